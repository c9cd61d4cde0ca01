//! `acknowledge`: what the author lives with. It is this program's own, and is not rendered.

use compact_str::CompactString;

use super::decoder::Decoder;
use super::value::{Key, Value, View};
use crate::acknowledge::Acknowledgements;
use crate::diagnostic::{Diagnostic, Segment, quote};
use crate::model::Slot;
use crate::rules::{self, Rule, UNUSED_ACKNOWLEDGEMENT, WRONG_KIND};

const HELP: &str = "write acknowledge: { \"several-roots\" => \"tenants finish by 06:30\" }";

/// Decodes a Hash from names of rules to reasons.
///
/// What cannot be acknowledged, as the rule does not exist or cannot be ignored, is left out with a warning and not an
/// error: the finding that was meant stands in the report all the same, and AWS takes the trigger.
pub(super) fn acknowledgements<V: Value>(decoder: &mut Decoder, value: V) -> Acknowledgements {
    let mut acknowledged = Acknowledgements::default();
    match value.view() {
        View::Map => {}
        other => {
            let _: Slot<()> = decoder.wrong_kind("a Hash of rules and reasons", &other, HELP);
            return acknowledged;
        }
    }
    value.each_entry(&mut |key, value| {
        let key: CompactString = match key {
            Key::Text(key) => key.into(),
            Key::Other(what) => {
                let message = format!("the name of a rule must be text or a Symbol, got {what}");
                decoder.report(Diagnostic::new(&WRONG_KIND, decoder.path(), message).help(HELP));
                return;
            }
        };
        // `"several-roots" => (reason if production)`: nil means not given, here too.
        if value.is_null() {
            return;
        }
        let kept = decoder.at(Segment::Key(key.clone()), |decoder| {
            let rule = rule_named(decoder, &key)?;
            let reason = reason(decoder, rule, value)?;
            Some(acknowledged.add(rule, &reason))
        });
        if kept == Some(false) {
            decoder.key_given_twice(&key);
        }
    });
    acknowledged
}

fn rule_named(decoder: &mut Decoder, name: &str) -> Option<&'static Rule> {
    let (message, help) = match rules::find(name) {
        Some(rule) if rule.can_be_ignored() => return Some(rule),
        Some(rule) => (
            format!(
                "{} cannot be acknowledged: what it finds could not be rendered as it was written",
                rule.name
            ),
            "mend what it finds, and leave the acknowledgement out".to_owned(),
        ),
        None => (
            format!("there is no rule {}", quote(name)),
            match rules::nearest(name) {
                Some(rule) => format!("did you mean \"{}\"?", rule.name),
                None => "leave it out; `glue-trigger rules` lists the rules".to_owned(),
            },
        ),
    };
    unused(decoder, message, help);
    None
}

fn reason<V: Value>(decoder: &mut Decoder, rule: &Rule, value: V) -> Option<CompactString> {
    let help = format!("write why you live with it: \"{}\" => \"…\"", rule.name);
    match value.view() {
        View::Text(text) if text.trim().is_empty() => {
            let message = format!("{} is acknowledged without a reason, and so it is not", rule.name);
            unused(decoder, message, help);
            None
        }
        View::Text(text) => Some(text.trim().into()),
        other => {
            let _: Slot<()> = decoder.wrong_kind("a reason, which is text", &other, help);
            None
        }
    }
}

fn unused(decoder: &mut Decoder, message: String, help: String) {
    decoder.report(Diagnostic::new(&UNUSED_ACKNOWLEDGEMENT, decoder.path(), message).help(help));
}
