//! Long work that two threads share.
//!
//! The second thread lives as long as the work, and is [stopped](crate::stop) with it.

use std::cell::Cell;
use std::panic::resume_unwind;
use std::thread::{self, Builder};

use crate::stop::{self, Stopped};

/// Less than so many triggers is not worth a thread, which takes as long to begin as the analysis of a hundred.
pub(crate) const WORTH_A_THREAD: usize = 1_000;

thread_local! {
    static HELPS: Cell<bool> = const { Cell::new(false) };
}

/// Whether this thread was begun here, to help another. What it panics with is met again by the one that it helps, so
/// that nobody need print it.
pub fn helps() -> bool {
    HELPS.get()
}

/// Does `here` on this thread and `there` on another, at the same time, and waits for both.
///
/// `None` where there is no result of the other thread: the system had none to give, or it met a bug. Then its part is
/// to be done on this one, where a bug is told as any other.
pub(crate) fn with_help<T, U: Send>(
    here: impl FnOnce() -> T,
    there: impl FnOnce() -> U + Send,
) -> (T, Option<U>) {
    let asked = stop::asked();
    thread::scope(|scope| {
        let helper = Builder::new().name("aws_glue_trigger".to_owned()).spawn_scoped(scope, move || {
            HELPS.set(true);
            stop::asking(asked, there)
        });
        let done = here();
        let helped = helper.ok().and_then(|helper| match helper.join() {
            Ok(helped) => Some(helped),
            Err(payload) if payload.is::<Stopped>() => resume_unwind(payload),
            Err(_) => None,
        });
        (done, helped)
    })
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread::current;

    use super::*;
    use crate::stop::checkpoint;

    #[test]
    fn each_part_has_a_thread_of_its_own() {
        let here = current().id();
        let (one, other) = with_help(|| (current().id(), helps()), || (current().id(), helps()));
        assert_eq!(one, (here, false));
        assert!(other.is_some_and(|(there, helps)| there != here && helps));
    }

    #[test]
    fn the_help_is_stopped_with_the_work() {
        static WANTED: AtomicBool = AtomicBool::new(true);
        let endless = || -> () {
            loop {
                checkpoint();
            }
        };
        let unwanted = || !WANTED.load(Ordering::Relaxed);
        let stopped =
            stop::unless(unwanted, || with_help(|| WANTED.store(false, Ordering::Relaxed), endless));
        assert_eq!(stopped, Err(Stopped));
    }

    #[test]
    fn what_is_stopped_here_waits_for_the_help_to_stop() {
        let stopped = stop::unless(|| true, || with_help(checkpoint, checkpoint));
        assert_eq!(stopped, Err(Stopped));
    }

    #[test]
    fn a_bug_of_the_help_leaves_its_part_undone() {
        assert_eq!(with_help(|| 1, || -> u8 { panic!("a bug") }), (1, None));
    }

    #[test]
    fn a_bug_here_is_one_after_the_help_has_ended() {
        static ENDED: AtomicBool = AtomicBool::new(false);
        let caught = catch_unwind(AssertUnwindSafe(|| {
            with_help(|| panic!("a bug"), || ENDED.store(true, Ordering::Relaxed))
        }));
        assert_eq!(caught.map(|_: ((), _)| ()).unwrap_err().downcast_ref::<&str>(), Some(&"a bug"));
        assert!(ENDED.load(Ordering::Relaxed));
    }
}
