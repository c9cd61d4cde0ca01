//! `unwatched-failure`

use super::{location, rule};
use crate::analyse::{Analysis, PipelineFindings};
use crate::diagnostic::Diagnostic;
use crate::pipeline::graph::TargetId;

rule! {
    /// The success of a job is watched, and its failure is not.
    ///
    /// ## What it does
    /// Finds jobs and crawlers of which some condition watches SUCCEEDED, and none watches another state. It is off unless
    /// somebody asks for it.
    ///
    /// ## Why it matters
    /// Where such a job fails, the chain stops, and nothing tells.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
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
    ///   name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:clean_up, {
    ///   name: "clean-up", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "clean" }]
    /// })
    /// aws_glue_trigger(:on_failure, {
    ///   name: "on-failure", type: "CONDITIONAL",
    ///   predicate: GlueTriggerAttributes.predicate_for_job_failure("load"),
    ///   actions: [{ job_name: "alert" }]
    /// })
    /// ```
    pub static UNWATCHED_FAILURE = {
        name: "unwatched-failure",
        severity: Warning off_by_default,
        aws: None,
        source: "DOC:about-triggers",
        grade: Inferred,
        check: pipeline(check),
    }
}

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    let graph = analysis.graph();
    for target in graph.targets() {
        let watchers = graph.watchers(target);
        let Some(success) = watchers.iter().find(|watch| watch.state == Some("SUCCEEDED")) else { continue };
        if watchers.iter().any(|watch| watch.state != Some("SUCCEEDED")) {
            continue;
        }
        let name = graph.name(target);
        let message = format!("{name} is watched for SUCCEEDED, and nobody watches whether it fails");
        let help = match target {
            TargetId::Job(_) => format!(
                "add a CONDITIONAL trigger with predicate: GlueTriggerAttributes.predicate_for_job_failure({name})"
            ),
            TargetId::Crawler(_) => {
                format!("add a CONDITIONAL trigger that watches {name} for FAILED and CANCELLED")
            }
        };
        let path = location::condition(success.condition);
        findings.push(
            analysis.member(success.trigger),
            Diagnostic::new(&UNWATCHED_FAILURE, path, message).help(help),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        let watching = |state: &str| {
            conditional(json!({ "predicate": { "conditions": [{ "job_name": "load", "state": state }] } }))
        };
        assert_pipeline_cases(
            &UNWATCHED_FAILURE,
            &[
                (
                    "success only",
                    vec![scheduled(json!({})), watching("SUCCEEDED")],
                    &["warning t1 predicate.conditions[0]"],
                ),
                (
                    "success twice",
                    vec![scheduled(json!({})), watching("SUCCEEDED"), watching("SUCCEEDED")],
                    &["warning t1 predicate.conditions[0]"],
                ),
                (
                    "a crawler",
                    vec![conditional(
                        json!({ "predicate": { "conditions": [{ "crawler_name": "raw", "crawl_state": "SUCCEEDED" }] } }),
                    )],
                    &["warning t0 predicate.conditions[0]"],
                ),
                ("both", vec![scheduled(json!({})), watching("SUCCEEDED"), watching("FAILED")], &[]),
                ("failure only", vec![scheduled(json!({})), watching("TIMEOUT")], &[]),
                (
                    "a state that only Terraform knows",
                    vec![scheduled(json!({})), watching("SUCCEEDED"), watching("${var.state}")],
                    &[],
                ),
            ],
        );
    }
}
