//! Where the nodes and edges of a directed graph stand on a plane, from left to right.
//!
//! The layered method of Sugiyama, Tagawa and Toda: [`acyclic`] turns edges round so that there is no loop, [`rank`] gives
//! each node a column, [`order`] an order within it in which few edges cross, and [`place`] a height at which edges are
//! straight where they can be (Brandes and Köpf). [`route`] leads the edges through the room that was kept for them.
//! An edge that passes a column has a place in it, as a node without a height, and so does its label: nothing overlaps.
//!
//! A graph in several [`connected`] parts is laid out part by part, and the parts are [`packed`](pack). Nothing here knows
//! what is drawn. All of it is without recursion, and takes time linear in the edges and the columns that they pass, of
//! which there is a bound, but for sorting.

mod acyclic;
mod columns;
mod connected;
mod order;
mod pack;
mod place;
mod rank;
mod route;

#[cfg(test)]
mod tests;

pub(crate) use connected::connected;
pub(crate) use pack::pack;
pub(crate) use route::ROUND;

/// A width and a height, in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Size {
    pub(crate) width: f64,
    pub(crate) height: f64,
}

/// A place, in pixels to the right and down.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Point {
    pub(crate) x: f64,
    pub(crate) y: f64,
}

impl Point {
    /// The same place seen from elsewhere.
    pub(crate) fn moved(self, by: Point) -> Point {
        Point { x: self.x + by.x, y: self.y + by.y }
    }
}

/// What is to be laid out.
#[derive(Debug, Clone, Default)]
pub(crate) struct Graph {
    pub(crate) nodes: Vec<Node>,
    pub(crate) edges: Vec<Edge>,
}

/// A node, in the order in which it should be seen where nothing else decides.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node {
    pub(crate) size: Size,
    /// Whether it stands in the first column where nothing leads to it; otherwise it stands beside what it leads to.
    pub(crate) begins: bool,
}

/// An edge between two nodes, by their positions. One from a node to itself, or to what is no node, is left out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Edge {
    pub(crate) from: usize,
    pub(crate) to: usize,
    /// The size of what is written on it.
    pub(crate) label: Option<Size>,
}

/// Where everything stands.
#[derive(Debug, Clone, Default)]
pub(crate) struct Layout {
    pub(crate) size: Size,
    /// The top left corner of each node and its width, which is that of the widest node of its column.
    pub(crate) nodes: Vec<(Point, f64)>,
    /// The way of each edge; `None` where it was left out.
    pub(crate) routes: Vec<Option<Route>>,
}

/// The way of an edge, from where it begins to where it ends.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Route {
    pub(crate) points: Vec<Point>,
    pub(crate) bends: Bends,
    /// The top left corner of its label.
    pub(crate) label: Option<Point>,
}

/// How the points of a route are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bends {
    /// Every other piece is level, beginning with the second; those between are to be drawn as curves that begin and end
    /// level. One that is upright is the begin or the end of an edge that leads back, and comes round: the first to the
    /// right, the last to the left, by less than [`ROUND`].
    Curved,
    /// Along straight lines, level and upright by turns.
    Square,
}

/// Lays out a graph that is connected; one that is not is laid out as well, with its parts on top of each other.
pub(crate) fn layered(graph: &Graph) -> Layout {
    let turned = acyclic::turned(graph);
    let columns = columns::Columns::of(graph, &turned);
    let orders = order::ordered(&columns);
    let heights = place::placed(&columns, &orders);
    route::routed(graph, &columns, &orders, &heights)
}
