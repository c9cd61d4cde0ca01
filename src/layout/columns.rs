//! The columns of a layout, and all that stands in them.

use super::acyclic::Turned;
use super::{Edge, Graph, Size, rank};
use crate::stop::checkpoint;

/// Columns from left to right, with the nodes and with a place for each edge that passes.
#[derive(Debug)]
pub(super) struct Columns {
    /// The nodes of the graph, at their positions, and then what edges have in the columns that they pass.
    pub(super) items: Vec<Item>,
    /// How many columns there are.
    pub(super) count: usize,
    /// What each edge leads along; `None` for one that is left out. By the edge's position in the graph.
    pub(super) chains: Vec<Option<Chain>>,
}

/// What stands in a column.
#[derive(Debug)]
pub(super) struct Item {
    pub(super) kind: Kind,
    pub(super) size: Size,
    pub(super) column: usize,
    /// What it is joined to in the columns beside it.
    pub(super) left: Vec<usize>,
    pub(super) right: Vec<usize>,
    /// What stands in the same column and is joined to the left side of it by a loop.
    pub(super) looped: Vec<usize>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Node,
    /// Where an edge goes through.
    Pass,
    /// The same, with what is written on the edge.
    Label,
}

/// The items along an edge, from left to right: its nodes and what is between them. One that leads from right to left has
/// an item in the column of each of its nodes, in place of the node: it leaves to the right and arrives from the left as
/// all edges do, and comes round to there.
#[derive(Debug)]
pub(super) struct Chain {
    /// The nodes, in the direction of the edge.
    pub(super) from: usize,
    pub(super) to: usize,
    pub(super) items: Vec<usize>,
    pub(super) label: Option<usize>,
    /// Whether the edge leads from right to left.
    pub(super) is_turned: bool,
    /// Whether it has no place in most of the columns that it passes, and leads around them.
    pub(super) is_far: bool,
}

/// Edges may pass so many columns for each node and edge of a graph, and so many anyway; the longest of more lead
/// around. It is what keeps a thousand edges over a thousand columns from having a million places.
const PASSED_BY_EACH: usize = 20;
const PASSED_ANYWAY: usize = 20_000;

impl Columns {
    pub(super) fn of(graph: &Graph, edges: &[Turned]) -> Self {
        let ranks = rank::ranked(graph, edges);
        let nodes =
            graph.nodes.iter().zip(&ranks).map(|(node, rank)| Item::new(Kind::Node, node.size, *rank));
        let mut columns = Columns {
            items: nodes.collect(),
            count: ranks.iter().max().map_or(0, |last| last + 1),
            chains: graph.edges.iter().map(|_| None).collect(),
        };
        let farthest = farthest(graph, edges, &ranks);
        for edge in edges {
            checkpoint();
            let is_far = ranks[edge.right] - ranks[edge.left] > farthest;
            let chain = columns.chain(graph, edge, &ranks, is_far);
            columns.chains[edge.edge] = Some(chain);
        }
        columns
    }

    fn chain(&mut self, graph: &Graph, edge: &Turned, ranks: &[usize], is_far: bool) -> Chain {
        let passed = ranks[edge.left] + 1..ranks[edge.right];
        let Edge { from, to, label } = graph.edges[edge.edge];
        // A label stands before the node that the edge leads to.
        let labelled = if edge.is_turned { passed.start } else { passed.end.saturating_sub(1) };
        let (left, right) = match edge.is_turned && !is_far {
            true => (self.push(Kind::Pass, ranks[edge.left]), self.push(Kind::Pass, ranks[edge.right])),
            false => (edge.left, edge.right),
        };
        if left != edge.left {
            self.items[edge.left].looped.push(left);
        }
        let mut chain = Chain { from, to, items: vec![left], label: None, is_turned: edge.is_turned, is_far };
        let mut before = Some(left);
        for column in passed {
            let label = label.filter(|_| column == labelled);
            if is_far && label.is_none() {
                before = None;
                continue;
            }
            let item = self.items.len();
            self.items.push(match label {
                Some(size) => Item::new(Kind::Label, size, column),
                None => Item::new(Kind::Pass, Size::default(), column),
            });
            if label.is_some() {
                chain.label = Some(item);
            }
            chain.items.push(item);
            self.join(before, item);
            before = Some(item);
        }
        chain.items.push(right);
        self.join(before.filter(|before| self.items[*before].column + 1 == ranks[edge.right]), right);
        chain
    }

    fn push(&mut self, kind: Kind, column: usize) -> usize {
        self.items.push(Item::new(kind, Size::default(), column));
        self.items.len() - 1
    }

    fn join(&mut self, left: Option<usize>, right: usize) {
        if let Some(left) = left {
            self.items[left].right.push(right);
            self.items[right].left.push(left);
        }
    }
}

impl Item {
    fn new(kind: Kind, size: Size, column: usize) -> Self {
        Self { kind, size, column, left: Vec::new(), right: Vec::new(), looped: Vec::new() }
    }

    /// How much room is kept above and below, half of it each.
    pub(super) fn room(&self) -> f64 {
        match self.kind {
            Kind::Node => 18.0,
            Kind::Pass => 14.0,
            Kind::Label => 8.0,
        }
    }
}

/// The most columns that an edge may be long without being far.
fn farthest(graph: &Graph, edges: &[Turned], ranks: &[usize]) -> usize {
    let mut lengths: Vec<usize> = edges.iter().map(|edge| ranks[edge.right] - ranks[edge.left]).collect();
    lengths.sort_unstable();
    let most = PASSED_BY_EACH * (graph.nodes.len() + graph.edges.len()) + PASSED_ANYWAY;
    let mut passed = 0_usize;
    for length in lengths {
        passed = passed.saturating_add(length);
        if passed > most {
            // Edges that are as long as one of those which fit do not all fit.
            return length.saturating_sub(1).max(2);
        }
    }
    usize::MAX
}
