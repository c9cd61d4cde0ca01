//! `several-event-batching`

use super::Findings;
use super::rule;
use crate::model::Trigger;

rule! {
    /// There is more than one event batching condition.
    ///
    /// ## What it does
    /// Finds an `event_batching_condition` with several elements.
    ///
    /// ## Why it matters
    /// The provider takes a list, but AWS takes one: the provider sends the first and drops the others.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:on_arrival, {
    ///   name: "on-arrival", type: "EVENT", workflow_name: "arrivals", enabled: false,
    ///   event_batching_condition: [{ batch_size: 10 }, { batch_size: 1, batch_window: 60 }],
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:on_arrival, {
    ///   name: "on-arrival", type: "EVENT", workflow_name: "arrivals", enabled: false,
    ///   event_batching_condition: { batch_size: 10, batch_window: 60 },
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static SEVERAL_EVENT_BATCHING = {
        name: "several-event-batching",
        severity: Warning,
        aws: None,
        source: "C:provider source, trigger.go, expandEventBatchingCondition",
        grade: Source,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    let count = trigger.event_batching_condition.get().map_or(0, Vec::len);
    if count > 1 {
        findings.report(
            &SEVERAL_EVENT_BATCHING,
            "event_batching_condition",
            format!("{count} event batching conditions are given, the provider reads only the first"),
            "keep one of them",
        );
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
            &SEVERAL_EVENT_BATCHING,
            &[
                (
                    "two",
                    event(json!({ "event_batching_condition": [{ "batch_size": 10 }, { "batch_size": 1 }] })),
                    &["warning event_batching_condition"],
                ),
                (
                    "two alike",
                    event(json!({ "event_batching_condition": [{ "batch_size": 1 }, { "batch_size": 1 }] })),
                    &["warning event_batching_condition"],
                ),
                (
                    "two of templates",
                    event(
                        json!({ "event_batching_condition": [{ "batch_size": "${var.a}" }, { "batch_size": "${var.b}" }] }),
                    ),
                    &["warning event_batching_condition"],
                ),
                (
                    "of a type that only Terraform knows",
                    event(
                        json!({ "type": "${var.type}", "event_batching_condition": [{ "batch_size": 10 }, { "batch_size": 1 }] }),
                    ),
                    &["warning event_batching_condition"],
                ),
                (
                    "one in an Array",
                    event(json!({ "event_batching_condition": [{ "batch_size": 10 }] })),
                    &[],
                ),
                (
                    "one without its Array",
                    event(json!({ "event_batching_condition": { "batch_size": 10 } })),
                    &[],
                ),
                ("absent", event(json!({})), &[]),
                (
                    "of the wrong kind, reported as that",
                    event(json!({ "event_batching_condition": [1, 2] })),
                    &[],
                ),
            ],
        );
    }
}
