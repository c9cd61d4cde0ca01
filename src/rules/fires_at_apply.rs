//! `fires-at-apply`

use super::Findings;
use super::rule;
use crate::model::{Trigger, TriggerType};

rule! {
    /// An ON_DEMAND trigger starts its jobs as soon as it is applied.
    ///
    /// ## What it does
    /// Finds triggers of type ON_DEMAND that are enabled, which they are by default.
    ///
    /// ## Why it matters
    /// The provider starts an enabled ON_DEMAND trigger right after it has created it: the jobs
    /// run at apply. Most authors mean a trigger that waits to be started by hand.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:by_hand, {
    ///   name: "by-hand", type: "ON_DEMAND",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:by_hand, {
    ///   name: "by-hand", type: "ON_DEMAND",
    ///   enabled: false,
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static FIRES_AT_APPLY = {
        name: "fires-at-apply",
        severity: Warning,
        aws: None,
        source: "TF#42498; TF#38222; C:provider source, trigger.go",
        grade: Source,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if trigger.known_type() == Some(TriggerType::OnDemand) && trigger.known_enabled() == Some(true) {
        findings.report(
            &FIRES_AT_APPLY,
            "enabled",
            "an ON_DEMAND trigger that is enabled starts its jobs at apply",
            "write enabled: false; it can be started by hand all the same",
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
            &FIRES_AT_APPLY,
            &[
                ("absent", on_demand(json!({ "enabled": null })), &["warning enabled"]),
                ("true", on_demand(json!({ "enabled": true })), &["warning enabled"]),
                (
                    "true as text, which Terraform converts",
                    on_demand(json!({ "enabled": "true" })),
                    &["warning enabled"],
                ),
                (
                    "start_on_creation: false does not prevent it",
                    on_demand(json!({ "enabled": null, "start_on_creation": false })),
                    &["warning enabled"],
                ),
                ("false", on_demand(json!({})), &[]),
                ("a template", on_demand(json!({ "enabled": "${var.on}" })), &[]),
                ("of the wrong kind, reported as that", on_demand(json!({ "enabled": 5 })), &[]),
                ("another type", scheduled(json!({ "enabled": true })), &[]),
                (
                    "a type that only Terraform knows",
                    on_demand(json!({ "type": "${var.type}", "enabled": true })),
                    &[],
                ),
            ],
        );
    }
}
