//! `incomplete-reference`

use super::Findings;
use super::location::Location;
use super::names::names;
use super::reference::Reference;
use super::rule;
use crate::diagnostic::{quote, quote_whole};
use crate::model::{Text, Trigger};

rule! {
    /// A reference stops at the resource, where one of its attributes is needed.
    ///
    /// ## What it does
    /// Finds expressions such as `aws_glue_job.load` or `aws_glue_job.load[0]` in the attributes that take
    /// text.
    ///
    /// ## Why it matters
    /// The reference is to the whole resource, which is an object, and Terraform refuses an object where
    /// text is needed.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "${aws_glue_job.load}" }]
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
    pub static INCOMPLETE_REFERENCE = {
        name: "incomplete-reference",
        severity: Error,
        aws: None,
        source: "Terraform: a resource is an object; public pipelines",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if findings.first_look(trigger).names_are_plain {
        return;
    }
    let texts =
        [("description", &trigger.description), ("name", &trigger.name), ("schedule", &trigger.schedule)];
    for (attribute, slot) in texts {
        if let Some(reference) = slot.get().and_then(incomplete) {
            let end = match (attribute, reference.is_of_glue()) {
                ("schedule", true) => "schedule",
                ("schedule", false) => "schedule_expression",
                (_, true) => "name",
                // Not every resource has a name, but every one has an id.
                (_, false) => "id",
            };
            let help = format!("write the attribute, such as {}", quote_whole(&reference.template(end)));
            report(findings, Location::Trigger(attribute), &reference, help);
        }
    }
    names(trigger, |named, location, text| {
        if let Some(reference) = incomplete(text) {
            report(findings, location, &reference, named.mend(&reference, location));
        }
    });
}

fn incomplete(text: &Text) -> Option<Reference<'_>> {
    Reference::of(text).filter(|reference| reference.attribute.is_none())
}

fn report(findings: &mut Findings<'_>, location: Location, reference: &Reference<'_>, help: String) {
    let message = format!("{} is a resource as a whole, where text is needed", quote(reference.address));
    findings.report(&INCOMPLETE_REFERENCE, location, message, help);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, conditional, scheduled};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &INCOMPLETE_REFERENCE,
            &[
                (
                    "a job",
                    scheduled(json!({ "actions": [{ "job_name": "${aws_glue_job.load}" }] })),
                    &["error actions[0].job_name"],
                ),
                (
                    "with an index",
                    scheduled(
                        json!({ "actions": [{ "job_name": "${aws_glue_job.load[0]}" }, { "crawler_name": "${aws_glue_crawler.raw[\"a\"]}" }, { "job_name": "${aws_glue_job.load[count.index]}" }] }),
                    ),
                    &[
                        "error actions[0].job_name",
                        "error actions[1].crawler_name",
                        "error actions[2].job_name",
                    ],
                ),
                (
                    "every other attribute",
                    scheduled(
                        json!({ "name": "${aws_glue_job.load}", "description": "${aws_s3_bucket.raw}", "schedule": "${aws_glue_trigger.other}", "workflow_name": "${aws_glue_workflow.lake}", "actions": [{ "job_name": "load", "security_configuration": "${aws_glue_security_configuration.safe}" }] }),
                    ),
                    &[
                        "error description",
                        "error name",
                        "error schedule",
                        "error workflow_name",
                        "error actions[0].security_configuration",
                    ],
                ),
                (
                    "in conditions",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "${aws_glue_job.load}", "state": "FAILED" }, { "crawler_name": "${aws_glue_crawler.raw}", "crawl_state": "FAILED" }] } }),
                    ),
                    &["error predicate.conditions[0].job_name", "error predicate.conditions[1].crawler_name"],
                ),
                (
                    "another kind of resource",
                    scheduled(json!({ "actions": [{ "job_name": "${aws_glue_crawler.raw}" }] })),
                    &["error actions[0].job_name"],
                ),
                (
                    "with its attribute",
                    scheduled(
                        json!({ "name": "${aws_glue_job.load.name}", "actions": [{ "job_name": "${aws_glue_job.load[0].name}" }] }),
                    ),
                    &[],
                ),
                (
                    "other expressions",
                    scheduled(
                        json!({ "name": "${var.name}", "description": "${local.text}", "actions": [{ "job_name": "${module.load}" }, { "job_name": "${each.value}" }, { "job_name": "${random_pet.job}" }, { "job_name": "${aws_glue_job.load[*]}" }] }),
                    ),
                    &[],
                ),
                ("literal text", scheduled(json!({ "description": "aws_glue_job.load" })), &[]),
                ("absent", scheduled(json!({ "actions": null })), &[]),
            ],
        );
    }
}
