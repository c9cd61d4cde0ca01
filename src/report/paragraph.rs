//! One finding on a terminal.

use std::fmt::{Result, Write};

use super::excerpt::drawing;
use super::names::{beginning, file_for_people, inert, inert_line, message};
use super::paint::Paint;
use super::source::Drawn;
use crate::diagnostic::Diagnostic;

/// The finding, with the line of its call where that is given.
pub(super) fn write(
    report: &mut String,
    diagnostic: &Diagnostic,
    directory: &str,
    source: Option<Drawn>,
    paint: Paint,
) -> Result {
    let severity = diagnostic.severity;
    writeln!(
        report,
        "{}{severity}[{}]{}: {}{}{}",
        paint.severity(severity),
        diagnostic.rule.name,
        paint.reset(),
        paint.bold(),
        inert(&message(diagnostic, directory, file_for_people)),
        paint.reset(),
    )?;
    let whereabouts = whereabouts(diagnostic, directory);
    if !whereabouts.is_empty() {
        writeln!(report, "  {}-->{} {}", paint.dim(), paint.reset(), inert_line(&beginning(&whereabouts)))?;
    }
    drawings(report, diagnostic, source, paint)?;
    if let Some(answer) = &diagnostic.aws_message {
        writeln!(report, "  {}AWS answers:{} {}", paint.dim(), paint.reset(), inert(answer))?;
    }
    if let Some(reason) = &diagnostic.acknowledged {
        writeln!(
            report,
            "  {}acknowledged:{} {}",
            paint.dim(),
            paint.reset(),
            indented(&inert(&beginning(reason)))
        )?;
    }
    if let Some(help) = &diagnostic.help {
        writeln!(report, "  {}help:{} {}", paint.help(), paint.reset(), indented(&inert(help)))?;
    }
    Ok(())
}

/// Place, trigger and path.
fn whereabouts(diagnostic: &Diagnostic, directory: &str) -> String {
    let mut parts = Vec::new();
    if let Some(place) = &diagnostic.place {
        parts.push(format!("{}:{}", file_for_people(&place.file, directory), place.line));
    }
    if let Some(trigger) = &diagnostic.trigger {
        parts.push(format!("aws_glue_trigger.{}", shortened(trigger)));
    }
    let path = diagnostic.path.to_string();
    if !path.is_empty() {
        parts.push(path);
    }
    parts.join(", ")
}

/// The line of the call, and the text that is faulty.
fn drawings(report: &mut String, diagnostic: &Diagnostic, source: Option<Drawn>, paint: Paint) -> Result {
    let excerpt = diagnostic.excerpt.as_ref().map(|excerpt| drawing(excerpt, diagnostic.severity, paint.on));
    let excerpt = excerpt.unwrap_or_default();
    let Some(source) = source else {
        report.push_str(&excerpt);
        return Ok(());
    };
    report.push_str(&source.line);
    if excerpt.is_empty() {
        return Ok(());
    }
    // The text stands somewhere below that line, and may be made by the program.
    let margin = " ".repeat(source.indent);
    writeln!(report, "{}...{}", paint.dim(), paint.reset())?;
    for line in excerpt.lines() {
        writeln!(report, "{margin}{line}")?;
    }
    Ok(())
}

/// A resource name of any length would bury the rest of its line.
fn shortened(name: &str) -> String {
    match name.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &name[..end]),
        None => name.to_owned(),
    }
}

/// A help over several lines stays under its own beginning.
fn indented(text: &str) -> String {
    text.replace('\n', "\n        ")
}
