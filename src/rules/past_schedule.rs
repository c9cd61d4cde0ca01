//! `past-schedule`

use super::{Findings, rule};
use crate::model::Trigger;
use crate::schedule::WarningKind;

rule! {
    /// A schedule whose years are over never fires again.
    ///
    /// ## What it does
    /// Finds a cron whose last year is before the current one.
    ///
    /// ## Why it matters
    /// AWS may take it, and the trigger never fires.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? 2020)",
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
    pub static PAST_SCHEDULE = {
        name: "past-schedule",
        severity: Warning,
        aws: None,
        source: "public pipelines: a year that is over",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    super::schedules::report_warnings(&PAST_SCHEDULE, WarningKind::YearOver, trigger, findings);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;

    #[test]
    fn cases() {
        assert_cases(
            &PAST_SCHEDULE,
            &[
                ("over", at("cron(0 2 * * ? 2020)"), &["warning schedule"]),
                ("a range that is over", at("cron(0 2 * * ? 2019-2025)"), &["warning schedule"]),
                ("this year (2026 in the tests)", at("cron(0 2 * * ? 2026)"), &[]),
                ("to come", at("cron(0 2 * * ? 2020,2040)"), &[]),
                ("every year", at("cron(0 2 * * ? *)"), &[]),
            ],
        );
    }
}
