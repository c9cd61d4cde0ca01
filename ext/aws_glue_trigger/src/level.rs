//! The levels of rules as Ruby names them.

use glue_trigger::diagnostic::{Severity, quote};
use glue_trigger::rules::{self, Level, Levels, Rule};
use magnus::value::ReprValue;
use magnus::{Error, Ruby, Value};

use crate::argument::word as text_of;

/// A rule and the level that somebody wants for it, or an ArgumentError that says why it cannot have it.
pub fn decided(ruby: &Ruby, name: Value, level: Value) -> Result<(&'static Rule, Level), Error> {
    let rule = rule_named(ruby, name)?;
    let level = level_named(ruby, level)?;
    if Levels::default().set(rule, level) {
        return Ok((rule, level));
    }
    let what = if level == Level::Off { "ignored" } else { "less than an error" };
    let reason = "what it finds could not be rendered as it was written";
    Err(argument_error(ruby, format!("the rule {} cannot be {what}: {reason}", rule.name)))
}

/// A rule whose findings somebody leaves out.
pub fn ignored(ruby: &Ruby, name: Value) -> Result<&'static Rule, Error> {
    let (rule, _) = decided(ruby, name, ruby.str_new(word(Level::Off)).as_value())?;
    Ok(rule)
}

/// The level in one word.
pub fn word(level: Level) -> &'static str {
    match level {
        Level::Off => "off",
        Level::On(severity) => severity.as_str(),
    }
}

fn rule_named(ruby: &Ruby, name: Value) -> Result<&'static Rule, Error> {
    let name = text_of(ruby, name, "the name of a rule must be text such as \"several-roots\"")?;
    rules::find(&name).ok_or_else(|| {
        let hint = rules::nearest(&name).map(|rule| format!("; did you mean {}?", rule.name));
        argument_error(ruby, format!("there is no rule {}{}", quote(&name), hint.unwrap_or_default()))
    })
}

fn level_named(ruby: &Ruby, level: Value) -> Result<Level, Error> {
    let name = text_of(ruby, level, "the level of a rule must be error, warning, note or off")?;
    let levels =
        [Severity::Error, Severity::Warning, Severity::Note].into_iter().map(Level::On).chain([Level::Off]);
    levels.into_iter().find(|level| word(*level) == name).ok_or_else(|| {
        let message = format!("{} is no level of a rule; write error, warning, note or off", quote(&name));
        argument_error(ruby, message)
    })
}

fn argument_error(ruby: &Ruby, message: String) -> Error {
    Error::new(ruby.exception_arg_error(), message)
}
