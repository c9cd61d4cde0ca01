//! The report on a terminal.

use std::borrow::Cow;
use std::fmt::Write;

use super::excerpt::drawing;
use super::relative;
use crate::diagnostic::{Diagnostic, Severity, is_unsafe};

/// How the report is written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// With ANSI colours.
    pub colour: bool,
    /// File names are relative to this directory.
    pub directory: &'a str,
}

/// All diagnostics, each as a paragraph; empty where there is none.
///
/// A paragraph is the message, the place, the author's text with carets under the faulty part where the
/// diagnostic has an [excerpt](Diagnostic::excerpt), AWS's answer, and the help.
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
    let mut report = String::new();
    for (position, diagnostic) in diagnostics.into_iter().enumerate() {
        if position > 0 {
            report.push('\n');
        }
        // Writing to a String cannot fail.
        let _ = paragraph(&mut report, diagnostic, options);
    }
    report
}

fn paragraph(report: &mut String, diagnostic: &Diagnostic, options: Options<'_>) -> std::fmt::Result {
    let paint = Paint { on: options.colour };
    let severity = diagnostic.severity;
    writeln!(
        report,
        "{}{severity}[{}]{}: {}{}{}",
        paint.severity(severity),
        diagnostic.rule.name,
        paint.reset(),
        paint.bold(),
        inert(&message(diagnostic, options.directory)),
        paint.reset(),
    )?;
    let mut whereabouts = Vec::new();
    if let Some(place) = &diagnostic.place {
        whereabouts.push(format!("{}:{}", shown(&place.file, options.directory), place.line));
    }
    if let Some(trigger) = &diagnostic.trigger {
        whereabouts.push(format!("aws_glue_trigger.{}", shortened(trigger)));
    }
    let path = diagnostic.path.to_string();
    if !path.is_empty() {
        whereabouts.push(path);
    }
    if !whereabouts.is_empty() {
        writeln!(report, "  {}-->{} {}", paint.dim(), paint.reset(), inert(&whereabouts.join(", ")))?;
    }
    if let Some(excerpt) = &diagnostic.excerpt {
        report.push_str(&drawing(excerpt, severity, options.colour));
    }
    if let Some(answer) = &diagnostic.aws_message {
        writeln!(report, "  {}AWS answers:{} {}", paint.dim(), paint.reset(), inert(answer))?;
    }
    if let Some(reason) = &diagnostic.acknowledged {
        writeln!(report, "  {}acknowledged:{} {}", paint.dim(), paint.reset(), indented(&inert(reason)))?;
    }
    if let Some(help) = &diagnostic.help {
        writeln!(report, "  {}help:{} {}", paint.help(), paint.reset(), indented(&inert(help)))?;
    }
    Ok(())
}

/// A file below the directory, or beside it, as seen from there; one that lies far off by its whole name.
fn shown<'a>(file: &'a str, directory: &str) -> Cow<'a, str> {
    let relative = relative(file, directory);
    if relative.starts_with("../../") { Cow::Borrowed(file) } else { relative }
}

/// The message, with the files of other places relative, too.
fn message<'d>(diagnostic: &'d Diagnostic, directory: &str) -> Cow<'d, str> {
    let mut message = Cow::Borrowed(diagnostic.message.as_str());
    if directory.is_empty() {
        return message;
    }
    for place in &diagnostic.related {
        let shown = format!("{}:{}", shown(&place.file, directory), place.line);
        message = Cow::Owned(message.replace(&place.to_string(), &shown));
    }
    message
}

/// A resource name of any length would bury the rest of its line.
fn shortened(name: &str) -> String {
    match name.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name.to_owned(),
    }
}

/// Without characters that could command a terminal, whatever part of the input they came from.
fn inert(text: &str) -> String {
    text.chars().map(|c| if c != '\n' && is_unsafe(c) { '\u{fffd}' } else { c }).collect()
}

/// A help over several lines stays under its own beginning.
fn indented(text: &str) -> String {
    text.replace('\n', "\n        ")
}

/// ANSI colours, or nothing.
struct Paint {
    on: bool,
}

impl Paint {
    fn code(&self, code: &'static str) -> &'static str {
        if self.on { code } else { "" }
    }

    fn severity(&self, severity: Severity) -> &'static str {
        self.code(match severity {
            Severity::Error => "\x1b[1;31m",
            Severity::Warning => "\x1b[1;33m",
            Severity::Note => "\x1b[1;36m",
        })
    }

    fn bold(&self) -> &'static str {
        self.code("\x1b[1m")
    }

    fn dim(&self) -> &'static str {
        self.code("\x1b[2m")
    }

    fn help(&self) -> &'static str {
        self.code("\x1b[32m")
    }

    fn reset(&self) -> &'static str {
        self.code("\x1b[0m")
    }
}
