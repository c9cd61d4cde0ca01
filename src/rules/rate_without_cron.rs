//! `rate-without-cron`

use std::sync::Arc;

use super::schedules::field;
use super::{Findings, rule};
use crate::diagnostic::{Diagnostic, Excerpt, Path};
use crate::model::Trigger;
use crate::schedule::{Rate, Schedule};

rule! {
    /// A schedule is a rate that no cron is equal to.
    ///
    /// ## What it does
    /// Finds `rate(…)` with minutes that do not divide the hour, hours that do not divide the day, and other days than
    /// 1 and 7, and names the nearest rates that have an equal cron.
    ///
    /// ## Why it matters
    /// Glue takes cron only, and a cron begins anew with every hour, day and week: every 7 minutes cannot be said
    /// in it. `lower: false` (`--verbatim`) renders what is written.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:often, {
    ///   name: "often", type: "SCHEDULED", schedule: "rate(7 minutes)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:often, {
    ///   name: "often", type: "SCHEDULED", schedule: "cron(0/10 * * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static RATE_WITHOUT_CRON = {
        name: "rate-without-cron",
        severity: Error,
        aws: Some("Invalid schedule cron expression. Expected format: Cron(CRON_EXPRESSION)"),
        source: "PF:crawler-schedule-cron-only; DOC:monitor-data-warehouse-schedule",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    let Some(written) = trigger.known_schedule() else { return };
    if !findings.lowers() {
        return;
    }
    let schedule = Arc::clone(findings.schedule(written));
    let Ok((Schedule::Rate(rate), _)) = &*schedule else { return };
    if rate.has_equal_cron() {
        return;
    }
    findings.push(finding("schedule".into(), written, rate));
}

/// That a rate has no equal, and the nearest rates that can be said.
pub(super) fn finding(path: Path, written: &str, rate: &Rate) -> Diagnostic {
    let help = rate.nearest_in_words(field(&path));
    Diagnostic::new(&RATE_WITHOUT_CRON, path, rate.without_cron())
        .help(help)
        .excerpt(Excerpt::new(written, rate.span()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &RATE_WITHOUT_CRON,
            &[
                ("minutes", at("rate(7 minutes)"), &["error schedule"]),
                ("an hour and a half", at("rate(90 minutes)"), &["error schedule"]),
                ("hours", at("rate(5 hours)"), &["error schedule"]),
                ("days", at("rate(2 days)"), &["error schedule"]),
                ("more than a week", at("rate(30 days)"), &["error schedule"]),
                ("with an equal", at("rate(15 minutes)"), &[]),
                ("a week", at("rate(7 days)"), &[]),
                ("a faulty rate is an invalid schedule", at("rate(0 minutes)"), &[]),
                ("a cron", at("cron(0/7 * * * ? *)"), &[]),
                ("a template", at("rate(${var.minutes} minutes)"), &[]),
                ("another type", on_demand(json!({ "schedule": "rate(7 minutes)" })), &[]),
            ],
        );
    }

    #[test]
    fn the_nearest_are_named() {
        let found = |schedule: &str| {
            let checked = crate::check::trigger(Some("example"), &at(schedule), None);
            checked.diagnostics.into_iter().find_map(|found| found.help)
        };
        assert_eq!(
            found("rate(7 minutes)").as_deref(),
            Some(
                "the nearest are schedule: \"cron(0/6 * * * ? *)\" (every 6 minutes) and schedule: \
                 \"cron(0/10 * * * ? *)\" (every 10 minutes)"
            ),
        );
        assert_eq!(
            found("rate(8 days)").as_deref(),
            Some("the nearest is schedule: \"cron(0 0 ? * SUN *)\" (every 7 days)"),
        );
    }
}
