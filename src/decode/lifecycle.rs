//! `lifecycle`: what Terraform must know before it evaluates anything.

use serde_json::{Map, Value as Json};

use super::address::without_braces;
use super::decoder::{Decoder, no_explanation};
use super::value::{Value, View};
use super::{attributes, blocks};
use crate::diagnostic::{Diagnostic, nearest, quote};
use crate::model::{Slot, is_template};
use crate::rules::{MISSING_ATTRIBUTE, UNKNOWN_ATTRIBUTE};

const LIFECYCLE: &[&str] = &[
    "create_before_destroy",
    "prevent_destroy",
    "ignore_changes",
    "replace_triggered_by",
    "precondition",
    "postcondition",
];

/// One `lifecycle` block.
pub(super) fn lifecycle<V: Value>(decoder: &mut Decoder, value: V) -> Option<Json> {
    let mut map = Map::new();
    let mut sound = true;
    decoder.entries(value, LIFECYCLE, no_explanation, |decoder, position, value| {
        let name = LIFECYCLE[position];
        let read = match name {
            "create_before_destroy" | "prevent_destroy" => literal_bool(decoder, value),
            "ignore_changes" => ignore_changes(decoder, value),
            "replace_triggered_by" => texts(decoder, value, "[\"aws_glue_job.load\"]"),
            _ => conditions(decoder, value),
        };
        match read {
            Some(value) => drop(map.insert(name.to_owned(), value)),
            None => sound = false,
        }
    });
    sound.then_some(Json::Object(map))
}

/// A template is no answer here: Terraform reads these before any value is known.
fn literal_bool<V: Value>(decoder: &mut Decoder, value: V) -> Option<Json> {
    match value.view() {
        View::Bool(bool) => Some(Json::Bool(bool)),
        View::Text(text) if matches!(&*text, "true" | "false") => Some(Json::Bool(&*text == "true")),
        other => {
            let help = "write true or false; Terraform takes no expression here";
            let _: Slot<()> = decoder.wrong_kind("true or false", &other, help);
            None
        }
    }
}

/// `"all"`, or a list of the trigger's own attributes.
fn ignore_changes<V: Value>(decoder: &mut Decoder, value: V) -> Option<Json> {
    if let View::Text(text) = value.view()
        && text == "all"
    {
        return Some(Json::String(text.into_owned()));
    }
    let list = texts(decoder, value, "[\"tags\", \"schedule\"], or \"all\"")?;
    let mut sound = true;
    for (index, element) in list.as_array().into_iter().flatten().enumerate() {
        let text = element.as_str().unwrap_or_default();
        let attribute = text.split(['.', '[']).next().unwrap_or_default();
        let known = attributes::of_resource();
        // What AWS exports may be ignored, though there is nothing to ignore; `timeouts` is the provider's block.
        let others = attributes::EXPORTED.iter().chain(&["timeouts"]);
        if !known.contains(&attribute) && !others.copied().any(|other| other == attribute) {
            let message = format!("there is no attribute {}", quote(attribute));
            let help = match nearest(attribute, known) {
                Some(name) => format!("did you mean \"{name}\"?"),
                None => "name attributes of the trigger, such as \"tags\"".to_owned(),
            };
            let path = decoder.path().with(index);
            decoder.report(Diagnostic::new(&UNKNOWN_ATTRIBUTE, path, message).help(help));
            sound = false;
        }
    }
    sound.then_some(list)
}

/// A list of texts.
fn texts<V: Value>(decoder: &mut Decoder, value: V, example: &str) -> Option<Json> {
    if !matches!(value.view(), View::List) {
        let _: Slot<()> = decoder.wrong_kind("an Array", &value.view(), format!("write {example}"));
        return None;
    }
    let mut list = Vec::new();
    let mut sound = true;
    let mut index = 0;
    value.each_element(&mut |element| {
        if element.is_null() {
            return;
        }
        match element.view() {
            View::Text(text) => list.push(Json::String(without_braces(&text).to_owned())),
            View::Address(address) => list.push(Json::String(address.into_owned())),
            other => {
                let help = format!("write {example}");
                let _: Slot<()> = decoder.at(index, |decoder| decoder.wrong_kind("text", &other, help));
                sound = false;
            }
        }
        index += 1;
    });
    sound.then_some(Json::Array(list))
}

const CONDITION: &[&str] = &["condition", "error_message"];

/// `precondition` and `postcondition`: a condition, and what to say where it does not hold.
fn conditions<V: Value>(decoder: &mut Decoder, value: V) -> Option<Json> {
    let read = blocks::list(decoder, value, CONDITION_EXAMPLE, condition, || Json::Null);
    match read {
        Slot::Given(blocks) if blocks.iter().any(Json::is_null) => None,
        Slot::Given(mut blocks) if blocks.len() == 1 => Some(blocks.swap_remove(0)),
        Slot::Given(blocks) => Some(Json::Array(blocks)),
        // An empty list is no block.
        Slot::Absent => Some(Json::Array(Vec::new())),
        Slot::Faulty => None,
    }
}

/// One condition, for helps.
const CONDITION_EXAMPLE: &str = "{ condition: \"${…}\", error_message: \"…\" }";

fn condition<V: Value>(decoder: &mut Decoder, value: V) -> Option<Json> {
    let mut map = Map::new();
    let mut sound = true;
    decoder.entries(value, CONDITION, no_explanation, |decoder, position, value| {
        let name = CONDITION[position];
        match value.view() {
            // Terraform refuses a condition that could be told before anything is evaluated.
            View::Text(text) if name == "error_message" || is_template(&text) => {
                map.insert(name.to_owned(), Json::String(text.into_owned()));
            }
            other => {
                let expected = if name == "condition" { "an expression" } else { "text" };
                let _: Slot<()> = decoder.wrong_kind(expected, &other, format!("write {CONDITION_EXAMPLE}"));
                sound = false;
            }
        }
    });
    for name in CONDITION.iter().filter(|name| sound && !map.contains_key(**name)) {
        let message = format!("a condition of lifecycle needs `{name}`");
        let help = format!("write {CONDITION_EXAMPLE}");
        decoder.report(Diagnostic::new(&MISSING_ATTRIBUTE, decoder.path().with(*name), message).help(help));
    }
    (map.len() == CONDITION.len()).then_some(Json::Object(map))
}
