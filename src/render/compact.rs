//! JSON on one line, for values of ours.
//!
//! `serde_json` writes the same, and looks at every byte of every text with a branch of its own: that was a third of
//! rendering. Here eight bytes are looked at together, and what needs an escape, which hardly any text does, is left to
//! `serde_json`.

use std::io;

use serde::ser::{Error as _, Impossible, Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::Error;

use crate::json;

/// Writes a value as `serde_json::to_writer` does.
///
/// # Errors
/// Those of the writer, and where a value is of a kind that no document has: a struct, a tuple, bytes.
pub(crate) fn to_writer(writer: impl io::Write, value: &impl Serialize) -> Result<(), Error> {
    value.serialize(&mut Compact { writer })
}

/// A value on one line, with escapes for what could command a terminal or hide what follows it.
///
/// # Errors
/// Where a value is of a kind that no document has.
pub(crate) fn text(value: &impl Serialize) -> crate::Result<String> {
    let mut text = Vec::new();
    to_writer(&mut text, value)?;
    Ok(json::inert(String::from_utf8(text)?))
}

struct Compact<W> {
    writer: W,
}

impl<W: io::Write> Compact<W> {
    #[inline]
    fn write(&mut self, piece: &[u8]) -> Result<(), Error> {
        self.writer.write_all(piece).map_err(Error::custom)
    }

    /// What is rare, or has a form of its own.
    fn leave(&mut self, value: impl Serialize) -> Result<(), Error> {
        serde_json::to_writer(&mut self.writer, &value)
    }
}

/// True where a text stands in JSON as it is: without a quote, a backslash and a control character.
fn is_plain(text: &str) -> bool {
    let (words, rest) = text.as_bytes().as_chunks::<8>();
    words.iter().all(|word| !any_needs_escape(u64::from_le_bytes(*word)))
        && rest.iter().all(|byte| !matches!(byte, b'"' | b'\\' | 0..0x20))
}

/// True where one of eight bytes is a quote, a backslash or below the space. It may be true without such a byte where
/// the borrow of one subtraction runs into the next byte, which costs a second look and changes nothing.
const fn any_needs_escape(word: u64) -> bool {
    const ONES: u64 = u64::MAX / 0xFF;
    const HIGH: u64 = ONES << 7;
    // The highest bit of a byte that is less than `least`, where that bit was not set before.
    const fn less(word: u64, least: u8) -> u64 {
        word.wrapping_sub(ONES * least as u64) & !word & HIGH
    }
    let quote = less(word ^ (ONES * b'"' as u64), 1);
    let backslash = less(word ^ (ONES * b'\\' as u64), 1);
    less(word, 0x20) | quote | backslash != 0
}

/// The elements of a list, or the entries of a map.
struct Members<'c, W> {
    compact: &'c mut Compact<W>,
    is_first: bool,
}

impl<W: io::Write> Members<'_, W> {
    #[inline]
    fn next(&mut self) -> Result<(), Error> {
        if self.is_first {
            self.is_first = false;
            return Ok(());
        }
        self.compact.write(b",")
    }
}

impl<W: io::Write> SerializeSeq for Members<'_, W> {
    type Ok = ();
    type Error = Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.next()?;
        value.serialize(&mut *self.compact)
    }

    fn end(self) -> Result<(), Error> {
        self.compact.write(b"]")
    }
}

impl<W: io::Write> SerializeMap for Members<'_, W> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.next()?;
        key.serialize(&mut *self.compact)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.compact.write(b":")?;
        value.serialize(&mut *self.compact)
    }

    fn end(self) -> Result<(), Error> {
        self.compact.write(b"}")
    }
}

/// A kind of value that no document of ours has.
fn none_of_ours<T>() -> Result<T, Error> {
    Err(Error::custom("a value of a kind that no document has"))
}

macro_rules! left_to_serde_json {
    ($($method:ident($kind:ty)),+) => {
        $(
            fn $method(self, value: $kind) -> Result<(), Error> {
                self.leave(value)
            }
        )+
    };
}

impl<'c, W: io::Write> Serializer for &'c mut Compact<W> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Members<'c, W>;
    type SerializeMap = Members<'c, W>;
    type SerializeTuple = Impossible<(), Error>;
    type SerializeTupleStruct = Impossible<(), Error>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeStruct = Impossible<(), Error>;
    type SerializeStructVariant = Impossible<(), Error>;

    left_to_serde_json! {
        serialize_i8(i8), serialize_i16(i16), serialize_i32(i32), serialize_i64(i64), serialize_u8(u8),
        serialize_u16(u16), serialize_u32(u32), serialize_u64(u64), serialize_f32(f32), serialize_f64(f64),
        serialize_char(char)
    }

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.write(if value { b"true" } else { b"false" })
    }

    fn serialize_str(self, text: &str) -> Result<(), Error> {
        if !is_plain(text) {
            return self.leave(text);
        }
        self.write(b"\"")?;
        self.write(text.as_bytes())?;
        self.write(b"\"")
    }

    fn serialize_bytes(self, _: &[u8]) -> Result<(), Error> {
        none_of_ours()
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.write(b"null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        none_of_ours()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Members<'c, W>, Error> {
        self.write(b"[")?;
        Ok(Members { compact: self, is_first: true })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members<'c, W>, Error> {
        self.write(b"{")?;
        Ok(Members { compact: self, is_first: true })
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        none_of_ours()
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
        none_of_ours()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        none_of_ours()
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Error> {
        none_of_ours()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        none_of_ours()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    fn written(value: &Value) -> String {
        let mut text = Vec::new();
        to_writer(&mut text, value).unwrap();
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn it_is_that_of_serde_json() {
        for value in [
            json!(null),
            json!([]),
            json!({}),
            json!([true, false, null, -1, 18446744073709551615_u64, 1.5, "a"]),
            json!({ "a": { "b": [{ "c\n": "\u{0}" }, []] }, "größe 日本": "\"\\\u{7f}\u{2028}" }),
        ] {
            assert_eq!(written(&value), value.to_string());
        }
    }

    #[test]
    fn every_byte_at_every_place_is_told() {
        for place in 0..20 {
            for character in (0..=0x7f).map(char::from).chain(['ä', '€', '🌙']) {
                let text = format!("{}{character}{}", "x".repeat(place), "y".repeat(19 - place));
                assert_eq!(written(&json!(text)), json!(text).to_string(), "{text:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn any_text_is_that_of_serde_json(text in any::<String>()) {
            prop_assert_eq!(written(&json!(text)), json!(text).to_string());
        }
    }
}
