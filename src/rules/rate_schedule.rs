//! `rate-schedule`

use super::schedules;
use super::{Findings, rule};
use crate::diagnostic::{Diagnostic, Excerpt};
use crate::model::Trigger;
use crate::schedule::Schedule;

rule! {
    /// A schedule is a rate, and Glue documents cron only.
    ///
    /// ## What it does
    /// Finds `rate(…)`, as EventBridge has it, and says the equal cron where there is one.
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
        check: Some(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    let Some(written) = schedules::written(trigger) else { return };
    let schedule = findings.schedule(written);
    let Ok((Schedule::Rate(rate), _)) = &*schedule else { return };
    let (help, suggestion) = match rate.equal_cron() {
        Some(_) if rate.minutes() < 5 => {
            let often = "cron(0/5 * * * ? *)";
            (
                format!("write schedule: \"{often}\": Glue's minimum precision is 5 minutes"),
                Some(often.to_owned()),
            )
        }
        Some(cron) => (format!("write schedule: \"{cron}\""), Some(cron.to_string())),
        None => (
            "no cron is equal to it; write a cron whose step divides the hour or the day, such as \
             \"cron(0/15 * * * ? *)\""
                .to_owned(),
            None,
        ),
    };
    // A warning while the architecture notes use it; lowering will render the equal cron, and
    // a rate without one will be an error.
    findings.push(
        Diagnostic::new(
            &RATE_SCHEDULE,
            "schedule".into(),
            format!("Glue documents cron only, this is {rate}"),
        )
        .help(help)
        .excerpt(Excerpt::new(written, 0..written.len()))
        .suggestion(suggestion),
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
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
