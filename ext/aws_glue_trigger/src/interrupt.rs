//! Long work with Ruby's objects, which needs the GVL: now and then Ruby is asked what it wants.

use magnus::{Error, Ruby};

/// So many elements of a list are one piece of work.
pub const AT_ONCE: usize = 1_000;

/// After each piece of a list, lets other threads run, and hands on what Ruby was interrupted with. Nothing may be
/// borrowed meanwhile.
pub fn between_pieces(ruby: &Ruby, position: usize) -> Result<(), Error> {
    if position % AT_ONCE == AT_ONCE - 1 { ruby.thread_check_ints() } else { Ok(()) }
}
