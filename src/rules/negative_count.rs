//! `negative-count`

use super::Findings;
use super::rule;
use crate::model::{Given, Trigger};

rule! {
    /// `count` is below zero.
    ///
    /// ## What it does
    /// Finds a negative number of instances.
    ///
    /// ## Why it matters
    /// Terraform refuses the configuration: "Invalid count argument". Often the number comes from a subtraction.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   count: -1,
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   count: 0,
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static NEGATIVE_COUNT = {
        name: "negative-count",
        severity: Error,
        aws: None,
        source: "Terraform: meta-argument count",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    let count = trigger.meta.as_deref().and_then(|meta| meta.count.get()).and_then(Given::literal);
    // Decode cuts what is beyond 64 bits.
    if count.is_some_and(|count| *count == i64::MAX) {
        let message = "count has more than 18 digits";
        findings.report(&NEGATIVE_COUNT, "count", message, "write as many triggers as AWS can hold");
    }
    if count.is_some_and(|count| *count < 0) {
        findings.report(
            &NEGATIVE_COUNT,
            "count",
            "count is below zero",
            "write count: 0 for no trigger, or leave it out for one",
        );
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
            &NEGATIVE_COUNT,
            &[
                ("negative", scheduled(json!({ "count": -1 })), &["error count"]),
                (
                    "negative as text, which Terraform converts",
                    scheduled(json!({ "count": "-1" })),
                    &["error count"],
                ),
                ("none", scheduled(json!({ "count": 0 })), &[]),
                ("several", scheduled(json!({ "count": 3 })), &[]),
                ("absent", scheduled(json!({ "provider": "aws.west" })), &[]),
                ("of the wrong kind, reported as that", scheduled(json!({ "count": -1.5 })), &[]),
                ("a template", scheduled(json!({ "count": "${-1}" })), &[]),
            ],
        );
    }
}
