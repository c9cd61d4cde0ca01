//! `invalid-character`

use super::rule;
use super::{Findings, texts};
use crate::limits::Characters;
use crate::model::Trigger;

rule! {
    /// A text holds a character that AWS does not take.
    ///
    /// ## What it does
    /// Finds control characters in names, such as the line break that `File.read` leaves at the
    /// end, and in the description, which may have tabs and line breaks.
    ///
    /// ## Why it matters
    /// The API bounds the characters of its names; AWS refuses the trigger at apply.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load\n", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
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
    pub static INVALID_CHARACTER = {
        name: "invalid-character",
        severity: Error,
        aws: None,
        source: "API model",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if findings.first_look(trigger).texts_are_fine {
        return;
    }
    texts::bounded(trigger, |text| {
        let characters = text.limit.characters;
        let first = text.value.chars().enumerate().find(|(_, character)| !characters.allow(*character));
        if let Some((index, character)) = first {
            let message = format!(
                "{} holds U+{:04X} as character {}, which AWS does not take",
                text.what(),
                u32::from(character),
                index + 1
            );
            findings.report(&INVALID_CHARACTER, text.path(), message, help(characters, character));
        }
    });
}

/// What to leave out, so that nothing is left that AWS does not take.
fn help(characters: Characters, first: char) -> &'static str {
    match (characters, first) {
        (_, '\u{fffe}' | '\u{ffff}') => "leave out U+FFFE and U+FFFF, which are no characters",
        (Characters::OneLine, '\n' | '\r') => "write it on one line; `.chomp` takes a line break off the end",
        (Characters::OneLine, _) => "leave out control characters; only the tab may stay",
        (Characters::Lines | Characters::Any, _) => {
            "leave out control characters; only tabs and line breaks may stay"
        }
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
            &INVALID_CHARACTER,
            &[
                ("a line break at the end", scheduled(json!({ "name": "nightly\n" })), &["error name"]),
                (
                    "several, of which the first is named",
                    scheduled(json!({ "name": "\u{0}\u{1}" })),
                    &["error name"],
                ),
                ("no character", scheduled(json!({ "name": "a\u{ffff}" })), &["error name"]),
                (
                    "an escape sequence in the description",
                    scheduled(json!({ "description": "\u{1b}[31mred" })),
                    &["error description"],
                ),
                (
                    "in a workflow and in actions",
                    scheduled(
                        json!({ "workflow_name": "a\r", "actions": [{ "job_name": "a\n", "security_configuration": "\u{7}" }, { "crawler_name": "a\nb" }] }),
                    ),
                    &[
                        "error workflow_name",
                        "error actions[0].job_name",
                        "error actions[0].security_configuration",
                        "error actions[1].crawler_name",
                    ],
                ),
                (
                    "in conditions",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "a\n", "state": "FAILED" }, { "crawler_name": "b\n", "crawl_state": "FAILED" }] } }),
                    ),
                    &["error predicate.conditions[0].job_name", "error predicate.conditions[1].crawler_name"],
                ),
                ("a tab in a name", scheduled(json!({ "name": "nightly\tload" })), &[]),
                ("lines in the description", scheduled(json!({ "description": "one\r\n\ttwo" })), &[]),
                ("beyond ASCII, and beyond 16 bits", scheduled(json!({ "name": "größe 夜 🌙\u{7f}" })), &[]),
                ("anything in a tag", scheduled(json!({ "tags": { "a\n": "b\u{0}" } })), &[]),
                ("an escaped template", scheduled(json!({ "name": "$${a}" })), &[]),
                ("absent", json!({}), &[]),
                ("a template", scheduled(json!({ "name": "${var.name}\n" })), &[]),
            ],
        );
    }

    #[test]
    fn the_message_names_character_and_position() {
        let input = scheduled(json!({ "name": "ä$${\n}" }));
        let checked = crate::check::trigger(None, &input, None);
        let messages: Vec<&str> = checked.diagnostics.iter().map(|d| d.message.as_str()).collect();
        assert_eq!(messages, ["`name` holds U+000A as character 4, which AWS does not take"]);
    }
}
