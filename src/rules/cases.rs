//! The test language of the rules: tables of inputs, each with all that one rule finds in it.

use serde_json::{Value, json};

use super::Rule;

/// A name for the case, the attributes, and every finding as `severity path`, in order.
pub(crate) type Case<'a> = (&'a str, Value, &'a [&'a str]);

/// Runs each input through decode and every check, and compares what `rule` found in it with what
/// the table says, to the last finding. What other rules find is theirs to test; but no case may
/// leave a finding of its own rule without a help.
pub(crate) fn assert_cases(rule: &'static Rule, cases: &[Case<'_>]) {
    for (name, attributes, expected) in cases {
        let found: Vec<_> = crate::check::trigger(Some("example"), attributes, Some(2026))
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
