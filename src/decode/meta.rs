//! Terraform's meta-arguments.

use compact_str::CompactString;
use serde_json::Value as Json;

use super::decoder::{Decoder, no_explanation};
use super::value::{Value, View};
use super::{blocks, scalars, tree};
use crate::diagnostic::Diagnostic;
use crate::model::{Given, MetaArguments, Slot, Text, Timeouts, is_template};
use crate::rules::{EMPTY_VALUE, UNREADABLE_ADDRESS};

const LIFECYCLE: &[&str] = &[
    "create_before_destroy",
    "prevent_destroy",
    "ignore_changes",
    "replace_triggered_by",
    "precondition",
    "postcondition",
];
const TIMEOUTS: &[&str] = &["create", "delete"];

/// Decodes the meta-argument called `name`.
pub(super) fn read<V: Value>(decoder: &mut Decoder, meta: &mut MetaArguments, name: &str, value: V) {
    match name {
        "count" => meta.count = scalars::integer(decoder, value),
        "for_each" => meta.for_each = for_each(decoder, value),
        "provider" => meta.provider = scalars::optional_text(decoder, value),
        "lifecycle" => meta.lifecycle = blocks::single(decoder, value, lifecycle),
        "depends_on" => meta.depends_on = depends_on(decoder, value),
        _ => meta.timeouts = blocks::single(decoder, value, timeouts),
    }
}

/// A map, or an expression: Terraform takes no list here.
fn for_each<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Given<Json>> {
    match value.view() {
        View::Map => match tree::tree(decoder, value) {
            // An empty map is an answer here, not an omission: it means no instance.
            Some(map) => Slot::Given(Given::Literal(map)),
            None => Slot::Faulty,
        },
        View::Text(text) if is_template(&text) => match Text::new(text.into_owned()) {
            Given::Template(template) => Slot::Given(Given::Template(template)),
            Given::Literal(_) => Slot::Faulty,
        },
        other => decoder.wrong_kind(
            "a Hash or an expression",
            &other,
            "write { key => value }, or \"${toset([\\\"a\\\", \\\"b\\\"])}\"",
        ),
    }
}

fn lifecycle<V: Value>(decoder: &mut Decoder, value: V) -> Option<Json> {
    let mut map = serde_json::Map::new();
    let mut sound = true;
    decoder.entries(value, LIFECYCLE, no_explanation, |decoder, position, value| {
        let name = LIFECYCLE[position];
        let read = match name {
            "create_before_destroy" | "prevent_destroy" => match scalars::bool(decoder, value) {
                Slot::Given(Given::Literal(bool)) => Some(Json::Bool(bool)),
                Slot::Given(Given::Template(template)) => Some(Json::String(template.source().to_owned())),
                Slot::Absent | Slot::Faulty => None,
            },
            _ => tree::tree(decoder, value),
        };
        match read {
            Some(value) => drop(map.insert(name.to_owned(), value)),
            None => sound = false,
        }
    });
    sound.then_some(Json::Object(map))
}

fn depends_on<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Vec<CompactString>> {
    let mut addresses = Vec::new();
    let mut faulty = false;
    let mut one = |decoder: &mut Decoder, value: V| match address(decoder, value) {
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

/// An address such as `aws_glue_job.load`; `${…}` around it is taken off, as Terraform warns of it.
fn address<V: Value>(decoder: &mut Decoder, value: V) -> Option<CompactString> {
    let view = value.view();
    let text = match &view {
        View::Address(address) => return Some((**address).into()),
        View::Text(text) => text,
        other => {
            let help = "write a reference, or an address such as \"aws_glue_job.load\"";
            let _: Slot<()> = decoder.wrong_kind("a reference", other, help);
            return None;
        }
    };
    let inner = text.strip_prefix("${").and_then(|rest| rest.strip_suffix('}')).unwrap_or(text).trim();
    if inner.is_empty() {
        let help = "write an address such as \"aws_glue_job.load\", or leave it out";
        decoder.report(Diagnostic::new(&EMPTY_VALUE, decoder.path(), "the text is empty").help(help));
        return None;
    }
    let is_address = inner.contains('.') && !inner.contains(char::is_whitespace) && !is_template(inner);
    if !is_address {
        let message = format!("{} is not the address of a resource", crate::diagnostic::quote(text));
        let help = "write the type and the name, such as \"aws_glue_job.load\"";
        decoder.report(Diagnostic::new(&UNREADABLE_ADDRESS, decoder.path(), message).help(help));
        return None;
    }
    Some(inner.into())
}

fn timeouts<V: Value>(decoder: &mut Decoder, value: V) -> Option<Timeouts> {
    let mut timeouts = Timeouts::default();
    decoder.entries(value, TIMEOUTS, no_explanation, |decoder, position, value| {
        let text = scalars::duration(decoder, value);
        match TIMEOUTS[position] {
            "create" => timeouts.create = text,
            _ => timeouts.delete = text,
        }
    });
    Some(timeouts)
}
