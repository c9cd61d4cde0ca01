//! Findings that the author of a trigger lives with, each with the reason.
//!
//! An acknowledgement is said on the trigger and is of one rule. What that rule finds there keeps its severity and
//! its place in the report, and fails nothing. It is no part of the [model](crate::model): nothing of it is rendered,
//! and two triggers are equal whatever was acknowledged.

mod unused;

use std::sync::Arc;

pub(crate) use unused::{report_unused, unused_by};

use crate::diagnostic::Diagnostic;
use crate::rules::Rule;

/// Why its author lives with what one rule finds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acknowledgement {
    /// The rule; one that [can be ignored](Rule::can_be_ignored).
    pub rule: &'static Rule,
    /// The reason, for whoever reads the report.
    pub reason: Arc<str>,
}

/// What was acknowledged on one trigger, at most once for each rule.
///
/// ```
/// let input = serde_json::json!({
///     "name": "x", "type": "ON_DEMAND", "enabled": true, "actions": [{ "job_name": "load" }],
///     "acknowledge": { "fires-at-apply": "the first load is wanted" },
/// });
/// let acknowledged = glue_trigger::decode::trigger(Some("x"), &input).acknowledged;
/// let reason = acknowledged.reason(&glue_trigger::rules::FIRES_AT_APPLY).map(|reason| &**reason);
/// assert_eq!(reason, Some("the first load is wanted"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Acknowledgements(Vec<Acknowledgement>);

impl Acknowledgements {
    /// Keeps an acknowledgement; false where the rule has one already.
    pub(crate) fn add(&mut self, rule: &'static Rule, reason: &str) -> bool {
        let is_new = self.reason(rule).is_none();
        if is_new {
            self.0.push(Acknowledgement { rule, reason: Arc::from(reason) });
        }
        is_new
    }

    /// The reason that was given for what `rule` finds.
    pub fn reason(&self, rule: &Rule) -> Option<&Arc<str>> {
        self.0.iter().find(|acknowledgement| acknowledgement.rule == rule).map(|found| &found.reason)
    }

    /// All of them, in the order of the input.
    pub fn iter(&self) -> impl Iterator<Item = &Acknowledgement> {
        self.0.iter()
    }

    /// True where nothing was acknowledged, which is mostly so.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Gives those of the findings their reason that have one.
    pub(crate) fn mark<'d>(&self, findings: impl IntoIterator<Item = &'d mut Diagnostic>) {
        if self.is_empty() {
            return;
        }
        for finding in findings {
            finding.acknowledged = self.reason(finding.rule).cloned();
        }
    }
}
