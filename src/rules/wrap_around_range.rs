//! `wrap-around-range`

use super::{Findings, rule};
use crate::model::Trigger;
use crate::schedule::WarningKind;

rule! {
    /// A range in a schedule runs over the end of its field.
    ///
    /// ## What it does
    /// Finds ranges such as `FRI-MON` or `22-2`, and writes them without the wrap.
    ///
    /// ## Why it matters
    /// It is not known how Glue reads them.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 ? * FRI-MON *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 ? * FRI,SAT,SUN,MON *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static WRAP_AROUND_RANGE = {
        name: "wrap-around-range",
        severity: Warning,
        aws: None,
        source: "not known for Glue",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    super::schedules::report_warnings(&WRAP_AROUND_RANGE, WarningKind::WrapAround, trigger, findings);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;

    #[test]
    fn cases() {
        assert_cases(
            &WRAP_AROUND_RANGE,
            &[
                ("days", at("cron(0 2 ? * FRI-MON *)"), &["warning schedule"]),
                ("hours", at("cron(0 22-2 * * ? *)"), &["warning schedule"]),
                ("a plain range", at("cron(0 2-6 * * ? *)"), &[]),
                ("a list", at("cron(0 2 ? * FRI,SAT,SUN,MON *)"), &[]),
            ],
        );
    }
}
