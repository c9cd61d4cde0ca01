//! `skipped-months`

use super::{Findings, rule};
use crate::model::Trigger;
use crate::schedule::WarningKind;

rule! {
    /// A schedule names a day that some of its months do not have.
    ///
    /// ## What it does
    /// Finds day 29, 30 or 31 in a cron, and names the months that it skips.
    ///
    /// ## Why it matters
    /// AWS takes it, and the trigger does not fire in those months: the 31st comes seven times a year.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:monthly, {
    ///   name: "monthly-report", type: "SCHEDULED", schedule: "cron(0 2 31 * ? *)",
    ///   actions: [{ job_name: "report" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:monthly, {
    ///   name: "monthly-report", type: "SCHEDULED", schedule: "cron(0 2 L * ? *)",
    ///   actions: [{ job_name: "report" }]
    /// })
    /// ```
    pub static SKIPPED_MONTHS = {
        name: "skipped-months",
        severity: Warning,
        aws: None,
        source: "the calendar",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    super::schedules::report_warnings(&SKIPPED_MONTHS, WarningKind::SkippedMonths, trigger, findings);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;

    #[test]
    fn cases() {
        assert_cases(
            &SKIPPED_MONTHS,
            &[
                ("the 31st", at("cron(0 2 31 * ? *)"), &["warning schedule"]),
                ("the 29th", at("cron(0 2 29 * ? *)"), &["warning schedule"]),
                ("the weekday nearest to the 30th", at("cron(0 2 30W * ? *)"), &["warning schedule"]),
                ("two of a list", at("cron(0 2 1,30,31 * ? *)"), &["warning schedule", "warning schedule"]),
                ("the 28th", at("cron(0 2 28 * ? *)"), &[]),
                ("the 31st of months that have it", at("cron(0 2 31 JAN,MAR ? *)"), &[]),
                ("the last day", at("cron(0 2 L * ? *)"), &[]),
                ("all of the days at the end", at("cron(0 2 28-31 * ? *)"), &[]),
                ("a date that never comes, of which another rule speaks", at("cron(0 2 31 2 ? *)"), &[]),
            ],
        );
    }
}
