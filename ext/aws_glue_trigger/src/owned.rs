//! The types of ours that Ruby objects hold.

use magnus::{DataTypeFunctions, Ruby, TypedData};

use crate::diagnostic::Diagnostic;
use crate::glue_trigger_attributes::GlueTriggerAttributes;
use crate::internal_error::guard_free;
use crate::local_run::LocalRun;
use crate::pipeline::Pipeline;
use crate::reference::Reference;
use crate::rule::Rule;
use crate::schedule::Schedule;
use crate::timetable::Timetable;

macro_rules! owned {
    ($($type:ident),*) => {
        $(
            /// There is nothing of Ruby's in it to mark. Freeing it runs no code but that of Rust's collections, which
            /// does not panic; should it, then magnus would end the process.
            impl DataTypeFunctions for $type {
                fn free(self: Box<Self>) {
                    guard_free(self);
                }
            }
        )*

        /// magnus looks the class of a type up when the first object of it is made, and takes it for a bug where an
        /// interrupt comes in between: so that is done here, where none is pending.
        pub fn look_up_classes(ruby: &Ruby) {
            // What a pipeline does when it is freed stands beside it.
            Pipeline::class(ruby);
            $(<$type>::class(ruby);)*
        }
    };
}

/// What is frozen is shared by Ractors, which look at it at the same time.
const fn shared<T: Sync>() {}
const _: () = {
    shared::<Diagnostic>();
    shared::<GlueTriggerAttributes>();
    shared::<LocalRun>();
    shared::<Reference>();
    shared::<Rule>();
    shared::<Schedule>();
    shared::<Timetable>();
};

owned!(Diagnostic, GlueTriggerAttributes, LocalRun, Reference, Rule, Schedule, Timetable);
