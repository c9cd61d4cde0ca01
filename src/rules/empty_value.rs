//! `empty-value`

use super::rule;

rule! {
    /// An attribute is given as an empty text.
    ///
    /// ## What it does
    /// Finds `""` for an attribute that may be left out, such as `workflow_name` or `security_configuration`.
    ///
    /// ## Why it matters
    /// The provider takes an empty text for not given, so it is left out of the output. Often it comes from
    /// a variable that was never set. An argument or a tag may be empty: those are kept.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   workflow_name: "",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static EMPTY_VALUE = {
        name: "empty-value",
        severity: Warning,
        aws: None,
        source: "C:provider source, trigger.go",
        grade: Source,
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
            &EMPTY_VALUE,
            &[
                ("a workflow", scheduled(json!({ "workflow_name": "" })), &["warning workflow_name"]),
                (
                    "a crawler beside a job",
                    scheduled(json!({ "actions": [{ "job_name": "load", "crawler_name": "" }] })),
                    &["warning actions[0].crawler_name"],
                ),
                (
                    "a security configuration",
                    scheduled(json!({ "actions": [{ "job_name": "load", "security_configuration": "" }] })),
                    &["warning actions[0].security_configuration"],
                ),
                (
                    "a duration",
                    scheduled(json!({ "timeouts": { "create": "" } })),
                    &["warning timeouts.create"],
                ),
                ("a text of one space, which is something", scheduled(json!({ "workflow_name": " " })), &[]),
                (
                    "an argument, a tag, the description: these may be empty",
                    scheduled(
                        json!({ "description": "", "tags": { "a": "" }, "actions": [{ "job_name": "load", "arguments": { "--a": "" } }] }),
                    ),
                    &[],
                ),
            ],
        );
    }
}
