//! `condition-with-two-targets`

use super::Findings;
use super::location;
use super::rule;
use super::targets::Targets;
use super::watching;
use crate::diagnostic::quote;
use crate::model::Trigger;

rule! {
    /// A condition names both a job and a crawler.
    ///
    /// ## What it does
    /// Finds conditions with `job_name` and `crawler_name`. Where one of them is a template that may turn
    /// out to be `null`, only Terraform knows, and nothing is said.
    ///
    /// ## Why it matters
    /// A condition has one target. What AWS does with two is not on record; likely it takes the job and
    /// forgets the crawler.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED", crawler_name: "raw", crawl_state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "transform" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: {
    ///     conditions: [
    ///       { job_name: "load", state: "SUCCEEDED" },
    ///       { crawler_name: "raw", crawl_state: "SUCCEEDED" }
    ///     ]
    ///   },
    ///   actions: [{ job_name: "transform" }]
    /// })
    /// ```
    pub static CONDITION_WITH_TWO_TARGETS = {
        name: "condition-with-two-targets",
        severity: Warning,
        aws: None,
        source: "API_Condition; moto, glue/utils.py",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    for (index, condition) in watching::conditions(trigger).iter().enumerate() {
        if let Targets::Both(job, crawler) = Targets::from(condition) {
            let (job, crawler) = (quote(job.source()), quote(crawler.source()));
            findings.report(
                &CONDITION_WITH_TWO_TARGETS,
                location::condition(index),
                "a condition watches a job or a crawler, not both",
                format!(
                    "write two conditions: one with job_name: {job} and state, \
                     one with crawler_name: {crawler} and crawl_state"
                ),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, conditional};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &CONDITION_WITH_TWO_TARGETS,
            &[
                (
                    "both",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED", "crawler_name": "raw", "crawl_state": "FAILED" }] } }),
                    ),
                    &["warning predicate.conditions[0]"],
                ),
                (
                    "references to both",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "${aws_glue_job.load.name}", "crawler_name": "${aws_glue_crawler.raw.name}", "state": "FAILED" }] } }),
                    ),
                    &["warning predicate.conditions[0]"],
                ),
                (
                    "one of each",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }, { "crawler_name": "raw", "crawl_state": "FAILED" }] } }),
                    ),
                    &[],
                ),
                (
                    "neither",
                    conditional(json!({ "predicate": { "conditions": [{ "state": "FAILED" }] } })),
                    &[],
                ),
                (
                    "an empty one, which is not given",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED", "crawler_name": "" }] } }),
                    ),
                    &[],
                ),
                (
                    "templates of which one may be null",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "${each.value.job}", "crawler_name": "${each.value.crawler}", "state": "${each.value.state}" }] } }),
                    ),
                    &[],
                ),
                ("no predicate", conditional(json!({ "predicate": null })), &[]),
            ],
        );
    }
}
