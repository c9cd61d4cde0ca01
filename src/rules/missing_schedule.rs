//! `missing-schedule`

use super::Findings;
use super::rule;
use crate::model::{Trigger, TriggerType};

rule! {
    /// A SCHEDULED trigger has no schedule.
    ///
    /// ## What it does
    /// Finds triggers of type SCHEDULED without `schedule`, or with an empty one.
    ///
    /// ## Why it matters
    /// Terraform does not check it; AWS refuses the trigger at apply.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED",
    ///   schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static MISSING_SCHEDULE = {
        name: "missing-schedule",
        severity: Error,
        aws: Some("Schedule cannot be null or empty"),
        source: "PF:trigger-scheduled-requires-schedule",
        grade: Recorded,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if trigger.known_type() == Some(TriggerType::Scheduled) && trigger.schedule.is_absent() {
        findings.report(
            &MISSING_SCHEDULE,
            "schedule",
            "a SCHEDULED trigger needs a schedule",
            "write schedule: \"cron(0 2 * * ? *)\", which is every day at 02:00 UTC",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, scheduled};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &MISSING_SCHEDULE,
            &[
                ("absent", scheduled(json!({ "schedule": null })), &["error schedule"]),
                ("empty", scheduled(json!({ "schedule": "" })), &["error schedule"]),
                ("given", scheduled(json!({})), &[]),
                ("a template", scheduled(json!({ "schedule": "${var.schedule}" })), &[]),
                ("of the wrong kind, reported as that", scheduled(json!({ "schedule": 5 })), &[]),
                ("another type", scheduled(json!({ "type": "ON_DEMAND", "schedule": null })), &[]),
                (
                    "a type that only Terraform knows",
                    scheduled(json!({ "type": "${var.type}", "schedule": null })),
                    &[],
                ),
            ],
        );
    }
}
