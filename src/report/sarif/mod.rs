//! A report in SARIF 2.1.0, which code scanning and editors read.

mod fingerprint;
mod rules;
mod uri;

use fingerprint::Fingerprints;
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value, json};

use super::names::{address, message, related};
use super::run::NOTHING_DECLARED;
use super::{Run, relative, sorted};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::json::{Each, pretty};

/// What the names of files are relative to: the directory of the run, which is that of the repository where the
/// command is given there.
const ROOT: &str = "%SRCROOT%";

/// The name of our fingerprints, with the version of how they are made.
const FINGERPRINT: &str = "glueTriggerAddress/v1";

/// All diagnostics as one run of a SARIF log, over several lines, without a newline at its end.
///
/// `tool.driver.rules` has all rules. There are no `fixes`: a suggestion replaces a text that the program may have
/// put together, and where that stands in the file is not known.
///
/// ```
/// use glue_trigger::report::{Run, sarif};
/// let log = sarif::value(&[], Run::default());
/// assert_eq!(log["version"], "2.1.0");
/// assert_eq!(log["runs"][0]["results"], serde_json::json!([]));
/// ```
///
/// # Errors
/// None that an input could cause.
pub fn report<'d>(
    diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
    run: Run<'_>,
) -> crate::Result<String> {
    pretty(&Log(Reported { found: sorted(diagnostics, run.directory), run }))
}

/// The log as a JSON value.
pub fn value<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>, run: Run<'_>) -> Value {
    json!(Log(Reported { found: sorted(diagnostics, run.directory), run }))
}

/// The document around the one run.
struct Log<'a>(Reported<'a>);

impl Serialize for Log<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let schema =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("$schema", schema)?;
        map.serialize_entry("version", "2.1.0")?;
        map.serialize_entry("runs", &[&self.0])?;
        map.end()
    }
}

struct Reported<'a> {
    found: Vec<&'a Diagnostic>,
    run: Run<'a>,
}

impl Serialize for Reported<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { found, run } = self;
        let driver = json!({
            "name": "glue-trigger",
            "version": env!("CARGO_PKG_VERSION"),
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "rules": rules::descriptors(),
        });
        let root = json!({ "description": { "text": "The directory in which the scripts were read." } });
        let results = Each(|| {
            let mut prints = Fingerprints::default();
            found.iter().map(move |found| result(found, run.directory, &mut prints))
        });
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("tool", &json!({ "driver": driver }))?;
        map.serialize_entry("invocations", &[invocation(*run)])?;
        map.serialize_entry("originalUriBaseIds", &json!({ ROOT: root }))?;
        map.serialize_entry("results", &results)?;
        map.end()
    }
}

/// Whether all scripts were read, which is another thing than whether they have faults.
fn invocation(run: Run<'_>) -> Value {
    let failure = run.failure.map(|failure| ("error", failure));
    let told = failure.or_else(|| run.is_empty().then_some(("warning", NOTHING_DECLARED)));
    let notifications: Vec<Value> = told
        .iter()
        .map(|(level, text)| json!({ "level": level, "message": { "text": escaped(text) } }))
        .collect();
    json!({ "executionSuccessful": run.failure.is_none(), "toolExecutionNotifications": notifications })
}

fn result(found: &Diagnostic, directory: &str, prints: &mut Fingerprints) -> Value {
    let mut result = json!({
        "ruleId": found.rule.name,
        "ruleIndex": rules::index(found.rule),
        "level": level(found.severity),
        "message": { "text": escaped(&text(found, directory)) },
        "locations": locations(found, directory),
        "partialFingerprints": { FINGERPRINT: prints.next(found, directory) },
        // Absent would mean that nobody knows, and must then be absent of all results.
        "suppressions": suppressions(found),
    });
    if !found.related.is_empty() {
        let places = related(found).into_iter();
        result["relatedLocations"] =
            places.map(|place| json!({ "physicalLocation": physical(place, directory) })).collect();
    }
    result
}

/// The message, AWS's answer and the help, a line each: viewers show only this.
fn text(found: &Diagnostic, directory: &str) -> String {
    let mut text = message(found, directory, relative).into_owned();
    for (label, more) in [("AWS answers", &found.aws_message), ("help", &found.help)] {
        if let Some(more) = more {
            text.push_str(&format!("\n{label}: {more}"));
        }
    }
    text
}

/// Braces would be placeholders, and are written twice (SARIF 2.1.0, 3.11.5).
fn escaped(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}")
}

/// One location, with what is known of it; none where nothing is.
fn locations(found: &Diagnostic, directory: &str) -> Vec<Value> {
    let mut location = Map::new();
    if let Some(place) = &found.place {
        location.insert("physicalLocation".to_owned(), physical(place, directory));
    }
    if let Some(address) = address(found) {
        let within = found.path.to_string();
        let (name, kind) = match found.trigger.as_deref() {
            Some(trigger) if within.is_empty() => (trigger, "resource"),
            _ => (within.as_str(), "property"),
        };
        let logical = json!({ "name": name, "fullyQualifiedName": address, "kind": kind });
        location.insert("logicalLocations".to_owned(), json!([logical]));
    }
    if location.is_empty() { Vec::new() } else { vec![Value::Object(location)] }
}

