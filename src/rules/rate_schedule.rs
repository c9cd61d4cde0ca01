//! `rate-schedule`

use std::sync::Arc;

use super::schedules::field;
use super::{Findings, rule};
use crate::diagnostic::{Diagnostic, Excerpt, Path};
use crate::model::Trigger;
use crate::schedule::{Rate, Schedule};

rule! {
    /// A schedule is a rate, is to be rendered as such, and Glue documents cron only.
    ///
    /// ## What it does
    /// Finds `rate(…)`, as EventBridge has it, in a pipeline that is not lowered (`lower: false`, `--verbatim`), and says
    /// the equal cron where there is one.
    ///
    /// ## Why it matters
    /// AWS is on record to refuse a rate for crawlers, and documents cron only for triggers.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "rate(15 minutes)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0/15 * * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static RATE_SCHEDULE = {
        name: "rate-schedule",
        severity: Warning,
        aws: Some("Invalid schedule cron expression. Expected format: Cron(CRON_EXPRESSION)"),
        source: "PF:crawler-schedule-cron-only",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    let Some(written) = trigger.known_schedule() else { return };
    if findings.lowers() {
        return;
    }
    let schedule = Arc::clone(findings.schedule(written));
    let Ok((Schedule::Rate(rate), _)) = &*schedule else { return };
    findings.push(finding("schedule".into(), written, rate));
}

/// That a rate is rendered as such.
pub(super) fn finding(path: Path, written: &str, rate: &Rate) -> Diagnostic {
    let field = field(&path);
    let cron = rate.equal_cron().map(|cron| cron.to_string());
    // Of a rate that is too frequent another rule says what to write.
    let help = match &cron {
        Some(cron) => format!("write {field}\"{cron}\", or leave out lower: false (--verbatim)"),
        None => "no cron is equal to it; write a cron whose step divides the hour or the day, such as \
                 \"cron(0/15 * * * ? *)\""
            .to_owned(),
    };
    Diagnostic::new(&RATE_SCHEDULE, path, format!("Glue documents cron only, this is {rate}"))
        .help(help)
        .excerpt(Excerpt::new(written, 0..written.len()))
        .suggestion(cron)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        assert_verbatim_cases(
            &RATE_SCHEDULE,
            &[
                ("minutes", at("rate(15 minutes)"), &["warning schedule"]),
                ("one hour", at("rate(1 hour)"), &["warning schedule"]),
                ("without an equal", at("rate(7 minutes)"), &["warning schedule"]),
                ("a faulty rate is an invalid schedule", at("rate(0 minutes)"), &[]),
                ("a cron", at("cron(0/15 * * * ? *)"), &[]),
                ("a template", at("rate(${var.minutes} minutes)"), &[]),
                ("another type", on_demand(json!({ "schedule": "rate(1 hour)" })), &[]),
            ],
        );
    }
}
