//! `wrong-reference`

use super::Findings;
use super::names::names;
use super::reference::Reference;
use super::rule;
use crate::diagnostic::quote;
use crate::model::Trigger;

rule! {
    /// A reference is to another kind of resource than the attribute takes.
    ///
    /// ## What it does
    /// Finds `job_name` with a reference to something else than an `aws_glue_job`, and likewise
    /// `crawler_name`, `workflow_name` and `security_configuration`. Only references to the name, the id or
    /// the ARN of a resource are judged: a parameter or a tag may well hold the name of a job.
    ///
    /// ## Why it matters
    /// Terraform and AWS accept the name of a job that does not exist, so nothing tells of the slip but a
    /// pipeline that stands still.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "${aws_glue_crawler.raw.name}" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ crawler_name: "${aws_glue_crawler.raw.name}" }]
    /// })
    /// ```
    pub static WRONG_REFERENCE = {
        name: "wrong-reference",
        severity: Warning,
        aws: None,
        source: "public pipelines",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if findings.first_look(trigger).names_are_plain {
        return;
    }
    names(trigger, |named, location, text| {
        let Some(reference) = Reference::of(text) else { return };
        if reference.kind != named.kind() && reference.is_identity() {
            findings.report(
                &WRONG_REFERENCE,
                location,
                format!(
                    "`{}` takes {}, and {} is none",
                    location.attribute(),
                    named.in_words(),
                    quote(reference.address)
                ),
                named.mend(&reference, location),
            );
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, conditional, scheduled};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &WRONG_REFERENCE,
            &[
                (
                    "a crawler in job_name",
                    scheduled(json!({ "actions": [{ "job_name": "${aws_glue_crawler.raw.name}" }] })),
                    &["warning actions[0].job_name"],
                ),
                (
                    "a job in crawler_name, with an index",
                    scheduled(
                        json!({ "actions": [{ "job_name": "a" }, { "crawler_name": "${ aws_glue_job.load[0].id }" }] }),
                    ),
                    &["warning actions[1].crawler_name"],
                ),
                (
                    "in conditions",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "${aws_glue_crawler.raw[\"a\"].name}", "state": "FAILED" }, { "crawler_name": "${aws_glue_job.load.name}", "crawl_state": "FAILED" }] } }),
                    ),
                    &[
                        "warning predicate.conditions[0].job_name",
                        "warning predicate.conditions[1].crawler_name",
                    ],
                ),
                (
                    "a job in workflow_name",
                    scheduled(json!({ "workflow_name": "${aws_glue_job.load.name}" })),
                    &["warning workflow_name"],
                ),
                (
                    "another kind in security_configuration",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "security_configuration": "${aws_kms_key.lake.arn}" }] }),
                    ),
                    &["warning actions[0].security_configuration"],
                ),
                (
                    "a bucket, a function",
                    scheduled(
                        json!({ "actions": [{ "job_name": "${aws_s3_bucket.raw.bucket}" }, { "job_name": "${aws_lambda_function.load.function_name}" }] }),
                    ),
                    &["warning actions[0].job_name", "warning actions[1].job_name"],
                ),
                (
                    "each in its place",
                    scheduled(
                        json!({ "workflow_name": "${aws_glue_workflow.lake.name}", "actions": [{ "job_name": "${aws_glue_job.load.id}", "security_configuration": "${aws_glue_security_configuration.safe.name}" }, { "crawler_name": "${aws_glue_crawler.raw[\"a\"].name}" }] }),
                    ),
                    &[],
                ),
                (
                    "what may hold the name",
                    scheduled(
                        json!({ "workflow_name": "${aws_glue_trigger.other.workflow_name}", "actions": [{ "job_name": "${aws_ssm_parameter.job.value}" }, { "job_name": "${aws_cloudformation_stack.lake.outputs[\"Job\"]}" }, { "job_name": "${aws_s3_bucket.raw.tags.name}" }] }),
                    ),
                    &[],
                ),
                (
                    "other expressions",
                    scheduled(
                        json!({ "actions": [{ "job_name": "${var.crawler}" }, { "job_name": "${module.raw.name}" }, { "job_name": "${data.aws_glue_crawler.raw.name}" }, { "job_name": "${lower(aws_glue_crawler.raw.name)}" }, { "job_name": "${var.on ? aws_glue_crawler.raw.name : local.b}" }, { "job_name": "${aws_glue_crawler.raw.name}-load" }] }),
                    ),
                    &[],
                ),
                (
                    "without an attribute, another rule's",
                    scheduled(json!({ "actions": [{ "job_name": "${aws_glue_crawler.raw}" }] })),
                    &[],
                ),
                (
                    "literal text",
                    scheduled(json!({ "actions": [{ "job_name": "$${aws_glue_crawler.raw.name}" }] })),
                    &[],
                ),
                ("absent", scheduled(json!({ "actions": null })), &[]),
            ],
        );
    }

    #[test]
    fn the_help_names_the_right_attribute() {
        let table = [
            (
                scheduled(json!({ "actions": [{ "job_name": "${aws_glue_crawler.raw[\"a\"].id}" }] })),
                r#"write crawler_name: "${aws_glue_crawler.raw[\"a\"].name}" instead of job_name"#,
            ),
            (
                scheduled(json!({ "workflow_name": "${aws_glue_job.load.name}" })),
                r#"write the name of a workflow, such as "${aws_glue_workflow.example.name}""#,
            ),
            (
                conditional(
                    json!({ "predicate": { "conditions": [{ "job_name": "${aws_glue_crawler.raw.name}", "state": "FAILED" }] } }),
                ),
                r#"write crawler_name: "${aws_glue_crawler.raw.name}" instead of job_name, and crawl_state instead of state"#,
            ),
        ];
        for (input, expected) in table {
            let checked = crate::check::trigger(None, &input, None);
            let found = checked.diagnostics.iter().find(|diagnostic| diagnostic.rule == &WRONG_REFERENCE);
            assert_eq!(found.and_then(|diagnostic| diagnostic.help.as_deref()), Some(expected));
        }
    }
}
