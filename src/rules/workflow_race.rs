//! `workflow-race`

use super::{members, rule};
use crate::analyse::{Analysis, Member, PipelineFindings};
use crate::diagnostic::{Diagnostic, Path, quote_whole, trigger_address};
use crate::lower::Dependencies;
use crate::model::Trigger;
use crate::pipeline::graph::{Name, TriggerId, WorkflowId};
use crate::table::HashMap;

rule! {
    /// Triggers would be added to one workflow at the same moment.
    ///
    /// ## What it does
    /// Finds workflows whose triggers do not follow each other: by `depends_on` or by references in templates, also over
    /// triggers that are not members. `serialize_workflows: true` (`--serialize-workflows`) adds `depends_on` to what
    /// is rendered, and this has nothing to say any more.
    ///
    /// ## Why it matters
    /// Terraform makes them side by side, and AWS refuses the second while the first is being added: the apply fails, and may
    /// succeed when it is repeated.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", workflow_name: "lake",
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
    pub static WORKFLOW_RACE = {
        name: "workflow-race",
        severity: Warning,
        aws: Some("Workflow X was modified while adding trigger Y to it"),
        source: "TF#34530, CFN#2103",
        grade: Recorded,
        check: pipeline(check),
    }
}

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    let (graph, lowered) = (analysis.graph(), analysis.lowered());
    let mut unordered = unordered(analysis);
    for workflow in graph.workflows() {
        let triggers = graph.members(workflow);
        let (Some(first), name) = (triggers.first(), graph.workflow_name(workflow)) else { continue };
        if lowered.is_serialized(workflow) {
            continue;
        }
        if let Some(looped) = lowered.looped(workflow) {
            findings.push(analysis.member(*first), not_serialized(name, &analysis.member(looped)));
            continue;
        }
        let Some((one, other)) = unordered.remove(&workflow) else { continue };
        let [one, other] = [one, other].map(|trigger| analysis.member(trigger));
        let message = format!(
            "{} triggers would be added to the workflow {name} at the same moment: {one} and {other}{}",
            triggers.len(),
            if triggers.len() > 2 { ", for two of them" } else { "" },
        );
        let help = format!(
            "write depends_on: [{}] in {}, and so on, so that each waits for the \
             one before it; serialize_workflows: true (--serialize-workflows) adds that to what is rendered",
            quote_whole(&format!("aws_glue_trigger.{}", one.declaration.resource().unwrap_or_default())),
            trigger_address(other.declaration.resource().unwrap_or_default()),
        );
        let diagnostic =
            Diagnostic::new(&WORKFLOW_RACE, Path::from("workflow_name"), message).help(help).aws(format!(
                "Workflow {} was modified while adding trigger {} to it",
                plain(name),
                aws_name(&other)
            ));
        findings.push(analysis.member(*first), members::naming(diagnostic, [&one, &other]));
    }
}

/// A workflow that was to be serialised and could not be.
fn not_serialized(name: Name<'_>, looped: &Member<'_>) -> Diagnostic {
    let message = format!(
        "the triggers of the workflow {name} cannot be made to wait for each other: {looped} waits for itself, by \
         depends_on and by references in templates"
    );
    let help = "take one of these out of the loop, which Terraform refuses in any case";
    let mut diagnostic = Diagnostic::new(&WORKFLOW_RACE, Path::from("workflow_name"), message).help(help);
    // AWS is never asked.
    diagnostic.aws_message = None;
    members::naming(diagnostic, [looped])
}

/// For each workflow that is no chain, two members that do not wait for each other. What waits for itself is none
/// either; but Terraform refuses that, and AWS is not asked.
fn unordered(analysis: &Analysis<'_>) -> HashMap<WorkflowId, (TriggerId, TriggerId)> {
    let (graph, lowered) = (analysis.graph(), analysis.lowered());
    let of_several: Vec<WorkflowId> = graph
        .workflows()
        .filter(|workflow| graph.members(*workflow).len() > 1 && !lowered.is_serialized(*workflow))
        .collect();
    if of_several.is_empty() {
        return HashMap::default();
    }
    let triggers: Vec<&Trigger> =
        analysis.pipeline().triggers().map(|declaration| &*declaration.trigger).collect();
    let dependencies = Dependencies::of(&triggers);
    let members = |workflow: &WorkflowId| graph.members(*workflow).iter().map(|member| member.position());
    let ranks = dependencies.ranks(of_several.iter().flat_map(members));
    let ids: HashMap<usize, TriggerId> =
        graph.triggers().map(|trigger| (trigger.position(), trigger)).collect();
    of_several
        .into_iter()
        .filter_map(|workflow| {
            let members: Vec<usize> = members(&workflow).collect();
            if members.iter().any(|member| dependencies.is_looped(*member)) {
                return None;
            }
            let (one, other) = dependencies.chain(&members, &ranks).err()?;
            Some((workflow, (*ids.get(&one)?, *ids.get(&other)?)))
        })
        .collect()
}

