//! `action-with-two-targets`

use super::Findings;
use super::location;
use super::rule;
use super::targets::Targets;
use crate::diagnostic::quote_whole;
use crate::model::Trigger;

rule! {
    /// An action names both a job and a crawler.
    ///
    /// ## What it does
    /// Finds actions with `job_name` and `crawler_name`. Where one of them is a template that may turn out
    /// to be `null`, only Terraform knows, and nothing is said.
    ///
    /// ## Why it matters
    /// Terraform does not check it; AWS refuses the trigger at apply.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", crawler_name: "raw" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }, { crawler_name: "raw" }]
    /// })
    /// ```
    pub static ACTION_WITH_TWO_TARGETS = {
        name: "action-with-two-targets",
        severity: Error,
        aws: Some("Both JobName or CrawlerName cannot be set together in an action"),
        source: "PF:trigger-action-job-or-crawler",
        grade: Recorded,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    for (index, action) in trigger.actions().iter().enumerate() {
        if let Targets::Both(job, crawler) = Targets::from(action) {
            let (job, crawler) = (quote_whole(job.source()), quote_whole(crawler.source()));
            findings.report(
                &ACTION_WITH_TWO_TARGETS,
                location::action(index),
                "an action starts a job or a crawler, not both",
                format!("write two actions: {{ job_name: {job} }}, {{ crawler_name: {crawler} }}"),
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
            &ACTION_WITH_TWO_TARGETS,
            &[
                (
                    "both",
                    scheduled(json!({ "actions": [{ "job_name": "load", "crawler_name": "raw" }] })),
                    &["error actions[0]"],
                ),
                (
                    "references to both",
                    scheduled(
                        json!({ "actions": [{ "job_name": "a" }, { "job_name": "${aws_glue_job.load.name}", "crawler_name": "${aws_glue_crawler.raw.name}" }] }),
                    ),
                    &["error actions[1]"],
                ),
                (
                    "templates with text in them",
                    scheduled(
                        json!({ "actions": [{ "job_name": "${var.stage}-load", "crawler_name": "raw-${var.stage}" }] }),
                    ),
                    &["error actions[0]"],
                ),
                (
                    "one of each",
                    scheduled(json!({ "actions": [{ "job_name": "load" }, { "crawler_name": "raw" }] })),
                    &[],
                ),
                ("neither", scheduled(json!({ "actions": [{}] })), &[]),
                (
                    "an empty one, which is not given",
                    scheduled(json!({ "actions": [{ "job_name": "load", "crawler_name": "" }] })),
                    &[],
                ),
                (
                    "a template that may be null",
                    scheduled(
                        json!({ "actions": [{ "job_name": "${each.value.job}", "crawler_name": "${each.value.crawler}" }] }),
                    ),
                    &[],
                ),
                (
                    "one of the wrong kind, reported as that",
                    scheduled(json!({ "actions": [{ "job_name": "load", "crawler_name": 5 }] })),
                    &[],
                ),
            ],
        );
    }
}
