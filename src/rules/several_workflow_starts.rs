//! `several-workflow-starts`

use super::{members, rule};
use crate::analyse::{Analysis, PipelineFindings};
use crate::diagnostic::{Diagnostic, Path};

rule! {
    /// A workflow has several start triggers.
    ///
    /// ## What it does
    /// Finds a second SCHEDULED, ON_DEMAND or EVENT trigger in one workflow.
    ///
    /// ## Why it matters
    /// AWS permits only one starting trigger in a workflow.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", workflow_name: "lake",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:by_hand, {
    ///   name: "by-hand", type: "ON_DEMAND", enabled: false, workflow_name: "lake",
    ///   actions: [{ job_name: "load" }]
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
    pub static SEVERAL_WORKFLOW_STARTS = {
        name: "several-workflow-starts",
        severity: Error,
        aws: Some("only one starting trigger is permitted"),
        source: "DOC:blueprint_workflow_restrictions",
        grade: Documented,
        check: pipeline(check),
    }
}

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    let graph = analysis.graph();
    for workflow in graph.workflows() {
        let name = graph.workflow_name(workflow);
        if name.differs_by_instance() {
            continue;
        }
        let mut starts =
            graph.members(workflow).iter().filter(|member| graph.is_start_trigger(**member) == Some(true));
        let Some(first) = starts.next().map(|first| analysis.member(*first)) else { continue };
        for second in starts {
            let message =
                format!("the workflow {name} has a start trigger: {first}, and only one is permitted");
            let diagnostic = Diagnostic::new(&SEVERAL_WORKFLOW_STARTS, Path::from("workflow_name"), message).help(
                "put the actions of both into one trigger, or give this one a workflow of its own; a workflow with a \
                 schedule can be started by hand, too",
            );
            findings.push(analysis.member(*second), members::naming(diagnostic, [&first]));
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
        let start = |workflow: &str| scheduled(json!({ "workflow_name": workflow }));
        let by_hand = |workflow: &str| on_demand(json!({ "workflow_name": workflow }));
        assert_pipeline_cases(
            &SEVERAL_WORKFLOW_STARTS,
            &[
                ("a schedule and by hand", vec![start("lake"), by_hand("lake")], &["error t1 workflow_name"]),
                (
                    "an event, too",
                    vec![start("lake"), by_hand("lake"), event(json!({ "workflow_name": "lake" }))],
                    &["error t1 workflow_name", "error t2 workflow_name"],
                ),
                (
                    "one reference",
                    vec![start("${aws_glue_workflow.lake.name}"), by_hand("${aws_glue_workflow.lake.name}")],
                    &["error t1 workflow_name"],
                ),
                ("two workflows", vec![start("lake"), by_hand("sea")], &[]),
                ("one of each instance", vec![start("${each.value}"), by_hand("${each.value}")], &[]),
                ("no workflow", vec![scheduled(json!({})), on_demand(json!({}))], &[]),
                (
                    "one and a conditional one",
                    vec![start("lake"), conditional(json!({ "workflow_name": "lake" }))],
                    &[],
                ),
            ],
        );
    }
}
