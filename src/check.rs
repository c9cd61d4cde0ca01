//! One trigger: decoded, then held against every rule.

use crate::decode::{self, Decoded, Value};
use crate::rules::{Findings, RULES};

/// Decodes and checks the attributes of one trigger; returns the model and every finding.
///
/// `this_year` is the current year in UTC, where the caller has a clock; without it no year of a
/// schedule is over.
///
/// ```
/// let input = serde_json::json!({ "name": "x", "type": "SCHEDULED", "actions": [{ "job_name": "load" }] });
/// let checked = glue_trigger::check::trigger(Some("x"), &input, Some(2026));
/// assert_eq!(checked.diagnostics[0].rule.name, "missing-schedule");
/// assert_eq!(checked.diagnostics[0].aws_message.as_deref(), Some("Schedule cannot be null or empty"));
/// ```
pub fn trigger<V: Value>(resource: Option<&str>, attributes: V, this_year: Option<i32>) -> Decoded {
    let Decoded { trigger, mut diagnostics } = decode::trigger(resource, attributes);
    let mut findings = Findings::new(this_year, &mut diagnostics);
    for check in RULES.iter().filter_map(|rule| rule.check) {
        check(&trigger, &mut findings);
    }
    for diagnostic in &mut diagnostics {
        diagnostic.trigger = trigger.resource.clone();
    }
    Decoded { trigger, diagnostics }
}
