//! The test language of the rules: tables of inputs, each with all that one rule finds in it.

use std::collections::HashSet;
use std::sync::Arc;

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
///
/// A table has at least two inputs with the fault and two without it, and each of the former is run once more with
/// the fault acknowledged.
pub(crate) fn assert_cases(rule: &'static Rule, cases: &[Case<'_>]) {
    assert_cases_of(rule, Lowering::On, cases);
}

/// The same for a pipeline that is rendered as it was written.
pub(crate) fn assert_verbatim_cases(rule: &'static Rule, cases: &[Case<'_>]) {
    assert_cases_of(rule, Lowering::Verbatim, cases);
}

fn assert_cases_of(rule: &'static Rule, lowering: Lowering, cases: &[Case<'_>]) {
    assert_both_sides(rule, cases.iter().map(|(_, _, expected)| expected.len()));
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
        assert_helpful(rule, name, &found);
        if !found.is_empty() {
            assert_can_be_acknowledged(rule, lowering, name, &[("example".to_owned(), attributes)]);
        }
    }
}

/// A name for the case, the attributes of the triggers `t0`, `t1` …, and every finding as
/// `severity trigger path`, in order.
pub(crate) type PipelineCase<'a> = (&'a str, Vec<Value>, &'a [&'a str]);

/// [`assert_cases`] for a rule over a whole pipeline, in the year 2026.
pub(crate) fn assert_pipeline_cases(rule: &'static Rule, cases: &[PipelineCase<'_>]) {
    assert_both_sides(rule, cases.iter().map(|(_, _, expected)| expected.len()));
    for (name, triggers, expected) in cases {
        assert_named_case(rule, name, &numbered(triggers), expected);
    }
}

