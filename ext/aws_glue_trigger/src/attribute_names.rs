//! The names of attributes as Ruby's Symbols, told without looking at their text.

use std::sync::OnceLock;

use rb_sys::VALUE;

/// How many Symbols there is room for: a power of two, several times as many as there are names.
const PLACES: usize = 256;

/// Symbols by their place, each with its name. A Symbol that is no object of Ruby's heap is a number, which stays the
/// same as long as the process lives, in every Ractor.
static NAMES: OnceLock<[(VALUE, &str); PLACES]> = OnceLock::new();

/// Puts the names of all attributes into the table; called once, when the extension is loaded.
pub fn init() {
    NAMES.get_or_init(|| {
        let mut names = [(0, ""); PLACES];
        for name in glue_trigger::decode::attribute_names() {
            // SAFETY: interning copies the bytes that it is given with their length, and does not raise for a name
            // as short as these; its number is that of a Symbol.
            let symbol = unsafe {
                rb_sys::RB_ID2SYM(rb_sys::rb_intern2(name.as_ptr().cast(), name.len() as std::ffi::c_long))
            };
            // One that somebody made of a String before may be an object of Ruby's heap: that is read as any other.
            if rb_sys::STATIC_SYM_P(symbol) {
                names[find(&names, symbol)] = (symbol, name);
            }
        }
        names
    });
}

/// The name of an attribute that this Symbol is, if it is one that the table knows.
#[inline]
pub fn of_symbol(symbol: VALUE) -> Option<&'static str> {
    let names = NAMES.get()?;
    match names[find(names, symbol)] {
        (0, _) => None,
        (_, name) => Some(name),
    }
}

/// The place of a Symbol, or the one that it would be put at.
#[inline]
fn find(names: &[(VALUE, &str); PLACES], symbol: VALUE) -> usize {
    // The lowest eight bits are the same for all Symbols.
    let mut place = ((symbol >> 8) as usize).wrapping_mul(0x9E37_79B1) >> 8 & (PLACES - 1);
    while names[place].0 != 0 && names[place].0 != symbol {
        place = (place + 1) % PLACES;
    }
    place
}
