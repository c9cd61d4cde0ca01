//! `lifecycle`: what Terraform must know before it evaluates anything.

use serde_json::{Map, Value as Json};

use super::address::without_braces;
use super::blocks;
use super::decoder::{Decoder, no_explanation};
use super::schema::{Attribute, attributes};
use super::value::{Value, View};
use crate::diagnostic::{Diagnostic, nearest, quote};
use crate::model::{Slot, is_template};
use crate::rules::{MISSING_ATTRIBUTE, UNKNOWN_ATTRIBUTE};

attributes! {
    /// The attributes of `lifecycle`.
    LifecycleAttribute {
        CreateBeforeDestroy => "create_before_destroy",
        PreventDestroy => "prevent_destroy",
        IgnoreChanges => "ignore_changes",
        ReplaceTriggeredBy => "replace_triggered_by",
        Precondition => "precondition",
        Postcondition => "postcondition",
    }
}

attributes! {
    /// The attributes of a precondition or a postcondition.
    ConditionAttribute {
        Condition => "condition",
        ErrorMessage => "error_message",
    }
}

/// One `lifecycle` block.
pub(super) fn lifecycle<V: Value>(decoder: &mut Decoder, value: V, lifecycle: &mut Json) -> bool {
    let mut map = Map::new();
    let mut sound = true;
    decoder.entries(value, no_explanation, |decoder, attribute: LifecycleAttribute, value| {
        let name = attribute.name();
        let read = match attribute {
            LifecycleAttribute::CreateBeforeDestroy | LifecycleAttribute::PreventDestroy => {
                literal_bool(decoder, value)
            }
            LifecycleAttribute::IgnoreChanges => ignore_changes(decoder, value),
            LifecycleAttribute::ReplaceTriggeredBy => texts(decoder, value, "[\"aws_glue_job.load\"]"),
            LifecycleAttribute::Precondition | LifecycleAttribute::Postcondition => {
                conditions(decoder, value)
            }
        };
        match read {
            Some(value) => drop(map.insert(name.to_owned(), value)),
            None => sound = false,
        }
    });
    *lifecycle = Json::Object(map);
    sound
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
        let known = super::attributes::of_resource();
        // What AWS exports may be ignored, though there is nothing to ignore; `timeouts` is the provider's block.
        let others = super::attributes::EXPORTED.iter().chain(&["timeouts"]);
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

fn condition<V: Value>(decoder: &mut Decoder, value: V, condition: &mut Json) -> bool {
    let mut map = Map::new();
    let mut sound = true;
    decoder.entries(value, no_explanation, |decoder, attribute: ConditionAttribute, value| {
        let name = attribute.name();
        match value.view() {
            // Terraform refuses a condition that could be told before anything is evaluated.
            View::Text(text) if attribute == ConditionAttribute::ErrorMessage || is_template(&text) => {
                map.insert(name.to_owned(), Json::String(text.into_owned()));
            }
            other => {
                let expected = match attribute {
                    ConditionAttribute::Condition => "an expression",
                    ConditionAttribute::ErrorMessage => "text",
                };
                let _: Slot<()> = decoder.wrong_kind(expected, &other, format!("write {CONDITION_EXAMPLE}"));
                sound = false;
            }
        }
    });
    let names = ConditionAttribute::SCHEMA.names;
    for name in names.iter().filter(|name| sound && !map.contains_key(**name)) {
        let message = format!("a condition of lifecycle needs `{name}`");
        let help = format!("write {CONDITION_EXAMPLE}");
        decoder.report(Diagnostic::new(&MISSING_ATTRIBUTE, decoder.path().with(*name), message).help(help));
    }
    let is_whole = map.len() == names.len();
    *condition = Json::Object(map);
    is_whole
}