/// A name for the case, the triggers with their resource names, and every finding as `severity trigger path`, in order.
pub(crate) type NamedCase<'a> = (&'a str, Vec<(&'a str, Value)>, &'a [&'a str]);

/// [`assert_pipeline_cases`] for a rule that looks at resource names.
pub(crate) fn assert_named_cases(rule: &'static Rule, cases: &[NamedCase<'_>]) {
    assert_both_sides(rule, cases.iter().map(|(_, _, expected)| expected.len()));
    for (name, triggers, expected) in cases {
        let triggers: Vec<_> = triggers.iter().map(|(name, value)| ((*name).to_owned(), value)).collect();
        assert_named_case(rule, name, &triggers, expected);
    }
}

/// [`assert_pipeline_cases`] for a rule of a target, whose renderer `check` asks. What it finds must be found in the
/// pipeline, which is sound without it.
pub(crate) fn assert_target_cases(
    rule: &'static Rule,
    check: impl Fn(&Pipeline) -> Vec<Diagnostic>,
    cases: &[PipelineCase<'_>],
) {
    assert_both_sides(rule, cases.iter().map(|(_, _, expected)| expected.len()));
    for (name, triggers, expected) in cases {
        let pipeline = pipeline_of(rule, Lowering::On, &numbered(triggers));
        assert!(pipeline.diagnostics().all(|found| found.rule != rule), "{}: {name}", rule.name);
        let found: Vec<_> = check(&pipeline).into_iter().filter(|found| found.rule == rule).collect();
        assert_eq!(shown_with_triggers(&found), *expected, "{}: {name}: {found:#?}", rule.name);
        assert_helpful(rule, name, &found);
        if rule.can_be_ignored() {
            assert_target_can_be_acknowledged(rule, &check, name, triggers);
        }
    }
}

/// The same triggers, with what `rule` finds acknowledged: it has the reason, and the pipeline finds no acknowledgement
/// unused.
fn assert_target_can_be_acknowledged(
    rule: &'static Rule,
    check: impl Fn(&Pipeline) -> Vec<Diagnostic>,
    name: &str,
    triggers: &[Value],
) {
    let acknowledging: Vec<Value> = triggers
        .iter()
        .map(|attributes| {
            let mut attributes = attributes.clone();
            attributes["acknowledge"] = json!({ rule.name: "because" });
            attributes
        })
        .collect();
    let pipeline = pipeline_of(rule, Lowering::On, &numbered(&acknowledging));
    let unused = pipeline.diagnostics().filter(|found| found.rule == &super::UNUSED_ACKNOWLEDGEMENT);
    assert_eq!(unused.count(), 0, "{}: {name}, acknowledged", rule.name);
    for found in check(&pipeline).into_iter().filter(|found| found.rule == rule) {
        assert_eq!(found.acknowledged.as_deref(), Some("because"), "{}: {name}: {found:#?}", rule.name);
    }
}

/// Each as the tables expect it: its severity, its trigger and its path.
fn shown_with_triggers(found: &[Diagnostic]) -> Vec<String> {
    let shown = found.iter().map(|found| {
        format!("{} {} {}", found.severity, found.trigger.as_deref().unwrap_or_default(), found.path)
    });
    shown.map(|shown| shown.trim_end().to_owned()).collect()
}

fn assert_named_case(rule: &'static Rule, name: &str, triggers: &[(String, &Value)], expected: &[&str]) {
    let found = pipeline_of(rule, Lowering::On, triggers);
    let found: Vec<_> = found.diagnostics().filter(|found| found.rule == rule).cloned().collect();
    assert_eq!(shown_with_triggers(&found), *expected, "{}: {name}: {found:#?}", rule.name);
    assert_helpful(rule, name, &found);
    if !found.is_empty() {
        assert_can_be_acknowledged(rule, Lowering::On, name, triggers);
    }
}

/// What one rule finds in the triggers `t0`, `t1` … together, in the year 2026.
pub(crate) fn find_in_pipeline(rule: &'static Rule, triggers: &[Value]) -> Vec<Diagnostic> {
    let pipeline = pipeline_of(rule, Lowering::On, &numbered(triggers));
    pipeline.diagnostics().filter(|diagnostic| diagnostic.rule == rule).cloned().collect()
}

/// The triggers `t0`, `t1` … together, in the year 2026.
pub(crate) fn declared(triggers: &[Value]) -> Pipeline {
    pipeline_of(&super::TEXT_LENGTH, Lowering::On, &numbered(triggers))
}

fn numbered(triggers: &[Value]) -> Vec<(String, &Value)> {
    triggers.iter().enumerate().map(|(position, attributes)| (format!("t{position}"), attributes)).collect()
}

fn pipeline_of(rule: &'static Rule, lowering: Lowering, triggers: &[(String, &Value)]) -> Pipeline {
    let mut levels = Levels::default();
    // Also where it is off unless somebody asks for it.
    levels.set(rule, Level::On(rule.severity));
    let mut pipeline = Pipeline::new(Settings {
        levels,
        on_error: OnError::Collect,
        this_year: Some(2026),
        lowering,
        // Which leaves the note of another rule, and is off unless somebody asks for it.
        serialize_workflows: rule == &super::SERIALIZED_WORKFLOW,
        ..Settings::default()
    });
    let mut checker = pipeline.checker();
    for (name, attributes) in triggers {
        // A pipeline that collects refuses none.
        let _ = pipeline.declare(checker.trigger(Some(name), *attributes), None);
    }
    pipeline
}

/// Two inputs that have the fault and two near misses are the least that says where the line is.
fn assert_both_sides(rule: &Rule, findings: impl Iterator<Item = usize>) {
    let (bad, good): (Vec<usize>, Vec<usize>) = findings.partition(|number| *number > 0);
    assert!(bad.len() >= 2 && good.len() >= 2, "{}: {} bad, {} good", rule.name, bad.len(), good.len());
}

fn assert_helpful(rule: &Rule, name: &str, found: &[Diagnostic]) {
    for diagnostic in found {
        assert!(diagnostic.help.is_some(), "{}: {name}: no help", rule.name);
    }
}

/// The same triggers, with what `rule` finds acknowledged: these findings have the reason, all others are as they were,
/// and none of these makes the pipeline invalid.
fn assert_can_be_acknowledged(
    rule: &'static Rule,
    lowering: Lowering,
    name: &str,
    triggers: &[(String, &Value)],
) {
    let acknowledges = triggers.iter().any(|(_, attributes)| attributes.get("acknowledge").is_some());
    if !rule.can_be_ignored() || acknowledges {
        return;
    }
    let of_rule = |found: &Diagnostic| found.rule == rule;
    let before = pipeline_of(rule, lowering, triggers);
    let found_in: HashSet<_> =
        before.diagnostics().filter(|d| of_rule(d)).map(|d| d.trigger.clone()).collect();
    let acknowledging: Vec<(String, Value)> = triggers
        .iter()
        .map(|(name, attributes)| {
            let mut attributes = (*attributes).clone();
            if found_in.contains(&Some(Arc::from(name.as_str()))) {
                attributes["acknowledge"] = json!({ rule.name: "because" });
            }
            (name.clone(), attributes)
        })
        .collect();
    let acknowledging: Vec<_> = acknowledging.iter().map(|(name, value)| (name.clone(), value)).collect();
    let after = pipeline_of(rule, lowering, &acknowledging);
    let shown = |pipeline: &Pipeline| -> Vec<String> {
        let line = |d: &Diagnostic| {
            format!("{} {} {:?} {} {}", d.severity, d.rule.name, d.trigger, d.path, d.message)
        };
        pipeline.diagnostics().map(line).collect()
    };
    assert_eq!(shown(&after), shown(&before), "{}: {name}, acknowledged", rule.name);
    for found in after.diagnostics() {
        let reason = of_rule(found).then_some("because");
        assert_eq!(found.acknowledged.as_deref(), reason, "{}: {name}, acknowledged: {found:#?}", rule.name);
    }
    let others_are_sound =
        before.diagnostics().filter(|found| !of_rule(found)).all(|found| !found.is_fault());
    assert_eq!(after.is_valid(), others_are_sound, "{}: {name}, acknowledged", rule.name);
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

/// Every rule has a table, also where another phase finds what it is about.
#[test]
fn every_rule_has_a_table() {
    let directory = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    for rule in super::RULES {
        let file = directory.join(rule.name.replace('-', "_")).with_extension("rs");
        let source = std::fs::read_to_string(&file).expect("a file for each rule");
        let constant = rule.name.replace('-', "_").to_uppercase();
        let source: String = source.split_whitespace().collect();
        assert!(source.contains(&format!("_cases(&{constant},")), "{} has no table of cases", rule.name);
    }
}
