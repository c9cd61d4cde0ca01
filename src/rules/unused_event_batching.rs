//! `unused-event-batching`

use super::Findings;
use super::rule;
use crate::model::{Trigger, TriggerType};

rule! {
    /// A trigger that fires on no events batches them.
    ///
    /// ## What it does
    /// Finds an `event_batching_condition` of a trigger whose type is not EVENT.
    ///
    /// ## Why it matters
    /// Only an EVENT trigger waits for a number of events; this one will not.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:micro_batch, {
    ///   name: "micro-batch", type: "SCHEDULED", schedule: "cron(0/15 * * * ? *)",
    ///   event_batching_condition: { batch_size: 10, batch_window: 900 },
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:micro_batch, {
    ///   name: "micro-batch", type: "EVENT", workflow_name: "arrivals", enabled: false,
    ///   event_batching_condition: { batch_size: 10, batch_window: 900 },
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static UNUSED_EVENT_BATCHING = {
        name: "unused-event-batching",
        severity: Warning,
        aws: None,
        source: "DOC:starting-workflow-eventbridge",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if trigger.event_batching_condition.get().is_none() {
        return;
    }
    let message = match trigger.known_type() {
        Some(TriggerType::Scheduled) => "a SCHEDULED trigger has no events to batch",
        Some(TriggerType::Conditional) => "a CONDITIONAL trigger has no events to batch",
        Some(TriggerType::OnDemand) => "an ON_DEMAND trigger has no events to batch",
        Some(TriggerType::Event) | None => return,
    };
    let help = "leave event_batching_condition out, or write type: \"EVENT\" with a workflow_name and enabled: false";
    findings.report(&UNUSED_EVENT_BATCHING, "event_batching_condition", message, help);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        let batching = json!({ "event_batching_condition": { "batch_size": 10, "batch_window": 900 } });
        assert_cases(
            &UNUSED_EVENT_BATCHING,
            &[
                (
                    "SCHEDULED, as the notes have it",
                    scheduled(batching.clone()),
                    &["warning event_batching_condition"],
                ),
                ("CONDITIONAL", conditional(batching.clone()), &["warning event_batching_condition"]),
                ("ON_DEMAND", on_demand(batching.clone()), &["warning event_batching_condition"]),
                (
                    "in an Array, of templates",
                    scheduled(json!({ "event_batching_condition": [{ "batch_size": "${var.size}" }] })),
                    &["warning event_batching_condition"],
                ),
                ("EVENT", event(batching.clone()), &[]),
                ("absent", scheduled(json!({})), &[]),
                ("an empty list, which is none", scheduled(json!({ "event_batching_condition": [] })), &[]),
                (
                    "of the wrong kind, reported as that",
                    scheduled(json!({ "event_batching_condition": 10 })),
                    &[],
                ),
                (
                    "a type that only Terraform knows",
                    scheduled(
                        json!({ "type": "${var.type}", "event_batching_condition": { "batch_size": 10 } }),
                    ),
                    &[],
                ),
            ],
        );
    }
}
