//! `AwsGlueTrigger::Pipeline`

use std::cell::{Cell, RefCell};
use std::sync::Arc;

use glue_trigger::check::{Checked, Checker};
use glue_trigger::decode;
use glue_trigger::lower::Lowering;
use glue_trigger::model::Text;
use glue_trigger::picture::Picture;
use glue_trigger::pipeline::{self, Declaration, External, OnError, Settings};
use glue_trigger::render::{api, cloudformation, dot, html, mermaid, svg, terraform};
use glue_trigger::rules::{Level, Levels};
use magnus::scan_args::{get_kwargs, scan_args};
use magnus::value::ReprValue;
use magnus::{
    Class, DataTypeFunctions, Error, ExceptionClass, Integer, Module, Object, RArray, RClass, RHash, RModule,
    RString, Ruby, Symbol, TryConvert, TypedData, Value, typed_data::Obj,
};

use crate::allocator::{self, Holder};
use crate::convert::{Keys, to_ruby};
use crate::entry::{function, method};
use crate::internal_error::guard_free;
use crate::interrupt::between_pieces;
use crate::reference::Reference;
use crate::string_buffer::StringBuffer;
use crate::value::RubyValue;
use crate::without_gvl::unless_short;
use crate::{argument, clock, diagnostic, errors, hash, instant, level, place, timetable, whole};

/// The triggers that are declared together.
///
/// A borrow lasts no longer than a short piece of pure Rust: any call into Ruby may run another thread, or the author's
/// code, which may declare a trigger here. Whatever takes longer, or hands things to Ruby, looks at a snapshot: a
/// declaration meanwhile is made in a copy, which takes its place, so that it waits for nobody. What is found out about
/// a snapshot is known of the pipeline, as long as it is the same.
#[derive(TypedData)]
#[magnus(class = "AwsGlueTrigger::Pipeline", free_immediately, size, wb_protected)]
pub struct Pipeline {
    inner: RefCell<Arc<pipeline::Pipeline>>,
    checker: RefCell<Checker>,
    /// About how many bytes this pipeline holds.
    held: Cell<usize>,
    /// How many of them the garbage collector was told of.
    told: Cell<usize>,
    _holder: Holder,
}

/// To lay out a trigger takes as long as to analyse some twenty.
const LAID_OUT: usize = 20;

/// So many bytes are told to the garbage collector at once: what is told costs, and a kilobyte is no matter.
const WORTH_TELLING: usize = 64 << 10;

impl DataTypeFunctions for Pipeline {
    fn free(self: Box<Self>) {
        // Ruby frees with the GVL, or where it ends.
        let (held, told) = (self.held.get(), self.told.get());
        if let Ok(ruby) = Ruby::get() {
            ruby.gc_adjust_memory_usage(-isize::try_from(told).unwrap_or(isize::MAX));
        }
        allocator::pipeline_is_freed(held);
        guard_free(self);
    }

    fn size(&self) -> usize {
        size_of::<Self>() + self.held.get()
    }
}

