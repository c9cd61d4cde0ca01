//! The two ways in which bytes are read.

use serde_json::Value;

use crate::choices::Choices;

/// The bytes of the fuzzer.
pub enum Input<'a> {
    /// A JSON document, as it is.
    Json(Value),
    /// Choices for a generator.
    Choices(Choices<'a>),
}

impl<'a> Input<'a> {
    /// JSON where it begins as JSON does; `None` where it then is none.
    pub fn of(bytes: &'a [u8]) -> Option<Self> {
        match bytes.first() {
            Some(b'{' | b'[' | b'"') => serde_json::from_slice(bytes).ok().map(Input::Json),
            _ => Some(Input::Choices(Choices::new(bytes))),
        }
    }
}
