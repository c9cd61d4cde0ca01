//! Requests to the Glue API: one CreateTrigger for each trigger, as `aws glue create-trigger --cli-input-json` takes it.
//!
//! A request is data: it refers to nothing. The name of another trigger of the pipeline is put in where that is literal
//! text, and held to the rules as if it had stood there; what else is a template is a [finding](check). The requests stand in the order of declaration, but for triggers
//! that depend on later ones. The same input gives the same bytes.

#[cfg(test)]
mod tests;

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::json;
use crate::lower::Dependencies;
use crate::pipeline::Pipeline;
use crate::render::aws::{
    Findings, Literals, Properties, hold_to_rules, left_out, members, order, surroundings,
};
use crate::render::compact;
use crate::stop::{Turns, checkpoint};
use crate::target::Target;

/// How the requests are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// An array over several lines, for people.
    #[default]
    Pretty,
    /// An array on one line.
    Compact,
    /// JSON Lines: each request on a line of its own, each with a newline at its end.
    Lines,
}

/// The requests as text; without a newline at its end where it is an array.
///
/// ```
/// use glue_trigger::{check, pipeline::Pipeline, render::api::{self, Form}};
/// let mut pipeline = Pipeline::default();
/// let input = serde_json::json!({
///     "name": "by-hand", "type": "ON_DEMAND", "enabled": false, "actions": [{ "job_name": "load" }],
/// });
/// let _ = pipeline.declare(check::trigger(Some("by_hand"), &input, None), None);
/// assert_eq!(
///     api::text(&pipeline, Form::Lines)?,
///     "{\"Name\":\"by-hand\",\"Type\":\"ON_DEMAND\",\"Actions\":[{\"JobName\":\"load\"}]}\n",
/// );
/// # Ok::<(), glue_trigger::Error>(())
/// ```
///
/// # Errors
/// Where the pipeline is not [valid](Pipeline::is_valid), and with what [`check`] finds where that is a fault.
pub fn text(pipeline: &Pipeline, form: Form) -> crate::Result<String> {
    let requests = requests(pipeline)?;
    match form {
        Form::Pretty => json::pretty(&requests),
        Form::Compact => compact::text(&requests),
        Form::Lines => {
            let mut lines = String::new();
            for request in &requests {
                checkpoint();
                lines.push_str(&compact::text(request)?);
                lines.push('\n');
            }
            Ok(lines)
        }
    }
}

/// The requests, each a JSON object.
///
/// # Errors
/// As [`text`].
pub fn requests(pipeline: &Pipeline) -> crate::Result<Vec<Value>> {
    if !pipeline.is_valid() {
        return Err(crate::Error::invalid_pipeline());
    }
    let (requests, found) = translated(pipeline);
    match found.iter().any(Diagnostic::is_fault) {
        true => Err(crate::Error::unrenderable(Target::Api, found)),
        false => Ok(requests),
    }
}

/// What the Glue API cannot say of a pipeline, in the order of declaration, beside what is
/// [found in it](Pipeline::diagnostics) for any target.
///
/// ```
/// use glue_trigger::{check, pipeline::Pipeline, render::api};
/// let mut pipeline = Pipeline::default();
/// let input = serde_json::json!({
///     "name": "by-hand", "type": "ON_DEMAND", "enabled": false, "actions": [{ "job_name": "${var.job}" }],
/// });
/// let _ = pipeline.declare(check::trigger(Some("by_hand"), &input, None), None);
/// assert_eq!(api::check(&pipeline)[0].path.to_string(), "actions[0].job_name");
/// ```
pub fn check(pipeline: &Pipeline) -> Vec<Diagnostic> {
    translated(pipeline).1
}

fn translated(pipeline: &Pipeline) -> (Vec<Value>, Vec<Diagnostic>) {
    let members = members(pipeline);
    let mut findings = Findings::new(pipeline);
    let surroundings = surroundings(&members);
    let order = order(&members);
    left_out(&members, &surroundings, Target::Api, &mut findings);
    let mut literals = Literals::of(&members);
    let mut turns = Turns::default();
    let made = members.iter().map(|member| {
        turns.turn();
        Value::Object(Properties { member, language: &mut literals, findings: &mut findings }.all())
    });
    let made: Vec<Value> = made.collect();
    hold_to_rules(pipeline, &members, &mut findings);
    (in_order(&order, made), findings.into_found(Target::Api))
}

/// The requests, each after those of the triggers that it depends on.
fn in_order(order: &Dependencies, requests: Vec<Value>) -> Vec<Value> {
    let ranks = order.ranks(0..requests.len());
    let mut ranked: Vec<(Option<usize>, Value)> = requests
        .into_iter()
        .enumerate()
        .map(|(index, request)| (ranks.get(&index).copied(), request))
        .collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, request)| request).collect()
}
