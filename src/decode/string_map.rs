//! Arguments and tags.

use std::borrow::Cow;
use std::collections::HashSet;

use compact_str::{CompactString, ToCompactString};

use super::decoder::Decoder;
use super::scalars;
use super::value::{Key, Value, View};
use crate::diagnostic::{Diagnostic, Segment, inert, quote_name};
use crate::model::{Entry, Given, Slot, StringMap, is_template};
use crate::rules::{NULL_VALUE, WRONG_KIND};

/// A map from text to text. Numbers and booleans become the text that Terraform would make of
/// them; `example` is shown where something else was given.
pub(super) fn string_map<V: Value>(
    decoder: &mut Decoder,
    value: V,
    example: &'static str,
) -> Slot<Given<StringMap>> {
    match value.view() {
        View::Map => {}
        View::Text(text) if is_template(&text) => return scalars::template(decoder, &text),
        // What stands in one text may be a secret as well as an argument: it is not quoted.
        View::Text(_) => {
            let text = View::Other(Cow::Borrowed("one text"));
            return decoder.wrong_kind("a Hash", &text, format!("write {example}"));
        }
        other => return decoder.wrong_kind("a Hash", &other, format!("write {example}")),
    }
    let mut entries: Vec<Entry> = Vec::with_capacity(value.len());
    value.each_entry(&mut |key, value| {
        let key: CompactString = match key {
            Key::Text(key) => key.into(),
            Key::Other(what) => {
                let message = format!("a name must be text or a Symbol, got {what}");
                let help = format!("write {example}");
                decoder.report(Diagnostic::new(&WRONG_KIND, decoder.path(), message).help(help));
                return;
            }
        };
        if let Some(text) = map_value(decoder, &key, value) {
            let entry = Entry::new(key, text);
            decoder.braces |= entry.marks_of_value.brace() || entry.name.as_bytes().contains(&b'{');
            entries.push(entry);
        }
    });
    report_duplicates(decoder, &entries);
    if entries.is_empty() { Slot::Absent } else { Slot::Given(Given::Literal(StringMap(entries))) }
}

fn map_value<V: Value>(decoder: &mut Decoder, key: &CompactString, value: V) -> Option<CompactString> {
    match value.view() {
        View::Text(text) => Some(text.into()),
        View::Integer(number) => Some(number.to_compact_string()),
        View::Decimal(number) => Some(number.into()),
        View::Bool(bool) => Some(if bool { "true".into() } else { "false".into() }),
        other => {
            decoder.at(Segment::Key(key.clone()), |decoder| no_text(decoder, key, &other));
            None
        }
    }
}

/// Reports a value that text cannot be made of.
fn no_text(decoder: &mut Decoder, key: &str, value: &View<'_>) {
    match value {
        View::Null => {
            let message = format!("{} has no value", quote_name(key));
            let help = "give it a value, \"\" for an empty one, or leave the name out";
            decoder.report(Diagnostic::new(&NULL_VALUE, decoder.path(), message).help(help));
        }
        other => {
            let help = match other {
                View::Address(address) => {
                    format!("write one of its outputs, such as \"${{{}.arn}}\"", inert(address))
                }
                _ => "write text, a number, true or false".to_owned(),
            };
            let _: Slot<()> = decoder.wrong_kind("text", other, help);
        }
    }
}

fn report_duplicates(decoder: &mut Decoder, entries: &[Entry]) {
    let mut report = |key: &str| decoder.key_given_twice(key);
    // Few entries, the common case, are compared without building a set.
    if entries.len() <= 16 {
        for (position, entry) in entries.iter().enumerate() {
            if entries[..position].iter().any(|earlier| earlier.name == entry.name) {
                report(&entry.name);
            }
        }
    } else {
        let mut seen = HashSet::with_capacity(entries.len());
        for entry in entries {
            if !seen.insert(&entry.name) {
                report(&entry.name);
            }
        }
    }
}
