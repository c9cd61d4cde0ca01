//! The Ruby extension: how a Ruby value looks to the decoder, and the Ruby classes over the
//! core's types. What is nicer in Ruby is in `lib/`.
//!
//! One file for each Ruby class, each with an `init` that registers it.

#![allow(
    missing_docs,
    reason = "the one exported function is made by magnus's macro, which documents it not"
)]

mod argument;
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
mod local_run;
mod owned;
mod pipeline;
mod place;
mod reference;
mod report;
mod rule;
mod schedule;
mod text;
mod timetable;
mod value;
mod without_gvl;

use magnus::{Error, Ruby};
use mimalloc::MiMalloc;

/// A trigger is some twenty small allocations: the system's allocator takes a fifth of the whole time.
/// It serves Rust only; Ruby's objects are Ruby's.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Called by Ruby when the extension is loaded; `lib/aws_glue_trigger/errors.rb` comes first.
#[magnus::init(name = "aws_glue_trigger")]
fn init(ruby: &Ruby) -> Result<(), Error> {
    internal_error::remember_panics();
    internal_error::guard(ruby, || define(ruby))
}

fn define(ruby: &Ruby) -> Result<(), Error> {
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
    Ok(())
}
