//! Which edges are to be turned round so that no loop is left.

use super::Graph;
use crate::stop::Turns;

/// An edge of the graph as it is laid out: from left to right.
#[derive(Debug, Clone, Copy)]
pub(super) struct Turned {
    /// Its position in the graph.
    pub(super) edge: usize,
    pub(super) left: usize,
    pub(super) right: usize,
    /// Whether it leads from right to left.
    pub(super) is_turned: bool,
}

/// Every edge that is laid out, in order: those which lead back to where a walk along the edges came from are turned. The
/// walk begins where nothing leads to, first at the nodes that [begin](super::Node::begins).
pub(super) fn turned(graph: &Graph) -> Vec<Turned> {
    let count = graph.nodes.len();
    let mut turned: Vec<Turned> = (graph.edges.iter().enumerate())
        .filter(|(_, edge)| edge.from != edge.to && edge.from < count && edge.to < count)
        .map(|(edge, ends)| Turned { edge, left: ends.from, right: ends.to, is_turned: false })
        .collect();
    let mut leaving = vec![Vec::new(); count];
    let mut arrives = vec![false; count];
    for (position, edge) in turned.iter().enumerate() {
        leaving[edge.left].push(position);
        arrives[edge.right] = true;
    }
    let begins = (0..count).filter(|node| graph.nodes[*node].begins && !arrives[*node]);
    let others = (0..count).filter(|node| !graph.nodes[*node].begins && !arrives[*node]);
    let mut states = vec![State::Unseen; count];
    let mut turns = Turns::default();
    for first in begins.chain(others).chain(0..count) {
        if states[first] != State::Unseen {
            continue;
        }
        states[first] = State::Open;
        // A node, and how many of its edges were followed.
        let mut way = vec![(first, 0)];
        while let Some((node, followed)) = way.last_mut() {
            turns.turn();
            let Some(position) = leaving[*node].get(*followed).copied() else {
                states[*node] = State::Done;
                way.pop();
                continue;
            };
            *followed += 1;
            let edge = &mut turned[position];
            match states[edge.right] {
                State::Open => {
                    edge.is_turned = true;
                    std::mem::swap(&mut edge.left, &mut edge.right);
                }
                State::Unseen => {
                    states[edge.right] = State::Open;
                    let next = edge.right;
                    way.push((next, 0));
                }
                State::Done => {}
            }
        }
    }
    turned
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Unseen,
    /// On the way that was taken to where the walk is.
    Open,
    Done,
}
