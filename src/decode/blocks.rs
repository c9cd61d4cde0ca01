//! Nested blocks: in Terraform's JSON syntax an object, or an array of objects.

use super::decoder::Decoder;
use super::value::{Value, View};
use crate::diagnostic::Diagnostic;
use crate::model::Slot;
use crate::rules::SEVERAL_BLOCKS;

/// A block that may come several times: a Hash, or an Array of Hashes.
pub(super) fn list<V: Value, T>(
    decoder: &mut Decoder,
    value: V,
    mut block: impl FnMut(&mut Decoder, V) -> Option<T>,
) -> Slot<Vec<T>> {
    match value.view() {
        View::Map => match block(decoder, value) {
            Some(block) => Slot::Given(vec![block]),
            None => Slot::Faulty,
        },
        View::List => {
            let mut blocks = Vec::new();
            let mut faulty = false;
            let mut index = 0;
            value.each_element(&mut |element| {
                match decoder.at(index, |decoder| element_block(decoder, element, &mut block)) {
                    Some(block) => blocks.push(block),
                    None => faulty = true,
                }
                index += 1;
            });
            // An empty list is no list (nothing empty is rendered); a list of which nothing
            // could be read was given all the same.
            match (blocks.is_empty(), faulty) {
                (false, _) => Slot::Given(blocks),
                (true, true) => Slot::Faulty,
                (true, false) => Slot::Absent,
            }
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
    match list(decoder, value, block) {
        Slot::Absent => Slot::Absent,
        Slot::Faulty => Slot::Faulty,
        Slot::Given(mut blocks) => {
            if blocks.len() > 1 {
                let message = format!("this block is allowed once, and is given {} times", blocks.len());
                let help = "write one Hash instead of the Array";
                decoder.report(Diagnostic::new(&SEVERAL_BLOCKS, decoder.path(), message).help(help));
            }
            match blocks.is_empty() {
                true => Slot::Faulty,
                false => Slot::Given(blocks.swap_remove(0)),
            }
        }
    }
}
