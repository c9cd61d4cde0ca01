//! What the rules remember from one trigger to the next.

use super::argument_names::ArgumentNames;
use super::schedules::Schedules;

/// What is worked out once for all triggers of a pipeline, which share schedules and the names of arguments.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    pub(crate) schedules: Schedules,
    pub(super) argument_names: ArgumentNames,
}

impl Memory {
    /// A memory of nothing; `this_year` is the current year in UTC, without which no year of a schedule is over.
    pub(crate) fn new(this_year: Option<i32>) -> Self {
        Self { schedules: Schedules::new(this_year), ..Self::default() }
    }
}
