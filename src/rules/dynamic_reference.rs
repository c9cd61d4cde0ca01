//! `dynamic-reference`

use super::rule;
use crate::diagnostic::{Diagnostic, Path};

rule! {
    /// A text holds what CloudFormation replaces by a value of its own.
    ///
    /// ## What it does
    /// Finds `{{resolve:` in the texts of a trigger that is rendered for CloudFormation.
    ///
    /// ## Why it matters
    /// CloudFormation puts a parameter of Systems Manager or a secret in its place; Terraform and the Glue API hand the text
    /// on as it stands. A secret then stands in the trigger for all to read.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", arguments: { "--stage" => "{{resolve:ssm:/lake/stage}}" } }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", arguments: { "--stage-parameter" => "/lake/stage" } }]
    /// })
    /// ```
    pub static DYNAMIC_REFERENCE = {
        name: "dynamic-reference",
        severity: Warning,
        aws: None,
        source: "AWS CloudFormation user guide, Dynamic references",
        grade: Documented,
        check: target(CloudFormation),
    }
}

/// What a dynamic reference begins with.
pub(crate) const BEGIN: &str = "{{resolve:";

/// That CloudFormation makes something of a text.
pub(crate) fn dynamic_reference(path: Path) -> Diagnostic {
    let message =
        format!("CloudFormation puts a value in the place of `{BEGIN}…}}}}`, which others take for text");
    Diagnostic::new(&DYNAMIC_REFERENCE, path, message)
        .help("write what is meant, or acknowledge that CloudFormation is to look it up")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::cloudformation;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        let options = cloudformation::Options { parameters: true, ..Default::default() };
        assert_target_cases(
            &DYNAMIC_REFERENCE,
            |pipeline| cloudformation::check(pipeline, options),
            &[
                (
                    "in texts",
                    vec![scheduled(json!({
                        "description": "of {{resolve:ssm:a}}", "tags": { "a": "{{resolve:ssm:b:1}}" },
                        "actions": [{ "job_name": "{{resolve:ssm:c}}",
                                      "arguments": { "--x": "{{resolve:secretsmanager:d}}" } }],
                    }))],
                    &[
                        "warning t0 actions[0].job_name",
                        "warning t0 actions[0].arguments[\"--x\"]",
                        "warning t0 description",
                        "warning t0 tags[\"a\"]",
                    ],
                ),
                (
                    "beside a reference",
                    vec![scheduled(json!({ "description": "${var.a}{{resolve:ssm:b}}" }))],
                    &["warning t0 description"],
                ),
                ("other braces", vec![scheduled(json!({ "description": "{{ resolve:ssm:a }} {{b}}" }))], &[]),
                ("none", vec![scheduled(json!({ "description": "resolve:ssm:a" }))], &[]),
            ],
        );
    }
}