impl Pipeline {
    /// `Pipeline.new(collect: false, ignore: [], rules: {}, lower: true, serialize_workflows: false,
    /// concurrent_runs: 50)`
    fn new(ruby: &Ruby, args: &[Value]) -> Result<Obj<Self>, Error> {
        let args = scan_args::<(), (), (), (), RHash, ()>(args)?;
        type Options =
            (Option<bool>, Option<RArray>, Option<RHash>, Option<bool>, Option<bool>, Option<Value>);
        let names = &["collect", "ignore", "rules", "lower", "serialize_workflows", "concurrent_runs"];
        let args = get_kwargs::<_, (), Options, ()>(args.keywords, &[], names)?;
        let (collect, ignore, rules, lower, serialize_workflows, concurrent_runs) = args.optional;
        let on_error = if collect == Some(true) { OnError::Collect } else { OnError::Refuse };
        let mut levels = Levels::default();
        for (name, level) in pairs(rules) {
            let (rule, level) = level::decided(ruby, name, level)?;
            levels.set(rule, level);
        }
        // What was taken out of it lives as long as it does.
        std::hint::black_box(&rules);
        for name in ignore.into_iter().flatten() {
            levels.set(level::ignored(ruby, name)?, Level::Off);
        }
        let this_year = clock::this_year();
        let lowering = if lower == Some(false) { Lowering::Verbatim } else { Lowering::On };
        let serialize_workflows = serialize_workflows == Some(true);
        if serialize_workflows && lowering == Lowering::Verbatim {
            let message = "serialize_workflows adds to what was written, and lower: false renders it as it stands; leave \
                           out one of the two (--serialize-workflows, --verbatim)";
            return Err(Error::new(argument_error_class(ruby), message));
        }
        let mut settings =
            Settings { on_error, levels, this_year, lowering, serialize_workflows, ..Settings::default() };
        if let Some(number) = argument::given(concurrent_runs) {
            settings.concurrent_runs = number_of_runs(ruby, number)?;
        }
        let inner = pipeline::Pipeline::new(settings);
        let checker = RefCell::new(inner.checker());
        Ok(ruby.obj_wrap(Self {
            inner: RefCell::new(Arc::new(inner)),
            checker,
            held: Cell::new(0),
            told: Cell::new(0),
            _holder: Holder::new(),
        }))
    }

    /// Declares what was checked, and tells Ruby's garbage collector how much is held since: it sees one small object
    /// for each pipeline, and would let those that nobody needs pile up.
    fn keep(
        &self,
        ruby: &Ruby,
        checked: Checked,
        place: Option<glue_trigger::diagnostic::Place>,
    ) -> Result<Arc<Declaration>, Arc<Declaration>> {
        let declared = self.change(|inner| inner.declare(checked, place));
        if let Ok(declaration) = &declared {
            self.held.set(self.held.get().saturating_add(declaration.footprint()));
            let untold = self.held.get() - self.told.get();
            if untold >= WORTH_TELLING {
                self.told.set(self.held.get());
                ruby.gc_adjust_memory_usage(isize::try_from(untold).unwrap_or(isize::MAX));
            }
        }
        declared
    }

    /// Checks and declares attributes that stand alone: they are no trigger of the pipeline, whose settings hold for
    /// them.
    pub fn declare_alone<V: decode::Value>(
        &self,
        ruby: &Ruby,
        attributes: V,
        place: Option<glue_trigger::diagnostic::Place>,
    ) -> Result<Arc<Declaration>, Arc<Declaration>> {
        let checked = self.check(|checker| checker.trigger(None, attributes));
        self.keep(ruby, checked, place)
    }

    /// A pipeline as `AwsGlueTrigger::Pipeline.new` makes it, with what is configured.
    pub fn configured(ruby: &Ruby) -> Result<Obj<Self>, Error> {
        let module: RModule = ruby.class_object().const_get("AwsGlueTrigger")?;
        module.const_get::<_, RClass>("Pipeline")?.funcall("new", ())
    }

    /// `declare(name, attributes = {})`; the caller's place is the place of the trigger.
    pub fn declare(ruby: &Ruby, rb_self: Obj<Self>, args: &[Value]) -> Result<Obj<Reference>, Error> {
        rb_self.check_frozen()?;
        if ruby.block_given() {
            let message = "aws_glue_trigger takes a Hash of attributes, and no block";
            return Err(Error::new(ruby.exception_arg_error(), message));
        }
        let (name, attributes) = match args {
            // What every caller writes needs no closer look.
            [name, attributes] => (*name, *attributes),
            _ => {
                let args = scan_args::<(Value,), (Option<Value>,), (), (), (), ()>(args)?;
                (args.required.0, args.optional.0.unwrap_or_else(|| ruby.hash_new().as_value()))
            }
        };
        Self::declare_from(ruby, rb_self, name, attributes, place::of_call())
    }

    /// `declare_at(file, line, name, attributes = {})`; the place is given, by a library that declares for a script.
    fn declare_at(ruby: &Ruby, rb_self: Obj<Self>, args: &[Value]) -> Result<Obj<Reference>, Error> {
        rb_self.check_frozen()?;
        let args = scan_args::<(Value, Value, Value), (Option<Value>,), (), (), (), ()>(args)?;
        let (file, line, name) = args.required;
        let attributes = args.optional.0.unwrap_or_else(|| ruby.hash_new().as_value());
        let file = argument::text(ruby, file, "file must be text such as \"lake.rb\"")?;
        let line = argument::count(ruby, line, "line")?;
        Self::declare_from(ruby, rb_self, name, attributes, place::given(&file, line))
    }

