//! Loops: triggers that start each other.

use std::collections::VecDeque;

use super::flow::Components;
use crate::pipeline::graph::{Graph, Node, Start, TargetId, TriggerId, Watch};
use crate::table::{HashMap, HashSet};

/// A way from a trigger back to itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loop {
    /// Each trigger starts something, and the next one watches that; the last is followed by the first.
    pub steps: Vec<(Start, Watch)>,
}

impl Loop {
    /// The triggers in their order.
    pub fn triggers(&self) -> impl ExactSizeIterator<Item = TriggerId> {
        self.steps.iter().map(|(start, _)| start.trigger)
    }
}

/// A shortest loop through the first trigger of each component that is one.
pub(super) fn loops(graph: &Graph<'_>, components: &Components) -> Vec<Loop> {
    let mut found: Vec<Loop> = components.iter().filter_map(|component| loop_in(graph, component)).collect();
    found.sort_by_key(|found| found.triggers().next());
    found
}

fn loop_in(graph: &Graph<'_>, component: &[Node]) -> Option<Loop> {
    if component.len() < 2 {
        return None;
    }
    let members: HashSet<TriggerId> = component
        .iter()
        .filter_map(|node| match node {
            Node::Trigger(trigger) => Some(*trigger),
            Node::Target(_) => None,
        })
        .collect();
    let first = *members.iter().min()?;
    // Breadth first, so that the way is a shortest one; each trigger remembers how it was reached.
    let mut reached: HashMap<TriggerId, (Start, Watch)> = HashMap::default();
    let mut seen: HashSet<TargetId> = HashSet::default();
    let mut next = VecDeque::from([first]);
    while let Some(trigger) = next.pop_front() {
        for start in graph.starts(trigger).iter().filter(|start| seen.insert(start.target)) {
            for watch in graph.watchers(start.target).iter().filter(|watch| members.contains(&watch.trigger))
            {
                if reached.contains_key(&watch.trigger) {
                    continue;
                }
                reached.insert(watch.trigger, (*start, *watch));
                if watch.trigger == first {
                    return Some(back(&reached, first));
                }
                next.push_back(watch.trigger);
            }
        }
    }
    None
}

fn back(reached: &HashMap<TriggerId, (Start, Watch)>, first: TriggerId) -> Loop {
    let mut steps = Vec::new();
    let mut at = first;
    while let Some(step) = reached.get(&at) {
        steps.push(*step);
        at = step.0.trigger;
        if at == first {
            break;
        }
    }
    steps.reverse();
    Loop { steps }
}
