//! `outside-start`

use super::{location, members, rule};
use crate::analyse::{Analysis, PipelineFindings};
use crate::diagnostic::Diagnostic;
use crate::pipeline::graph::WorkflowId;
use crate::table::HashMap;

rule! {
    /// A member of a workflow watches what only triggers outside of it start.
    ///
    /// ## What it does
    /// Finds conditions of workflow members on jobs and crawlers that no member of the workflow starts and others do.
    ///
    /// ## Why it matters
    /// AWS: a job that is started by a trigger outside a workflow does not fire the triggers inside it.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:clean_up, {
    ///   name: "clean-up", type: "CONDITIONAL", workflow_name: "lake",
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "clean" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", workflow_name: "lake",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:clean_up, {
    ///   name: "clean-up", type: "CONDITIONAL", workflow_name: "lake",
    ///   depends_on: ["aws_glue_trigger.nightly"],
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "clean" }]
    /// })
    /// ```
    pub static OUTSIDE_START = {
        name: "outside-start",
        severity: Warning,
        aws: None,
        source: "DOC:blueprint_workflow_restrictions",
        grade: Documented,
        check: pipeline(check),
    }
}

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    let graph = analysis.graph();
    for target in graph.targets() {
        let starters = graph.starters(target);
        if starters.is_empty() || analysis.is_external(target) || graph.name(target).differs_by_instance() {
            continue;
        }
        // Many members of one workflow may watch what many start.
        let mut inside: HashMap<WorkflowId, bool> = HashMap::default();
        for watch in graph.watchers(target) {
            let Some(workflow) = graph.workflow(watch.trigger) else { continue };
            let is_inside = *inside.entry(workflow).or_insert_with(|| {
                starters
                    .iter()
                    .any(|start| graph.may_be_one_workflow(graph.workflow(start.trigger), Some(workflow)))
            });
            if is_inside {
                continue;
            }
            let outsiders = members::starting(analysis, starters);
            let (name, workflow) = (graph.name(target), graph.workflow_name(workflow));
            let message = format!(
                "{name} is started only outside the workflow {workflow}, by {}; AWS: a job started by a trigger outside \
                 a workflow does not fire triggers inside it",
                members::listed(&outsiders),
            );
            let help = format!("give what starts {name} workflow_name: {workflow}, or leave it out here");
            let diagnostic =
                Diagnostic::new(&OUTSIDE_START, location::condition(watch.condition), message).help(help);
            findings.push(analysis.member(watch.trigger), members::naming(diagnostic, &outsiders));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        let start = |workflow: Option<&str>| scheduled(json!({ "workflow_name": workflow }));
        let member = || conditional(json!({ "workflow_name": "lake" }));
        let found = &["warning t1 predicate.conditions[0]"][..];
        assert_pipeline_cases(
            &OUTSIDE_START,
            &[
                ("started outside", vec![start(None), member()], found),
                ("started in another workflow", vec![start(Some("sea")), member()], found),
                (
                    "started outside twice",
                    vec![start(None), start(Some("sea")), member()],
                    &["warning t2 predicate.conditions[0]"],
                ),
                ("started inside", vec![start(Some("lake")), member()], &[]),
                ("started inside, too", vec![start(None), start(Some("lake")), member()], &[]),
                (
                    "started in a workflow that may be the same",
                    vec![start(Some("${var.workflow}")), member()],
                    &[],
                ),
                ("started nowhere, which is another rule's", vec![member()], &[]),
                ("watched outside", vec![start(Some("lake")), conditional(json!({}))], &[]),
            ],
        );
    }
}
