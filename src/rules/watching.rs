//! The conditions of a trigger and the states that they watch.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

use super::targets::Targets;
use crate::diagnostic::one_of;
use crate::model::{Condition, CrawlState, Given, JobState, Target, Trigger, TriggerType};

/// Up to so many elements are compared pair by pair; beyond, a table is built.
const FEW: usize = 16;

/// The conditions that AWS waits for: none where the type is known to be one without a
/// predicate, as nobody knows what AWS says to the conditions of those.
pub(super) fn conditions(trigger: &Trigger) -> &[Condition] {
    match trigger.known_type() {
        None | Some(TriggerType::Conditional) => trigger.conditions(),
        Some(TriggerType::Scheduled | TriggerType::OnDemand | TriggerType::Event) => &[],
    }
}

/// The state that a condition watches, of a job or of a crawl.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum State<'a> {
    /// A job's.
    Job(&'a Given<JobState>),
    /// A crawl's.
    Crawl(&'a Given<CrawlState>),
}

impl State<'_> {
    /// AWS's word for it, where it is known here and can be watched.
    pub(super) fn watchable(self) -> Option<&'static str> {
        match self {
            State::Job(state) => {
                state.literal().filter(|state| JobState::WATCHABLE.contains(state)).map(|s| s.as_str())
            }
            State::Crawl(state) => {
                state.literal().filter(|state| CrawlState::WATCHABLE.contains(state)).map(|s| s.as_str())
            }
        }
    }
}

/// What a condition watches, where one target and its state are given.
pub(super) fn watched(condition: &Condition) -> Option<(Target<'_>, State<'_>)> {
    match Targets::from(condition) {
        Targets::Job(job) => Some((Target::Job(job), State::Job(condition.state.get()?))),
        Targets::Crawler(crawler) => {
            Some((Target::Crawler(crawler), State::Crawl(condition.crawl_state.get()?)))
        }
        Targets::Neither | Targets::Both(..) | Targets::Unknown => None,
    }
}

/// Calls `visit` with the index of each element whose key came before, and the index of the first
/// that had it.
pub(super) fn repeated<'a, T, K: Eq + Hash>(
    elements: &'a [T],
    key: impl Fn(&'a T) -> Option<K>,
    mut visit: impl FnMut(usize, usize),
) {
    if elements.len() < 2 {
        return;
    }
    let keyed = || elements.iter().enumerate().filter_map(|(index, element)| Some((index, key(element)?)));
    if elements.len() <= FEW {
        for (index, this) in keyed() {
            let first = keyed().find(|(_, other)| *other == this).filter(|(first, _)| *first < index);
            if let Some((first, _)) = first {
                visit(index, first);
            }
        }
    } else {
        let mut seen = HashMap::with_capacity(elements.len());
        for (index, this) in keyed() {
            match seen.entry(this) {
                Entry::Occupied(first) => visit(index, *first.get()),
                Entry::Vacant(place) => drop(place.insert(index)),
            }
        }
    }
}

/// The states that a condition may watch, of a job: `"SUCCEEDED", "STOPPED", "FAILED" or "TIMEOUT"`.
pub(super) fn job_states() -> String {
    quoted(JobState::WATCHABLE.iter().map(|state| state.as_str()))
}

/// The states that a condition may watch, of a crawl.
pub(super) fn crawl_states() -> String {
    quoted(CrawlState::WATCHABLE.iter().map(|state| state.as_str()))
}

fn quoted(words: impl Iterator<Item = &'static str>) -> String {
    let words: Vec<String> = words.map(|word| format!("\"{word}\"")).collect();
    one_of(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_same_with_and_without_a_table() {
        for length in [4, FEW, FEW + 1, 100] {
            let elements: Vec<usize> = (0..length).map(|index| index % 3).collect();
            let mut found = Vec::new();
            repeated(
                &elements,
                |element| (*element != 2).then_some(*element),
                |later, first| {
                    found.push((later, first));
                },
            );
            let expected: Vec<(usize, usize)> =
                (3..length).filter(|index| index % 3 != 2).map(|index| (index, index % 3)).collect();
            assert_eq!(found, expected, "{length}");
        }
    }
}
