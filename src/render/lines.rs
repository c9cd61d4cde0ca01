//! What is written on a node, where a format has nothing but lines of text for it. What is told where somebody points at
//! it is the same as in an SVG image.

use super::svg::content::state;
use super::timetable::wrap::{shortened, wrapped};
use crate::picture::{Frame, Node, NodeKind, TargetNode, TriggerNode};
use crate::report::Counts;

/// The most columns of a line on a node.
const COLUMNS: usize = 40;
/// The same of a label of a workflow.
const FRAME_COLUMNS: usize = 60;

/// The name of a node, and below it what is known of it. Each line is without characters that turn text round, and of a
/// bounded length.
pub(super) fn on_node(node: &Node) -> Vec<String> {
    let lines = match &node.kind {
        NodeKind::Trigger(trigger) => of_trigger(trigger),
        NodeKind::Target(target) => of_target(target),
    };
    let first = [node.label().to_owned()];
    let realm = node.realm.as_deref().map(str::to_owned);
    within(first.iter().chain(&lines).chain(&realm).map(String::as_str), COLUMNS)
}

/// The name of a workflow, and below it where it is.
pub(super) fn on_frame(frame: &Frame) -> Vec<String> {
    within([Some(frame.label()), frame.realm.as_deref()].into_iter().flatten(), FRAME_COLUMNS)
}

fn of_trigger(trigger: &TriggerNode) -> Vec<String> {
    let mut lines = trigger.when.as_deref().map(sentence).unwrap_or_default();
    lines.extend(trigger.junction().map(|word| format!("{word} of {}", trigger.conditions)));
    let state = state(trigger);
    if !state.is_empty() {
        lines.push(state.join(" · "));
    }
    if !trigger.findings.is_empty() {
        lines.push(Counts::of(&trigger.findings).to_string());
    }
    lines
}

fn of_target(target: &TargetNode) -> Vec<String> {
    let words = [Some(target.caption()), target.origin.words()];
    vec![words.into_iter().flatten().collect::<Vec<_>>().join(" · ")]
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

/// Whether the name of a node is shortened on it, or changed.
pub(super) fn is_shortened(node: &Node) -> bool {
    shortened(node.label(), COLUMNS) != node.label()
}

/// Lines of at most so many columns each.
pub(super) fn within<'l>(lines: impl IntoIterator<Item = &'l str>, columns: usize) -> Vec<String> {
    lines.into_iter().map(|line| shortened(line, columns)).collect()
}
