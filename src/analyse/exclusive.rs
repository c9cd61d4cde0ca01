//! Conditions that one run never brings together.

use std::rc::Rc;

use super::flow::Components;
use super::table::{ByTarget, ByTrigger};
use crate::model::Logical;
use crate::pipeline::graph::{Graph, Node, TargetId, TriggerId, Watch};
use crate::stop::Turns;
use crate::table::HashMap;

/// So many branchings are remembered along one way, the nearest ones, which keeps the analysis linear.
const MOST: usize = 32;

/// A trigger with two conditions, and the job or crawler that would have to end in two states for both to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Exclusive {
    /// The trigger that waits for both.
    pub trigger: TriggerId,
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

/// What must have happened: a target ended in one of the states, by the watch that says so.
#[derive(Debug, Clone, Copy)]
struct Fact {
    states: States,
    watch: Watch,
}

/// What must have happened for something to be started, in order: the nearest last.
type Facts = Rc<[Fact]>;

/// Every trigger that waits for what no run brings together, in the order of declaration.
pub(super) fn exclusive(graph: &Graph<'_>, components: &Components) -> Vec<Exclusive> {
    let mut branching = ByTarget::new(graph, false);
    let mut is_any = false;
    for target in graph.targets().filter(|target| is_branching(graph, *target)) {
        branching.set(target, true);
        is_any = true;
    }
    if !is_any {
        return Vec::new();
    }
    let mut search = Search { graph, branching, facts: ByTrigger::new(graph, None), found: Vec::new() };
    let mut turns = Turns::default();
    for component in components.iter() {
        turns.turn();
        // Of a loop nothing is known: there is no first time.
        let &[Node::Trigger(trigger)] = component else { continue };
        search.visit(trigger);
    }
    search.found.sort_by_key(|found| found.trigger);
    search.found
}

/// Whether some watch it in one state, and others in another.
fn is_branching(graph: &Graph<'_>, target: TargetId) -> bool {
    graph.watchers(target).iter().fold(ANY_STATE, |common, watch| common & states_of(watch)) == 0
}

struct Search<'g, 'p> {
    graph: &'g Graph<'p>,
    branching: ByTarget<bool>,
    /// What must have happened where a trigger fires; nothing is known of the others.
    facts: ByTrigger<Option<Facts>>,
    found: Vec<Exclusive>,
}

impl Search<'_, '_> {
    fn visit(&mut self, trigger: TriggerId) {
        let watches = self.graph.watches(trigger);
        if self.graph.is_start_trigger(trigger) != Some(false) {
            return;
        }
        let facts = match (self.graph.joined_by(trigger), watches) {
            (Some(Logical::And), [only]) | (Some(Logical::Any), [only])
                if !self.graph.watches_more(trigger) =>
            {
                self.after(only, states_of(only))
            }
            (Some(Logical::And), _) => self.joined(trigger, watches),
            // FAILED or TIMEOUT of one job: one of the states it was.
            (Some(Logical::Any), [first, rest @ ..])
                if !self.graph.watches_more(trigger)
                    && rest.iter().all(|watch| watch.target == first.target) =>
            {
                self.after(first, watches.iter().fold(0, |states, watch| states | states_of(watch)))
            }
            _ => None,
        };
        if facts.is_some() {
            self.facts.set(trigger, facts);
        }
    }

    /// What must have happened before something ended: what its only starter waited for.
    fn before(&self, target: TargetId) -> Option<&Facts> {
        let starters = self.graph.starters(target);
        let first = starters.first()?;
        let is_only = starters.iter().all(|start| start.trigger == first.trigger);
        self.facts.get(first.trigger)?.as_ref().filter(|_| is_only)
    }

    /// What must have happened where a condition holds.
    fn after(&self, watch: &Watch, states: States) -> Option<Facts> {
        let before = self.before(watch.target);
        if states == ANY_STATE || self.branching.get(watch.target) != Some(&true) {
            return before.cloned();
        }
        let mut facts = before.map_or_else(Vec::new, |facts| facts.to_vec());
        if facts.len() >= MOST {
            facts.remove(0);
        }
        facts.push(Fact { states, watch: *watch });
        Some(facts.into())
    }

    /// What must have happened where all conditions hold; `None` where they cannot.
    fn joined(&mut self, trigger: TriggerId, watches: &[Watch]) -> Option<Facts> {
        // Each with the condition that it was known by first.
        let mut known: HashMap<TargetId, (Fact, Watch)> = HashMap::default();
        let mut all: Vec<Fact> = Vec::new();
        for condition in watches {
            for fact in self.after(condition, states_of(condition)).iter().flat_map(|facts| facts.iter()) {
                match known.get_mut(&fact.watch.target) {
                    None => {
                        known.insert(fact.watch.target, (*fact, *condition));
                        all.push(*fact);
                    }
                    // Two conditions of the trigger itself are another rule's.
                    Some((first, _)) if first.watch.trigger == trigger && fact.watch.trigger == trigger => {}
                    Some((first, of)) if first.states & fact.states == 0 => {
                        let (first, one, other) = (*of, first.watch, fact.watch);
                        self.found.push(Exclusive { trigger, first, second: *condition, one, other });
                        // What follows is told with this.
                        return None;
                    }
                    Some((first, _)) => first.states &= fact.states,
                }
            }
        }
        let surplus = all.len().saturating_sub(MOST);
        let last = all.split_off(surplus);
        if last.is_empty() { None } else { Some(last.into()) }
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
