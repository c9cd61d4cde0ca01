//! Ruby exceptions that Rust raises. They are defined in `lib/aws_glue_trigger/errors.rb`.

use glue_trigger::diagnostic::{Diagnostic, quote};
use magnus::value::{Lazy, ReprValue};
use magnus::{Error, Exception, ExceptionClass, KwArgs, Module, RClass, RModule, Ruby, TryConvert};

static VALIDATION_ERROR: Lazy<ExceptionClass> = Lazy::new(|ruby| class(ruby, "ValidationError"));
static SCHEDULE_ERROR: Lazy<ExceptionClass> = Lazy::new(|ruby| class(ruby, "ScheduleError"));
static ERROR: Lazy<ExceptionClass> = Lazy::new(|ruby| class(ruby, "Error"));
static UNKNOWN_NODE_ERROR: Lazy<ExceptionClass> = Lazy::new(|ruby| class(ruby, "UnknownNodeError"));
static INTERNAL_ERROR: Lazy<ExceptionClass> = Lazy::new(|ruby| class(ruby, "InternalError"));

/// Looks the classes up while the library is loaded: later, two Ractors might do it at the same time.
pub fn look_up_classes(ruby: &Ruby) {
    for class in [&VALIDATION_ERROR, &SCHEDULE_ERROR, &ERROR, &UNKNOWN_NODE_ERROR, &INTERNAL_ERROR] {
        Lazy::force(class, ruby);
    }
}

fn class(ruby: &Ruby, name: &str) -> ExceptionClass {
    ruby.class_object()
        .const_get::<_, RModule>("AwsGlueTrigger")
        .and_then(|module| module.const_get::<_, RClass>(name))
        .and_then(|class| ExceptionClass::try_convert(class.as_value()))
        // Only where somebody loads the extension without `lib/aws_glue_trigger/errors.rb`.
        .unwrap_or_else(|_| ruby.exception_standard_error())
}

/// A `ValidationError` with these diagnostics.
pub fn validation<'d>(ruby: &Ruby, diagnostics: impl IntoIterator<Item = &'d Diagnostic>) -> Error {
    let build = || -> Result<Exception, Error> {
        let list = crate::diagnostic::array(ruby, diagnostics)?;
        let exception =
            ruby.get_inner(&VALIDATION_ERROR).as_value().funcall::<_, _, Exception>("new", (list,))?;
        Ok(exception)
    };
    build().map_or_else(|error| error, Error::from)
}

/// A `ScheduleError` of a text in which these diagnostics are.
pub fn schedule(ruby: &Ruby, text: &str, diagnostics: &[Diagnostic]) -> Error {
    let message = format!("the schedule {}", quote(text));
    // All faults of a text suggest the same.
    let suggestions: Vec<String> =
        diagnostics.iter().find_map(|found| found.suggestion.clone()).into_iter().collect();
    let help = diagnostics.first().and_then(|found| found.help.as_deref()).unwrap_or_default();
    schedule_error(ruby, &message, help, &suggestions, diagnostics)
}

/// A `ScheduleError` without a diagnostic: what is wrong, what to do, and texts to paste.
pub fn schedule_with_help(ruby: &Ruby, message: &str, help: &str, suggestions: &[String]) -> Error {
    schedule_error(ruby, message, help, suggestions, &[])
}

fn schedule_error(
    ruby: &Ruby,
    message: &str,
    help: &str,
    suggestions: &[String],
    diagnostics: &[Diagnostic],
) -> Error {
    let build = || -> Result<Exception, Error> {
        let texts = ruby.ary_new_capa(suggestions.len());
        for suggestion in suggestions {
            texts.push(suggestion.as_str())?;
        }
        let list = crate::diagnostic::array(ruby, diagnostics)?;
        let options = ruby.hash_new();
        options.aset(ruby.to_symbol("help"), help)?;
        options.aset(ruby.to_symbol("suggestions"), texts)?;
        options.aset(ruby.to_symbol("diagnostics"), list)?;
        ruby.get_inner(&SCHEDULE_ERROR).as_value().funcall("new", (message, KwArgs(options)))
    };
    build().map_or_else(|error| error, Error::from)
}

/// An `AwsGlueTrigger::Error` of the core.
pub fn core(ruby: &Ruby, error: &glue_trigger::Error) -> Error {
    let class = if error.is_unknown_node() { &UNKNOWN_NODE_ERROR } else { &ERROR };
    Error::new(ruby.get_inner(class), error.to_string())
}

/// An `UnknownNodeError`.
pub fn unknown_node(ruby: &Ruby, message: &str) -> Error {
    Error::new(ruby.get_inner(&UNKNOWN_NODE_ERROR), message.to_owned())
}

/// The class of the exception that a panic becomes.
pub fn internal(ruby: &Ruby) -> ExceptionClass {
    ruby.get_inner(&INTERNAL_ERROR)
}
