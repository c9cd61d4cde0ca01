//! Checks documents against a JSON schema: `schema-check SCHEMA DOCUMENT…`, where SCHEMA is a file or `sarif`.
//!
//! Says each thing that is wrong on a line, and fails where there is one. Formats such as `uri-reference` are checked.

use std::error::Error;
use std::process::ExitCode;

use boon::{Compiler, Schemas};
use serde_json::Value;

/// Where the schema says that it is: nothing is fetched from there.
const PLACE: &str = "https://schema.invalid/schema.json";

/// SARIF 2.1.0, as OASIS has published it.
const SARIF: &str = include_str!(env!("SARIF_SCHEMA"));

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().ok_or("name a schema and documents")?;
    let schema: Value = match name.as_str() {
        "sarif" => serde_json::from_str(SARIF)?,
        file => read(file)?,
    };
    let mut compiler = Compiler::new();
    compiler.enable_format_assertions();
    compiler.add_resource(PLACE, schema)?;
    let mut schemas = Schemas::new();
    let schema = compiler.compile(PLACE, &mut schemas)?;
    let mut code = ExitCode::SUCCESS;
    for file in arguments {
        if let Err(error) = schemas.validate(&read(&file)?, schema) {
            println!("{file}: {error}");
            code = ExitCode::FAILURE;
        }
    }
    Ok(code)
}

fn read(file: &str) -> Result<Value, Box<dyn Error>> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
    serde_json::from_str(&text).map_err(|error| format!("{file}: {error}").into())
}
