//! How a Ruby value looks to the decoder.

use std::borrow::Cow;
use std::sync::OnceLock;

use glue_trigger::decode::{Key, Value, View, plain_decimal};
use magnus::encoding::{EncodingCapable, RbEncoding};
use magnus::rb_sys::{AsRawValue, FromRawValue};
use magnus::value::{Qfalse, Qtrue, ReprValue};
use magnus::{Float, Integer, RArray, RHash, RString, Symbol, TryConvert};
use rb_sys::{RBasic, VALUE, ruby_coderange_type, ruby_encoding_consts, ruby_value_type};

use crate::prefetch::prefetch;
use crate::reference::Reference;
use crate::schedule::Schedule;
use crate::{attribute_names, hash, whole};

/// How many elements of an Array are asked for before the first of them is looked at.
const AHEAD: usize = 4;

/// A Ruby value that is being decoded.
///
/// It must stay reachable from the stack while it is read, which a method's argument and
/// everything inside it is. Decoding runs none of the author's code (no `to_s`, no `each`, no
/// `==`) and keeps the GVL, so nothing can change what is read. (A text in another encoding may make Ruby load a
/// converter, which is code of Ruby's: no other value is held meanwhile.)
#[derive(Clone, Copy)]
pub struct RubyValue(pub magnus::Value);

impl Value for RubyValue {
    fn view(&self) -> View<'_> {
        let raw = self.0.as_raw();
        if rb_sys::SPECIAL_CONST_P(raw) {
            return self.immediate();
        }
        // SAFETY: what is no special constant is an object of the heap, whose type its first word says.
        match unsafe { rb_sys::RB_BUILTIN_TYPE(raw) } {
            ruby_value_type::RUBY_T_STRING => {
                // SAFETY: a String it is.
                match unsafe { known_utf8_of(raw) } {
                    Some(text) => View::Text(Cow::Borrowed(text)),
                    None => view_of(text(self.0)),
                }
            }
            ruby_value_type::RUBY_T_HASH => View::Map,
            ruby_value_type::RUBY_T_ARRAY => View::List,
            _ => self.scalar(),
        }
    }

    fn is_null(&self) -> bool {
        self.0.is_nil()
    }

    fn len(&self) -> usize {
        let array = RArray::from_value(self.0).map(RArray::len);
        array.or_else(|| RHash::from_value(self.0).map(RHash::len)).unwrap_or_default()
    }

    fn each_element(&self, visit: &mut dyn FnMut(Self)) {
        let Some(array) = RArray::from_value(self.0) else { return };
        // SAFETY: an Array, which `array` is, has as many elements as its length says; callers ask no further.
        let element = |position: usize| unsafe { rb_sys::RARRAY_AREF(array.as_raw(), position as isize) };
        for position in 0..array.len().min(AHEAD) {
            prefetch(element(position));
        }
        // By position, with the length asked for each time: no slice of Ruby's memory is held.
        let mut position = 0;
        while position < array.len() {
            if position + AHEAD < array.len() {
                prefetch(element(position + AHEAD));
            }
            let element = element(position);
            // SAFETY: an element of a live Array is a live value.
            visit(RubyValue(unsafe { magnus::Value::from_raw(element) }));
            position += 1;
        }
    }

    fn each_entry(&self, visit: &mut dyn FnMut(Key<'_>, Self)) {
        if let Some(hash) = RHash::from_value(self.0) {
            hash::each(hash, &mut |key, value| visit(key_of(key), RubyValue(value)));
        }
    }
}

impl RubyValue {
    /// What is no object of the heap: nil, true, false, most whole numbers, most Symbols, many floats.
    fn immediate(&self) -> View<'_> {
        let raw = self.0.as_raw();
        if self.0.is_nil() {
            View::Null
        } else if Qtrue::from_value(self.0).is_some() {
            View::Bool(true)
        } else if Qfalse::from_value(self.0).is_some() {
            View::Bool(false)
        } else if rb_sys::FIXNUM_P(raw) {
            // SAFETY: it is a Fixnum, as was just asked.
            View::Integer(unsafe { rb_sys::FIX2LONG(raw) })
        } else if let Some(symbol) = Symbol::from_value(self.0) {
            view_of(symbol_text(symbol))
        } else {
            self.scalar()
        }
    }

    /// What is neither text nor a collection.
    fn scalar(&self) -> View<'_> {
        let value = self.0;
        if let Some(symbol) = Symbol::from_value(value) {
            return view_of(symbol_text(symbol));
        }
        if let Some(integer) = Integer::from_value(value) {
            return whole::to_i64(integer).map_or_else(|| big_integer(integer), View::Integer);
        }
        if let Some(float) = Float::from_value(value) {
            let float = float.to_f64();
            return match float.is_finite() {
                true => View::Decimal(plain_decimal(float)),
                false => View::Other(Cow::Owned(format!("the number {float}"))),
            };
        }
        if let Ok(reference) = <&Reference>::try_convert(value) {
            return View::Address(Cow::Owned(reference.address()));
        }
        if let Ok(schedule) = <&Schedule>::try_convert(value) {
            return View::Text(Cow::Owned(schedule.inner().to_string()));
        }
        View::Other(Cow::Owned(with_article(value)))
    }
}

