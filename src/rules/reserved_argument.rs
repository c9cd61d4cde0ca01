//! `reserved-argument`

use super::Findings;
use super::arguments::{arguments, path};
use super::rule;
use super::targets::Targets;
use crate::diagnostic::quote;
use crate::limits;
use crate::model::Trigger;

rule! {
    /// An argument is internal to AWS Glue.
    ///
    /// ## What it does
    /// Finds `--conf`, `--debug`, `--mode` and `--JOB_NAME` among the arguments of a job.
    ///
    /// ## Why it matters
    /// AWS Glue sets these itself, and documents that they must not be set. It accepts them all the same.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", arguments: { "--mode" => "full" } }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", arguments: { "--load-mode" => "full" } }]
    /// })
    /// ```
    pub static RESERVED_ARGUMENT = {
        name: "reserved-argument",
        severity: Warning,
        aws: None,
        source: "DOC:aws-glue-programming-etl-glue-arguments",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if findings.first_look(trigger).argument_names_are_fine {
        return;
    }
    for (index, action, argument) in arguments(trigger) {
        let name = argument.name.as_str();
        // A crawler has no arguments at all, which is another rule's.
        if limits::RESERVED_ARGUMENTS.contains(&name) && !Targets::from(action).is_crawler() {
            findings.report(
                &RESERVED_ARGUMENT,
                path(index, name),
                format!("{} is internal to AWS Glue, which sets it itself", quote(name)),
                format!(
                    "leave it out, or take a name of your own, such as {}",
                    quote(&format!("--my-{}", name.trim_start_matches('-').to_ascii_lowercase()))
                ),
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
            &RESERVED_ARGUMENT,
            &[
                (
                    "each of them",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": { "--conf": "a", "--debug": "b", "--mode": "c", "--JOB_NAME": "d" } }] }),
                    ),
                    &[
                        "warning actions[0].arguments[\"--conf\"]",
                        "warning actions[0].arguments[\"--debug\"]",
                        "warning actions[0].arguments[\"--mode\"]",
                        "warning actions[0].arguments[\"--JOB_NAME\"]",
                    ],
                ),
                (
                    "with a template",
                    scheduled(
                        json!({ "actions": [{ "job_name": "a" }, { "job_name": "load", "arguments": { "--mode": "${var.mode}" } }] }),
                    ),
                    &["warning actions[1].arguments[\"--mode\"]"],
                ),
                (
                    "near misses",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": { "--config": "a", "--job-name": "b", "--processing-mode": "c", "--MODE": "d" } }] }),
                    ),
                    &[],
                ),
                ("absent", scheduled(json!({})), &[]),
                (
                    "arguments that are a template",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": "${var.arguments}" }] }),
                    ),
                    &[],
                ),
                (
                    "arguments of the wrong kind",
                    scheduled(json!({ "actions": [{ "job_name": "load", "arguments": "--mode full" }] })),
                    &[],
                ),
                (
                    "a crawler's, another rule's",
                    scheduled(
                        json!({ "actions": [{ "crawler_name": "raw", "arguments": { "--mode": "a" } }] }),
                    ),
                    &[],
                ),
            ],
        );
    }
}
