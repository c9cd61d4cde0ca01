//! Long work in pure Rust, during which other threads of Ruby's run, and which can be interrupted.

use std::any::Any;
use std::ffi::c_void;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use glue_trigger::stop::{self, Stopped};
use magnus::{Error, Ruby};

/// What is shorter than so many turns of a loop keeps the GVL: it takes a few milliseconds, and who gives the GVL away
/// may wait a tenth of a second for each busy thread until it has it again.
pub const LONG: usize = 1_000;

/// Does `work` without the GVL where it is long, and as it is where it is short.
///
/// # Errors
/// As [`without_gvl`].
pub fn unless_short<T: Send>(ruby: &Ruby, turns: usize, work: impl Fn() -> T + Sync) -> Result<T, Error> {
    if turns < LONG { Ok(work()) } else { without_gvl(ruby, work) }
}

/// Does `work` while other threads have the GVL. It must know nothing of Ruby's, to which `Sync` holds it: Ruby's values
/// are not.
///
/// Where Ruby wants the thread, the work is stopped, and Ruby gets to say what it wants: an exception of another thread,
/// the end of this one, or a handler of a signal. After the last, which may be nothing at all, the work is begun anew,
/// and is then left alone for twice the time that has been lost: however often signals come, it has an end.
///
/// # Errors
/// What Ruby was interrupted with: an exception, or the end of the thread. It is to be handed on to Ruby.
fn without_gvl<T: Send>(ruby: &Ruby, work: impl Fn() -> T + Sync) -> Result<T, Error> {
    let mut lost = Duration::ZERO;
    loop {
        let begun = Instant::now();
        let wanted = Arc::new(AtomicBool::new(false));
        let asked = Arc::clone(&wanted);
        let unwanted = move || asked.load(Ordering::Relaxed) && begun.elapsed() >= lost * 2;
        match released(&wanted, || stop::unless(unwanted, &work)) {
            Some(Ok(done)) => return Ok(done),
            Some(Err(Stopped)) => lost += begun.elapsed(),
            // Ruby wanted the thread already.
            None => {}
        }
        ruby.thread_check_ints()?;
    }
}

/// A piece of work, and what came of it; nothing where it was not begun.
struct Call<W, T> {
    work: Option<W>,
    outcome: Option<Result<T, Box<dyn Any + Send>>>,
}

/// Does the work without the GVL, unless an interrupt is pending. `wanted` becomes true where one comes.
fn released<T: Send, W: FnOnce() -> T>(wanted: &AtomicBool, work: W) -> Option<T> {
    let mut call = Call { work: Some(work), outcome: None };
    // SAFETY: both pointers are of what lives until the call returns, and `run` and `want` take them for what they are.
    // Of the functions that release the GVL this is the one that never raises, neither before nor after: it leaves
    // interrupts to the caller, so no frame of Rust's is jumped over. Ruby calls `want` no more when it has returned.
    unsafe {
        rb_sys::rb_thread_call_without_gvl2(
            Some(run::<W, T>),
            (&raw mut call).cast(),
            Some(want),
            std::ptr::from_ref(wanted).cast_mut().cast(),
        );
    }
    call.outcome.map(|outcome| outcome.unwrap_or_else(|panic| resume_unwind(panic)))
}

/// Runs without the GVL. A panic is caught, since the frames that called are Ruby's, and goes on above these.
unsafe extern "C" fn run<W: FnOnce() -> T, T>(call: *mut c_void) -> *mut c_void {
    // SAFETY: it is the `Call` of `released`, which nobody else looks at meanwhile.
    let call = unsafe { &mut *call.cast::<Call<W, T>>() };
    call.outcome = call.work.take().map(|work| catch_unwind(AssertUnwindSafe(work)));
    std::ptr::null_mut()
}

/// Called by another thread, or by a handler of signals, where Ruby wants the thread: it does no more than say so.
unsafe extern "C" fn want(wanted: *mut c_void) {
    // SAFETY: it is the flag of `released`, which outlives the call, and which may be set from anywhere.
    unsafe { &*wanted.cast::<AtomicBool>() }.store(true, Ordering::Relaxed);
}
