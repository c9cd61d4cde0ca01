//! `AwsGlueTrigger::Report`: diagnostics as text.

use glue_trigger::report::text;
use magnus::scan_args::{get_kwargs, scan_args};
use magnus::{
    Error, Module, Object, RArray, RHash, RModule, Ruby, TryConvert, Value, function, typed_data::Obj,
};

use crate::diagnostic::Diagnostic;

/// `Report.text(diagnostics, colour: false)`; file names are relative to the working directory.
fn report(args: &[Value]) -> Result<String, Error> {
    let args = scan_args::<(RArray,), (), (), (), RHash, ()>(args)?;
    let options = get_kwargs::<_, (), (Option<bool>,), ()>(args.keywords, &[], &["colour"])?;
    let directory = crate::directory::current();
    let mut diagnostics = Vec::with_capacity(args.required.0.len());
    for value in args.required.0 {
        diagnostics.push(Obj::<Diagnostic>::try_convert(value)?.inner().clone());
    }
    let options = text::Options { colour: options.optional.0.unwrap_or(false), directory: &directory };
    Ok(text::report(&diagnostics, options))
}

pub fn init(_ruby: &Ruby, module: RModule) -> Result<(), Error> {
    let class = module.define_module("Report")?;
    class.define_singleton_method("text", function!(report, -1))?;
    Ok(())
}
