//! `unknown-attribute`

use super::rule;

rule! {
    /// An attribute that `aws_glue_trigger` does not have.
    ///
    /// ## What it does
    /// Finds names of attributes, at every level, that the provider's schema does not know, and says the nearest that it does.
    ///
    /// ## Why it matters
    /// Terraform refuses the whole configuration: "An argument named … is not expected here".
    /// The API's own spelling (`JobName`) is the commonest slip.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ JobName: "load" }]
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
    pub static UNKNOWN_ATTRIBUTE = {
        name: "unknown-attribute",
        severity: Error,
        aws: None,
        source: "TF:schema; public pipelines",
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
            &UNKNOWN_ATTRIBUTE,
            &[
                ("misspelt", scheduled(json!({ "schedle": "x" })), &["error schedle"]),
                (
                    "the API's spelling",
                    scheduled(json!({ "StartOnCreation": true })),
                    &["error StartOnCreation"],
                ),
                (
                    "in an action",
                    scheduled(json!({ "actions": [{ "job_name": "load", "JobName": "x" }] })),
                    &["error actions[0].JobName"],
                ),
                (
                    "in a condition",
                    conditional(json!({ "predicate": { "conditions": [{ "job": "load" }] } })),
                    &["error predicate.conditions[0].job"],
                ),
                (
                    "in a notification",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "notification_property": { "after": 5 } }] }),
                    ),
                    &["error actions[0].notification_property.after"],
                ),
                ("exported", scheduled(json!({ "arn": "x" })), &["error arn"]),
                ("unknown and nil", scheduled(json!({ "colour": null })), &["error colour"]),
                ("no plain name", scheduled(json!({ "a b\u{1b}": 1 })), &["error [\"a b\\u{1b}\"]"]),
                (
                    "in ignore_changes",
                    scheduled(
                        json!({ "lifecycle": { "ignore_changes": ["tags", "enabeld", "actions[0].timeout"] } }),
                    ),
                    &["error lifecycle.ignore_changes[1]"],
                ),
                (
                    "a comment, at every level",
                    scheduled(json!({ "//": "x", "actions": [{ "//": "y", "job_name": "load" }] })),
                    &[],
                ),
                (
                    "every attribute",
                    scheduled(
                        json!({ "description": "x", "region": "eu-west-1", "timeouts": { "create": "5m" }, "count": 1 }),
                    ),
                    &[],
                ),
                (
                    "any argument",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": { "--anything": "x" } }] }),
                    ),
                    &[],
                ),
            ],
        );
    }
}