/// The view of text, or of what it is instead.
fn view_of<'a>(text: Result<Cow<'a, str>, Cow<'a, str>>) -> View<'a> {
    match text {
        Ok(text) => View::Text(text),
        Err(what) => View::Other(what),
    }
}

fn key_of<'a>(key: magnus::Value) -> Key<'a> {
    if let Some(name) = attribute_names::of_symbol(key.as_raw()) {
        return Key::Text(Cow::Borrowed(name));
    }
    let text = if let Some(symbol) = Symbol::from_value(key) {
        symbol_text(symbol)
    } else if RString::from_value(key).is_some() {
        text(key)
    } else {
        Err(Cow::Owned(with_article(key)))
    };
    match text {
        Ok(text) => Key::Text(text),
        Err(what) => Key::Other(what),
    }
}

/// The text of a Symbol, or what it is instead of text.
fn symbol_text<'a>(symbol: Symbol) -> Result<Cow<'a, str>, Cow<'a, str>> {
    // SAFETY: `rb_sym2str` takes a Symbol, which `symbol` is, and returns its name: a frozen
    // String that lives as long as the Symbol does.
    let name = unsafe { magnus::Value::from_raw(rb_sys::rb_sym2str(symbol.as_raw())) };
    match RString::from_value(name) {
        Some(_) => text(name),
        None => Err(Cow::Borrowed("a Symbol without a name")),
    }
}

/// The text of a String as UTF-8, borrowed where it is that already, or what it is instead of text.
fn text<'a>(string: magnus::Value) -> Result<Cow<'a, str>, Cow<'a, str>> {
    if let Some(text) = known_utf8(string) {
        return Ok(Cow::Borrowed(text));
    }
    match RString::from_value(string) {
        Some(string) => match borrowed(string) {
            Some(text) => Ok(Cow::Borrowed(text)),
            None => converted(string),
        },
        None => Err(Cow::Owned(with_article(string))),
    }
}

/// The text of a String that is not UTF-8, or not said to be: bytes without an encoding count where
/// they happen to be UTF-8, as those of files do that were read in binary mode.
fn converted<'a>(string: RString) -> Result<Cow<'a, str>, Cow<'a, str>> {
    let encoding = RbEncoding::from(string.enc_get());
    match encoding.name() {
        "ASCII-8BIT" => {
            // SAFETY: the bytes are copied before Ruby runs again.
            let bytes = unsafe { string.as_slice() }.to_vec();
            String::from_utf8(bytes).map(Cow::Owned).map_err(|_| Cow::Borrowed("binary data"))
        }
        "UTF-8" | "US-ASCII" => Err(Cow::Borrowed("text that is not valid UTF-8")),
        name => {
            let unreadable = || Cow::Owned(format!("text in {name} that cannot be read as UTF-8"));
            // Ruby's own converter, which calls no method of the author's. It hands back the same
            // String where it cannot convert it.
            let utf8 = string.conv_enc(magnus::Ruby::get_with(string).utf8_encoding());
            let text = utf8.ok().and_then(borrowed).ok_or_else(unreadable)?;
            Ok(Cow::Owned(text.to_owned()))
        }
    }
}

/// The text of a String that is UTF-8 in name and in fact.
fn borrowed<'a>(string: RString) -> Option<&'a str> {
    // SAFETY: as for `known_utf8`.
    unsafe { string.test_as_str().map(|text| &*std::ptr::from_ref(text)) }
}

/// The text of a String whose own flags say that it is UTF-8, and that Ruby has found it valid: so it is with nearly
/// every String, and five calls into Ruby would find out no more. `None` for any other value.
fn known_utf8<'a>(string: magnus::Value) -> Option<&'a str> {
    let raw = string.as_raw();
    // SAFETY: what is no special constant is an object of the heap, whose type its first word says.
    let is_string = !rb_sys::SPECIAL_CONST_P(raw)
        && unsafe { rb_sys::RB_BUILTIN_TYPE(raw) } == ruby_value_type::RUBY_T_STRING;
    // SAFETY: it is a String.
    if is_string { unsafe { known_utf8_of(raw) } } else { None }
}

