//! How a Ruby value looks to the decoder.

use std::borrow::Cow;

use glue_trigger::decode::{Key, Value, View, plain_decimal};
use magnus::r_hash::ForEach;
use magnus::rb_sys::{AsRawValue, FromRawValue};
use magnus::value::ReprValue;
use magnus::{Float, Integer, RArray, RHash, RString, Symbol, TryConvert};

use crate::reference::Reference;

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
        let Some(hash) = RHash::from_value(self.0) else { return };
        // The closure returns no error and the conversions to Value cannot fail. Ruby itself refuses
        // to add keys to a Hash while it is iterated.
        let _ = hash.foreach(|key: magnus::Value, value: magnus::Value| {
            visit(key_of(key), RubyValue(value));
            // Keeps the key on the stack while its text may be borrowed.
            std::hint::black_box(key);
            Ok(ForEach::Continue)
        });
    }
}

impl RubyValue {
    /// What is neither text nor a collection.
    fn scalar(&self) -> View<'_> {
        let value = self.0;
        if value.is_kind_of(magnus::Ruby::get_with(value).class_true_class()) {
            return View::Bool(true);
        }
        if value.is_kind_of(magnus::Ruby::get_with(value).class_false_class()) {
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
    if let Some(text) = borrowed(string) {
        return Ok(Cow::Borrowed(text));
    }
    let encoding = magnus::encoding::RbEncoding::from(magnus::encoding::EncodingCapable::enc_get(string));
    let name = encoding.name().to_owned();
    if matches!(name.as_str(), "UTF-8" | "US-ASCII" | "ASCII-8BIT") {
        let what = if name == "ASCII-8BIT" { "binary data" } else { "text that is not valid UTF-8" };
        return Err(Cow::Borrowed(what));
    }
    // Another encoding: Ruby's own converter, which calls no method of the author's. It hands back
    // the same String where it cannot convert it.
    let utf8 = magnus::Ruby::get_with(string).utf8_encoding();
    match string.conv_enc(utf8).ok().and_then(borrowed) {
        Some(converted) => Ok(Cow::Owned(converted.to_owned())),
        None => Err(Cow::Owned(format!("text in {name} that cannot be read as UTF-8"))),
    }
}

/// The bytes of a String, where they are UTF-8 in name and in fact; bytes without an encoding
/// count where they happen to be UTF-8, as files read in binary mode do.
fn borrowed<'a>(string: RString) -> Option<&'a str> {
    let encoding = magnus::encoding::RbEncoding::from(magnus::encoding::EncodingCapable::enc_get(string));
    if !matches!(encoding.name(), "UTF-8" | "US-ASCII" | "ASCII-8BIT") {
        return None;
    }
    // SAFETY: the String is reachable from the argument that is being decoded (see `RubyValue`), so
    // it is neither collected nor, as no code of the author's runs before the text is copied,
    // changed. The lifetime is no longer than that of the view, which its callers tie to the value.
    let bytes: &'a [u8] = unsafe { &*std::ptr::from_ref(string.as_slice()) };
    std::str::from_utf8(bytes).ok()
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
        name if name.starts_with(['A', 'E', 'I', 'O']) => format!("an {name}"),
        name => format!("a {name}"),
    }
}
