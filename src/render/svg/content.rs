//! What is written on each node, and how much room that takes.

use super::measure::Font;
use crate::diagnostic::{Diagnostic, Severity};
use crate::layout::Size;
use crate::picture::{Node, NodeKind, TargetKind, TargetNode, TriggerNode};
use crate::report::{Counts, several};

/// The names of triggers, the names of jobs and crawlers, and what is said below them.
pub(super) const TRIGGER: Font = Font { size: 13.0, is_bold: true };
pub(super) const TARGET: Font = Font { size: 12.0, is_bold: false };
pub(super) const SMALL: Font = Font { size: 11.0, is_bold: false };
/// `AND`, and the counts in badges.
pub(super) const MARK: Font = Font { size: 10.0, is_bold: true };

/// The most room for a name and for what is below it.
const WIDEST: f64 = 230.0;
/// Between a shape and what stands in it.
pub(super) const PADDING: f64 = 12.0;
/// The sign of a trigger's type, with the room beside it.
pub(super) const SIGN: f64 = 24.0;
/// A badge, with the room beside it.
pub(super) const BADGE: f64 = 20.0;
const NAME_LINE: f64 = 18.0;
pub(super) const LINE: f64 = 15.0;

/// What is written on a node.
#[derive(Debug)]
pub(super) struct Content {
    pub(super) size: Size,
    pub(super) name: String,
    /// Below the name, line by line.
    pub(super) lines: Vec<String>,
    /// `AND` or `ANY`, and how much room it has.
    pub(super) gate: Option<(&'static str, f64)>,
    pub(super) badges: Vec<Badge>,
}

/// How many findings of one kind there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) struct Badge {
    pub(in crate::render) kind: BadgeKind,
    pub(in crate::render) count: usize,
}

impl Badge {
    /// `2 errors`, `1 acknowledged`
    pub(in crate::render) fn words(self) -> String {
        match self.kind {
            BadgeKind::Found(severity) => several(self.count, severity.as_str()),
            BadgeKind::Acknowledged => format!("{} acknowledged", self.count),
        }
    }
}

/// The kinds of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::render) enum BadgeKind {
    Found(Severity),
    Acknowledged,
}

impl BadgeKind {
    pub(super) const ALL: [BadgeKind; 4] = [
        BadgeKind::Found(Severity::Error),
        BadgeKind::Found(Severity::Warning),
        BadgeKind::Found(Severity::Note),
        BadgeKind::Acknowledged,
    ];

    /// `error`, `warning`, `note` or `acknowledged`.
    pub(in crate::render) const fn as_str(self) -> &'static str {
        match self {
            BadgeKind::Found(severity) => severity.as_str(),
            BadgeKind::Acknowledged => "acknowledged",
        }
    }
}

/// The badges of findings, the worst first.
pub(in crate::render) fn badges<'d>(findings: impl IntoIterator<Item = &'d Diagnostic>) -> Vec<Badge> {
    let Counts { errors, warnings, notes, acknowledged } = Counts::of(findings);
    let counted = BadgeKind::ALL.into_iter().zip([errors, warnings, notes, acknowledged]);
    counted.filter(|(_, count)| *count > 0).map(|(kind, count)| Badge { kind, count }).collect()
}

impl Content {
    pub(super) fn of(node: &Node) -> Self {
        match &node.kind {
            NodeKind::Trigger(trigger) => Self::of_trigger(trigger),
            NodeKind::Target(target) => Self::of_target(target),
        }
    }

    fn of_trigger(trigger: &TriggerNode) -> Self {
        let mut lines: Vec<String> = trigger.when.as_deref().map(wrapped).unwrap_or_default();
        let state = state(trigger);
        if !state.is_empty() {
            lines.push(SMALL.fitted(&state.join(" · "), WIDEST));
        }
        let gate = trigger.junction().map(|word| (word, MARK.width(word) + 14.0));
        let badges = badges(&trigger.findings);
        let beside = SIGN + gate.map_or(0.0, |(_, width)| width);
        Self::new(TRIGGER, TRIGGER.fitted(&trigger.resource, WIDEST), lines, beside, gate, badges)
    }

    fn of_target(target: &TargetNode) -> Self {
        let caption = match target.origin.words() {
            Some(words) => format!("{} · {words}", target.caption()),
            None => target.caption().to_owned(),
        };
        // The sides of a job are double, and those of a crawler are pointed.
        let beside = match target.kind {
            TargetKind::Job => 8.0,
            TargetKind::Crawler => 16.0,
        };
        Self::new(TARGET, TARGET.fitted(target.label(), WIDEST), vec![caption], beside, None, Vec::new())
    }

    fn new(
        font: Font,
        name: String,
        lines: Vec<String>,
        beside: f64,
        gate: Option<(&'static str, f64)>,
        badges: Vec<Badge>,
    ) -> Self {
        let first = font.width(&name) + BADGE * badges.len() as f64;
        let width = lines.iter().map(|line| SMALL.width(line)).fold(first, f64::max);
        let height = NAME_LINE + LINE * lines.len() as f64 + 14.0;
        let size = Size { width: (width + beside + 2.0 * PADDING).ceil(), height };
        Self { size, name, lines, gate, badges }
    }
}

/// What is out of the ordinary about a trigger.
pub(in crate::render) fn state(trigger: &TriggerNode) -> Vec<String> {
    let enabled = match trigger.enabled {
        Some(true) => None,
        Some(false) => Some("disabled".to_owned()),
        None => Some("if Terraform enables it".to_owned()),
    };
    let instances = match trigger.instances {
        Some(1) => None,
        Some(0) => Some("Terraform makes none of it".to_owned()),
        Some(count) => Some(format!("×{count}")),
        None => Some("×?".to_owned()),
    };
    let kind = trigger.trigger_type.is_none().then(|| trigger.type_word().to_owned());
    let watches = trigger.watches_more.then(|| "watches more".to_owned());
    let starts = trigger.starts_more.then(|| "starts more".to_owned());
    [kind, enabled, instances, watches, starts].into_iter().flatten().collect()
}

/// Words in at most two lines, about as long as each other.
fn wrapped(text: &str) -> Vec<String> {
    let whole = SMALL.width(text);
    if whole <= WIDEST * 0.8 {
        return vec![SMALL.fitted(text, WIDEST)];
    }
    let enough = (whole / 2.0).min(WIDEST * 0.8);
    let broken = text
        .match_indices(' ')
        .map(|(at, _)| text.split_at(at))
        .find(|(line, _)| SMALL.width(line) >= enough);
    match broken {
        Some((first, second)) => vec![SMALL.fitted(first, WIDEST), SMALL.fitted(second.trim_start(), WIDEST)],
        None => vec![SMALL.fitted(text, WIDEST)],
    }
}
