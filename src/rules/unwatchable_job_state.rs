//! `unwatchable-job-state`

use super::Findings;
use super::location::Location;
use super::rule;
use super::targets::Targets;
use super::watching;
use crate::model::{JobState, Trigger};

rule! {
    /// A condition waits for a state in which no job run ends.
    ///
    /// ## What it does
    /// Finds a `state` that AWS Glue knows, such as RUNNING, but does not let a trigger wait for.
    ///
    /// ## Why it matters
    /// Terraform does not check it; AWS refuses the trigger at apply.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "load", state: "RUNNING" }] },
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
    pub static UNWATCHABLE_JOB_STATE = {
        name: "unwatchable-job-state",
        severity: Error,
        aws: Some("JobRunState should be any of: [SUCCEEDED, STOPPED, FAILED, TIMEOUT]"),
        source: "PF:trigger-condition-job-state",
        grade: Recorded,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    for (index, condition) in watching::conditions(trigger).iter().enumerate() {
        let Some(state) = condition.state.get().and_then(|state| state.literal()) else { continue };
        // A crawler has no such state, whichever it is: another rule's.
        if !JobState::WATCHABLE.contains(state) && !Targets::from(condition).is_crawler() {
            findings.report(
                &UNWATCHABLE_JOB_STATE,
                Location::Condition(index, "state"),
                format!("a trigger cannot wait for the state {} of a job", state.as_str()),
                format!("write state: {}", watching::job_states()),
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
            &UNWATCHABLE_JOB_STATE,
            &[
                (
                    "running",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "RUNNING" }] } }),
                    ),
                    &["error predicate.conditions[0].state"],
                ),
                (
                    "each that cannot be watched",
                    conditional(json!({ "predicate": { "conditions": [
                { "job_name": "a", "state": "STARTING" }, { "job_name": "b", "state": "STOPPING" }, { "job_name": "c", "state": "ERROR" },
                { "job_name": "d", "state": "WAITING" }, { "job_name": "${var.e}", "state": "EXPIRED" },
            ] } })),
                    &[
                        "error predicate.conditions[0].state",
                        "error predicate.conditions[1].state",
                        "error predicate.conditions[2].state",
                        "error predicate.conditions[3].state",
                        "error predicate.conditions[4].state",
                    ],
                ),
                (
                    "each that can be watched",
                    conditional(json!({ "predicate": { "conditions": [
                { "job_name": "a", "state": "SUCCEEDED" }, { "job_name": "b", "state": "STOPPED" }, { "job_name": "c", "state": "FAILED" }, { "job_name": "d", "state": "TIMEOUT" },
            ] } })),
                    &[],
                ),
                (
                    "without a target",
                    conditional(json!({ "predicate": { "conditions": [{ "state": "RUNNING" }] } })),
                    &["error predicate.conditions[0].state"],
                ),
                (
                    "a template",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "${var.s}" }] } }),
                    ),
                    &[],
                ),
                (
                    "unknown, another rule's",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "DONE" }] } }),
                    ),
                    &[],
                ),
                (
                    "a crawler's, another rule's",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "crawler_name": "raw", "state": "RUNNING" }] } }),
                    ),
                    &[],
                ),
                (
                    "absent",
                    conditional(json!({ "predicate": { "conditions": [{ "job_name": "load" }] } })),
                    &[],
                ),
                (
                    "a type that waits for nothing",
                    scheduled(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "RUNNING" }] } }),
                    ),
                    &[],
                ),
            ],
        );
    }
}
