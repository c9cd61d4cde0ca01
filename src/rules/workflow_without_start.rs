//! `workflow-without-start`

use super::rule;
use crate::analyse::{Analysis, PipelineFindings};
use crate::diagnostic::{Diagnostic, Path};

rule! {
    /// A workflow has no start trigger in the pipeline.
    ///
    /// ## What it does
    /// Finds workflows all of whose members are CONDITIONAL.
    ///
    /// ## Why it matters
    /// A workflow has exactly one start trigger; without one it cannot run. Where another pipeline declares it, this finding
    /// may be ignored.
    ///
    /// ## Example
    /// ```ruby
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
    pub static WORKFLOW_WITHOUT_START = {
        name: "workflow-without-start",
        severity: Warning,
        aws: None,
        source: "DOC:blueprint_workflow_restrictions",
        grade: Documented,
        check: pipeline(check),
    }
}

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    let graph = analysis.graph();
    for workflow in graph.workflows() {
        let members = graph.members(workflow);
        let (Some(first), name) = (members.first(), graph.workflow_name(workflow)) else { continue };
        if name.differs_by_instance()
            || members.iter().any(|member| graph.is_start_trigger(*member) != Some(false))
        {
            continue;
        }
        let message = format!("the workflow {name} has no start trigger in this pipeline");
        let diagnostic = Diagnostic::new(&WORKFLOW_WITHOUT_START, Path::from("workflow_name"), message)
            .help(format!("add a SCHEDULED, an ON_DEMAND or an EVENT trigger with workflow_name: {name}"));
        findings.push(analysis.member(*first), diagnostic);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        let start = || scheduled(json!({ "workflow_name": "lake" }));
        let member = || conditional(json!({ "workflow_name": "lake" }));
        assert_pipeline_cases(
            &WORKFLOW_WITHOUT_START,
            &[
                ("one member", vec![member()], &["warning t0 workflow_name"]),
                (
                    "two members",
                    vec![scheduled(json!({})), member(), member()],
                    &["warning t1 workflow_name"],
                ),
                (
                    "another workflow has one",
                    vec![scheduled(json!({ "workflow_name": "sea" })), member()],
                    &["warning t1 workflow_name"],
                ),
                ("a schedule", vec![start(), member()], &[]),
                (
                    "by hand, declared later",
                    vec![member(), on_demand(json!({ "workflow_name": "lake" }))],
                    &[],
                ),
                ("an event", vec![event(json!({ "workflow_name": "lake" })), member()], &[]),
                (
                    "a type that only Terraform knows",
                    vec![scheduled(json!({ "type": "${var.type}", "workflow_name": "lake" })), member()],
                    &[],
                ),
                ("no workflow", vec![conditional(json!({}))], &[]),
            ],
        );
    }
}
