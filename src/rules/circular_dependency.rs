//! `circular-dependency`

use super::rule;
use crate::diagnostic::{Diagnostic, Path};

rule! {
    /// A trigger depends on itself, directly or over others.
    ///
    /// ## What it does
    /// Finds triggers that lead back to themselves, by `depends_on` or by references in their texts, where they are rendered
    /// for CloudFormation or the Glue API.
    ///
    /// ## Why it matters
    /// There is no order in which they could be made. CloudFormation refuses the template, as Terraform refuses such a
    /// configuration.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:first, {
    ///   name: "first", type: "ON_DEMAND", enabled: false, depends_on: ["aws_glue_trigger.second"],
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:second, {
    ///   name: "second", type: "ON_DEMAND", enabled: false, description: "after ${aws_glue_trigger.first.name}",
    ///   actions: [{ job_name: "clean" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:first, {
    ///   name: "first", type: "ON_DEMAND", enabled: false,
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:second, {
    ///   name: "second", type: "ON_DEMAND", enabled: false, description: "after ${aws_glue_trigger.first.name}",
    ///   actions: [{ job_name: "clean" }]
    /// })
    /// ```
    pub static CIRCULAR_DEPENDENCY = {
        name: "circular-dependency",
        severity: Error,
        aws: None,
        source: "AWS CloudFormation user guide, DependsOn attribute; Terraform's documentation, Resource Graph",
        grade: Documented,
        check: target(CloudFormation, Api),
    }
}

/// That a trigger cannot be made before itself.
pub(crate) fn circular_dependency() -> Diagnostic {
    let message = "the trigger depends on itself, by depends_on or by references in texts";
    Diagnostic::new(&CIRCULAR_DEPENDENCY, Path::root(), message)
        .help("leave out the depends_on or the reference with which the circle closes")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::{api, cloudformation};
    use crate::rules::cases::*;
    use serde_json::{Value, json};

    #[test]
    fn cases() {
        let after = |name: &str, others: &[&str]| -> Value {
            let addresses: Vec<_> = others.iter().map(|other| format!("aws_glue_trigger.{other}")).collect();
            on_demand(json!({ "name": name, "depends_on": addresses }))
        };
        let naming = |name: &str, other: &str| -> Value {
            on_demand(json!({ "name": name, "description": format!("${{aws_glue_trigger.{other}.name}}") }))
        };
        let cases = [
            ("itself", vec![naming("a", "t0")], &["error t0"][..]),
            (
                "each other",
                vec![after("a", &["t1"]), naming("b", "t0"), after("c", &["t0"])],
                &["error t0", "error t1"],
            ),
            ("a chain", vec![after("a", &["t1"]), naming("b", "t2"), after("c", &[])], &[]),
            (
                "two that wait for one",
                vec![after("a", &[]), after("b", &["t0"]), after("c", &["t0", "t1"])],
                &[],
            ),
        ];
        let none = cloudformation::Options::default();
        assert_target_cases(&CIRCULAR_DEPENDENCY, |pipeline| cloudformation::check(pipeline, none), &cases);
        assert_target_cases(&CIRCULAR_DEPENDENCY, api::check, &cases);
    }
}