fn physical(place: &Place, directory: &str) -> Value {
    let file = relative(&place.file, directory);
    let mut artifact = json!({ "uri": uri::reference(&file) });
    if uri::is_below(&file) {
        artifact["uriBaseId"] = ROOT.into();
    }
    // SARIF counts from 1, as Ruby does; a script that says otherwise of itself is brought there.
    json!({ "artifactLocation": artifact, "region": { "startLine": place.line.max(1) } })
}

fn suppressions(found: &Diagnostic) -> Vec<Value> {
    let reason = found.acknowledged.iter();
    reason.map(|reason| json!({ "kind": "inSource", "justification": &**reason })).collect()
}

fn level(severity: Severity) -> &'static str {
    // The same words, by chance: SARIF's are fixed.
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::{acknowledged, at, finding, of, place};
    use super::*;
    use crate::rules::{MISSING_SCHEDULE, RULES, UNWATCHED_FAILURE};

    const RUN: Run<'_> = Run { directory: "/lake", triggers: Some(1), failure: None };

    fn results(found: &[Diagnostic]) -> Value {
        value(found, RUN)["runs"][0]["results"].clone()
    }

    #[test]
    fn a_result_has_its_place_its_address_and_what_it_says() {
        let mut found = of(at(finding(&MISSING_SCHEDULE, "schedule"), "/lake/my dir/a.rb", 2), "a");
        found.message = "`${x}`, as at /lake/b.rb:7".to_owned();
        found.related.extend([7, 7].map(|line| place("/lake/b.rb", line)));
        let found = found.help("write { }");
        let index = rules::index(&MISSING_SCHEDULE);
        let [first, second] = [results(std::slice::from_ref(&found)), results(&[acknowledged(found)])];
        assert_eq!(
            first,
            json!([{
                "ruleId": "missing-schedule", "ruleIndex": index, "level": "error",
                "message": {
                    "text": "`${{x}}`, as at b.rb:7\nAWS answers: Schedule cannot be null or empty\nhelp: write {{ }}",
                },
                "locations": [{
                    "physicalLocation": {
                        "artifactLocation": { "uri": "my%20dir/a.rb", "uriBaseId": "%SRCROOT%" },
                        "region": { "startLine": 2 },
                    },
                    "logicalLocations": [{
                        "name": "schedule", "fullyQualifiedName": "aws_glue_trigger.a.schedule", "kind": "property",
                    }],
                }],
                "partialFingerprints": { "glueTriggerAddress/v1": "1e0358a3c4a3099e:1" },
                "suppressions": [],
                "relatedLocations": [{
                    "physicalLocation": {
                        "artifactLocation": { "uri": "b.rb", "uriBaseId": "%SRCROOT%" },
                        "region": { "startLine": 7 },
                    },
                }],
            }])
        );
        assert_eq!(
            second[0]["suppressions"],
            json!([{ "kind": "inSource", "justification": "it is meant so" }])
        );
    }

    #[test]
    fn locations_say_what_is_known() {
        let bare = || finding(&MISSING_SCHEDULE, crate::diagnostic::Path::root());
        let outside = json!({
            "artifactLocation": { "uri": "../a.rb" }, "region": { "startLine": 1 },
        });
        let whole = json!({ "name": "a", "fullyQualifiedName": "aws_glue_trigger.a", "kind": "resource" });
        let alone = json!({ "name": "schedule", "fullyQualifiedName": "schedule", "kind": "property" });
        let table = [
            (bare(), json!([])),
            (at(bare(), "/a.rb", 0), json!([{ "physicalLocation": outside }])),
            (of(bare(), "a"), json!([{ "logicalLocations": [whole] }])),
            (finding(&MISSING_SCHEDULE, "schedule"), json!([{ "logicalLocations": [alone] }])),
        ];
        for (found, expected) in table {
            assert_eq!(results(&[found])[0]["locations"], expected);
        }
    }

    #[test]
    fn all_rules_are_described() {
        let log = value(&[], RUN);
        let described = &log["runs"][0]["tool"]["driver"]["rules"];
        assert_eq!(described.as_array().map(Vec::len), Some(RULES.len()));
        let quiet = rules::index(&UNWATCHED_FAILURE).map(|index| &described[index]["defaultConfiguration"]);
        assert_eq!(quiet, Some(&json!({ "level": level(UNWATCHED_FAILURE.severity), "enabled": false })));
    }

    #[test]
    fn a_run_that_did_not_end_or_declared_nothing_says_so() {
        let invocation = |run: Run<'_>| value(&[], run)["runs"][0]["invocations"][0].clone();
        let told = |level: &str, text: &str| json!([{ "level": level, "message": { "text": text } }]);
        let table = [
            (RUN, true, json!([])),
            (Run { triggers: Some(0), ..RUN }, true, told("warning", "no trigger was declared")),
            (Run { failure: Some("lost {}"), ..RUN }, false, told("error", "lost {{}}")),
        ];
        for (run, successful, notifications) in table {
            let expected =
                json!({ "executionSuccessful": successful, "toolExecutionNotifications": notifications });
            assert_eq!(invocation(run), expected);
        }
    }
}
