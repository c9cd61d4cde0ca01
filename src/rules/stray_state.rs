//! `stray-state`

use super::Findings;
use super::location::Location;
use super::rule;
use super::targets::Targets;
use super::watching;
use crate::model::Trigger;

rule! {
    /// A condition has the state of a job and of a crawl.
    ///
    /// ## What it does
    /// Finds the condition of a job with a `crawl_state` beside its `state`, and that of a crawler with a
    /// `state` beside its `crawl_state`.
    ///
    /// ## Why it matters
    /// The trigger waits for the state that belongs to the target; the other has no effect.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED", crawl_state: "SUCCEEDED" }] },
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
    pub static STRAY_STATE = {
        name: "stray-state",
        severity: Warning,
        aws: None,
        source: "API_Condition",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    for (index, condition) in watching::conditions(trigger).iter().enumerate() {
        let (stray, target, owner) = match Targets::from(condition) {
            Targets::Job(_) if !condition.state.is_absent() && condition.crawl_state.is_literal() => {
                ("crawl_state", "a job", "a crawler")
            }
            Targets::Crawler(_) if !condition.crawl_state.is_absent() && condition.state.is_literal() => {
                ("state", "a crawler", "a job")
            }
            _ => continue,
        };
        findings.report(
            &STRAY_STATE,
            Location::Condition(index, stray),
            format!("`{stray}` is for the condition of {owner}, and this one watches {target}"),
            format!("leave `{stray}` out"),
        );
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
            &STRAY_STATE,
            &[
                (
                    "a job",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED", "crawl_state": "FAILED" }] } }),
                    ),
                    &["warning predicate.conditions[0].crawl_state"],
                ),
                (
                    "a crawler",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }, { "crawler_name": "raw", "state": "FAILED", "crawl_state": "FAILED" }] } }),
                    ),
                    &["warning predicate.conditions[1].state"],
                ),
                (
                    "a job by template",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "${var.job}", "state": "${var.s}", "crawl_state": "FAILED" }] } }),
                    ),
                    &["warning predicate.conditions[0].crawl_state"],
                ),
                (
                    "each with its own",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }, { "crawler_name": "raw", "crawl_state": "FAILED" }] } }),
                    ),
                    &[],
                ),
                (
                    "the needed one is absent, another rule's",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "crawler_name": "raw", "state": "FAILED" }] } }),
                    ),
                    &[],
                ),
                (
                    "two targets, another rule's",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "crawler_name": "raw", "state": "FAILED", "crawl_state": "FAILED" }] } }),
                    ),
                    &[],
                ),
                (
                    "a stray template, or an empty one",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED", "crawl_state": "${var.s}" }, { "crawler_name": "raw", "state": "", "crawl_state": "FAILED" }] } }),
                    ),
                    &[],
                ),
                ("no predicate", conditional(json!({ "predicate": null })), &[]),
            ],
        );
    }
}
