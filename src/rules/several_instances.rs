//! `several-instances`

use super::rule;
use crate::diagnostic::{Diagnostic, Path};
use crate::target::Target;

rule! {
    /// A trigger with `count` or `for_each` stands where CloudFormation or the Glue API is rendered for.
    ///
    /// ## What it does
    /// Finds `count` other than 1, and `for_each`.
    ///
    /// ## Why it matters
    /// Terraform makes several triggers of one declaration, each with its own values. A resource of CloudFormation and a
    /// request to the Glue API are one trigger.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", count: 2,
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// %w[north south].each do |branch|
    ///   aws_glue_trigger(:"nightly_#{branch}", {
    ///     name: "nightly-load-#{branch}", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///     actions: [{ job_name: "load-#{branch}" }]
    ///   })
    /// end
    /// ```
    pub static SEVERAL_INSTANCES = {
        name: "several-instances",
        severity: Error,
        aws: None,
        source: "Terraform's documentation, The count Meta-Argument, The for_each Meta-Argument; API model",
        grade: Documented,
        check: target(CloudFormation, Api),
    }
}

/// `count` or `for_each`, for a target that makes one trigger of each.
pub(crate) fn several_instances(name: &'static str, target: Target) -> Diagnostic {
    let message =
        format!("`{name}` makes any number of triggers, and {} makes one of each", target.in_words());
    Diagnostic::new(&SEVERAL_INSTANCES, Path::from(name), message)
        .help("declare the triggers one by one, in a loop of Ruby's")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::{api, cloudformation};
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        let cases = [
            ("count", vec![scheduled(json!({ "count": 2 }))], &["error t0 count"][..]),
            ("none", vec![scheduled(json!({ "count": 0 }))], &["error t0 count"]),
            (
                "a count that only Terraform knows",
                vec![scheduled(json!({ "count": "${var.n}" }))],
                &["error t0 count"],
            ),
            ("for_each", vec![scheduled(json!({ "for_each": { "a": "b" } }))], &["error t0 for_each"]),
            ("one", vec![scheduled(json!({ "count": 1 }))], &[]),
            ("absent", vec![scheduled(json!({}))], &[]),
        ];
        let none = cloudformation::Options::default();
        assert_target_cases(&SEVERAL_INSTANCES, |pipeline| cloudformation::check(pipeline, none), &cases);
        assert_target_cases(&SEVERAL_INSTANCES, api::check, &cases);
    }
}
