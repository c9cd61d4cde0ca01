//! Asking the processor for a Ruby object before it is looked at.

use rb_sys::VALUE;

/// Begins to fetch the object that a value is, where it is one: to wait for the memory of Ruby's objects is what takes
/// longest of all when a large pipeline is read.
#[inline]
pub fn prefetch(value: VALUE) {
    #[cfg(target_arch = "x86_64")]
    {
        use std::arch::x86_64::{_MM_HINT_T0, _mm_prefetch};
        // SAFETY: a hint, which neither reads nor writes, and for which every address will do: also that which a
        // value is that is no object.
        unsafe { _mm_prefetch::<_MM_HINT_T0>(value as *const i8) };
    }
    // Elsewhere there is no such hint in stable Rust, and none is needed for the result.
    #[cfg(not(target_arch = "x86_64"))]
    let _ = value;
}
