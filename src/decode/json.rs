//! `serde_json::Value` as an input.

use std::borrow::Cow;

use super::value::{Key, Value, View};

impl Value for &serde_json::Value {
    fn view(&self) -> View<'_> {
        match self {
            serde_json::Value::Null => View::Null,
            serde_json::Value::Bool(value) => View::Bool(*value),
            serde_json::Value::Number(number) => match number.as_i64() {
                Some(integer) => View::Integer(integer),
                None => View::Decimal(number.as_u64().map_or_else(
                    || plain_decimal(number.as_f64().unwrap_or_default()),
                    |large| large.to_string(),
                )),
            },
            serde_json::Value::String(text) => View::Text(Cow::Borrowed(text)),
            serde_json::Value::Array(_) => View::List,
            serde_json::Value::Object(_) => View::Map,
        }
    }

    fn is_null(&self) -> bool {
        serde_json::Value::is_null(self)
    }

    fn len(&self) -> usize {
        match self {
            serde_json::Value::Array(elements) => elements.len(),
            serde_json::Value::Object(entries) => entries.len(),
            _ => 0,
        }
    }

    fn each_element(&self, visit: &mut dyn FnMut(Self)) {
        for element in self.as_array().into_iter().flatten() {
            visit(element);
        }
    }

    fn each_entry(&self, visit: &mut dyn FnMut(Key<'_>, Self)) {
        for (key, value) in self.as_object().into_iter().flatten() {
            visit(Key::Text(Cow::Borrowed(key)), value);
        }
    }
}

/// A finite number in plain digits, as Terraform prints it: no exponent, no needless `.0`.
///
/// ```
/// use glue_trigger::decode::plain_decimal;
/// assert_eq!(plain_decimal(0.05), "0.05");
/// assert_eq!(plain_decimal(2.0), "2");
/// assert_eq!(plain_decimal(1e21), "1000000000000000000000");
/// assert_eq!(plain_decimal(1e-7), "0.0000001");
/// ```
pub fn plain_decimal(number: f64) -> String {
    // Rust's Display for f64 is the shortest text that reads back as the same number, never with an exponent.
    number.to_string()
}
