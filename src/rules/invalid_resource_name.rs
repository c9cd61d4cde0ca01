//! `invalid-resource-name`

use super::Findings;
use super::rule;
use crate::decode::is_identifier;
use crate::diagnostic::{Path, quote};
use crate::model::Trigger;

rule! {
    /// The name of the resource is not an identifier of Terraform's.
    ///
    /// ## What it does
    /// Finds resource names that do not start with a letter or an underscore, or that hold
    /// anything but letters, digits, underscores and dashes. The letters of any script will do.
    ///
    /// ## Why it matters
    /// Terraform refuses the configuration: "Invalid resource name". The `name` in AWS is another
    /// matter, and may have spaces.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:"nightly load", {
    ///   name: "nightly load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly_load, {
    ///   name: "nightly load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static INVALID_RESOURCE_NAME = {
        name: "invalid-resource-name",
        severity: Error,
        aws: None,
        source: "Terraform: syntax of identifiers",
        grade: Documented,
        check: trigger(check),
    }
}

/// The most characters of a suggestion; no more than a message quotes, so that it can be pasted.
const LONGEST: usize = 60;

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if let Some(name) = trigger.resource.as_deref()
        && !is_identifier(name)
    {
        let message = format!("{} is not a name for a Terraform resource", quote(name));
        let help =
            format!("write {}: letters, digits, _ and -, the first a letter or _", quote(&mended(name)));
        findings.report(&INVALID_RESOURCE_NAME, Path::root(), message, help);
    }
}

fn may_start(character: char) -> bool {
    character == '_' || unicode_ident::is_xid_start(character)
}

fn may_continue(character: char) -> bool {
    character == '-' || unicode_ident::is_xid_continue(character)
}

/// The identifier nearest to `name`: `my_trigger` for `my trigger`, `_1-load` for `1-load`.
fn mended(name: &str) -> String {
    let prefix = if name.starts_with(may_start) { "" } else { "_" };
    let rest = name.chars().map(|character| if may_continue(character) { character } else { '_' });
    let first_is_replaced = name.starts_with(|first| !may_continue(first));
    prefix.chars().chain(rest.skip(usize::from(first_is_replaced))).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_named_cases, scheduled};
    use serde_json::json;

    /// The complete findings of this rule for a resource of that name, with their help.
    fn findings(name: Option<&str>) -> Vec<String> {
        let checked = crate::check::trigger(name, &scheduled(json!({})), Some(2026));
        let own = checked.diagnostics.into_iter().filter(|d| d.rule == &INVALID_RESOURCE_NAME);
        own.map(|d| format!("{} {} {}", d.severity, d.path, d.help.unwrap_or_default())).collect()
    }

    #[test]
    fn cases() {
        let table: &[(&str, Option<&str>)] = &[
            // Bad, and what the help says to write.
            ("1-load", Some("_1-load")),
            ("my trigger", Some("my_trigger")),
            ("nightly.load", Some("nightly_load")),
            ("-load", Some("_-load")),
            ("", Some("_")),
            (" ", Some("_")),
            ("${var.name}", Some("__var_name_")),
            ("naïve \u{1f319}", Some("naïve__")),
            ("\u{1b}[31m", Some("__31m")),
            ("٣", Some("_٣")),
            // Good.
            ("nightly", None),
            ("_", None),
            ("__1", None),
            ("Nightly-Load_2", None),
            ("größe", None),
            ("夜間", None),
        ];
        for (name, expected) in table {
            let expected: Vec<String> = expected
                .iter()
                .map(|mend| {
                    format!("error  write {}: letters, digits, _ and -, the first a letter or _", quote(mend))
                })
                .collect();
            assert_eq!(findings(Some(name)), expected, "{name:?}");
        }
        assert_eq!(findings(None), [""; 0], "attributes that stand alone have no resource");
    }

    #[test]
    fn pipelines() {
        assert_named_cases(
            &INVALID_RESOURCE_NAME,
            &[
                ("a space", vec![("my trigger", scheduled(json!({})))], &["error my trigger"]),
                ("a digit first", vec![("1-load", scheduled(json!({})))], &["error 1-load"]),
                ("an underscore first", vec![("_1-load", scheduled(json!({})))], &[]),
                ("letters of any script", vec![("夜間", scheduled(json!({})))], &[]),
            ],
        );
    }

    #[test]
    fn every_mend_passes_and_is_quoted_whole() {
        let long = " 1".repeat(5_000);
        for name in ["", "1", "-", "a b", "\u{202e}x", "\"\\", "${", &long] {
            let mend = mended(name);
            assert!(is_identifier(&mend), "{name:?}: {mend}");
            assert_eq!(quote(&mend), format!("\"{mend}\""), "{name:?}");
        }
    }
}
