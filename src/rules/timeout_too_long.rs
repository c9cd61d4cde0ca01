//! `timeout-too-long`

use super::Findings;
use super::location::Location;
use super::rule;
use super::targets::Targets;
use crate::limits;
use crate::model::Trigger;

rule! {
    /// A timeout is seven days or longer.
    ///
    /// ## What it does
    /// Finds a `timeout` of a job of seven days or more.
    ///
    /// ## Why it matters
    /// AWS Glue documents that the timeout of a job must be below seven days, and that a job with a longer
    /// one fails.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", timeout: 20_000 }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", timeout: 2880 }]
    /// })
    /// ```
    pub static TIMEOUT_TOO_LONG = {
        name: "timeout-too-long",
        severity: Warning,
        aws: None,
        source: "Glue jobs API",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    for (index, action) in trigger.actions().iter().enumerate() {
        let Some(&minutes) = action.timeout.get().and_then(|timeout| timeout.literal()) else { continue };
        // What the API has no room for is refused by another rule, and a crawler has no timeout.
        let in_question = (limits::JOB_TIMEOUT_BELOW..=limits::TIMEOUT.max).contains(&minutes);
        if in_question && !Targets::from(action).is_crawler() {
            let below = limits::JOB_TIMEOUT_BELOW;
            findings.report(
                &TIMEOUT_TOO_LONG,
                Location::Action(index, "timeout"),
                format!("a job's timeout must be below {below} minutes, which are seven days"),
                format!("write a number of minutes from {} to {}", limits::TIMEOUT.min, below - 1),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, scheduled};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &TIMEOUT_TOO_LONG,
            &[
                (
                    "seven days",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "timeout": limits::JOB_TIMEOUT_BELOW }] }),
                    ),
                    &["warning actions[0].timeout"],
                ),
                (
                    "as text",
                    scheduled(
                        json!({ "actions": [{ "job_name": "a" }, { "job_name": "load", "timeout": "20000" }] }),
                    ),
                    &["warning actions[1].timeout"],
                ),
                (
                    "a minute less",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "timeout": limits::JOB_TIMEOUT_BELOW - 1 }] }),
                    ),
                    &[],
                ),
                ("absent", scheduled(json!({})), &[]),
                (
                    "a template",
                    scheduled(json!({ "actions": [{ "job_name": "load", "timeout": "${var.minutes}" }] })),
                    &[],
                ),
                (
                    "of the wrong kind",
                    scheduled(json!({ "actions": [{ "job_name": "load", "timeout": "a week" }] })),
                    &[],
                ),
                (
                    "a crawler, another rule's",
                    scheduled(json!({ "actions": [{ "crawler_name": "raw", "timeout": 20000 }] })),
                    &[],
                ),
                (
                    "more than the API has room for, another rule's",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "timeout": limits::TIMEOUT.max + 1 }] }),
                    ),
                    &[],
                ),
            ],
        );
    }
}
