//! `unreadable-address`

use super::rule;

rule! {
    /// `depends_on` names something that is not the address of a resource.
    ///
    /// ## What it does
    /// Finds texts in `depends_on` without a type and a name, and templates that would have to be evaluated.
    ///
    /// ## Why it matters
    /// Terraform refuses anything but references that it can read without evaluating them.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   depends_on: ["load"],
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   depends_on: ["aws_glue_job.load"],
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static UNREADABLE_ADDRESS = {
        name: "unreadable-address",
        severity: Error,
        aws: None,
        source: "Terraform: depends_on takes static references",
        grade: Documented,
        check: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &UNREADABLE_ADDRESS,
            &[
                ("a bare name", scheduled(json!({ "depends_on": ["load"] })), &["error depends_on[0]"]),
                (
                    "an address in pieces",
                    scheduled(json!({ "depends_on": ["aws_glue_job.${var.name}"] })),
                    &["error depends_on[0]"],
                ),
                (
                    "a sentence",
                    scheduled(json!({ "depends_on": ["aws_glue_job.load and more"] })),
                    &["error depends_on[0]"],
                ),
                (
                    "an address",
                    scheduled(
                        json!({ "depends_on": ["aws_glue_job.load", "module.lake", "data.aws_s3_bucket.raw"] }),
                    ),
                    &[],
                ),
                (
                    "an address in a template, an index",
                    scheduled(json!({ "depends_on": ["${aws_glue_job.load}", "aws_glue_job.load[0]"] })),
                    &[],
                ),
                ("one without its Array", scheduled(json!({ "depends_on": "aws_glue_job.load" })), &[]),
            ],
        );
    }
}
