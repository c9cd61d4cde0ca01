//! Free-form values: what Terraform reads and this program does not.

use serde_json::{Map, Number, Value as Json};

use super::decoder::{Decoder, MOST_NODES};
use super::json::plain_decimal;
use super::value::{Key, Value, View};
use crate::diagnostic::{Diagnostic, Segment};
use crate::rules::NESTED_TOO_DEEP;

/// How deep a free-form value may be nested: far beyond any `lifecycle` block, and well
/// within the stack. A structure that contains itself ends here.
pub(super) const DEEPEST: usize = 32;

/// A value of any kind as JSON, null among them; `None` where something in it could not be read.
pub(super) fn tree<V: Value>(decoder: &mut Decoder, value: V) -> Option<Json> {
    node(decoder, value, DEEPEST)
}

/// A number as it was written: digits that a float would not keep stay text, which Terraform converts.
fn number(digits: String) -> Json {
    let float = digits.parse::<f64>().ok().filter(|float| plain_decimal(*float) == digits);
    float.and_then(Number::from_f64).map_or(Json::String(digits), Json::Number)
}

fn node<V: Value>(decoder: &mut Decoder, value: V, levels: usize) -> Option<Json> {
    if levels == 0 {
        let message = format!("this is nested more than {DEEPEST} levels deep");
        let help = "write a flatter structure; does it contain itself?";
        decoder.report(Diagnostic::new(&NESTED_TOO_DEEP, decoder.path(), message).help(help));
        return None;
    }
    if !decoder.count_node() {
        let message = format!("this holds more than {MOST_NODES} values");
        let help = "write a smaller structure; does it hold itself many times over?";
        decoder.report(Diagnostic::new(&NESTED_TOO_DEEP, decoder.path(), message).help(help));
        return None;
    }
    match value.view() {
        View::Bool(bool) => Some(Json::Bool(bool)),
        View::Integer(number) => Some(Json::Number(number.into())),
        View::Decimal(digits) => Some(number(digits)),
        View::Text(text) => Some(Json::String(text.into_owned())),
        View::Address(address) => Some(Json::String(address.into_owned())),
        View::List => {
            let mut elements = Vec::new();
            let mut index = 0;
            let mut stop = false;
            value.each_element(&mut |element| {
                if !stop {
                    match decoder.at(index, |decoder| node(decoder, element, levels - 1)) {
                        Some(element) => elements.push(element),
                        // One fault of a list stands for all: a structure that contains itself
                        // several times would otherwise be walked exponentially often.
                        None => stop = true,
                    }
                }
                index += 1;
            });
            (!stop).then_some(Json::Array(elements))
        }
        View::Map => {
            let mut map = Map::new();
            let mut stop = false;
            value.each_entry(&mut |key, value| {
                if stop {
                    return;
                }
                let entry = match key {
                    Key::Text(key) => {
                        // Copied first: what is read below may let Ruby run its collector.
                        let key = key.into_owned();
                        let segment = Segment::Key(key.as_str().into());
                        decoder
                            .at(segment, |decoder| node(decoder, value, levels - 1))
                            .map(|value| (key, value))
                    }
                    Key::Other(what) => {
                        let got = View::Other(what);
                        let _: crate::model::Slot<()> =
                            decoder.wrong_kind("text or a Symbol as a name", &got, "write { name: … }");
                        None
                    }
                };
                match entry {
                    Some((key, _)) if map.contains_key(&key) => {
                        decoder.key_given_twice(&key);
                    }
                    Some((key, value)) => drop(map.insert(key, value)),
                    None => stop = true,
                }
            });
            (!stop).then_some(Json::Object(map))
        }
        View::Null => Some(Json::Null),
        other @ View::Other(_) => {
            let _: crate::model::Slot<()> = decoder.wrong_kind(
                "text, a number, true, false, an Array or a Hash",
                &other,
                "write one of these",
            );
            None
        }
    }
}
