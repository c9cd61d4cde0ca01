//! A trigger, where it was declared, and what was found in it.

use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::model::Trigger;

/// One declared trigger.
#[derive(Debug, Clone)]
pub struct Declaration {
    /// The trigger.
    pub trigger: Trigger,
    /// The call that declared it.
    pub place: Option<Place>,
    /// What was found in it.
    pub diagnostics: Vec<Diagnostic>,
}

impl Declaration {
    /// The name of the Terraform resource.
    pub fn resource(&self) -> Option<&str> {
        self.trigger.resource.as_deref()
    }

    /// True where one of the diagnostics is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }
}
