//! What is laid out apart.

use super::{FrameId, NodeId, Picture};
use crate::stop::Turns;

/// Nodes that stand together: those of a frame, or some that are connected and in no frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The frame around them.
    pub frame: Option<FrameId>,
    /// The nodes, in order.
    pub nodes: Vec<NodeId>,
}

pub(super) fn of(picture: &Picture) -> Vec<Part> {
    let mut sets = Sets::new(picture.nodes.len());
    for frame in &picture.frames {
        if let Some((first, others)) = frame.nodes.split_first() {
            for other in others {
                sets.join(first.number(), other.number());
            }
        }
    }
    for edge in picture.edges() {
        sets.join(edge.from.number(), edge.to.number());
    }
    let mut parts: Vec<Part> = Vec::new();
    // The part of a set, by the set's first node.
    let mut of_set: Vec<Option<usize>> = vec![None; picture.nodes.len()];
    for (id, node) in picture.nodes() {
        let Some(part) = of_set.get_mut(sets.first(id.number())) else { continue };
        let number = *part.get_or_insert(parts.len());
        match parts.get_mut(number) {
            Some(part) => part.nodes.push(id),
            None => parts.push(Part { frame: node.frame, nodes: vec![id] }),
        }
    }
    parts
}

/// Which numbers are together, each set named by its first.
struct Sets {
    parents: Vec<usize>,
    turns: Turns,
}

impl Sets {
    fn new(count: usize) -> Self {
        Self { parents: (0..count).collect(), turns: Turns::default() }
    }

    fn parent(&self, number: usize) -> usize {
        self.parents.get(number).copied().unwrap_or(number)
    }

    fn first(&mut self, mut number: usize) -> usize {
        self.turns.turn();
        while self.parent(number) != number {
            let above = self.parent(self.parent(number));
            if let Some(parent) = self.parents.get_mut(number) {
                *parent = above;
            }
            number = above;
        }
        number
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.first(one), self.first(other));
        if let Some(parent) = self.parents.get_mut(one.max(other)) {
            *parent = one.min(other);
        }
    }
}
