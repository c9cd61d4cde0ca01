//! Which way things go: from a trigger to what it starts, from that to the triggers that watch it.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use crate::pipeline::graph::{Graph, TargetId, TriggerId};

/// A node of the graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Node {
    /// A trigger.
    Trigger(TriggerId),
    /// A job or a crawler.
    Target(TargetId),
}

/// The nodes that lead to each other, together, in the order in which things go: what leads to a component comes
/// before it. Without recursion, and linear in the number of edges.
pub fn components(graph: &Graph<'_>) -> Vec<Vec<Node>> {
    let mut flow: DiGraph<Node, ()> = DiGraph::new();
    let triggers: Vec<NodeIndex> =
        graph.triggers().map(|trigger| flow.add_node(Node::Trigger(trigger))).collect();
    for target in graph.targets() {
        let node = flow.add_node(Node::Target(target));
        for start in graph.starters(target) {
            if let Some(trigger) = triggers.get(start.trigger.position()) {
                flow.add_edge(*trigger, node, ());
            }
        }
        for watch in graph.watchers(target) {
            if let Some(trigger) = triggers.get(watch.trigger.position()) {
                flow.add_edge(node, *trigger, ());
            }
        }
    }
    let mut components: Vec<Vec<Node>> = kosaraju_scc(&flow)
        .into_iter()
        .map(|component| component.into_iter().filter_map(|index| flow.node_weight(index).copied()).collect())
        .collect();
    components.reverse();
    components
}
