//! A template of AWS CloudFormation, in JSON.
//!
//! Each trigger is an `AWS::Glue::Trigger`, in the order of declaration. What is literal text stands as AWS receives it; a
//! reference to a trigger of the pipeline is a `Ref`, and any other reference is one to a parameter, where there may be
//! parameters. What can be said in no way is a [finding](check). The same input gives the same bytes.

mod expressions;
mod logical_ids;
mod parameters;
mod template;
#[cfg(test)]
mod tests;

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::json;
use crate::pipeline::Pipeline;
use crate::render::compact;
use crate::target::Target;
use template::Template;

/// How the template is written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Over several lines with two spaces of indent, for people and for `git diff`.
    pub pretty: bool,
    /// With parameters for references that only Terraform knows.
    pub parameters: bool,
}

/// The pipeline as the text of a template, without a newline at its end.
///
/// ```
/// use glue_trigger::{check, pipeline::Pipeline, render::cloudformation};
/// let mut pipeline = Pipeline::default();
/// let input = serde_json::json!({
///     "name": "by-hand", "type": "ON_DEMAND", "enabled": false, "actions": [{ "job_name": "load" }],
/// });
/// let _ = pipeline.declare(check::trigger(Some("by_hand"), &input, None), None);
/// assert_eq!(
///     cloudformation::text(&pipeline, cloudformation::Options::default())?,
///     r#"{"AWSTemplateFormatVersion":"2010-09-09","Resources":{"ByHand":{"Type":"AWS::Glue::Trigger","#.to_owned()
///         + r#""Properties":{"Name":"by-hand","Type":"ON_DEMAND","Actions":[{"JobName":"load"}]}}}}"#,
/// );
/// # Ok::<(), glue_trigger::Error>(())
/// ```
///
/// # Errors
/// Where the pipeline is not [valid](Pipeline::is_valid), and with what [`check`] finds where that is a fault.
pub fn text(pipeline: &Pipeline, options: Options) -> crate::Result<String> {
    if !pipeline.is_valid() {
        return Err(crate::Error::invalid_pipeline());
    }
    let (text, found) = rendered(pipeline, options)?;
    match found.iter().any(Diagnostic::is_fault) {
        true => Err(crate::Error::unrenderable(Target::CloudFormation, found)),
        false => Ok(text),
    }
}

/// The pipeline as a JSON value.
///
/// # Errors
/// As [`text`].
pub fn value(pipeline: &Pipeline, options: Options) -> crate::Result<Value> {
    Ok(serde_json::from_str(&text(pipeline, options)?)?)
}

/// What CloudFormation cannot say of a pipeline, in the order of declaration, beside what is
/// [found in it](Pipeline::diagnostics) for any target.
///
/// ```
/// use glue_trigger::{check, pipeline::Pipeline, render::cloudformation::{self, Options}};
/// let mut pipeline = Pipeline::default();
/// let input = serde_json::json!({
///     "name": "by-hand", "type": "ON_DEMAND", "enabled": false, "actions": [{ "job_name": "${var.job}" }],
/// });
/// let _ = pipeline.declare(check::trigger(Some("by_hand"), &input, None), None);
/// let found = cloudformation::check(&pipeline, Options::default());
/// assert_eq!(found[0].path.to_string(), "actions[0].job_name");
/// assert!(cloudformation::check(&pipeline, Options { parameters: true, ..Options::default() }).is_empty());
/// ```
pub fn check(pipeline: &Pipeline, options: Options) -> Vec<Diagnostic> {
    // Writing to memory fails for nothing that an input could cause.
    rendered(pipeline, options).map(|(_, found)| found).unwrap_or_default()
}

/// The text, and what was found on the way.
fn rendered(pipeline: &Pipeline, options: Options) -> crate::Result<(String, Vec<Diagnostic>)> {
    let (template, mut findings) = Template::of(pipeline, options);
    let text = match options.pretty {
        true => json::pretty(&template)?,
        false => compact::text(&template)?,
    };
    template.measure(&text, options, &mut findings);
    Ok((text, findings.into_found(Target::CloudFormation)))
}
