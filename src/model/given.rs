//! Literal or template: every value of an attribute is one of the two.

use compact_str::CompactString;

use super::template::Template;

/// A value that is no text, as its author gave it: a literal, which is checked, or a Terraform template, whose value is
/// known only to Terraform and which passes unchecked. Of text the same is said by [`Text`](super::Text).
///
/// Templates are in a place of their own, since they are rare where no text belongs: so nearly all values take 16 bytes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Given<T> {
    /// A value that is known here.
    Literal(T),
    /// Text that holds `${` or `%{`.
    Template(Box<CompactString>),
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
    pub fn template(&self) -> Option<Template<'_>> {
        match self {
            Given::Template(source) => Some(Template::from_source(source)),
            Given::Literal(_) => None,
        }
    }
}
