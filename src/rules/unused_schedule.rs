//! `unused-schedule`

use super::Findings;
use super::rule;
use crate::model::{Trigger, TriggerType};

rule! {
    /// A trigger that fires at no set time has a schedule.
    ///
    /// ## What it does
    /// Finds a `schedule` of a trigger whose type is not SCHEDULED.
    ///
    /// ## Why it matters
    /// Only a SCHEDULED trigger fires at the times of its schedule; this one never will.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:by_hand, {
    ///   name: "by-hand", type: "ON_DEMAND", enabled: false,
    ///   schedule: "cron(0 2 * * ? *)",
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
    pub static UNUSED_SCHEDULE = {
        name: "unused-schedule",
        severity: Warning,
        aws: None,
        source: "DOC:about-triggers",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    // A template may come to nothing for the types that have no schedule.
    if !trigger.schedule.is_literal() {
        return;
    }
    let (message, help) = match trigger.known_type() {
        Some(TriggerType::Conditional) => (
            "a CONDITIONAL trigger has no use for a schedule",
            "leave schedule out; or leave predicate out and write type: \"SCHEDULED\"",
        ),
        Some(TriggerType::OnDemand) => (
            "an ON_DEMAND trigger has no use for a schedule",
            "leave schedule out, or write type: \"SCHEDULED\"",
        ),
        Some(TriggerType::Event) => {
            ("an EVENT trigger has no use for a schedule", "leave schedule out, or write type: \"SCHEDULED\"")
        }
        Some(TriggerType::Scheduled) | None => return,
    };
    findings.report(&UNUSED_SCHEDULE, "schedule", message, help);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        let schedule = json!({ "schedule": "cron(0 2 * * ? *)" });
        assert_cases(
            &UNUSED_SCHEDULE,
            &[
                ("CONDITIONAL", conditional(schedule.clone()), &["warning schedule"]),
                ("ON_DEMAND", on_demand(schedule.clone()), &["warning schedule"]),
                ("EVENT", event(schedule.clone()), &["warning schedule"]),
                ("SCHEDULED", scheduled(schedule), &[]),
                ("absent", conditional(json!({})), &[]),
                ("empty, which is none", conditional(json!({ "schedule": "" })), &[]),
                ("a template", conditional(json!({ "schedule": "${var.schedule}" })), &[]),
                ("of the wrong kind, reported as that", conditional(json!({ "schedule": 5 })), &[]),
                ("a type that only Terraform knows", scheduled(json!({ "type": "${var.type}" })), &[]),
            ],
        );
    }
}