    fn declare_from(
        ruby: &Ruby,
        rb_self: Obj<Self>,
        name: Value,
        attributes: Value,
        place: Option<glue_trigger::diagnostic::Place>,
    ) -> Result<Obj<Reference>, Error> {
        let (name, attributes) = (RubyValue(name), RubyValue(attributes));
        let checked = rb_self.check(|checker| checker.declaration(name, attributes));
        match rb_self.keep(ruby, checked, place) {
            Ok(declaration) => Ok(Reference::wrap(ruby, declaration)),
            Err(refused) => Err(errors::validation(ruby, &refused.diagnostics)),
        }
    }

    /// `external_job(*names)`
    fn external_job(ruby: &Ruby, rb_self: Obj<Self>, names: &[Value]) -> Result<(), Error> {
        Self::external(ruby, rb_self, External::Job, names)
    }

    /// `external_crawler(*names)`
    fn external_crawler(ruby: &Ruby, rb_self: Obj<Self>, names: &[Value]) -> Result<(), Error> {
        Self::external(ruby, rb_self, External::Crawler, names)
    }

    fn external(ruby: &Ruby, rb_self: Obj<Self>, kind: External, names: &[Value]) -> Result<(), Error> {
        rb_self.check_frozen()?;
        if names.is_empty() {
            return Err(Error::new(argument_error_class(ruby), "name at least one job or crawler"));
        }
        // All are read before the first is kept: an error leaves the pipeline as it was.
        let names: Vec<String> = names.iter().map(|name| name_of(*name)).collect::<Result<_, _>>()?;
        rb_self.change(|inner| {
            for name in names {
                inner.declare_external(kind, Text::new(name));
            }
        });
        Ok(())
    }

    fn size(&self) -> usize {
        self.inner.borrow().len()
    }

    /// `pipeline[:name]`, `pipeline["name"]`, or `pipeline[0]`
    fn aref(ruby: &Ruby, rb_self: &Self, key: Value) -> Result<Option<Obj<Reference>>, Error> {
        let found = if let Some(position) = Integer::from_value(key) {
            let inner = rb_self.inner.borrow();
            // From the end where it is negative, as in an Array; a number beyond 64 bits is beyond the end.
            let position = match whole::to_i64(position) {
                Some(position @ 0..) => usize::try_from(position).ok(),
                Some(back) => {
                    usize::try_from(back.unsigned_abs()).ok().and_then(|back| inner.len().checked_sub(back))
                }
                None => None,
            };
            position.and_then(|position| inner.get_index(position)).cloned()
        } else {
            let name = name_of(key)?;
            rb_self.inner.borrow().get(&name).cloned()
        };
        Ok(found.map(|declaration| Reference::wrap(ruby, declaration)))
    }

    /// The triggers as they are now; what is declared later is not among them.
    fn to_a(ruby: &Ruby, rb_self: &Self) -> Result<RArray, Error> {
        let triggers: Vec<Arc<Declaration>> = rb_self.inner.borrow().triggers().cloned().collect();
        let array = ruby.ary_new_capa(triggers.len());
        for (position, declaration) in triggers.into_iter().enumerate() {
            between_pieces(ruby, position)?;
            array.push(Reference::wrap(ruby, declaration))?;
        }
        Ok(array)
    }

    fn diagnostics(ruby: &Ruby, rb_self: &Self) -> Result<RArray, Error> {
        let diagnostics = diagnostic::array(ruby, &rb_self.read(ruby, found)?)?;
        diagnostics.freeze();
        Ok(diagnostics)
    }

    /// Checks a trigger. For a text in another encoding Ruby may load a converter, which is code of Ruby's: what is
    /// declared by that, or by another thread meanwhile, has a checker of its own.
    fn check<T>(&self, check: impl FnOnce(&mut Checker) -> T) -> T {
        match self.checker.try_borrow_mut() {
            Ok(mut checker) => check(&mut checker),
            Err(_) => check(&mut self.snapshot().checker()),
        }
    }

