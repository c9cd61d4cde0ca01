//! `AwsGlueTrigger::Reference`: what a declaration returns.

use std::sync::Arc;

use glue_trigger::pipeline::Declaration;
use magnus::value::ReprValue;
use magnus::{Class, Error, Module, RModule, Ruby, Symbol, Value, typed_data::Obj};

use crate::allocator::Holder;
use crate::entry::method;
use crate::glue_trigger_attributes::GlueTriggerAttributes;

/// A declared trigger.
#[derive(magnus::TypedData)]
#[magnus(class = "AwsGlueTrigger::Reference", free_immediately, size, frozen_shareable, wb_protected)]
pub struct Reference {
    declaration: Arc<Declaration>,
    _holder: Holder,
}

impl Reference {
    /// A frozen reference to a declared trigger.
    pub fn wrap(ruby: &Ruby, declaration: Arc<Declaration>) -> Obj<Self> {
        let reference = ruby.obj_wrap(Self { declaration, _holder: Holder::new() });
        reference.freeze();
        reference
    }

    /// The address of the resource: `aws_glue_trigger.nightly`.
    pub fn address(&self) -> String {
        format!("aws_glue_trigger.{}", self.declaration.resource().unwrap_or_default())
    }

    /// What was declared.
    pub fn declaration(&self) -> &Arc<Declaration> {
        &self.declaration
    }

    fn name(ruby: &Ruby, rb_self: &Self) -> Option<Symbol> {
        rb_self.declaration.resource().map(|name| ruby.to_symbol(name))
    }

    fn attributes(ruby: &Ruby, rb_self: &Self) -> Obj<GlueTriggerAttributes> {
        let attributes = ruby.obj_wrap(GlueTriggerAttributes::of(Arc::clone(&rb_self.declaration)));
        attributes.freeze();
        attributes
    }

    fn file(&self) -> Option<&str> {
        self.declaration.place.as_ref().map(|place| &*place.file)
    }

    fn line(&self) -> Option<u32> {
        self.declaration.place.as_ref().map(|place| place.line)
    }

    fn is_equal(&self, other: Value) -> bool {
        match <&Self as magnus::TryConvert>::try_convert(other) {
            // The resource's name is a part of the trigger.
            Ok(other) => other.declaration.trigger == self.declaration.trigger,
            Err(_) => false,
        }
    }
}

pub fn init(ruby: &Ruby, module: RModule) -> Result<(), Error> {
    let class = module.define_class("Reference", ruby.class_object())?;
    class.undef_default_alloc_func();
    class.define_method("name", method!(Reference::name, 0))?;
    class.define_method("address", method!(Reference::address, 0))?;
    class.define_method("attributes", method!(Reference::attributes, 0))?;
    class.define_method("file", method!(Reference::file, 0))?;
    class.define_method("line", method!(Reference::line, 0))?;
    class.define_method("==", method!(Reference::is_equal, 1))?;
    class.define_method("eql?", method!(Reference::is_equal, 1))?;
    Ok(())
}
