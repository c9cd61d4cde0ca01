//! Circles: triggers that Terraform can make only after themselves.

use std::collections::VecDeque;

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::EdgeRef as _;

use super::{Analysis, Member};
use crate::diagnostic::Path;
use crate::lower::{address_of_trigger, depends_on, references};
use crate::model::{Trigger, expressions};
use crate::stop::Turns;
use crate::table::HashMap;

/// A way from a trigger back to itself, over what each depends on.
#[derive(Debug)]
pub(crate) struct Circle<'p> {
    /// Each trigger depends on the next, the last on the first.
    pub(crate) steps: Vec<Step<'p>>,
}

/// A trigger of a circle.
#[derive(Debug, Clone)]
pub(crate) struct Step<'p> {
    /// What was declared.
    pub(crate) member: Member<'p>,
    /// The resource: that of a part, where the trigger was split.
    pub(crate) resource: &'p str,
    /// The attribute by which it depends on the next.
    pub(crate) path: Path,
}

type Graph = DiGraph<(), Path>;

/// A shortest circle through the first trigger of each set that depend on each other, and each trigger that refers to
/// itself, in the order of declaration. What is in `depends_on` of the trigger itself is another rule's.
pub(crate) fn circles<'p>(analysis: &Analysis<'p>) -> Vec<Circle<'p>> {
    let lowered = analysis.lowered();
    let triggers = || {
        let mut turns = Turns::default();
        analysis.members().flat_map(move |member| {
            turns.turn();
            lowered.of(member.position, member.declaration).iter().map(move |trigger| (member, trigger))
        })
    };
    // Most pipelines refer to none of their triggers, and need no graph.
    let can_refer = |trigger: &Trigger| !trigger.is_literal || !depends_on(trigger).is_empty();
    if !triggers().any(|(_, trigger)| can_refer(trigger)) {
        return Vec::new();
    }
    let triggers: Vec<(Member<'p>, &'p Trigger)> = triggers().collect();
    let graph = graph_of(&triggers);
    let step = |node: NodeIndex, path: &Path| {
        let (member, trigger) = triggers.get(node.index())?;
        let resource = trigger.resource.as_deref().unwrap_or_default();
        Some(Step { member: *member, resource, path: path.clone() })
    };
    let mut found: Vec<(NodeIndex, Circle<'p>)> = Vec::new();
    for edge in graph.edge_references().filter(|edge| edge.source() == edge.target()) {
        let steps = step(edge.source(), edge.weight()).into_iter().collect();
        found.push((edge.source(), Circle { steps }));
    }
    for component in kosaraju_scc(&graph).into_iter().filter(|component| component.len() > 1) {
        let Some(first) = component.iter().min() else { continue };
        let steps = shortest(&graph, *first);
        let steps = steps.iter().filter_map(|(node, path)| step(*node, path)).collect();
        found.push((*first, Circle { steps }));
    }
    found.sort_by_key(|(first, circle)| (*first, circle.steps.len()));
    found.into_iter().map(|(_, circle)| circle).collect()
}

/// From each trigger to those that must be there before it.
fn graph_of(triggers: &[(Member<'_>, &Trigger)]) -> Graph {
    let mut graph = Graph::with_capacity(triggers.len(), 0);
    let known: HashMap<&str, NodeIndex> = triggers
        .iter()
        .map(|(_, trigger)| (trigger.resource.as_deref().unwrap_or_default(), graph.add_node(())))
        .collect();
    let mut turns = Turns::default();
    for (index, (_, trigger)) in triggers.iter().enumerate() {
        turns.turn();
        let node = NodeIndex::new(index);
        let mut before: HashMap<NodeIndex, Path> = HashMap::default();
        for (index, address) in depends_on(trigger).iter().enumerate() {
            let other = address_of_trigger(address).and_then(|(resource, _)| known.get(resource).copied());
            if let Some(other) = other.filter(|other| *other != node) {
                before.entry(other).or_insert_with(|| Path::from("depends_on").with(index));
            }
        }
        trigger.expressions_by_place(&mut |place, text| {
            for part in evaluated(text) {
                for other in references(part).filter_map(|resource| known.get(resource)) {
                    before.entry(*other).or_insert_with(|| place.path());
                }
            }
        });
        // In the order of declaration, in which they are then visited.
        let mut before: Vec<_> = before.into_iter().collect();
        before.sort_unstable_by_key(|(other, _)| *other);
        for (other, path) in before {
            graph.add_edge(node, other, path);
        }
    }
    graph
}

/// A shortest way from a trigger of a component back to itself, breadth first.
fn shortest(graph: &Graph, first: NodeIndex) -> Vec<(NodeIndex, &Path)> {
    // By a trigger, the one from which it was reached.
    let mut reached: HashMap<NodeIndex, (NodeIndex, &Path)> = HashMap::default();
    let mut next = VecDeque::from([first]);
    'search: while let Some(node) = next.pop_front() {
        let mut edges: Vec<_> = graph.edges(node).filter(|edge| edge.target() != node).collect();
        edges.sort_unstable_by_key(|edge| edge.target());
        for edge in edges {
            if reached.contains_key(&edge.target()) {
                continue;
            }
            reached.insert(edge.target(), (node, edge.weight()));
            if edge.target() == first {
                break 'search;
            }
            next.push_back(edge.target());
        }
    }
    let mut steps = Vec::new();
    let mut at = first;
    while let Some(step) = reached.get(&at) {
        steps.push(*step);
        at = step.0;
        if at == first {
            break;
        }
    }
    steps.reverse();
    steps
}

/// The parts of a text that Terraform evaluates; all of an address, which stands without braces in `lifecycle`.
fn evaluated(text: &str) -> Vec<&str> {
    let is_address = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '[' | ']');
    match text.starts_with("aws_glue_trigger.") && text.chars().all(is_address) {
        true => vec![text],
        false => expressions(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_evaluated_without_braces() {
        for (text, expected) in [
            ("${a}-b", &["a"][..]),
            ("aws_glue_trigger.a[0].id", &["aws_glue_trigger.a[0].id"]),
            ("aws_glue_trigger.a is first", &[]),
        ] {
            assert_eq!(evaluated(text), expected, "{text}");
        }
    }
}
