//! What a report says beside the findings.

/// The run that a report for programs is of.
#[derive(Debug, Clone, Copy, Default)]
pub struct Run<'a> {
    /// File names are relative to this directory.
    pub directory: &'a str,
    /// How many triggers were declared, where somebody counted.
    pub triggers: Option<usize>,
    /// What ended the run before all scripts were read: then the findings are not all that there are.
    pub failure: Option<&'a str>,
}

impl Run<'_> {
    /// Whether the scripts ran to their end and declared nothing, which is hardly what was meant.
    pub(super) fn is_empty(&self) -> bool {
        self.triggers == Some(0) && self.failure.is_none()
    }
}

/// What is said of such a run.
pub(super) const NOTHING_DECLARED: &str = "no trigger was declared";
