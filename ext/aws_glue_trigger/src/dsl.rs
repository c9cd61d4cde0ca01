//! `AwsGlueTrigger::DSL` and the pipeline that is current where it is called.
//!
//! The method is native so that the frame below it is the author's: that is what makes the place
//! of a trigger cheap to know.

use magnus::value::{LazyId, ReprValue};
use magnus::{Error, Module, Object, RModule, Ruby, Value, typed_data::Obj};

use crate::entry::{function, method};
use crate::pipeline::Pipeline;
use crate::reference::Reference;

/// The fibre-local variable that holds the current pipeline; Ruby's own collector keeps it alive.
static CURRENT: LazyId = LazyId::new("aws_glue_trigger_pipeline");

fn aws_glue_trigger(ruby: &Ruby, _rb_self: Value, args: &[Value]) -> Result<Obj<Reference>, Error> {
    let pipeline = current(ruby)?;
    Pipeline::declare(ruby, pipeline, args)
}

/// The current pipeline of this thread and fibre, made where there is none.
fn current(ruby: &Ruby) -> Result<Obj<Pipeline>, Error> {
    let thread = ruby.thread_current();
    if let Some(pipeline) = thread.local_aref::<_, Option<Obj<Pipeline>>>(*CURRENT)? {
        return Ok(pipeline);
    }
    let module: RModule = ruby.class_object().const_get("AwsGlueTrigger")?;
    let pipeline: Obj<Pipeline> = module.funcall("implicit_pipeline", ())?;
    thread.local_aset(*CURRENT, pipeline)?;
    Ok(pipeline)
}

/// Replaces the current pipeline, with `nil` for none, and returns the one before.
fn exchange(
    ruby: &Ruby,
    _rb_self: Value,
    pipeline: Option<Obj<Pipeline>>,
) -> Result<Option<Obj<Pipeline>>, Error> {
    let thread = ruby.thread_current();
    let before = thread.local_aref(*CURRENT)?;
    match pipeline {
        Some(pipeline) => thread.local_aset(*CURRENT, pipeline)?,
        None => thread.local_aset(*CURRENT, ruby.qnil())?,
    }
    Ok(before)
}

/// Looks the name of the variable up while the library is loaded: later, two Ractors might do it at the same time.
pub fn look_up_names(ruby: &Ruby) {
    LazyId::force(&CURRENT, ruby);
}

pub fn init(_ruby: &Ruby, module: RModule) -> Result<(), Error> {
    let dsl = module.define_module("DSL")?;
    dsl.define_private_method("aws_glue_trigger", method!(aws_glue_trigger, -1))?;
    module.define_singleton_method("current", function!(current, 0))?;
    module.define_singleton_method("exchange_current", method!(exchange, 1))?;
    Ok(())
}
