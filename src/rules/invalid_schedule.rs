//! `invalid-schedule`

use std::sync::Arc;

use super::schedules;
use super::{Findings, rule};
use crate::model::Trigger;

rule! {
    /// A schedule is not written in Glue's dialect.
    ///
    /// ## What it does
    /// Reads the schedule of a SCHEDULED trigger as Glue does: `cron(Minutes Hours Day-of-month Month Day-of-week Year)`,
    /// in UTC. Every fault of the expression is reported, with a whole new expression where one can be told.
    ///
    /// ## Why it matters
    /// Terraform does not check it; AWS refuses the trigger at apply. The commonest faults are five fields as in
    /// Unix, `*` in both day fields (exactly one of them must be `?`), and Unix day numbers: in Glue, 1 is Sunday.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static INVALID_SCHEDULE = {
        name: "invalid-schedule",
        severity: Error,
        aws: None,
        source: "PF:trigger-schedule-day-of-month-or-week; DOC:monitor-data-warehouse-schedule",
        grade: Recorded,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    let Some(written) = trigger.known_schedule() else { return };
    let schedule = Arc::clone(findings.schedule(written));
    let Err(faults) = &*schedule else { return };
    let written = &Arc::from(written);
    for fault in faults.iter() {
        findings.push(schedules::of_fault("schedule".into(), written, fault));
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
            &INVALID_SCHEDULE,
            &[
                ("five fields", at("cron(0 2 * * *)"), &["error schedule"]),
                ("both days", at("cron(0 10 1 * MON *)"), &["error schedule"]),
                ("no day", at("cron(0 10 ? * ? *)"), &["error schedule"]),
                ("stars in both day fields", at("cron(0 10 * * * *)"), &["error schedule"]),
                ("commas between the fields", at("cron(0,2,*,*,?,*)"), &["error schedule"]),
                ("seconds first", at("cron(0 0 2 * * ? *)"), &["error schedule"]),
                ("a missing space", at("cron(0 2 * *? *)"), &["error schedule"]),
                ("an hour too many", at("cron(0 24 * * ? *)"), &["error schedule"]),
                (
                    "three faults",
                    at("cron(60 24 32 * ? *)"),
                    &["error schedule", "error schedule", "error schedule"],
                ),
                ("at", at("at(2026-01-01T00:00:00)"), &["error schedule"]),
                ("a leading space", at(" cron(0 2 * * ? *)"), &["error schedule"]),
                ("no keyword", at("0 2 * * ? *"), &["error schedule"]),
                ("upper case", at("CRON(0 2 * * ? *)"), &[]),
                (
                    "a list, a range, a step, names",
                    at("cron(0/15 8-17 ? JAN-MAR MON,WED,FRI 2030-2040)"),
                    &[],
                ),
                ("last days", at("cron(0 2 LW * ? *)"), &[]),
                ("a rate has a rule of its own", at("rate(15 minutes)"), &[]),
                ("a template", at("${var.schedule}"), &[]),
                ("a part of it a template", at("cron(${var.minute} 2 * * ? *)"), &[]),
                ("another type", on_demand(json!({ "schedule": "nonsense" })), &[]),
                ("of the wrong kind, reported as that", scheduled(json!({ "schedule": 5 })), &[]),
            ],
        );
    }
}
