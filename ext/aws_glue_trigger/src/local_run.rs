//! `AwsGlueTrigger::LocalRun`: a run beside the clock of a zone.

use glue_trigger::schedule::zone::{self, local_times};
use magnus::scan_args::{get_kwargs, scan_args};
use magnus::value::ReprValue;
use magnus::{Class, Error, Module, Object, RArray, RHash, RModule, Ruby, Time, Value};

use crate::entry::{function, method};
use crate::interrupt::between_pieces;
use crate::{argument, in_zone, instant};

/// One run, in UTC and in a zone.
#[derive(magnus::TypedData)]
#[magnus(class = "AwsGlueTrigger::LocalRun", free_immediately, size, frozen_shareable, wb_protected)]
pub struct LocalRun {
    inner: zone::LocalRun,
}

impl LocalRun {
    /// `LocalRun.of(times, zone:)`
    fn of(ruby: &Ruby, args: &[Value]) -> Result<RArray, Error> {
        let args = scan_args::<(Value,), (), (), (), RHash, ()>(args)?;
        let options = get_kwargs::<_, (Value,), (), ()>(args.keywords, &["zone"], &[])?;
        let zone = in_zone::zone(ruby, options.required.0)?;
        let times = list(ruby, args.required.0)?;
        let mut instants = Vec::with_capacity(times.len());
        // By position, with the length asked for each time: a `to_time` may change the list.
        while instants.len() < times.len() {
            between_pieces(ruby, instants.len())?;
            let position = isize::try_from(instants.len()).unwrap_or(isize::MAX);
            instants.push(instant::known(ruby, times.entry(position)?, "a time of the list")?);
        }
        wrap_all(ruby, local_times(instants, zone))
    }

    fn utc(ruby: &Ruby, rb_self: &Self) -> Result<Time, Error> {
        instant::utc(ruby, rb_self.inner.utc)
    }

    fn local(ruby: &Ruby, rb_self: &Self) -> Result<Time, Error> {
        instant::at_offset(ruby, rb_self.inner.utc, rb_self.inner.offset.seconds())
    }

    fn abbreviation(&self) -> &str {
        self.inner.offset.abbreviation()
    }

    fn drift(&self) -> Option<String> {
        self.inner.drift.map(|drift| drift.to_string())
    }

    fn drift_minutes(&self) -> Option<i32> {
        self.inner.drift.map(|drift| drift.minutes)
    }

    fn is_known(&self) -> bool {
        self.inner.is_known
    }

    fn comes_twice(&self) -> bool {
        self.inner.comes_twice
    }
}

/// An Array, or what can be made one: a Set, an Enumerator that ends.
fn list(ruby: &Ruby, value: Value) -> Result<RArray, Error> {
    if let Some(array) = RArray::from_value(value) {
        return Ok(array);
    }
    let enumerable: RModule = ruby.class_object().const_get("Enumerable")?;
    match value.is_kind_of(enumerable) {
        true => value.funcall("to_a", ()),
        false => {
            Err(argument::wrong_kind(ruby, value, "the times must be a list, such as schedule.first(5)"))
        }
    }
}

fn wrap_all(ruby: &Ruby, runs: Vec<zone::LocalRun>) -> Result<RArray, Error> {
    let array = ruby.ary_new_capa(runs.len());
    for (position, inner) in runs.into_iter().enumerate() {
        between_pieces(ruby, position)?;
        let run = ruby.obj_wrap(LocalRun { inner });
        run.freeze();
        array.push(run)?;
    }
    Ok(array)
}

pub fn init(ruby: &Ruby, module: RModule) -> Result<(), Error> {
    let class = module.define_class("LocalRun", ruby.class_object())?;
    class.undef_default_alloc_func();
    class.define_singleton_method("of", function!(LocalRun::of, -1))?;
    class.define_method("utc", method!(LocalRun::utc, 0))?;
    class.define_method("local", method!(LocalRun::local, 0))?;
    class.define_method("abbreviation", method!(LocalRun::abbreviation, 0))?;
    class.define_method("drift", method!(LocalRun::drift, 0))?;
    class.define_method("drift_minutes", method!(LocalRun::drift_minutes, 0))?;
    class.define_method("known?", method!(LocalRun::is_known, 0))?;
    class.define_method("comes_twice?", method!(LocalRun::comes_twice, 0))?;
    Ok(())
}
