//! The one view of a dynamic value that the decoder knows.

use std::borrow::Cow;

use crate::diagnostic::quote_address;

/// What a dynamic value is.
#[derive(Debug)]
pub enum View<'a> {
    /// Nothing: Ruby's `nil`, JSON's `null`.
    Null,
    /// True or false.
    Bool(bool),
    /// A whole number of 64 bits.
    Integer(i64),
    /// Any other finite number, in plain decimal digits as Terraform would print it.
    Decimal(String),
    /// Text, or a Symbol.
    Text(Cow<'a, str>),
    /// The Terraform address of a resource: a Ruby Reference.
    Address(Cow<'a, str>),
    /// A list; see [`Value::each_element`].
    List,
    /// A map; see [`Value::each_entry`].
    Map,
    /// Anything else, in words for people: `a Proc`, `text that is not UTF-8`.
    Other(Cow<'a, str>),
}

/// The key of a map's entry.
#[derive(Debug)]
pub enum Key<'a> {
    /// Text, or a Symbol.
    Text(Cow<'a, str>),
    /// Anything else, in words for people.
    Other(Cow<'a, str>),
}

/// A borrowed dynamic value: the input of [`decode`](crate::decode).
///
/// The decoder asks for one level at a time and never twice, so an
/// implementation need neither copy nor cache. It must not run the author's
/// code: what is read must not change while it is read.
#[allow(clippy::len_without_is_empty, reason = "a size hint: what is empty is for `view` to say")]
pub trait Value: Copy {
    /// What the value is.
    fn view(&self) -> View<'_>;

    /// True for nothing, where that can be told without the rest of [`view`](Value::view).
    fn is_null(&self) -> bool {
        matches!(self.view(), View::Null)
    }

    /// How many elements or entries a list or map has, for room to be made; 0 for other kinds.
    fn len(&self) -> usize;

    /// Calls `visit` with each element of a list; does nothing for other kinds.
    fn each_element(&self, visit: &mut dyn FnMut(Self));

    /// Calls `visit` with each entry of a map, in order; does nothing for other kinds.
    fn each_entry(&self, visit: &mut dyn FnMut(Key<'_>, Self));
}

impl View<'_> {
    /// The kind in words, for "expected …, got …".
    ///
    /// ```
    /// use glue_trigger::decode::View;
    /// assert_eq!(View::Integer(5).describe(), "the number 5");
    /// assert_eq!(View::List.describe(), "an Array");
    /// ```
    pub fn describe(&self) -> Cow<'_, str> {
        Cow::Borrowed(match self {
            View::Null => "nil",
            View::Bool(true) => "true",
            View::Bool(false) => "false",
            View::Integer(number) => return Cow::Owned(format!("the number {number}")),
            View::Decimal(text) => return Cow::Owned(format!("the number {}", cut(text))),
            View::Text(text) => return Cow::Owned(format!("the text {}", crate::diagnostic::quote(text))),
            View::Address(address) => return Cow::Owned(format!("the reference {}", quote_address(address))),
            View::List => "an Array",
            View::Map => "a Hash",
            View::Other(what) => return Cow::Borrowed(what),
        })
    }
}

/// A number of a thousand digits says no more than one of twenty.
fn cut(digits: &str) -> Cow<'_, str> {
    match digits.char_indices().nth(20) {
        Some((end, _)) => Cow::Owned(format!("{}…", &digits[..end])),
        None => Cow::Borrowed(digits),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_bounded_and_inert_whatever_its_name() {
        let describe =
            |name: &str| View::Address(format!("aws_glue_trigger.{name}").into()).describe().into_owned();
        assert_eq!(describe("nightly"), "the reference aws_glue_trigger.nightly");
        assert_eq!(describe("a\u{2028}b"), "the reference aws_glue_trigger.a\\u{2028}b");
        assert!(describe(&"x".repeat(3000)).len() < 100);
    }
}
