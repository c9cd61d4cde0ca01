//! What the shapes and the colours mean, as far as a picture has them.

use std::fmt::{self, Write};

use super::content::{Badge, BadgeKind, MARK, SMALL, badges};
use super::number::Pixels;
use super::scene::{Box, MARGIN};
use super::shapes;
use crate::layout::{Point, Size};
use crate::model::TriggerType;
use crate::picture::{Origin, Outcome, Picture, TargetKind};
use crate::render::escaped::Escaped;
use crate::render::palette::{EDGES, name_of_edge};

/// From one line to the next, and from one meaning to the next.
const LINE: f64 = 26.0;
const GAP: f64 = 20.0;
/// The room for what is explained.
const SAMPLE: f64 = 30.0;

/// What is explained.
#[derive(Debug, Clone, Copy)]
enum Sample {
    Type(Option<TriggerType>),
    Gate(&'static str),
    Target(TargetKind),
    Unstarted,
    Edge(Option<Outcome>),
    Badge(BadgeKind),
}

/// Draws it in lines of a width, from `top`; answers with where the picture begins below it.
pub(super) fn draw(image: &mut String, picture: &Picture, width: f64, top: f64) -> Result<f64, fmt::Error> {
    let (mut x, mut y) = (0.0, top);
    for (sample, words) in samples(picture) {
        let room = sample.width() + 6.0 + SMALL.width(words);
        if x > 0.0 && x + room > width {
            (x, y) = (0.0, y + LINE);
        }
        let corner = Point { x: MARGIN + x, y };
        image.push_str("  <g class=\"legend\">\n");
        sample.draw(image, corner)?;
        writeln!(
            image,
            "      <text class=\"quiet\" x=\"{}\" y=\"{}\">{}</text>\n  </g>",
            Pixels(corner.x + sample.width() + 6.0),
            Pixels(y + 13.5),
            Escaped(words)
        )?;
        x += room + GAP;
    }
    Ok(y + LINE + 18.0)
}

/// The same as a list of HTML, which a page breaks into lines by itself.
pub(in crate::render) fn list(page: &mut String, picture: &Picture) -> fmt::Result {
    page.push_str("<ul class=\"legend\">\n");
    for (sample, words) in samples(picture) {
        let width = Pixels(sample.width() + 2.0);
        writeln!(
            page,
            "<li><svg class=\"glue-pipeline\" width=\"{width}\" height=\"22\" aria-hidden=\"true\">"
        )?;
        sample.draw(page, Point { x: 1.0, y: 1.0 })?;
        writeln!(page, "</svg>{}</li>", Escaped(words))?;
    }
    page.push_str("</ul>\n");
    Ok(())
}

/// What there is in a picture, in the order in which it is read.
fn samples(picture: &Picture) -> Vec<(Sample, &'static str)> {
    let triggers = || picture.triggers().map(|(_, _, trigger)| trigger);
    let targets = || picture.nodes().filter_map(|(_, node)| node.target());
    let types = [
        (Some(TriggerType::Scheduled), "by a schedule"),
        (Some(TriggerType::OnDemand), "by hand"),
        (Some(TriggerType::Event), "by events"),
        (Some(TriggerType::Conditional), "by what it watches"),
        (None, "of a type that only Terraform knows"),
    ];
    let mut samples = Vec::new();
    for (kind, words) in types {
        if triggers().any(|trigger| trigger.trigger_type == kind) {
            samples.push((Sample::Type(kind), words));
        }
    }
    for (word, words) in [("AND", "all of them"), ("ANY", "any of them")] {
        if triggers().any(|trigger| trigger.junction() == Some(word)) {
            samples.push((Sample::Gate(word), words));
        }
    }
    for (kind, words) in [(TargetKind::Job, "job"), (TargetKind::Crawler, "crawler")] {
        if targets().any(|target| target.kind == kind) {
            samples.push((Sample::Target(kind), words));
        }
    }
    if targets().any(|target| target.origin != Origin::Started) {
        samples.push((Sample::Unstarted, "started by nothing here"));
    }
    for outcome in EDGES {
        if picture.edges().any(|edge| edge.outcome() == outcome) {
            samples.push((Sample::Edge(outcome), meaning(outcome)));
        }
    }
    for badge in badges(triggers().flat_map(|trigger| &trigger.findings)) {
        samples.push((Sample::Badge(badge.kind), badge.kind.as_str()));
    }
    samples
}

fn meaning(outcome: Option<Outcome>) -> &'static str {
    match outcome {
        None => "starts",
        Some(Outcome::Succeeded) => "when it has succeeded",
        Some(Outcome::Failed) => "when it has failed",
        Some(Outcome::TimedOut) => "when it took too long",
        Some(Outcome::Stopped) => "when it was stopped",
        Some(Outcome::Several) => "in several states",
        Some(Outcome::Other) => "in another state",
    }
}

impl Sample {
    fn width(self) -> f64 {
        match self {
            Sample::Type(_) | Sample::Badge(_) => 18.0,
            Sample::Gate(word) => MARK.width(word) + 14.0,
            Sample::Target(_) | Sample::Unstarted | Sample::Edge(_) => SAMPLE,
        }
    }

    fn draw(self, image: &mut String, corner: Point) -> fmt::Result {
        let at = |height: f64| Box {
            corner: Point { x: corner.x, y: corner.y + (19.0 - height) / 2.0 },
            size: Size { width: SAMPLE, height },
        };
        match self {
            Sample::Type(kind) => shapes::sign(image, kind, Point { x: corner.x, y: corner.y + 1.5 }),
            Sample::Gate(word) => {
                let size = Size { width: self.width(), height: 20.0 };
                shapes::gate(
                    image,
                    word,
                    self.width(),
                    Box { corner: Point { y: corner.y - 0.5, ..corner }, size },
                )
            }
            Sample::Target(kind) => {
                writeln!(image, "    <g class=\"{}\">", kind.as_str())?;
                shapes::target(image, kind, at(16.0))?;
                image.push_str("    </g>\n");
                Ok(())
            }
            Sample::Unstarted => {
                image.push_str("    <g class=\"job unstarted\">\n");
                shapes::rectangle(image, "shape", at(16.0), 2.0)?;
                image.push_str("    </g>\n");
                Ok(())
            }
            Sample::Edge(outcome) => {
                let class = name_of_edge(outcome);
                writeln!(
                    image,
                    "    <g class=\"edge {class}\"><path class=\"line\" marker-end=\"url(#glue-arrow-{class})\" d=\"M{} {}h{}\"/></g>",
                    Pixels(corner.x),
                    Pixels(corner.y + 9.5),
                    Pixels(SAMPLE),
                )
            }
            Sample::Badge(kind) => {
                let count = Badge { kind, count: 1 };
                shapes::badge(image, count, Point { x: corner.x, y: corner.y + 1.0 })
            }
        }
    }
}
