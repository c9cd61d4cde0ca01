//! mimalloc as the allocator of Rust. It serves Rust only; Ruby's objects are Ruby's.

use std::alloc::{GlobalAlloc, Layout};

use libmimalloc_sys as mi;

/// mimalloc, asked by its plain functions where those align well enough.
///
/// A trigger is some twenty small allocations: the system's allocator takes a fifth of the whole time, and
/// mimalloc's functions for aligned memory, which the crate `mimalloc` calls for everything, another 4 %.
pub struct Mimalloc;

/// What `mi_malloc` aligns every block of at least this size to (`MI_MAX_ALIGN_SIZE` in mimalloc's `types.h`).
const ALIGNED: usize = 16;

/// True where the plain functions give what `layout` asks for: a block is aligned to its size up to 16 bytes, and
/// to 16 from there on.
const fn is_plain(layout: &Layout) -> bool {
    layout.align() <= ALIGNED && layout.align() <= layout.size()
}

// SAFETY: mimalloc returns blocks of at least the size that is asked for, or null; aligned as `is_plain` says by
// the plain functions, and as asked for by the others. Blocks of both kinds may be given to `mi_free` and to either
// kind of `mi_realloc`. None of them unwinds.
unsafe impl GlobalAlloc for Mimalloc {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: both take any size; the alignment of a `Layout` is a power of two.
        unsafe {
            match is_plain(&layout) {
                true => mi::mi_malloc(layout.size()).cast(),
                false => mi::mi_malloc_aligned(layout.size(), layout.align()).cast(),
            }
        }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as for `alloc`.
        unsafe {
            match is_plain(&layout) {
                true => mi::mi_zalloc(layout.size()).cast(),
                false => mi::mi_zalloc_aligned(layout.size(), layout.align()).cast(),
            }
        }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, _layout: Layout) {
        // SAFETY: the caller promises that `block` is of this allocator, which is mimalloc.
        unsafe { mi::mi_free(block.cast()) }
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: as for `dealloc` and `alloc`. What is aligned to its size stays so where it grows, and where it
        // shrinks below its alignment the aligned function is asked.
        unsafe {
            match is_plain(&layout) && layout.align() <= size {
                true => mi::mi_realloc(block.cast(), size).cast(),
                false => mi::mi_realloc_aligned(block.cast(), size, layout.align()).cast(),
            }
        }
    }
}
