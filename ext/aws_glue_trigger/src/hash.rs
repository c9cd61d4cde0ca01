//! The entries of a Hash, for readers that run no Ruby code.

use std::any::Any;
use std::ffi::c_int;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use magnus::rb_sys::{AsRawValue, FromRawValue};
use magnus::{RHash, Value};
use rb_sys::{VALUE, st_retval};

/// What is done with each entry.
type Visit<'a> = dyn FnMut(Value, Value) + 'a;

/// Calls `visit` with each entry, in order. `visit` must not run Ruby code that could raise or
/// change the Hash.
///
/// magnus's `RHash::foreach` guards every Hash with `rb_protect`, for closures that may raise; a
/// decoder of thousands of small Hashes spends a tenth of its time there.
pub fn each(hash: RHash, visit: &mut Visit<'_>) {
    let mut pass = Pass { visit, panic: None };
    // SAFETY: `hash` is a Hash and stays on this stack; `entry` takes the pointer for what it is. Ruby
    // raises here only where the Hash is changed while it is walked, which `visit` must not do and,
    // as the GVL is held, nobody else can. Panics are caught in `entry`: none crosses Ruby's frames.
    unsafe {
        let argument = &raw mut pass as VALUE;
        rb_sys::rb_hash_foreach(hash.as_raw(), Some(entry), argument);
    }
    if let Some(panic) = pass.panic {
        resume_unwind(panic);
    }
}

/// What travels through Ruby to [`entry`].
struct Pass<'a, 'v> {
    visit: &'a mut Visit<'v>,
    panic: Option<Box<dyn Any + Send>>,
}

unsafe extern "C" fn entry(key: VALUE, value: VALUE, argument: VALUE) -> c_int {
    // SAFETY: `each` passes a pointer to its own `Pass`, which outlives the call and which nothing
    // else touches meanwhile; key and value are live values that Ruby keeps in the Hash.
    let (pass, key, value) =
        unsafe { (&mut *(argument as *mut Pass<'_, '_>), Value::from_raw(key), Value::from_raw(value)) };
    match catch_unwind(AssertUnwindSafe(|| (pass.visit)(key, value))) {
        Ok(()) => {
            // Keeps the key on the stack while its text may have been borrowed.
            std::hint::black_box(key);
            st_retval::ST_CONTINUE as c_int
        }
        Err(panic) => {
            pass.panic = Some(panic);
            st_retval::ST_STOP as c_int
        }
    }
}
