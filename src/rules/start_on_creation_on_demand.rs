//! `start-on-creation-on-demand`

use super::Findings;
use super::rule;
use crate::model::{Given, Trigger, TriggerType};

rule! {
    /// An ON_DEMAND trigger is to be started on creation.
    ///
    /// ## What it does
    /// Finds triggers of type ON_DEMAND with `start_on_creation: true`.
    ///
    /// ## Why it matters
    /// Terraform does not check it; AWS refuses the trigger at apply.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:by_hand, {
    ///   name: "by-hand", type: "ON_DEMAND", enabled: false,
    ///   start_on_creation: true,
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:by_hand, {
    ///   name: "by-hand", type: "ON_DEMAND", enabled: false,
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static START_ON_CREATION_ON_DEMAND = {
        name: "start-on-creation-on-demand",
        severity: Error,
        aws: Some("Starting trigger on create is not supported for ON_DEMAND trigger type."),
        source: "PF:trigger-ondemand-start-on-creation",
        grade: Recorded,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    let starts = trigger.start_on_creation.get().and_then(Given::literal) == Some(&true);
    if trigger.known_type() == Some(TriggerType::OnDemand) && starts {
        findings.report(
            &START_ON_CREATION_ON_DEMAND,
            "start_on_creation",
            "an ON_DEMAND trigger cannot be started on creation",
            "leave start_on_creation out",
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
            &START_ON_CREATION_ON_DEMAND,
            &[
                ("true", on_demand(json!({ "start_on_creation": true })), &["error start_on_creation"]),
                (
                    "true as text, which Terraform converts",
                    on_demand(json!({ "start_on_creation": "true" })),
                    &["error start_on_creation"],
                ),
                (
                    "true, and enabled",
                    on_demand(json!({ "start_on_creation": true, "enabled": true })),
                    &["error start_on_creation"],
                ),
                ("false", on_demand(json!({ "start_on_creation": false })), &[]),
                ("absent", on_demand(json!({})), &[]),
                ("a template", on_demand(json!({ "start_on_creation": "${var.start}" })), &[]),
                (
                    "of the wrong kind, reported as that",
                    on_demand(json!({ "start_on_creation": "yes" })),
                    &[],
                ),
                ("another type", scheduled(json!({ "start_on_creation": true })), &[]),
                (
                    "a type that only Terraform knows",
                    on_demand(json!({ "type": "${var.type}", "start_on_creation": true })),
                    &[],
                ),
            ],
        );
    }
}
