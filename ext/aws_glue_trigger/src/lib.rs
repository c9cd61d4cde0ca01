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
mod diagnostic;
mod directory;
mod dsl;
mod errors;
mod glue_trigger_attributes;
mod hash;
mod in_zone;
mod instant;
mod level;
mod local_run;
#[cfg(feature = "mimalloc")]
mod mimalloc;
mod pipeline;
mod place;
mod prefetch;
mod reference;
mod report;
mod rule;
mod schedule;
mod text;
mod timetable;
mod value;

use magnus::{Error, Ruby, TypedData};

/// Called by Ruby when the extension is loaded; `lib/aws_glue_trigger/errors.rb` comes first.
#[magnus::init(name = "aws_glue_trigger")]
fn init(ruby: &Ruby) -> Result<(), Error> {
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
    look_up_classes(ruby);
    errors::init(ruby);
    Ok(())
}

/// magnus looks the class of a wrapped type up when the first object of it is made, and takes it for a bug where an
/// interrupt comes in between: so that is done here, where none is pending.
fn look_up_classes(ruby: &Ruby) {
    diagnostic::Diagnostic::class(ruby);
    glue_trigger_attributes::GlueTriggerAttributes::class(ruby);
    local_run::LocalRun::class(ruby);
    pipeline::Pipeline::class(ruby);
    reference::Reference::class(ruby);
    rule::Rule::class(ruby);
    schedule::Schedule::class(ruby);
    timetable::Timetable::class(ruby);
}
