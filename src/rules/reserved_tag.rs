//! `reserved-tag`

use super::rule;
use super::{Findings, texts};
use crate::diagnostic::quote;
use crate::limits::RESERVED_TAG_PREFIX;
use crate::model::Trigger;

rule! {
    /// A tag's key begins as only AWS's own may.
    ///
    /// ## What it does
    /// Finds tags whose key begins with `aws:`, in upper or lower case.
    ///
    /// ## Why it matters
    /// The prefix is reserved: nobody but AWS can set such a tag.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   tags: { "aws:team" => "data" },
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   tags: { "team" => "data" },
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static RESERVED_TAG = {
        name: "reserved-tag",
        severity: Error,
        aws: None,
        source: "AWS tagging rules",
        grade: Documented,
        check: trigger(check),
    }
}

/// The most characters of a key that a help repeats; no more than a message quotes, so that it can be pasted.
const LONGEST: usize = 60;

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    for (key, _) in texts::tags(trigger) {
        let Some(value) = texts::literal(key) else {
            continue;
        };
        if without_prefix(&value).is_some() {
            let message =
                format!("a tag's key cannot begin with \"{RESERVED_TAG_PREFIX}\", which is AWS's own");
            findings.report(&RESERVED_TAG, texts::tag_path(key), message, help(key));
        }
    }
}

/// What stands after the reserved prefix, where that stands.
fn without_prefix(key: &str) -> Option<&str> {
    let (start, rest) = key.split_at_checked(RESERVED_TAG_PREFIX.len())?;
    start.eq_ignore_ascii_case(RESERVED_TAG_PREFIX).then_some(rest)
}

/// The key in Terraform's notation without the prefix, or how to find another.
fn help(key: &str) -> String {
    let mut free = key;
    while let Some(rest) = without_prefix(free) {
        free = rest;
    }
    if free.is_empty() || free.chars().count() > LONGEST {
        format!("begin the key with anything but \"{RESERVED_TAG_PREFIX}\"")
    } else {
        format!("write {}", quote(free))
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
            &RESERVED_TAG,
            &[
                (
                    "in lower case",
                    scheduled(json!({ "tags": { "aws:team": "data" } })),
                    &["error tags[\"aws:team\"]"],
                ),
                (
                    "in any case",
                    scheduled(json!({ "tags": { "AWS:a": "1", "Team": "data", "Aws:b": "2" } })),
                    &["error tags[\"AWS:a\"]", "error tags[\"Aws:b\"]"],
                ),
                (
                    "nothing but the prefix",
                    scheduled(json!({ "tags": { "aws:": "" } })),
                    &["error tags[\"aws:\"]"],
                ),
                (
                    "of a template for a value",
                    scheduled(json!({ "tags": { "aws:team": "${var.team}" } })),
                    &["error tags[\"aws:team\"]"],
                ),
                (
                    "without the colon",
                    scheduled(json!({ "tags": { "aws": "1", "aws-team": "2", "awsome:": "3" } })),
                    &[],
                ),
                ("further on", scheduled(json!({ "tags": { "my:aws:team": "data" } })), &[]),
                ("in the value", scheduled(json!({ "tags": { "team": "aws:data" } })), &[]),
                ("beyond ASCII", scheduled(json!({ "tags": { "aẅs:": "1", "äöü": "2" } })), &[]),
                ("absent", scheduled(json!({})), &[]),
                ("a template for a key", scheduled(json!({ "tags": { "aws:${var.key}": "data" } })), &[]),
                ("a template for all", scheduled(json!({ "tags": "${var.tags}" })), &[]),
            ],
        );
    }

    #[test]
    fn the_help_is_a_key_that_passes() {
        assert_eq!(help("aws:team"), "write \"team\"");
        assert_eq!(help("aws:AWS:team"), "write \"team\"");
        assert_eq!(help("aws:$${a}"), "write \"$${a}\"");
        assert_eq!(help("aws:"), "begin the key with anything but \"aws:\"");
        assert_eq!(
            help(&format!("aws:{}", "x".repeat(LONGEST + 1))),
            "begin the key with anything but \"aws:\""
        );
    }
}
