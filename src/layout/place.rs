//! How high things stand, so that edges are straight where they can be.
//!
//! The method of Brandes and Köpf: items of neighbouring columns are aligned, each with the middle one of those that it is
//! joined to, once from the left and once from the right, each once from the top and once from the bottom; each of the
//! four is made as compact as it gets, and an item stands at the mean of the middle two of its four heights. Since each
//! of the four keeps the room between any two that are neighbours in a column, so does that mean.

use super::columns::{Columns, Kind};
use super::order::{Orders, places};
use crate::stop::{Turns, checkpoint};
use crate::table::HashSet;

/// The height of the middle of each item; the least top is 0.
pub(super) fn placed(columns: &Columns, orders: &Orders) -> Vec<f64> {
    let places = places(columns, orders);
    let conflicts = conflicts(columns, orders, &places);
    let mut heights = Vec::with_capacity(4);
    for from_the_right in [false, true] {
        for from_the_bottom in [false, true] {
            checkpoint();
            let view = View {
                columns,
                orders,
                places: &places,
                conflicts: &conflicts,
                from_the_right,
                from_the_bottom,
            };
            heights.push(view.heights());
        }
    }
    balanced(columns, heights)
}

/// The joins that an alignment is not to follow: those which cross the inner part of a long edge, which is to be straight.
fn conflicts(columns: &Columns, orders: &Orders, places: &[usize]) -> HashSet<(usize, usize)> {
    let mut conflicts = HashSet::default();
    let is_inner = |left: usize, right: usize| {
        columns.items[left].kind != Kind::Node && columns.items[right].kind != Kind::Node
    };
    for pair in orders.windows(2) {
        checkpoint();
        let [left, right] = pair else { continue };
        let mut first = 0;
        let mut scanned = 0;
        for (at, item) in right.iter().enumerate() {
            let inner = columns.items[*item].left.iter().copied().find(|other| is_inner(*other, *item));
            if inner.is_none() && at + 1 != right.len() {
                continue;
            }
            let last = inner.map_or(left.len(), |inner| places[inner]);
            for other in right.get(scanned..=at).unwrap_or_default() {
                for neighbour in &columns.items[*other].left {
                    let place = places[*neighbour];
                    if (place < first || place > last) && !is_inner(*neighbour, *other) {
                        conflicts.insert((*neighbour, *other));
                    }
                }
            }
            scanned = at + 1;
            first = last;
        }
    }
    conflicts
}

/// The columns as they are seen from one of the four sides.
struct View<'c> {
    columns: &'c Columns,
    orders: &'c Orders,
    places: &'c [usize],
    conflicts: &'c HashSet<(usize, usize)>,
    from_the_right: bool,
    from_the_bottom: bool,
}

