//! Pictures beside and below each other on a page.

use super::{Point, Size};
use crate::stop::Turns;

/// Where each of several pictures stands, in their order, and how large all of them are together.
#[derive(Debug, Clone, Default)]
pub(crate) struct Packed {
    pub(crate) corners: Vec<Point>,
    pub(crate) size: Size,
}

/// How much wider than high a page is.
const PAGE: f64 = 1.3;
/// How much more room pictures may take in their order than the highest first.
const ROOM_FOR_ORDER: f64 = 1.4;

/// Packs pictures in rows, in their order, or the highest first where that takes much less room; in a row, lower ones
/// stand below each other. The whole is about as wide as a page is, or as the widest picture, and at least so wide that
/// `least` fits.
pub(crate) fn pack(sizes: &[Size], gap: f64, least: f64) -> Packed {
    let area: f64 = sizes.iter().map(|size| (size.width + gap) * (size.height + gap)).sum();
    let widest = sizes.iter().map(|size| size.width).fold(0.0, f64::max);
    let width = (area * PAGE).sqrt().max(widest).max(least);
    let mut order: Vec<usize> = (0..sizes.len()).collect();
    let in_order = filled(sizes, &order, gap, width);
    order.sort_by(|one, other| sizes[*other].height.total_cmp(&sizes[*one].height));
    let highest_first = filled(sizes, &order, gap, width);
    let room = |packed: &Packed| packed.size.width * packed.size.height;
    if room(&in_order) <= room(&highest_first) * ROOM_FOR_ORDER { in_order } else { highest_first }
}

/// The pictures in rows of a width, in an order.
fn filled(sizes: &[Size], order: &[usize], gap: f64, width: f64) -> Packed {
    let mut packed = Packed { corners: vec![Point::default(); sizes.len()], size: Size::default() };
    let mut row = Row::default();
    let mut turns = Turns::default();
    for picture in order.iter().copied() {
        turns.turn();
        let size = sizes[picture];
        let corner = row.below(size, gap).or_else(|| row.beside(size, gap, width)).unwrap_or_else(|| {
            row = Row::under(&row, size, gap);
            Point { x: 0.0, y: row.top }
        });
        packed.corners[picture] = corner;
        packed.size.width = packed.size.width.max(corner.x + size.width);
        packed.size.height = packed.size.height.max(corner.y + size.height);
    }
    packed
}

/// A row of columns, the last of which is being filled.
#[derive(Debug, Default)]
struct Row {
    top: f64,
    height: f64,
    /// The column that is being filled: where it begins, how wide its first picture is, and where there is room in it.
    left: f64,
    width: f64,
    bottom: f64,
}

impl Row {
    /// A row under another, that begins with a picture.
    fn under(above: &Row, first: Size, gap: f64) -> Row {
        let top = if above.height > 0.0 { above.top + above.height + gap } else { 0.0 };
        Row { top, height: first.height, left: 0.0, width: first.width, bottom: top + first.height }
    }

    /// Below the last picture, where there is room.
    fn below(&mut self, size: Size, gap: f64) -> Option<Point> {
        let y = self.bottom + gap;
        if size.width > self.width || y + size.height > self.top + self.height {
            return None;
        }
        self.bottom = y + size.height;
        Some(Point { x: self.left, y })
    }

    /// In a new column, where there is room.
    fn beside(&mut self, size: Size, gap: f64, width: f64) -> Option<Point> {
        let x = self.left + self.width + gap;
        if self.height == 0.0 || x + size.width > width {
            return None;
        }
        (self.left, self.width, self.bottom) = (x, size.width, self.top + size.height);
        self.height = self.height.max(size.height);
        Some(Point { x, y: self.top })
    }
}
