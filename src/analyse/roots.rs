//! From which start triggers each thing descends.

use std::borrow::Cow;
use std::rc::Rc;

use super::flow::Components;
use super::table::{ByTarget, ByTrigger};
use crate::lower::LoweredPipeline;
use crate::model::Logical;
use crate::pipeline::graph::{Graph, Node, TargetId, TriggerId};
use crate::stop::Turns;
use crate::table::HashSet;

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
    /// These, in order; shared along a chain.
    Known(Rc<[Root]>),
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
    components: &Components,
    lowered: &LoweredPipeline,
    is_external: impl Fn(TargetId) -> bool,
) -> Vec<SeveralRoots> {
    let mut roots = Found {
        triggers: ByTrigger::new(graph, Roots::Unknown),
        targets: ByTarget::new(graph, Roots::Unknown),
    };
    let mut found = Vec::new();
    let mut turns = Turns::default();
    for component in components.iter() {
        turns.turn();
        // A loop has no beginning that could be named.
        let &[node] = component else { continue };
        match node {
            Node::Target(target) if is_external(target) => {}
            Node::Target(target) => {
                let starters = graph.starters(target).iter();
                let of_this = union(starters.map(|start| {
                    let known = roots.triggers.get(start.trigger)?;
                    if graph.is_start_trigger(start.trigger) != Some(true) {
                        return Some(Cow::Borrowed(known));
                    }
                    // What is not in the first part of a start trigger has that part for its root.
                    Some(match lowered.part_of(start.trigger, start.action) {
                        0 => Cow::Borrowed(known),
                        part => Cow::Owned(Roots::Known(Rc::from([Root { trigger: start.trigger, part }]))),
                    })
                }));
                roots.targets.set(target, of_this);
            }
            Node::Trigger(trigger) => {
                let of_this = of_trigger(graph, trigger, &roots, &mut found);
                roots.triggers.set(trigger, of_this);
            }
        }
    }
    found.sort_by_key(|found| found.trigger);
    found
}

/// What is known so far.
struct Found {
    triggers: ByTrigger<Roots>,
    targets: ByTarget<Roots>,
}

fn of_trigger(graph: &Graph<'_>, trigger: TriggerId, roots: &Found, found: &mut Vec<SeveralRoots>) -> Roots {
    match graph.is_start_trigger(trigger) {
        Some(true) => return Roots::Known(Rc::from([Root { trigger, part: 0 }])),
        None => return Roots::Unknown,
        Some(false) => {}
    }
    let watches = graph.watches(trigger);
    let of = |target| roots.targets.get(target);
    match graph.joined_by(trigger) {
        Some(Logical::Any) if !graph.watches_more(trigger) => {
            union(watches.iter().map(|watch| of(watch.target).map(Cow::Borrowed)))
        }
        Some(Logical::And) if watches.len() == 1 && !graph.watches_more(trigger) => {
            union(watches.iter().map(|watch| of(watch.target).map(Cow::Borrowed)))
        }
        Some(Logical::And) => {
            let mut watched: Vec<(TargetId, Vec<Root>)> = Vec::new();
            let mut seen: HashSet<TargetId> = HashSet::default();
            for watch in watches {
                match of(watch.target) {
                    Some(Roots::Known(roots)) if seen.insert(watch.target) => {
                        watched.push((watch.target, roots.to_vec()));
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
            if common.is_empty() { Roots::Unknown } else { Roots::Known(common.into()) }
        }
        _ => Roots::Unknown,
    }
}

fn union<'r>(mut parts: impl Iterator<Item = Option<Cow<'r, Roots>>>) -> Roots {
    let Some(Some(first)) = parts.next() else { return Roots::Unknown };
    let Roots::Known(known) = &*first else { return Roots::Unknown };
    let mut all: Option<Vec<Root>> = None;
    for part in parts {
        let Some(Roots::Known(part)) = part.as_deref() else { return Roots::Unknown };
        let all = all.get_or_insert_with(|| known.to_vec());
        for root in part.iter() {
            if !all.contains(root) {
                all.push(*root);
            }
        }
        if all.len() > MOST {
            return Roots::Unknown;
        }
    }
    let Some(mut all) = all else { return first.into_owned() };
    all.sort_unstable();
    Roots::Known(all.into())
}

fn common(watched: &[(TargetId, Vec<Root>)]) -> Vec<Root> {
    let Some(((_, first), rest)) = watched.split_first() else { return Vec::new() };
    first.iter().filter(|root| rest.iter().all(|(_, roots)| roots.contains(root))).copied().collect()
}
