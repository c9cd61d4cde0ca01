//! Text, numbers, booleans and AWS's words.

use std::borrow::Cow;

use super::decoder::Decoder;
use super::value::{Value, View};
use crate::diagnostic::{Diagnostic, inert, nearest, one_of, quote};
use crate::model::{Given, Slot, Text, Word, is_template};
use crate::rules::{EMPTY_VALUE, UNKNOWN_VALUE};

/// Text as it stands, empty or not; `example` is for helps.
pub(super) fn text<V: Value>(decoder: &mut Decoder, value: V, example: &str) -> Slot<Text> {
    match value.view() {
        View::Text(text) => {
            let text = Text::new(text);
            decoder.braces |= text.marks().brace();
            Slot::Given(text)
        }
        other => {
            let help = match &other {
                View::Address(address) => {
                    format!("write \"${{{}.name}}\", or use the outputs of the reference", inert(address))
                }
                View::Other(what) if what.contains("UTF-8") || what.contains("binary") => {
                    "read it in its own encoding: `force_encoding` says which, `encode(\"UTF-8\")` converts"
                        .to_owned()
                }
                _ => format!("write text, such as \"{example}\", or a template such as \"${{var.name}}\""),
            };
            decoder.wrong_kind("text", &other, help)
        }
    }
}

/// Text that may be left out: the provider takes `""` for not given (C, provider source), and so do we.
pub(super) fn optional_text<V: Value>(decoder: &mut Decoder, value: V, example: &str) -> Slot<Text> {
    match text(decoder, value, example) {
        Slot::Given(text) if text.source().is_empty() => {
            let message = "the text is empty, which the provider takes for not given";
            let help = "give it a value, or leave it out";
            decoder.report(Diagnostic::new(&EMPTY_VALUE, decoder.path(), message).help(help));
            Slot::Absent
        }
        other => other,
    }
}

/// The schedule: one text. Several, as a time of a zone with daylight saving may need, are a list.
pub(super) fn schedule<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Text> {
    match value.view() {
        list @ View::List => {
            let help = "a trigger has one schedule, as text: declare a trigger for each";
            decoder.wrong_kind("text", &list, help)
        }
        _ => optional_text(decoder, value, "cron(0 2 * * ? *)"),
    }
}

/// A duration, as Terraform and Go write it; the rules check its form.
pub(super) fn duration<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Text> {
    match value.view() {
        View::Null | View::Text(_) => optional_text(decoder, value, "5m"),
        other => decoder.wrong_kind("a duration as text", &other, "write \"5m\" for five minutes"),
    }
}

/// The description, which AWS allows to be empty: then there is none to speak of.
pub(super) fn description<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Text> {
    match text(decoder, value, "Loads the day") {
        Slot::Given(text) if text.source().is_empty() => Slot::Absent,
        other => other,
    }
}

/// True or false; also as text, as Terraform converts it.
pub(super) fn bool<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Given<bool>> {
    match value.view() {
        View::Bool(bool) => Slot::Given(Given::Literal(bool)),
        View::Text(text) if is_template(&text) => template(decoder, &text),
        View::Text(text) if matches!(&*text, "true" | "1") => Slot::Given(Given::Literal(true)),
        View::Text(text) if matches!(&*text, "false" | "0") => Slot::Given(Given::Literal(false)),
        other => {
            let help = braced(&other).unwrap_or_else(|| "write true or false".to_owned());
            decoder.wrong_kind("true or false", &other, help)
        }
    }
}

/// A whole number; also as text, as Terraform converts it. Bounds are for the rules.
pub(super) fn integer<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Given<i64>> {
    let view = value.view();
    let read = match &view {
        View::Integer(number) => Some(*number),
        View::Decimal(digits) => whole(digits),
        View::Text(text) if is_template(text) => return template(decoder, text),
        View::Text(text) => whole(text),
        _ => None,
    };
    match read {
        Some(number) => Slot::Given(Given::Literal(number)),
        None => {
            let help = braced(&view).unwrap_or_else(|| "write digits without quotes".to_owned());
            decoder.wrong_kind("a whole number", &view, help)
        }
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
    one_word(decoder, value, || W::WORDS.iter().map(|(word, _)| *word).collect())
}

/// The state of a job or a crawl; an empty text is for the rules to say what AWS then answers. Helps
/// name the states that can be watched, of which there are fewer than AWS has words for.
pub(super) fn state<V: Value, W: Word>(decoder: &mut Decoder, value: V, watchable: &[W]) -> Slot<Given<W>> {
    match value.view() {
        View::Text(text) if text.is_empty() => Slot::Absent,
        _ => one_word(decoder, value, || watchable.iter().filter_map(|state| state.word()).collect()),
    }
}

/// One of AWS's words; `known` are those that a help names, asked for only where there is a fault.
fn one_word<V: Value, W: Word>(
    decoder: &mut Decoder,
    value: V,
    known: impl Fn() -> Vec<&'static str>,
) -> Slot<Given<W>> {
    match value.view() {
        View::Text(text) if is_template(&text) => template(decoder, &text),
        View::Text(text) => match W::from_word(&text) {
            Some(word) => Slot::Given(Given::Literal(word)),
            None => {
                let known = known();
                let help = match nearest(&text, &known) {
                    Some(name) => format!("did you mean \"{name}\"?"),
                    None => braced(&View::Text(Cow::Borrowed(&text)))
                        .unwrap_or_else(|| format!("write {}", one_of(&known))),
                };
                let message = format!("{} is not {}", quote(&text), among(&known));
                decoder.report(Diagnostic::new(&UNKNOWN_VALUE, decoder.path(), message).help(help));
                Slot::Faulty
            }
        },
        View::List => {
            let known = one_of(&known());
            let help = format!("write one of {known}; a condition has one state, so write several");
            decoder.wrong_kind("text", &View::List, help)
        }
        other => decoder.wrong_kind("text", &other, format!("write {}", one_of(&known()))),
    }
}

/// `one of A, B or C`, or the only one.
fn among(words: &[&str]) -> String {
    match words {
        [only] => (*only).to_owned(),
        several => format!("one of {}", one_of(several)),
    }
}

/// The mend of an expression that lacks its braces: `var.on`.
fn braced(view: &View<'_>) -> Option<String> {
    let View::Text(text) = view else { return None };
    let (root, rest) = text.split_once('.')?;
    let is_root = matches!(root, "var" | "local" | "each" | "count" | "module" | "data");
    (is_root && rest.split('.').all(super::is_identifier)).then(|| format!("write \"${{{text}}}\""))
}

/// A template where a value of another kind may stand; the callers have asked `is_template` before.
pub(super) fn template<T>(decoder: &mut Decoder, text: &str) -> Slot<Given<T>> {
    decoder.braces = true;
    Slot::Given(Given::Template(Box::new(text.into())))
}
