//! `unused-predicate`

use super::Findings;
use super::rule;
use crate::model::{Trigger, TriggerType};

rule! {
    /// A trigger that waits for nothing has a predicate.
    ///
    /// ## What it does
    /// Finds a `predicate` of a trigger whose type is not CONDITIONAL.
    ///
    /// ## Why it matters
    /// Only a CONDITIONAL trigger fires on its predicate. Of a SCHEDULED trigger it is accepted at
    /// create and fails at the next update.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:report, {
    ///   name: "report", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "report" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:report, {
    ///   name: "report", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "report" }]
    /// })
    /// ```
    pub static UNUSED_PREDICATE = {
        name: "unused-predicate",
        severity: Warning,
        aws: None,
        source: "TF#39571; DOC:about-triggers",
        grade: Source,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    // A predicate without conditions is missing-predicate's.
    if trigger.conditions().is_empty() {
        return;
    }
    let (message, help) = match trigger.known_type() {
        Some(TriggerType::Scheduled) => (
            "a SCHEDULED trigger has no use for a predicate: it is accepted at create and fails at the next update",
            "leave predicate out; or leave schedule out and write type: \"CONDITIONAL\"",
        ),
        Some(TriggerType::OnDemand) => (
            "an ON_DEMAND trigger has no use for a predicate",
            "leave predicate out, or write type: \"CONDITIONAL\"",
        ),
        Some(TriggerType::Event) => (
            "an EVENT trigger has no use for a predicate",
            "leave predicate out, or write type: \"CONDITIONAL\"",
        ),
        Some(TriggerType::Conditional) | None => return,
    };
    findings.report(&UNUSED_PREDICATE, "predicate", message, help);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        let predicate =
            json!({ "predicate": { "conditions": [{ "job_name": "clean", "state": "SUCCEEDED" }] } });
        assert_cases(
            &UNUSED_PREDICATE,
            &[
                ("SCHEDULED", scheduled(predicate.clone()), &["warning predicate"]),
                ("ON_DEMAND", on_demand(predicate.clone()), &["warning predicate"]),
                ("EVENT", event(predicate.clone()), &["warning predicate"]),
                (
                    "of templates",
                    scheduled(
                        json!({ "predicate": [{ "conditions": { "job_name": "${var.job}", "state": "${var.state}" } }] }),
                    ),
                    &["warning predicate"],
                ),
                ("CONDITIONAL", conditional(predicate), &[]),
                ("absent", scheduled(json!({})), &[]),
                ("an empty one, which missing-predicate reports", scheduled(json!({ "predicate": {} })), &[]),
                ("of the wrong kind, reported as that", scheduled(json!({ "predicate": "load" })), &[]),
                ("a type that only Terraform knows", conditional(json!({ "type": "${var.type}" })), &[]),
                (
                    "a type that nobody knows, reported as that",
                    conditional(json!({ "type": "CONDITION" })),
                    &[],
                ),
            ],
        );
    }
}
