//! A [`Picture`] as an SVG image.
//!
//! It is laid out here, from left to right, and stands by itself: no program, no script, no font and nothing else that
//! would have to be fetched. Start triggers are at the left with what starts them in words; triggers, jobs and crawlers
//! have shapes of their own; edges have a colour, a pattern and a word for each state, and workflows a frame. Colours are
//! written out for light and for dark pages, as those of the [timetable](super::timetable) are.
//!
//! Long names are shortened, and the full text is the tooltip of what it stands on. Text that could turn round what
//! stands beside it is marked where it is shown, and written as escapes in the tooltip.

pub(super) mod content;
mod draw;
mod legend;
mod measure;
mod number;
mod scene;
mod shapes;
pub(super) mod words;

#[cfg(test)]
mod tests;

use std::fmt::{self, Write};

pub(super) use content::{badges, state};
pub(super) use legend::list as legend;
use measure::Font;
use number::Pixels;
use scene::{MARGIN, Scene};
pub(super) use words::summary;

use super::escaped::Escaped;
use crate::diagnostic::inert;
use crate::picture::{Frame, Picture};

/// What is decided about an image.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    /// What is written above it; `AWS Glue pipeline` unless given, or where nothing would be seen of it.
    pub title: Option<String>,
}

/// What an image is called unless it is given.
const TITLE: &str = "AWS Glue pipeline";

/// What it is called, of what was given.
pub(super) fn titled(given: Option<&str>) -> &str {
    given.filter(|title| !title.trim().is_empty()).unwrap_or(TITLE)
}

/// The style of the image; all of its rules are for its own class.
pub(super) const STYLE: &str = include_str!("style.css");

/// Pixels: the least width, so that there is room for a title, and where the legend begins.
const NARROWEST: f64 = 560.0;
const LEGEND: f64 = 78.0;
const HEADING: Font = Font { size: 20.0, is_bold: true };

/// The picture as an SVG image, with a newline at its end.
///
/// ```
/// use glue_trigger::{check, picture::Picture, pipeline::Pipeline, render::svg};
/// let mut pipeline = Pipeline::default();
/// let input = serde_json::json!({
///     "name": "nightly", "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)", "actions": [{ "job_name": "load" }],
/// });
/// let _ = pipeline.declare(check::trigger(Some("nightly"), &input, None), None);
/// let image = svg::text(&Picture::of(&pipeline), svg::Options::default());
/// assert!(image.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
/// assert!(image.contains(">every day at 02:00 UTC</text>"));
/// ```
pub fn text(picture: &Picture, options: Options) -> String {
    let mut image = String::new();
    // Writing to a String cannot fail.
    let _ = draw(&mut image, picture, &options, Purpose::Image);
    image
}

/// What an image is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// A file of its own.
    Image,
    /// A part of a page, which has the style and the heading, and whose script needs to know what leads to what.
    Page,
}

pub(super) fn draw(
    image: &mut String,
    picture: &Picture,
    options: &Options,
    purpose: Purpose,
) -> fmt::Result {
    let least = if purpose == Purpose::Image { NARROWEST } else { 0.0 };
    let scene = Scene::of(picture, least);
    let inner = scene.size.width.max(least);
    let mut head = String::new();
    let top = match purpose {
        Purpose::Image => legend::draw(&mut head, picture, inner, LEGEND)?,
        Purpose::Page => MARGIN,
    };
    let (width, height) = (Pixels(inner + 2.0 * MARGIN), Pixels(top + scene.size.height + MARGIN));
    let title = inert(titled(options.title.as_deref()));
    let title = title.as_ref();
    let summary = words::summary(picture);
    writeln!(
        image,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} \
         {height}\" class=\"glue-pipeline\" role=\"img\" aria-labelledby=\"glue-title glue-desc\">"
    )?;
    writeln!(image, "  <title id=\"glue-title\">{}</title>", Escaped(title))?;
    writeln!(
        image,
        "  <desc id=\"glue-desc\">{}. From left to right: triggers lead to the jobs and crawlers that they start, and \
         those to the triggers that watch them.</desc>",
        Escaped(&summary)
    )?;
    if purpose == Purpose::Image {
        write!(image, "  <style>\n{STYLE}  </style>\n")?;
    }
    draw::arrow_heads(image)?;
    writeln!(image, "  <rect class=\"page\" width=\"{width}\" height=\"{height}\" rx=\"8\"/>")?;
    if purpose == Purpose::Image {
        let x = Pixels(MARGIN);
        let title = HEADING.fitted(title, inner);
        writeln!(image, "  <text class=\"heading\" x=\"{x}\" y=\"42\">{}</text>", Escaped(&title))?;
        let summary = content::SMALL.fitted(&summary, inner);
        writeln!(image, "  <text class=\"quiet\" x=\"{x}\" y=\"64\">{}</text>", Escaped(&summary))?;
        image.push_str(&head);
    }
    writeln!(image, "  <g class=\"scene\" transform=\"translate({} {})\">", Pixels(MARGIN), Pixels(top))?;
    draw::scene(image, picture, &scene, purpose)?;
    image.push_str("  </g>\n</svg>\n");
    Ok(())
}

/// What is written above a frame, before it is shortened.
fn frame_title(frame: &Frame) -> String {
    let title = FRAME_TITLE.fitted(frame.label(), 300.0);
    format!("workflow {title}")
}

const FRAME_TITLE: Font = Font { size: 12.0, is_bold: true };
