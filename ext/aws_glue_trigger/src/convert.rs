//! From JSON values to Ruby's.

use magnus::value::ReprValue;
use magnus::{Error, IntoValue, Ruby, Value};
use serde_json::Value as Json;

use crate::interrupt::between_pieces;

/// How the keys of a Hash are given to Ruby.
#[derive(Clone, Copy, PartialEq)]
pub enum Keys {
    /// As text, everywhere: what `JSON.parse` would make of the document.
    Text,
    /// As Symbols for attributes, as text for what the author named: arguments, tags, instances.
    Attributes,
}

/// A JSON value as a Ruby value of its own, which the caller may change.
///
/// It is taken apart on the way, since to free a long one in one go takes as long as to make it.
pub fn to_ruby(ruby: &Ruby, json: Json, keys: Keys) -> Result<Value, Error> {
    Ok(match json {
        Json::Null => ruby.qnil().as_value(),
        Json::Bool(bool) => bool.into_value_with(ruby),
        Json::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(integer), _) => integer.into_value_with(ruby),
            (None, float) => float.into_value_with(ruby),
        },
        Json::String(text) => ruby.str_new(&text).as_value(),
        Json::Array(elements) => {
            let array = ruby.ary_new_capa(elements.len());
            for (position, element) in elements.into_iter().enumerate() {
                between_pieces(ruby, position)?;
                array.push(to_ruby(ruby, element, keys)?)?;
            }
            array.as_value()
        }
        Json::Object(entries) => {
            let hash = ruby.hash_new();
            for (position, (key, value)) in entries.into_iter().enumerate() {
                between_pieces(ruby, position)?;
                if keys == Keys::Attributes {
                    let inner = match key.as_str() {
                        "arguments" | "tags" | "for_each" => Keys::Text,
                        _ => Keys::Attributes,
                    };
                    hash.aset(ruby.to_symbol(&key), to_ruby(ruby, value, inner)?)?;
                } else {
                    hash.aset(ruby.str_new(&key), to_ruby(ruby, value, keys)?)?;
                }
            }
            hash.as_value()
        }
    })
}
