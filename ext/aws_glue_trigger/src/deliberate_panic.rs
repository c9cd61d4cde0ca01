//! Methods that panic, each in another place: `spec/internal_error_spec.rb` builds this in, and nobody else does.

#![expect(clippy::panic, reason = "that is what it is for")]

use glue_trigger::decode::{Key, Value as DecodedValue, View};
use magnus::{
    DataTypeFunctions, Error, Module, Object, RHash, RModule, Ruby, TryConvert, Value, typed_data::Obj,
};

use crate::entry::function;
use crate::hash;
use crate::internal_error::guard_free;
use crate::pipeline::Pipeline;

fn in_method(number: usize) -> usize {
    [1, 2, 3][number]
}

/// An argument that panics when it is made one.
struct Unconvertible;

impl TryConvert for Unconvertible {
    fn try_convert(_: Value) -> Result<Self, Error> {
        panic!("deliberate, in a conversion")
    }
}

fn in_conversion(_: Unconvertible) {}

/// Panics while the pipeline reads a Hash: its parts are borrowed, and frames of Ruby's lie between.
fn in_decoding(ruby: &Ruby, pipeline: Obj<Pipeline>, attributes: RHash) {
    let _ = pipeline.declare_alone(ruby, Explosive(attributes), None);
}

#[derive(Clone, Copy)]
struct Explosive(RHash);

impl DecodedValue for Explosive {
    fn view(&self) -> View<'_> {
        View::Map
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    fn each_element(&self, _visit: &mut dyn FnMut(Self)) {}

    fn each_entry(&self, _visit: &mut dyn FnMut(Key<'_>, Self)) {
        hash::each(self.0, &mut |_, _| panic!("deliberate, in decoding"));
    }
}

/// Panics while the pipeline is read, without the GVL where it is long.
fn in_reading(ruby: &Ruby, pipeline: Obj<Pipeline>) -> Result<(), Error> {
    pipeline.read(ruby, |pipeline| panic!("deliberate, with {} triggers", pipeline.len()))
}

/// An object that cannot be freed.
#[derive(magnus::TypedData)]
#[magnus(class = "AwsGlueTrigger::DeliberatePanic::Unfreeable", free_immediately)]
struct Unfreeable;

impl Drop for Unfreeable {
    fn drop(&mut self) {
        panic!("deliberate, in freeing")
    }
}

impl DataTypeFunctions for Unfreeable {
    fn free(self: Box<Self>) {
        guard_free(self);
    }
}

/// Makes an object that panics when it is freed.
fn in_freeing(ruby: &Ruby) {
    let _ = ruby.obj_wrap(Unfreeable);
}

/// Panics itself where the environment asks for it: the extension is being loaded.
pub fn init(ruby: &Ruby, module: RModule) -> Result<(), Error> {
    if std::env::var_os("DELIBERATE_PANIC_IN_INIT").is_some() {
        panic!("deliberate, in init");
    }
    let module = module.define_module("DeliberatePanic")?;
    module.define_class("Unfreeable", ruby.class_object())?;
    module.define_singleton_method("in_method", function!(in_method, 1))?;
    module.define_singleton_method("in_conversion", function!(in_conversion, 1))?;
    module.define_singleton_method("in_decoding", function!(in_decoding, 2))?;
    module.define_singleton_method("in_reading", function!(in_reading, 1))?;
    module.define_singleton_method("in_freeing", function!(in_freeing, 0))?;
    Ok(())
}
