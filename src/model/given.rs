//! Literal or template: every value of an attribute is one of the two.

use std::fmt;

use compact_str::CompactString;

use super::marks::Marks;
use super::template::{self, Template};

/// A value as its author gave it: a literal, which is checked, or a Terraform
/// template, whose value is known only to Terraform and which passes unchecked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Given<T> {
    /// A value that is known here.
    Literal(T),
    /// Text that holds `${` or `%{`.
    Template(Template),
}

impl<T> Given<T> {
    /// The literal value, where it is one.
    pub fn literal(&self) -> Option<&T> {
        match self {
            Given::Literal(value) => Some(value),
            Given::Template(_) => None,
        }
    }

    /// The template, where it is one.
    pub fn template(&self) -> Option<&Template> {
        match self {
            Given::Template(template) => Some(template),
            Given::Literal(_) => None,
        }
    }
}

/// A text attribute.
pub type Text = Given<Literal>;

impl Text {
    /// False where there can be neither a template nor an escape of one.
    pub(crate) fn has_braces(&self) -> bool {
        match self {
            Given::Literal(literal) => literal.marks.brace(),
            Given::Template(_) => true,
        }
    }

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
        let marks = Marks::of(&source);
        if marks.brace() && template::is_template(&source) {
            Given::Template(Template::from_source(source))
        } else {
            Given::Literal(Literal { source, marks })
        }
    }

    /// The text byte for byte as it was written, and as Terraform reads it.
    pub fn source(&self) -> &str {
        match self {
            Given::Literal(literal) => literal.source(),
            Given::Template(template) => template.source(),
        }
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.source())
    }
}

/// Literal text in Terraform's notation, in which `$${` stands for `${` and `%%{` for `%{`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Literal {
    source: CompactString,
    marks: Marks,
}

impl Literal {
    /// The text in Terraform's notation.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// What kinds of bytes the text in Terraform's notation is made of.
    pub(crate) fn marks(&self) -> Marks {
        self.marks
    }

    /// The text that AWS receives.
    pub fn value(&self) -> std::borrow::Cow<'_, str> {
        match self.marks.brace() {
            true => template::unescape(&self.source),
            false => std::borrow::Cow::Borrowed(&self.source),
        }
    }
}
