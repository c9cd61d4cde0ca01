//! `rate-schedule`

use super::schedules;
use super::{Findings, rule};
use crate::model::Trigger;
use crate::schedule::{Rate, Schedule};

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
    if let Ok((Schedule::Rate(rate), _)) = &*schedule {
        let help = match equal_cron(rate) {
            Some(_) if rate.minutes() < 5 => {
                "write schedule: \"cron(0/5 * * * ? *)\": Glue's minimum precision is 5 minutes".to_owned()
            }
            Some(cron) => format!("write schedule: \"{cron}\""),
            None => "no cron is equal to it; write a cron whose step divides the hour or the day, such as \
                     \"cron(0/15 * * * ? *)\""
                .to_owned(),
        };
        // A warning while the architecture notes use it; lowering will render the equal cron, and
        // a rate without one will be an error.
        findings.report(
            &RATE_SCHEDULE,
            "schedule",
            format!("Glue documents cron only, this is {rate}"),
            help,
        );
    }
}

/// The cron that fires as often: only steps that divide the hour or the day have one.
fn equal_cron(rate: &Rate) -> Option<String> {
    match rate.minutes() {
        1 => Some("cron(* * * * ? *)".to_owned()),
        minutes @ 2..60 if 60 % minutes == 0 => Some(format!("cron(0/{minutes} * * * ? *)")),
        60 => Some("cron(0 * * * ? *)".to_owned()),
        1440 => Some("cron(0 0 * * ? *)".to_owned()),
        10_080 => Some("cron(0 0 ? * SUN *)".to_owned()),
        minutes if minutes % 60 == 0 && 1440 % minutes == 0 => {
            Some(format!("cron(0 0/{} * * ? *)", minutes / 60))
        }
        _ => None,
    }
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
