//! Which column each node stands in.

use super::Graph;
use super::acyclic::Turned;
use crate::stop::Turns;

/// How many columns an edge passes at least: one with a label has it in a column between.
pub(super) fn length(graph: &Graph, edge: &Turned) -> usize {
    if graph.edges[edge.edge].label.is_some() { 2 } else { 1 }
}

/// The column of each node, counted from the left: as far left as what leads to it lets it be. What nothing leads to
/// and does not [begin](super::Node::begins) is as far right as what it leads to lets it be.
pub(super) fn ranked(graph: &Graph, edges: &[Turned]) -> Vec<usize> {
    let count = graph.nodes.len();
    let mut leaving = vec![Vec::new(); count];
    let mut waits = vec![0_usize; count];
    for edge in edges {
        leaving[edge.left].push(edge);
        waits[edge.right] += 1;
    }
    let is_pulled: Vec<bool> = (0..count).map(|node| waits[node] == 0 && !graph.nodes[node].begins).collect();
    let mut ranks = vec![0; count];
    let mut turns = Turns::default();
    let mut next: Vec<usize> = (0..count).filter(|node| waits[*node] == 0).collect();
    while let Some(node) = next.pop() {
        turns.turn();
        for edge in &leaving[node] {
            ranks[edge.right] = ranks[edge.right].max(ranks[node] + length(graph, edge));
            waits[edge.right] -= 1;
            if waits[edge.right] == 0 {
                next.push(edge.right);
            }
        }
    }
    for node in (0..count).filter(|node| is_pulled[*node]) {
        let nearest =
            leaving[node].iter().map(|edge| ranks[edge.right].saturating_sub(length(graph, edge))).min();
        ranks[node] = nearest.unwrap_or(0);
    }
    ranks
}
