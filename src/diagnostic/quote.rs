//! The author's text inside a message: bounded, and inert on a terminal.

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
    between(text, LONGEST, '"', |character| matches!(character, '"' | '\\'))
}

/// As [`quote`], but whole: for a help that is there to be copied.
pub(crate) fn quote_whole(text: &str) -> String {
    between(text, usize::MAX, '"', |character| matches!(character, '"' | '\\'))
}

/// As [`quote`], between backticks: for a part of an expression, which is read and not copied.
pub(crate) fn quote_code(text: &str) -> String {
    between(text, LONGEST, '`', |_| false)
}

fn between(text: &str, longest: usize, mark: char, needs_backslash: impl Fn(char) -> bool) -> String {
    let mut quoted = String::with_capacity(text.len().min(longest) + 2);
    quoted.push(mark);
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
    quoted.push(mark);
    quoted
}

/// Control characters, and those that reorder or hide what follows them.
pub(crate) fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
