//! `GlueTriggerAttributes`: the attributes of one trigger, by themselves.

use std::sync::Arc;

use glue_trigger::model::{Target, Trigger};
use glue_trigger::pipeline::Declaration;
use glue_trigger::render::terraform;
use glue_trigger::schedule;
use magnus::scan_args::scan_args;
use magnus::value::ReprValue;
use magnus::{Class, Error, Module, Object, RArray, RHash, Ruby, Value, typed_data::Obj};

use crate::allocator::Holder;
use crate::convert::{Keys, to_ruby};
use crate::entry::{function, method};
use crate::pipeline::Pipeline;
use crate::value::RubyValue;
use crate::{diagnostic, errors, place};

/// The attributes of one trigger.
#[derive(magnus::TypedData)]
#[magnus(class = "GlueTriggerAttributes", free_immediately, size, frozen_shareable, wb_protected)]
pub struct GlueTriggerAttributes {
    declaration: Arc<Declaration>,
    _holder: Holder,
}

impl GlueTriggerAttributes {
    /// The attributes of a declared trigger.
    pub fn of(declaration: Arc<Declaration>) -> Self {
        Self { declaration, _holder: Holder::new() }
    }

    fn new(ruby: &Ruby, args: &[Value]) -> Result<Obj<Self>, Error> {
        let args = scan_args::<(), (Option<Value>,), (), (), (), ()>(args)?;
        // Without an argument there are no attributes, which the rules have something to say about.
        let attributes = args.optional.0.unwrap_or_else(|| ruby.hash_new().as_value());
        let place = place::of_call();
        match Pipeline::configured(ruby)?.declare_alone(ruby, RubyValue(attributes), place) {
            Ok(declaration) => {
                let attributes = ruby.obj_wrap(Self { declaration, _holder: Holder::new() });
                attributes.freeze();
                Ok(attributes)
            }
            Err(refused) => Err(errors::validation(ruby, &refused.diagnostics)),
        }
    }

    fn to_h(ruby: &Ruby, rb_self: &Self) -> Result<Value, Error> {
        let attributes = terraform::attributes(&rb_self.declaration.trigger)
            .map_err(|error| errors::core(ruby, &error))?;
        to_ruby(ruby, attributes, Keys::Attributes)
    }

    fn diagnostics(ruby: &Ruby, rb_self: &Self) -> Result<RArray, Error> {
        let diagnostics = diagnostic::array(ruby, &rb_self.declaration.diagnostics)?;
        diagnostics.freeze();
        Ok(diagnostics)
    }

    fn trigger_type(&self) -> Option<String> {
        self.declaration.trigger.trigger_type.get().map(|given| match given {
            glue_trigger::model::Given::Literal(known) => known.as_str().to_owned(),
            glue_trigger::model::Given::Template(source) => source.to_string(),
        })
    }

    fn is_workflow_trigger(&self) -> bool {
        self.declaration.trigger.workflow_name.get().is_some()
    }

    fn total_actions(&self) -> usize {
        self.declaration.trigger.actions().len()
    }

    fn job_actions_count(&self) -> usize {
        self.count(|target| matches!(target, Target::Job(_)))
    }

    fn crawler_actions_count(&self) -> usize {
        self.count(|target| matches!(target, Target::Crawler(_)))
    }

    fn count(&self, kind: impl Fn(Target<'_>) -> bool) -> usize {
        self.declaration.trigger.actions().iter().filter(|action| action.target().is_some_and(&kind)).count()
    }

    fn condition_count(&self) -> usize {
        self.declaration.trigger.conditions().len()
    }

    /// The schedule as it was written, and what it means; `None` where there is none that is known here.
    fn schedule(&self) -> Option<(&str, schedule::Schedule)> {
        let written = self.declaration.trigger.schedule.get()?.literal()?.source();
        Some((written, schedule::Schedule::parse(written).ok()?))
    }

    fn schedule_frequency(ruby: &Ruby, rb_self: &Self) -> Result<Option<RHash>, Error> {
        let Some((written, schedule)) = rb_self.schedule() else { return Ok(None) };
        let frequency = ruby.hash_new();
        match schedule {
            schedule::Schedule::Rate(rate) => {
                let unit = match rate.unit() {
                    schedule::Unit::Minutes => "minutes",
                    schedule::Unit::Hours => "hours",
                    schedule::Unit::Days => "days",
                };
                frequency.aset(ruby.to_symbol("type"), unit)?;
                frequency.aset(ruby.to_symbol("value"), rate.value())?;
            }
            schedule::Schedule::Cron(_) => {
                frequency.aset(ruby.to_symbol("type"), "cron")?;
                frequency.aset(ruby.to_symbol("expression"), written)?;
            }
        }
        Ok(Some(frequency))
    }

    fn estimated_executions_per_day(&self) -> Option<f64> {
        self.schedule().map(|(_, schedule)| schedule.per_day())
    }

    fn is_equal(&self, other: Value) -> bool {
        Obj::<Self>::try_convert_or_none(other)
            .is_some_and(|other| other.declaration.trigger.has_same_attributes(&self.declaration.trigger))
    }

    fn hash(&self) -> u64 {
        use std::hash::{DefaultHasher, Hash, Hasher};
        let mut hasher = DefaultHasher::new();
        // The resource's name is not among the attributes.
        Trigger { resource: None, ..(*self.declaration.trigger).clone() }.hash(&mut hasher);
        // Ruby's hash values are signed words; the upper half would become a Bignum for nothing.
        hasher.finish() >> 2
    }
}

/// A conversion that takes another kind of object for an answer, not for an error.
trait TryConvertOrNone: Sized {
    fn try_convert_or_none(value: Value) -> Option<Self>;
}

impl<T: magnus::TypedData> TryConvertOrNone for Obj<T> {
    fn try_convert_or_none(value: Value) -> Option<Self> {
        <Self as magnus::TryConvert>::try_convert(value).ok()
    }
}

pub fn init(ruby: &Ruby) -> Result<(), Error> {
    let class = ruby.define_class("GlueTriggerAttributes", ruby.class_object())?;
    class.undef_default_alloc_func();
    class.define_singleton_method("new", function!(GlueTriggerAttributes::new, -1))?;
    class.define_method("to_h", method!(GlueTriggerAttributes::to_h, 0))?;
    class.define_method("diagnostics", method!(GlueTriggerAttributes::diagnostics, 0))?;
    class.define_method("type", method!(GlueTriggerAttributes::trigger_type, 0))?;
    class.define_method("is_workflow_trigger?", method!(GlueTriggerAttributes::is_workflow_trigger, 0))?;
    class.define_method("total_actions", method!(GlueTriggerAttributes::total_actions, 0))?;
    class.define_method("job_actions_count", method!(GlueTriggerAttributes::job_actions_count, 0))?;
    class.define_method("crawler_actions_count", method!(GlueTriggerAttributes::crawler_actions_count, 0))?;
    class.define_method("condition_count", method!(GlueTriggerAttributes::condition_count, 0))?;
    class.define_method("schedule_frequency", method!(GlueTriggerAttributes::schedule_frequency, 0))?;
    class.define_method(
        "estimated_executions_per_day",
        method!(GlueTriggerAttributes::estimated_executions_per_day, 0),
    )?;
    class.define_method("==", method!(GlueTriggerAttributes::is_equal, 1))?;
    class.define_method("eql?", method!(GlueTriggerAttributes::is_equal, 1))?;
    class.define_method("hash", method!(GlueTriggerAttributes::hash, 0))?;
    Ok(())
}
