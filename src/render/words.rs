//! What pictures say of a node, in the formats that have nothing but lines of text for it.

use super::timetable::wrap::{inert, shortened, wrapped};
use crate::diagnostic::Diagnostic;
use crate::model::TriggerType;
use crate::picture::{Node, NodeKind, TargetNode, TriggerNode};
use crate::report::{Counts, message, relative};

/// The most columns of a line on a node.
const COLUMNS: usize = 40;
/// The most findings that are told where somebody points at a node.
const FINDINGS: usize = 12;

/// What is written on a node: its name, and below it what is known of it. Each line is without characters that turn text
/// round, and of a bounded length.
pub(super) fn on_node(node: &Node) -> Vec<String> {
    let lines = match &node.kind {
        NodeKind::Trigger(trigger) => of_trigger(trigger),
        NodeKind::Target(target) => of_target(target),
    };
    let realm = node.realm.as_deref().map(str::to_owned);
    let first = [node.label().to_owned()];
    first.into_iter().chain(lines).chain(realm).map(|line| shortened(&line, COLUMNS)).collect()
}

/// A sentence on two lines, of which the second may be too long.
fn sentence(text: &str) -> Vec<String> {
    let mut lines = wrapped(&shortened(text, 4 * COLUMNS), COLUMNS);
    if lines.len() > 2 {
        let rest = lines.split_off(1).join(" ");
        lines.push(rest);
    }
    lines
}

fn of_trigger(trigger: &TriggerNode) -> Vec<String> {
    let mut lines = Vec::new();
    if trigger.trigger_type.is_none() {
        lines.push(trigger.type_word().to_owned());
    }
    lines.extend(trigger.when.as_deref().map(sentence).unwrap_or_default());
    lines.extend(trigger.junction().map(|word| format!("{word} of {}", trigger.conditions)));
    lines.extend(instances(trigger));
    // A trigger by hand does its work while it is not enabled, and an event trigger cannot be otherwise.
    let rests = matches!(trigger.trigger_type, Some(TriggerType::Scheduled | TriggerType::Conditional));
    if trigger.enabled == Some(false) && rests {
        lines.push("not enabled".to_owned());
    }
    if trigger.starts_more {
        lines.push("starts more".to_owned());
    }
    if trigger.watches_more {
        lines.push("watches more".to_owned());
    }
    if !trigger.findings.is_empty() {
        lines.push(Counts::of(&trigger.findings).to_string());
    }
    lines
}

fn instances(trigger: &TriggerNode) -> Option<String> {
    match trigger.instances {
        Some(1) => None,
        Some(number) => Some(format!("×{number}")),
        None => Some("×?".to_owned()),
    }
}

fn of_target(target: &TargetNode) -> Vec<String> {
    [Some(target.caption()), target.origin.words()].into_iter().flatten().map(str::to_owned).collect()
}

/// What is told where somebody points at a node: everything on it in full, and the findings. Files that those
/// name are named as seen from the directory; where the trigger itself was declared is not told, as it would be another
/// picture after every line that is added to a script.
pub(super) fn on_hover(node: &Node, directory: &str) -> Vec<String> {
    let mut lines = match &node.kind {
        NodeKind::Trigger(trigger) => {
            let mut lines = vec![format!("aws_glue_trigger.{}, {}", trigger.resource, trigger.type_word())];
            lines.extend(trigger.name.as_ref().map(|name| format!("name {name}")));
            lines.extend(trigger.when.clone());
            lines.extend(trigger.written_schedule.clone());
            lines.extend(findings(&trigger.findings, directory));
            lines
        }
        NodeKind::Target(target) => {
            let mut lines = vec![format!("{} {}", target.kind.as_str(), target.name)];
            lines.extend(target.origin.words().map(str::to_owned));
            lines
        }
    };
    lines.extend(node.realm.as_deref().map(str::to_owned));
    lines.iter().map(|line| inert(line)).collect()
}

/// Findings, each in a line.
pub(super) fn findings(found: &[Diagnostic], directory: &str) -> Vec<String> {
    let lines = found.iter().take(FINDINGS).map(|found| {
        let acknowledged = if found.acknowledged.is_some() { ", acknowledged" } else { "" };
        let message = message(found, directory, relative);
        inert(&format!("{}[{}]{acknowledged}: {message}", found.severity, found.rule.name))
    });
    let more = found.len().saturating_sub(FINDINGS);
    lines.chain((more > 0).then(|| format!("and {more} more"))).collect()
}

/// Lines that are each of at most so many columns.
pub(super) fn lines_within<'l>(lines: impl IntoIterator<Item = &'l str>, columns: usize) -> Vec<String> {
    lines.into_iter().map(|line| shortened(line, columns)).collect()
}

/// Lines in full.
pub(super) fn whole<'l>(lines: impl IntoIterator<Item = &'l str>) -> Vec<String> {
    lines.into_iter().map(inert).collect()
}
