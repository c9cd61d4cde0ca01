//! The triggers as a table.

use std::fmt::{self, Write};

use chrono::{DateTime, Utc};

use super::Options;
use crate::diagnostic::inert;
use crate::model::Logical;
use crate::picture::{Edge, Node, NodeId, Picture, TriggerNode};
use crate::render::escaped::Escaped;
use crate::render::svg;
use crate::render::timetable::words::stamp;
use crate::stop::checkpoint;

pub(super) fn draw(page: &mut String, picture: &Picture, options: &Options) -> fmt::Result {
    let has_workflows = picture.frames().len() > 0;
    page.push_str("<h2>Triggers</h2>\n<div class=\"scroll\"><table id=\"triggers\">\n<thead><tr><th>Trigger</th><th>Type</th><th>When</th><th>Starts</th>");
    if options.now.is_some() {
        page.push_str("<th>Next runs, UTC</th>");
    }
    if has_workflows {
        page.push_str("<th>Workflow</th>");
    }
    page.push_str("<th>Findings</th></tr></thead>\n<tbody>\n");
    // The edges that lead to each node, and from it.
    let mut joined: Vec<[Vec<&Edge>; 2]> = picture.nodes().map(|_| [Vec::new(), Vec::new()]).collect();
    for edge in picture.edges() {
        for (node, side) in [(edge.to, 0), (edge.from, 1)] {
            if let Some(sides) = joined.get_mut(node.number()) {
                sides[side].push(edge);
            }
        }
    }
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
        let [watched, started] = joined.get(id.number()).map_or([&[][..]; 2], |[into, out]| [into, out]);
        let started = started.iter().map(|edge| (edge.to, format!(" {}", edge.words())));
        write!(
            page,
            "</td><td class=\"type\">{}</td><td class=\"when\">{}</td><td class=\"starts\">{}</td>",
            trigger.type_word(),
            when(picture, trigger, watched),
            listed(picture, started, "<br>").unwrap_or_default()
        )?;
        if let Some(now) = options.now {
            write!(page, "<td class=\"next\">{}</td>", runs(trigger, now, options.runs).join("<br>"))?;
        }
        if has_workflows {
            let name = node.frame.and_then(|frame| picture.frame(frame)).map_or("", |frame| frame.label());
            write!(page, "<td><bdi>{}</bdi></td>", Escaped(&inert(name)))?;
        }
        page.push_str("<td class=\"found\">");
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
fn when(picture: &Picture, trigger: &TriggerNode, watched: &[&Edge]) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(trigger.when.as_deref().map(|words| format!("<bdi>{}</bdi>", Escaped(&inert(words)))));
    let joined = match trigger.joined_by {
        Some(Logical::And) => "and",
        Some(Logical::Any) => "or",
        None => "and/or",
    };
    let states = |edge: &Edge| format!(": {}", edge.words().replace(", ", &format!(" {joined} ")));
    let watched = watched.iter().map(|edge| (edge.from, states(edge)));
    parts.extend(listed(picture, watched, &format!("; {joined} ")));
    parts.extend(
        (trigger.written_schedule.as_deref())
            .map(|written| format!("<code><bdi>{}</bdi></code>", Escaped(&inert(written)))),
    );
    parts.extend(
        svg::state(trigger)
            .into_iter()
            .map(|state| format!("<span class=\"quiet\">{}</span>", Escaped(&state))),
    );
    parts.join("<br>")
}

/// The names of nodes, each with what is to be said of it; nothing where there are none.
fn listed(
    picture: &Picture,
    nodes: impl ExactSizeIterator<Item = (NodeId, String)>,
    joined: &str,
) -> Option<String> {
    let more = nodes.len().saturating_sub(NAMED);
    let mut names: Vec<String> = nodes
        .take(NAMED)
        .map(|(id, words)| {
            let node = picture.node(id);
            let name = node.map_or_else(Default::default, |node| inert(node.label()));
            let kind = node.map_or("", Node::kind_word);
            let name = format!("<span class=\"quiet\">{kind}</span> <bdi>{}</bdi>{words}", Escaped(&name));
            name.trim_end().to_owned()
        })
        .collect();
    names.extend((more > 0).then(|| format!("{more} more")));
    (!names.is_empty()).then(|| names.join(joined))
}

/// The most jobs and crawlers that are named in a cell.
const NAMED: usize = 12;

/// The next runs of a trigger that is switched on as far as is known.
fn runs(trigger: &TriggerNode, now: DateTime<Utc>, count: usize) -> Vec<String> {
    let Some(schedule) = &trigger.schedule else { return Vec::new() };
    if trigger.never_fires() {
        return Vec::new();
    }
    let runs = schedule.between(now, DateTime::<Utc>::MAX_UTC).take(count);
    runs.map(stamp).collect()
}
