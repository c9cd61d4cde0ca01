//! `condition-without-target`

use super::Findings;
use super::location;
use super::rule;
use super::targets::Targets;
use super::watching;
use crate::model::Trigger;

rule! {
    /// A condition names neither a job nor a crawler.
    ///
    /// ## What it does
    /// Finds conditions without `job_name` and without `crawler_name`.
    ///
    /// ## Why it matters
    /// Terraform does not check it; AWS refuses the trigger at apply.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "transform" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "transform" }]
    /// })
    /// ```
    pub static CONDITION_WITHOUT_TARGET = {
        name: "condition-without-target",
        severity: Error,
        aws: Some("JobName or CrawlerName in condition cannot be null or empty"),
        source: "moto, glue/utils.py",
        grade: Source,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    for (index, condition) in watching::conditions(trigger).iter().enumerate() {
        if Targets::from(condition) == Targets::Neither {
            let help = if condition.crawl_state.get().is_some() && condition.state.get().is_none() {
                "write crawler_name: \"raw\""
            } else if condition.state.get().is_some() {
                "write job_name: \"load\", or crawler_name: \"raw\" with crawl_state"
            } else {
                "write job_name: \"load\", state: \"SUCCEEDED\", \
                 or crawler_name: \"raw\", crawl_state: \"SUCCEEDED\""
            };
            findings.report(
                &CONDITION_WITHOUT_TARGET,
                location::condition(index),
                "a condition needs a job or a crawler to watch",
                help,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, conditional, scheduled};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &CONDITION_WITHOUT_TARGET,
            &[
                (
                    "a state alone",
                    conditional(json!({ "predicate": { "conditions": [{ "state": "SUCCEEDED" }] } })),
                    &["error predicate.conditions[0]"],
                ),
                (
                    "a crawl's state alone",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }, { "crawl_state": "SUCCEEDED" }] } }),
                    ),
                    &["error predicate.conditions[1]"],
                ),
                (
                    "nothing",
                    conditional(json!({ "predicate": { "conditions": [{}] } })),
                    &["error predicate.conditions[0]"],
                ),
                (
                    "an empty name",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "", "state": "FAILED" }] } }),
                    ),
                    &["error predicate.conditions[0]"],
                ),
                (
                    "one condition without its Array",
                    conditional(json!({ "predicate": { "conditions": { "state": "FAILED" } } })),
                    &["error predicate.conditions[0]"],
                ),
                (
                    "after one that cannot be read",
                    conditional(json!({ "predicate": { "conditions": [3, {}] } })),
                    &["error predicate.conditions[1]"],
                ),
                (
                    "a type that only Terraform knows",
                    conditional(json!({ "type": "${var.type}", "predicate": { "conditions": [{}] } })),
                    &["error predicate.conditions[0]"],
                ),
                (
                    "a job, a crawler",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }, { "crawler_name": "raw", "crawl_state": "FAILED" }] } }),
                    ),
                    &[],
                ),
                (
                    "a template",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "${var.job}", "state": "FAILED" }] } }),
                    ),
                    &[],
                ),
                (
                    "of the wrong kind, reported as that",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": 5, "state": "FAILED" }] } }),
                    ),
                    &[],
                ),
                (
                    "a type that waits for nothing",
                    scheduled(json!({ "predicate": { "conditions": [{}] } })),
                    &[],
                ),
                ("no predicate", conditional(json!({ "predicate": null })), &[]),
            ],
        );
    }
}
