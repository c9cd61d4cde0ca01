//! A trigger, where it was declared, and what was found in it.

use crate::acknowledge::Acknowledgements;
use crate::diagnostic::{Diagnostic, Place};
use crate::model::Trigger;

/// One declared trigger.
#[derive(Debug, Clone)]
pub struct Declaration {
    /// The trigger as it was written.
    pub trigger: Box<Trigger>,
    pub(super) lowered: Option<Box<Trigger>>,
    /// The call that declared it.
    pub place: Option<Place>,
    /// What its author lives with.
    pub acknowledged: Acknowledgements,
    /// What was found in it.
    pub diagnostics: Vec<Diagnostic>,
}

impl Declaration {
    /// The name of the Terraform resource.
    pub fn resource(&self) -> Option<&str> {
        self.trigger.resource.as_deref()
    }

    /// The trigger as it is rendered; see [`lower`](crate::lower).
    pub fn lowered(&self) -> &Trigger {
        self.lowered.as_deref().unwrap_or(&self.trigger)
    }

    /// True where one of the diagnostics is an error that nobody acknowledged.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_fault)
    }
}
