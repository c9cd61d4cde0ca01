//! `duplicate-start`

use std::collections::BTreeMap;

use super::{location, members, rule};
use crate::analyse::{Analysis, PipelineFindings};
use crate::diagnostic::Diagnostic;
use crate::model::{Given, Logical, TriggerType};
use crate::pipeline::graph::{Graph, Start, TargetId, TriggerId, WorkflowId};
use crate::table::HashMap;

rule! {
    /// Two triggers start one job or crawler for the same reason.
    ///
    /// ## What it does
    /// Finds SCHEDULED triggers with the same schedule, and CONDITIONAL ones with the same predicate, that start the same
    /// job or crawler.
    ///
    /// ## Why it matters
    /// It is started twice each time. The second run of a job fails with ConcurrentRunsExceeded unless its `MaxConcurrentRuns`
    /// is raised, and a crawler that runs is not started again.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:nightly_too, {
    ///   name: "nightly-load-too", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:weekly, {
    ///   name: "weekly-report", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "report" }]
    /// })
    /// ```
    pub static DUPLICATE_START = {
        name: "duplicate-start",
        severity: Warning,
        aws: None,
        source: "Glue jobs API: MaxConcurrentRuns",
        grade: Documented,
        check: pipeline(check),
    }
}

/// Why a trigger fires.
#[derive(PartialEq, Eq, Hash)]
enum Reason {
    /// By this schedule, of those of the analysis.
    Schedule(usize),
    /// When all of these, or each of them, have ended so; in a workflow or outside.
    Predicate(Logical, Vec<(TargetId, Option<&'static str>)>, Option<WorkflowId>),
}

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    let graph = analysis.graph();
    // Nearly everything is started by one trigger, and needs no closer look.
    let several: Vec<&[Start]> = graph
        .targets()
        .filter(|target| !graph.name(*target).differs_by_instance())
        .map(|target| graph.starters(target))
        .filter(|starters| starters.iter().any(|start| Some(start.trigger) != first_of(starters)))
        .collect();
    let mut reasons: HashMap<TriggerId, Option<Reason>> = HashMap::default();
    for start in several.iter().copied().flatten() {
        reasons.entry(start.trigger).or_insert_with(|| reason(analysis, start.trigger));
    }
    let mut duplicates: Vec<(&Start, &Start)> = Vec::new();
    for starters in several {
        let mut started: HashMap<&Reason, &Start> = HashMap::default();
        for start in starters {
            let Some(Some(reason)) = reasons.get(&start.trigger) else { continue };
            let first = *started.entry(reason).or_insert(start);
            // Twice in one trigger may be two runs with other arguments.
            if first.trigger != start.trigger {
                duplicates.push((start, first));
            }
        }
    }
    duplicates.sort_by_key(|(start, _)| (start.trigger, start.action));
    for (start, first) in duplicates {
        findings.push(analysis.member(start.trigger), finding(analysis, start, first));
    }
}

fn first_of(starters: &[Start]) -> Option<TriggerId> {
    starters.first().map(|start| start.trigger)
}

/// Why a trigger fires, where that can be told.
fn reason(analysis: &Analysis<'_>, trigger: TriggerId) -> Option<Reason> {
    let scheduled = analysis.schedules().triggers();
    match scheduled.binary_search_by_key(&trigger.position(), |scheduled| scheduled.member.position) {
        Ok(found) => scheduled.get(found).map(|scheduled| Reason::Schedule(scheduled.schedule)),
        Err(_) => predicate(analysis.graph(), trigger),
    }
}

fn predicate(graph: &Graph<'_>, trigger: TriggerId) -> Option<Reason> {
    let declared = &graph.declaration(trigger).trigger;
    if graph.is_start_trigger(trigger) != Some(false)
        || declared.known_enabled() != Some(true)
        || graph.watches_more(trigger)
    {
        return None;
    }
    let watches = graph.watches(trigger);
    let mut conditions: Vec<_> = watches.iter().map(|watch| (watch.target, watch.state)).collect();
    if conditions.is_empty()
        || watches.iter().any(|watch| watch.state.is_none() || graph.name(watch.target).differs_by_instance())
    {
        return None;
    }
    conditions.sort_unstable();
    conditions.dedup();
    // One condition is the same under AND and under ANY.
    let joined_by = if conditions.len() == 1 { Logical::And } else { graph.joined_by(trigger)? };
    Some(Reason::Predicate(joined_by, conditions, graph.workflow(trigger)))
}

fn finding(analysis: &Analysis<'_>, start: &Start, first: &Start) -> Diagnostic {
    let name = analysis.graph().name(start.target);
    let help = match differ(analysis.graph(), start, first) {
        false => "leave it out of one of the two triggers".to_owned(),
        true => format!(
            "their arguments differ: where the MaxConcurrentRuns of {name} let both run, acknowledge this; leave it out of \
             one of the two triggers otherwise"
        ),
    };
    let first = analysis.member(first.trigger);
    let (kind, attribute) = (start.target.kind(), start.target.attribute());
    let reason = match first.declaration.trigger.known_type() {
        Some(TriggerType::Scheduled) => "by the same schedule",
        _ => "by the same predicate",
    };
    let message = format!("{first} starts the {kind} {name} {reason}");
    let path = location::action(start.action).with(attribute);
    members::naming(Diagnostic::new(&DUPLICATE_START, path, message).help(help), [&first])
}

/// Whether two runs are meant to do different things.
fn differ(graph: &Graph<'_>, one: &Start, other: &Start) -> bool {
    // In whatever order.
    let arguments = |start: &Start| {
        let action = graph.declaration(start.trigger).trigger.actions().get(start.action)?;
        Some(match action.arguments.get()? {
            Given::Literal(map) => map.iter().collect(),
            Given::Template(source) => BTreeMap::from([("", source.as_str())]),
        })
    };
    arguments(one) != arguments(other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::{Value, json};

    #[test]
    fn cases() {
        let at = |schedule: &str| scheduled(json!({ "schedule": schedule }));
        let after = |predicate: Value| conditional(json!({ "predicate": predicate }));
        let failed = |job: &str| json!({ "job_name": job, "state": "FAILED" });
        let found = &["warning t1 actions[0].job_name"][..];
        assert_pipeline_cases(
            &DUPLICATE_START,
            &[
                ("one schedule", vec![at("cron(0 2 * * ? *)"), at("cron(0 2 * * ? *)")], found),
                (
                    "one schedule, written in two ways",
                    vec![at("cron(0 0/2 * * ? *)"), at("rate(2 hours)")],
                    found,
                ),
                (
                    "a third",
                    vec![at("cron(0 2 * * ? *)"), at("cron(0 2 * * ? *)"), at("cron(0 2 * * ? *)")],
                    &["warning t1 actions[0].job_name", "warning t2 actions[0].job_name"],
                ),
                ("one predicate", vec![conditional(json!({})), conditional(json!({}))], found),
                (
                    "the same conditions in another order",
                    vec![
                        after(json!({ "conditions": [failed("a"), failed("b")] })),
                        after(json!({ "logical": "AND", "conditions": [failed("b"), failed("a")] })),
                    ],
                    found,
                ),
                (
                    "crawlers",
                    vec![
                        scheduled(json!({ "actions": [{ "crawler_name": "raw" }] })),
                        scheduled(json!({ "actions": [{ "crawler_name": "raw" }] })),
                    ],
                    &["warning t1 actions[0].crawler_name"],
                ),
                (
                    "another schedule, of which another rule speaks",
                    vec![at("cron(0 2 * * ? *)"), at("cron(0 * * * ? *)")],
                    &[],
                ),
                (
                    "another job",
                    vec![scheduled(json!({})), scheduled(json!({ "actions": [{ "job_name": "clean" }] }))],
                    &[],
                ),
                (
                    "another state",
                    vec![
                        after(json!({ "conditions": [failed("a")] })),
                        after(json!({ "conditions": [{ "job_name": "a", "state": "TIMEOUT" }] })),
                    ],
                    &[],
                ),
                (
                    "AND and ANY",
                    vec![
                        after(json!({ "conditions": [failed("a"), failed("b")] })),
                        after(json!({ "logical": "ANY", "conditions": [failed("a"), failed("b")] })),
                    ],
                    &[],
                ),
                (
                    "in a workflow and outside",
                    vec![conditional(json!({ "workflow_name": "lake" })), conditional(json!({}))],
                    &[],
                ),
                ("by hand", vec![on_demand(json!({})), on_demand(json!({}))], &[]),
                (
                    "one that is not enabled",
                    vec![conditional(json!({})), conditional(json!({ "enabled": false }))],
                    &[],
                ),
            ],
        );
    }

    #[test]
    fn what_differs_in_its_arguments_may_be_meant() {
        let with = |arguments: &Value| {
            scheduled(json!({ "actions": [{ "job_name": "load", "arguments": arguments }] }))
        };
        for (one, other, expected) in [
            (
                json!({ "--country": "de", "--day": "1" }),
                json!({ "--day": "1", "--country": "de" }),
                "leave it out of one of the two triggers",
            ),
            (
                json!({ "--country": "de" }),
                json!({ "--country": "at" }),
                "their arguments differ: where the MaxConcurrentRuns of \"load\" let both run, acknowledge this; leave it \
                 out of one of the two triggers otherwise",
            ),
        ] {
            let found = find_in_pipeline(&DUPLICATE_START, &[with(&one), with(&other)]);
            assert_eq!(found[0].help.as_deref(), Some(expected), "{one} {other}");
        }
    }
}
