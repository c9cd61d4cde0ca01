//! `enabled-event-trigger`

use super::Findings;
use super::rule;
use crate::model::{Trigger, TriggerType};

rule! {
    /// An EVENT trigger is enabled, which nothing can change later.
    ///
    /// ## What it does
    /// Finds triggers of type EVENT whose `enabled` is true, which it is by default.
    ///
    /// ## Why it matters
    /// An EVENT trigger fires on its events whatever `enabled` says, and only `false` stays as it
    /// is. The provider cannot change it afterwards: AWS answers "Trigger Type EVENT cannot be
    /// started" one way, and "The operation is not allowed when trigger is in state: CREATED" the
    /// other. A trigger that is there already has to be replaced.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:on_arrival, {
    ///   name: "on-arrival", type: "EVENT", workflow_name: "arrivals",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:on_arrival, {
    ///   name: "on-arrival", type: "EVENT", workflow_name: "arrivals",
    ///   enabled: false,
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static ENABLED_EVENT_TRIGGER = {
        name: "enabled-event-trigger",
        severity: Warning,
        aws: None,
        source: "TF#49407; TF#28630",
        grade: Source,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if trigger.known_type() == Some(TriggerType::Event) && trigger.known_enabled() == Some(true) {
        findings.report(
            &ENABLED_EVENT_TRIGGER,
            "enabled",
            "an EVENT trigger fires without being enabled, and any later change of it fails at apply",
            "write enabled: false; a trigger that is applied already must be replaced for that",
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
            &ENABLED_EVENT_TRIGGER,
            &[
                ("absent", event(json!({ "enabled": null })), &["warning enabled"]),
                ("true", event(json!({ "enabled": true })), &["warning enabled"]),
                (
                    "true as text, which Terraform converts",
                    event(json!({ "enabled": "1" })),
                    &["warning enabled"],
                ),
                ("false", event(json!({})), &[]),
                ("a template", event(json!({ "enabled": "${var.on}" })), &[]),
                ("of the wrong kind, reported as that", event(json!({ "enabled": [] })), &[]),
                ("another type", conditional(json!({ "enabled": true })), &[]),
                (
                    "a type that only Terraform knows",
                    event(json!({ "type": "${var.type}", "enabled": true })),
                    &[],
                ),
            ],
        );
    }
}
