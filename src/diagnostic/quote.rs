//! The author's text inside a message: bounded, and inert on a terminal.

use std::borrow::Cow;
use std::fmt::Write;

/// The most characters that a message quotes of one text.
const LONGEST: usize = 60;

/// `text` in double quotes, cut after 60 characters, with control and
/// direction-changing characters written as escapes.
///
/// ```
/// use glue_trigger::diagnostic::quote;
/// assert_eq!(quote("load"), r#""load""#);
/// assert_eq!(quote("a\u{1b}[31mb"), r#""a\u{1b}[31mb""#);
/// assert_eq!(quote(&"x".repeat(61)).chars().count(), 2 + 60 + 1);
/// ```
pub fn quote(text: &str) -> String {
    between(text, LONGEST, Some('"'), |character| matches!(character, '"' | '\\'))
}

/// As [`quote`], for the name of an attribute, an argument or a tag. What stands behind an `=` or a blank in one that
/// begins with a dash was meant as its value, and may be a secret: it is left out.
pub(crate) fn quote_name(name: &str) -> String {
    let value = if name.starts_with('-') { name.find(['=', ' ', '\t']) } else { None };
    match value.and_then(|at| name.get(..at)) {
        Some(name) => quote(&format!("{name}…")),
        None => quote(name),
    }
}

/// As [`quote`], but whole: for a help that is there to be copied.
pub(crate) fn quote_whole(text: &str) -> String {
    between(text, usize::MAX, Some('"'), |character| matches!(character, '"' | '\\'))
}

/// As [`quote`], between backticks: for a part of an expression, which is read and not copied.
pub(crate) fn quote_code(text: &str) -> String {
    between(text, LONGEST, Some('`'), |_| false)
}

/// As [`quote`], but whole and without quotes: for the name of a file, and for an address to be copied.
pub(crate) fn inert(text: &str) -> Cow<'_, str> {
    match text.contains(is_unsafe) {
        true => Cow::Owned(between(text, usize::MAX, None, |_| false)),
        false => Cow::Borrowed(text),
    }
}

/// As [`quote`], but without quotes: for an address that is read and not copied.
pub(crate) fn quote_address(address: &str) -> String {
    between(address, LONGEST, None, |_| false)
}

/// The address of a trigger by the name of its resource, for a message: that may be no identifier, and of any length.
///
/// What is rendered has the name as it is.
pub(crate) fn trigger_address(resource: &str) -> String {
    format!("aws_glue_trigger.{}", quote_address(resource))
}

fn between(text: &str, longest: usize, mark: Option<char>, needs_backslash: impl Fn(char) -> bool) -> String {
    let mut quoted = String::with_capacity(text.len().min(longest) + 2);
    quoted.extend(mark);
    for (position, character) in text.chars().enumerate() {
        if position == longest {
            quoted.push('…');
            break;
        }
        match character {
            '\n' => quoted.push_str("\\n"),
            '\t' => quoted.push_str("\\t"),
            '\r' => quoted.push_str("\\r"),
            _ if is_unsafe(character) => {
                // Writing to a String cannot fail.
                let _ = write!(quoted, "\\u{{{:x}}}", u32::from(character));
            }
            _ => {
                if needs_backslash(character) {
                    quoted.push('\\');
                }
                quoted.push(character);
            }
        }
    }
    quoted.extend(mark);
    quoted
}

/// Control characters, and those that reorder or hide what follows them.
pub(crate) fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_quoted_without_a_value() {
        for (name, expected) in [
            ("--stage", r#""--stage""#),
            ("--password=hunter2", r#""--password…""#),
            ("--password hunter2", r#""--password…""#),
            ("-p\thunter2", r#""-p…""#),
            ("Cost Center", r#""Cost Center""#),
            ("a=b", r#""a=b""#),
        ] {
            assert_eq!(quote_name(name), expected);
        }
    }

    #[test]
    fn an_address_is_bounded_and_inert_whatever_the_name() {
        assert_eq!(trigger_address("nightly_load"), "aws_glue_trigger.nightly_load");
        assert_eq!(trigger_address("a\r\u{1b}[2J"), "aws_glue_trigger.a\\r\\u{1b}[2J");
        assert_eq!(trigger_address(&"x".repeat(3000)).chars().count(), "aws_glue_trigger.".len() + 60 + 1);
    }
}
