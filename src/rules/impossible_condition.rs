//! `impossible-condition`

use super::{Findings, location, members, rule, watching};
use crate::analyse::{Analysis, Exclusive, PipelineFindings};
use crate::diagnostic::Diagnostic;
use crate::model::{Condition, Logical, Predicate, Target, Trigger};
use crate::pipeline::graph::Watch;

rule! {
    /// Conditions that no run brings together.
    ///
    /// ## What it does
    /// Finds predicates which wait for all of their conditions, and in which one target has two different
    /// states; or which wait for two branches, of which one runs where a job has succeeded, and the other where the
    /// same job has failed.
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
        check: both(check, check_branches),
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

/// Of what a trigger waits for, one part may exclude the other a long way back.
fn check_branches(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    let graph = analysis.graph();
    for Exclusive { trigger, first, second, one, other } in analysis.exclusive() {
        let state = |watch: Watch| watch.state.unwrap_or_default();
        let [one_trigger, other_trigger] = [one, other].map(|watch| analysis.member(watch.trigger));
        let message = format!(
            "no run brings this and {} together: this takes {} to end in {}, which {other_trigger} waits for, and the \
             other takes it to end in {}, which {one_trigger} waits for",
            location::condition(first.condition),
            graph.name(one.target),
            state(other),
            state(one),
        );
        let diagnostic =
            Diagnostic::new(&IMPOSSIBLE_CONDITION, location::condition(second.condition), message).help(
                "write logical: \"ANY\" in the predicate, so that each of the branches fires the trigger",
            );
        findings.push(analysis.member(trigger), members::naming(diagnostic, [&one_trigger, &other_trigger]));
    }
}

/// The target with a state that is known here and can be watched; what cannot is another rule's.
fn known(condition: &Condition) -> Option<(Target<'_>, &'static str)> {
    let (target, state) = watching::watched(condition)?;
    Some((target, state.watchable()?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{
        assert_cases, assert_pipeline_cases, conditional, find_in_pipeline, scheduled,
    };
    use serde_json::json;

    fn step(watched: &[(&str, &str)], started: &str) -> serde_json::Value {
        let conditions: Vec<_> =
            watched.iter().map(|(job, state)| json!({ "job_name": job, "state": state })).collect();
        conditional(
            json!({ "predicate": { "conditions": conditions }, "actions": [{ "job_name": started }] }),
        )
    }

    fn either(watched: &[(&str, &str)], started: &str) -> serde_json::Value {
        let mut trigger = step(watched, started);
        trigger["predicate"]["logical"] = json!("ANY");
        trigger
    }

    #[test]
    fn branches() {
        let load = || scheduled(json!({}));
        let good = || step(&[("load", "SUCCEEDED")], "report");
        let bad = || step(&[("load", "FAILED")], "alert");
        let join = || step(&[("report", "SUCCEEDED"), ("alert", "SUCCEEDED")], "archive");
        let found = &["warning t3 predicate.conditions[1]"][..];
        assert_pipeline_cases(
            &IMPOSSIBLE_CONDITION,
            &[
                ("success and failure", vec![load(), good(), bad(), join()], found),
                (
                    "failure in one of two ways",
                    vec![load(), good(), either(&[("load", "FAILED"), ("load", "TIMEOUT")], "alert"), join()],
                    found,
                ),
                (
                    "a long way back",
                    vec![
                        load(),
                        good(),
                        bad(),
                        step(&[("report", "SUCCEEDED")], "mail"),
                        step(&[("alert", "SUCCEEDED"), ("mail", "SUCCEEDED")], "archive"),
                    ],
                    &["warning t4 predicate.conditions[1]"],
                ),
                (
                    "against the job itself",
                    vec![load(), bad(), step(&[("load", "SUCCEEDED"), ("alert", "SUCCEEDED")], "archive")],
                    &["warning t2 predicate.conditions[1]"],
                ),
                (
                    "ANY",
                    vec![
                        load(),
                        good(),
                        bad(),
                        either(&[("report", "SUCCEEDED"), ("alert", "SUCCEEDED")], "archive"),
                    ],
                    &[],
                ),
                (
                    "started by the other branch, too",
                    vec![load(), good(), bad(), step(&[("load", "SUCCEEDED")], "alert"), join()],
                    &[],
                ),
                ("one branch", vec![load(), good(), step(&[("load", "SUCCEEDED")], "alert"), join()], &[]),
                (
                    "the failure of another job",
                    vec![
                        scheduled(json!({ "actions": [{ "job_name": "load" }, { "job_name": "other" }] })),
                        good(),
                        step(&[("other", "FAILED")], "alert"),
                        join(),
                    ],
                    &[],
                ),
                (
                    "in either of the states",
                    vec![
                        load(),
                        good(),
                        either(&[("load", "FAILED"), ("load", "SUCCEEDED")], "alert"),
                        join(),
                    ],
                    &[],
                ),
            ],
        );
    }

    #[test]
    fn the_branching_is_named() {
        let found = find_in_pipeline(
            &IMPOSSIBLE_CONDITION,
            &[
                scheduled(json!({})),
                step(&[("load", "SUCCEEDED")], "report"),
                step(&[("load", "FAILED")], "alert"),
                step(&[("report", "SUCCEEDED"), ("alert", "SUCCEEDED")], "archive"),
            ],
        );
        assert_eq!(
            found.iter().map(|found| found.message.as_str()).collect::<Vec<_>>(),
            [
                "no run brings this and predicate.conditions[0] together: this takes \"load\" to end in FAILED, which \
              aws_glue_trigger.t2 waits for, and the other takes it to end in SUCCEEDED, which aws_glue_trigger.t1 waits for"
            ],
        );
    }

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
