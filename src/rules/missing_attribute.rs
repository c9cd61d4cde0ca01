//! `missing-attribute`

use super::Findings;
use super::rule;
use crate::diagnostic::one_of;
use crate::limits;
use crate::model::{Trigger, TriggerType, Word};

rule! {
    /// An attribute that Terraform requires is not given.
    ///
    /// ## What it does
    /// Finds triggers without `name`, `type` or `actions` (an empty Array is none), and an
    /// `event_batching_condition` without `batch_size`.
    ///
    /// ## Why it matters
    /// Terraform refuses the configuration: "The argument … is required".
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static MISSING_ATTRIBUTE = {
        name: "missing-attribute",
        severity: Error,
        aws: None,
        source: "TF:schema",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if trigger.name.is_absent() {
        let help = "write name: \"nightly-load\"";
        findings.report(&MISSING_ATTRIBUTE, "name", "a trigger needs a name", help);
    }
    if trigger.trigger_type.is_absent() {
        let words: Vec<&str> = TriggerType::WORDS.iter().map(|(word, _)| *word).collect();
        let likely = likely_type(trigger).as_str();
        let help = format!("write type: \"{likely}\"; the types are {}", one_of(&words));
        findings.report(&MISSING_ATTRIBUTE, "type", "a trigger needs a type", help);
    }
    if trigger.actions.is_absent() {
        let help = "write actions: [{ job_name: \"load\" }]";
        findings.report(&MISSING_ATTRIBUTE, "actions", "a trigger needs something to start", help);
    }
    for (path, condition) in trigger.event_batching_conditions() {
        if condition.batch_size.is_absent() {
            let limit = limits::BATCH_SIZE;
            findings.report(
                &MISSING_ATTRIBUTE,
                path.with("batch_size"),
                "an event batching condition needs a batch size",
                format!("write batch_size: {}, or another number up to {}", limit.min, limit.max),
            );
        }
    }
}

/// The type that goes with what else was given.
fn likely_type(trigger: &Trigger) -> TriggerType {
    if !trigger.schedule.is_absent() {
        TriggerType::Scheduled
    } else if !trigger.predicate.is_absent() {
        TriggerType::Conditional
    } else if !trigger.event_batching_condition.is_absent() {
        TriggerType::Event
    } else {
        TriggerType::OnDemand
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &MISSING_ATTRIBUTE,
            &[
                ("nothing at all", json!({}), &["error name", "error type", "error actions"]),
                ("no name", scheduled(json!({ "name": null })), &["error name"]),
                ("no type", scheduled(json!({ "type": null })), &["error type"]),
                ("no actions", scheduled(json!({ "actions": null })), &["error actions"]),
                ("an empty list of actions", scheduled(json!({ "actions": [] })), &["error actions"]),
                (
                    "no batch size",
                    event(json!({ "event_batching_condition": { "batch_window": 60 } })),
                    &["error event_batching_condition.batch_size"],
                ),
                (
                    "no batch size in the second, after one that is unreadable",
                    event(json!({ "event_batching_condition": [5, {}] })),
                    &["error event_batching_condition[1].batch_size"],
                ),
                ("all of them", event(json!({ "event_batching_condition": [{ "batch_size": 1 }] })), &[]),
                (
                    "an empty list of event batching conditions, which is none",
                    event(json!({ "event_batching_condition": [] })),
                    &[],
                ),
                ("an empty name, which text-length reports", scheduled(json!({ "name": "" })), &[]),
                (
                    "of the wrong kind, reported as that",
                    json!({ "name": 5, "type": 5, "actions": 5, "event_batching_condition": { "batch_size": "many" } }),
                    &[],
                ),
                ("no Hash at all, reported as that", json!("nightly"), &[]),
                (
                    "templates",
                    json!({ "name": "${var.name}", "type": "${var.type}", "actions": [{ "job_name": "${var.job}" }], "event_batching_condition": { "batch_size": "${var.size}" } }),
                    &[],
                ),
            ],
        );
    }

    #[test]
    fn the_help_names_the_type_that_fits() {
        let table = [
            (json!({ "schedule": "cron(0 2 * * ? *)" }), "SCHEDULED"),
            (
                json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }] } }),
                "CONDITIONAL",
            ),
            (json!({ "event_batching_condition": { "batch_size": 1 } }), "EVENT"),
            (json!({}), "ON_DEMAND"),
        ];
        for (attributes, expected) in table {
            let trigger = crate::decode::trigger(None, &attributes).trigger;
            assert_eq!(likely_type(&trigger).as_str(), expected, "{attributes}");
        }
    }
}
