//! Terraform's meta-arguments.

use compact_str::CompactString;
use serde_json::Value as Json;

use super::address::{Of, address};
use super::decoder::{Decoder, no_explanation};
use super::schema::attributes;
use super::value::{Value, View};
use super::{scalars, tree};
use crate::model::{Given, Slot, Text, Timeouts, is_template};

attributes! {
    /// The attributes of `timeouts`.
    TimeoutsAttribute {
        Create => "create",
        Delete => "delete",
    }
}

/// A map, or an expression: Terraform takes no list here.
pub(super) fn for_each<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Given<Json>> {
    match value.view() {
        View::Map => match tree::tree(decoder, value) {
            // An empty map is an answer here, not an omission: it means no instance.
            Some(map) => Slot::Given(Given::Literal(map)),
            None => Slot::Faulty,
        },
        View::Text(text) if is_template(&text) => scalars::template(decoder, &text),
        other => decoder.wrong_kind(
            "a Hash or an expression",
            &other,
            "write { key => value }, or \"${toset([\\\"a\\\", \\\"b\\\"])}\"",
        ),
    }
}

/// A provider configuration by its name.
pub(super) fn provider<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Text> {
    match address(decoder, value, Of::Provider) {
        Some(name) => Slot::Given(Text::new(name)),
        None => Slot::Faulty,
    }
}

/// What is to be there before: one address, or several.
pub(super) fn depends_on<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Vec<CompactString>> {
    let mut addresses = Vec::new();
    let mut faulty = false;
    let mut one = |decoder: &mut Decoder, value: V| match address(decoder, value, Of::Dependency) {
        Some(address) => addresses.push(address),
        None => faulty = true,
    };
    match value.view() {
        View::List => {
            let mut index = 0;
            value.each_element(&mut |element| {
                if !element.is_null() {
                    decoder.at(index, |decoder| one(decoder, element));
                    index += 1;
                }
            });
        }
        // Rake people write one dependency without the brackets.
        View::Text(_) | View::Address(_) => one(decoder, value),
        other => {
            return decoder.wrong_kind(
                "an Array of references",
                &other,
                "write [other_trigger], or [\"aws_glue_job.load\"]",
            );
        }
    }
    match (addresses.is_empty(), faulty) {
        (false, _) => Slot::Given(addresses),
        (true, true) => Slot::Faulty,
        (true, false) => Slot::Absent,
    }
}

/// One `timeouts` block.
pub(super) fn timeouts<V: Value>(decoder: &mut Decoder, value: V, timeouts: &mut Timeouts) -> bool {
    decoder.entries(value, no_explanation, |decoder, attribute, value| {
        let text = scalars::duration(decoder, value);
        match attribute {
            TimeoutsAttribute::Create => timeouts.create = text,
            TimeoutsAttribute::Delete => timeouts.delete = text,
        }
    });
    true
}
