//! In which order things stand in a column, so that few edges cross.

use super::columns::{Columns, Item};
use crate::stop::{Turns, checkpoint};

/// The items of each column from top to bottom.
pub(super) type Orders = Vec<Vec<usize>>;

/// How often the columns are gone through; in a very large graph less often.
const SWEEPS: usize = 16;
const LARGE: usize = 20_000;

/// The order of each column: as a walk from the left comes to them, and then by the mean of their neighbours, sweeping to
/// and fro; the one with the fewest crossings is kept.
pub(super) fn ordered(columns: &Columns) -> Orders {
    let mut orders = walked(columns);
    let mut best = orders.clone();
    let mut fewest = crossings(columns, &orders);
    let sweeps = if columns.items.len() > LARGE { SWEEPS / 4 } else { SWEEPS };
    let mut since = 0;
    for sweep in 0..sweeps {
        if fewest == 0 || since == 4 {
            break;
        }
        swept(columns, &mut orders, sweep % 2 == 0);
        let crossings = crossings(columns, &orders);
        since += 1;
        if crossings < fewest {
            fewest = crossings;
            since = 0;
            best.clone_from(&orders);
        }
    }
    best
}

/// Items as they are come to, following edges to the right first.
fn walked(columns: &Columns) -> Orders {
    let mut orders = vec![Vec::new(); columns.count];
    let mut is_seen = vec![false; columns.items.len()];
    let mut turns = Turns::default();
    let mut firsts: Vec<usize> =
        (0..columns.items.len()).filter(|item| columns.items[*item].left.is_empty()).collect();
    firsts.sort_by_key(|item| columns.items[*item].column);
    for first in firsts {
        let mut next = vec![first];
        while let Some(item) = next.pop() {
            turns.turn();
            if std::mem::replace(&mut is_seen[item], true) {
                continue;
            }
            orders[columns.items[item].column].push(item);
            // What leads back to it comes round below all that it leads to.
            let Item { right, looped, .. } = &columns.items[item];
            next.extend(looped.iter().rev().chain(right.iter().rev()).filter(|item| !is_seen[**item]));
        }
    }
    orders
}

/// Sorts each column by the mean place of what its items are joined to on one side.
fn swept(columns: &Columns, orders: &mut Orders, to_the_right: bool) {
    let mut places = places(columns, orders);
    let count = orders.len();
    for step in 1..count {
        checkpoint();
        let column = if to_the_right { step } else { count - 1 - step };
        let order = &mut orders[column];
        let mut sorted: Vec<(f64, usize)> = Vec::with_capacity(order.len());
        for item in order.iter() {
            let item_at = &columns.items[*item];
            let neighbours = if to_the_right { &item_at.left } else { &item_at.right };
            if let Some(middle) = middle(neighbours, &places) {
                sorted.push((middle, *item));
            }
        }
        sorted.sort_by(|one, other| one.0.total_cmp(&other.0));
        // What is joined to nothing stays where it is.
        let mut sorted = sorted.into_iter();
        for item in order.iter_mut() {
            let item_at = &columns.items[*item];
            let neighbours = if to_the_right { &item_at.left } else { &item_at.right };
            if !neighbours.is_empty()
                && let Some((_, next)) = sorted.next()
            {
                *item = next;
            }
        }
        for (place, item) in order.iter().enumerate() {
            places[*item] = place;
        }
    }
}

/// The mean of their places.
fn middle(items: &[usize], places: &[usize]) -> Option<f64> {
    if items.is_empty() {
        return None;
    }
    let sum: usize = items.iter().map(|item| places[*item]).sum();
    Some(sum as f64 / items.len() as f64)
}

/// The place of each item in its column.
pub(super) fn places(columns: &Columns, orders: &Orders) -> Vec<usize> {
    let mut places = vec![0; columns.items.len()];
    for order in orders {
        for (place, item) in order.iter().enumerate() {
            places[*item] = place;
        }
    }
    places
}

/// How many pairs of edges cross, counted as inversions with a tree of sums.
fn crossings(columns: &Columns, orders: &Orders) -> usize {
    let places = places(columns, orders);
    let mut crossings = 0;
    let mut ends: Vec<usize> = Vec::new();
    let mut sums: Vec<usize> = Vec::new();
    for pair in orders.windows(2) {
        checkpoint();
        let [left, right] = pair else { continue };
        sums.clear();
        sums.resize(right.len() + 1, 0);
        let mut seen = 0;
        for item in left {
            ends.clear();
            ends.extend(columns.items[*item].right.iter().map(|end| places[*end]));
            ends.sort_unstable();
            for end in &ends {
                // Those before that end above or at the same place do not cross.
                let mut not_below = 0;
                let mut at = end + 1;
                while at > 0 {
                    not_below += sums[at];
                    at &= at - 1;
                }
                crossings += seen - not_below;
            }
            for end in &ends {
                seen += 1;
                let mut at = end + 1;
                while at < sums.len() {
                    sums[at] += 1;
                    at += at & at.wrapping_neg();
                }
            }
        }
    }
    crossings
}
