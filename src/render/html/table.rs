//! The triggers as a table.

use std::fmt::{self, Write};

use chrono::{DateTime, Utc};

use super::Options;
use crate::diagnostic::inert;
use crate::picture::{Picture, TriggerNode};
use crate::render::escaped::Escaped;
use crate::render::svg;
use crate::stop::checkpoint;

pub(super) fn draw(page: &mut String, picture: &Picture, options: &Options) -> fmt::Result {
    let has_workflows = picture.frames().len() > 0;
    page.push_str("<h2>Triggers</h2>\n<div class=\"scroll\"><table id=\"triggers\">\n<thead><tr><th>Trigger</th><th>Type</th><th>Starts</th>");
    if options.now.is_some() {
        page.push_str("<th>Next runs, UTC</th>");
    }
    if has_workflows {
        page.push_str("<th>Workflow</th>");
    }
    page.push_str("<th>Findings</th></tr></thead>\n<tbody>\n");
    for (id, node, trigger) in picture.triggers() {
        checkpoint();
        write!(
            page,
            "<tr data-node=\"{id}\"><td class=\"name\"><button type=\"button\"><bdi>{}</bdi></button>",
            Escaped(&inert(&trigger.resource))
        )?;
        if let Some(name) = &trigger.name {
            write!(page, "<br><code><bdi>{}</bdi></code>", Escaped(&inert(name)))?;
        }
        if let Some(place) = &trigger.place {
            write!(page, "<br><span class=\"quiet\">{}</span>", Escaped(&place.to_string()))?;
        }
        write!(page, "</td><td>{}</td><td class=\"when\">", trigger.type_word())?;
        when(page, trigger);
        page.push_str("</td>");
        if let Some(now) = options.now {
            write!(page, "<td class=\"next\">{}</td>", runs(trigger, now, options.runs).join("<br>"))?;
        }
        if has_workflows {
            let name = node.frame.and_then(|frame| picture.frame(frame)).map_or("", |frame| frame.label());
            write!(page, "<td><bdi>{}</bdi></td>", Escaped(&inert(name)))?;
        }
        page.push_str("<td>");
        for (number, badge) in svg::badges(trigger.findings.iter()).iter().enumerate() {
            let separator = if number == 0 { "" } else { ", " };
            write!(
                page,
                "{separator}<span class=\"severity {}\">{}</span>",
                badge.kind.as_str(),
                badge.words()
            )?;
        }
        page.push_str("</td></tr>\n");
    }
    page.push_str("</tbody>\n</table></div>\n");
    Ok(())
}

/// When a trigger starts: in words, by what it watches, and what else is to be said.
fn when(page: &mut String, trigger: &TriggerNode) {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(trigger.when.as_deref().map(|words| format!("<bdi>{}</bdi>", Escaped(&inert(words)))));
    if trigger.is_start() != Some(true) {
        parts.extend(trigger.junction().map(|word| {
            let words = match word {
                "AND" => "after all of its conditions",
                "ANY" => "after each of its conditions",
                _ => "after its conditions",
            };
            words.to_owned()
        }));
    }
    if parts.is_empty() {
        parts.push("after its condition".to_owned());
    }
    parts.extend(
        (trigger.written_schedule.as_deref())
            .map(|written| format!("<code><bdi>{}</bdi></code>", Escaped(&inert(written)))),
    );
    parts.extend(
        svg::state(trigger)
            .into_iter()
            .map(|state| format!("<span class=\"quiet\">{}</span>", Escaped(&state))),
    );
    page.push_str(&parts.join("<br>"));
}

/// The next runs of a trigger that is enabled as far as is known.
fn runs(trigger: &TriggerNode, now: DateTime<Utc>, count: usize) -> Vec<String> {
    let Some(schedule) = &trigger.schedule else { return Vec::new() };
    if trigger.enabled == Some(false) || trigger.instances == Some(0) {
        return Vec::new();
    }
    let runs = schedule.between(now, DateTime::<Utc>::MAX_UTC).take(count);
    runs.map(|run| run.format("%a %F %R").to_string()).collect()
}
