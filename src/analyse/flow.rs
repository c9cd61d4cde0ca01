//! Which way things go: from a trigger to what it starts, from that to the triggers that watch it.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use super::table::{ByTarget, ByTrigger};
use crate::pipeline::graph::{Graph, Node};

/// The nodes in an order in which everything stands behind what it needs, but for loops: the nodes of a loop, and of
/// loops that meet, stand together as one component.
#[derive(Debug)]
pub struct Components {
    nodes: Vec<Node>,
    /// Where each component ends; nothing where each is one node, as in nearly every pipeline.
    ends: Option<Vec<usize>>,
}

impl Components {
    /// The components of a graph.
    pub fn of(graph: &Graph<'_>) -> Self {
        let nodes = ordered(graph);
        if nodes.len() == graph.triggers().len() + graph.target_count() {
            return Self { nodes, ends: None };
        }
        let mut components = Self { nodes: Vec::with_capacity(nodes.len()), ends: None };
        let mut ends = Vec::new();
        for component in strongly_connected(graph) {
            components.nodes.extend(component);
            ends.push(components.nodes.len());
        }
        components.ends = Some(ends);
        components
    }

    /// The nodes of each component, in the order of the flow.
    pub fn iter(&self) -> impl Iterator<Item = &[Node]> {
        let count = self.ends.as_ref().map_or(self.nodes.len(), Vec::len);
        let mut begin = 0;
        (0..count).filter_map(move |number| {
            let end = self.ends.as_ref().map_or(Some(number + 1), |ends| ends.get(number).copied())?;
            let component = self.nodes.get(begin..end);
            begin = end;
            component
        })
    }
}

/// The nodes in order, as far as no loop is in the way; which it hardly ever is.
fn ordered(graph: &Graph<'_>) -> Vec<Node> {
    let mut trigger_waits = ByTrigger::new(graph, 0_usize);
    let mut target_waits = ByTarget::new(graph, 0_usize);
    let mut next = Vec::with_capacity(graph.triggers().len());
    for target in graph.targets() {
        let starters = graph.starters(target).len();
        target_waits.set(target, starters);
        if starters == 0 {
            next.push(Node::Target(target));
        }
    }
    for trigger in graph.triggers() {
        let watches = graph.watches(trigger).len();
        trigger_waits.set(trigger, watches);
        if watches == 0 {
            next.push(Node::Trigger(trigger));
        }
    }
    let mut ordered = Vec::with_capacity(graph.triggers().len() + graph.target_count());
    while let Some(node) = next.pop() {
        ordered.push(node);
        match node {
            Node::Trigger(trigger) => {
                for start in graph.starts(trigger) {
                    if let Some(waits) = target_waits.get_mut(start.target) {
                        *waits -= 1;
                        if *waits == 0 {
                            next.push(Node::Target(start.target));
                        }
                    }
                }
            }
            Node::Target(target) => {
                for watch in graph.watchers(target) {
                    if let Some(waits) = trigger_waits.get_mut(watch.trigger) {
                        *waits -= 1;
                        if *waits == 0 {
                            next.push(Node::Trigger(watch.trigger));
                        }
                    }
                }
            }
        }
    }
    ordered
}

fn strongly_connected(graph: &Graph<'_>) -> Vec<Vec<Node>> {
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
