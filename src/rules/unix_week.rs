//! `unix-week`

use super::{Findings, rule};
use crate::model::Trigger;
use crate::schedule::WarningKind;

rule! {
    /// A schedule has `1-5` for its days of the week, which is Monday to Friday elsewhere.
    ///
    /// ## What it does
    /// Finds the range `1-5`, also with a step, in the day-of-week field.
    ///
    /// ## Why it matters
    /// Sunday is 1 in Glue and 0 in Unix, so that 1 is Monday there. AWS takes it and fires on Sundays, and never on
    /// Fridays. The names of days are the same everywhere.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:weekdays, {
    ///   name: "weekdays", type: "SCHEDULED", schedule: "cron(0 2 ? * 1-5 *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:weekdays, {
    ///   name: "weekdays", type: "SCHEDULED", schedule: "cron(0 2 ? * MON-FRI *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static UNIX_WEEK = {
        name: "unix-week",
        severity: Warning,
        aws: None,
        source: "DOC:monitor-data-warehouse-schedule: day-of-week is 1-7 or SUN-SAT",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    super::schedules::report_warnings(&UNIX_WEEK, WarningKind::UnixWeek, trigger, findings);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;

    #[test]
    fn cases() {
        assert_cases(
            &UNIX_WEEK,
            &[
                ("Unix's number of Monday", at("cron(0 2 ? * 1-5 *)"), &["warning schedule"]),
                ("every other of these", at("cron(0 2 ? * 1-5/2 *)"), &["warning schedule"]),
                ("Glue's number of Monday", at("cron(0 2 ? * 2-6 *)"), &[]),
                ("the same by name", at("cron(0 2 ? * SUN-THU *)"), &[]),
                ("days of the month", at("cron(0 2 1-5 * ? *)"), &[]),
            ],
        );
    }
}
