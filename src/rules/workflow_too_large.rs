//! `workflow-too-large`

use super::rule;
use crate::analyse::{Analysis, PipelineFindings};
use crate::diagnostic::{Diagnostic, Path};
use crate::limits;
use crate::pipeline::graph::TargetId;
use crate::table::HashSet;

rule! {
    /// A workflow has more than 100 nodes.
    ///
    /// ## What it does
    /// Counts the triggers of a workflow, as they are rendered, and the jobs and crawlers that they start or watch.
    ///
    /// ## Why it matters
    /// AWS accepts it, and to resume or stop a run of it may fail.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", workflow_name: "lake",
    ///   actions: (1..50).map { |n| { job_name: "load-#{n}" } }
    /// })
    /// aws_glue_trigger(:clean_up, {
    ///   name: "clean-up", type: "CONDITIONAL", workflow_name: "lake", depends_on: ["aws_glue_trigger.nightly"],
    ///   predicate: { conditions: [{ job_name: "load-1", state: "SUCCEEDED" }] },
    ///   actions: (1..50).map { |n| { job_name: "clean-#{n}" } }
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
    pub static WORKFLOW_TOO_LARGE = {
        name: "workflow-too-large",
        severity: Warning,
        aws: None,
        source: "DOC:blueprint_workflow_restrictions",
        grade: Documented,
        check: pipeline(check),
    }
}

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    let (graph, lowered) = (analysis.graph(), analysis.lowered());
    for workflow in graph.workflows() {
        let members = graph.members(workflow);
        let Some(first) = members.first() else { continue };
        let mut targets: HashSet<TargetId> = HashSet::default();
        for member in members {
            targets.extend(graph.starts(*member).iter().map(|start| start.target));
            targets.extend(graph.watches(*member).iter().map(|watch| watch.target));
        }
        let triggers: usize = members.iter().map(|member| lowered.parts(*member)).sum();
        let (nodes, most) = (triggers + targets.len(), limits::WORKFLOW_NODES);
        if nodes <= most {
            continue;
        }
        let message = format!(
            "the workflow {} has {nodes} nodes: {triggers} triggers, and {} jobs and crawlers; AWS advises at most {most}",
            graph.workflow_name(workflow),
            targets.len(),
        );
        let diagnostic = Diagnostic::new(&WORKFLOW_TOO_LARGE, Path::from("workflow_name"), message)
            .help("divide it into several workflows, or start several things with one job");
        findings.push(analysis.member(*first), diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::{Value, json};

    #[test]
    fn cases() {
        // One trigger with so many jobs, and so many that watch one of them and start nothing new.
        let with = |jobs: usize, members: usize| -> Vec<Value> {
            let actions: Vec<Value> =
                (0..jobs).map(|job| json!({ "job_name": format!("load-{job}") })).collect();
            let start = scheduled(json!({ "workflow_name": "lake", "actions": actions }));
            let watching = json!({
                "workflow_name": "lake",
                "predicate": { "conditions": [{ "job_name": "load-0", "state": "SUCCEEDED" }] },
                "actions": [{ "job_name": "load-1" }],
            });
            std::iter::once(start).chain((0..members).map(|_| conditional(watching.clone()))).collect()
        };
        // So many nodes: jobs, two triggers of which one is rendered as two, and three crawlers.
        let split = |nodes: usize| -> Vec<Value> {
            let mut triggers = with(nodes - 6, 0);
            triggers.push(conditional(json!({
                "workflow_name": "lake",
                "predicate": { "conditions": [{ "job_name": "load-0", "state": "SUCCEEDED" }] },
                "actions": [{ "crawler_name": "a" }, { "crawler_name": "b" }, { "crawler_name": "c" }],
            })));
            triggers
        };
        assert_pipeline_cases(
            &WORKFLOW_TOO_LARGE,
            &[
                ("too many jobs", with(100, 0), &["warning t0 workflow_name"]),
                ("too many triggers", with(2, 98), &["warning t0 workflow_name"]),
                ("as many as may be", with(99, 0), &[]),
                ("as many as may be, of both", with(50, 49), &[]),
                ("as many as may be, split", split(100), &[]),
                ("one too many, split", split(101), &["warning t0 workflow_name"]),
                (
                    "no workflow",
                    vec![scheduled(json!({ "actions": vec![json!({ "job_name": "load" }); 200] }))],
                    &[],
                ),
            ],
        );
    }
}
