//! `AwsGlueTrigger::Pipeline`

use std::cell::RefCell;
use std::sync::Arc;

use glue_trigger::check::Checker;
use glue_trigger::decode;
use glue_trigger::lower::Lowering;
use glue_trigger::model::Text;
use glue_trigger::pipeline::{self, Declaration, External, OnError, Settings};
use glue_trigger::render::terraform;
use glue_trigger::rules::{Level, Levels};
use magnus::scan_args::{get_kwargs, scan_args};
use magnus::value::ReprValue;
use magnus::{
    Class, Error, ExceptionClass, Integer, Module, Object, RArray, RClass, RHash, RModule, RString, Ruby,
    Symbol, TryConvert, Value, typed_data::Obj,
};

use crate::convert::{Keys, to_ruby};
use crate::entry::{function, method};
use crate::reference::Reference;
use crate::value::RubyValue;
use crate::{argument, clock, diagnostic, errors, hash, level, place};

/// The triggers that are declared together.
///
/// A borrow lasts as long as pure Rust runs: what is handed to Ruby is taken out first, as any call
/// into Ruby may run another thread, or the author's code, which may declare a trigger here.
#[derive(magnus::TypedData)]
#[magnus(class = "AwsGlueTrigger::Pipeline", free_immediately, size)]
pub struct Pipeline {
    inner: RefCell<pipeline::Pipeline>,
    checker: RefCell<Checker>,
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
        Ok(ruby.obj_wrap(Self { inner: RefCell::new(inner), checker }))
    }

    /// Checks and declares attributes that stand alone: they are no trigger of the pipeline, whose settings hold for
    /// them.
    pub fn declare_alone<V: decode::Value>(
        &self,
        attributes: V,
        place: Option<glue_trigger::diagnostic::Place>,
    ) -> Result<Arc<Declaration>, Arc<Declaration>> {
        let checked = self.checker.borrow_mut().trigger(None, attributes);
        self.inner.borrow_mut().declare(checked, place)
    }

    /// A pipeline as `AwsGlueTrigger::Pipeline.new` makes it, with what is configured.
    pub fn configured(ruby: &Ruby) -> Result<Obj<Self>, Error> {
        let module: RModule = ruby.class_object().const_get("AwsGlueTrigger")?;
        module.const_get::<_, RClass>("Pipeline")?.funcall("new", ())
    }

    /// `declare(name, attributes = {})`; the caller's place is the place of the trigger.
    pub fn declare(ruby: &Ruby, rb_self: &Self, args: &[Value]) -> Result<Obj<Reference>, Error> {
        if ruby.block_given() {
            let message = "aws_glue_trigger takes a Hash of attributes, and no block";
            return Err(Error::new(ruby.exception_arg_error(), message));
        }
        let args = scan_args::<(Value,), (Option<Value>,), (), (), (), ()>(args)?;
        let attributes = args.optional.0.unwrap_or_else(|| ruby.hash_new().as_value());
        let (name, attributes) = (RubyValue(args.required.0), RubyValue(attributes));
        let checked = rb_self.checker.borrow_mut().declaration(name, attributes);
        let declared = rb_self.inner.borrow_mut().declare(checked, place::of_call());
        match declared {
            Ok(declaration) => Ok(Reference::wrap(ruby, declaration)),
            Err(refused) => Err(errors::validation(ruby, &refused.diagnostics)),
        }
    }

    /// `external_job(*names)`
    fn external_job(ruby: &Ruby, rb_self: &Self, names: &[Value]) -> Result<(), Error> {
        Self::external(ruby, rb_self, External::Job, names)
    }

    /// `external_crawler(*names)`
    fn external_crawler(ruby: &Ruby, rb_self: &Self, names: &[Value]) -> Result<(), Error> {
        Self::external(ruby, rb_self, External::Crawler, names)
    }

    fn external(ruby: &Ruby, rb_self: &Self, kind: External, names: &[Value]) -> Result<(), Error> {
        if names.is_empty() {
            return Err(Error::new(argument_error_class(ruby), "name at least one job or crawler"));
        }
        // All are read before the first is kept: an error leaves the pipeline as it was.
        let names: Vec<String> = names.iter().map(|name| name_of(*name)).collect::<Result<_, _>>()?;
        let mut inner = rb_self.inner.borrow_mut();
        for name in names {
            inner.declare_external(kind, Text::new(name));
        }
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
            let position = match position.to_i64() {
                Ok(position @ 0..) => usize::try_from(position).ok(),
                Ok(back) => {
                    usize::try_from(back.unsigned_abs()).ok().and_then(|back| inner.len().checked_sub(back))
                }
                Err(_) => None,
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
        for declaration in triggers {
            array.push(Reference::wrap(ruby, declaration))?;
        }
        Ok(array)
    }

    fn diagnostics(ruby: &Ruby, rb_self: &Self) -> Result<RArray, Error> {
        let diagnostics = diagnostic::array(ruby, &rb_self.found())?;
        diagnostics.freeze();
        Ok(diagnostics)
    }

    /// Reads the pipeline; `read` must not call into Ruby.
    pub fn read<T>(&self, read: impl FnOnce(&pipeline::Pipeline) -> T) -> T {
        read(&self.inner.borrow())
    }

    /// A copy of all diagnostics.
    fn found(&self) -> Vec<glue_trigger::diagnostic::Diagnostic> {
        self.inner.borrow().diagnostics().cloned().collect()
    }

    fn not_rendered(ruby: &Ruby, rb_self: &Self, error: &glue_trigger::Error) -> Error {
        match error.is_invalid_pipeline() {
            true => errors::validation(ruby, &rb_self.found()),
            false => errors::core(ruby, error),
        }
    }

    fn is_valid(&self) -> bool {
        self.inner.borrow().is_valid()
    }

    /// `to_terraform(pretty: true, provider: false, annotate: false)`
    fn to_terraform(ruby: &Ruby, rb_self: &Self, args: &[Value]) -> Result<String, Error> {
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
        let text = terraform::text(&rb_self.inner.borrow(), options);
        text.map_err(|error| Self::not_rendered(ruby, rb_self, &error))
    }

    fn to_h(ruby: &Ruby, rb_self: &Self) -> Result<Value, Error> {
        let document = terraform::value(&rb_self.inner.borrow(), terraform::Options::default());
        // A statement of its own: the borrow ends with the one above.
        let document = document.map_err(|error| Self::not_rendered(ruby, rb_self, &error))?;
        to_ruby(ruby, &document, Keys::Text)
    }
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

fn number_of_runs(ruby: &Ruby, value: Value) -> Result<u64, Error> {
    let Some(number) = Integer::from_value(value) else {
        return Err(argument::wrong_kind(ruby, value, "concurrent_runs must be a whole number"));
    };
    number.to_u64().ok().filter(|number| *number > 0).ok_or_else(|| {
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
    class.define_method("external_job", method!(Pipeline::external_job, -1))?;
    class.define_method("external_crawler", method!(Pipeline::external_crawler, -1))?;
    class.define_method("size", method!(Pipeline::size, 0))?;
    class.define_method("[]", method!(Pipeline::aref, 1))?;
    class.define_method("to_a", method!(Pipeline::to_a, 0))?;
    class.define_method("diagnostics", method!(Pipeline::diagnostics, 0))?;
    class.define_method("valid?", method!(Pipeline::is_valid, 0))?;
    class.define_method("to_terraform", method!(Pipeline::to_terraform, -1))?;
    class.define_method("to_h", method!(Pipeline::to_h, 0))?;
    Ok(())
}
