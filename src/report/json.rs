//! A report for programs: JSON by the schema `docs/schemas/report.schema.json`.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value, json as object};

use super::names::{message, related};
use super::{Counts, Run, relative, sorted};
use crate::diagnostic::{Diagnostic, Excerpt, Place};
use crate::json::{Each, pretty};
use crate::rules::Rule;

/// The version of the format: it changes where a program that reads the old one would misread the new.
pub const VERSION: u32 = 1;

/// All diagnostics as JSON, over several lines, without a newline at its end.
///
/// Every property of the schema is there; what is not known is null. The same findings give the same bytes.
///
/// ```
/// use glue_trigger::report::{Run, json};
/// let report = json::value(&[], Run { triggers: Some(3), ..Run::default() });
/// assert_eq!(report["summary"]["triggers"], 3);
/// assert_eq!(report["diagnostics"], serde_json::json!([]));
/// ```
///
/// # Errors
/// None that an input could cause.
pub fn report<'d>(
    diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
    run: Run<'_>,
) -> crate::Result<String> {
    pretty(&Report { found: sorted(diagnostics, run.directory), run })
}

/// The report as a JSON value.
pub fn value<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>, run: Run<'_>) -> Value {
    object!(Report { found: sorted(diagnostics, run.directory), run })
}

struct Report<'a> {
    found: Vec<&'a Diagnostic>,
    run: Run<'a>,
}

impl Serialize for Report<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { found, run } = self;
        let counts = Counts::of(found.iter().copied());
        let summary = object!({
            "triggers": run.triggers,
            "errors": counts.errors,
            "warnings": counts.warnings,
            "notes": counts.notes,
            "acknowledged": counts.acknowledged,
        });
        let tool = object!({ "name": "glue-trigger", "version": env!("CARGO_PKG_VERSION") });
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("version", &VERSION)?;
        map.serialize_entry("tool", &tool)?;
        map.serialize_entry("failure", &run.failure)?;
        map.serialize_entry("summary", &summary)?;
        let diagnostics = Each(|| found.iter().map(|found| diagnostic(found, run.directory)));
        map.serialize_entry("diagnostics", &diagnostics)?;
        map.serialize_entry("rules", &rules(found))?;
        map.end()
    }
}

fn diagnostic(found: &Diagnostic, directory: &str) -> Value {
    let place = found.place.as_ref().map(|place| self::place(place, directory));
    object!({
        "rule": found.rule.name,
        "severity": found.severity.as_str(),
        "message": message(found, directory, relative),
        "file": place.as_ref().map(|place| &place["file"]),
        "line": place.as_ref().map(|place| &place["line"]),
        "trigger": found.trigger.as_deref(),
        "path": found.path.to_string(),
        "excerpt": found.excerpt.as_ref().map(excerpt),
        "suggestion": found.suggestion,
        "help": found.help,
        "aws_message": found.aws_message,
        "acknowledged": found.acknowledged.as_deref(),
        "related": related(found).into_iter().map(|place| self::place(place, directory)).collect::<Vec<_>>(),
    })
}

/// In characters, as most languages of programs that read it count.
fn excerpt(excerpt: &Excerpt) -> Value {
    let characters = excerpt.characters();
    object!({ "text": excerpt.text(), "start": characters.start, "end": characters.end })
}

fn place(place: &Place, directory: &str) -> Value {
    object!({ "file": relative(&place.file, directory), "line": place.line })
}

/// Each rule that found something, once: its documentation is longer than most findings.
fn rules(found: &[&Diagnostic]) -> Map<String, Value> {
    let mut fired: Vec<&Rule> = found.iter().map(|found| found.rule).collect();
    fired.sort_by_key(|rule| rule.name);
    fired.dedup();
    fired.into_iter().map(|rule| (rule.name.to_owned(), self::rule(rule))).collect()
}

fn rule(rule: &Rule) -> Value {
    object!({
        "severity": rule.severity.as_str(),
        "summary": rule.summary,
        "source": rule.source,
        "grade": rule.grade.as_str(),
        "documentation": rule.documentation(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::cases::{acknowledged, at, finding, of, place};
    use super::*;
    use crate::rules::{MISSING_SCHEDULE, TEXT_LENGTH};

    #[test]
    fn everything_is_told_and_what_is_not_known_is_null() {
        let mut whole = finding(&MISSING_SCHEDULE, "schedule").help("mend it").suggestion(Some("cron(é)"));
        whole = acknowledged(of(at(whole.excerpt(Excerpt::new("é cron", 3..7)), "/lake/a.rb", 2), "a"));
        whole.message = "as at /far/off/b.rb:7".to_owned();
        whole.related.extend([7, 7].map(|line| place("/far/off/b.rb", line)));
        let bare = finding(&TEXT_LENGTH, "name");
        let found =
            value(&[whole, bare], Run { directory: "/lake", triggers: Some(4), failure: Some("lost") });
        assert_eq!(
            found["diagnostics"],
            object!([
                {
                    "rule": "text-length", "severity": "error", "message": "something is wrong",
                    "file": null, "line": null, "trigger": null, "path": "name", "excerpt": null,
                    "suggestion": null, "help": null, "aws_message": null, "acknowledged": null, "related": [],
                },
                {
                    "rule": "missing-schedule", "severity": "error", "message": "as at ../far/off/b.rb:7",
                    "file": "a.rb", "line": 2, "trigger": "a", "path": "schedule",
                    "excerpt": { "text": "é cron", "start": 2, "end": 6 },
                    "suggestion": "cron(é)", "help": "mend it",
                    "aws_message": "Schedule cannot be null or empty", "acknowledged": "it is meant so",
                    "related": [{ "file": "../far/off/b.rb", "line": 7 }],
                },
            ])
        );
        let counts = object!({ "triggers": 4, "errors": 1, "warnings": 0, "notes": 0, "acknowledged": 1 });
        assert_eq!((&found["summary"], &found["failure"]), (&counts, &object!("lost")));
        let rules: Vec<&String> =
            found["rules"].as_object().into_iter().flatten().map(|(name, _)| name).collect();
        assert_eq!(rules, ["missing-schedule", "text-length"]);
    }
}
