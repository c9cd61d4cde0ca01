//! A [`Picture`] as a page: the image, to be moved and searched, a table of the triggers, and what was found.
//!
//! One file that fetches nothing: a policy lets the browser run the page's own script and style, by their digests, and
//! nothing else. What is declared stands in it as text only. Without the script everything is there to be read.

mod findings;
mod sha256;
mod table;

#[cfg(test)]
mod tests;

use std::fmt::{self, Write};

use chrono::{DateTime, Utc};

use super::escaped::Escaped;
use super::svg;
use crate::diagnostic::inert;
use crate::picture::Picture;

/// What is decided about a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// What it is called; `AWS Glue pipeline` unless given, or where nothing would be seen of it.
    pub title: Option<String>,
    /// The instant from which the next runs are counted, itself included; without it there are none.
    pub now: Option<DateTime<Utc>>,
    /// How many of the next runs are named.
    pub runs: usize,
}

impl Default for Options {
    /// No clock, and three runs.
    fn default() -> Self {
        Self { title: None, now: None, runs: 3 }
    }
}

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The picture as a page of HTML, with a newline at its end.
///
/// ```
/// use glue_trigger::{check, picture::Picture, pipeline::Pipeline, render::html, timetable::instant};
/// let mut pipeline = Pipeline::default();
/// let input = serde_json::json!({
///     "name": "nightly", "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)", "actions": [{ "job_name": "load" }],
/// });
/// let _ = pipeline.declare(check::trigger(Some("nightly"), &input, None), None);
/// let now = Some(instant("2026-11-22T06:00")?);
/// let page = html::text(&Picture::of(&pipeline), html::Options { now, ..html::Options::default() });
/// assert!(page.starts_with("<!DOCTYPE html>"));
/// assert!(page.contains("Mon 2026-11-23 02:00"));
/// # Ok::<(), glue_trigger::timetable::InstantFault>(())
/// ```
pub fn text(picture: &Picture, options: Options) -> String {
    let mut page = String::new();
    // Writing to a String cannot fail.
    let _ = draw(&mut page, picture, &options);
    page
}

fn draw(page: &mut String, picture: &Picture, options: &Options) -> fmt::Result {
    let title = inert(svg::titled(options.title.as_deref()));
    let title = title.as_ref();
    let style = format!("{}{STYLE}", svg::STYLE);
    write!(
        page,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; script-src '{}'; \
         base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{}</title>\n<style>{style}</style>\n</head>\n<body>\n",
        sha256::source(&style),
        sha256::source(SCRIPT),
        Escaped(title),
    )?;
    write!(
        page,
        "<h1><bdi>{}</bdi></h1>\n<p class=\"quiet\">{}</p>\n",
        Escaped(title),
        Escaped(&svg::summary(picture))
    )?;
    page.push_str(TOOLS);
    page.push_str("<div class=\"view\" id=\"view\" tabindex=\"0\" aria-label=\"The picture; arrow keys move it, plus and minus zoom, 0 fits it\">\n");
    svg::draw(page, picture, &svg::Options { title: Some(title.to_owned()) }, svg::Purpose::Page)?;
    page.push_str("</div>\n");
    svg::legend(page, picture)?;
    table::draw(page, picture, options)?;
    findings::draw(page, picture)?;
    write!(page, "<script>{SCRIPT}</script>\n</body>\n</html>\n")
}

const TOOLS: &str = "<div class=\"tools live-only\" hidden>\n\
    <input id=\"search\" type=\"search\" placeholder=\"Search triggers, jobs, crawlers and findings\" \
    aria-label=\"Search\" autocomplete=\"off\" spellcheck=\"false\">\n\
    <button id=\"farther\" type=\"button\" aria-label=\"Zoom out\">−</button>\n\
    <button id=\"nearer\" type=\"button\" aria-label=\"Zoom in\">+</button>\n\
    <button id=\"fit\" type=\"button\">Fit</button>\n\
    <span id=\"status\" role=\"status\"></span>\n</div>\n";
