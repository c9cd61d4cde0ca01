//! `frequent-schedule`

use super::{Findings, rule, schedules};
use crate::model::Trigger;
use crate::schedule::WarningKind;

rule! {
    /// A schedule fires more often than every 5 minutes.
    ///
    /// ## What it does
    /// Finds a schedule with less than 5 minutes between two runs.
    ///
    /// ## Why it matters
    /// Glue documents a minimum precision of 5 minutes. AWS accepts the schedule, and is not bound to keep it.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0/2 * * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0/5 * * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static FREQUENT_SCHEDULE = {
        name: "frequent-schedule",
        severity: Warning,
        aws: None,
        source: "DOC:monitor-data-warehouse-schedule",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    schedules::report_warnings(&FREQUENT_SCHEDULE, WarningKind::TooFrequent, trigger, findings);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;

    #[test]
    fn cases() {
        assert_cases(
            &FREQUENT_SCHEDULE,
            &[
                ("every 2 minutes", at("cron(0/2 * * * ? *)"), &["warning schedule"]),
                ("every minute", at("cron(* * * * ? *)"), &["warning schedule"]),
                ("two minutes of an hour", at("cron(0,2 * * * ? *)"), &["warning schedule"]),
                ("a rate", at("rate(1 minute)"), &["warning schedule"]),
                ("every 5 minutes", at("cron(0/5 * * * ? *)"), &[]),
                ("two minutes apart, on different days by far", at("cron(0 0 1 1 ? *)"), &[]),
                ("a template", at("${var.schedule}"), &[]),
            ],
        );
    }
}
