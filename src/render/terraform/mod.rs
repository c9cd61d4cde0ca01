//! Terraform's JSON configuration syntax.
//!
//! Attributes stand in the order of the provider's documentation, triggers in the order of their
//! declaration. Nothing null or empty is written, and text stands byte for byte as its author
//! wrote it. The same input gives the same bytes.

mod block;
mod document;

use std::io;

use serde_json::Value;

use crate::model::Trigger;
use crate::pipeline::Pipeline;
use crate::render::compact;
use block::TriggerBlock;
use document::Document;

/// How the document is written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options<'a> {
    /// Over several lines with two spaces of indent, for people and for `git diff`.
    pub pretty: bool,
    /// With `terraform.required_providers` for hashicorp/aws.
    pub provider: bool,
    /// With a `//` comment in each trigger that says where it was declared, relative to this directory.
    pub annotate: Option<&'a str>,
}

/// The pipeline as the text of a `.tf.json` file, without a newline at its end.
///
/// ```
/// use glue_trigger::{check, pipeline::Pipeline, render::terraform};
/// let mut pipeline = Pipeline::default();
/// let input = serde_json::json!({
///     "name": "by-hand", "type": "ON_DEMAND", "enabled": false, "actions": [{ "job_name": "load" }],
/// });
/// let _ = pipeline.declare(check::trigger(Some("by_hand"), &input, None), None);
/// assert_eq!(
///     terraform::text(&pipeline, terraform::Options::default())?,
///     r#"{"resource":{"aws_glue_trigger":{"by_hand":{"actions":[{"job_name":"load"}],"enabled":false,"name":"by-hand","type":"ON_DEMAND"}}}}"#,
/// );
/// # Ok::<(), glue_trigger::Error>(())
/// ```
///
/// # Errors
/// Where the pipeline is not [valid](Pipeline::is_valid): what could not be read cannot be written.
pub fn text(pipeline: &Pipeline, options: Options<'_>) -> crate::Result<String> {
    let mut text = Vec::with_capacity(usual_length(pipeline, options));
    write(pipeline, options, &mut text)?;
    // What serde_json writes is UTF-8; the check is the price of no `unsafe` here.
    Ok(String::from_utf8(text)?)
}

/// As [`text`], to a writer: UTF-8, in many small pieces.
///
/// # Errors
/// As [`text`], and those of the writer.
pub fn write(pipeline: &Pipeline, options: Options<'_>, writer: impl io::Write) -> crate::Result<()> {
    let document = Document::new(pipeline, options)?;
    if options.pretty {
        serde_json::to_writer_pretty(writer, &document)?;
    } else {
        compact::to_writer(writer, &document)?;
    }
    Ok(())
}

/// How many bytes the text mostly has at the most. Rather too much than too little: to grow is to copy megabytes, and
/// what is not written to costs nothing.
pub fn usual_length(pipeline: &Pipeline, options: Options<'_>) -> usize {
    pipeline.len() * if options.pretty { 1280 } else { 640 }
}

/// The pipeline as a JSON value.
///
/// # Errors
/// As [`text`].
pub fn value(pipeline: &Pipeline, options: Options<'_>) -> crate::Result<Value> {
    Ok(serde_json::to_value(Document::new(pipeline, options)?)?)
}

/// The attributes of one trigger as a JSON value; what could not be read is left out.
///
/// # Errors
/// None that an input could cause.
pub fn attributes(trigger: &Trigger) -> crate::Result<Value> {
    Ok(serde_json::to_value(TriggerBlock { trigger, comment: None })?)
}
