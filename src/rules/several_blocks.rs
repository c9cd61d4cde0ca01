//! `several-blocks`

use super::rule;

rule! {
    /// A block that is allowed once is given several times.
    ///
    /// ## What it does
    /// Finds an Array of more than one Hash for `predicate`, `notification_property`, `lifecycle` or `timeouts`.
    ///
    /// ## Why it matters
    /// Terraform refuses it: "Too many … blocks".
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:report, {
    ///   name: "report", type: "CONDITIONAL",
    ///   predicate: [
    ///     { conditions: [{ job_name: "load", state: "SUCCEEDED" }] },
    ///     { conditions: [{ job_name: "clean", state: "SUCCEEDED" }] }
    ///   ],
    ///   actions: [{ job_name: "report" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:report, {
    ///   name: "report", type: "CONDITIONAL",
    ///   predicate: {
    ///     conditions: [{ job_name: "load", state: "SUCCEEDED" }, { job_name: "clean", state: "SUCCEEDED" }]
    ///   },
    ///   actions: [{ job_name: "report" }]
    /// })
    /// ```
    pub static SEVERAL_BLOCKS = {
        name: "several-blocks",
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
            &SEVERAL_BLOCKS,
            &[
                (
                    "two predicates",
                    conditional(
                        json!({ "predicate": [{ "conditions": [{ "job_name": "a", "state": "FAILED" }] }, { "conditions": [{ "job_name": "b", "state": "FAILED" }] }] }),
                    ),
                    &["error predicate"],
                ),
                (
                    "two lifecycles, beside one that is not given",
                    scheduled(
                        json!({ "lifecycle": [{ "prevent_destroy": true }, null, { "prevent_destroy": true }] }),
                    ),
                    &["error lifecycle"],
                ),
                (
                    "one predicate in an Array",
                    conditional(
                        json!({ "predicate": [{ "conditions": [{ "job_name": "a", "state": "FAILED" }] }] }),
                    ),
                    &[],
                ),
                (
                    "many actions",
                    scheduled(json!({ "actions": [{ "job_name": "a" }, { "job_name": "b" }] })),
                    &[],
                ),
            ],
        );
    }
}
