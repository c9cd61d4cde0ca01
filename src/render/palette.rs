//! The colours and lines of pictures in the formats that have one scheme for all pages: those that an SVG image has on a
//! light one, whose style sheet a test holds them against. Lines are seen on a dark page as well, for which two of the
//! image's are too dark: they have the borders of a job and of a trigger.
//!
//! Each is told apart without its colour as well: nodes by their shapes and words, edges by their dashes and labels.

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
            Look::Start => ("#d9eafc", "#0a5ea8"),
            Look::Conditional => ("#eef4fb", "#3b6ea5"),
            Look::Job => ("#ffffff", "#6e7781"),
            Look::Crawler => ("#fbf6e9", "#8a7340"),
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
    pub(super) name: &'static str,
    pub(super) colour: &'static str,
    pub(super) dash: Dash,
}

/// The kinds of edges, in the order in which they are told: a start, and each kind of end.
pub(super) const EDGES: [Option<Outcome>; 7] = [
    None,
    Some(Outcome::Succeeded),
    Some(Outcome::Failed),
    Some(Outcome::TimedOut),
    Some(Outcome::Stopped),
    Some(Outcome::Several),
    Some(Outcome::Other),
];

/// A word for a kind of edge, which is a name in every format.
pub(super) fn name_of_edge(outcome: Option<Outcome>) -> &'static str {
    outcome.map_or("starts", Outcome::as_str)
}

/// A line of each kind.
pub(super) fn lines() -> impl Iterator<Item = Line> {
    EDGES.into_iter().map(line)
}

/// The line of an edge.
pub(super) fn line_of(edge: &Edge) -> Line {
    line(edge.outcome())
}

fn line(outcome: Option<Outcome>) -> Line {
    let (colour, dash) = match outcome {
        None => ("#6e7781", Dash::Solid),
        Some(Outcome::Succeeded) => ("#007a5a", Dash::Solid),
        Some(Outcome::Failed) => ("#c44601", Dash::Dashed),
        Some(Outcome::TimedOut) => ("#9a6700", Dash::Dotted),
        Some(Outcome::Stopped) => ("#a3417e", Dash::Dotted),
        Some(Outcome::Several) => ("#3b6ea5", Dash::Dashed),
        Some(Outcome::Other) => ("#6e7781", Dash::Dotted),
    };
    Line { name: name_of_edge(outcome), colour, dash }
}

/// The border of a trigger in which something was found; notes are told in words alone.
pub(super) fn mark(worst: Severity) -> Option<&'static str> {
    match worst {
        Severity::Error => Some("#c62828"),
        Severity::Warning => Some("#9a6700"),
        Severity::Note => None,
    }
}

/// A workflow.
pub(super) const FRAME: Paint = Paint { fill: "#f6f8fa", stroke: "#c5ced8", text: "#59636e" };

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::svg::STYLE;

    /// The rule for light pages.
    fn rule(selectors: &str) -> &'static str {
        let (light, _) = STYLE.split_once("@media").unwrap_or_default();
        let found = light.lines().find(|line| line.contains(&format!("{selectors} {{")));
        found.unwrap_or_else(|| panic!("no rule for {selectors}"))
    }

    #[test]
    fn the_colours_are_those_of_the_svg_image() {
        for (look, selectors) in [
            (Look::Start, ".trigger.start .shape"),
            (Look::Conditional, ".trigger .shape"),
            (Look::Job, ".job .side"),
            (Look::Crawler, ".crawler .shape"),
        ] {
            let Paint { fill, stroke, .. } = look.paint();
            assert!(rule(selectors).contains(&format!("fill: {fill}; stroke: {stroke};")), "{look:?}");
        }
        assert!(rule(".frame .shape").contains(&format!("fill: {}; stroke: {};", FRAME.fill, FRAME.stroke)));
        for line in lines() {
            let selectors = match line.name {
                "starts" | "other" => ".job .side".to_owned(),
                "several" => ".trigger .shape".to_owned(),
                name => format!(".{name} .pill"),
            };
            assert!(rule(&selectors).contains(&format!("stroke: {}", line.colour)), "{}", line.name);
        }
        for severity in [Severity::Error, Severity::Warning] {
            assert!(
                rule(&format!(".badge.{severity}")).contains(mark(severity).unwrap_or("none")),
                "{severity}"
            );
        }
    }

    /// How bright a colour is, by the definition of WCAG.
    fn luminance(colour: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap_or_default()) / 255.0;
            if value <= 0.039_28 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(one: &str, other: &str) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn lines_are_seen_on_light_and_dark_pages_and_text_is_read_on_its_fill() {
        for colour in lines()
            .map(|line| line.colour)
            .chain([Severity::Error, Severity::Warning].iter().filter_map(|one| mark(*one)))
        {
            for page in ["#ffffff", "#0d1117"] {
                assert!(contrast(colour, page) >= 3.0, "{colour} on {page}");
            }
        }
        for paint in Look::ALL.into_iter().map(Look::paint).chain([FRAME]) {
            assert!(contrast(paint.text, paint.fill) >= 4.5, "{paint:?}");
        }
    }
}
