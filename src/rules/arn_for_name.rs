//! `arn-for-name`

use super::Findings;
use super::names::names;
use super::reference::Reference;
use super::rule;
use crate::diagnostic::quote;
use crate::model::{Literal, Trigger};

rule! {
    /// An ARN stands where a name belongs.
    ///
    /// ## What it does
    /// Finds the `arn` of a resource, or a literal ARN, in `job_name`, `crawler_name`, `workflow_name` and
    /// `security_configuration`.
    ///
    /// ## Why it matters
    /// AWS takes the ARN for a name. No job has it, and AWS does not ask whether the job exists, so the
    /// trigger starts nothing.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "${aws_glue_job.load.arn}" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "${aws_glue_job.load.name}" }]
    /// })
    /// ```
    pub static ARN_FOR_NAME = {
        name: "arn-for-name",
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
        let help = match text.literal() {
            None => match Reference::of(text) {
                Some(reference) if reference.is_arn() => named.mend(&reference, location),
                _ => return,
            },
            Some(literal) => match name_in_arn(literal) {
                Some("") => format!("write the name of {}", named.in_words()),
                Some(name) => format!("write {}", quote(name)),
                None => return,
            },
        };
        let message = format!("`{}` takes a name, not an ARN", location.attribute());
        findings.report(&ARN_FOR_NAME, location, message, help);
    });
}

/// The name at the end of a literal ARN: `load` of `arn:aws:glue:eu-west-1:111111111111:job/load`.
fn name_in_arn(literal: Literal<'_>) -> Option<&str> {
    // Partition, service, region, account, resource.
    let mut parts = literal.source().strip_prefix("arn:")?.splitn(5, ':');
    let resource = parts.nth(4)?;
    Some(resource.rsplit(['/', ':']).next().unwrap_or(resource))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, conditional, scheduled};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &ARN_FOR_NAME,
            &[
                (
                    "a job's",
                    scheduled(json!({ "actions": [{ "job_name": "${aws_glue_job.load.arn}" }] })),
                    &["warning actions[0].job_name"],
                ),
                (
                    "everywhere, with an index",
                    scheduled(
                        json!({ "workflow_name": "${aws_glue_workflow.lake.arn}", "actions": [{ "crawler_name": "${aws_glue_crawler.raw[0].arn}" }, { "job_name": "load", "security_configuration": "${aws_glue_security_configuration.safe.arn}" }] }),
                    ),
                    &[
                        "warning workflow_name",
                        "warning actions[0].crawler_name",
                        "warning actions[1].security_configuration",
                    ],
                ),
                (
                    "in a condition",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "${aws_glue_job.load.arn}", "state": "FAILED" }] } }),
                    ),
                    &["warning predicate.conditions[0].job_name"],
                ),
                (
                    "of another kind",
                    scheduled(json!({ "actions": [{ "job_name": "${aws_sfn_state_machine.load.arn}" }] })),
                    &["warning actions[0].job_name"],
                ),
                (
                    "literal",
                    scheduled(
                        json!({ "actions": [{ "job_name": "arn:aws:glue:eu-west-1:111111111111:job/load" }] }),
                    ),
                    &["warning actions[0].job_name"],
                ),
                (
                    "name and id",
                    scheduled(
                        json!({ "actions": [{ "job_name": "${aws_glue_job.load.name}" }, { "crawler_name": "${aws_glue_crawler.raw.id}" }] }),
                    ),
                    &[],
                ),
                (
                    "near misses",
                    scheduled(
                        json!({ "actions": [{ "job_name": "arn" }, { "job_name": "arn:load" }, { "job_name": "load.arn" }, { "job_name": "${aws_glue_job.load.role_arn}" }] }),
                    ),
                    &[],
                ),
                (
                    "other expressions",
                    scheduled(
                        json!({ "actions": [{ "job_name": "${var.arn}" }, { "job_name": "${module.load.arn}" }, { "job_name": "${split(\"/\", aws_glue_job.load.arn)[1]}" }] }),
                    ),
                    &[],
                ),
                (
                    "where no name belongs",
                    scheduled(json!({ "description": "${aws_glue_job.load.arn}" })),
                    &[],
                ),
                ("absent", scheduled(json!({ "actions": null })), &[]),
            ],
        );
    }
}
