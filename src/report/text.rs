//! The report on a terminal.

use std::collections::HashSet;
use std::fmt;

use indexmap::IndexMap;

use super::names::{file_for_people, inert_line};
use super::paint::Paint;
use super::source::{self, Sources};
use super::{Counts, paragraph, sorted};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::rules::SECRET_IN_ARGUMENT;
use crate::stop::checkpoint;

/// How the report is written.
#[derive(Clone, Copy, Default)]
pub struct Options<'a> {
    /// With ANSI colours.
    pub colour: bool,
    /// File names are relative to this directory.
    pub directory: &'a str,
    /// Where the lines of the author's scripts are to be had.
    pub sources: Option<&'a dyn Sources>,
    /// The most warnings, and the most notes, of one rule that are told; how many more there are is said at the
    /// end. Errors are all told.
    pub limit: Option<usize>,
}

impl fmt::Debug for Options<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("colour", &self.colour)
            .field("directory", &self.directory)
            .field("sources", &self.sources.is_some())
            .field("limit", &self.limit)
            .finish()
    }
}

/// All diagnostics in their [order](super::sorted), each as a paragraph; empty where there is none.
///
/// A paragraph is the message, the place, the line of the call where it can be read and was not drawn for the
/// finding before, the author's text with carets under the faulty part where the diagnostic has an
/// [excerpt](Diagnostic::excerpt), AWS's answer, and the help. Where the findings are in several files, the
/// paragraphs of each stand below its name and what was found there.
///
/// ```
/// use glue_trigger::{check, report::text};
/// let input = serde_json::json!({ "name": "x", "type": "SCHEDULED", "actions": [{ "job_name": "load" }] });
/// let checked = check::trigger(Some("nightly"), &input, None);
/// let expected = "\
/// error[missing-schedule]: a SCHEDULED trigger needs a schedule
///   --> aws_glue_trigger.nightly, schedule
///   AWS answers: Schedule cannot be null or empty
///   help: write schedule: \"cron(0 2 * * ? *)\", which is every day at 02:00 UTC
/// ";
/// assert_eq!(text::report(&checked.diagnostics, text::Options::default()), expected);
/// ```
pub fn report<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>, options: Options<'_>) -> String {
    let paint = Paint { on: options.colour };
    let sorted = sorted(diagnostics, options.directory);
    let files: Vec<&[&Diagnostic]> = sorted.chunk_by(|one, other| file(one) == file(other)).collect();
    let mut limiter = Limiter { most: options.limit, counts: IndexMap::new() };
    let mut blocks: Vec<String> = Vec::new();
    let secret = secret(&sorted);
    for found in &files {
        let told: Vec<&Diagnostic> = found.iter().copied().filter(|found| limiter.lets(found)).collect();
        // A heading over the only file would say what each paragraph says.
        if let Some(file) = found.first().and_then(|first| file(first)).filter(|_| files.len() > 1) {
            let name = inert_line(&file_for_people(file, options.directory));
            let counts = Counts::of(found.iter().copied());
            blocks.push(format!("{}{name}{}: {counts}\n", paint.bold(), paint.reset()));
        }
        let mut drawn: Option<&Place> = None;
        for diagnostic in told {
            checkpoint();
            let place = diagnostic.place.as_ref().filter(|place| drawn != Some(*place));
            drawn = diagnostic.place.as_ref();
            let place = place.filter(|place| !secret.contains(place));
            let source =
                place.zip(options.sources).and_then(|(place, sources)| source::drawn(place, sources, paint));
            let mut block = String::new();
            // Writing to a String cannot fail.
            let _ = paragraph::write(&mut block, diagnostic, options.directory, source, paint);
            blocks.push(block);
        }
    }
    blocks.extend(limiter.remainder());
    blocks.join("\n")
}

/// The calls whose text may hold a secret, which a report must not show.
fn secret<'d>(found: &[&'d Diagnostic]) -> HashSet<&'d Place> {
    let secret = found.iter().filter(|found| found.rule == &SECRET_IN_ARGUMENT);
    secret.filter_map(|found| found.place.as_ref()).collect()
}

fn file(diagnostic: &Diagnostic) -> Option<&str> {
    diagnostic.place.as_ref().map(|place| &*place.file)
}

/// Counts the warnings and the notes of each rule, and ends them at the limit.
struct Limiter {
    most: Option<usize>,
    counts: IndexMap<(&'static str, Severity), usize>,
}

impl Limiter {
    fn lets(&mut self, diagnostic: &Diagnostic) -> bool {
        let Some(most) = self.most.filter(|_| diagnostic.severity != Severity::Error) else { return true };
        let count = self.counts.entry((diagnostic.rule.name, diagnostic.severity)).or_default();
        *count += 1;
        *count <= most
    }

