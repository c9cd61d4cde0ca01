//! Text, numbers, booleans and AWS's words.

use super::decoder::Decoder;
use super::value::{Value, View};
use crate::diagnostic::{Diagnostic, nearest, one_of, quote};
use crate::model::{Given, Slot, Text, Word, is_template};
use crate::rules::{EMPTY_VALUE, UNKNOWN_VALUE};

/// Text as it stands, empty or not.
pub(super) fn text<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Text> {
    match value.view() {
        View::Text(text) => Slot::Given(Text::new(text.into_owned())),
        other => {
            let help = match &other {
                View::Integer(number) => format!("write \"{number}\""),
                View::Decimal(number) => format!("write \"{number}\""),
                View::Bool(bool) => format!("write \"{bool}\""),
                View::Address(address) => {
                    format!("write \"${{{address}.name}}\", or use the outputs of the reference")
                }
                _ => "write text, or a template such as \"${var.name}\"".to_owned(),
            };
            decoder.wrong_kind("text", &other, help)
        }
    }
}

/// Text that may be left out: the provider takes `""` for not given (C, provider source), and so do we.
pub(super) fn optional_text<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Text> {
    match text(decoder, value) {
        Slot::Given(text) if text.source().is_empty() => {
            let message = "the text is empty, which the provider takes for not given";
            let help = "give it a value, or leave it out";
            decoder.report(Diagnostic::new(&EMPTY_VALUE, decoder.path(), message).help(help));
            Slot::Absent
        }
        other => other,
    }
}

/// A duration, as Terraform and Go write it; the rules check its form.
pub(super) fn duration<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Text> {
    match value.view() {
        View::Null | View::Text(_) => optional_text(decoder, value),
        other => decoder.wrong_kind("a duration as text", &other, "write \"5m\" for five minutes"),
    }
}

/// The description, which AWS allows to be empty: then there is none to speak of.
pub(super) fn description<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Text> {
    match text(decoder, value) {
        Slot::Given(text) if text.source().is_empty() => Slot::Absent,
        other => other,
    }
}

/// True or false; also as text, as Terraform converts it.
pub(super) fn bool<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Given<bool>> {
    match value.view() {
        View::Bool(bool) => Slot::Given(Given::Literal(bool)),
        View::Text(text) if is_template(&text) => template(&text),
        View::Text(text) if matches!(&*text, "true" | "1") => Slot::Given(Given::Literal(true)),
        View::Text(text) if matches!(&*text, "false" | "0") => Slot::Given(Given::Literal(false)),
        other => decoder.wrong_kind("true or false", &other, "write true or false"),
    }
}

/// A whole number; also as text, as Terraform converts it. Bounds are for the rules.
pub(super) fn integer<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Given<i64>> {
    let view = value.view();
    let read = match &view {
        View::Integer(number) => Some(*number),
        View::Decimal(digits) => whole(digits),
        View::Text(text) if is_template(text) => return template(text),
        View::Text(text) => whole(text),
        _ => None,
    };
    match read {
        Some(number) => Slot::Given(Given::Literal(number)),
        None => decoder.wrong_kind("a whole number", &view, "write digits without quotes, such as 60"),
    }
}

/// A whole number in decimal digits; one beyond 64 bits is cut to the last that fits, far outside every bound.
fn whole(text: &str) -> Option<i64> {
    let (integer, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = integer.strip_prefix('-').unwrap_or(integer);
    let plain = !digits.is_empty()
        && digits.bytes().all(|b| b.is_ascii_digit())
        && fraction.bytes().all(|b| b == b'0');
    if !plain {
        return None;
    }
    let beyond = if integer.starts_with('-') { i64::MIN } else { i64::MAX };
    Some(integer.parse().unwrap_or(beyond))
}

/// One of AWS's words.
pub(super) fn word<V: Value, W: Word>(decoder: &mut Decoder, value: V) -> Slot<Given<W>> {
    match value.view() {
        View::Text(text) if is_template(&text) => template(&text),
        View::Text(text) => match W::from_word(&text) {
            Some(word) => Slot::Given(Given::Literal(word)),
            None => {
                let known: Vec<&str> = W::WORDS.iter().map(|(word, _)| *word).collect();
                let help = match nearest(&text, &known) {
                    Some(name) => format!("did you mean \"{name}\"?"),
                    None => format!("write {}", one_of(&known)),
                };
                let message = format!("{} is not one of {}", quote(&text), one_of(&known));
                decoder.report(Diagnostic::new(&UNKNOWN_VALUE, decoder.path(), message).help(help));
                Slot::Faulty
            }
        },
        other => {
            let known: Vec<&str> = W::WORDS.iter().map(|(word, _)| *word).collect();
            decoder.wrong_kind("text", &other, format!("write {}", one_of(&known)))
        }
    }
}

/// One of AWS's words that may be left out with an empty text, for the rules to say what AWS then answers.
pub(super) fn state<V: Value, W: Word>(decoder: &mut Decoder, value: V) -> Slot<Given<W>> {
    match value.view() {
        View::Text(text) if text.is_empty() => Slot::Absent,
        _ => word(decoder, value),
    }
}

fn template<T>(text: &str) -> Slot<Given<T>> {
    match Text::new(text) {
        Given::Template(template) => Slot::Given(Given::Template(template)),
        // The callers have asked `is_template` before.
        Given::Literal(_) => Slot::Faulty,
    }
}
