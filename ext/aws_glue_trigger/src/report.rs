//! `AwsGlueTrigger::Report`: diagnostics as text and as documents for programs.
//!
//! The methods are private and take what they need in order; `lib/aws_glue_trigger/report.rb` gives them their
//! keywords and reads the scripts.

use std::collections::HashMap;

use glue_trigger::diagnostic::{self, Place};
use glue_trigger::report::{Counts, Run, github, json, sarif, text};
use magnus::value::ReprValue;
use magnus::{Error, Module, Object, RArray, RModule, Ruby, TryConvert, Value, typed_data::Obj};

use crate::diagnostic::Diagnostic;
use crate::directory;
use crate::entry::function;
use crate::interrupt::between_pieces;
use crate::without_gvl::unless_short;

/// The lines of scripts: by the name of the file as a diagnostic has it, and by number.
type Lines = HashMap<String, HashMap<u32, String>>;

/// `Report.render_text(diagnostics, colour, lines, limit)`; file names are relative to the working directory.
fn render_text(
    ruby: &Ruby,
    diagnostics: RArray,
    colour: bool,
    lines: Lines,
    limit: Option<usize>,
) -> Result<String, Error> {
    let found = copied(ruby, diagnostics)?;
    let directory = directory::current();
    unless_short(ruby, found.len(), || {
        let sources = |place: &Place| lines.get(&*place.file)?.get(&place.line).cloned();
        let options = text::Options { colour, directory: &directory, sources: Some(&sources), limit };
        text::report(&found, options)
    })
}

/// `Report.render_document(format, diagnostics, triggers, failure)` with the format `json`, `sarif` or `github`.
fn render_document(
    ruby: &Ruby,
    format: String,
    diagnostics: RArray,
    triggers: Option<usize>,
    failure: Option<String>,
) -> Result<String, Error> {
    let report = match format.as_str() {
        "json" => |found: &[_], run: Run<'_>| json::report(found, run),
        "sarif" => |found: &[_], run: Run<'_>| sarif::report(found, run),
        "github" => |found: &[_], run: Run<'_>| Ok(github::report(found, run)),
        _ => return Err(Error::new(ruby.exception_arg_error(), "the format is json, sarif or github")),
    };
    let found = copied(ruby, diagnostics)?;
    // What GitHub reads, as annotations and as code scanning.
    let directory = match format.as_str() {
        "json" => directory::current(),
        _ => directory::of_github(),
    };
    let run = Run { directory: &directory, triggers, failure: failure.as_deref() };
    let document = unless_short(ruby, found.len(), || report(&found, run))?;
    document.map_err(|error| crate::errors::core(ruby, &error))
}

/// `Report.count(diagnostics, triggers)`: the summary line.
fn count(ruby: &Ruby, diagnostics: RArray, triggers: Option<usize>) -> Result<String, Error> {
    Ok(Counts::of(&copied(ruby, diagnostics)?).among(triggers))
}

/// The core's diagnostics, so that no Ruby object is borrowed while a report is written.
fn copied(ruby: &Ruby, diagnostics: RArray) -> Result<Vec<diagnostic::Diagnostic>, Error> {
    let mut copied = Vec::with_capacity(diagnostics.len());
    // By position, with the length asked for each time: another thread may change the list between two pieces.
    while copied.len() < diagnostics.len() {
        between_pieces(ruby, copied.len())?;
        let value: Value = diagnostics.entry(isize::try_from(copied.len()).unwrap_or(isize::MAX))?;
        copied.push(Obj::<Diagnostic>::try_convert(value)?.inner().clone());
    }
    Ok(copied)
}

pub fn init(_ruby: &Ruby, module: RModule) -> Result<(), Error> {
    let class = module.define_module("Report")?;
    class.define_singleton_method("render_text", function!(render_text, 4))?;
    class.define_singleton_method("render_document", function!(render_document, 4))?;
    class.define_singleton_method("count", function!(count, 2))?;
    for name in ["render_text", "render_document", "count"] {
        class.funcall_public::<_, _, Value>("private_class_method", (name,))?;
    }
    Ok(())
}
