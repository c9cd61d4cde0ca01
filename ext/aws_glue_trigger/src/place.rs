//! Where in the author's script a call stands.

use std::cell::RefCell;
use std::ffi::CStr;
use std::sync::Arc;

use glue_trigger::diagnostic::Place;

thread_local! {
    /// The file of the last call: a script's thousand triggers share one name.
    static LAST_FILE: RefCell<Option<Arc<str>>> = const { RefCell::new(None) };
}

/// The file and line of the Ruby code that called the native method that is running.
///
/// Cheaper than `caller_locations`, which would make an object for every call.
pub fn of_call() -> Option<Place> {
    // SAFETY: both read the frame of the calling Ruby code and take no argument. The text belongs to
    // the compiled script, which the frame keeps alive; it is copied before Ruby runs again.
    let (file, line) = unsafe {
        let file = rb_sys::rb_sourcefile();
        if file.is_null() {
            return None;
        }
        (CStr::from_ptr(file), rb_sys::rb_sourceline())
    };
    Some(Place { file: shared(file), line: u32::try_from(line).ok()? })
}

/// A place that the caller knows better; none where the line is beyond all files.
pub fn given(file: &str, line: usize) -> Option<Place> {
    let line = u32::try_from(line).ok()?;
    Some(Place { file: Arc::from(file), line })
}

fn shared(file: &CStr) -> Arc<str> {
    LAST_FILE.with_borrow_mut(|last| match last {
        Some(last) if last.as_bytes() == file.to_bytes() => Arc::clone(last),
        _ => Arc::clone(last.insert(Arc::from(file.to_string_lossy()))),
    })
}
