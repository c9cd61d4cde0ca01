//! `null-value`

use super::rule;

rule! {
    /// `nil` inside a map in which every name needs a value.
    ///
    /// ## What it does
    /// Finds `nil` among arguments and tags. Elsewhere `nil` means not given, and the values of `for_each`
    /// may be null.
    ///
    /// ## Why it matters
    /// A name without a value is neither there nor not there; the provider has crashed on nulls.
    /// Often it comes from `ENV["…"]` that is not set.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", arguments: { "--stage" => nil } }]
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
    pub static NULL_VALUE = {
        name: "null-value",
        severity: Error,
        aws: None,
        source: "TF#31213",
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
            &NULL_VALUE,
            &[
                (
                    "an argument",
                    scheduled(json!({ "actions": [{ "job_name": "load", "arguments": { "--a": null } }] })),
                    &["error actions[0].arguments[\"--a\"]"],
                ),
                ("a tag", scheduled(json!({ "tags": { "a": null, "b": "1" } })), &["error tags[\"a\"]"]),
                (
                    "inside for_each, whose values may be null",
                    scheduled(json!({ "for_each": { "a": null } })),
                    &[],
                ),
                (
                    "elsewhere it is not given",
                    scheduled(
                        json!({ "description": null, "tags": null, "actions": [{ "job_name": "load", "timeout": null, "arguments": null }] }),
                    ),
                    &[],
                ),
            ],
        );
    }
}