    /// The pipeline as it is now.
    fn snapshot(&self) -> Arc<pipeline::Pipeline> {
        Arc::clone(&self.inner.borrow())
    }

    /// Changes the pipeline, or a copy of it where somebody looks at a snapshot.
    fn change<T>(&self, change: impl FnOnce(&mut pipeline::Pipeline) -> T) -> T {
        change(Arc::make_mut(&mut self.inner.borrow_mut()))
    }

    /// Reads a snapshot of the pipeline, without the GVL where that takes long.
    pub fn read<T: Send>(
        &self,
        ruby: &Ruby,
        read: impl Fn(&pipeline::Pipeline) -> T + Sync,
    ) -> Result<T, Error> {
        let snapshot = self.snapshot();
        unless_short(ruby, snapshot.len(), || read(&snapshot))
    }

    /// The trigger with this resource name.
    pub fn get(&self, resource: &str) -> Option<Arc<Declaration>> {
        self.inner.borrow().get(resource).cloned()
    }

    /// Whether a declaration is one of the triggers, and not one of the same name elsewhere.
    pub fn has(&self, declaration: &Arc<Declaration>) -> bool {
        let named = declaration.resource().and_then(|name| self.get(name));
        named.is_some_and(|named| Arc::ptr_eq(&named, declaration))
    }

    fn is_valid(ruby: &Ruby, rb_self: &Self) -> Result<bool, Error> {
        let snapshot = rb_self.snapshot();
        // Matchers and tasks ask again and again.
        if snapshot.is_analysed() {
            return Ok(snapshot.is_valid());
        }
        unless_short(ruby, snapshot.len(), || snapshot.is_valid())
    }

    /// What `render` makes of a snapshot, or an exception that says why it is not rendered, with what was found in that.
    fn rendered<T: Send>(
        ruby: &Ruby,
        rb_self: &Self,
        render: impl Fn(&pipeline::Pipeline) -> glue_trigger::Result<T> + Sync,
    ) -> Result<T, Error> {
        let rendered = rb_self.read(ruby, |pipeline| {
            render(pipeline).map_err(|error| {
                let of_target = error.unrenderable_diagnostics().map(<[_]>::to_vec);
                let found = (error.is_invalid_pipeline() || of_target.is_some()).then(|| {
                    let mut found = found(pipeline);
                    found.extend(of_target.into_iter().flatten());
                    found
                });
                (error, found)
            })
        })?;
        rendered.map_err(|(error, found)| match found {
            Some(found) => errors::validation(ruby, &found),
            None => errors::core(ruby, &error),
        })
    }

    /// `to_terraform(pretty: true, provider: false, annotate: false)`
    fn to_terraform(ruby: &Ruby, rb_self: &Self, args: &[Value]) -> Result<RString, Error> {
        let args = scan_args::<(), (), (), (), RHash, ()>(args)?;
        let args = get_kwargs::<_, (), (Option<bool>, Option<bool>, Option<bool>), ()>(
            args.keywords,
            &[],
            &["pretty", "provider", "annotate"],
        )?;
        let (pretty, provider, annotate) = args.optional;
        let directory = if annotate == Some(true) { Some(crate::directory::current()) } else { None };
        let options = terraform::Options {
            pretty: pretty.unwrap_or(true),
            provider: provider.unwrap_or(false),
            annotate: directory.as_deref(),
        };
        let length = terraform::usual_length(&rb_self.inner.borrow(), options);
        let buffer = StringBuffer::new(ruby, length);
        let place = buffer.place();
        let written = Self::rendered(ruby, rb_self, |pipeline| {
            let mut room = place.room();
            terraform::write(pipeline, options, &mut room)?;
            Ok(room.written())
        })?;
        Ok(buffer.finish(&written))
    }

