//! What must be true of every report.

use glue_trigger::diagnostic::Diagnostic;
use glue_trigger::report::{Run, github, json, sarif, text};
use serde_json::Value;

use crate::inert;

/// Holds where each format tells of these findings in a document of its kind.
pub fn hold(found: &[&Diagnostic], directory: &str, triggers: usize) {
    let run = Run { directory, triggers: Some(triggers), failure: None };
    let told = || found.iter().copied();

    let sources = |_: &glue_trigger::diagnostic::Place| Some("\u{1b}[2J aws_glue_trigger(:a, {".to_owned());
    let options = text::Options { directory, ..text::Options::default() };
    inert::holds(&text::report(told(), options), "the report");
    inert::holds(
        &text::report(told(), text::Options { sources: Some(&sources), limit: Some(2), ..options }),
        "the report",
    );
    // Colours are control characters; that it can be painted is all that is asked.
    let painted = text::report(told(), text::Options { colour: true, ..options });
    assert_eq!(painted.is_empty(), found.is_empty());

    let report = json::report(told(), run).expect("a report is JSON");
    let parsed: Value = serde_json::from_str(&report).expect("a report is JSON");
    assert_eq!(parsed["diagnostics"].as_array().map(Vec::len), Some(found.len()));

    let log = sarif::report(told(), run).expect("a log is JSON");
    let parsed: Value = serde_json::from_str(&log).expect("a log is JSON");
    assert_eq!(parsed["runs"][0]["results"].as_array().map(Vec::len), Some(found.len()));

    let commands = github::report(told(), run);
    inert::holds(&commands, "the list of commands");
    let lines: Vec<&str> = commands.lines().collect();
    let is_command =
        |line: &&&str| ["::error ", "::warning ", "::notice "].iter().any(|name| line.starts_with(name));
    // Text that the author wrote must not become a command of its own.
    assert_eq!(
        lines.iter().filter(is_command).count(),
        found.len() + usize::from(triggers == 0),
        "{commands}"
    );
    assert_eq!(
        lines.iter().filter(|line| line.starts_with("::")).count(),
        found.len() + usize::from(triggers == 0)
    );
}
