//! What must be true of the documents of CloudFormation and of the Glue API.

use glue_trigger::diagnostic::{Diagnostic, Severity};
use glue_trigger::pipeline::Pipeline;
use glue_trigger::render::api::{self, Form};
use glue_trigger::render::cloudformation::{self, Options};
use glue_trigger::rules::UNUSED_ACKNOWLEDGEMENT;
use glue_trigger::target::Target;
use serde_json::Value;

use crate::findings;

/// Holds where both targets say what they cannot say, and render all else.
pub fn hold(pipeline: &Pipeline, pretty: bool) {
    for parameters in [false, true] {
        template(pipeline, Options { pretty, parameters });
    }
    requests(pipeline);
}

fn template(pipeline: &Pipeline, options: Options) {
    let found = cloudformation::check(pipeline, options);
    told(&found, Target::CloudFormation);
    let text = cloudformation::text(pipeline, options);
    assert_eq!(text.is_ok(), pipeline.is_valid() && !found.iter().any(Diagnostic::is_fault));
    let Ok(text) = text else { return };
    assert_eq!(cloudformation::text(pipeline, options).ok().as_ref(), Some(&text));
    inert(&text);
    let template: Value = serde_json::from_str(&text).expect("what is rendered is JSON");
    let resources = template["Resources"].as_object().expect("a template has resources");
    assert_eq!(resources.len(), pipeline.lowered().triggers(pipeline).count(), "no two have one identifier");
    let parameters = template["Parameters"].as_object();
    for id in resources.keys().chain(parameters.into_iter().flat_map(|parameters| parameters.keys())) {
        assert!(id.len() <= 255 && id.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{id}");
    }
    let of_both = parameters.into_iter().flat_map(|all| all.keys()).filter(|id| resources.contains_key(*id));
    assert_eq!(of_both.count(), 0);
    for resource in resources.values() {
        let depends_on = resource["DependsOn"].as_array();
        let known = |id: &Value| id.as_str().is_some_and(|id| resources.contains_key(id));
        assert!(depends_on.is_none_or(|ids| !ids.is_empty() && ids.iter().all(known)));
    }
}

fn requests(pipeline: &Pipeline) {
    let found = api::check(pipeline);
    told(&found, Target::Api);
    let requests = api::requests(pipeline);
    assert_eq!(requests.is_ok(), pipeline.is_valid() && !found.iter().any(Diagnostic::is_fault));
    let Ok(requests) = requests else { return };
    assert_eq!(requests.len(), pipeline.lowered().triggers(pipeline).count());
    let text = |form| api::text(pipeline, form).expect("it was rendered before");
    for form in [Form::Pretty, Form::Compact] {
        let parsed: Vec<Value> = serde_json::from_str(&text(form)).expect("what is rendered is JSON");
        assert_eq!(parsed, requests);
        inert(&text(form));
    }
    let lines: Vec<Value> =
        text(Form::Lines).lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    assert_eq!(lines, requests);
}

/// Each finding is of a rule of the target, an acknowledgement of one that matches nothing, or an error in what the name of
/// a trigger makes of a text; and helps.
fn told(found: &[Diagnostic], target: Target) {
    findings::hold(found);
    for found in found {
        let is_of_target = found.rule.targets().contains(&target) || found.rule == &UNUSED_ACKNOWLEDGEMENT;
        assert!(is_of_target || found.severity == Severity::Error, "{found:?}");
    }
}

/// Nothing in it commands a terminal.
fn inert(text: &str) {
    let unsafe_here = |c: char| c != '\n' && (c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c));
    assert!(!text.contains(unsafe_here), "{text:?}");
}
