//! `unbraced-reference`

use super::Findings;
use super::names::names;
use super::reference::Reference;
use super::rule;
use crate::decode::is_identifier;
use crate::diagnostic::quote;
use crate::model::Trigger;

rule! {
    /// A reference lacks its braces, so it is literal text.
    ///
    /// ## What it does
    /// Finds text such as `aws_glue_job.load.name` in `job_name`, `crawler_name`, `workflow_name` and
    /// `security_configuration`.
    ///
    /// ## Why it matters
    /// In the JSON syntax of Terraform an expression stands in `${ }`. Without them AWS gets the text as it
    /// stands, and does not ask whether a job of that name exists.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "aws_glue_job.load.name" }]
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
    pub static UNBRACED_REFERENCE = {
        name: "unbraced-reference",
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
        let Some(literal) = text.literal() else { return };
        // Every expression of these has a dot, and few names have.
        if !literal.marks().dot() {
            return;
        }
        let source = literal.source().trim();
        let help = match Reference::parse(source) {
            // `aws_costs.daily` may be a name; `aws_glue_job.daily` hardly is.
            Some(reference)
                if reference.is_identity() || (reference.attribute.is_none() && reference.is_of_glue()) =>
            {
                named.mend(&reference, location)
            }
            None if is_bare_expression(source) => format!("write \"${{{source}}}\""),
            _ => return,
        };
        let message = format!("{} is literal text, for want of ${{ }}", quote(literal.source()));
        findings.report(&UNBRACED_REFERENCE, location, message, help);
    });
}

/// True for `var.job`, `each.value.job`, `module.lake.job`: a root of Terraform's and names behind it.
fn is_bare_expression(text: &str) -> bool {
    const ROOTS: [&str; 5] = ["var", "local", "each", "module", "data"];
    let mut parts = text.split('.');
    parts.next().is_some_and(|root| ROOTS.contains(&root)) && {
        let mut names = parts.peekable();
        names.peek().is_some() && names.all(is_identifier)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, conditional, scheduled};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &UNBRACED_REFERENCE,
            &[
                (
                    "a variable, a local value, an instance, a module",
                    scheduled(
                        json!({ "actions": [{ "job_name": "var.job" }, { "job_name": "local.jobs.load" }, { "job_name": "each.value" }, { "crawler_name": "module.lake.raw" }] }),
                    ),
                    &[
                        "warning actions[0].job_name",
                        "warning actions[1].job_name",
                        "warning actions[2].job_name",
                        "warning actions[3].crawler_name",
                    ],
                ),
                (
                    "names with dots",
                    scheduled(
                        json!({ "actions": [{ "job_name": "data.load 2" }, { "job_name": "lake.load" }, { "job_name": "var" }] }),
                    ),
                    &[],
                ),
                (
                    "a job",
                    scheduled(json!({ "actions": [{ "job_name": "aws_glue_job.load.name" }] })),
                    &["warning actions[0].job_name"],
                ),
                (
                    "everywhere, with an index",
                    scheduled(
                        json!({ "workflow_name": "aws_glue_workflow.lake.id", "actions": [{ "crawler_name": "aws_glue_crawler.raw[0].name" }, { "job_name": "load", "security_configuration": "aws_glue_security_configuration.safe.name" }] }),
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
                        json!({ "predicate": { "conditions": [{ "job_name": "aws_glue_job.load.name", "state": "FAILED" }] } }),
                    ),
                    &["warning predicate.conditions[0].job_name"],
                ),
                (
                    "without its attribute, an ARN, another kind",
                    scheduled(
                        json!({ "actions": [{ "job_name": "aws_glue_job.load" }, { "job_name": "aws_glue_job.load.arn" }, { "job_name": "aws_glue_crawler.raw.name" }] }),
                    ),
                    &[
                        "warning actions[0].job_name",
                        "warning actions[1].job_name",
                        "warning actions[2].job_name",
                    ],
                ),
                (
                    "in braces",
                    scheduled(json!({ "actions": [{ "job_name": "${aws_glue_job.load.name}" }] })),
                    &[],
                ),
                (
                    "names with dots",
                    scheduled(
                        json!({ "actions": [{ "job_name": "etl.load.name" }, { "job_name": "aws_costs.daily" }, { "job_name": "aws_costs.daily.load" }, { "job_name": "aws_glue_job" }] }),
                    ),
                    &[],
                ),
                ("where no name belongs", scheduled(json!({ "description": "aws_glue_job.load.name" })), &[]),
                ("absent", scheduled(json!({ "actions": null })), &[]),
            ],
        );
    }
}
