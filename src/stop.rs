//! Long work can be stopped.
//!
//! Whoever begins it says how it is to learn that it is no longer wanted ([`unless`]). Loops over a whole pipeline and
//! its like ask now and then, and where the answer is yes the stack unwinds to where the work was begun, as it does for
//! a panic, though nothing is printed. So the phases between know nothing of it, and what is half made is dropped: a
//! result is kept only when it is whole.
//!
//! ```
//! use glue_trigger::{check, pipeline::Pipeline, stop};
//! let mut pipeline = Pipeline::default();
//! let input = serde_json::json!({
//!     "name": "by-hand", "type": "ON_DEMAND", "enabled": false, "actions": [{ "job_name": "load" }],
//! });
//! let _ = pipeline.declare(check::trigger(Some("by_hand"), &input, None), None);
//! assert!(stop::unless(|| true, || pipeline.is_valid()).is_err());
//! assert_eq!(stop::unless(|| false, || pipeline.is_valid()), Ok(true));
//! ```

use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Arc;

/// Whether work is no longer wanted; two threads may share the work, and the question.
pub(crate) type Ask = Arc<dyn Fn() -> bool + Send + Sync>;

thread_local! {
    /// Whom the work that this thread does asks; nobody where it is not to be stopped.
    static ASKED: RefCell<Option<Ask>> = const { RefCell::new(None) };
}

/// The work was stopped, and has no result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stopped;

/// Does `work` to its end, unless `unwanted` says before it that nobody wants it any more. It is asked often: it should
/// do no more than look at a flag.
///
/// What the work has changed stays changed; that of this crate changes nothing but what it remembers of its results.
///
/// # Errors
/// [`Stopped`] where it was.
pub fn unless<T>(
    unwanted: impl Fn() -> bool + Send + Sync + 'static,
    work: impl FnOnce() -> T,
) -> Result<T, Stopped> {
    let work = || asking(Some(Arc::new(unwanted)), work);
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| match payload.is::<Stopped>() {
        true => Stopped,
        false => resume_unwind(payload),
    })
}

/// Whom the work that this thread does asks.
pub(crate) fn asked() -> Option<Ask> {
    ASKED.with_borrow(Clone::clone)
}

/// Does `work`, which asks `whom`.
pub(crate) fn asking<T>(whom: Option<Ask>, work: impl FnOnce() -> T) -> T {
    let _asked = Asked { before: ASKED.replace(whom) };
    work()
}

/// Makes that be asked again which was asked before, however the work ends.
struct Asked {
    before: Option<Ask>,
}

impl Drop for Asked {
    fn drop(&mut self) {
        ASKED.set(self.before.take());
    }
}

/// The turns of a loop whose turns are short: work may be stopped at one in sixty-four of them, since to ask takes as
/// long as many a turn does.
#[derive(Debug, Default)]
pub(crate) struct Turns(u32);

impl Turns {
    /// Takes a turn.
    #[inline]
    pub(crate) fn turn(&mut self) {
        self.0 = self.0.wrapping_add(1);
        if self.0.is_multiple_of(64) {
            checkpoint();
        }
    }
}

/// Where work may be stopped: at each turn of a loop whose turns take microseconds and more, and between phases.
#[inline(never)]
pub(crate) fn checkpoint() {
    // The answer is kept by itself: nothing is borrowed while the stack unwinds.
    let unwanted = ASKED.with_borrow(|asked| asked.as_ref().is_some_and(|unwanted| unwanted()));
    if unwanted {
        resume_unwind(Box::new(Stopped));
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    use super::*;

    /// Work of a hundred turns, and how many of them were begun.
    fn turns(count: &Cell<usize>) -> usize {
        for _ in 0..100 {
            count.set(count.get() + 1);
            checkpoint();
        }
        count.get()
    }

    #[test]
    fn nobody_is_asked_where_nobody_said_whom() {
        assert_eq!(turns(&Cell::new(0)), 100);
    }

    #[test]
    fn it_ends_at_the_turn_in_which_it_is_unwanted() {
        let asked = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&asked);
        let begun = Cell::new(0);
        assert_eq!(unless(move || count.fetch_add(1, Relaxed) == 6, || turns(&begun)), Err(Stopped));
        assert_eq!((begun.get(), asked.load(Relaxed)), (7, 7));
        assert_eq!(turns(&Cell::new(0)), 100, "what comes after it is not stopped");
    }

    #[test]
    fn of_short_turns_one_in_many_asks() {
        let asked = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&asked);
        let unwanted = move || {
            count.fetch_add(1, Relaxed);
            false
        };
        assert_eq!(
            unless(unwanted, || (0..640)
                .fold(Turns::default(), |mut turns, _| {
                    turns.turn();
                    turns
                })
                .0),
            Ok(640)
        );
        assert_eq!(asked.load(Relaxed), 10);
    }

    #[test]
    fn within_other_work_only_the_inner_is_stopped() {
        let outer = unless(|| false, || (unless(|| true, || turns(&Cell::new(0))), turns(&Cell::new(0))));
        assert_eq!(outer, Ok((Err(Stopped), 100)));
    }

    #[test]
    fn a_panic_stays_one() {
        let caught = catch_unwind(|| unless(|| false, || panic!("a bug")));
        assert_eq!(caught.unwrap_err().downcast_ref::<&str>(), Some(&"a bug"));
        assert_eq!(turns(&Cell::new(0)), 100);
    }
}
