//! `outside-watch`

use super::{location, members, rule};
use crate::analyse::{Analysis, PipelineFindings};
use crate::diagnostic::Diagnostic;

rule! {
    /// A trigger outside every workflow watches what only members of workflows start.
    ///
    /// ## What it does
    /// Finds conditions of triggers without a workflow on jobs and crawlers that are started inside workflows only.
    ///
    /// ## Why it matters
    /// AWS: a run that was started inside a workflow fires the triggers inside it only.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", workflow_name: "lake",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:clean_up, {
    ///   name: "clean-up", type: "CONDITIONAL",
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
    pub static OUTSIDE_WATCH = {
        name: "outside-watch",
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
        let first = starters.first().and_then(|start| graph.workflow(start.trigger));
        let all = starters.iter().all(|start| graph.workflow(start.trigger).is_some());
        let Some(inside) = first.filter(|_| all) else { continue };
        if analysis.is_external(target) || graph.name(target).differs_by_instance() {
            continue;
        }
        for watch in graph.watchers(target).iter().filter(|watch| graph.workflow(watch.trigger).is_none()) {
            let insiders = members::starting(analysis, starters);
            let (name, workflow) = (graph.name(target), graph.workflow_name(inside));
            let is_one = starters.iter().all(|start| graph.workflow(start.trigger) == Some(inside));
            let workflows = if is_one { format!("the workflow {workflow}") } else { "workflows".to_owned() };
            let message = format!(
                "{name} is started only inside {workflows}, by {}; AWS: where a job was started from inside, only the \
                 inside triggers fire",
                members::listed(&insiders),
            );
            let help =
                format!("write workflow_name: {workflow} here, or start {name} from a trigger outside, too");
            let diagnostic =
                Diagnostic::new(&OUTSIDE_WATCH, location::condition(watch.condition), message).help(help);
            findings.push(analysis.member(watch.trigger), members::naming(diagnostic, &insiders));
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
        let outsider = || conditional(json!({}));
        let found = &["warning t1 predicate.conditions[0]"][..];
        assert_pipeline_cases(
            &OUTSIDE_WATCH,
            &[
                ("started inside", vec![start(Some("lake")), outsider()], found),
                (
                    "started inside a workflow that only Terraform knows",
                    vec![start(Some("${var.workflow}")), outsider()],
                    found,
                ),
                (
                    "started inside two workflows",
                    vec![start(Some("lake")), start(Some("sea")), outsider()],
                    &["warning t2 predicate.conditions[0]"],
                ),
                ("started outside", vec![start(None), outsider()], &[]),
                ("started outside, too", vec![start(Some("lake")), start(None), outsider()], &[]),
                (
                    "watched inside",
                    vec![start(Some("lake")), conditional(json!({ "workflow_name": "lake" }))],
                    &[],
                ),
                ("started nowhere", vec![outsider()], &[]),
            ],
        );
    }
}
