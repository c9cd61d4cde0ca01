//! `serialized-workflow`

use super::rule;

rule! {
    /// The triggers of a workflow are rendered so that each waits for the one before it.
    ///
    /// ## What it does
    /// Tells what `serialize_workflows: true` (`--serialize-workflows`) added: a `depends_on` in each member of a workflow but
    /// the first. It speaks only where that was asked for.
    ///
    /// ## Why it matters
    /// AWS refuses a trigger while another is being added to the same workflow, and Terraform makes at the same moment what
    /// does not depend on each other. The order is that of declaration, the start trigger first, as far as the triggers do
    /// not depend on each other already, by `depends_on` or by a reference in a template.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", workflow_name: "lake",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:clean_up, {
    ///   name: "clean-up", type: "CONDITIONAL", workflow_name: "lake",
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "clean" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", workflow_name: "lake",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:clean_up, {
    ///   name: "clean-up", type: "CONDITIONAL", workflow_name: "lake",
    ///   depends_on: ["aws_glue_trigger.nightly"],
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "clean" }]
    /// })
    /// ```
    pub static SERIALIZED_WORKFLOW = {
        name: "serialized-workflow",
        severity: Note,
        aws: None,
        source: "TF#34530, CFN#2103",
        grade: Recorded,
        check: elsewhere,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::{Value, json};

    #[test]
    fn cases() {
        let start = || scheduled(json!({ "workflow_name": "lake" }));
        let member = |name: &str, depends_on: Value| {
            conditional(json!({ "name": name, "workflow_name": "lake", "depends_on": depends_on }))
        };
        assert_pipeline_cases(
            &SERIALIZED_WORKFLOW,
            &[
                ("two", vec![start(), member("a", json!(null))], &["note t0 workflow_name"]),
                (
                    "two that wait for the first",
                    vec![
                        start(),
                        member("a", json!(["aws_glue_trigger.t0"])),
                        member("b", json!(["aws_glue_trigger.t0"])),
                    ],
                    &["note t0 workflow_name"],
                ),
                ("a chain already", vec![start(), member("a", json!(["aws_glue_trigger.t0"]))], &[]),
                ("one member", vec![start()], &[]),
                ("no workflow", vec![scheduled(json!({})), conditional(json!({}))], &[]),
            ],
        );
    }
}
