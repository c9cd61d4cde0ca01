//! Pipelines for the tests of what they are rendered to.

use serde_json::Value;

use crate::check;
use crate::pipeline::{OnError, Pipeline, Settings};

/// The pipeline of these triggers, in the year 2026; there is nothing wrong with them.
pub(super) fn pipeline(triggers: &[(&str, Value)]) -> Pipeline {
    let mut pipeline = Pipeline::new(Settings { on_error: OnError::Collect, ..Settings::default() });
    for (name, attributes) in triggers {
        let _ = pipeline.declare(check::trigger(Some(name), attributes, Some(2026)), None);
    }
    assert!(pipeline.is_valid(), "{:#?}", pipeline.diagnostics().collect::<Vec<_>>());
    pipeline
}