impl View<'_> {
    fn heights(&self) -> Vec<f64> {
        let roots = self.aligned();
        let heights = self.compacted(&roots);
        match self.from_the_bottom {
            true => heights.into_iter().map(|height| -height).collect(),
            false => heights,
        }
    }

    /// Columns in the order of the view, each with its items in the order of the view.
    fn orders(&self) -> impl Iterator<Item = Vec<usize>> {
        let count = self.orders.len();
        (0..count).map(move |number| {
            let order = &self.orders[if self.from_the_right { count - 1 - number } else { number }];
            match self.from_the_bottom {
                true => order.iter().rev().copied().collect(),
                false => order.clone(),
            }
        })
    }

    /// The place of an item in its column, in the view; above all of them is 0.
    fn place(&self, item: usize) -> usize {
        match self.from_the_bottom {
            true => self.orders[self.columns.items[item].column].len() - self.places[item],
            false => self.places[item] + 1,
        }
    }

    /// The first of those that each item is aligned with.
    fn aligned(&self) -> Vec<usize> {
        let count = self.columns.items.len();
        let mut roots: Vec<usize> = (0..count).collect();
        let mut has_next = vec![false; count];
        let mut turns = Turns::default();
        let mut neighbours: Vec<usize> = Vec::new();
        for order in self.orders() {
            let mut last = 0;
            for item in order {
                turns.turn();
                let beside = &self.columns.items[item];
                neighbours.clear();
                neighbours.extend(if self.from_the_right { &beside.right } else { &beside.left });
                if neighbours.is_empty() {
                    continue;
                }
                neighbours.sort_unstable_by_key(|neighbour| self.place(*neighbour));
                let (lower, upper) = ((neighbours.len() - 1) / 2, neighbours.len() / 2);
                for neighbour in neighbours.get(lower..=upper).unwrap_or_default().iter().copied() {
                    let join = if self.from_the_right { (item, neighbour) } else { (neighbour, item) };
                    let is_free = roots[item] == item && !has_next[neighbour];
                    if is_free && last < self.place(neighbour) && !self.conflicts.contains(&join) {
                        has_next[neighbour] = true;
                        roots[item] = roots[neighbour];
                        last = self.place(neighbour);
                    }
                }
            }
        }
        roots
    }

    /// As compact as it gets: every block of aligned items as high as those above it let it be, and then as low as those
    /// below it let it be, which draws together what is joined.
    fn compacted(&self, roots: &[usize]) -> Vec<f64> {
        let count = self.columns.items.len();
        let mut below: Vec<Vec<(usize, f64)>> = vec![Vec::new(); count];
        let mut waits = vec![0_usize; count];
        for order in self.orders() {
            for pair in order.windows(2) {
                let [upper, lower] = pair else { continue };
                below[roots[*upper]].push((roots[*lower], self.distance(*upper, *lower)));
                waits[roots[*lower]] += 1;
            }
        }
        let mut turns = Turns::default();
        let mut heights = vec![0.0_f64; count];
        let mut sorted: Vec<usize> =
            (0..count).filter(|item| roots[*item] == *item && waits[*item] == 0).collect();
        let mut next = 0;
        while let Some(block) = sorted.get(next).copied() {
            turns.turn();
            next += 1;
            for (lower, distance) in &below[block] {
                heights[*lower] = heights[*lower].max(heights[block] + distance);
                waits[*lower] -= 1;
                if waits[*lower] == 0 {
                    sorted.push(*lower);
                }
            }
        }
        for block in sorted.iter().rev() {
            turns.turn();
            let least = below[*block]
                .iter()
                .map(|(lower, distance)| heights[*lower] - distance)
                .min_by(f64::total_cmp);
            heights[*block] = least.map_or(heights[*block], |least| heights[*block].max(least));
        }
        roots.iter().map(|root| heights[*root]).collect()
    }

    /// From the middle of an item to the middle of the next in the column.
    fn distance(&self, one: usize, other: usize) -> f64 {
        let [one, other] = [one, other].map(|item| &self.columns.items[item]);
        (one.size.height + one.room() + other.size.height + other.room()) / 2.0
    }
}

/// The mean of the middle two of four heights, where the four are brought to the place of the one that takes the least room.
fn balanced(columns: &Columns, mut heights: Vec<Vec<f64>>) -> Vec<f64> {
    let bounds = |heights: &[f64]| {
        let halves = columns.items.iter().map(|item| item.size.height / 2.0);
        heights
            .iter()
            .zip(halves)
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), (height, half)| {
                (least.min(height - half), most.max(height + half))
            })
    };
    let all: Vec<(f64, f64)> = heights.iter().map(|heights| bounds(heights)).collect();
    let Some(least) =
        all.iter().copied().min_by(|one, other| (one.1 - one.0).total_cmp(&(other.1 - other.0)))
    else {
        return Vec::new();
    };
    for (view, (top, bottom)) in all.iter().enumerate() {
        // The odd ones are seen from the bottom, where they begin.
        let shift = if view % 2 == 0 { least.0 - top } else { least.1 - bottom };
        for height in &mut heights[view] {
            *height += shift;
        }
    }
    let mut balanced: Vec<f64> = (0..columns.items.len())
        .map(|item| {
            let mut four: Vec<f64> = heights.iter().map(|heights| heights[item]).collect();
            four.sort_by(f64::total_cmp);
            (four[1] + four[2]) / 2.0
        })
        .collect();
    let (top, _) = bounds(&balanced);
    for height in &mut balanced {
        *height -= top;
    }
    balanced
}
