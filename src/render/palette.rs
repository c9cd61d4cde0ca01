//! The colours and lines of pictures, the same in every format.
//!
//! Each is told apart without its colour as well: nodes by their shapes and words, edges by their dashes and labels. The
//! hues are those that the colour-blind tell apart, and a line is about as far from white as from a dark page.

use crate::diagnostic::Severity;
use crate::model::TriggerType;
use crate::picture::{Edge, Node, NodeKind, Outcome, TargetKind};

/// What kind of a node it is, as far as it looks like another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// A trigger that begins a run, or may.
    Start,
    /// A trigger that waits for others.
    Conditional,
    /// A job.
    Job,
    /// A crawler.
    Crawler,
}

/// The colours of a node: text on its fill is readable whatever is around it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Paint {
    pub(super) fill: &'static str,
    pub(super) stroke: &'static str,
    pub(super) text: &'static str,
}

impl Look {
    pub(super) const ALL: [Look; 4] = [Look::Start, Look::Conditional, Look::Job, Look::Crawler];

    pub(super) fn of(node: &Node) -> Look {
        match &node.kind {
            NodeKind::Trigger(trigger) if trigger.trigger_type == Some(TriggerType::Conditional) => {
                Look::Conditional
            }
            NodeKind::Trigger(_) => Look::Start,
            NodeKind::Target(target) => match target.kind {
                TargetKind::Job => Look::Job,
                TargetKind::Crawler => Look::Crawler,
            },
        }
    }

    /// A word for it, which is a name in every format.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Look::Start => "start",
            Look::Conditional => "conditional",
            Look::Job => "job",
            Look::Crawler => "crawler",
        }
    }

    pub(super) fn paint(self) -> Paint {
        let (fill, stroke) = match self {
            Look::Start => ("#fff1c9", "#9a6700"),
            Look::Conditional => ("#efe6ff", "#8250df"),
            Look::Job => ("#dcecff", "#0969da"),
            Look::Crawler => ("#d8f3ef", "#0f7f75"),
        };
        Paint { fill, stroke, text: "#1f2328" }
    }
}

/// How a line is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dash {
    Solid,
    Dashed,
    Dotted,
}

/// A line between two nodes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    /// A word for it, which is a name in every format.
    pub(super) name: &'static str,
    pub(super) colour: &'static str,
    pub(super) dash: Dash,
}

/// A line of each kind, in the order in which they are told.
pub(super) fn lines() -> impl Iterator<Item = Line> {
    let outcomes = [
        None,
        Some(Outcome::Succeeded),
        Some(Outcome::Failed),
        Some(Outcome::TimedOut),
        Some(Outcome::Stopped),
        Some(Outcome::Several),
        Some(Outcome::Other),
    ];
    outcomes.into_iter().map(line)
}

/// The line of an edge.
pub(super) fn line_of(edge: &Edge) -> Line {
    line(edge.outcome())
}

fn line(outcome: Option<Outcome>) -> Line {
    let (colour, dash) = match outcome {
        None => ("#6e7781", Dash::Solid),
        Some(Outcome::Succeeded) => ("#1a7f55", Dash::Solid),
        Some(Outcome::Failed) => ("#cf4a22", Dash::Dashed),
        Some(Outcome::TimedOut) => ("#a8730a", Dash::Dashed),
        Some(Outcome::Stopped) => ("#8250df", Dash::Dotted),
        Some(Outcome::Several) => ("#2f74c9", Dash::Dashed),
        Some(Outcome::Other) => ("#6e7781", Dash::Dotted),
    };
    Line { name: outcome.map_or("starts", Outcome::as_str), colour, dash }
}

/// The border of a trigger in which something was found; notes are told in words alone.
pub(super) fn mark(worst: Severity) -> Option<&'static str> {
    match worst {
        Severity::Error => Some("#d1242f"),
        Severity::Warning => Some("#bf8700"),
        Severity::Note => None,
    }
}

/// The border of a workflow, and words that are no more than remarks.
pub(super) const QUIET: &str = "#6e7781";
