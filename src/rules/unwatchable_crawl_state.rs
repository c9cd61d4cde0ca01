//! `unwatchable-crawl-state`

use super::Findings;
use super::location::Location;
use super::rule;
use super::targets::Targets;
use super::watching;
use crate::model::{CrawlState, Trigger};

rule! {
    /// A condition waits for a state in which no crawl ends.
    ///
    /// ## What it does
    /// Finds a `crawl_state` that AWS Glue knows, such as RUNNING, but does not let a trigger wait for.
    ///
    /// ## Why it matters
    /// Terraform does not check it; AWS refuses the trigger at apply.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ crawler_name: "raw", crawl_state: "RUNNING" }] },
    ///   actions: [{ job_name: "transform" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ crawler_name: "raw", crawl_state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "transform" }]
    /// })
    /// ```
    pub static UNWATCHABLE_CRAWL_STATE = {
        name: "unwatchable-crawl-state",
        severity: Error,
        aws: Some("CrawlerState should be any of: [SUCCEEDED, FAILED, CANCELLED]"),
        source: "PF:trigger-condition-crawl-state",
        grade: Recorded,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    for (index, condition) in watching::conditions(trigger).iter().enumerate() {
        let Some(state) = condition.crawl_state.get().and_then(|state| state.literal()) else { continue };
        // A job has no such state, whichever it is: another rule's.
        if !CrawlState::WATCHABLE.contains(state) && !matches!(Targets::from(condition), Targets::Job(_)) {
            findings.report(
                &UNWATCHABLE_CRAWL_STATE,
                Location::Condition(index, "crawl_state"),
                format!("a trigger cannot wait for the state {} of a crawl", state.as_str()),
                format!("write crawl_state: {}", watching::crawl_states()),
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
            &UNWATCHABLE_CRAWL_STATE,
            &[
                (
                    "running",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "crawler_name": "raw", "crawl_state": "RUNNING" }] } }),
                    ),
                    &["error predicate.conditions[0].crawl_state"],
                ),
                (
                    "each that cannot be watched",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "crawler_name": "a", "crawl_state": "CANCELLING" }, { "crawler_name": "${var.b}", "crawl_state": "ERROR" }] } }),
                    ),
                    &[
                        "error predicate.conditions[0].crawl_state",
                        "error predicate.conditions[1].crawl_state",
                    ],
                ),
                (
                    "each that can be watched",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "crawler_name": "a", "crawl_state": "SUCCEEDED" }, { "crawler_name": "b", "crawl_state": "FAILED" }, { "crawler_name": "c", "crawl_state": "CANCELLED" }] } }),
                    ),
                    &[],
                ),
                (
                    "without a target",
                    conditional(json!({ "predicate": { "conditions": [{ "crawl_state": "RUNNING" }] } })),
                    &["error predicate.conditions[0].crawl_state"],
                ),
                (
                    "a template",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "crawler_name": "raw", "crawl_state": "${var.s}" }] } }),
                    ),
                    &[],
                ),
                (
                    "unknown, another rule's",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "crawler_name": "raw", "crawl_state": "TIMEOUT" }] } }),
                    ),
                    &[],
                ),
                (
                    "a job's, another rule's",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED", "crawl_state": "RUNNING" }] } }),
                    ),
                    &[],
                ),
                (
                    "absent",
                    conditional(json!({ "predicate": { "conditions": [{ "crawler_name": "raw" }] } })),
                    &[],
                ),
                (
                    "a type that waits for nothing",
                    scheduled(
                        json!({ "predicate": { "conditions": [{ "crawler_name": "raw", "crawl_state": "RUNNING" }] } }),
                    ),
                    &[],
                ),
            ],
        );
    }
}
