//! How a Ruby value looks to the decoder.

use std::borrow::Cow;
use std::sync::OnceLock;

use glue_trigger::decode::{Key, Value, View, plain_decimal};
use magnus::encoding::{EncodingCapable, RbEncoding};
use magnus::rb_sys::{AsRawValue, FromRawValue};
use magnus::value::{Qfalse, Qtrue, ReprValue};
use magnus::{Float, Integer, RArray, RHash, RString, Symbol, TryConvert};
use rb_sys::{RBasic, ruby_coderange_type, ruby_encoding_consts};

use crate::hash;
use crate::reference::Reference;
use crate::schedule::Schedule;

/// A Ruby value that is being decoded.
///
/// It must stay reachable from the stack while it is read, which a method's argument and
/// everything inside it is. Decoding runs none of the author's code (no `to_s`, no `each`, no
/// `==`) and keeps the GVL, so nothing can change what is read.
#[derive(Clone, Copy)]
pub struct RubyValue(pub magnus::Value);

impl Value for RubyValue {
    fn view(&self) -> View<'_> {
        if self.0.is_nil() {
            return View::Null;
        }
        if let Some(string) = RString::from_value(self.0) {
            return match text(string) {
                Ok(text) => View::Text(text),
                Err(what) => View::Other(what),
            };
        }
        if let Some(symbol) = Symbol::from_value(self.0) {
            return match symbol_text(symbol) {
                Ok(text) => View::Text(text),
                Err(what) => View::Other(what),
            };
        }
        if RHash::from_value(self.0).is_some() {
            return View::Map;
        }
        if RArray::from_value(self.0).is_some() {
            return View::List;
        }
        self.scalar()
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
        // By position, with the length asked for each time: no slice of Ruby's memory is held.
        let mut position = 0;
        while position < array.len() {
            match array.entry::<magnus::Value>(position as isize) {
                Ok(element) => visit(RubyValue(element)),
                Err(_) => return,
            }
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
    /// What is neither text nor a collection.
    fn scalar(&self) -> View<'_> {
        let value = self.0;
        if Qtrue::from_value(value).is_some() {
            return View::Bool(true);
        }
        if Qfalse::from_value(value).is_some() {
            return View::Bool(false);
        }
        if let Some(integer) = Integer::from_value(value) {
            return integer.to_i64().map_or_else(|_| big_integer(integer), View::Integer);
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

fn key_of<'a>(key: magnus::Value) -> Key<'a> {
    let text = if let Some(symbol) = Symbol::from_value(key) {
        symbol_text(symbol)
    } else if let Some(string) = RString::from_value(key) {
        text(string)
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
        Some(name) => text(name),
        None => Err(Cow::Borrowed("a Symbol without a name")),
    }
}

/// The text of a String as UTF-8, borrowed where it is that already, or what it is instead of text.
fn text<'a>(string: RString) -> Result<Cow<'a, str>, Cow<'a, str>> {
    match borrowed(string) {
        Some(text) => Ok(Cow::Borrowed(text)),
        None => converted(string),
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

/// The text of a String that is UTF-8 in name and in fact, which Ruby mostly knows already.
fn borrowed<'a>(string: RString) -> Option<&'a str> {
    // SAFETY: the String is reachable from the argument that is being decoded (see `RubyValue`), so
    // it is neither collected nor, as no code of the author's runs before the text is copied,
    // changed. The lifetime is no longer than that of the view, which its callers tie to the value.
    unsafe {
        if is_known_utf8(string) {
            return Some(std::str::from_utf8_unchecked(&*std::ptr::from_ref(string.as_slice())));
        }
        string.test_as_str().map(|text| &*std::ptr::from_ref(text))
    }
}

/// True where the String's own flags say that it is UTF-8, and that Ruby has found it valid: what
/// five calls into Ruby would find out. The names of most Symbols are US-ASCII, which is UTF-8, too.
fn is_known_utf8(string: RString) -> bool {
    /// The places of UTF-8 and of US-ASCII in Ruby's table of encodings, which no running Ruby changes.
    static PLACES: OnceLock<[u32; 2]> = OnceLock::new();
    const ASCII: u32 = ruby_coderange_type::RUBY_ENC_CODERANGE_7BIT as u32;
    const VALID: u32 = ruby_coderange_type::RUBY_ENC_CODERANGE_VALID as u32;
    // SAFETY: a String is a heap object, which begins with `RBasic`. Encoding and code range are read
    // from its flags as `RB_ENCODING_GET_INLINED` and `RB_ENC_CODERANGE` of Ruby's headers do.
    let flags = unsafe { (*(string.as_raw() as *const RBasic)).flags } as u32;
    let encoding = (flags & ruby_encoding_consts::RUBY_ENCODING_MASK as u32)
        >> ruby_encoding_consts::RUBY_ENCODING_SHIFT as u32;
    // SAFETY: both take nothing and return a number.
    let [utf8, us_ascii] = *PLACES
        .get_or_init(|| unsafe { [rb_sys::rb_utf8_encindex() as u32, rb_sys::rb_usascii_encindex() as u32] });
    // A string that is broken has both bits, one that was never looked at has none.
    match flags & (ASCII | VALID) {
        ASCII => encoding == utf8 || encoding == us_ascii,
        VALID => encoding == utf8,
        _ => false,
    }
}

/// A whole number beyond 64 bits, in digits.
fn big_integer<'a>(integer: Integer) -> View<'a> {
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
