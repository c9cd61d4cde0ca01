//! The Ruby extension: how a Ruby value looks to the decoder, and the Ruby classes over the
//! core's types. What is nicer in Ruby is in `lib/`.
//!
//! One file for each Ruby class, each with an `init` that registers it.

#![allow(
    missing_docs,
    reason = "the one exported function is made by magnus's macro, which documents it not"
)]

mod allocator;
mod argument;
mod attribute_names;
mod clock;
mod convert;
#[cfg(feature = "deliberate-panic")]
mod deliberate_panic;
mod diagnostic;
mod directory;
mod dsl;
mod entry;
mod errors;
mod glue_trigger_attributes;
mod hash;
mod in_zone;
mod instant;
mod internal_error;
mod interrupt;
mod level;
mod lineage;
mod local_run;
#[cfg(feature = "mimalloc")]
mod mimalloc;
mod owned;
mod pipeline;
mod place;
mod prefetch;
mod reference;
mod report;
mod rule;
mod schedule;
mod string_buffer;
mod text;
mod timetable;
mod value;
mod whole;
mod without_gvl;

use magnus::{Error, Ruby};

/// Called by Ruby when the extension is loaded; `lib/aws_glue_trigger/errors.rb` comes first.
#[magnus::init(name = "aws_glue_trigger")]
fn init(ruby: &Ruby) -> Result<(), Error> {
    internal_error::remember_panics();
    internal_error::guard(ruby, || define(ruby))
}

fn define(ruby: &Ruby) -> Result<(), Error> {
    say_that_ractors_may_call();
    attribute_names::init();
    let module = ruby.define_module("AwsGlueTrigger")?;
    rule::init(ruby, module)?;
    diagnostic::init(ruby, module)?;
    schedule::init(ruby, module)?;
    local_run::init(ruby, module)?;
    glue_trigger_attributes::init(ruby)?;
    reference::init(ruby, module)?;
    pipeline::init(ruby, module)?;
    dsl::init(ruby, module)?;
    report::init(ruby, module)?;
    text::init(ruby, module)?;
    timetable::init(ruby, module)?;
    #[cfg(feature = "deliberate-panic")]
    deliberate_panic::init(ruby, module)?;
    owned::look_up_classes(ruby);
    errors::look_up_classes(ruby);
    dsl::look_up_names(ruby);
    Ok(())
}

/// Says of the methods that are defined after it that every Ractor may call them, also at the same time. That they may:
///
/// - Nothing here is shared by objects. The statics are those of this crate and of magnus, and hold classes, a name, the
///   Symbols of attributes and the flags of Strings, each of which is looked up once and then nobody changes it; two
///   counters of the allocator's, which are atomic; mimalloc, which is made for threads; the hook for panics, which is
///   set once; and the variables of a thread, which no other sees.
/// - A `Pipeline` can be changed, so Ruby lets only the Ractor have it that made it. The threads of one Ractor take
///   turns, and no borrow that a turn could find lasts from one to the next.
/// - What Ruby may share is frozen and does not change inside either, to which `owned` holds it: `Sync`, which no
///   `RefCell` is.
/// - An object may be freed on another thread than it was made on, for which magnus asks for `Send`.
/// - Classes, modules and constants are made here only, in the Ractor that requires the library.
fn say_that_ractors_may_call() {
    // SAFETY: it takes note of a boolean for the library that is being loaded.
    unsafe { rb_sys::rb_ext_ractor_safe(true) }
}
