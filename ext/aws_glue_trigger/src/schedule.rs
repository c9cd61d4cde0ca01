//! `AwsGlueTrigger::Schedule`: a schedule, its runs, and what it means.

use std::hash::{DefaultHasher, Hash, Hasher};

use glue_trigger::lower::Lowering;
use glue_trigger::{check, diagnostic, schedule};
use magnus::scan_args::{get_kwargs, scan_args};
use magnus::value::ReprValue;
use magnus::{
    Class, Error, Module, Object, RArray, RHash, RModule, Ruby, Time, TryConvert, Value, typed_data::Obj,
};

use crate::entry::{function, method};
use crate::{argument, clock, errors, instant};

/// What a text has to look like.
const FORM: &str = "a schedule must be text such as \"cron(0 2 * * ? *)\"";

/// A schedule, with what was found in its text.
///
/// It never changes and holds nothing of Ruby's: a borrow of it may outlive a call into Ruby.
#[derive(magnus::TypedData)]
#[magnus(class = "AwsGlueTrigger::Schedule", free_immediately, size, frozen_shareable, wb_protected)]
pub struct Schedule {
    inner: schedule::Schedule,
    diagnostics: Vec<diagnostic::Diagnostic>,
}

/// What an argument has to be that may be a schedule already.
pub const FORM_OR_SCHEDULE: &str = "a schedule must be text such as \"cron(0 2 * * ? *)\", or a Schedule";

impl Schedule {
    /// The canonical text of an argument that is a schedule already.
    pub fn text_of(value: Value) -> Option<String> {
        <&Self>::try_convert(value).ok().map(|schedule| schedule.inner.to_string())
    }

    /// The core's schedule.
    pub fn inner(&self) -> &schedule::Schedule {
        &self.inner
    }

    /// `Schedule.parse(text)`
    fn parse(ruby: &Ruby, text: Value) -> Result<Obj<Self>, Error> {
        Self::read(ruby, &argument::text(ruby, text, FORM)?)
    }

    /// A frozen schedule of a text, or a `ScheduleError` with all that is wrong with it.
    fn read(ruby: &Ruby, text: &str) -> Result<Obj<Self>, Error> {
        let (schedule, diagnostics) = check::schedule(text, clock::this_year(), Lowering::On);
        let Some(inner) = schedule else { return Err(errors::schedule(ruby, text, &diagnostics)) };
        let schedule = ruby.obj_wrap(Self { inner, diagnostics });
        schedule.freeze();
        Ok(schedule)
    }

    /// The schedule of an argument that may be one already.
    pub fn of(ruby: &Ruby, value: Value) -> Result<schedule::Schedule, Error> {
        match <&Self>::try_convert(value) {
            Ok(schedule) => Ok(schedule.inner.clone()),
            Err(_) => Ok(Self::read(ruby, &argument::text(ruby, value, FORM_OR_SCHEDULE)?)?.inner.clone()),
        }
    }

    fn to_s(&self) -> String {
        self.inner.to_string()
    }

    fn describe(&self) -> String {
        self.inner.describe()
    }

    fn per_day(&self) -> f64 {
        self.inner.per_day()
    }

    fn never_fires(&self) -> bool {
        self.inner.never_fires()
    }

    fn is_cron(&self) -> bool {
        matches!(self.inner, schedule::Schedule::Cron(_))
    }

    fn is_rate(&self) -> bool {
        matches!(self.inner, schedule::Schedule::Rate(_))
    }

    fn diagnostics(ruby: &Ruby, rb_self: &Self) -> Result<RArray, Error> {
        let diagnostics = crate::diagnostic::array(ruby, &rb_self.diagnostics)?;
        diagnostics.freeze();
        Ok(diagnostics)
    }

    fn next_after(ruby: &Ruby, rb_self: &Self, time: Value) -> Result<Option<Time>, Error> {
        let after = instant::bound(ruby, time, "time")?;
        rb_self.inner.next_after(after).map(|run| instant::utc(ruby, run)).transpose()
    }

    /// `first(n, after: Time.now)`
    fn first(ruby: &Ruby, rb_self: &Self, args: &[Value]) -> Result<RArray, Error> {
        let args = scan_args::<(Value,), (), (), (), RHash, ()>(args)?;
        let options = get_kwargs::<_, (), (Option<Value>,), ()>(args.keywords, &[], &["after"])?;
        let n = argument::count(ruby, args.required.0, "n")?;
        let after = after(ruby, options.optional.0)?;
        instant::array(ruby, rb_self.inner.occurrences(after), n)
    }

    fn between(ruby: &Ruby, rb_self: &Self, from: Value, to: Value) -> Result<RArray, Error> {
        let (from, to) = (instant::bound(ruby, from, "from")?, instant::bound(ruby, to, "to")?);
        instant::array(ruby, rb_self.inner.between(from, to), usize::MAX)
    }

    /// The schedule that Glue takes in the place of this one: the same cron, or a rate's equal.
    fn lower(ruby: &Ruby, rb_self: Obj<Self>) -> Result<Obj<Self>, Error> {
        let schedule::Schedule::Rate(rate) = &rb_self.inner else { return Ok(rb_self) };
        if let Some(cron) = rate.equal_cron() {
            return Self::read(ruby, &cron.to_string());
        }
        let near = rate.nearest_with_equal_cron();
        let crons: Vec<String> =
            near.iter().filter_map(|near| near.equal_cron()).map(|cron| cron.to_string()).collect();
        Err(errors::schedule_with_help(ruby, &rate.without_cron(), &rate.nearest_in_words(""), &crons))
    }

    fn is_equal(&self, other: Value) -> bool {
        <&Self>::try_convert(other).is_ok_and(|other| other.inner == self.inner)
    }

    fn hash(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.inner.hash(&mut hasher);
        // Ruby's hash values are signed words; the upper half would become a Bignum for nothing.
        hasher.finish() >> 2
    }
}

/// The instant after which runs are wanted: now, unless it is given.
pub fn after(ruby: &Ruby, given: Option<Value>) -> Result<chrono::DateTime<chrono::Utc>, Error> {
    let time = match given {
        Some(time) => time,
        // Ruby's clock rather than the system's: a spec may have stopped it.
        None => ruby.class_time().funcall("now", ())?,
    };
    instant::bound(ruby, time, "after")
}

pub fn init(ruby: &Ruby, module: RModule) -> Result<(), Error> {
    let class = module.define_class("Schedule", ruby.class_object())?;
    class.undef_default_alloc_func();
    class.define_singleton_method("parse", function!(Schedule::parse, 1))?;
    class.define_method("to_s", method!(Schedule::to_s, 0))?;
    class.define_method("describe", method!(Schedule::describe, 0))?;
    class.define_method("per_day", method!(Schedule::per_day, 0))?;
    class.define_method("never_fires?", method!(Schedule::never_fires, 0))?;
    class.define_method("cron?", method!(Schedule::is_cron, 0))?;
    class.define_method("rate?", method!(Schedule::is_rate, 0))?;
    class.define_method("diagnostics", method!(Schedule::diagnostics, 0))?;
    class.define_method("next_after", method!(Schedule::next_after, 1))?;
    class.define_method("first", method!(Schedule::first, -1))?;
    class.define_method("between", method!(Schedule::between, 2))?;
    class.define_method("lower", method!(Schedule::lower, 0))?;
    class.define_method("==", method!(Schedule::is_equal, 1))?;
    class.define_method("eql?", method!(Schedule::is_equal, 1))?;
    class.define_method("hash", method!(Schedule::hash, 0))?;
    crate::in_zone::init(class)
}
