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
/// How much more room there is at a side of a column where edges come round.
pub(crate) const ROUND: f64 = 20.0;

/// The corners of nodes, the ways of edges, and the size of it all.
pub(super) fn routed(graph: &Graph, columns: &Columns, orders: &Orders, heights: &[f64]) -> Layout {
    let (bands, width) = bands(columns, orders, heights);
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
    Layout { size: Size { width, height }, nodes: nodes.collect(), routes }
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

/// The columns, and the width of them all.
fn bands(columns: &Columns, orders: &Orders, heights: &[f64]) -> (Vec<Band>, f64) {
    let mut bands: Vec<Band> = Vec::with_capacity(orders.len());
    // The room at each column's sides where edges come round.
    let mut round = vec![[0.0; 2]; orders.len()];
    for chain in columns.chains.iter().flatten().filter(|chain| chain.is_turned) {
        round[columns.items[chain.to].column][0] = ROUND;
        round[columns.items[chain.from].column][1] = ROUND;
    }
    for (order, [before, _]) in orders.iter().zip(&round) {
        checkpoint();
        let items = order.iter().map(|item| (*item, &columns.items[*item]));
        let steepest = items
            .clone()
            .flat_map(|(item, at)| at.left.iter().map(move |left| (heights[*left] - heights[item]).abs()))
            .fold(0.0, f64::max);
        let room = (NARROWEST + steepest * BY_HEIGHT).min(WIDEST);
        let left = match bands.last() {
            Some(last) => last.right() + round[bands.len() - 1][1] + room,
            None => 0.0,
        } + before;
        bands.push(Band { left, width: items.map(|(_, item)| item.size.width).fold(0.0, f64::max) });
    }
    let width = bands.last().map_or(0.0, |last| last.right() + round[bands.len() - 1][1]);
    (bands, width)
}

fn route(columns: &Columns, bands: &[Band], heights: &[f64], chain: &Chain, lane: f64) -> Route {
    let band = |item: usize| band(columns, bands, item);
    let label = chain.label.map(|item| {
        let (band, size) = (band(item), columns.items[item].size);
        Point { x: band.left + (band.width - size.width) / 2.0, y: heights[item] - size.height / 2.0 }
    });
    let bends = if chain.is_far { Bends::Square } else { Bends::Curved };
    if chain.is_turned {
        return Route { points: back(columns, bands, heights, chain, lane), bends, label };
    }
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
            let next = chain.items[at + 1];
            let down = band.right() + NARROWEST / 3.0;
            let up = self::band(columns, bands, next).left - NARROWEST / 3.0;
            around(&mut points, (down, y), (up, heights[next]), lane);
        }
    }
    Route { points, bends, label }
}

/// The points of an edge that leads from right to left: round to the place that was kept for it, along the columns, and
/// round again.
fn back(columns: &Columns, bands: &[Band], heights: &[f64], chain: &Chain, lane: f64) -> Vec<Point> {
    let band = |item: usize| band(columns, bands, item);
    let (from, to) = (chain.from, chain.to);
    let mut points = vec![Point { x: band(from).right(), y: heights[from] }];
    // Of one that leads around the columns, only the label stands in one.
    let (label, turn) = (chain.label.as_slice(), NARROWEST / 3.0);
    let passed = if chain.is_far { label } else { &chain.items };
    let mut last = (band(from).right() + turn, heights[from]);
    for item in passed.iter().rev() {
        let (band, y) = (band(*item), heights[*item]);
        if chain.is_far {
            around(&mut points, last, (band.right() + turn, y), lane);
            last = (band.left - turn, y);
        }
        points.extend([Point { x: band.right(), y }, Point { x: band.left, y }]);
    }
    if chain.is_far {
        around(&mut points, last, (band(to).left - turn, heights[to]), lane);
    }
    points.push(Point { x: band(to).left, y: heights[to] });
    points
}

fn band(columns: &Columns, bands: &[Band], item: usize) -> Band {
    bands[columns.items[item].column]
}

/// Down to a line below all columns, along it and up again, in the room between columns.
fn around(points: &mut Vec<Point>, down: (f64, f64), up: (f64, f64), lane: f64) {
    points.extend([
        Point { x: down.0, y: down.1 },
        Point { x: down.0, y: lane },
        Point { x: up.0, y: lane },
        Point { x: up.0, y: up.1 },
    ]);
}
