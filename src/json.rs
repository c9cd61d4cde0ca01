//! Long documents of JSON: their lists are made as they are written, so that none of it is there twice, and none of it
//! has to be freed at the end.

use std::io;

use serde::{Serialize, Serializer};

use crate::stop::{Turns, checkpoint};

/// A list whose elements are made one after the other.
pub(crate) struct Each<F>(pub(crate) F);

impl<F: Fn() -> I, I: IntoIterator<Item: Serialize>> Serialize for Each<F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0().into_iter().inspect(|_| checkpoint()))
    }
}

/// A document over several lines, as `serde_json::to_string_pretty` writes it.
///
/// # Errors
/// None that an input could cause.
pub(crate) fn pretty(document: &impl Serialize) -> crate::Result<String> {
    checkpoint();
    let mut text = Vec::new();
    serde_json::to_writer_pretty(Checked { text: &mut text, turns: Turns::default() }, document)?;
    Ok(String::from_utf8(text)?)
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
}
