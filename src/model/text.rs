//! A text: literal or template.

use std::borrow::Cow;
use std::fmt;

use compact_str::CompactString;

use super::marks::Marks;
use super::template::{self, Template};

/// A text as its author gave it: a literal, which is checked, or a Terraform template, whose value is known only to
/// Terraform and which passes unchecked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Text {
    source: CompactString,
    marks: Marks,
}

impl Text {
    /// Reads text the way Terraform does: an unescaped `${` or `%{` makes it a template.
    ///
    /// ```
    /// use glue_trigger::model::Text;
    /// assert!(Text::new("load").literal().is_some());
    /// assert!(Text::new("${aws_glue_job.load.name}").template().is_some());
    /// assert_eq!(Text::new("$${HOME}").literal().map(|l| l.value().into_owned()), Some("${HOME}".into()));
    /// ```
    pub fn new(source: impl Into<CompactString>) -> Self {
        let source = source.into();
        let mut marks = Marks::of(&source);
        if marks.brace() && template::is_template(&source) {
            marks = marks.of_template();
        }
        Self { source, marks }
    }

    /// The text byte for byte as it was written, and as Terraform reads it.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// True where Terraform evaluates a part of it.
    pub fn is_template(&self) -> bool {
        self.marks.template()
    }

    /// The literal, where it is one.
    pub fn literal(&self) -> Option<Literal<'_>> {
        (!self.is_template()).then_some(Literal { source: &self.source, marks: self.marks })
    }

    /// The template, where it is one.
    pub fn template(&self) -> Option<Template<'_>> {
        self.is_template().then_some(Template::from_source(&self.source))
    }

    /// What kinds of bytes it is made of, in Terraform's notation.
    pub(crate) fn marks(&self) -> Marks {
        self.marks
    }

    /// How many bytes it has of the heap.
    pub(crate) fn heap(&self) -> usize {
        if self.source.is_heap_allocated() { self.source.capacity() } else { 0 }
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.source())
    }
}

/// Literal text in Terraform's notation, in which `$${` stands for `${` and `%%{` for `%{`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Literal<'t> {
    source: &'t str,
    marks: Marks,
}

impl<'t> Literal<'t> {
    /// The text in Terraform's notation.
    pub fn source(self) -> &'t str {
        self.source
    }

    /// What kinds of bytes the text in Terraform's notation is made of.
    pub(crate) fn marks(self) -> Marks {
        self.marks
    }

    /// The text that AWS receives.
    pub fn value(self) -> Cow<'t, str> {
        match self.marks.brace() {
            true => template::unescape(self.source),
            false => Cow::Borrowed(self.source),
        }
    }
}
