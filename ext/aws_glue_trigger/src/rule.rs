//! `AwsGlueTrigger::Rule` and the constants of `AwsGlueTrigger::Rules`, from the registry.

use glue_trigger::rules::{self, RULES};
use magnus::value::ReprValue;
use magnus::{Class, Error, Module, Object, RArray, RModule, Ruby, Symbol, Value};

use crate::entry::{function, method};
use crate::level;

/// One rule of the registry.
#[derive(magnus::TypedData)]
#[magnus(class = "AwsGlueTrigger::Rule", free_immediately, size, frozen_shareable, wb_protected)]
pub struct Rule {
    inner: &'static rules::Rule,
}

impl Rule {
    fn name(&self) -> &'static str {
        self.inner.name
    }

    fn severity(ruby: &Ruby, rb_self: &Self) -> Symbol {
        ruby.to_symbol(rb_self.inner.severity.as_str())
    }

    fn summary(&self) -> &'static str {
        self.inner.summary
    }

    fn documentation(&self) -> String {
        self.inner.documentation()
    }

    fn aws_message(&self) -> Option<&'static str> {
        self.inner.aws_message
    }

    fn source(&self) -> &'static str {
        self.inner.source
    }

    fn grade(&self) -> String {
        self.inner.grade.letter().to_string()
    }

    fn grade_in_words(&self) -> &'static str {
        self.inner.grade.as_str()
    }

    fn page(&self) -> String {
        self.inner.page()
    }

    fn is_off_by_default(&self) -> bool {
        self.inner.off_by_default
    }

    fn can_be_ignored(&self) -> bool {
        self.inner.can_be_ignored()
    }

    fn targets(ruby: &Ruby, rb_self: &Self) -> Result<RArray, Error> {
        let targets = ruby.ary_new();
        for target in rb_self.inner.targets() {
            targets.push(target.as_str())?;
        }
        targets.freeze();
        Ok(targets)
    }

    fn all(ruby: &Ruby) -> Result<RArray, Error> {
        let constants: RModule =
            ruby.class_object().const_get::<_, RModule>("AwsGlueTrigger")?.const_get("Rules")?;
        let all = ruby.ary_new_capa(RULES.len());
        for rule in RULES {
            all.push(constants.const_get::<_, Value>(constant(rule))?)?;
        }
        Ok(all)
    }

    /// `Rule.decide(name, level)`: the rule's name and the level as they are kept, or an ArgumentError.
    fn decide(ruby: &Ruby, name: Value, level: Value) -> Result<RArray, Error> {
        let (rule, level) = level::decided(ruby, name, level)?;
        let decided = ruby.ary_new_capa(2);
        decided.push(ruby.str_new(rule.name))?;
        decided.push(ruby.to_symbol(level::word(level)))?;
        Ok(decided)
    }

    fn nearest(name: String) -> Option<&'static str> {
        rules::nearest(&name).map(|rule| rule.name)
    }
}

/// `MISSING_SCHEDULE` for `missing-schedule`.
fn constant(rule: &rules::Rule) -> String {
    rule.name.replace('-', "_").to_uppercase()
}

pub fn init(ruby: &Ruby, module: RModule) -> Result<(), Error> {
    let class = module.define_class("Rule", ruby.class_object())?;
    class.undef_default_alloc_func();
    class.define_singleton_method("all", function!(Rule::all, 0))?;
    class.define_singleton_method("nearest", function!(Rule::nearest, 1))?;
    class.define_singleton_method("decide", function!(Rule::decide, 2))?;
    class.define_method("name", method!(Rule::name, 0))?;
    class.define_method("severity", method!(Rule::severity, 0))?;
    class.define_method("summary", method!(Rule::summary, 0))?;
    class.define_method("documentation", method!(Rule::documentation, 0))?;
    class.define_method("aws_message", method!(Rule::aws_message, 0))?;
    class.define_method("source", method!(Rule::source, 0))?;
    class.define_method("grade", method!(Rule::grade, 0))?;
    class.define_method("grade_in_words", method!(Rule::grade_in_words, 0))?;
    class.define_method("page", method!(Rule::page, 0))?;
    class.define_method("off_by_default?", method!(Rule::is_off_by_default, 0))?;
    class.define_method("can_be_ignored?", method!(Rule::can_be_ignored, 0))?;
    class.define_method("targets", method!(Rule::targets, 0))?;
    let constants = module.define_module("Rules")?;
    for rule in RULES {
        let value = ruby.obj_wrap(Rule { inner: rule });
        value.freeze();
        constants.const_set(constant(rule), value)?;
    }
    Ok(())
}
