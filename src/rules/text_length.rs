//! `text-length`

use super::rule;
use super::{Findings, texts};
use crate::model::Trigger;

rule! {
    /// A text is longer or shorter than AWS takes it.
    ///
    /// ## What it does
    /// Counts the characters of the names, of the description, and of the keys and values of tags.
    ///
    /// ## Why it matters
    /// The API bounds each of them; Terraform or AWS refuses the trigger.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
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
    pub static TEXT_LENGTH = {
        name: "text-length",
        severity: Error,
        aws: None,
        source: "API model; TF:schema",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if findings.first_look(trigger).texts_are_fine {
        return;
    }
    texts::bounded(trigger, |text| {
        let limit = text.limit;
        let length = text.value.chars().count();
        if length < limit.min {
            // The least is one character at most, so what is too short is empty.
            let message =
                format!("{} is empty, AWS takes {} to {} characters", text.what(), limit.min, limit.max);
            findings.report(&TEXT_LENGTH, text.path(), message, "write something, such as \"nightly-load\"");
        } else if length > limit.max {
            let message = format!("{} has {length} characters, AWS takes at most {}", text.what(), limit.max);
            let help = match length - limit.max {
                1 => "shorten it by 1 character".to_owned(),
                surplus => format!("shorten it by {surplus} characters"),
            };
            findings.report(&TEXT_LENGTH, text.path(), message, help);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::limits::{DESCRIPTION, NAME, TAG_KEY, TAG_VALUE, TEXTS};
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        let name = "n".repeat(NAME.max);
        let long_name = "n".repeat(NAME.max + 1);
        let umlauts = "ä".repeat(NAME.max);
        // Two characters of Terraform's notation are one of AWS's.
        let escaped = format!("$${{{}", "n".repeat(NAME.max - 2));
        let description = "d".repeat(DESCRIPTION.max);
        let key = "k".repeat(TAG_KEY.max);
        let long_key = "k".repeat(TAG_KEY.max + 1);
        let value = "v".repeat(TAG_VALUE.max);
        let template = format!("${{var.a}}{long_name}");
        // A path shows 60 characters of a key.
        let in_long_key = format!("error tags[\"{}…\"]", "k".repeat(60));
        assert_cases(
            &TEXT_LENGTH,
            &[
                ("an empty name", scheduled(json!({ "name": "" })), &["error name"]),
                ("a long name", scheduled(json!({ "name": long_name })), &["error name"]),
                ("the longest name", scheduled(json!({ "name": name })), &[]),
                (
                    "the longest name beyond ASCII: characters count, not bytes",
                    scheduled(json!({ "name": umlauts })),
                    &[],
                ),
                ("the longest name, with an escape", scheduled(json!({ "name": escaped })), &[]),
                (
                    "a long workflow",
                    scheduled(json!({ "workflow_name": long_name })),
                    &["error workflow_name"],
                ),
                (
                    "a long description",
                    scheduled(json!({ "description": format!("{description}d") })),
                    &["error description"],
                ),
                ("the longest description, and none", scheduled(json!({ "description": description })), &[]),
                (
                    "in actions",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "security_configuration": long_name }, { "crawler_name": long_name }, { "job_name": long_name }] }),
                    ),
                    &[
                        "error actions[0].security_configuration",
                        "error actions[1].crawler_name",
                        "error actions[2].job_name",
                    ],
                ),
                (
                    "in conditions",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": long_name, "state": "FAILED" }, { "crawler_name": long_name, "crawl_state": "FAILED" }] } }),
                    ),
                    &["error predicate.conditions[0].job_name", "error predicate.conditions[1].crawler_name"],
                ),
                ("a tag without a key", scheduled(json!({ "tags": { "": "x" } })), &["error tags[\"\"]"]),
                ("a long key", scheduled(json!({ "tags": { long_key: "x" } })), &[&in_long_key]),
                (
                    "a long value",
                    scheduled(json!({ "tags": { "a": format!("{value}v") } })),
                    &["error tags[\"a\"]"],
                ),
                (
                    "the longest tag, and an empty value",
                    scheduled(json!({ "tags": { key: value, "a": "" } })),
                    &[],
                ),
                ("absent", json!({}), &[]),
                (
                    "empty where it may be left out, reported as that",
                    scheduled(json!({ "workflow_name": "" })),
                    &[],
                ),
                (
                    "templates",
                    scheduled(
                        json!({ "name": template, "tags": { template.as_str(): template.repeat(3), "a": "${var.v}" } }),
                    ),
                    &[],
                ),
                ("a template for all tags", scheduled(json!({ "tags": "${var.tags}" })), &[]),
            ],
        );
    }

    #[test]
    fn what_is_too_short_is_empty() {
        assert!(TEXTS.iter().all(|limit| limit.min <= 1));
    }
}
