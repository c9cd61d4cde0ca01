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
                let mut place = place(symbol);
                while names[place].0 != 0 && names[place].0 != symbol {
                    place = (place + 1) % PLACES;
                }
                names[place] = (symbol, name);
            }
        }
        names
    });
}

/// The name of an attribute that this Symbol is, if it is one that the table knows.
#[inline]
pub fn of_symbol(symbol: VALUE) -> Option<&'static str> {
    let names = NAMES.get()?;
    let mut place = place(symbol);
    loop {
        match names[place] {
            (0, _) => return None,
            (known, name) if known == symbol => return Some(name),
            _ => place = (place + 1) % PLACES,
        }
    }
}

/// Where the search for a Symbol begins. Its lowest eight bits are the same for all of them.
#[inline]
fn place(symbol: VALUE) -> usize {
    ((symbol >> 8) as usize).wrapping_mul(0x9E37_79B1) >> 8 & (PLACES - 1)
}
