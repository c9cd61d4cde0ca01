//! `duplicate-attribute`

use super::rule;

rule! {
    /// One attribute, argument or tag is given twice, as a Symbol and as text.
    ///
    /// ## What it does
    /// Finds a Hash in which `:name` and `"name"` both stand.
    ///
    /// ## Why it matters
    /// Ruby keeps both; JSON has one. Which of them would win is a matter of chance.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   "name" => "nightly",
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
    pub static DUPLICATE_ATTRIBUTE = {
        name: "duplicate-attribute",
        severity: Error,
        aws: None,
        source: "this program: Ruby holds :name and \"name\" apart, Terraform does not",
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
            &DUPLICATE_ATTRIBUTE,
            &[
                // JSON holds no name twice, but a rule has two names. Attributes, arguments and tags are in spec/, with
                // a Ruby Hash.
                (
                    "with a dash and with an underscore",
                    on_demand(json!({ "acknowledge": { "several-roots": "a", "several_roots": "b" } })),
                    &["error acknowledge[\"several_roots\"]"],
                ),
                (
                    "half of each",
                    on_demand(json!({ "acknowledge": { "fires_at-apply": "a", "fires-at_apply": "a" } })),
                    &["error acknowledge[\"fires-at_apply\"]"],
                ),
                (
                    "two rules",
                    on_demand(json!({ "acknowledge": { "several-roots": "a", "fires-at-apply": "a" } })),
                    &[],
                ),
                (
                    "twice, and once nil",
                    on_demand(json!({ "acknowledge": { "several-roots": "a", "several_roots": null } })),
                    &[],
                ),
                ("once", scheduled(json!({ "tags": { "a": "1", "b": "2" } })), &[]),
            ],
        );
    }
}
