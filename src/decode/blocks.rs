//! Nested blocks: in Terraform's JSON syntax an object, or an array of objects.

use super::decoder::Decoder;
use super::value::{Value, View};
use crate::diagnostic::Diagnostic;
use crate::model::{Slot, is_template};
use crate::rules::SEVERAL_BLOCKS;

/// What to write instead of `got`: a block cannot be an expression, as an attribute can.
fn expected(got: &View<'_>, example: &str) -> String {
    match got {
        View::Text(text) if is_template(text) => {
            format!("write {example}; Terraform takes no expression for a block, Ruby can make it")
        }
        _ => format!("write {example}"),
    }
}

/// A block that may come several times: a Hash, or an Array of Hashes.
///
/// An element that is no Hash is reported and becomes an `unreadable` one, so that the others
/// keep their places: a rule counts from the same 0 as the author. `example` is one block, for helps.
pub(super) fn list<V: Value, T>(
    decoder: &mut Decoder,
    value: V,
    example: &str,
    mut block: impl FnMut(&mut Decoder, V) -> Option<T>,
    unreadable: fn() -> T,
) -> Slot<Vec<T>> {
    let mut blocks = match value.view() {
        View::List => Vec::with_capacity(value.len()),
        _ => Vec::with_capacity(1),
    };
    let mut readable = 0;
    let mut keep = |block: Option<T>| {
        readable += usize::from(block.is_some());
        blocks.push(block.unwrap_or_else(unreadable));
    };
    match value.view() {
        View::Map => keep(block(decoder, value)),
        View::List => {
            let mut index = 0;
            value.each_element(&mut |element| {
                // `[a, (b if c)]`: nil means not given, in a list too.
                if element.is_null() {
                    return;
                }
                keep(decoder.at(index, |decoder| element_block(decoder, element, example, &mut block)));
                index += 1;
            });
        }
        other => {
            return decoder.wrong_kind(
                "an Array of Hashes",
                &other,
                expected(&other, &format!("[{example}]")),
            );
        }
    }
    // An empty list is no list (nothing empty is rendered); a list of which nothing could be read
    // was given all the same.
    match (blocks.is_empty(), readable) {
        (true, _) => Slot::Absent,
        (false, 0) => Slot::Faulty,
        (false, _) => Slot::Given(blocks),
    }
}

fn element_block<V: Value, T>(
    decoder: &mut Decoder,
    element: V,
    example: &str,
    block: &mut impl FnMut(&mut Decoder, V) -> Option<T>,
) -> Option<T> {
    match element.view() {
        View::Map => block(decoder, element),
        other => {
            let _: Slot<T> = decoder.wrong_kind("a Hash", &other, expected(&other, example));
            None
        }
    }
}

/// As [`list`], for blocks that mostly come as a list: one Hash alone has the place of the first.
pub(super) fn indexed<V: Value, T>(
    decoder: &mut Decoder,
    value: V,
    example: &str,
    block: impl FnMut(&mut Decoder, V) -> Option<T>,
    unreadable: fn() -> T,
) -> Slot<Vec<T>> {
    match value.view() {
        View::Map => decoder.at(0, |decoder| list(decoder, value, example, block, unreadable)),
        _ => list(decoder, value, example, block, unreadable),
    }
}

/// A block that may come once: a Hash, or an Array of one Hash.
pub(super) fn single<V: Value, T>(
    decoder: &mut Decoder,
    value: V,
    example: &str,
    mut block: impl FnMut(&mut Decoder, V) -> Option<T>,
) -> Slot<T> {
    let mut given = 0;
    let mut first = None;
    match value.view() {
        View::Map => {
            given = 1;
            first = block(decoder, value);
        }
        View::List => value.each_element(&mut |element| {
            if !element.is_null() {
                let read = decoder.at(given, |decoder| element_block(decoder, element, example, &mut block));
                first = first.take().or(read);
                given += 1;
            }
        }),
        other => return decoder.wrong_kind("a Hash", &other, expected(&other, example)),
    }
    if given > 1 {
        let message = format!("this block is allowed once, and is given {given} times");
        let help = "write one Hash instead of the Array";
        decoder.report(Diagnostic::new(&SEVERAL_BLOCKS, decoder.path(), message).help(help));
    }
    match (given, first) {
        (0, _) => Slot::Absent,
        (_, Some(block)) => Slot::Given(block),
        (_, None) => Slot::Faulty,
    }
}
