//! The parts of a graph that nothing connects.

use super::Graph;
use crate::stop::Turns;

/// The nodes of each connected part, parts in the order of their first nodes.
pub(crate) fn connected(graph: &Graph) -> Vec<Vec<usize>> {
    let count = graph.nodes.len();
    let mut neighbours = vec![Vec::new(); count];
    for edge in graph.edges.iter().filter(|edge| edge.from < count && edge.to < count) {
        neighbours[edge.from].push(edge.to);
        neighbours[edge.to].push(edge.from);
    }
    let mut turns = Turns::default();
    let mut is_seen = vec![false; count];
    let mut parts = Vec::new();
    for first in 0..count {
        if std::mem::replace(&mut is_seen[first], true) {
            continue;
        }
        let mut part = vec![first];
        let mut next = 0;
        while let Some(node) = part.get(next).copied() {
            turns.turn();
            next += 1;
            for neighbour in &neighbours[node] {
                if !std::mem::replace(&mut is_seen[*neighbour], true) {
                    part.push(*neighbour);
                }
            }
        }
        part.sort_unstable();
        parts.push(part);
    }
    parts
}
