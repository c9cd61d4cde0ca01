//! `AwsGlueTrigger::Timetable`

use glue_trigger::check;
use glue_trigger::diagnostic::{Diagnostic, Severity};
use glue_trigger::lower::Lowering;
use glue_trigger::render::timetable as render;
use glue_trigger::timetable::{self, Entry, MOST_RUNS, Options};
use magnus::value::ReprValue;
use magnus::{Class, Error, Integer, Module, Object, RArray, RModule, Ruby, Value, typed_data::Obj};

use crate::convert::{Keys, to_ruby};
use crate::entry::{function, method};
use crate::interrupt::between_pieces;
use crate::pipeline::Pipeline;
use crate::schedule::{self, Schedule};
use crate::without_gvl::unless_short;
use crate::{argument, clock, diagnostic, errors, in_zone, instant, whole};

/// When triggers start, from an instant on.
#[derive(magnus::TypedData)]
#[magnus(class = "AwsGlueTrigger::Timetable", free_immediately, size, frozen_shareable, wb_protected)]
pub struct Timetable {
    inner: timetable::Timetable,
    diagnostics: Vec<Diagnostic>,
}

impl Timetable {
    /// `read_expressions(texts, from, count, zone, lower)`; `lib/` has the method with keywords.
    fn read_expressions(
        ruby: &Ruby,
        texts: RArray,
        from: Value,
        count: Value,
        zone: Value,
        lower: Option<bool>,
    ) -> Result<Obj<Self>, Error> {
        let options = options(ruby, from, count, zone)?;
        let lowering = if lower == Some(false) { Lowering::Verbatim } else { Lowering::On };
        let mut entries = Vec::with_capacity(texts.len());
        let mut diagnostics = Vec::new();
        for position in 0..texts.len() {
            between_pieces(ruby, position)?;
            let value = texts.entry(isize::try_from(position).unwrap_or(isize::MAX))?;
            // A schedule is checked anew: it was read as one that is lowered.
            let text = match Schedule::text_of(value) {
                Some(text) => text,
                None => argument::text(ruby, value, schedule::FORM_OR_SCHEDULE)?,
            };
            let (schedule, found) = check::schedule(&text, clock::this_year(), lowering);
            entries.extend(schedule.map(|schedule| Entry::of_expression(&text, schedule)));
            diagnostics.extend(found);
        }
        if diagnostics.iter().any(|found| found.severity == Severity::Error) {
            return Err(errors::validation(ruby, &diagnostics));
        }
        let made = unless_short(ruby, entries.len(), || timetable::Timetable::new(entries.clone(), options))?;
        Ok(wrap(ruby, made, diagnostics))
    }

    /// `read_pipeline(pipeline, from, count, zone)`; `lib/` has the method with keywords.
    fn read_pipeline(
        ruby: &Ruby,
        pipeline: Obj<Pipeline>,
        from: Value,
        count: Value,
        zone: Value,
    ) -> Result<Obj<Self>, Error> {
        let options = options(ruby, from, count, zone)?;
        let (made, diagnostics) = pipeline.read(ruby, |pipeline| {
            let made = timetable::Timetable::of_pipeline(pipeline, options);
            (made, pipeline.diagnostics().cloned().collect::<Vec<_>>())
        })?;
        match made {
            Ok(inner) => Ok(wrap(ruby, inner, diagnostics)),
            Err(error) if error.is_invalid_pipeline() => Err(errors::validation(ruby, &diagnostics)),
            Err(error) => Err(errors::core(ruby, &error)),
        }
    }

    fn text(ruby: &Ruby, rb_self: &Self) -> Result<String, Error> {
        rb_self.rendered(ruby, render::text)
    }

    fn svg(ruby: &Ruby, rb_self: &Self) -> Result<String, Error> {
        rb_self.rendered(ruby, render::svg)
    }

    fn json(ruby: &Ruby, rb_self: &Self) -> Result<String, Error> {
        rb_self.rendered(ruby, render::json)?.map_err(|error| errors::core(ruby, &error))
    }

    fn to_h(ruby: &Ruby, rb_self: &Self) -> Result<Value, Error> {
        to_ruby(ruby, rb_self.rendered(ruby, render::value)?, Keys::Text)
    }

    /// What `render` makes of it. Ruby keeps the object as long as one of its methods runs, and it never changes.
    fn rendered<T: Send>(
        &self,
        ruby: &Ruby,
        render: impl Fn(&timetable::Timetable) -> T + Sync,
    ) -> Result<T, Error> {
        let entries: usize = self.inner.planned().iter().map(|planned| planned.entries().len()).sum();
        let runs = self.inner.planned().len().saturating_mul(self.inner.options().count);
        unless_short(ruby, entries.saturating_add(runs), || render(&self.inner))
    }

    fn diagnostics(ruby: &Ruby, rb_self: &Self) -> Result<RArray, Error> {
        let diagnostics = diagnostic::array(ruby, &rb_self.diagnostics)?;
        diagnostics.freeze();
        Ok(diagnostics)
    }
}

fn wrap(ruby: &Ruby, inner: timetable::Timetable, diagnostics: Vec<Diagnostic>) -> Obj<Timetable> {
    let timetable = ruby.obj_wrap(Timetable { inner, diagnostics });
    timetable.freeze();
    timetable
}

fn options(ruby: &Ruby, from: Value, count: Value, zone: Value) -> Result<Options, Error> {
    let from = instant::beginning(ruby, from, "from")?;
    let count = number_of_runs(ruby, count, "count")?;
    let zone = argument::given(Some(zone)).map(|zone| in_zone::zone(ruby, zone)).transpose()?;
    Ok(Options { from, count, zone })
}

/// How many of the next runs are named; `name` is that of the argument.
pub fn number_of_runs(ruby: &Ruby, value: Value, name: &str) -> Result<usize, Error> {
    let Some(number) = Integer::from_value(value) else {
        return Err(argument::wrong_kind(ruby, value, &format!("{name} must be a whole number")));
    };
    // A number beyond 64 bits is beyond the bound, too.
    let runs = whole::to_i64(number).and_then(|count| usize::try_from(count).ok());
    runs.filter(|count| *count <= MOST_RUNS).ok_or_else(|| {
        let message = format!("{name} must be from 0 to {MOST_RUNS}, got {number}");
        Error::new(ruby.exception_arg_error(), message)
    })
}

pub fn init(ruby: &Ruby, module: RModule) -> Result<(), Error> {
    let class = module.define_class("Timetable", ruby.class_object())?;
    class.undef_default_alloc_func();
    class.define_singleton_method("read_expressions", function!(Timetable::read_expressions, 5))?;
    class.define_singleton_method("read_pipeline", function!(Timetable::read_pipeline, 4))?;
    class.define_method("text", method!(Timetable::text, 0))?;
    class.define_method("svg", method!(Timetable::svg, 0))?;
    class.define_method("json", method!(Timetable::json, 0))?;
    class.define_method("to_h", method!(Timetable::to_h, 0))?;
    class.define_method("diagnostics", method!(Timetable::diagnostics, 0))?;
    Ok(())
}
