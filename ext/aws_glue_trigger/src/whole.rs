//! Whole numbers of Ruby's, asked without an exception.
//!
//! magnus's own conversions raise a RangeError for a number beyond 64 bits and catch it again. There Ruby looks for
//! interrupts: one that comes just then would be taken for the RangeError, and be lost.

use std::ffi::c_void;

use magnus::Integer;
use magnus::rb_sys::AsRawValue;

/// The number, where it has 64 bits at the most.
pub fn to_i64(integer: Integer) -> Option<i64> {
    let raw = integer.as_raw();
    if rb_sys::FIXNUM_P(raw) {
        // SAFETY: it is a Fixnum, as was just asked.
        return Some(unsafe { rb_sys::FIX2LONG(raw) });
    }
    match packed(integer) {
        (0, _) => Some(0),
        (1, word) => i64::try_from(word).ok(),
        // Its bits are those of a negative number of 64 bits, unless it is one of 65.
        (-1, word) => Some(word.cast_signed()).filter(|number| *number < 0),
        _ => None,
    }
}

/// The number, where it is not negative and has 64 bits at the most.
pub fn to_u64(integer: Integer) -> Option<u64> {
    match packed(integer) {
        (0 | 1, word) => Some(word),
        _ => None,
    }
}

/// True below zero.
pub fn is_negative(integer: Integer) -> bool {
    packed(integer).0 < 0
}

/// How many bytes the digits of the number take in Ruby.
pub fn bytes(integer: Integer) -> usize {
    // SAFETY: it takes an Integer, which `integer` is, and may be told nowhere to put a further answer.
    unsafe { rb_sys::rb_absint_size(integer.as_raw(), std::ptr::null_mut()) as usize }
}

/// The sign of the number, doubled where it does not fit, and its lowest 64 bits in two's complement.
fn packed(integer: Integer) -> (i32, u64) {
    const FLAGS: u32 = rb_sys::INTEGER_PACK_LSWORD_FIRST
        | rb_sys::INTEGER_PACK_NATIVE_BYTE_ORDER
        | rb_sys::INTEGER_PACK_2COMP;
    let mut word = 0_u64;
    // SAFETY: it takes an Integer, which `integer` is, writes one word of eight bytes, and raises nothing for any number.
    let sign = unsafe {
        rb_sys::rb_integer_pack(
            integer.as_raw(),
            (&raw mut word).cast::<c_void>(),
            1,
            size_of::<u64>() as _,
            0,
            FLAGS as i32,
        )
    };
    (sign, word)
}
