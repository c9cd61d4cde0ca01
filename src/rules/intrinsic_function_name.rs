//! `intrinsic-function-name`

use super::rule;
use crate::diagnostic::{Diagnostic, Path};

rule! {
    /// A tag or an argument is called like a function of CloudFormation.
    ///
    /// ## What it does
    /// Finds `Ref`, and names that begin with `Fn::`, among the tags and arguments of a trigger that is rendered for
    /// CloudFormation.
    ///
    /// ## Why it matters
    /// CloudFormation takes a map with such a name for a call of the function, and the others for a mistake.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   tags: { "Ref" => "ticket-12" },
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   tags: { "Reference" => "ticket-12" },
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static INTRINSIC_FUNCTION_NAME = {
        name: "intrinsic-function-name",
        severity: Error,
        aws: None,
        source: "AWS CloudFormation user guide, Intrinsic functions",
        grade: Documented,
        check: target(CloudFormation),
    }
}

/// True for a name that CloudFormation takes for a function's.
pub(crate) fn is_function(name: &str) -> bool {
    name == "Ref" || name.starts_with("Fn::")
}

/// That a name is a function's.
pub(crate) fn intrinsic_function_name(path: Path) -> Diagnostic {
    let message = "CloudFormation takes the name for one of its functions";
    Diagnostic::new(&INTRINSIC_FUNCTION_NAME, path, message).help("give it another name")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::cloudformation;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        assert_target_cases(
            &INTRINSIC_FUNCTION_NAME,
            |pipeline| cloudformation::check(pipeline, Default::default()),
            &[
                (
                    "a tag",
                    vec![scheduled(json!({ "tags": { "Ref": "a", "b": "c" } }))],
                    &["error t0 tags[\"Ref\"]"],
                ),
                (
                    "an argument",
                    vec![scheduled(
                        json!({ "actions": [{ "job_name": "a", "arguments": { "Fn::Sub": "x" } }] }),
                    )],
                    &["error t0 actions[0].arguments[\"Fn::Sub\"]"],
                ),
                (
                    "nearly",
                    vec![scheduled(json!({ "tags": { "ref": "a", "Refs": "b", "Fn": "c", "--Ref": "d" } }))],
                    &[],
                ),
                ("others", vec![scheduled(json!({ "tags": { "Owner": "a" } }))], &[]),
            ],
        );
    }
}
