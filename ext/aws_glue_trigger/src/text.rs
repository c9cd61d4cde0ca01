//! `AwsGlueTrigger.literal`

use magnus::{Error, Object, RModule, RString, Ruby};

use crate::entry::function;

fn literal(text: RString) -> Result<String, Error> {
    Ok(glue_trigger::model::escape(&text.to_string()?))
}

pub fn init(_ruby: &Ruby, module: RModule) -> Result<(), Error> {
    module.define_singleton_method("literal", function!(literal, 1))
}
