//! `duplicate-resource-name`

use super::rule;

rule! {
    /// Two triggers of a pipeline have one resource name.
    ///
    /// ## What it does
    /// Finds a second `aws_glue_trigger` under a name that is taken, and says where the first one is.
    ///
    /// ## Why it matters
    /// In Terraform JSON one of the two would silently replace the other.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-report", type: "SCHEDULED", schedule: "cron(0 4 * * ? *)",
    ///   actions: [{ job_name: "report" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly_load, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:nightly_report, {
    ///   name: "nightly-report", type: "SCHEDULED", schedule: "cron(0 4 * * ? *)",
    ///   actions: [{ job_name: "report" }]
    /// })
    /// ```
    pub static DUPLICATE_RESOURCE_NAME = {
        name: "duplicate-resource-name",
        severity: Error,
        aws: None,
        source: "Terraform: a resource is known by its type and name",
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
        let load = || scheduled(json!({}));
        let report = || scheduled(json!({ "name": "report", "schedule": "cron(0 4 * * ? *)" }));
        assert_named_cases(
            &DUPLICATE_RESOURCE_NAME,
            &[
                ("another trigger", vec![("nightly", load()), ("nightly", report())], &["error nightly"]),
                (
                    "three, one after the other and the same",
                    vec![("nightly", load()), ("nightly", load()), ("report", report()), ("nightly", load())],
                    &["error nightly", "error nightly"],
                ),
                ("two names", vec![("nightly", load()), ("report", report())], &[]),
                ("another case", vec![("nightly", load()), ("Nightly", report())], &[]),
                ("a dash for an underscore", vec![("a_b", load()), ("a-b", report())], &[]),
                ("one name in AWS", vec![("a", load()), ("b", load())], &[]),
            ],
        );
    }
}
