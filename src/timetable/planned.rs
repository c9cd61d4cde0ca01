//! A schedule with the triggers that have it.

use super::entry::Entry;
use crate::schedule::{Cron, Schedule};

/// A schedule with the triggers that have it, in the order of their declaration.
#[derive(Debug)]
pub struct Planned {
    schedule: Schedule,
    entries: Vec<Entry>,
}

impl Planned {
    pub(super) fn new(schedule: Schedule, entries: Vec<Entry>) -> Planned {
        Planned { schedule, entries }
    }

    /// The schedule.
    pub fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    /// Those that have it, enabled or not; at least one.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Those that start.
    pub fn counted(&self) -> impl Iterator<Item = &Entry> + Clone {
        self.entries.iter().filter(|entry| entry.is_counted())
    }

    /// How many triggers start at each run.
    pub fn weight(&self) -> u64 {
        self.counted().fold(0, |sum, entry| sum.saturating_add(entry.weight()))
    }

    /// What it means, in plain English.
    pub fn meaning(&self) -> String {
        self.schedule.describe()
    }

    /// The mean number of runs a day, of one trigger.
    pub fn per_day(&self) -> f64 {
        self.schedule.per_day()
    }

    /// The cron that runs as a rate does, which is what its runs are counted by; `None` for a cron,
    /// and for a rate without an equal.
    pub fn equal_cron(&self) -> Option<Cron> {
        match &self.schedule {
            Schedule::Cron(_) => None,
            Schedule::Rate(rate) => rate.equal_cron(),
        }
    }

    /// Whether it is a rate without an equal cron, whose runs cannot be named.
    pub fn is_nameless(&self) -> bool {
        matches!(&self.schedule, Schedule::Rate(rate) if rate.equal_cron().is_none())
    }
}