    /// What was not let through, a line for each rule; none where that is nothing.
    fn remainder(&self) -> Option<String> {
        let most = self.most?;
        let left_out = self.counts.iter().filter(|(_, count)| **count > most);
        let lines: Vec<String> =
            left_out.map(|((rule, _), count)| format!("and {} more of {rule}\n", count - most)).collect();
        Some(lines.concat()).filter(|lines| !lines.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::super::cases::{acknowledged, at, finding, of, place, with_severity};
    use super::*;
    use crate::diagnostic::{Excerpt, Path};
    use crate::rules::{INVALID_SCHEDULE, TEXT_LENGTH, UNUSED_SCHEDULE};

    const SCRIPT: &str = "\n\taws_glue_trigger(:a, {\n  name: \"a\",\n\u{1b}[31maws_glue_trigger(:b, {\n";

    /// The script above, but for what is on its lines from 100 on.
    fn sources(place: &Place) -> Option<String> {
        match &*place.file {
            "/lake/a.rb" if place.line >= 100 => Some("x".repeat(200)),
            "/lake/a.rb" => SCRIPT.lines().nth(place.line as usize - 1).map(str::to_owned),
            _ => None,
        }
    }

    fn written(found: &[Diagnostic], limit: Option<usize>) -> String {
        report(found, Options { directory: "/lake", sources: Some(&sources), limit, ..Options::default() })
    }

    fn schedule(file: &str, line: u32, trigger: &str) -> Diagnostic {
        let found =
            finding(&INVALID_SCHEDULE, "schedule").excerpt(Excerpt::new("cron(60)", 5..7)).help("mend it");
        of(at(found, file, line), trigger)
    }

    #[test]
    fn the_line_of_a_call_is_drawn_once() {
        let name = || of(at(finding(&TEXT_LENGTH, "name"), "/lake/a.rb", 2), "a");
        let found = [schedule("/lake/a.rb", 4, "b"), name(), schedule("/lake/a.rb", 2, "a"), name()];
        assert_eq!(
            written(&found, None),
            "\
error[text-length]: something is wrong
  --> a.rb:2, aws_glue_trigger.a, name
 2 | aws_glue_trigger(:a, {

error[text-length]: something is wrong
  --> a.rb:2, aws_glue_trigger.a, name

error[invalid-schedule]: something is wrong
  --> a.rb:2, aws_glue_trigger.a, schedule
   | cron(60)
   |      ^^
  help: mend it

error[invalid-schedule]: something is wrong
  --> a.rb:4, aws_glue_trigger.b, schedule
 4 | \u{fffd}[31maws_glue_trigger(:b, {
...
   | cron(60)
   |      ^^
  help: mend it
"
        );
    }

    #[test]
    fn wide_numbers_and_long_lines() {
        let expected = format!(
            "\
error[invalid-schedule]: something is wrong
  --> a.rb:1000, aws_glue_trigger.a, schedule
1000 | {}…
...
     | cron(60)
     |      ^^
  help: mend it
",
            "x".repeat(72)
        );
        assert_eq!(written(&[schedule("/lake/a.rb", 1000, "a")], None), expected);
    }

    #[test]
    fn lines_that_are_empty_or_not_there_or_hold_a_secret_are_not_drawn() {
        let drawn = |found: &[Diagnostic]| written(found, None).contains(" | ");
        let name = |file, line| at(finding(&TEXT_LENGTH, "name"), file, line);
        let table = [
            (vec![name("/lake/a.rb", 2)], true),
            (vec![name("/lake/a.rb", 1)], false),
            (vec![name("/lake/a.rb", 99)], false),
            (vec![name("/lake/b.rb", 2)], false),
            (vec![finding(&TEXT_LENGTH, "name")], false),
            (vec![name("/lake/a.rb", 2), at(finding(&SECRET_IN_ARGUMENT, "tags"), "/lake/a.rb", 2)], false),
        ];
        for (found, expected) in table {
            assert_eq!(drawn(&found), expected, "{found:?}");
        }
    }

    #[test]
    fn several_files_have_a_heading_each() {
        let mut taken = at(finding(&TEXT_LENGTH, Path::root()), "/lake/b\u{7}.rb", 1);
        taken.related.push(place("/lake/a.rb", 1));
        taken.message = "taken at /lake/a.rb:1".to_owned();
        let found = [
            at(acknowledged(finding(&UNUSED_SCHEDULE, "schedule")), "/lake/a.rb", 1),
            taken,
            finding(&TEXT_LENGTH, "name"),
        ];
        assert_eq!(
            written(&found, None),
            "\
error[text-length]: something is wrong
  --> name

a.rb: 1 acknowledged

warning[unused-schedule]: something is wrong
  --> a.rb:1, schedule
  acknowledged: it is meant so

b\u{fffd}.rb: 1 error

error[text-length]: taken at a.rb:1
  --> b\u{fffd}.rb:1
"
        );
    }

    #[test]
    fn a_limit_holds_for_each_rule_and_not_for_errors() {
        let several = |severity, count| {
            let found = with_severity(finding(&UNUSED_SCHEDULE, "schedule"), severity);
            vec![found; count]
        };
        let table = [
            (Severity::Error, 5, None, 5, ""),
            (Severity::Error, 5, Some(2), 5, ""),
            (Severity::Warning, 2, Some(2), 2, ""),
            (Severity::Warning, 5, Some(2), 2, "\nand 3 more of unused-schedule\n"),
            (Severity::Note, 5, Some(0), 0, "and 5 more of unused-schedule\n"),
        ];
        for (severity, count, limit, told, end) in table {
            let written = written(&several(severity, count), limit);
            assert_eq!(written.matches("something is wrong").count(), told, "{severity} {limit:?}");
            assert!(written.ends_with(end), "{written}");
        }
    }
}
