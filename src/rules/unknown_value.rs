//! `unknown-value`

use super::rule;

rule! {
    /// A word that is none of AWS's, for a type, a state or an operator.
    ///
    /// ## What it does
    /// Finds a `type`, `logical`, `logical_operator`, `state` or `crawl_state` that the API does not know, and says the nearest that it does.
    ///
    /// ## Why it matters
    /// Terraform refuses it: "expected … to be one of …". The words are in upper case.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "scheduled", schedule: "cron(0 2 * * ? *)",
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
    pub static UNKNOWN_VALUE = {
        name: "unknown-value",
        severity: Error,
        aws: None,
        source: "API model; TF:schema",
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
            &UNKNOWN_VALUE,
            &[
                ("a type in lower case", scheduled(json!({ "type": "scheduled" })), &["error type"]),
                ("no such type", scheduled(json!({ "type": "CRON" })), &["error type"]),
                ("an empty type", scheduled(json!({ "type": "" })), &["error type"]),
                (
                    "OR for ANY",
                    conditional(
                        json!({ "predicate": { "logical": "OR", "conditions": [{ "job_name": "load", "state": "FAILED" }] } }),
                    ),
                    &["error predicate.logical"],
                ),
                (
                    "an operator",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "logical_operator": "==", "job_name": "load", "state": "FAILED" }] } }),
                    ),
                    &["error predicate.conditions[0].logical_operator"],
                ),
                (
                    "a job's state",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "DONE" }] } }),
                    ),
                    &["error predicate.conditions[0].state"],
                ),
                (
                    "a crawl's state",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "crawler_name": "raw", "crawl_state": "TIMEOUT" }] } }),
                    ),
                    &["error predicate.conditions[0].crawl_state"],
                ),
                (
                    "words of AWS's",
                    conditional(
                        json!({ "predicate": { "logical": "ANY", "conditions": [{ "logical_operator": "EQUALS", "job_name": "load", "state": "TIMEOUT" }] } }),
                    ),
                    &[],
                ),
                (
                    "templates",
                    conditional(
                        json!({ "type": "${var.type}", "predicate": { "logical": "${var.l}", "conditions": [{ "job_name": "load", "state": "${var.s}" }] } }),
                    ),
                    &[],
                ),
            ],
        );
    }
}
