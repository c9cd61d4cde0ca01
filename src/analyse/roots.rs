//! From which start triggers each thing descends.

use std::borrow::Cow;
use std::collections::HashMap;

use super::flow::Node;
use crate::lower::LoweredPipeline;
use crate::model::Logical;
use crate::pipeline::graph::{Graph, TargetId, TriggerId};

/// So many start triggers are told apart at one place; beyond, they are taken for unknown, which keeps the analysis
/// linear.
const MOST: usize = 16;

/// A start trigger as it is rendered: one of several, where it was split.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Root {
    /// The trigger.
    pub trigger: TriggerId,
    /// Which of its parts, from 0.
    pub part: usize,
}

/// The start triggers that something descends from.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Roots {
    /// These, in order.
    Known(Vec<Root>),
    /// Others, or too many.
    Unknown,
}

/// An AND over what does not descend from one start trigger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeveralRoots {
    /// The trigger that waits.
    pub trigger: TriggerId,
    /// What it watches, each with the start triggers that it descends from; in the order of the conditions.
    pub watched: Vec<(TargetId, Vec<Root>)>,
}

/// Every trigger that waits for what no single start trigger leads to.
pub(super) fn several_roots(
    graph: &Graph<'_>,
    components: &[Vec<Node>],
    lowered: &LoweredPipeline,
    is_external: impl Fn(TargetId) -> bool,
) -> Vec<SeveralRoots> {
    let mut roots: HashMap<Node, Roots> = HashMap::new();
    let mut found = Vec::new();
    for component in components {
        let &[node] = component.as_slice() else {
            // A loop has no beginning that could be named.
            roots.extend(component.iter().map(|node| (*node, Roots::Unknown)));
            continue;
        };
        let of_this = match node {
            Node::Target(target) if is_external(target) || graph.starters(target).is_empty() => {
                Roots::Unknown
            }
            Node::Target(target) => {
                union(graph.starters(target).iter().map(|start| {
                    let known = roots.get(&Node::Trigger(start.trigger))?;
                    if graph.is_start_trigger(start.trigger) != Some(true) {
                        return Some(Cow::Borrowed(known));
                    }
                    // What is not in the first part of a start trigger has that part for its root.
                    match lowered.part_of(start.trigger, start.action) {
                        0 => Some(Cow::Borrowed(known)),
                        part => Some(Cow::Owned(Roots::Known(vec![Root { trigger: start.trigger, part }]))),
                    }
                }))
            }
            Node::Trigger(trigger) => of_trigger(graph, trigger, &roots, &mut found),
        };
        roots.insert(node, of_this);
    }
    found.sort_by_key(|found| found.trigger);
    found
}

fn of_trigger(
    graph: &Graph<'_>,
    trigger: TriggerId,
    roots: &HashMap<Node, Roots>,
    found: &mut Vec<SeveralRoots>,
) -> Roots {
    match graph.is_start_trigger(trigger) {
        Some(true) => return Roots::Known(vec![Root { trigger, part: 0 }]),
        None => return Roots::Unknown,
        Some(false) => {}
    }
    let watches = graph.watches(trigger);
    let of = |target| roots.get(&Node::Target(target));
    match graph.joined_by(trigger) {
        Some(Logical::Any) if !graph.watches_more(trigger) => {
            union(watches.iter().map(|watch| of(watch.target).map(Cow::Borrowed)))
        }
        Some(Logical::And) => {
            let mut watched: Vec<(TargetId, Vec<Root>)> = Vec::new();
            for watch in watches {
                match of(watch.target) {
                    Some(Roots::Known(roots))
                        if watched.iter().all(|(target, _)| *target != watch.target) =>
                    {
                        watched.push((watch.target, roots.clone()));
                    }
                    _ => {}
                }
            }
            let common = common(&watched);
            if watched.len() > 1 && common.is_empty() {
                found.push(SeveralRoots { trigger, watched });
                // One finding is enough for all that follows.
                return Roots::Unknown;
            }
            // What descends from something unknown besides may well descend from one of these.
            if common.is_empty() { Roots::Unknown } else { Roots::Known(common) }
        }
        _ => Roots::Unknown,
    }
}

fn union<'r>(parts: impl Iterator<Item = Option<Cow<'r, Roots>>>) -> Roots {
    let mut all: Vec<Root> = Vec::new();
    for part in parts {
        let Some(Roots::Known(part)) = part.as_deref() else { return Roots::Unknown };
        all.extend(part.iter().filter(|root| !all.contains(root)).collect::<Vec<_>>());
        if all.len() > MOST {
            return Roots::Unknown;
        }
    }
    all.sort_unstable();
    if all.is_empty() { Roots::Unknown } else { Roots::Known(all) }
}

fn common(watched: &[(TargetId, Vec<Root>)]) -> Vec<Root> {
    let Some(((_, first), rest)) = watched.split_first() else { return Vec::new() };
    first.iter().filter(|root| rest.iter().all(|(_, roots)| roots.contains(root))).copied().collect()
}
