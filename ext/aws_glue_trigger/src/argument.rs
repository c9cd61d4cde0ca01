//! Arguments of a method, of the kind that it takes or a TypeError that says so.

use glue_trigger::decode::{Value as _, View};
use magnus::value::ReprValue;
use magnus::{Error, Integer, RString, Ruby, Symbol, TryConvert, Value};

use crate::schedule::Schedule;
use crate::value::RubyValue;
use crate::whole;

/// The text of a String, in whatever encoding it is. `form` says what to give: `zone must be text such as
/// "Europe/Berlin"`.
pub fn text(ruby: &Ruby, value: Value, form: &str) -> Result<String, Error> {
    match RubyValue(value).view() {
        View::Text(text) if RString::from_value(value).is_some() => Ok(text.into_owned()),
        _ => Err(wrong_kind(ruby, value, form)),
    }
}

/// The text of a String or a Symbol.
pub fn word(ruby: &Ruby, value: Value, form: &str) -> Result<String, Error> {
    match RubyValue(value).view() {
        View::Text(text) if Symbol::from_value(value).is_some() => Ok(text.into_owned()),
        _ => self::text(ruby, value, form),
    }
}

/// How many are wanted; a number beyond 64 bits is more than there are.
pub fn count(ruby: &Ruby, value: Value, name: &str) -> Result<usize, Error> {
    let Some(integer) = Integer::from_value(value) else {
        return Err(wrong_kind(ruby, value, &format!("{name} must be a whole number")));
    };
    if let Some(number) = whole::to_u64(integer) {
        return Ok(usize::try_from(number).unwrap_or(usize::MAX));
    }
    match whole::is_negative(integer) {
        true => Err(Error::new(
            ruby.exception_arg_error(),
            format!("{name} must not be negative, got {}", describe(value)),
        )),
        false => Ok(usize::MAX),
    }
}

/// A TypeError: what is wanted, and what there is.
pub fn wrong_kind(ruby: &Ruby, value: Value, form: &str) -> Error {
    Error::new(ruby.exception_type_error(), format!("{form}, got {}", describe(value)))
}

/// What a value is, in words; none of its methods is called.
fn describe(value: Value) -> String {
    let described = RubyValue(value).view().describe().into_owned();
    if Symbol::from_value(value).is_some() {
        return described.replacen("the text", "the Symbol", 1);
    }
    // To the decoder, a Schedule is the text that it stands for.
    if <&Schedule>::try_convert(value).is_ok() { "a Schedule".to_owned() } else { described }
}

/// The argument, unless it was left out or is `nil`.
pub fn given(argument: Option<Value>) -> Option<Value> {
    argument.filter(|value| !value.is_nil())
}
