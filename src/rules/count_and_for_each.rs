//! `count-and-for-each`

use super::Findings;
use super::rule;
use crate::model::Trigger;

rule! {
    /// `count` and `for_each` are both given.
    ///
    /// ## What it does
    /// Finds triggers with both of Terraform's ways to make several instances.
    ///
    /// ## Why it matters
    /// Terraform refuses the configuration: "Invalid combination of "count" and "for_each"".
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-${each.key}", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   count: 2, for_each: { "eu" => "load-eu", "us" => "load-us" },
    ///   actions: [{ job_name: "${each.value}" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-${each.key}", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   for_each: { "eu" => "load-eu", "us" => "load-us" },
    ///   actions: [{ job_name: "${each.value}" }]
    /// })
    /// ```
    pub static COUNT_AND_FOR_EACH = {
        name: "count-and-for-each",
        severity: Error,
        aws: None,
        source: "Terraform: meta-arguments count and for_each",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    // That both are there is refused whatever their values: templates count, too.
    if let Some(meta) = trigger.meta.as_deref()
        && meta.count.get().is_some()
        && meta.for_each.get().is_some()
    {
        findings.report(
            &COUNT_AND_FOR_EACH,
            "count",
            "count and for_each are both given, Terraform takes one of them",
            "leave count out; for_each says how many instances there are",
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
            &COUNT_AND_FOR_EACH,
            &[
                ("both", scheduled(json!({ "count": 2, "for_each": { "a": "b" } })), &["error count"]),
                ("both empty", scheduled(json!({ "count": 0, "for_each": {} })), &["error count"]),
                (
                    "both as templates: that they are there is refused",
                    scheduled(json!({ "count": "${var.n}", "for_each": "${var.m}" })),
                    &["error count"],
                ),
                ("count", scheduled(json!({ "count": 2, "for_each": null })), &[]),
                ("for_each", scheduled(json!({ "for_each": { "a": "b" } })), &[]),
                ("neither", scheduled(json!({ "provider": "aws.west" })), &[]),
                (
                    "one of the wrong kind, reported as that",
                    scheduled(json!({ "count": "many", "for_each": { "a": "b" } })),
                    &[],
                ),
            ],
        );
    }
}
