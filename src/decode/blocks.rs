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
///
/// `block` fills in a block where it is to stay, and says whether it could be read: blocks are large to move.
pub(super) fn list<V: Value, T: Default>(
    decoder: &mut Decoder,
    value: V,
    example: &str,
    mut block: impl FnMut(&mut Decoder, V, &mut T) -> bool,
    unreadable: fn() -> T,
) -> Slot<Vec<T>> {
    let view = value.view();
    let mut blocks: Vec<T> = Vec::with_capacity(if matches!(view, View::List) { value.len() } else { 1 });
    let mut readable = 0;
    let mut keep = |decoder: &mut Decoder, read: &mut dyn FnMut(&mut Decoder, &mut T) -> bool| {
        blocks.push(T::default());
        let Some(place) = blocks.last_mut() else { return };
        match read(decoder, place) {
            true => readable += 1,
            false => *place = unreadable(),
        }
    };
    match view {
        View::Map => keep(decoder, &mut |decoder, place| block(decoder, value, place)),
        View::List => {
            let mut index = 0;
            value.each_element(&mut |element| {
                // `[a, (b if c)]`: nil means not given, in a list too.
                if element.is_null() {
                    return;
                }
                decoder.at(index, |decoder| {
                    keep(decoder, &mut |decoder, place| match element.view() {
                        View::Map => block(decoder, element, place),
                        other => no_block(decoder, &other, example),
                    });
                });
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

/// Reports what stands where a block should; a block could not be read.
fn no_block(decoder: &mut Decoder, got: &View<'_>, example: &str) -> bool {
    let _: Slot<()> = decoder.wrong_kind("a Hash", got, expected(got, example));
    false
}

/// As [`list`], for blocks that mostly come as a list: one Hash alone has the place of the first.
pub(super) fn indexed<V: Value, T: Default>(
    decoder: &mut Decoder,
    value: V,
    example: &str,
    block: impl FnMut(&mut Decoder, V, &mut T) -> bool,
    unreadable: fn() -> T,
) -> Slot<Vec<T>> {
    match value.view() {
        View::Map => decoder.at(0, |decoder| list(decoder, value, example, block, unreadable)),
        _ => list(decoder, value, example, block, unreadable),
    }
}

/// A block that may come once: a Hash, or an Array of one Hash.
pub(super) fn single<V: Value, T: Default>(
    decoder: &mut Decoder,
    value: V,
    example: &str,
    mut block: impl FnMut(&mut Decoder, V, &mut T) -> bool,
) -> Slot<T> {
    let mut given = 0;
    let mut first = None;
    let mut read = |decoder: &mut Decoder, value: V| {
        let mut place = T::default();
        block(decoder, value, &mut place).then_some(place)
    };
    match value.view() {
        View::Map => {
            given = 1;
            first = read(decoder, value);
        }
        View::List => value.each_element(&mut |element| {
            if !element.is_null() {
                let read = decoder.at(given, |decoder| match element.view() {
                    View::Map => read(decoder, element),
                    other => {
                        no_block(decoder, &other, example);
                        None
                    }
                });
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
