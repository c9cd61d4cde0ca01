//! Ruby exceptions that Rust raises. They are defined in `lib/aws_glue_trigger/errors.rb`.

use glue_trigger::diagnostic::Diagnostic;
use magnus::value::{Lazy, ReprValue};
use magnus::{Error, Exception, ExceptionClass, Module, RClass, RModule, Ruby, TryConvert};

static VALIDATION_ERROR: Lazy<ExceptionClass> = Lazy::new(|ruby| class(ruby, "ValidationError"));
static ERROR: Lazy<ExceptionClass> = Lazy::new(|ruby| class(ruby, "Error"));

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

/// An `AwsGlueTrigger::Error` of the core.
pub fn core(ruby: &Ruby, error: &glue_trigger::Error) -> Error {
    Error::new(ruby.get_inner(&ERROR), error.to_string())
}
