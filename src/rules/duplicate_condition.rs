//! `duplicate-condition`

use super::Findings;
use super::location;
use super::rule;
use super::watching;
use crate::model::Trigger;

rule! {
    /// A condition stands twice in one predicate.
    ///
    /// ## What it does
    /// Finds conditions with the target and the state of an earlier one.
    ///
    /// ## Why it matters
    /// The second changes nothing; often another job or another state was meant.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }, { job_name: "load", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "transform" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }, { job_name: "clean", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "transform" }]
    /// })
    /// ```
    pub static DUPLICATE_CONDITION = {
        name: "duplicate-condition",
        severity: Warning,
        aws: None,
        source: "DOC:about-triggers",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    watching::repeated(watching::conditions(trigger), watching::watched, |index, first| {
        findings.report(
            &DUPLICATE_CONDITION,
            location::condition(index),
            format!("this condition is the same as {}", location::condition(first)),
            "leave it out, or watch another job, crawler or state",
        );
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, conditional};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &DUPLICATE_CONDITION,
            &[
                (
                    "twice",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }, { "job_name": "load", "state": "FAILED" }] } }),
                    ),
                    &["warning predicate.conditions[1]"],
                ),
                (
                    "thrice, a crawler, with and without the operator",
                    conditional(
                        json!({ "predicate": { "logical": "ANY", "conditions": [{ "crawler_name": "raw", "crawl_state": "FAILED" }, { "crawler_name": "raw", "crawl_state": "FAILED", "logical_operator": "EQUALS" }, { "crawler_name": "raw", "crawl_state": "FAILED" }] } }),
                    ),
                    &["warning predicate.conditions[1]", "warning predicate.conditions[2]"],
                ),
                (
                    "equal templates",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "${var.job}", "state": "${var.s}" }, { "job_name": "${var.job}", "state": "${var.s}" }] } }),
                    ),
                    &["warning predicate.conditions[1]"],
                ),
                (
                    "among many",
                    conditional(json!({ "predicate": { "conditions": many(30) } })),
                    &["warning predicate.conditions[29]"],
                ),
                (
                    "another job, another state, a crawler",
                    conditional(
                        json!({ "predicate": { "logical": "ANY", "conditions": [{ "job_name": "load", "state": "FAILED" }, { "job_name": "b", "state": "FAILED" }, { "job_name": "load", "state": "TIMEOUT" }, { "crawler_name": "load", "crawl_state": "FAILED" }] } }),
                    ),
                    &[],
                ),
                (
                    "a literal and a template",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }, { "job_name": "${var.load}", "state": "FAILED" }] } }),
                    ),
                    &[],
                ),
                (
                    "without a state, another rule's",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load" }, { "job_name": "load" }] } }),
                    ),
                    &[],
                ),
                (
                    "of the wrong kind, reported as that",
                    conditional(json!({ "predicate": { "conditions": [3, 3] } })),
                    &[],
                ),
                ("no predicate", conditional(json!({ "predicate": null })), &[]),
            ],
        );
    }

    fn many(count: usize) -> Vec<serde_json::Value> {
        (0..count)
            .map(|number| json!({ "job_name": format!("load-{}", number % (count - 1)), "state": "FAILED" }))
            .collect()
    }
}
