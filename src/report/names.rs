//! How a report names files, and text that does no harm where it is shown.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::HashSet;

use super::relative;
use crate::diagnostic::{Diagnostic, Place, is_unsafe};

/// A file below the directory, or beside it, as seen from there; one that lies far off by its whole name.
///
/// For people only: what programs read has no absolute name, which would differ from machine to machine.
pub(super) fn file_for_people<'a>(file: &'a str, directory: &str) -> Cow<'a, str> {
    let relative = relative(file, directory);
    if relative.starts_with("../../") { Cow::Borrowed(file) } else { relative }
}

/// The message, with the files of other places named as the report names files.
pub(crate) fn message<'d>(
    diagnostic: &'d Diagnostic,
    directory: &str,
    name: impl for<'a> Fn(&'a str, &str) -> Cow<'a, str>,
) -> Cow<'d, str> {
    let message = Cow::Borrowed(diagnostic.message.as_str());
    if directory.is_empty() || diagnostic.related.is_empty() {
        return message;
    }
    let mut names: Vec<(String, String)> = related(diagnostic)
        .into_iter()
        .map(|place| (place.to_string(), format!("{}:{}", name(&place.file, directory), place.line)))
        .collect();
    // `a.rb:12` before `a.rb:1`, which is its beginning.
    names.sort_by_key(|(whole, _)| Reverse(whole.len()));
    Cow::Owned(replaced(&message, &names))
}

/// The text with the first of each pair replaced by the second, in one pass: a name that was put there may hold
/// another, as `../lake/a.rb` holds `/lake/a.rb`.
fn replaced(text: &str, names: &[(String, String)]) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        if let Some((whole, shown)) = names.iter().find(|(whole, _)| rest.starts_with(whole.as_str())) {
            replaced.push_str(shown);
            rest = &rest[whole.len()..];
        } else {
            replaced.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    replaced
}

/// The other places that the message names, each once: several triggers of a loop are declared in one.
pub(super) fn related(diagnostic: &Diagnostic) -> Vec<&Place> {
    let mut seen = HashSet::new();
    diagnostic.related.iter().filter(|place| seen.insert(*place)).collect()
}

/// The resource and the way within it: `aws_glue_trigger.nightly.actions[0].job_name`.
pub(super) fn address(diagnostic: &Diagnostic) -> Option<String> {
    let path = diagnostic.path.to_string();
    match &diagnostic.trigger {
        Some(trigger) if path.is_empty() => Some(format!("aws_glue_trigger.{trigger}")),
        Some(trigger) => Some(format!("aws_glue_trigger.{trigger}.{path}")),
        None => Some(path).filter(|path| !path.is_empty()),
    }
}

/// The most characters that a report for people has of a reason, or of an address.
const LONGEST: usize = 1_000;

/// As much of a text as is of use to people: an author may write any number of megabytes.
pub(super) fn beginning(text: &str) -> Cow<'_, str> {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => Cow::Owned(format!("{}…", text.get(..end).unwrap_or_default())),
        None => Cow::Borrowed(text),
    }
}

/// As [`inert`], and on one line: a name with a newline in it could say what the report does not.
pub(super) fn inert_line(text: &str) -> String {
    inert(text).replace('\n', "\u{fffd}")
}

/// Without characters that could command a terminal, whatever part of the input they came from.
pub(super) fn inert(text: &str) -> String {
    text.chars().map(|c| if c != '\n' && is_unsafe(c) { '\u{fffd}' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::super::cases::{finding, place};
    use super::*;
    use crate::rules::TEXT_LENGTH;

    #[test]
    fn people_are_told_the_beginning_of_what_is_very_long() {
        assert_eq!(beginning("größe"), "größe");
        let long = "ö".repeat(5_000_000);
        assert_eq!(beginning(&long).chars().count(), LONGEST + 1);
        assert!(beginning(&long).ends_with("ö…"));
    }

    #[test]
    fn a_name_cannot_write_a_line_of_its_own() {
        assert_eq!(inert_line("a\nerror: \u{1b}[1m"), "a\u{fffd}error: \u{fffd}[1m");
    }

    /// The message, the places that it names, the directory, and the message as it is told.
    type Row = (&'static str, &'static [(&'static str, u32)], &'static str, &'static str);

    #[test]
    fn places_in_a_message_are_named_as_the_report_names_them() {
        let table: &[Row] = &[
            ("as at /lake/a.rb:1", &[("/lake/a.rb", 1)], "/lake", "as at a.rb:1"),
            ("as at /lake/a.rb:1", &[("/lake/a.rb", 1)], "", "as at /lake/a.rb:1"),
            ("as at /lake/a.rb:1", &[("/lake/a.rb", 1)], "/sea", "as at ../lake/a.rb:1"),
            // The same place twice, and one that another begins with.
            (
                "/lake/a.rb:1, /lake/a.rb:12",
                &[("/lake/a.rb", 1); 2],
                "/sea",
                "../lake/a.rb:1, ../lake/a.rb:12",
            ),
            (
                "/lake/a.rb:12, /lake/a.rb:1",
                &[("/lake/a.rb", 1), ("/lake/a.rb", 12)],
                "/sea",
                "../lake/a.rb:12, ../lake/a.rb:1",
            ),
            ("größe (eval):3 🪣", &[("(eval)", 3)], "/sea", "größe (eval):3 🪣"),
        ];
        for (text, places, directory, expected) in table {
            let mut found = finding(&TEXT_LENGTH, "name");
            found.message = (*text).to_owned();
            found.related = places.iter().map(|(file, line)| place(file, *line)).collect();
            assert_eq!(message(&found, directory, relative), *expected, "{text}");
        }
    }
}
