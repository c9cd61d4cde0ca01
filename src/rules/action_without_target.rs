//! `action-without-target`

use super::Findings;
use super::location;
use super::rule;
use super::targets::Targets;
use crate::model::Trigger;

rule! {
    /// An action names neither a job nor a crawler.
    ///
    /// ## What it does
    /// Finds actions without `job_name` and without `crawler_name`.
    ///
    /// ## Why it matters
    /// Such an action starts nothing, and one that is wholly empty has crashed the Terraform provider.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ timeout: 60 }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", timeout: 60 }]
    /// })
    /// ```
    pub static ACTION_WITHOUT_TARGET = {
        name: "action-without-target",
        severity: Error,
        aws: None,
        source: "public pipelines; API: an action names a job or a crawler; TF#31213",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    for (index, action) in trigger.actions().iter().enumerate() {
        if Targets::from(action) == Targets::Neither {
            findings.report(
                &ACTION_WITHOUT_TARGET,
                location::action(index),
                "an action needs a job or a crawler to start",
                "write job_name: \"load\", or crawler_name: \"raw\"",
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
            &ACTION_WITHOUT_TARGET,
            &[
                (
                    "an action with a timeout alone",
                    scheduled(json!({ "actions": [{ "timeout": 60 }] })),
                    &["error actions[0]"],
                ),
                (
                    "an empty action, and a sound one before it",
                    scheduled(json!({ "actions": [{ "job_name": "load" }, {}] })),
                    &["error actions[1]"],
                ),
                (
                    "an empty name",
                    scheduled(json!({ "actions": [{ "job_name": "" }] })),
                    &["error actions[0]"],
                ),
                (
                    "one action without its Array",
                    scheduled(json!({ "actions": { "timeout": 60 } })),
                    &["error actions[0]"],
                ),
                (
                    "after an action that cannot be read",
                    scheduled(json!({ "actions": ["load", {}] })),
                    &["error actions[1]"],
                ),
                (
                    "a job, a crawler",
                    scheduled(json!({ "actions": [{ "job_name": "load" }, { "crawler_name": "raw" }] })),
                    &[],
                ),
                ("a template", scheduled(json!({ "actions": [{ "job_name": "${var.job}" }] })), &[]),
                (
                    "a name of the wrong kind, reported as that",
                    scheduled(json!({ "actions": [{ "job_name": 5 }] })),
                    &[],
                ),
                ("no actions", scheduled(json!({ "actions": null })), &[]),
            ],
        );
    }
}