    /// `to_cloudformation(pretty: true, parameters: false)`
    fn to_cloudformation(ruby: &Ruby, rb_self: &Self, args: &[Value]) -> Result<String, Error> {
        let args = scan_args::<(), (), (), (), RHash, ()>(args)?;
        let names = &["pretty", "parameters"];
        let args = get_kwargs::<_, (), (Option<bool>, Option<bool>), ()>(args.keywords, &[], names)?;
        let (pretty, parameters) = args.optional;
        let options = cloudformation::Options {
            pretty: pretty.unwrap_or(true),
            parameters: parameters.unwrap_or(false),
        };
        Self::rendered(ruby, rb_self, |pipeline| cloudformation::text(pipeline, options))
    }

    fn to_api_requests(ruby: &Ruby, rb_self: &Self) -> Result<RArray, Error> {
        let requests = Self::rendered(ruby, rb_self, api::requests)?;
        let array = ruby.ary_new_capa(requests.len());
        for (position, request) in requests.into_iter().enumerate() {
            between_pieces(ruby, position)?;
            array.push(to_ruby(ruby, request, Keys::Text)?)?;
        }
        Ok(array)
    }

    /// `to_api_json(pretty: true, lines: false)`
    fn to_api_json(ruby: &Ruby, rb_self: &Self, args: &[Value]) -> Result<String, Error> {
        let args = scan_args::<(), (), (), (), RHash, ()>(args)?;
        let names = &["pretty", "lines"];
        let args = get_kwargs::<_, (), (Option<bool>, Option<bool>), ()>(args.keywords, &[], names)?;
        let form = match args.optional {
            (_, Some(true)) => api::Form::Lines,
            (Some(false), _) => api::Form::Compact,
            _ => api::Form::Pretty,
        };
        Self::rendered(ruby, rb_self, |pipeline| api::text(pipeline, form))
    }

    /// `cloudformation_diagnostics(pretty, parameters)`: what CloudFormation cannot say.
    fn cloudformation_diagnostics(
        ruby: &Ruby,
        rb_self: &Self,
        pretty: bool,
        parameters: bool,
    ) -> Result<RArray, Error> {
        let options = cloudformation::Options { pretty, parameters };
        diagnostic::array(ruby, &rb_self.read(ruby, |pipeline| cloudformation::check(pipeline, options))?)
    }

    /// `api_diagnostics`: what the Glue API cannot say.
    fn api_diagnostics(ruby: &Ruby, rb_self: &Self) -> Result<RArray, Error> {
        diagnostic::array(ruby, &rb_self.read(ruby, api::check)?)
    }

    /// `draw_svg(title)`; `lib/` has the method with keywords.
    fn draw_svg(ruby: &Ruby, rb_self: &Self, title: Value) -> Result<String, Error> {
        let title = picture_title(ruby, title)?;
        rb_self.drawn(ruby, LAID_OUT, |picture| svg::text(picture, svg::Options { title: title.clone() }))
    }

    /// `draw_html(title, now, runs)`; `lib/` has the method with keywords.
    fn draw_html(
        ruby: &Ruby,
        rb_self: &Self,
        title: Value,
        now: Value,
        runs: Value,
    ) -> Result<String, Error> {
        let title = picture_title(ruby, title)?;
        let now = argument::given(Some(now)).map(|now| instant::beginning(ruby, now, "now")).transpose()?;
        let runs = timetable::number_of_runs(ruby, runs, "runs")?;
        rb_self.drawn(ruby, LAID_OUT, |picture| {
            html::text(picture, html::Options { title: title.clone(), now, runs })
        })
    }

    /// `to_mermaid`
    fn to_mermaid(ruby: &Ruby, rb_self: &Self) -> Result<String, Error> {
        rb_self.drawn(ruby, 1, mermaid::text)
    }

    /// `to_dot`
    fn to_dot(ruby: &Ruby, rb_self: &Self) -> Result<String, Error> {
        rb_self.drawn(ruby, 1, dot::text)
    }

    /// What `draw` makes of the picture, in which files are named as seen from the working directory. A pipeline that is
    /// not valid has one, too: its faults are in it. The weight says how long a trigger takes.
    fn drawn(
        &self,
        ruby: &Ruby,
        weight: usize,
        draw: impl Fn(&Picture) -> String + Sync,
    ) -> Result<String, Error> {
        let directory = crate::directory::current();
        let snapshot = self.snapshot();
        unless_short(ruby, snapshot.len().saturating_mul(weight), || {
            draw(&Picture::of(&snapshot).seen_from(&directory))
        })
    }

