//! The shapes of nodes, and the small signs on them.

use std::fmt::{self, Write};

use super::content::{BADGE, Badge, BadgeKind, LINE};
use super::number::Pixels;
use super::scene::Box;
use crate::diagnostic::Severity;
use crate::layout::{Point, Size};
use crate::model::TriggerType;
use crate::picture::TargetKind;

/// The outline of a trigger: a box with round corners.
pub(super) fn trigger(image: &mut String, at: Box) -> fmt::Result {
    rectangle(image, "shape", at, 10.0)
}

/// The outline of a job or a crawler: a box with double sides, or one with points.
pub(super) fn target(image: &mut String, kind: TargetKind, at: Box) -> fmt::Result {
    let Box { corner: Point { x, y }, size: Size { width, height } } = at;
    let (right, bottom) = (x + width, y + height);
    match kind {
        TargetKind::Job => {
            rectangle(image, "shape", at, 2.0)?;
            let (top, sides) = (Pixels(y), [Pixels(x + 5.0), Pixels(right - 5.0)]);
            let ([one, other], height) = (sides, Pixels(height));
            writeln!(image, "      <path class=\"side\" d=\"M{one} {top}v{height}M{other} {top}v{height}\"/>")
        }
        TargetKind::Crawler => {
            let point = 11.0_f64.min(width / 4.0);
            let (begin, end) = (Pixels(x + point), Pixels(right - point));
            let (top, middle, bottom) = (Pixels(y), Pixels(y + height / 2.0), Pixels(bottom));
            let (left, right) = (Pixels(x), Pixels(right));
            writeln!(
                image,
                "      <path class=\"shape\" d=\"M{left} {middle}L{begin} {top}H{end}L{right} {middle}L{end} {bottom}H{begin}Z\"/>"
            )
        }
    }
}

pub(super) fn rectangle(image: &mut String, class: &str, at: Box, radius: f64) -> fmt::Result {
    writeln!(
        image,
        "      <rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>",
        Pixels(at.corner.x),
        Pixels(at.corner.y),
        Pixels(at.size.width),
        Pixels(at.size.height),
        Pixels(radius),
    )
}

/// The sign of a type, sixteen pixels in size: a clock, a hand's start button, a flash, or two ways that become one.
pub(super) fn sign(image: &mut String, kind: Option<TriggerType>, corner: Point) -> fmt::Result {
    let path = match kind {
        Some(TriggerType::Scheduled) => "M8 1.5a6.5 6.5 0 1 0 .01 0M8 4.5V8l2.6 1.8",
        Some(TriggerType::OnDemand) => "M8 1.5a6.5 6.5 0 1 0 .01 0M6.5 5.2v5.6L11 8z",
        Some(TriggerType::Event) => "M9.2 1.5 3.5 9H8l-1.2 5.5L12.5 7H8z",
        Some(TriggerType::Conditional) => "M1.5 3.5H4L8 8h6M1.5 12.5H4L8 8M11.5 5.5 14 8l-2.5 2.5",
        None => "M8 1.5a6.5 6.5 0 1 0 .01 0M6.3 6.4c0-2.4 3.5-2.3 3.5 0C9.8 8 8 7.8 8 9.4M8 11.7v.01",
    };
    let Point { x, y } = corner;
    writeln!(
        image,
        "      <path class=\"sign\" transform=\"translate({} {})\" d=\"{path}\"/>",
        Pixels(x),
        Pixels(y)
    )
}

/// A badge, whose shape tells its kind without a colour, with a number in it.
pub(super) fn badge(image: &mut String, badge: Badge, corner: Point) -> fmt::Result {
    let class = badge.kind.as_str();
    let path = match badge.kind {
        // An octagon, a triangle, a square, and a ring.
        BadgeKind::Found(Severity::Error) => "M5 .5h7l4.5 4.5v7L12 16.5H5L.5 12V5z",
        BadgeKind::Found(Severity::Warning) => "M8.5 0 17.5 16H-.5z",
        BadgeKind::Found(Severity::Note) => "M1 1h15v15H1z",
        BadgeKind::Acknowledged => "M8.5 1a7.5 7.5 0 1 0 .01 0",
    };
    let Point { x, y } = corner;
    writeln!(
        image,
        "      <path class=\"badge {class}\" transform=\"translate({} {})\" d=\"{path}\"/>",
        Pixels(x),
        Pixels(y)
    )?;
    let count = if badge.count > 9 { "9+".to_owned() } else { badge.count.to_string() };
    let down = if matches!(badge.kind, BadgeKind::Found(Severity::Warning)) { 13.8 } else { 12.2 };
    writeln!(
        image,
        "      <text class=\"mark\" x=\"{}\" y=\"{}\">{count}</text>",
        Pixels(x + BADGE / 2.0 - 1.5),
        Pixels(y + down)
    )
}

/// The part of a trigger at which what it watches comes together, with its word.
pub(super) fn gate(image: &mut String, word: &str, width: f64, at: Box) -> fmt::Result {
    let Box { corner: Point { x, y }, size: Size { height, .. } } = at;
    writeln!(
        image,
        "      <path class=\"gate\" d=\"M{} {}a10 10 0 0 0-10 10v{}a10 10 0 0 0 10 10h{}v-{}z\"/>",
        Pixels(x + 10.0),
        Pixels(y),
        Pixels(height - 20.0),
        Pixels(width - 10.0),
        Pixels(height),
    )?;
    let middle = Point { x: x + width / 2.0, y: y + height / 2.0 + LINE / 4.0 };
    writeln!(
        image,
        "      <text class=\"mark\" x=\"{}\" y=\"{}\">{word}</text>",
        Pixels(middle.x),
        Pixels(middle.y)
    )
}
