//! `never-fires`

use super::{Findings, rule};
use crate::model::Trigger;
use crate::schedule::WarningKind;

rule! {
    /// A schedule names a date that never comes.
    ///
    /// ## What it does
    /// Finds a cron such as the 31st of February, for which there is no day.
    ///
    /// ## Why it matters
    /// AWS may take it, and the trigger never fires.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 31 2 ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 L 2 ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static NEVER_FIRES = {
        name: "never-fires",
        severity: Warning,
        aws: None,
        source: "the calendar",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    super::schedules::report_warnings(&NEVER_FIRES, WarningKind::NeverRuns, trigger, findings);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;

    #[test]
    fn cases() {
        assert_cases(
            &NEVER_FIRES,
            &[
                ("31 February", at("cron(0 2 31 2 ? *)"), &["warning schedule"]),
                ("29 February of a common year", at("cron(0 2 29 2 ? 2027)"), &["warning schedule"]),
                ("29 February", at("cron(0 2 29 2 ? *)"), &[]),
                ("the last day", at("cron(0 2 L 2 ? *)"), &[]),
            ],
        );
    }
}
