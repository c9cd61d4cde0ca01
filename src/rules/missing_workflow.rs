//! `missing-workflow`

use super::Findings;
use super::rule;
use crate::model::{Trigger, TriggerType};

rule! {
    /// An EVENT trigger belongs to no workflow.
    ///
    /// ## What it does
    /// Finds triggers of type EVENT without `workflow_name`, or with an empty one.
    ///
    /// ## Why it matters
    /// EventBridge starts a workflow, never a trigger by itself. Terraform does not check it; AWS
    /// refuses the trigger at apply.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:on_arrival, {
    ///   name: "on-arrival", type: "EVENT", enabled: false,
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:on_arrival, {
    ///   name: "on-arrival", type: "EVENT", enabled: false,
    ///   workflow_name: "arrivals",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static MISSING_WORKFLOW = {
        name: "missing-workflow",
        severity: Error,
        aws: Some("Workflow name cannot be null or empty"),
        source: "PF:trigger-event-requires-workflow",
        grade: Recorded,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if trigger.known_type() == Some(TriggerType::Event) && trigger.workflow_name.is_absent() {
        findings.report(
            &MISSING_WORKFLOW,
            "workflow_name",
            "an EVENT trigger needs a workflow",
            "write workflow_name: \"${aws_glue_workflow.arrivals.name}\", or the workflow's name in AWS",
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
            &MISSING_WORKFLOW,
            &[
                ("absent", event(json!({ "workflow_name": null })), &["error workflow_name"]),
                ("empty", event(json!({ "workflow_name": "" })), &["error workflow_name"]),
                ("given", event(json!({})), &[]),
                ("a template", event(json!({ "workflow_name": "${aws_glue_workflow.arrivals.name}" })), &[]),
                ("of the wrong kind, reported as that", event(json!({ "workflow_name": 5 })), &[]),
                ("another type", scheduled(json!({})), &[]),
                (
                    "a type that only Terraform knows",
                    event(json!({ "type": "${var.type}", "workflow_name": null })),
                    &[],
                ),
            ],
        );
    }
}
