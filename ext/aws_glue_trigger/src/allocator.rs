//! Where Rust's memory comes from, and when it goes back to the system.
//!
//! Without the feature `mimalloc` it comes from the system's allocator: Valgrind sees what is done with memory only
//! there (`rake memcheck`).

use std::sync::atomic::{AtomicUsize, Ordering};

#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: crate::mimalloc::Mimalloc = crate::mimalloc::Mimalloc;

/// How many objects of Ruby's there are that hold declarations: pipelines, references to their triggers, and attributes.
static LIVING: AtomicUsize = AtomicUsize::new(0);
/// About how many bytes pipelines have freed that may still be with the allocator.
static FREED: AtomicUsize = AtomicUsize::new(0);

/// What is kept for the next pipeline: to give it back would be more work than it is worth.
const WORTH_GIVING_BACK: usize = 4 << 20;

/// A part of each object that holds declarations; the last one, so that it goes when they have gone.
#[derive(Debug)]
pub struct Holder(());

impl Holder {
    /// Says that there is one more.
    pub fn new() -> Self {
        LIVING.fetch_add(1, Ordering::Relaxed);
        Self(())
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        let was_last = LIVING.fetch_sub(1, Ordering::Relaxed) == 1;
        if was_last && FREED.load(Ordering::Relaxed) >= WORTH_GIVING_BACK {
            FREED.store(0, Ordering::Relaxed);
            give_back();
        }
    }
}

/// A pipeline is being freed, which holds about so many bytes.
///
/// mimalloc keeps what was freed, in case that it is needed again, and looks after it only when it is asked for
/// something. So a process that is done with a large pipeline would keep all of it. As long as there are other
/// pipelines, the next one is likely to need the memory: then it stays, since new memory costs a page fault for each
/// four kilobytes.
pub fn pipeline_is_freed(bytes: usize) {
    FREED.fetch_add(bytes, Ordering::Relaxed);
}

#[cfg(feature = "mimalloc")]
fn give_back() {
    // SAFETY: it takes no pointer, and is safe to call at any time on a thread that may allocate.
    unsafe { libmimalloc_sys::mi_collect(true) };
}

/// The system's allocator does as it is set up to do.
#[cfg(not(feature = "mimalloc"))]
fn give_back() {}