fn plain(name: Name<'_>) -> String {
    name.to_string().trim_matches('"').to_owned()
}

fn aws_name(member: &Member<'_>) -> String {
    member.declaration.trigger.name.get().map(ToString::to_string).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::{OnError, Pipeline, Settings};
    use crate::rules::cases::*;
    use serde_json::{Value, json};

    #[test]
    fn of_a_loop_aws_says_nothing() {
        let mut pipeline = Pipeline::new(Settings {
            on_error: OnError::Collect,
            serialize_workflows: true,
            ..Settings::default()
        });
        for (resource, awaited) in [("a", "aws_glue_trigger.b"), ("b", "aws_glue_trigger.a")] {
            let attributes = conditional(json!({ "workflow_name": "lake", "depends_on": [awaited] }));
            let _ = pipeline.declare(crate::check::trigger(Some(resource), &attributes, None), None);
        }
        let found: Vec<_> =
            pipeline.diagnostics().filter(|found| found.rule == &WORKFLOW_RACE).cloned().collect();
        let shown: Vec<_> = found.iter().map(|found| (found.message.as_str(), &found.aws_message)).collect();
        assert_eq!(
            shown,
            [(
                "the triggers of the workflow \"lake\" cannot be made to wait for each other: aws_glue_trigger.a waits for \
                 itself, by depends_on and by references in templates",
                &None,
            )],
        );
    }

    #[test]
    fn cases() {
        let start = || scheduled(json!({ "workflow_name": "lake" }));
        let member =
            |depends_on: Value| conditional(json!({ "workflow_name": "lake", "depends_on": depends_on }));
        let found = &["warning t0 workflow_name"][..];
        assert_pipeline_cases(
            &WORKFLOW_RACE,
            &[
                ("two", vec![start(), member(json!(null))], found),
                (
                    "two that wait for the first",
                    vec![
                        start(),
                        member(json!(["aws_glue_trigger.t0"])),
                        member(json!(["aws_glue_trigger.t0"])),
                    ],
                    found,
                ),
                ("waiting for something else", vec![start(), member(json!(["aws_glue_job.load"]))], found),
                (
                    "a chain",
                    vec![
                        start(),
                        member(json!(["aws_glue_trigger.t0"])),
                        member(json!(["aws_glue_trigger.t1"])),
                    ],
                    &[],
                ),
                ("a chain the other way", vec![member(json!(["aws_glue_trigger.t1"])), start()], &[]),
                (
                    "a chain and more",
                    vec![
                        start(),
                        member(json!(["aws_glue_trigger.t0"])),
                        member(json!(["aws_glue_trigger.t1", "aws_glue_trigger.t0"])),
                    ],
                    &[],
                ),
                (
                    "a chain by a reference in a template",
                    vec![
                        start(),
                        conditional(
                            json!({ "workflow_name": "lake", "description": "after ${aws_glue_trigger.t0.name}" }),
                        ),
                    ],
                    &[],
                ),
                (
                    "a chain over a trigger that is no member",
                    vec![
                        start(),
                        conditional(json!({ "depends_on": ["aws_glue_trigger.t0"] })),
                        member(json!(["aws_glue_trigger.t1"])),
                    ],
                    &[],
                ),
                (
                    "waiting for a trigger that is no member, and waits for none",
                    vec![start(), conditional(json!({})), member(json!(["aws_glue_trigger.t1"]))],
                    found,
                ),
                (
                    "waiting for each other, which Terraform refuses",
                    vec![member(json!(["aws_glue_trigger.t1"])), member(json!(["aws_glue_trigger.t0"]))],
                    &[],
                ),
                ("one", vec![start()], &[]),
                ("two workflows", vec![start(), conditional(json!({ "workflow_name": "sea" }))], &[]),
                ("no workflow", vec![scheduled(json!({})), conditional(json!({}))], &[]),
            ],
        );
    }
}
