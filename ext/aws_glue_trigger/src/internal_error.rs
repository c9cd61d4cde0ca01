//! A panic is a bug of ours. Here it becomes an `AwsGlueTrigger::InternalError`, which a script can rescue as any other
//! error; magnus would make it a `fatal`, which nothing can.
//!
//! Whatever Ruby calls comes through here: methods by [`entry`](crate::entry), `init` and the freeing of objects by
//! themselves, and what runs without the GVL by unwinding into the method that it is a part of. What was borrowed or
//! locked is given back on the way, so that everything can be used after it.

use std::any::Any;
use std::cell::Cell;
use std::io::Write;
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::Once;

use glue_trigger::helper;
use magnus::value::ReprValue;
use magnus::{Error, Exception, Ruby};

use crate::errors;

thread_local! {
    /// Where the last panic of this thread was. Between the panic and the catch nothing of Ruby's runs, which could
    /// go on on another thread.
    static LAST: Cell<Option<Panicked>> = const { Cell::new(None) };
}

/// Where a panic was: the file and line, which only the hook is told, and, where `RUST_BACKTRACE` asks for it, the way
/// there.
struct Panicked {
    place: String,
    backtrace: Option<String>,
}

impl Panicked {
    fn of(info: &PanicHookInfo<'_>) -> Self {
        let backtrace = std::backtrace::Backtrace::capture();
        let is_captured = backtrace.status() == std::backtrace::BacktraceStatus::Captured;
        Self {
            place: info.location().map_or_else(|| "an unknown place".to_owned(), ToString::to_string),
            backtrace: is_captured.then(|| backtrace.to_string()),
        }
    }
}

/// Makes a panic on a thread of Ruby's be remembered and not be printed: it is told by the exception.
///
/// The hook is that of this library's own copy of Rust's runtime: neither other extensions nor an application that
/// embeds Ruby panics into it. On a thread that is none of Ruby's the hook that was there before is asked, but for the
/// core's own helpers: the thread that one of them helped meets the panic again.
pub fn remember_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if helper::helps() {
                return;
            }
            // SAFETY: it takes nothing, looks at a variable of the thread, and may be called on any thread, with the
            // GVL and without it.
            if unsafe { rb_sys::ruby_native_thread_p() } == 0 {
                return before(info);
            }
            let panicked = Panicked::of(info);
            // A thread that is about to end has no such variable any more; then the place is not known.
            let _ = LAST.try_with(|last| last.set(Some(panicked)));
        }));
    });
}

/// Runs `call`, and makes an `InternalError` of a panic in it.
///
/// What it leaves behind is fit to be used again (so it may be asserted): a borrow ends as the stack unwinds, a
/// `OnceLock` stays empty, and a pipeline takes a trigger in only when all that could fail is done.
pub fn guard<T>(ruby: &Ruby, call: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    panic::catch_unwind(AssertUnwindSafe(call))
        .unwrap_or_else(|payload| Err(internal_error(ruby, &Caught::new(&*payload))))
}

/// Frees an object for Ruby's collector, during which no exception can be raised: that a bug is there is said on
/// stderr, and what was not freed is lost.
pub fn guard_free<T>(object: T) {
    if let Err(payload) = panic::catch_unwind(AssertUnwindSafe(|| drop(object))) {
        let caught = Caught::new(&*payload);
        let text = format!(
            "aws_glue_trigger: a bug, met while an object was freed: {}, {}; please report it\n",
            caught.message, caught.panicked.place
        );
        // `eprintln!` would panic where the stream is closed.
        let _ = std::io::stderr().write_all(text.as_bytes());
    }
}

/// What is known of a panic that was caught.
struct Caught<'p> {
    message: &'p str,
    panicked: Panicked,
}

impl<'p> Caught<'p> {
    fn new(payload: &'p (dyn Any + Send)) -> Self {
        let message = payload
            .downcast_ref::<&'static str>()
            .copied()
            .or_else(|| payload.downcast_ref::<String>().map(String::as_str));
        let panicked = LAST.take();
        Self {
            message: message.unwrap_or("a panic without a message"),
            panicked: panicked
                .unwrap_or_else(|| Panicked { place: "an unknown place".to_owned(), backtrace: None }),
        }
    }
}

fn internal_error(ruby: &Ruby, caught: &Caught<'_>) -> Error {
    let Caught { message, panicked } = caught;
    let arguments = (*message, panicked.place.as_str(), panicked.backtrace.as_deref());
    let exception = errors::internal(ruby).as_value().funcall::<_, _, Exception>("new", arguments);
    exception.map_or_else(|error| error, Error::from)
}
