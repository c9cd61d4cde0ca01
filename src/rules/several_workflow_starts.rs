//! `several-workflow-starts`

use super::{members, rule};
use crate::analyse::{Analysis, Member, PipelineFindings};
use crate::diagnostic::{Diagnostic, Path};
use crate::model::TriggerType;

rule! {
    /// A workflow has several start triggers.
    ///
    /// ## What it does
    /// Finds a second SCHEDULED or ON_DEMAND trigger in one workflow. Of EVENT triggers it is not known whether AWS
    /// counts them.
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
        let starts = graph.members(workflow).iter().filter(|member| {
            let known_type = graph.declaration(**member).trigger.known_type();
            matches!(known_type, Some(TriggerType::Scheduled | TriggerType::OnDemand))
                && !graph.realm_differs_by_instance(**member)
        });
        let mut first: Option<Member<'_>> = None;
        for start in starts {
            let member = analysis.member(*start);
            let path = Path::from("workflow_name");
            match member.declaration.trigger.known_instances() {
                Some(1) => {}
                Some(instances) => {
                    let message = format!(
                        "the workflow {name} would have {instances} start triggers, the instances of this one, and only \
                         one is permitted"
                    );
                    let help = "leave count and for_each out, or give each instance a workflow of its own";
                    findings.push(
                        member,
                        Diagnostic::new(&SEVERAL_WORKFLOW_STARTS, path.clone(), message).help(help),
                    );
                }
                // Of two with a condition for a count, Terraform may make one only.
                None => continue,
            }
            let Some(first) = &first else {
                first = Some(member);
                continue;
            };
            let message =
                format!("the workflow {name} has a start trigger: {first}, and only one is permitted");
            let diagnostic = Diagnostic::new(&SEVERAL_WORKFLOW_STARTS, path, message).help(
                "put the actions of both into one trigger, or give this one a workflow of its own; a workflow with a \
                 schedule can be started by hand, too",
            );
            findings.push(member, members::naming(diagnostic, [first]));
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
                    "three",
                    vec![start("lake"), by_hand("lake"), start("lake")],
                    &["error t1 workflow_name", "error t2 workflow_name"],
                ),
                (
                    "one reference",
                    vec![start("${aws_glue_workflow.lake.name}"), by_hand("${aws_glue_workflow.lake.name}")],
                    &["error t1 workflow_name"],
                ),
                (
                    "two instances",
                    vec![scheduled(
                        json!({ "workflow_name": "lake", "name": "a-${count.index}", "count": 2 }),
                    )],
                    &["error t0 workflow_name"],
                ),
                (
                    "of which Terraform makes one",
                    vec![
                        scheduled(json!({ "workflow_name": "lake", "count": "${var.prod ? 1 : 0}" })),
                        on_demand(json!({ "workflow_name": "lake", "count": "${var.prod ? 0 : 1}" })),
                    ],
                    &[],
                ),
                (
                    "of which Terraform makes none",
                    vec![start("lake"), on_demand(json!({ "workflow_name": "lake", "count": 0 }))],
                    &[],
                ),
                (
                    "each instance in another region",
                    vec![scheduled(json!({
                        "workflow_name": "lake", "region": "${each.value}", "for_each": { "x": "eu", "y": "us" },
                    }))],
                    &[],
                ),
                (
                    "an event, of which nothing is known",
                    vec![start("lake"), event(json!({ "workflow_name": "lake" }))],
                    &[],
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
