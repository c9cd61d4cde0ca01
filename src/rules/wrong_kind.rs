//! `wrong-kind`

use super::rule;

rule! {
    /// A value of the wrong kind, such as a text where a Hash belongs.
    ///
    /// ## What it does
    /// Finds values that cannot be what the attribute needs: an Array for a Hash, a number for a name,
    /// text that is not UTF-8, a number that is not finite, an object of Ruby's.
    ///
    /// ## Why it matters
    /// Terraform refuses the configuration; `arguments` given as one string is the commonest.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", arguments: "--stage raw" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", arguments: { "--stage" => "raw" } }]
    /// })
    /// ```
    pub static WRONG_KIND = {
        name: "wrong-kind",
        severity: Error,
        aws: None,
        source: "TF:schema",
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
            &WRONG_KIND,
            &[
                ("no Hash at all", json!("nightly"), &["error"]),
                ("a list", json!([]), &["error"]),
                ("a number for a name", scheduled(json!({ "name": 5 })), &["error name"]),
                ("text for actions", scheduled(json!({ "actions": "load" })), &["error actions"]),
                (
                    "a template for actions",
                    scheduled(json!({ "actions": "${var.actions}" })),
                    &["error actions"],
                ),
                (
                    "text for one action",
                    scheduled(json!({ "actions": ["load", { "job_name": "load" }, 3] })),
                    &["error actions[0]", "error actions[2]"],
                ),
                (
                    "text for arguments",
                    scheduled(json!({ "actions": [{ "job_name": "load", "arguments": "--a b" }] })),
                    &["error actions[0].arguments"],
                ),
                (
                    "a Hash for an argument",
                    scheduled(json!({ "actions": [{ "job_name": "load", "arguments": { "--a": {} } }] })),
                    &["error actions[0].arguments[\"--a\"]"],
                ),
                (
                    "text for a number",
                    scheduled(json!({ "actions": [{ "job_name": "load", "timeout": "soon" }] })),
                    &["error actions[0].timeout"],
                ),
                (
                    "a fraction",
                    scheduled(json!({ "actions": [{ "job_name": "load", "timeout": 1.5 }] })),
                    &["error actions[0].timeout"],
                ),
                ("text for a bool", scheduled(json!({ "enabled": "yes" })), &["error enabled"]),
                (
                    "a list for a predicate's conditions",
                    conditional(json!({ "predicate": "load" })),
                    &["error predicate"],
                ),
                ("a list for for_each", scheduled(json!({ "for_each": ["a"] })), &["error for_each"]),
                (
                    "a number for a dependency",
                    scheduled(json!({ "depends_on": [1] })),
                    &["error depends_on[0]"],
                ),
                (
                    "expressions in lifecycle, which Terraform reads before any value is known",
                    scheduled(
                        json!({ "lifecycle": { "prevent_destroy": "${var.x}", "ignore_changes": "tags" } }),
                    ),
                    &["error lifecycle.prevent_destroy", "error lifecycle.ignore_changes"],
                ),
                (
                    "no attributes in ignore_changes, no conditions",
                    scheduled(json!({ "lifecycle": { "ignore_changes": [5], "precondition": "x" } })),
                    &["error lifecycle.ignore_changes[0]", "error lifecycle.precondition"],
                ),
                (
                    "numbers and booleans as text, which Terraform converts",
                    scheduled(
                        json!({ "enabled": "true", "actions": [{ "job_name": "load", "timeout": "60" }, { "job_name": "b", "timeout": 60.0 }] }),
                    ),
                    &[],
                ),
                (
                    "numbers and booleans in arguments and tags",
                    scheduled(json!({ "tags": { "a": 1, "b": 0.5, "c": true } })),
                    &[],
                ),
                (
                    "templates where a number, a bool or a map belongs",
                    scheduled(
                        json!({ "enabled": "${var.on}", "tags": "${var.tags}", "actions": [{ "job_name": "load", "timeout": "${var.minutes}", "arguments": "${var.arguments}" }] }),
                    ),
                    &[],
                ),
                (
                    "one block without its Array, and an Array of one",
                    conditional(
                        json!({ "actions": { "job_name": "b" }, "predicate": [{ "conditions": { "job_name": "load", "state": "FAILED" } }] }),
                    ),
                    &[],
                ),
            ],
        );
    }
}
