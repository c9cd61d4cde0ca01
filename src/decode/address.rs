//! Addresses: what Terraform reads without evaluating anything.

use compact_str::CompactString;

use super::decoder::Decoder;
use super::value::{Value, View};
use crate::diagnostic::{Diagnostic, quote, quote_whole, trigger_address};
use crate::model::Slot;
use crate::rules::{EMPTY_VALUE, UNREADABLE_ADDRESS};

/// What an address may be the address of.
#[derive(Clone, Copy)]
pub(super) enum Of {
    /// Something to depend on: a resource, a data source, a module, a variable, as a whole.
    Dependency,
    /// A provider configuration: `aws`, `aws.west`.
    Provider,
}

impl Of {
    fn example(self) -> &'static str {
        match self {
            Of::Dependency => "aws_glue_job.load",
            Of::Provider => "aws.west",
        }
    }

    fn what(self) -> &'static str {
        match self {
            Of::Dependency => "the address of a resource as a whole",
            Of::Provider => "the name of a provider configuration",
        }
    }

    fn takes(self, address: &str) -> bool {
        let Some(parts) = parts(address) else { return false };
        match (self, parts.first().copied()) {
            // Values that only one instance or one evaluation has.
            (Of::Dependency, Some("each" | "count" | "self")) => false,
            (Of::Dependency, Some("data" | "resource" | "ephemeral" | "action")) => parts.len() == 3,
            // An output of a module is a whole, too.
            (Of::Dependency, Some("module")) => matches!(parts.len(), 2 | 3),
            (Of::Dependency, _) => parts.len() == 2,
            (Of::Provider, _) => parts.len() <= 2 && !address.contains('['),
        }
    }
}

/// An address such as `aws_glue_job.load`; `${…}` around it is taken off, of which Terraform would warn.
pub(super) fn address<V: Value>(decoder: &mut Decoder, value: V, of: Of) -> Option<CompactString> {
    let view = value.view();
    let example = of.example();
    let text = match (&view, of) {
        (View::Address(address), Of::Dependency) => return Some((**address).into()),
        (View::Text(text), _) => text,
        (other, Of::Dependency) => {
            let help = format!("write a reference, or an address such as \"{example}\"");
            let _: Slot<()> = decoder.wrong_kind("a reference", other, help);
            return None;
        }
        (other, Of::Provider) => {
            let _: Slot<()> = decoder.wrong_kind("text", other, format!("write \"{example}\""));
            return None;
        }
    };
    let inner = without_braces(text);
    if inner.is_empty() {
        let help = format!("write an address such as \"{example}\", or leave it out");
        decoder.report(Diagnostic::new(&EMPTY_VALUE, decoder.path(), "the text is empty").help(help));
        return None;
    }
    if !of.takes(inner) {
        let message = format!("{} is not {}", quote(text), of.what());
        let help = match shortened(inner, of) {
            Some(whole) => format!("write {}", quote_whole(whole)),
            None if matches!(of, Of::Dependency) && is_identifier(inner) => {
                format!("write a reference, or an address such as {}", quote(&trigger_address(inner)))
            }
            None => format!("write one such as \"{example}\""),
        };
        decoder.report(Diagnostic::new(&UNREADABLE_ADDRESS, decoder.path(), message).help(help));
        return None;
    }
    Some(inner.into())
}

/// An expression without the `${…}` around it, which Terraform does not take where it reads and does
/// not evaluate.
pub(super) fn without_braces(text: &str) -> &str {
    text.strip_prefix("${").and_then(|rest| rest.strip_suffix('}')).unwrap_or(text).trim()
}

/// The address of the whole, where there is an attribute too many: `aws_glue_job.load.name`.
fn shortened(address: &str, of: Of) -> Option<&str> {
    let mut whole = address;
    while let Some((before, _)) = whole.rsplit_once('.') {
        whole = before;
        if matches!(of, Of::Dependency) && of.takes(whole) {
            return Some(whole);
        }
    }
    None
}

/// The identifiers between the dots, each with the indices that may follow it; `None` where the text
/// is no such chain.
fn parts(address: &str) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    let mut rest = address;
    loop {
        let end = rest.find(['.', '[']).unwrap_or(rest.len());
        let (identifier, tail) = rest.split_at_checked(end)?;
        if !is_identifier(identifier) {
            return None;
        }
        parts.push(identifier);
        rest = tail;
        while let Some(index) = rest.strip_prefix('[') {
            rest = match index.strip_prefix('"') {
                Some(key) => key.split_once("\"]")?.1,
                None => {
                    let (number, tail) = index.split_once(']')?;
                    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
                    is_number.then_some(tail)?
                }
            };
        }
        match rest.strip_prefix('.') {
            Some(next) => rest = next,
            None => return rest.is_empty().then_some(parts),
        }
    }
}

/// Which bytes of ASCII an identifier may go on with.
const OF_IDENTIFIERS: [bool; 256] = {
    let mut bytes = [false; 256];
    let mut byte = 0;
    while byte < bytes.len() {
        bytes[byte] = (byte as u8).is_ascii_alphanumeric() || matches!(byte as u8, b'_' | b'-');
        byte += 1;
    }
    bytes
};

/// True where Terraform takes `text` for an identifier.
///
/// ```
/// use glue_trigger::decode::is_identifier;
/// assert!(is_identifier("load_1-größe") && is_identifier("_1"));
/// assert!(!is_identifier("1-load") && !is_identifier("my trigger") && !is_identifier(""));
/// ```
pub fn is_identifier(text: &str) -> bool {
    // Nearly every one is of ASCII, which needs no table of Unicode.
    if let [first, rest @ ..] = text.as_bytes()
        && (first.is_ascii_alphabetic() || *first == b'_')
        && rest.iter().fold(true, |fine, byte| fine & OF_IDENTIFIERS[usize::from(*byte)])
    {
        return true;
    }
    let starts = |first: char| first == '_' || unicode_ident::is_xid_start(first);
    let continues = |other: char| other == '-' || unicode_ident::is_xid_continue(other);
    text.starts_with(starts) && text.chars().all(continues)
}
