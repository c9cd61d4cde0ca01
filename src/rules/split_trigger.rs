//! `split-trigger`

use super::rule;

rule! {
    /// A trigger of more than two crawlers is rendered as several.
    ///
    /// ## What it does
    /// Tells what lowering made of a SCHEDULED or CONDITIONAL trigger that starts more than two crawlers: triggers with the
    /// same schedule or predicate, each with at most two of them.
    ///
    /// ## Why it matters
    /// Glue takes at most two crawlers in one trigger. The first part keeps the names and the jobs; the others are called
    /// `ID_2` and `NAME-2`, and so on, or the next number that nothing else has. What depends on the trigger depends on all of
    /// its parts, and in a workflow each part waits for the one before it. `lower: false` (`--verbatim`) renders what is
    /// written.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:catalog, {
    ///   name: "catalog-update", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ crawler_name: "orders" }, { crawler_name: "customers" }, { crawler_name: "products" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:catalog, {
    ///   name: "catalog-update", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ crawler_name: "orders" }, { crawler_name: "customers" }]
    /// })
    /// aws_glue_trigger(:catalog_2, {
    ///   name: "catalog-update-2", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ crawler_name: "products" }]
    /// })
    /// ```
    pub static SPLIT_TRIGGER = {
        name: "split-trigger",
        severity: Note,
        aws: None,
        source: "awslabs/aws-glue-blueprint-libs issue 4; DOC:about-triggers",
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
        let crawlers = |count: usize| -> Value {
            json!((0..count).map(|n| json!({ "crawler_name": format!("raw-{n}") })).collect::<Vec<_>>())
        };
        assert_pipeline_cases(
            &SPLIT_TRIGGER,
            &[
                ("by a schedule", vec![scheduled(json!({ "actions": crawlers(3) }))], &["note t0 actions"]),
                (
                    "two that are conditional",
                    vec![
                        conditional(json!({ "name": "a", "actions": crawlers(5) })),
                        conditional(json!({ "name": "b", "actions": crawlers(3) })),
                    ],
                    &["note t0 actions", "note t1 actions"],
                ),
                (
                    "a conditional member of a workflow",
                    vec![conditional(json!({ "workflow_name": "lake", "actions": crawlers(3) }))],
                    &["note t0 actions"],
                ),
                ("as many as may be", vec![scheduled(json!({ "actions": crawlers(2) }))], &[]),
                ("by hand, which is an error", vec![on_demand(json!({ "actions": crawlers(3) }))], &[]),
                (
                    "the start of a workflow, which is an error",
                    vec![scheduled(json!({ "workflow_name": "lake", "actions": crawlers(3) }))],
                    &[],
                ),
            ],
        );
    }
}
