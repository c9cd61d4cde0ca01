//! Edges by the node at one of their ends.

use std::ops::Range;

/// Edges in the order of the nodes that they belong to: one list for all nodes, and where each begins in it.
///
/// To a list for each node it is what a book is to loose leaves: one piece of memory, read from front to back.
#[derive(Debug)]
pub(super) struct Edges<E> {
    edges: Vec<E>,
    /// Where the edges of each node end; they begin where those of the node before it end.
    ends: Vec<u32>,
}

impl<E: Copy> Edges<E> {
    /// Edges of no node; there is room for those of so many.
    pub(super) fn with_capacity(nodes: usize) -> Self {
        Self { edges: Vec::with_capacity(nodes), ends: Vec::with_capacity(nodes) }
    }

    /// Adds an edge of the node that is being added: the one after those that were [finished](Edges::finish_node).
    pub(super) fn push(&mut self, edge: E) {
        self.edges.push(edge);
    }

    /// Says that the node has all its edges.
    pub(super) fn finish_node(&mut self) {
        self.ends.push(u32::try_from(self.edges.len()).unwrap_or(u32::MAX));
    }

    /// The same edges by the number of the node at their other end, of which there are so many; those of one node
    /// keep their order.
    pub(super) fn by(&self, nodes: usize, other_end: impl Fn(&E) -> usize) -> Self {
        let mut ends = vec![0_u32; nodes];
        for edge in &self.edges {
            if let Some(count) = ends.get_mut(other_end(edge)) {
                *count += 1;
            }
        }
        // From how many there are to where they begin; each begin moves on to the end as its edges are put in.
        let mut before = 0;
        for end in &mut ends {
            (*end, before) = (before, before + *end);
        }
        let mut edges = self.edges.clone();
        for edge in &self.edges {
            if let Some(end) = ends.get_mut(other_end(edge)) {
                if let Some(place) = edges.get_mut(*end as usize) {
                    *place = *edge;
                }
                *end += 1;
            }
        }
        Self { edges, ends }
    }

    /// The edges of the node with this number.
    pub(super) fn of(&self, node: usize) -> &[E] {
        self.range(node).and_then(|range| self.edges.get(range)).unwrap_or_default()
    }

    fn range(&self, node: usize) -> Option<Range<usize>> {
        let end = *self.ends.get(node)?;
        let begin = node.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        Some(begin as usize..end as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_found_at_both_ends_in_their_order() {
        let mut edges = Edges::with_capacity(3);
        for node in [&[(0, 2), (0, 1)][..], &[], &[(2, 1), (2, 3), (2, 1)]] {
            node.iter().for_each(|edge| edges.push(*edge));
            edges.finish_node();
        }
        assert_eq!(edges.of(0), [(0, 2), (0, 1)]);
        assert_eq!(edges.of(1), []);
        assert_eq!(edges.of(2), [(2, 1), (2, 3), (2, 1)]);
        assert_eq!(edges.of(3), []);
        let other = edges.by(4, |(_, end)| *end);
        let expected: [&[(usize, usize)]; 5] = [&[], &[(0, 1), (2, 1), (2, 1)], &[(0, 2)], &[(2, 3)], &[]];
        for (node, expected) in expected.into_iter().enumerate() {
            assert_eq!(other.of(node), expected, "{node}");
        }
    }
}
