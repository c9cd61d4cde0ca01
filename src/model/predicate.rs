//! What a conditional trigger waits for.

use super::word::words;
use super::{CrawlState, Given, JobState, Slot, Target, Text};

words! {
    /// How several conditions are joined (`Logical`).
    Logical {
        /// All of them must hold; Terraform's default.
        And => "AND",
        /// Each one by itself fires the trigger.
        Any => "ANY",
    }
}

words! {
    /// How a state is compared (`LogicalOperator`).
    LogicalOperator {
        /// It is this one; Terraform's default.
        Equals => "EQUALS",
    }
}

/// The conditions of a trigger (`Predicate`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Predicate {
    /// The conditions.
    pub conditions: Slot<Vec<Condition>>,
    /// How they are joined.
    pub logical: Slot<Given<Logical>>,
}

impl Predicate {
    /// The conditions that could be read.
    pub fn conditions(&self) -> &[Condition] {
        self.conditions.get().map_or(&[], Vec::as_slice)
    }

    /// How the conditions are joined: what was given, or Terraform's default;
    /// `None` where only Terraform knows.
    pub fn joined_by(&self) -> Option<Logical> {
        match &self.logical {
            Slot::Absent => Some(Logical::And),
            Slot::Given(given) => given.literal().copied(),
            Slot::Faulty => None,
        }
    }
}

/// One job or crawler and the state in which it must end (`Condition`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Condition {
    /// The job to watch.
    pub job_name: Slot<Text>,
    /// The state of the job.
    pub state: Slot<Given<JobState>>,
    /// The crawler to watch.
    pub crawler_name: Slot<Text>,
    /// The state of the crawl.
    pub crawl_state: Slot<Given<CrawlState>>,
    /// How the state is compared.
    pub logical_operator: Slot<Given<LogicalOperator>>,
}

impl Condition {
    /// The job or crawler that it watches; the job where both are given.
    pub fn target(&self) -> Option<Target<'_>> {
        let job = self.job_name.get().map(Target::Job);
        job.or_else(|| self.crawler_name.get().map(Target::Crawler))
    }

    /// AWS's word for the watched state, where it is known here.
    pub fn state_word(&self) -> Option<&'static str> {
        match self.target()? {
            Target::Job(_) => self.state.get()?.literal().map(|state| state.as_str()),
            Target::Crawler(_) => self.crawl_state.get()?.literal().map(|state| state.as_str()),
        }
    }
}
