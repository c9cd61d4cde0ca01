//! `AwsGlueTrigger::Diagnostic`

use glue_trigger::diagnostic;
use glue_trigger::report::text;
use magnus::value::ReprValue;
use magnus::{Class, Error, Module, RArray, RModule, Range, Ruby, Symbol};

use crate::entry::method;
use crate::interrupt::between_pieces;

/// One finding.
#[derive(magnus::TypedData)]
#[magnus(class = "AwsGlueTrigger::Diagnostic", free_immediately, size, frozen_shareable, wb_protected)]
pub struct Diagnostic {
    inner: diagnostic::Diagnostic,
}

impl Diagnostic {
    /// The core's diagnostic.
    pub fn inner(&self) -> &diagnostic::Diagnostic {
        &self.inner
    }

    fn rule(&self) -> &'static str {
        self.inner.rule.name
    }

    fn severity(ruby: &Ruby, rb_self: &Self) -> Symbol {
        ruby.to_symbol(rb_self.inner.severity.as_str())
    }

    fn trigger(&self) -> Option<&str> {
        self.inner.trigger.as_deref()
    }

    fn path(&self) -> String {
        self.inner.path.to_string()
    }

    fn file(&self) -> Option<&str> {
        self.inner.place.as_ref().map(|place| &*place.file)
    }

    fn line(&self) -> Option<u32> {
        self.inner.place.as_ref().map(|place| place.line)
    }

    fn message(&self) -> &str {
        &self.inner.message
    }

    fn help(&self) -> Option<&str> {
        self.inner.help.as_deref()
    }

    fn excerpt(&self) -> Option<&str> {
        self.inner.excerpt.as_ref().map(|excerpt| excerpt.text())
    }

    /// In characters, as Ruby counts them.
    fn span(ruby: &Ruby, rb_self: &Self) -> Result<Option<Range>, Error> {
        let Some(excerpt) = &rb_self.inner.excerpt else { return Ok(None) };
        let characters = excerpt.characters();
        ruby.range_new(characters.start, characters.end, true).map(Some)
    }

    fn suggestion(&self) -> Option<&str> {
        self.inner.suggestion.as_deref()
    }

    fn aws_message(&self) -> Option<&str> {
        self.inner.aws_message.as_deref()
    }

    fn acknowledged(&self) -> Option<&str> {
        self.inner.acknowledged.as_deref()
    }

    fn to_s(&self) -> String {
        text::report([&self.inner], text::Options::default())
    }
}

/// An Array of diagnostics, each frozen.
pub fn array<'d>(
    ruby: &Ruby,
    diagnostics: impl IntoIterator<Item = &'d diagnostic::Diagnostic>,
) -> Result<RArray, Error> {
    let array = ruby.ary_new();
    for (position, diagnostic) in diagnostics.into_iter().enumerate() {
        between_pieces(ruby, position)?;
        let value = ruby.obj_wrap(Diagnostic { inner: diagnostic.clone() });
        value.freeze();
        array.push(value)?;
    }
    Ok(array)
}

pub fn init(ruby: &Ruby, module: RModule) -> Result<(), Error> {
    let class = module.define_class("Diagnostic", ruby.class_object())?;
    class.undef_default_alloc_func();
    class.define_method("rule", method!(Diagnostic::rule, 0))?;
    class.define_method("severity", method!(Diagnostic::severity, 0))?;
    class.define_method("trigger", method!(Diagnostic::trigger, 0))?;
    class.define_method("path", method!(Diagnostic::path, 0))?;
    class.define_method("file", method!(Diagnostic::file, 0))?;
    class.define_method("line", method!(Diagnostic::line, 0))?;
    class.define_method("message", method!(Diagnostic::message, 0))?;
    class.define_method("help", method!(Diagnostic::help, 0))?;
    class.define_method("excerpt", method!(Diagnostic::excerpt, 0))?;
    class.define_method("span", method!(Diagnostic::span, 0))?;
    class.define_method("suggestion", method!(Diagnostic::suggestion, 0))?;
    class.define_method("aws_message", method!(Diagnostic::aws_message, 0))?;
    class.define_method("acknowledged", method!(Diagnostic::acknowledged, 0))?;
    class.define_method("to_s", method!(Diagnostic::to_s, 0))?;
    Ok(())
}
