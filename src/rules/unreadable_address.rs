//! `unreadable-address`

use super::rule;

rule! {
    /// `depends_on` or `provider` holds something that is no address.
    ///
    /// ## What it does
    /// Finds texts in `depends_on` that are not the type and the name of a resource, texts in `provider`
    /// that are not the name of a provider configuration, and templates that would have to be evaluated.
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
        check: elsewhere,
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
                    "an attribute, where the whole is wanted",
                    scheduled(json!({ "depends_on": ["aws_glue_job.load.name", "each.value"] })),
                    &["error depends_on[0]", "error depends_on[1]"],
                ),
                (
                    "chains that are none",
                    scheduled(
                        json!({ "depends_on": ["aws_glue_job.load..x", "foo.", "1.2", "a.b[x]", "a.b[0"] }),
                    ),
                    &[
                        "error depends_on[0]",
                        "error depends_on[1]",
                        "error depends_on[2]",
                        "error depends_on[3]",
                        "error depends_on[4]",
                    ],
                ),
                (
                    "instances by number and by key",
                    scheduled(
                        json!({ "depends_on": ["aws_glue_job.load[0]", "aws_glue_job.load[\"a b].c\"]", "module.lake[\"x\"]"] }),
                    ),
                    &[],
                ),
                (
                    "outputs of modules, and the long form",
                    scheduled(
                        json!({ "depends_on": ["module.net.vpc_id", "module.net[0].out", "resource.aws_glue_job.load"] }),
                    ),
                    &[],
                ),
                (
                    "no provider configuration",
                    scheduled(json!({ "provider": "aws us" })),
                    &["error provider"],
                ),
                (
                    "a provider by a template",
                    scheduled(json!({ "provider": "aws.${var.region}" })),
                    &["error provider"],
                ),
                ("a provider", scheduled(json!({ "provider": "aws.us" })), &[]),
                ("a provider in braces", scheduled(json!({ "provider": "${aws.us}" })), &[]),
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

    #[test]
    fn a_name_by_itself_may_be_that_of_a_trigger() {
        for (address, expected) in [
            ("clean", "write a reference, or an address such as \"aws_glue_trigger.clean\""),
            ("clean up", "write one such as \"aws_glue_job.load\""),
        ] {
            let found =
                find_in_pipeline(&UNREADABLE_ADDRESS, &[scheduled(json!({ "depends_on": [address] }))]);
            assert_eq!(found[0].help.as_deref(), Some(expected), "{address}");
        }
    }
}
