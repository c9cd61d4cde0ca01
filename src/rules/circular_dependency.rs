//! `circular-dependency`

use super::{members, rule};
use crate::analyse::{Analysis, Circle, PipelineFindings, circles};
use crate::diagnostic::{Diagnostic, trigger_address};

rule! {
    /// A trigger depends on itself over others.
    ///
    /// ## What it does
    /// Finds triggers that lead back to themselves, by `depends_on` or by references in their texts, and prints the circle.
    /// Of triggers that are in several circles together, a shortest one is printed. Only references to triggers of the
    /// pipeline are followed.
    ///
    /// ## Why it matters
    /// There is no order in which they could be made: Terraform refuses such a configuration ("Cycle"), and CloudFormation
    /// such a template ("Circular dependency between resources").
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
        check: pipeline(check),
    }
}

/// How many steps of a long circle are printed from each end.
const SHOWN: usize = 4;

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    for circle in circles(analysis) {
        let Some(last) = circle.steps.last() else { continue };
        let whole = path(&circle);
        let message = match circle.steps.len() {
            1 => format!("the trigger can be made only after itself: {whole}"),
            _ => format!("these triggers can be made only after each other: {whole}"),
        };
        let diagnostic = Diagnostic::new(&CIRCULAR_DEPENDENCY, last.path.clone(), message)
            .help("leave out one of these references; the one here closes the circle");
        let others: Vec<_> = circle.steps.iter().rev().skip(1).rev().map(|step| step.member).collect();
        findings.push(last.member, members::naming(diagnostic, &others));
    }
}

/// The circle as `trigger (attribute) → trigger (attribute) → trigger`.
fn path(circle: &Circle<'_>) -> String {
    let steps = &circle.steps;
    let left_out = steps.len().saturating_sub(2 * SHOWN);
    let mut shown = String::new();
    for (index, step) in steps.iter().enumerate() {
        if left_out <= 1 || index < SHOWN || index >= SHOWN + left_out {
            shown.push_str(&format!("{} ({}) → ", trigger_address(step.resource), step.path));
        } else if index == SHOWN {
            shown.push_str(&format!("… {left_out} more triggers … → "));
        }
    }
    shown.push_str(&steps.first().map(|first| trigger_address(first.resource)).unwrap_or_default());
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
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
        assert_pipeline_cases(
            &CIRCULAR_DEPENDENCY,
            &[
                ("itself, in a text", vec![naming("a", "t0")], &["error t0 description"][..]),
                (
                    "each other",
                    vec![after("a", &["t1"]), naming("b", "t0"), after("c", &["t0"])],
                    &["error t1 description"],
                ),
                (
                    "two circles",
                    vec![
                        after("a", &["t3", "t2"]),
                        naming("b", "t1"),
                        after("c", &["t0"]),
                        on_demand(json!({ "name": "d", "tags": { "a": "${aws_glue_trigger.t4.id}" } })),
                        after("e", &["t3"]),
                    ],
                    &["error t1 description", "error t2 depends_on[0]", "error t4 depends_on[0]"],
                ),
                (
                    "over one that is split, once",
                    vec![
                        scheduled(json!({
                            "name": "a", "description": "${aws_glue_trigger.t1.name}",
                            "actions": [{ "crawler_name": "a" }, { "crawler_name": "b" }, { "crawler_name": "c" }],
                        })),
                        after("b", &["t0"]),
                    ],
                    &["error t1 depends_on[0]"],
                ),
                (
                    "what replaces it",
                    vec![
                        on_demand(
                            json!({ "name": "a", "lifecycle": { "replace_triggered_by": ["aws_glue_trigger.t1"] } }),
                        ),
                        naming("b", "t0"),
                    ],
                    &["error t1 description"],
                ),
                ("itself in depends_on, of which another rule speaks", vec![after("a", &["t0"])], &[]),
                ("a chain", vec![after("a", &["t1"]), naming("b", "t2"), after("c", &[])], &[]),
                (
                    "two that wait for one",
                    vec![after("a", &[]), after("b", &["t0"]), after("c", &["t0", "t1"])],
                    &[],
                ),
                ("triggers of others", vec![after("a", &["x"]), naming("x", "y")], &[]),
                (
                    "what is no reference",
                    vec![
                        after("a", &["t1"]),
                        on_demand(json!({
                            "name": "b", "description": "aws_glue_trigger.t0.name $${aws_glue_trigger.t0.name} ${var.a}",
                            "tags": { "a": "${upper(\"aws_glue_trigger.t0.name\")}", "b": "${data.aws_glue_trigger.t0.name}" },
                        })),
                    ],
                    &[],
                ),
            ],
        );
    }

    #[test]
    fn the_circle_is_printed_once() {
        let triggers: Vec<Value> = (0..20)
            .map(|n| {
                let next = format!("aws_glue_trigger.t{}", (n + 1) % 20);
                on_demand(json!({ "name": n.to_string(), "depends_on": [next] }))
            })
            .collect();
        for (count, closing, expected) in [
            (
                2,
                "t1",
                "these triggers can be made only after each other: aws_glue_trigger.t0 (depends_on[0]) → \
                 aws_glue_trigger.t1 (description) → aws_glue_trigger.t0",
            ),
            (
                20,
                "t19",
                "these triggers can be made only after each other: aws_glue_trigger.t0 (depends_on[0]) → \
                 aws_glue_trigger.t1 (depends_on[0]) → aws_glue_trigger.t2 (depends_on[0]) → \
                 aws_glue_trigger.t3 (depends_on[0]) → … 12 more triggers … → \
                 aws_glue_trigger.t16 (depends_on[0]) → aws_glue_trigger.t17 (depends_on[0]) → \
                 aws_glue_trigger.t18 (depends_on[0]) → aws_glue_trigger.t19 (description) → aws_glue_trigger.t0",
            ),
        ] {
            let mut triggers: Vec<Value> = triggers.iter().take(count).cloned().collect();
            let last = triggers.last_mut().unwrap();
            *last = on_demand(json!({ "name": "z", "description": "${aws_glue_trigger.t0.name}" }));
            let found = find_in_pipeline(&CIRCULAR_DEPENDENCY, &triggers);
            let [found] = &found[..] else { panic!("{found:?}") };
            assert_eq!((found.trigger.as_deref(), found.message.as_str()), (Some(closing), expected));
        }
    }
}
