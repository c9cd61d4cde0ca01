//! The test language of the rules: tables of inputs, each with all that one rule finds in it.

use serde_json::{Value, json};

use super::{Level, Levels, Rule};
use crate::check::Checker;
use crate::diagnostic::Diagnostic;
use crate::lower::Lowering;
use crate::pipeline::{OnError, Pipeline, Settings};

/// A name for the case, the attributes, and every finding as `severity path`, in order.
pub(crate) type Case<'a> = (&'a str, Value, &'a [&'a str]);

/// Runs each input through decode and every check, and compares what `rule` found in it with what
/// the table says, to the last finding. What other rules find is theirs to test; but no case may
/// leave a finding of its own rule without a help.
pub(crate) fn assert_cases(rule: &'static Rule, cases: &[Case<'_>]) {
    assert_cases_of(rule, Lowering::On, cases);
}

/// The same for a pipeline that is rendered as it was written.
pub(crate) fn assert_verbatim_cases(rule: &'static Rule, cases: &[Case<'_>]) {
    assert_cases_of(rule, Lowering::Verbatim, cases);
}

fn assert_cases_of(rule: &'static Rule, lowering: Lowering, cases: &[Case<'_>]) {
    for (name, attributes, expected) in cases {
        let found: Vec<_> = Checker::new(Some(2026), lowering)
            .trigger(Some("example"), attributes)
            .diagnostics
            .into_iter()
            .filter(|diagnostic| diagnostic.rule == rule)
            .collect();
        let shown: Vec<String> =
            found.iter().map(|d| format!("{} {}", d.severity, d.path).trim_end().to_owned()).collect();
        assert_eq!(shown, *expected, "{}: {name}: {found:#?}", rule.name);
        for diagnostic in &found {
            assert!(diagnostic.help.is_some(), "{}: {name}: no help", rule.name);
        }
    }
}

/// A name for the case, the attributes of the triggers `t0`, `t1` …, and every finding as
/// `severity trigger path`, in order.
pub(crate) type PipelineCase<'a> = (&'a str, Vec<Value>, &'a [&'a str]);

/// [`assert_cases`] for a rule over a whole pipeline, in the year 2026.
pub(crate) fn assert_pipeline_cases(rule: &'static Rule, cases: &[PipelineCase<'_>]) {
    for (name, triggers, expected) in cases {
        let found = find_in_pipeline(rule, triggers);
        let shown: Vec<String> = found
            .iter()
            .map(|d| format!("{} {} {}", d.severity, d.trigger.as_deref().unwrap_or_default(), d.path))
            .map(|shown| shown.trim_end().to_owned())
            .collect();
        assert_eq!(shown, *expected, "{}: {name}: {found:#?}", rule.name);
        for diagnostic in &found {
            assert!(diagnostic.help.is_some(), "{}: {name}: no help", rule.name);
        }
    }
}

/// What one rule finds in the triggers `t0`, `t1` … together, in the year 2026.
pub(crate) fn find_in_pipeline(rule: &'static Rule, triggers: &[Value]) -> Vec<Diagnostic> {
    let mut levels = Levels::default();
    // Also where it is off unless somebody asks for it.
    levels.set(rule, Level::On(rule.severity));
    let settings =
        Settings { levels, on_error: OnError::Collect, this_year: Some(2026), ..Settings::default() };
    let mut pipeline = Pipeline::new(settings);
    let mut checker = Checker::new(Some(2026), Lowering::On);
    for (position, attributes) in triggers.iter().enumerate() {
        let checked = checker.trigger(Some(&format!("t{position}")), attributes);
        // A pipeline that collects refuses none.
        let _ = pipeline.declare(checked, None);
    }
    pipeline.diagnostics().filter(|diagnostic| diagnostic.rule == rule).cloned().collect()
}

/// A sound SCHEDULED trigger with `changes` merged over its attributes.
pub(crate) fn scheduled(changes: Value) -> Value {
    merged(
        json!({
            "name": "nightly-load",
            "type": "SCHEDULED",
            "schedule": "cron(0 2 * * ? *)",
            "actions": [{ "job_name": "load" }],
        }),
        changes,
    )
}

/// A SCHEDULED trigger that is sound but for its schedule.
pub(crate) fn at(schedule: &str) -> Value {
    scheduled(json!({ "schedule": schedule }))
}

/// A sound CONDITIONAL trigger with `changes` merged over its attributes.
pub(crate) fn conditional(changes: Value) -> Value {
    merged(
        json!({
            "name": "after-load",
            "type": "CONDITIONAL",
            "predicate": { "conditions": [{ "job_name": "load", "state": "SUCCEEDED" }] },
            "actions": [{ "job_name": "transform" }],
        }),
        changes,
    )
}

/// A sound ON_DEMAND trigger with `changes` merged over its attributes.
pub(crate) fn on_demand(changes: Value) -> Value {
    merged(
        json!({
            "name": "by-hand",
            "type": "ON_DEMAND",
            "enabled": false,
            "actions": [{ "job_name": "load" }],
        }),
        changes,
    )
}

/// A sound EVENT trigger with `changes` merged over its attributes.
pub(crate) fn event(changes: Value) -> Value {
    merged(
        json!({
            "name": "on-arrival",
            "type": "EVENT",
            "enabled": false,
            "workflow_name": "arrivals",
            "actions": [{ "job_name": "load" }],
        }),
        changes,
    )
}

fn merged(mut base: Value, changes: Value) -> Value {
    if let (Value::Object(base), Value::Object(changes)) = (&mut base, changes) {
        base.extend(changes);
    }
    base
}

#[test]
fn the_sound_triggers_are_sound() {
    for attributes in [scheduled(json!({})), conditional(json!({})), on_demand(json!({})), event(json!({}))] {
        let checked = crate::check::trigger(Some("example"), &attributes, Some(2026));
        assert!(checked.diagnostics.is_empty(), "{attributes}: {:#?}", checked.diagnostics);
    }
}
