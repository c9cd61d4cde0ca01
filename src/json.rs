//! Long documents of JSON: their lists are made as they are written, so that none of it is there twice, and none of it
//! has to be freed at the end.

use std::fmt::Write as _;
use std::io;

use serde::{Serialize, Serializer};

use crate::diagnostic::is_unsafe;
use crate::stop::{Turns, checkpoint};

/// A list whose elements are made one after the other.
pub(crate) struct Each<F>(pub(crate) F);

impl<F: Fn() -> I, I: IntoIterator<Item: Serialize>> Serialize for Each<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0().into_iter().inspect(|_| checkpoint()))
    }
}

/// A document over several lines. Characters that could command a terminal or hide what follows them are written as
/// escapes, which means the same in JSON: JSON itself asks for that only below U+0020.
///
/// # Errors
/// None that an input could cause.
pub(crate) fn pretty(document: &impl Serialize) -> crate::Result<String> {
    checkpoint();
    let mut text = Vec::new();
    serde_json::to_writer_pretty(Checked { text: &mut text, turns: Turns::default() }, document)?;
    Ok(inert(String::from_utf8(text)?))
}

/// The text of a document, with escapes for what could command a terminal or hide what follows it.
pub(crate) fn inert(text: String) -> String {
    // The newlines are the layout's: one in a text is an escape by now.
    let unsafe_here = |character: char| character != '\n' && is_unsafe(character);
    if !text.contains(unsafe_here) {
        return text;
    }
    let mut inert = String::with_capacity(text.len() + 64);
    for character in text.chars() {
        match unsafe_here(character) {
            // All of them are in the first plane: one escape each. Writing to a String cannot fail.
            true => _ = write!(inert, "\\u{:04x}", u32::from(character)),
            false => inert.push(character),
        }
    }
    inert
}

/// A text to which pieces are added, each a turn.
struct Checked<'t> {
    text: &'t mut Vec<u8>,
    turns: Turns,
}

impl io::Write for Checked<'_> {
    fn write(&mut self, piece: &[u8]) -> io::Result<usize> {
        self.turns.turn();
        self.text.extend_from_slice(piece);
        Ok(piece.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::stop;

    #[test]
    fn it_is_that_of_serde_and_can_be_stopped() {
        let value = json!({ "a": [1, { "b": "ü" }], "c": {}, "d": [] });
        assert_eq!(pretty(&value).ok(), serde_json::to_string_pretty(&value).ok());
        assert!(stop::unless(|| true, || pretty(&value)).is_err());
    }

    #[test]
    fn a_list_is_the_same_as_if_it_were_there() {
        for length in [0, 1, 3] {
            let list: Vec<_> = (0..length).map(|number| json!({ "number": number })).collect();
            let each = Each(|| &list);
            assert_eq!(pretty(&each).ok(), serde_json::to_string_pretty(&list).ok());
            assert_eq!(json!(each), json!(list));
        }
    }

    #[test]
    fn what_is_unsafe_is_escaped_and_means_the_same() {
        let document = json!({ "a\u{202e}": "\u{1b}[31m\n\u{7f}\u{9b}\u{200b}\u{2028}\u{2066}\u{feff} größe 日本 \"\\" });
        let text = pretty(&document).unwrap();
        assert!(text.chars().all(|character| character == '\n' || !is_unsafe(character)), "{text}");
        assert!(text.contains("größe 日本") && text.contains("\\u202e"));
        assert_eq!(serde_json::from_str::<serde_json::Value>(&text).unwrap(), document);
        let plain = json!({ "a": ["b", 1] });
        assert_eq!(pretty(&plain).unwrap(), serde_json::to_string_pretty(&plain).unwrap());
    }

    #[test]
    fn every_unsafe_character_is_in_the_first_plane() {
        assert!(('\u{10000}'..=char::MAX).all(|character| !is_unsafe(character)));
    }
}
