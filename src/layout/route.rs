//! Where the columns stand, and which way the edges take.

use super::columns::{Chain, Columns};
use super::order::Orders;
use super::{Bends, Graph, Layout, Point, Route, Size};
use crate::stop::checkpoint;

/// The least and the most room between two columns, where edges go up and down.
const NARROWEST: f64 = 22.0;
const WIDEST: f64 = 150.0;
/// How much more of that room an edge needs for each pixel that it goes up or down.
const BY_HEIGHT: f64 = 0.2;
/// From one edge that leads around the columns to the next, and how many have a line of their own.
const LANE: f64 = 8.0;
const LANES: usize = 40;

/// The corners of nodes, the ways of edges, and the size of it all.
pub(super) fn routed(graph: &Graph, columns: &Columns, orders: &Orders, heights: &[f64]) -> Layout {
    let bands = bands(columns, orders, heights);
    let bottom = (columns.items.iter().zip(heights))
        .map(|(item, height)| height + item.size.height / 2.0)
        .fold(0.0, f64::max);
    let mut far = 0;
    let routes: Vec<Option<Route>> = (columns.chains.iter())
        .map(|chain| {
            checkpoint();
            let chain = chain.as_ref()?;
            let lane = bottom + LANE * ((far % LANES) as f64 + 2.0);
            far += usize::from(chain.is_far);
            Some(route(columns, &bands, heights, chain, lane))
        })
        .collect();
    let nodes = (0..graph.nodes.len()).map(|node| {
        let item = &columns.items[node];
        let band = bands[item.column];
        (Point { x: band.left, y: heights[node] - item.size.height / 2.0 }, band.width)
    });
    let height = if far == 0 { bottom } else { bottom + LANE * (far.min(LANES) as f64 + 2.0) };
    Layout {
        size: Size { width: bands.last().map_or(0.0, |last| last.left + last.width), height },
        nodes: nodes.collect(),
        routes,
    }
}

/// Where a column is.
#[derive(Debug, Clone, Copy)]
struct Band {
    left: f64,
    width: f64,
}

impl Band {
    fn right(self) -> f64 {
        self.left + self.width
    }
}

fn bands(columns: &Columns, orders: &Orders, heights: &[f64]) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::with_capacity(orders.len());
    for order in orders {
        checkpoint();
        let items = order.iter().map(|item| (*item, &columns.items[*item]));
        let steepest = items
            .clone()
            .flat_map(|(item, at)| at.left.iter().map(move |left| (heights[*left] - heights[item]).abs()))
            .fold(0.0, f64::max);
        let room = (NARROWEST + steepest * BY_HEIGHT).min(WIDEST);
        let left = bands.last().map_or(0.0, |last| last.right() + room);
        bands.push(Band { left, width: items.map(|(_, item)| item.size.width).fold(0.0, f64::max) });
    }
    bands
}

fn route(columns: &Columns, bands: &[Band], heights: &[f64], chain: &Chain, lane: f64) -> Route {
    let band = |item: usize| bands[columns.items[item].column];
    let label = chain.label.map(|item| {
        let (band, size) = (band(item), columns.items[item].size);
        Point { x: band.left + (band.width - size.width) / 2.0, y: heights[item] - size.height / 2.0 }
    });
    let mut points = Vec::with_capacity(2 * chain.items.len());
    let last = chain.items.len() - 1;
    for (at, item) in chain.items.iter().enumerate() {
        let (band, y) = (band(*item), heights[*item]);
        if at > 0 {
            points.push(Point { x: band.left, y });
        }
        if at < last {
            points.push(Point { x: band.right(), y });
        }
        let next = chain.items.get(at + 1).map(|next| columns.items[*next].column);
        let is_cut = next.is_some_and(|next| next > columns.items[*item].column + 1);
        if chain.is_far && is_cut {
            around(&mut points, bands, columns, heights, (*item, chain.items[at + 1]), lane);
        }
    }
    let bends = if chain.is_far { Bends::Square } else { Bends::Curved };
    if chain.is_turned {
        points.reverse();
    }
    Route { points, bends, label }
}

/// Down to a line below all columns, along it and up again, in the room between columns.
fn around(
    points: &mut Vec<Point>,
    bands: &[Band],
    columns: &Columns,
    heights: &[f64],
    (from, to): (usize, usize),
    lane: f64,
) {
    let down = bands[columns.items[from].column].right() + NARROWEST / 3.0;
    let up = bands[columns.items[to].column].left - NARROWEST / 3.0;
    points.push(Point { x: down, y: heights[from] });
    points.push(Point { x: down, y: lane });
    points.push(Point { x: up, y: lane });
    points.push(Point { x: up, y: heights[to] });
}
