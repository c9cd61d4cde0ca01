//! Nested blocks: in Terraform's JSON syntax an object, or an array of objects.

use super::decoder::Decoder;
use super::value::{Value, View};
use crate::diagnostic::Diagnostic;
use crate::model::Slot;
use crate::rules::SEVERAL_BLOCKS;

/// A block that may come several times: a Hash, or an Array of Hashes.
///
/// An element that is no Hash is reported and becomes an `unreadable` one, so that the others
/// keep their places: a rule counts from the same 0 as the author.
pub(super) fn list<V: Value, T>(
    decoder: &mut Decoder,
    value: V,
    block: impl FnMut(&mut Decoder, V) -> Option<T>,
    unreadable: fn() -> T,
) -> Slot<Vec<T>> {
    match elements(decoder, value, block) {
        // An empty list is no list (nothing empty is rendered); a list of which nothing
        // could be read was given all the same.
        Slot::Given(blocks) if blocks.is_empty() => Slot::Absent,
        Slot::Given(blocks) if blocks.iter().all(Option::is_none) => Slot::Faulty,
        Slot::Given(blocks) => {
            Slot::Given(blocks.into_iter().map(|block| block.unwrap_or_else(unreadable)).collect())
        }
        Slot::Absent | Slot::Faulty => Slot::Faulty,
    }
}

/// Each element of a list of blocks; `None` for one that could not be read.
fn elements<V: Value, T>(
    decoder: &mut Decoder,
    value: V,
    mut block: impl FnMut(&mut Decoder, V) -> Option<T>,
) -> Slot<Vec<Option<T>>> {
    match value.view() {
        View::Map => Slot::Given(vec![block(decoder, value)]),
        View::List => {
            let mut blocks = Vec::new();
            let mut index = 0;
            value.each_element(&mut |element| {
                // `[a, (b if c)]`: nil means not given, in a list too.
                if matches!(element.view(), View::Null) {
                    return;
                }
                blocks.push(decoder.at(index, |decoder| element_block(decoder, element, &mut block)));
                index += 1;
            });
            Slot::Given(blocks)
        }
        other => decoder.wrong_kind("an Array of Hashes", &other, "write [{ … }]"),
    }
}

fn element_block<V: Value, T>(
    decoder: &mut Decoder,
    element: V,
    block: &mut impl FnMut(&mut Decoder, V) -> Option<T>,
) -> Option<T> {
    match element.view() {
        View::Map => block(decoder, element),
        other => {
            let _: Slot<T> = decoder.wrong_kind("a Hash", &other, "write { … }");
            None
        }
    }
}

/// As [`list`], for blocks that mostly come as a list: one Hash alone has the place of the first.
pub(super) fn indexed<V: Value, T>(
    decoder: &mut Decoder,
    value: V,
    block: impl FnMut(&mut Decoder, V) -> Option<T>,
    unreadable: fn() -> T,
) -> Slot<Vec<T>> {
    match value.view() {
        View::Map => decoder.at(0, |decoder| list(decoder, value, block, unreadable)),
        _ => list(decoder, value, block, unreadable),
    }
}

/// A block that may come once: a Hash, or an Array of one Hash.
pub(super) fn single<V: Value, T>(
    decoder: &mut Decoder,
    value: V,
    block: impl FnMut(&mut Decoder, V) -> Option<T>,
) -> Slot<T> {
    if let other @ (View::Null
    | View::Bool(_)
    | View::Integer(_)
    | View::Decimal(_)
    | View::Text(_)
    | View::Address(_)
    | View::Other(_)) = value.view()
    {
        return decoder.wrong_kind("a Hash", &other, "write { … }");
    }
    let Slot::Given(blocks) = elements(decoder, value, block) else {
        return Slot::Faulty;
    };
    if blocks.is_empty() {
        return Slot::Absent;
    }
    let mut readable = blocks.into_iter().flatten();
    let Some(first) = readable.next() else {
        return Slot::Faulty;
    };
    let others = readable.count();
    if others > 0 {
        let message = format!("this block is allowed once, and is given {} times", others + 1);
        let help = "write one Hash instead of the Array";
        decoder.report(Diagnostic::new(&SEVERAL_BLOCKS, decoder.path(), message).help(help));
    }
    Slot::Given(first)
}
