//! `lowered-schedule`

use super::rule;
use super::schedules::field;
use crate::diagnostic::{Diagnostic, Excerpt, Path};
use crate::schedule::{Cron, Rate};

rule! {
    /// A rate is rendered as the cron that is equal to it.
    ///
    /// ## What it does
    /// Tells what lowering made of `rate(…)`, as EventBridge has it.
    ///
    /// ## Why it matters
    /// Glue takes cron only. A rate counts from the moment at which it is made; the cron counts from the full hour or
    /// from midnight in UTC, and seven days from Sunday's. `lower: false` (`--verbatim`) renders what is written.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:often, {
    ///   name: "often", type: "SCHEDULED", schedule: "rate(15 minutes)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:often, {
    ///   name: "often", type: "SCHEDULED", schedule: "cron(0/15 * * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static LOWERED_SCHEDULE = {
        name: "lowered-schedule",
        severity: Note,
        aws: None,
        source: "PF:crawler-schedule-cron-only; DOC:monitor-data-warehouse-schedule",
        grade: Documented,
        check: elsewhere,
    }
}

/// That a rate is rendered as its equal cron.
pub(crate) fn note_of_lowering(path: Path, written: &str, rate: &Rate, cron: &Cron) -> Diagnostic {
    let message = format!("{rate} is rendered as {cron}: Glue takes cron only");
    let help = format!(
        "nothing is to be done; write {}\"{cron}\" to see it in the script, or render what is written with \
         lower: false (--verbatim)",
        field(&path),
    );
    Diagnostic::new(&LOWERED_SCHEDULE, path, message)
        .help(help)
        .excerpt(Excerpt::new(written, rate.span()))
        .suggestion(Some(cron.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Checker;
    use crate::lower::Lowering;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &LOWERED_SCHEDULE,
            &[
                ("minutes", at("rate(15 minutes)"), &["note schedule"]),
                ("a day", at("rate(1 day)"), &["note schedule"]),
                ("a cron", at("cron(0/15 * * * ? *)"), &[]),
                ("a rate without an equal, which is an error of its own", at("rate(7 minutes)"), &[]),
                ("a template", at("rate(${var.minutes} minutes)"), &[]),
                ("absent", scheduled(json!({ "schedule": null })), &[]),
            ],
        );
    }

    #[test]
    fn verbatim() {
        let found = Checker::new(None, Lowering::Verbatim).trigger(None, &at("rate(15 minutes)")).diagnostics;
        assert!(found.iter().all(|found| found.rule != &LOWERED_SCHEDULE), "{found:#?}");
    }
}
