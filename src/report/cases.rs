//! Diagnostics for the tests of this part.

use std::sync::Arc;

use crate::diagnostic::{Diagnostic, Path, Place, Severity};
use crate::rules::Rule;

pub fn finding(rule: &'static Rule, path: impl Into<Path>) -> Diagnostic {
    Diagnostic::new(rule, path.into(), "something is wrong")
}

pub fn place(file: &str, line: u32) -> Place {
    Place { file: Arc::from(file), line }
}

pub fn at(mut diagnostic: Diagnostic, file: &str, line: u32) -> Diagnostic {
    diagnostic.place = Some(place(file, line));
    diagnostic
}

pub fn of(mut diagnostic: Diagnostic, trigger: &str) -> Diagnostic {
    diagnostic.trigger = Some(Arc::from(trigger));
    diagnostic
}

pub fn with_severity(mut diagnostic: Diagnostic, severity: Severity) -> Diagnostic {
    diagnostic.severity = severity;
    diagnostic
}

pub fn acknowledged(mut diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.acknowledged = Some(Arc::from("it is meant so"));
    diagnostic
}
