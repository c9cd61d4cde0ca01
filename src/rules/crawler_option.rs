//! `crawler-option`

use super::Findings;
use super::location::Location;
use super::rule;
use super::targets::Targets;
use crate::model::Trigger;

rule! {
    /// An action gives a crawler an option that only a job has.
    ///
    /// ## What it does
    /// Finds `arguments`, `timeout`, `security_configuration` and `notification_property` on an action that
    /// starts a crawler.
    ///
    /// ## Why it matters
    /// They are options of a job run. A crawler takes none of them from a trigger, so they have no effect.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:catalog, {
    ///   name: "catalog-update", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ crawler_name: "raw", timeout: 60 }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:catalog, {
    ///   name: "catalog-update", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ crawler_name: "raw" }]
    /// })
    /// ```
    pub static CRAWLER_OPTION = {
        name: "crawler-option",
        severity: Warning,
        aws: None,
        source: "API_Action: job arguments, job run timeout",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    for (index, action) in trigger.actions().iter().enumerate() {
        if !Targets::from(action).is_crawler() {
            continue;
        }
        let options = [
            ("arguments", action.arguments.is_literal()),
            ("timeout", action.timeout.is_literal()),
            ("security_configuration", action.security_configuration.is_literal()),
            ("notification_property", action.notification_property.get().is_some()),
        ];
        for (option, _) in options.into_iter().filter(|(_, given)| *given) {
            findings.report(
                &CRAWLER_OPTION,
                Location::Action(index, option),
                format!("`{option}` is an option of jobs, and this action starts a crawler"),
                format!("leave `{option}` out"),
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
            &CRAWLER_OPTION,
            &[
                (
                    "a timeout",
                    scheduled(json!({ "actions": [{ "crawler_name": "raw", "timeout": 60 }] })),
                    &["warning actions[0].timeout"],
                ),
                (
                    "every option",
                    scheduled(
                        json!({ "actions": [{ "crawler_name": "raw", "arguments": { "--a": "x" }, "timeout": 60, "security_configuration": "safe", "notification_property": { "notify_delay_after": 5 } }] }),
                    ),
                    &[
                        "warning actions[0].arguments",
                        "warning actions[0].timeout",
                        "warning actions[0].security_configuration",
                        "warning actions[0].notification_property",
                    ],
                ),
                (
                    "a crawler by template",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load" }, { "crawler_name": "${var.raw}", "timeout": 60 }] }),
                    ),
                    &["warning actions[1].timeout"],
                ),
                (
                    "a job",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "timeout": 60, "arguments": { "--a": "x" } }] }),
                    ),
                    &[],
                ),
                ("a crawler alone", scheduled(json!({ "actions": [{ "crawler_name": "raw" }] })), &[]),
                (
                    "a job and a crawler, another rule's",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "crawler_name": "raw", "timeout": 60 }] }),
                    ),
                    &[],
                ),
                (
                    "nothing in the options",
                    scheduled(
                        json!({ "actions": [{ "crawler_name": "raw", "arguments": {}, "timeout": null, "security_configuration": "" }] }),
                    ),
                    &[],
                ),
                (
                    "options that are templates, or cannot be read",
                    scheduled(
                        json!({ "actions": [{ "crawler_name": "raw", "timeout": "${var.minutes}", "arguments": "--a b" }] }),
                    ),
                    &[],
                ),
            ],
        );
    }
}