    fn to_h(ruby: &Ruby, rb_self: &Self) -> Result<Value, Error> {
        let document = Self::rendered(ruby, rb_self, |pipeline| {
            terraform::value(pipeline, terraform::Options::default())
        })?;
        to_ruby(ruby, document, Keys::Text)
    }
}

/// A copy of all diagnostics.
fn found(pipeline: &pipeline::Pipeline) -> Vec<glue_trigger::diagnostic::Diagnostic> {
    pipeline.diagnostics().cloned().collect()
}

fn name_of(key: Value) -> Result<String, Error> {
    if let Some(symbol) = Symbol::from_value(key) {
        return Ok(symbol.name()?.into_owned());
    }
    RString::try_convert(key)?.to_string()
}

/// The entries of a Hash, taken out of it before anything is done with them.
fn pairs(hash: Option<RHash>) -> Vec<(Value, Value)> {
    let mut pairs = Vec::new();
    if let Some(hash) = hash {
        hash::each(hash, &mut |key, value| pairs.push((key, value)));
    }
    pairs
}

fn picture_title(ruby: &Ruby, title: Value) -> Result<Option<String>, Error> {
    let title = argument::given(Some(title));
    title.map(|title| argument::text(ruby, title, "title must be text")).transpose()
}

fn number_of_runs(ruby: &Ruby, value: Value) -> Result<u64, Error> {
    let Some(number) = Integer::from_value(value) else {
        return Err(argument::wrong_kind(ruby, value, "concurrent_runs must be a whole number"));
    };
    whole::to_u64(number).filter(|number| *number > 0).ok_or_else(|| {
        let message = format!("concurrent_runs must be a positive number of jobs, got {number}");
        Error::new(argument_error_class(ruby), message)
    })
}

fn argument_error_class(ruby: &Ruby) -> ExceptionClass {
    ruby.exception_arg_error()
}

pub fn init(ruby: &Ruby, module: RModule) -> Result<(), Error> {
    let class = module.define_class("Pipeline", ruby.class_object())?;
    class.undef_default_alloc_func();
    class.define_singleton_method("new", function!(Pipeline::new, -1))?;
    class.define_method("declare", method!(Pipeline::declare, -1))?;
    class.define_method("aws_glue_trigger", method!(Pipeline::declare, -1))?;
    class.define_method("declare_at", method!(Pipeline::declare_at, -1))?;
    class.define_method("external_job", method!(Pipeline::external_job, -1))?;
    class.define_method("external_crawler", method!(Pipeline::external_crawler, -1))?;
    class.define_method("size", method!(Pipeline::size, 0))?;
    class.define_method("[]", method!(Pipeline::aref, 1))?;
    class.define_method("to_a", method!(Pipeline::to_a, 0))?;
    class.define_method("diagnostics", method!(Pipeline::diagnostics, 0))?;
    class.define_method("valid?", method!(Pipeline::is_valid, 0))?;
    class.define_method("to_terraform", method!(Pipeline::to_terraform, -1))?;
    class.define_private_method("draw_svg", method!(Pipeline::draw_svg, 1))?;
    class.define_private_method("draw_html", method!(Pipeline::draw_html, 3))?;
    class.define_method("to_mermaid", method!(Pipeline::to_mermaid, 0))?;
    class.define_method("to_dot", method!(Pipeline::to_dot, 0))?;
    class.define_method("to_h", method!(Pipeline::to_h, 0))?;
    class.define_method("to_cloudformation", method!(Pipeline::to_cloudformation, -1))?;
    class.define_method("to_api_requests", method!(Pipeline::to_api_requests, 0))?;
    class.define_method("to_api_json", method!(Pipeline::to_api_json, -1))?;
    let diagnostics = method!(Pipeline::cloudformation_diagnostics, 2);
    class.define_private_method("cloudformation_diagnostics", diagnostics)?;
    class.define_private_method("api_diagnostics", method!(Pipeline::api_diagnostics, 0))?;
    crate::lineage::init(class)
}
