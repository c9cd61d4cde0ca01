//! `missing-predicate`

use super::Findings;
use super::rule;
use crate::diagnostic::{Diagnostic, Path};
use crate::model::{Trigger, TriggerType};

rule! {
    /// A CONDITIONAL trigger has nothing to wait for.
    ///
    /// ## What it does
    /// Finds triggers of type CONDITIONAL without `predicate`, and a predicate of any trigger
    /// without `conditions`.
    ///
    /// ## Why it matters
    /// AWS refuses a CONDITIONAL trigger without a predicate at apply; Terraform refuses a predicate without conditions.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:report, {
    ///   name: "report", type: "CONDITIONAL",
    ///   actions: [{ job_name: "report" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:report, {
    ///   name: "report", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "report" }]
    /// })
    /// ```
    pub static MISSING_PREDICATE = {
        name: "missing-predicate",
        severity: Error,
        aws: Some("Predicate cannot be null or empty"),
        source: "PF:trigger-conditional-requires-predicate; TF:schema",
        grade: Recorded,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    let is_conditional = trigger.known_type() == Some(TriggerType::Conditional);
    if is_conditional && trigger.predicate.is_absent() {
        findings.report(
            &MISSING_PREDICATE,
            "predicate",
            "a CONDITIONAL trigger needs a predicate",
            "write predicate: { conditions: [{ job_name: \"load\", state: \"SUCCEEDED\" }] }",
        );
    }
    if trigger.predicate.get().is_some_and(|predicate| predicate.conditions.is_absent()) {
        let path = Path::from("predicate").with("conditions");
        let mut finding = Diagnostic::new(&MISSING_PREDICATE, path, "a predicate needs conditions");
        if is_conditional {
            finding = finding.help("write conditions: [{ job_name: \"load\", state: \"SUCCEEDED\" }]");
        } else {
            // Here it is Terraform that refuses it, before AWS sees it.
            finding.aws_message = None;
            finding = finding.help(
                "leave the predicate out, or write conditions: [{ job_name: \"load\", state: \"SUCCEEDED\" }] \
                 where the trigger is CONDITIONAL",
            );
        }
        findings.push(finding);
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
            &MISSING_PREDICATE,
            &[
                ("absent", conditional(json!({ "predicate": null })), &["error predicate"]),
                (
                    "an empty list of predicates",
                    conditional(json!({ "predicate": [] })),
                    &["error predicate"],
                ),
                ("empty", conditional(json!({ "predicate": {} })), &["error predicate.conditions"]),
                (
                    "without conditions",
                    conditional(json!({ "predicate": { "logical": "AND" } })),
                    &["error predicate.conditions"],
                ),
                (
                    "an empty list of conditions",
                    conditional(json!({ "predicate": [{ "conditions": [] }] })),
                    &["error predicate.conditions"],
                ),
                (
                    "empty, of another type",
                    scheduled(json!({ "predicate": {} })),
                    &["error predicate.conditions"],
                ),
                (
                    "empty, of a type that only Terraform knows",
                    conditional(json!({ "type": "${var.type}", "predicate": {} })),
                    &["error predicate.conditions"],
                ),
                ("given", conditional(json!({})), &[]),
                (
                    "one condition without its Array",
                    conditional(
                        json!({ "predicate": { "conditions": { "job_name": "load", "state": "FAILED" } } }),
                    ),
                    &[],
                ),
                (
                    "an empty condition: it is there",
                    conditional(json!({ "predicate": { "conditions": [{}] } })),
                    &[],
                ),
                ("of the wrong kind, reported as that", conditional(json!({ "predicate": "load" })), &[]),
                (
                    "conditions of the wrong kind, reported as that",
                    conditional(json!({ "predicate": { "conditions": ["load"] } })),
                    &[],
                ),
                ("another type", scheduled(json!({})), &[]),
                (
                    "a type that only Terraform knows",
                    conditional(json!({ "type": "${var.type}", "predicate": null })),
                    &[],
                ),
                (
                    "a type that nobody knows, reported as that",
                    conditional(json!({ "type": "CONDITION", "predicate": null })),
                    &[],
                ),
            ],
        );
    }

    #[test]
    fn only_of_a_conditional_trigger_has_aws_an_answer() {
        let answers = |input| {
            let checked = crate::check::trigger(None, &input, None);
            let own = checked.diagnostics.into_iter().filter(|d| d.rule == &MISSING_PREDICATE);
            own.map(|d| d.aws_message).collect::<Vec<_>>()
        };
        assert_eq!(
            answers(conditional(json!({ "predicate": {} }))),
            [MISSING_PREDICATE.aws_message.map(Into::into)]
        );
        assert_eq!(answers(on_demand(json!({ "predicate": {} }))), [None]);
    }
}
