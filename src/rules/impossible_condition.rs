//! `impossible-condition`

use super::Findings;
use super::location;
use super::rule;
use super::watching;
use crate::model::{Condition, Logical, Predicate, Target, Trigger};

rule! {
    /// One job or crawler must end in two states at once.
    ///
    /// ## What it does
    /// Finds predicates which wait for all of their conditions, and in which one target has two different
    /// states.
    ///
    /// ## Why it matters
    /// AWS accepts the trigger, but a run ends in one state, so the trigger never fires.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "load", state: "FAILED" }, { job_name: "load", state: "TIMEOUT" }] },
    ///   actions: [{ job_name: "transform" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { logical: "ANY", conditions: [{ job_name: "load", state: "FAILED" }, { job_name: "load", state: "TIMEOUT" }] },
    ///   actions: [{ job_name: "transform" }]
    /// })
    /// ```
    pub static IMPOSSIBLE_CONDITION = {
        name: "impossible-condition",
        severity: Warning,
        aws: None,
        source: "DOC:about-triggers",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if trigger.predicate.get().and_then(Predicate::joined_by) != Some(Logical::And) {
        return;
    }
    let conditions = watching::conditions(trigger);
    let target = |condition| known(condition).map(|(target, _)| target);
    watching::repeated(conditions, target, |index, first| {
        let state = |index: usize| conditions.get(index).and_then(known).map(|(_, state)| state);
        let (Some(this), Some(that)) = (state(index), state(first)) else { return };
        if this != that {
            findings.report(
                &IMPOSSIBLE_CONDITION,
                location::condition(index),
                format!(
                    "this waits for {this} where {} waits for {that}, and no run ends in both",
                    location::condition(first)
                ),
                "write logical: \"ANY\" in the predicate, or keep one of the two conditions",
            );
        }
    });
}

/// The target with a state that is known here and can be watched; what cannot is another rule's.
fn known(condition: &Condition) -> Option<(Target<'_>, &'static str)> {
    let (target, state) = watching::watched(condition)?;
    Some((target, state.watchable()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, conditional};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &IMPOSSIBLE_CONDITION,
            &[
                (
                    "a job",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }, { "job_name": "load", "state": "TIMEOUT" }] } }),
                    ),
                    &["warning predicate.conditions[1]"],
                ),
                (
                    "a crawler, with AND",
                    conditional(
                        json!({ "predicate": { "logical": "AND", "conditions": [{ "crawler_name": "raw", "crawl_state": "FAILED" }, { "job_name": "load", "state": "FAILED" }, { "crawler_name": "raw", "crawl_state": "SUCCEEDED" }] } }),
                    ),
                    &["warning predicate.conditions[2]"],
                ),
                (
                    "equal templates for the job",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "${var.job}", "state": "FAILED" }, { "job_name": "${var.job}", "state": "TIMEOUT" }] } }),
                    ),
                    &["warning predicate.conditions[1]"],
                ),
                (
                    "ANY",
                    conditional(
                        json!({ "predicate": { "logical": "ANY", "conditions": [{ "job_name": "load", "state": "FAILED" }, { "job_name": "load", "state": "TIMEOUT" }] } }),
                    ),
                    &[],
                ),
                (
                    "joined in a way that only Terraform knows",
                    conditional(
                        json!({ "predicate": { "logical": "${var.l}", "conditions": [{ "job_name": "load", "state": "FAILED" }, { "job_name": "load", "state": "TIMEOUT" }] } }),
                    ),
                    &[],
                ),
                (
                    "the same state, another rule's",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }, { "job_name": "load", "state": "FAILED" }] } }),
                    ),
                    &[],
                ),
                (
                    "another job, a crawler of the same name",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }, { "job_name": "b", "state": "TIMEOUT" }, { "crawler_name": "load", "crawl_state": "SUCCEEDED" }] } }),
                    ),
                    &[],
                ),
                (
                    "a template for the state",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }, { "job_name": "load", "state": "${var.s}" }] } }),
                    ),
                    &[],
                ),
                (
                    "a state that cannot be watched, another rule's",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }, { "job_name": "load", "state": "RUNNING" }] } }),
                    ),
                    &[],
                ),
                ("no predicate", conditional(json!({ "predicate": null })), &[]),
            ],
        );
    }
}
