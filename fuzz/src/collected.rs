//! Rendered triggers, declared anew.

use glue_trigger::lower::Lowering;
use glue_trigger::pipeline::{OnError, Pipeline, Settings};
use serde_json::Value;

/// A pipeline of these, which keeps what is at fault: what was acknowledged at first is not any more.
pub fn collected<'t>(
    triggers: impl IntoIterator<Item = (&'t str, &'t Value)>,
    lowering: Lowering,
) -> Pipeline {
    declared(triggers, Settings { lowering, ..Settings::default() })
}

/// As [`collected`], with the settings of the pipeline that they were rendered from.
pub fn declared<'t>(
    triggers: impl IntoIterator<Item = (&'t str, &'t Value)>,
    settings: Settings,
) -> Pipeline {
    let mut pipeline = Pipeline::new(Settings { on_error: OnError::Collect, ..settings });
    for (resource, attributes) in triggers {
        let checked = pipeline.checker().trigger(Some(resource), attributes);
        let declared = pipeline.declare(checked, None);
        assert!(declared.is_ok(), "a pipeline that collects turns nothing away");
    }
    pipeline
}
