//! `undashed-argument`

use super::Findings;
use super::arguments::{arguments, path};
use super::rule;
use super::targets::Targets;
use crate::diagnostic::quote;
use crate::model::{Trigger, is_template};

rule! {
    /// The name of an argument does not begin with two dashes.
    ///
    /// ## What it does
    /// Finds names of arguments without `--`.
    ///
    /// ## Why it matters
    /// AWS Glue hands arguments to the script as they are, and the script finds `stage` only under
    /// `--stage`.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", arguments: { stage: "raw" } }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", arguments: { "--stage" => "raw" } }]
    /// })
    /// ```
    pub static UNDASHED_ARGUMENT = {
        name: "undashed-argument",
        severity: Warning,
        aws: None,
        source: "DOC:aws-glue-programming-etl-glue-arguments",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if findings.first_look(trigger).argument_names_are_fine {
        return;
    }
    for (index, action, argument) in arguments(trigger) {
        let name = argument.name.as_str();
        // A crawler has no arguments at all, which is another rule's.
        if name.starts_with("--") || is_template(name) || Targets::from(action).is_crawler() {
            continue;
        }
        // One dash, or the long one of a word processor, was meant as two.
        let bare = name.trim().trim_start_matches(['-', '\u{2010}', '\u{2013}', '\u{2014}', '\u{2212}']);
        let help = match bare {
            "" => "write a name such as \"--stage\"".to_owned(),
            bare => format!("write {}", quote(&format!("--{bare}"))),
        };
        findings.report(
            &UNDASHED_ARGUMENT,
            path(index, name),
            format!("the argument {} does not begin with two dashes", quote(name)),
            help,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, scheduled};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &UNDASHED_ARGUMENT,
            &[
                (
                    "no dash",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": { "stage": "raw" } }] }),
                    ),
                    &["warning actions[0].arguments[\"stage\"]"],
                ),
                (
                    "one dash, a long dash, a space before, nothing",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": { "-a": "x", "—b": "x", " --c": "x", "": "x" } }] }),
                    ),
                    &[
                        "warning actions[0].arguments[\"-a\"]",
                        "warning actions[0].arguments[\"—b\"]",
                        "warning actions[0].arguments[\" --c\"]",
                        "warning actions[0].arguments[\"\"]",
                    ],
                ),
                (
                    "text that looks like a template",
                    scheduled(json!({ "actions": [{ "job_name": "load", "arguments": { "$${a}": "x" } }] })),
                    &["warning actions[0].arguments[\"$${a}\"]"],
                ),
                (
                    "two dashes, three",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": { "--stage": "raw", "---a": "x" } }] }),
                    ),
                    &[],
                ),
                ("absent", scheduled(json!({})), &[]),
                (
                    "a template for a name",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": { "${var.name}": "raw" } }] }),
                    ),
                    &[],
                ),
                (
                    "arguments that are a template",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": "${var.arguments}" }] }),
                    ),
                    &[],
                ),
                (
                    "a crawler's, another rule's",
                    scheduled(
                        json!({ "actions": [{ "crawler_name": "raw", "arguments": { "stage": "a" } }] }),
                    ),
                    &[],
                ),
            ],
        );
    }

    #[test]
    fn the_help_is_ready_to_paste() {
        for (name, expected) in [
            ("stage", "write \"--stage\""),
            ("-stage", "write \"--stage\""),
            ("—stage", "write \"--stage\""),
            ("-", "write a name such as \"--stage\""),
        ] {
            let mut arguments = serde_json::Map::new();
            arguments.insert(name.to_owned(), json!("raw"));
            let input = scheduled(json!({ "actions": [{ "job_name": "load", "arguments": arguments }] }));
            let checked = crate::check::trigger(None, &input, None);
            let help = checked.diagnostics.first().and_then(|diagnostic| diagnostic.help.clone());
            assert_eq!(help.as_deref(), Some(expected), "{name}");
        }
    }
}
