//! `nested-too-deep`

use super::rule;

rule! {
    /// A free-form value is nested more than 32 levels deep.
    ///
    /// ## What it does
    /// Finds `for_each` values that are nested very deep or hold more than 100,000 values, among them structures
    /// that contain themselves.
    ///
    /// ## Why it matters
    /// Such a value cannot be written out.
    ///
    /// ## Example
    /// ```ruby
    /// instances = {}
    /// instances["again"] = instances
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   for_each: instances,
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load-${each.key}", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   for_each: { "eu" => "load-eu", "us" => "load-us" },
    ///   actions: [{ job_name: "${each.value}" }]
    /// })
    /// ```
    pub static NESTED_TOO_DEEP = {
        name: "nested-too-deep",
        severity: Error,
        aws: None,
        source: "this program's own bound, 32 levels",
        grade: Inferred,
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
            &NESTED_TOO_DEEP,
            &[
                (
                    "40 levels",
                    scheduled(
                        json!({ "for_each": { "a": (0..40).fold(json!(1), |inner, _| json!([inner])) } }),
                    ),
                    &[&format!("error for_each[\"a\"]{}", "[0]".repeat(31))],
                ),
                (
                    "a structure that holds itself twice on every level",
                    scheduled(
                        json!({ "for_each": { "a": (0..18).fold(json!(1), |inner, _| json!([inner, inner])) } }),
                    ),
                    &["error for_each[\"a\"][0][0][1][1][0][0][0][0][1][1][0][1][0][0][1][0][1][0]"],
                ),
                (
                    "a hundred values beside each other",
                    scheduled(json!({ "for_each": { "a": vec![json!([1]); 100] } })),
                    &[],
                ),
                (
                    "20 levels",
                    scheduled(
                        json!({ "for_each": { "a": (0..20).fold(json!(1), |inner, _| json!([inner])) } }),
                    ),
                    &[],
                ),
            ],
        );
    }
}
