//! What is told of a node and an edge in full, where a picture is pointed at.

use super::content::state;
use crate::diagnostic::{Diagnostic, inert};
use crate::picture::{Edge, Frame, Link, Node, NodeKind, Picture, TargetKind, TargetNode, TriggerNode};
use crate::report::{Counts, several};

/// The most findings that are told of a trigger.
const FINDINGS: usize = 10;

/// A node, line by line.
pub(in crate::render) fn of_node(node: &Node) -> Vec<String> {
    let mut lines = match &node.kind {
        NodeKind::Trigger(trigger) => of_trigger(trigger),
        NodeKind::Target(target) => of_target(target),
    };
    lines.extend(node.realm.as_deref().map(|realm| format!("in {}", inert(realm))));
    if let Some(trigger) = node.trigger() {
        lines.extend(trigger.place.as_ref().map(|place| format!("declared at {place}")));
        lines.extend(trigger.findings.iter().take(FINDINGS).map(finding));
        let more = trigger.findings.len().saturating_sub(FINDINGS);
        lines.extend((more > 0).then(|| format!("and {more} more findings")));
    }
    lines
}

fn of_trigger(trigger: &TriggerNode) -> Vec<String> {
    let mut lines = vec![format!("trigger {}", inert(&trigger.resource))];
    lines.extend(trigger.name.as_deref().map(|name| format!("named {}", inert(name))));
    let schedule = trigger.written_schedule.as_deref().map(|written| format!(", {}", inert(written)));
    lines.push(format!("{}{}", trigger.type_word(), schedule.unwrap_or_default()));
    lines.extend(trigger.when.as_deref().map(|when| inert(when).into_owned()));
    lines.extend(trigger.junction().map(|word| match word {
        "AND" => format!("waits for all of its {} conditions", trigger.conditions),
        "ANY" => format!("waits for any of its {} conditions", trigger.conditions),
        _ => format!("waits for all or any of its {} conditions", trigger.conditions),
    }));
    lines.extend(state(trigger).into_iter().map(|state| match state.as_str() {
        "watches more" => "may watch more: not all of its predicate could be read".to_owned(),
        "starts more" => "may start more: not all of its actions could be read".to_owned(),
        _ => state,
    }));
    lines
}

fn of_target(target: &TargetNode) -> Vec<String> {
    let mut lines = vec![format!("{} {}", target.kind.as_str(), inert(&target.name))];
    lines.extend(target.origin.words().map(str::to_owned));
    lines
}

/// `error[missing-schedule]: …`
pub(in crate::render) fn finding(found: &Diagnostic) -> String {
    let head = format!("{}[{}]: {}", found.severity, found.rule.name, inert(&found.message));
    match &found.acknowledged {
        Some(reason) => format!("acknowledged {head} ({})", inert(reason)),
        None => head,
    }
}

/// An edge, in a line: `load SUCCEEDED: fires after_load`.
pub(in crate::render) fn of_edge(picture: &Picture, edge: &Edge) -> String {
    let label = |id| picture.node(id).map_or_else(Default::default, |node| inert(node.label()));
    let (from, to) = (label(edge.from), label(edge.to));
    match &edge.link {
        Link::Starts { times: 1 } => format!("{from} starts {to}"),
        Link::Starts { times } => format!("{from} starts {to} with {times} actions"),
        Link::Watched { .. } => format!("{to} watches {from}: {}", edge.words()),
    }
}

/// A frame, line by line.
pub(in crate::render) fn of_frame(frame: &Frame) -> Vec<String> {
    let mut lines = vec![format!("workflow {}", inert(&frame.name))];
    lines.extend(frame.realm.as_deref().map(|realm| format!("in {}", inert(realm))));
    lines
}

/// What there is in a picture: `5 triggers, 7 jobs and 1 crawler; 2 warnings`.
pub(in crate::render) fn summary(picture: &Picture) -> String {
    let triggers = picture.triggers().count();
    let of = |kind| {
        picture.nodes().filter(|(_, node)| node.target().is_some_and(|target| target.kind == kind)).count()
    };
    let counts = [
        (triggers, "trigger"),
        (of(TargetKind::Job), "job"),
        (of(TargetKind::Crawler), "crawler"),
        (picture.frames().len(), "workflow"),
    ];
    let mut parts: Vec<String> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, noun)| several(*count, noun)).collect();
    let last = parts.pop().unwrap_or_else(|| "no triggers".to_owned());
    let things = if parts.is_empty() { last } else { format!("{} and {last}", parts.join(", ")) };
    let found = Counts::of(
        picture.findings().iter().chain(picture.triggers().flat_map(|(_, _, trigger)| &trigger.findings)),
    );
    if found == Counts::default() { things } else { format!("{things}; {found}") }
}
