//! `ineffective-start-on-creation`

use super::Findings;
use super::rule;
use crate::model::{Given, Trigger, TriggerType};

rule! {
    /// `start_on_creation: false` without `enabled: false`, which has no effect.
    ///
    /// ## What it does
    /// Finds triggers with `start_on_creation: false` that are enabled, which they are by default.
    /// Of an EVENT trigger false is what happens anyway.
    ///
    /// ## Why it matters
    /// The provider does not tell false from not given. It activates a SCHEDULED or CONDITIONAL
    /// trigger all the same, and starts the jobs of an ON_DEMAND trigger at apply.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   start_on_creation: false,
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   enabled: false,
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static INEFFECTIVE_START_ON_CREATION = {
        name: "ineffective-start-on-creation",
        severity: Warning,
        aws: None,
        source: "C:provider source, trigger.go; public pipelines",
        grade: Source,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if trigger.start_on_creation.get().and_then(Given::literal) != Some(&false)
        || trigger.known_enabled() != Some(true)
    {
        return;
    }
    let message = match trigger.known_type() {
        Some(TriggerType::Scheduled | TriggerType::Conditional) => {
            "start_on_creation: false has no effect, the trigger is active all the same"
        }
        Some(TriggerType::OnDemand) => {
            "start_on_creation: false has no effect, the trigger starts its jobs at apply all the same"
        }
        Some(TriggerType::Event) | None => return,
    };
    findings.report(&INEFFECTIVE_START_ON_CREATION, "start_on_creation", message, "write enabled: false");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &INEFFECTIVE_START_ON_CREATION,
            &[
                (
                    "SCHEDULED",
                    scheduled(json!({ "start_on_creation": false })),
                    &["warning start_on_creation"],
                ),
                (
                    "CONDITIONAL, enabled in words",
                    conditional(json!({ "start_on_creation": false, "enabled": true })),
                    &["warning start_on_creation"],
                ),
                (
                    "ON_DEMAND",
                    on_demand(json!({ "start_on_creation": false, "enabled": null })),
                    &["warning start_on_creation"],
                ),
                (
                    "as text, which Terraform converts",
                    scheduled(json!({ "start_on_creation": "false", "enabled": "true" })),
                    &["warning start_on_creation"],
                ),
                ("not enabled", scheduled(json!({ "start_on_creation": false, "enabled": false })), &[]),
                ("true", scheduled(json!({ "start_on_creation": true })), &[]),
                ("absent", scheduled(json!({})), &[]),
                ("EVENT", event(json!({ "start_on_creation": false, "enabled": null })), &[]),
                ("a template", scheduled(json!({ "start_on_creation": "${var.start}" })), &[]),
                (
                    "enabled as only Terraform knows",
                    scheduled(json!({ "start_on_creation": false, "enabled": "${var.on}" })),
                    &[],
                ),
                (
                    "enabled of the wrong kind, reported as that",
                    scheduled(json!({ "start_on_creation": false, "enabled": "yes" })),
                    &[],
                ),
                (
                    "a type that only Terraform knows",
                    scheduled(json!({ "type": "${var.type}", "start_on_creation": false })),
                    &[],
                ),
            ],
        );
    }
}
