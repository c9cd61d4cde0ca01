//! `uneven-step`

use super::{Findings, rule};
use crate::model::Trigger;
use crate::schedule::WarningKind;

rule! {
    /// A step in a schedule does not divide its field, so that one gap differs from the others.
    ///
    /// ## What it does
    /// Finds steps such as `0/25` minutes, `0/5` hours and `1/2` days, which start again with each hour, day
    /// and month, and says the gap at the end.
    ///
    /// ## Why it matters
    /// AWS takes it, and the trigger does not fire at the distance that was written: `0/90` minutes is once an
    /// hour.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:often, {
    ///   name: "often", type: "SCHEDULED", schedule: "cron(0/25 * * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:often, {
    ///   name: "often", type: "SCHEDULED", schedule: "cron(0/20 * * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static UNEVEN_STEP = {
        name: "uneven-step",
        severity: Warning,
        aws: None,
        source: "DOC:monitor-data-warehouse-schedule",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    super::schedules::report_warnings(&UNEVEN_STEP, WarningKind::UnevenStep, trigger, findings);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;

    #[test]
    fn cases() {
        assert_cases(
            &UNEVEN_STEP,
            &[
                ("minutes", at("cron(0/25 * * * ? *)"), &["warning schedule"]),
                ("minutes beyond the hour", at("cron(0/90 * * * ? *)"), &["warning schedule"]),
                ("hours", at("cron(0 0/5 * * ? *)"), &["warning schedule"]),
                ("days", at("cron(0 0 1/2 * ? *)"), &["warning schedule"]),
                ("days of the week", at("cron(0 0 ? * 1/2 *)"), &["warning schedule"]),
                ("minutes that divide the hour", at("cron(0/20 * * * ? *)"), &[]),
                ("hours that divide the day", at("cron(0 1/3 * * ? *)"), &[]),
                ("within a range", at("cron(0 8-18/3 * * ? *)"), &[]),
                ("years", at("cron(0 0 1 1 ? 2030/7)"), &[]),
            ],
        );
    }
}
