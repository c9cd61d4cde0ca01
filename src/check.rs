//! One trigger: decoded, then held against every rule.

use crate::decode::{self, Decoded, Value, View};
use crate::diagnostic::{Diagnostic, Path};
use crate::rules::{Findings, RULES, WRONG_KIND};

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

/// As [`trigger`], with the resource name as its author gave it, of whatever kind.
pub fn declaration<N: Value, V: Value>(resource: N, attributes: V, this_year: Option<i32>) -> Decoded {
    match resource.view() {
        View::Text(name) => trigger(Some(&name), attributes, this_year),
        other => {
            let message = format!("the resource name must be a Symbol or text, got {}", other.describe());
            let mut checked = trigger(None, attributes, this_year);
            let fault = Diagnostic::new(&WRONG_KIND, Path::root(), message)
                .help("write aws_glue_trigger(:nightly, { … })");
            checked.diagnostics.insert(0, fault);
            checked
        }
    }
}
