//! Conditions that one run never brings together.

use std::collections::{HashMap, HashSet};

use crate::model::Logical;
use crate::pipeline::graph::{Graph, TargetId, TriggerId, Watch};

/// So many conditions are followed backwards from one trigger, which keeps the analysis linear.
const MOST: usize = 1_000;

/// Two conditions of a trigger, and the job or crawler that would have to end in two states for both to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exclusive {
    /// The condition that holds if it ends in the one state.
    pub first: Watch,
    /// The condition that holds if it ends in the other.
    pub second: Watch,
    /// The branching: a watch of one state on the way to the first condition.
    pub one: Watch,
    /// And a watch of another state on the way to the second.
    pub other: Watch,
}

/// The states that a job or a crawler may have ended in, as bits.
type States = u8;
const ANY_STATE: States = States::MAX;

/// What must have happened: the target ended in one of the states, by the watch that says so.
#[derive(Clone, Copy)]
struct Fact {
    states: States,
    watch: Watch,
    condition: Watch,
}

/// What the trigger waits for and no run can bring; `None` where nothing is known against it.
pub(super) fn exclusive(graph: &Graph<'_>, trigger: TriggerId) -> Option<Exclusive> {
    let watches = graph.watches(trigger);
    if watches.len() < 2 || graph.joined_by(trigger) != Some(Logical::And) {
        return None;
    }
    let mut facts: HashMap<TargetId, Fact> = HashMap::new();
    let mut seen: HashSet<(TriggerId, usize)> = HashSet::new();
    let mut budget = MOST;
    for condition in watches {
        let mut next: Vec<(Watch, States)> = vec![(*condition, states_of(condition))];
        seen.clear();
        while let Some((watch, states)) = next.pop() {
            if !seen.insert((watch.trigger, watch.condition)) {
                continue;
            }
            budget = budget.checked_sub(1)?;
            match facts.get_mut(&watch.target) {
                None => {
                    facts.insert(watch.target, Fact { states, watch, condition: *condition });
                }
                // Two conditions of the trigger itself are another rule's.
                Some(fact) if fact.watch.trigger == trigger && watch.trigger == trigger => {}
                Some(fact) if fact.states & states == 0 => {
                    return Some(Exclusive {
                        first: fact.condition,
                        second: *condition,
                        one: fact.watch,
                        other: watch,
                    });
                }
                Some(fact) => fact.states &= states,
            }
            next.extend(necessary(graph, watch.target));
        }
    }
    None
}

/// What must have held for something to be started: the conditions of the only trigger that starts it.
fn necessary(graph: &Graph<'_>, target: TargetId) -> Vec<(Watch, States)> {
    let starters = graph.starters(target);
    let Some(first) = starters.first() else { return Vec::new() };
    if starters.iter().any(|start| start.trigger != first.trigger) {
        return Vec::new();
    }
    let trigger = first.trigger;
    let watches = graph.watches(trigger);
    if graph.watches_more(trigger) || graph.is_start_trigger(trigger) != Some(false) {
        return Vec::new();
    }
    match (graph.joined_by(trigger), watches) {
        (Some(Logical::And), _) | (Some(Logical::Any), [_]) => {
            watches.iter().map(|watch| (*watch, states_of(watch))).collect()
        }
        // FAILED or TIMEOUT of one job: one of the states it was.
        (Some(Logical::Any), [only, rest @ ..]) if rest.iter().all(|watch| watch.target == only.target) => {
            vec![(*only, watches.iter().fold(0, |states, watch| states | states_of(watch)))]
        }
        _ => Vec::new(),
    }
}

fn states_of(watch: &Watch) -> States {
    match watch.state {
        Some("SUCCEEDED") => 1,
        Some("FAILED") => 2,
        Some("STOPPED" | "CANCELLED") => 4,
        Some("TIMEOUT") => 8,
        _ => ANY_STATE,
    }
}