/// As [`known_utf8`], of what is known to be a String.
///
/// # Safety
/// `string` must be a live String.
#[inline]
unsafe fn known_utf8_of<'a>(string: VALUE) -> Option<&'a str> {
    const ENCODING_AND_RANGE: u32 = ruby_encoding_consts::RUBY_ENCODING_MASK as u32
        | ruby_coderange_type::RUBY_ENC_CODERANGE_7BIT as u32
        | ruby_coderange_type::RUBY_ENC_CODERANGE_VALID as u32;
    // SAFETY: a heap object begins with `RBasic`. Encoding and code range are read from its flags as
    // `RB_ENCODING_GET_INLINED` and `RB_ENC_CODERANGE` of Ruby's headers do.
    let flags = unsafe { (*(string as *const RBasic)).flags } as u32 & ENCODING_AND_RANGE;
    if !flags_of_utf8().contains(&flags) {
        return None;
    }
    // SAFETY: the String is reachable from the argument that is being decoded (see `RubyValue`), so it is neither
    // collected nor, as no code of the author's runs before the text is copied, changed. The lifetime is no longer than
    // that of the view, which its callers tie to the value. Its bytes are UTF-8, as Ruby has found.
    unsafe {
        let bytes = rb_sys::RSTRING_PTR(string).cast::<u8>();
        let length = rb_sys::RSTRING_LEN(string) as usize;
        Some(std::str::from_utf8_unchecked(std::slice::from_raw_parts(bytes, length)))
    }
}

/// What the flags of a String say of its encoding and its bytes where they are UTF-8: UTF-8 of ASCII only, UTF-8 that
/// is valid, and US-ASCII, in which the names of most Symbols are. A String that is broken has the bits of both code
/// ranges, one that was never looked at has none.
#[inline]
fn flags_of_utf8() -> &'static [u32; 3] {
    const ASCII: u32 = ruby_coderange_type::RUBY_ENC_CODERANGE_7BIT as u32;
    const VALID: u32 = ruby_coderange_type::RUBY_ENC_CODERANGE_VALID as u32;
    /// The places of the two in Ruby's table of encodings, which no running Ruby changes.
    static FLAGS: OnceLock<[u32; 3]> = OnceLock::new();
    FLAGS.get_or_init(|| {
        // SAFETY: both take nothing and return a number.
        let [utf8, us_ascii] = unsafe { [rb_sys::rb_utf8_encindex(), rb_sys::rb_usascii_encindex()] }
            .map(|place| (place as u32) << ruby_encoding_consts::RUBY_ENCODING_SHIFT as u32);
        [utf8 | ASCII, utf8 | VALID, us_ascii | ASCII]
    })
}

/// A whole number beyond 64 bits, in digits.
fn big_integer<'a>(integer: Integer) -> View<'a> {
    /// Nothing in a trigger has a thousandth of it. Ruby takes its time for the digits of very long numbers, and may let
    /// other threads run meanwhile.
    const LONGEST: usize = 1 << 10;
    if whole::bytes(integer) > LONGEST {
        return View::Other(Cow::Borrowed("a number that is too large"));
    }
    // SAFETY: an Integer that does not fit 64 bits is a Bignum, which is what `rb_big2str` takes; 10
    // is a base that it knows. It returns a new String of ASCII digits.
    let digits = unsafe { magnus::Value::from_raw(rb_sys::rb_big2str(integer.as_raw(), 10)) };
    match RString::from_value(digits).and_then(borrowed) {
        Some(digits) => View::Decimal(digits.to_owned()),
        None => View::Other(Cow::Borrowed("a number that is too large")),
    }
}

/// The class of a value in words: `a Proc`, `an Object`.
fn with_article(value: magnus::Value) -> String {
    // SAFETY: the name is copied before Ruby can run again.
    let class = unsafe { value.classname() }.into_owned();
    match class.as_str() {
        "NilClass" => "nil".to_owned(),
        "TrueClass" => "true".to_owned(),
        "FalseClass" => "false".to_owned(),
        name if name.starts_with("#<") => "an object of a class without a name".to_owned(),
        name if name.starts_with(['A', 'E', 'I', 'O']) => format!("an {name}"),
        name => format!("a {name}"),
    }
}
