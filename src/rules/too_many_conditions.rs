//! `too-many-conditions`

use super::Findings;
use super::location;
use super::rule;
use crate::limits;
use crate::model::{Logical, Predicate, Trigger};

rule! {
    /// A predicate has more conditions than the API takes.
    ///
    /// ## What it does
    /// Counts the conditions of the predicate.
    ///
    /// ## Why it matters
    /// The API of AWS Glue refuses a longer list.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: (1..501).map { |number| { job_name: "load-#{number}", state: "SUCCEEDED" } } },
    ///   actions: [{ job_name: "transform" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: (1..500).map { |number| { job_name: "load-#{number}", state: "SUCCEEDED" } } },
    ///   actions: [{ job_name: "transform" }]
    /// })
    /// ```
    pub static TOO_MANY_CONDITIONS = {
        name: "too-many-conditions",
        severity: Error,
        aws: None,
        source: "API model",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    let (count, most) = (trigger.conditions().len(), limits::CONDITIONS.max);
    if count > most {
        let help = match trigger.predicate.get().and_then(Predicate::joined_by) {
            Some(Logical::Any) => {
                format!("write several triggers with the same actions, at most {most} conditions each")
            }
            Some(Logical::And) | None => format!(
                "write several triggers of at most {most} conditions, each of which starts a job, \
                 and one that watches those jobs"
            ),
        };
        findings.report(
            &TOO_MANY_CONDITIONS,
            location::conditions(),
            format!("a predicate has at most {most} conditions, and this one has {count}"),
            help,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, conditional, scheduled};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &TOO_MANY_CONDITIONS,
            &[
                (
                    "one too many",
                    conditional(
                        json!({ "predicate": { "conditions": conditions(limits::CONDITIONS.max + 1) } }),
                    ),
                    &["error predicate.conditions"],
                ),
                (
                    "with ANY, of another type",
                    scheduled(
                        json!({ "predicate": { "logical": "ANY", "conditions": conditions(limits::CONDITIONS.max + 1) } }),
                    ),
                    &["error predicate.conditions"],
                ),
                (
                    "as many as may be",
                    conditional(json!({ "predicate": { "conditions": conditions(limits::CONDITIONS.max) } })),
                    &[],
                ),
                ("no predicate", conditional(json!({ "predicate": null })), &[]),
                (
                    "of the wrong kind",
                    conditional(json!({ "predicate": { "conditions": "${var.conditions}" } })),
                    &[],
                ),
            ],
        );
    }

    fn conditions(count: usize) -> Vec<serde_json::Value> {
        (0..count)
            .map(|number| json!({ "job_name": format!("${{var.load[{number}]}}"), "state": "FAILED" }))
            .collect()
    }
}
