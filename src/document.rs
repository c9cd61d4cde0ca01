//! JSON that programs read, and that people look at in a terminal all the same.

use std::fmt::Write;

use serde::Serialize;

use crate::diagnostic::is_unsafe;

/// A document over several lines. Characters that could command a terminal or hide what follows them are written as
/// escapes, which means the same in JSON: JSON itself asks for that only below U+0020.
pub(crate) fn to_text(document: &impl Serialize) -> crate::Result<String> {
    let text = serde_json::to_string_pretty(document)?;
    // The newlines are the layout's: one in a text is an escape by now.
    let unsafe_here = |character: char| character != '\n' && is_unsafe(character);
    if !text.contains(unsafe_here) {
        return Ok(text);
    }
    let mut inert = String::with_capacity(text.len() + 64);
    for character in text.chars() {
        match unsafe_here(character) {
            // All of them are in the first plane: one escape each. Writing to a String cannot fail.
            true => _ = write!(inert, "\\u{:04x}", u32::from(character)),
            false => inert.push(character),
        }
    }
    Ok(inert)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn what_is_unsafe_is_escaped_and_means_the_same() {
        let document = json!({ "a\u{202e}": "\u{1b}[31m\n\u{7f}\u{9b}\u{200b}\u{2028}\u{2066}\u{feff} größe 日本 \"\\" });
        let text = to_text(&document).unwrap();
        assert!(text.chars().all(|character| character == '\n' || !is_unsafe(character)), "{text}");
        assert!(text.contains("größe 日本") && text.contains("\\u202e"));
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), document);
        let plain = json!({ "a": ["b", 1] });
        assert_eq!(to_text(&plain).unwrap(), serde_json::to_string_pretty(&plain).unwrap());
    }

    #[test]
    fn every_unsafe_character_is_in_the_first_plane() {
        assert!(('\u{10000}'..=char::MAX).all(|character| !is_unsafe(character)));
    }
}
