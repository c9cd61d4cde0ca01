//! `watched-and-started`

use super::Findings;
use super::location::Location;
use super::reference::Reference;
use super::rule;
use super::targets::Targets;
use crate::diagnostic::quote;
use crate::model::{Text, Trigger, TriggerType};
use std::collections::HashSet;

rule! {
    /// A trigger starts a job that it watches.
    ///
    /// ## What it does
    /// Finds jobs that stand in a condition and in an action of one CONDITIONAL trigger, by the same name or
    /// by the same expression.
    ///
    /// ## Why it matters
    /// Terraform does not check it; AWS refuses the trigger at apply.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "load", state: "FAILED" }] },
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "load", state: "FAILED" }] },
    ///   actions: [{ job_name: "repair" }]
    /// })
    /// ```
    pub static WATCHED_AND_STARTED = {
        name: "watched-and-started",
        severity: Error,
        aws: Some("Job cannot be a Predicate and Action for Conditional Trigger."),
        source: "PF:trigger-predicate-job-not-action-job, TF#39571",
        grade: Recorded,
        check: trigger(check),
    }
}

/// Up to so many conditions are searched for each action; beyond, a table is built.
const FEW: usize = 16;

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if trigger.known_type() != Some(TriggerType::Conditional) {
        return;
    }
    let conditions = trigger.conditions();
    let watched = || conditions.iter().filter_map(|condition| Targets::from(condition).job()).map(Job::of);
    let table: Option<HashSet<Job<'_>>> = (conditions.len() > FEW).then(|| watched().collect());
    for (index, action) in trigger.actions().iter().enumerate() {
        let Some(job) = Targets::from(action).job() else { continue };
        let started = Job::of(job);
        let is_watched = match &table {
            Some(table) => table.contains(&started),
            None => watched().any(|watched| watched == started),
        };
        if is_watched {
            findings.report(
                &WATCHED_AND_STARTED,
                Location::Action(index, "job_name"),
                format!("this trigger watches the job {}, and cannot start it, too", quote(job.source())),
                "start another job, or watch another; to repeat a run that failed, \
                 set max_retries of the job",
            );
        }
    }
}

/// What a job is known by. A template equals the same template only, for what others come to, only
/// Terraform knows; but a job's `id` is its `name`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Job<'a> {
    /// A resource of this configuration.
    Resource(&'a str),
    /// By its name, or by any other template.
    Text(&'a Text),
}

impl<'a> Job<'a> {
    fn of(text: &'a Text) -> Self {
        match Reference::of(text) {
            Some(reference) if reference.kind == "aws_glue_job" && reference.is_name() => {
                Job::Resource(reference.address)
            }
            _ => Job::Text(text),
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
            &WATCHED_AND_STARTED,
            &[
                (
                    "by name and by id, which are one",
                    conditional(json!({
                        "predicate": { "conditions": [{ "job_name": "${aws_glue_job.a.name}", "state": "FAILED" }] },
                        "actions": [{ "job_name": "${ aws_glue_job.a.id }" }, { "job_name": "${aws_glue_job.b.id}" }],
                    })),
                    &["error actions[0].job_name"],
                ),
                (
                    "by name",
                    conditional(json!({ "actions": [{ "job_name": "a" }, { "job_name": "load" }] })),
                    &["error actions[1].job_name"],
                ),
                (
                    "by template",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "${aws_glue_job.load.name}", "state": "FAILED" }] }, "actions": [{ "job_name": "${aws_glue_job.load.name}" }] }),
                    ),
                    &["error actions[0].job_name"],
                ),
                (
                    "started twice",
                    conditional(
                        json!({ "actions": [{ "job_name": "load" }, { "job_name": "load", "timeout": 5 }] }),
                    ),
                    &["error actions[0].job_name", "error actions[1].job_name"],
                ),
                (
                    "among many",
                    conditional(
                        json!({ "predicate": { "conditions": many(30) }, "actions": [{ "job_name": "load-29" }, { "job_name": "load-30" }] }),
                    ),
                    &["error actions[0].job_name"],
                ),
                ("another job", conditional(json!({})), &[]),
                (
                    "a literal and a template",
                    conditional(json!({ "actions": [{ "job_name": "${var.load}" }] })),
                    &[],
                ),
                (
                    "other templates",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "${var.a}", "state": "FAILED" }] }, "actions": [{ "job_name": "${var.b}" }] }),
                    ),
                    &[],
                ),
                (
                    "a crawler, of which AWS says nothing",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "crawler_name": "raw", "crawl_state": "FAILED" }] }, "actions": [{ "crawler_name": "raw" }] }),
                    ),
                    &[],
                ),
                (
                    "a crawler of the same name",
                    conditional(json!({ "actions": [{ "crawler_name": "load" }] })),
                    &[],
                ),
                (
                    "another type",
                    scheduled(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }] } }),
                    ),
                    &[],
                ),
                (
                    "a type that only Terraform knows",
                    conditional(json!({ "type": "${var.type}", "actions": [{ "job_name": "load" }] })),
                    &[],
                ),
                ("of the wrong kind", conditional(json!({ "actions": [{ "job_name": 5 }] })), &[]),
            ],
        );
    }

    fn many(count: usize) -> Vec<serde_json::Value> {
        (0..count).map(|number| json!({ "job_name": format!("load-{number}"), "state": "FAILED" })).collect()
    }
}
