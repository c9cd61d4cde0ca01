//! Whole lists of requests.

use serde_json::{Value, json};

use super::*;
use crate::render::declared::pipeline;

fn on_demand(changes: &Value) -> Value {
    let mut base =
        json!({ "name": "x", "type": "ON_DEMAND", "enabled": false, "actions": [{ "job_name": "load" }] });
    base.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    base
}

#[test]
fn a_request_is_data() {
    let pipeline = pipeline(&[
        (
            "nightly",
            json!({
                "name": "nightly $${a}", "type": "SCHEDULED", "schedule": "rate(1 hour)", "tags": { "Owner": "data" },
                "actions": [{ "job_name": "load", "arguments": { "Ref": "{{resolve:ssm:x}}" } }],
            }),
        ),
        (
            "after",
            json!({
                "name": "after", "type": "CONDITIONAL", "description": "after ${aws_glue_trigger.nightly.name}!",
                "predicate": { "conditions": [{ "job_name": "load", "state": "SUCCEEDED" }] },
                "actions": [{ "job_name": "x" }],
            }),
        ),
    ]);
    let expected = json!([
        {
            "Name": "nightly ${a}", "Type": "SCHEDULED", "Schedule": "cron(0 * * * ? *)",
            "Actions": [{ "JobName": "load", "Arguments": { "Ref": "{{resolve:ssm:x}}" } }],
            "StartOnCreation": true, "Tags": { "Owner": "data" },
        },
        {
            "Name": "after", "Type": "CONDITIONAL",
            "Predicate": {
                "Logical": "AND",
                "Conditions": [{ "LogicalOperator": "EQUALS", "JobName": "load", "State": "SUCCEEDED" }],
            },
            "Actions": [{ "JobName": "x" }], "Description": "after nightly ${a}!", "StartOnCreation": true,
        },
    ]);
    assert_eq!(json!(requests(&pipeline).unwrap()), expected);
    for form in [Form::Pretty, Form::Compact] {
        assert_eq!(serde_json::from_str::<Value>(&text(&pipeline, form).unwrap()).unwrap(), expected);
    }
    let lines = text(&pipeline, Form::Lines).unwrap();
    assert!(lines.ends_with('\n'));
    let lines: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(json!(lines), expected);
}

#[test]
fn what_is_depended_on_comes_first() {
    /// The triggers, and the names of the requests.
    type Row<'r> = (&'r [(&'r str, Value)], &'r [&'r str]);
    let table: &[Row<'_>] = &[
        (&[("a", json!({})), ("b", json!({})), ("c", json!({}))], &["a", "b", "c"]),
        (
            &[("a", json!({ "depends_on": ["aws_glue_trigger.c"] })), ("b", json!({})), ("c", json!({}))],
            &["c", "a", "b"],
        ),
        (&[("a", json!({ "description": "${aws_glue_trigger.b.id}" })), ("b", json!({}))], &["b", "a"]),
        (&[("a", json!({ "depends_on": ["aws_glue_job.x"] })), ("b", json!({}))], &["a", "b"]),
    ];
    for (triggers, expected) in table {
        let named: Vec<(&str, Value)> = triggers
            .iter()
            .map(|(name, changes)| {
                let mut changes = changes.clone();
                changes["name"] = json!(name);
                (*name, on_demand(&changes))
            })
            .collect();
        let requests = requests(&pipeline(&named)).unwrap();
        let names: Vec<_> = requests.iter().map(|request| request["Name"].as_str().unwrap()).collect();
        assert_eq!(names, *expected);
    }
}

#[test]
fn no_trigger_is_no_request() {
    let empty = Pipeline::default();
    let texts = [Form::Pretty, Form::Compact, Form::Lines].map(|form| text(&empty, form).unwrap());
    assert_eq!(texts, ["[]", "[]", ""]);
}

#[test]
fn lines_are_one_for_each_request_whatever_the_texts_hold() {
    let hostile = "</script>]]>\u{2028}\u{2029}\u{85}\u{9b}31m\u{202e}\"\\\n\r\t{{resolve:x}} Fn::Sub";
    let input =
        on_demand(&json!({ "description": hostile, "tags": { "Fn::Sub": hostile, "\u{202e}": hostile } }));
    let mut other = input.clone();
    other["name"] = json!("y");
    let pipeline = pipeline(&[("a", input), ("b", other)]);
    let lines = text(&pipeline, Form::Lines).unwrap();
    assert_eq!(lines.split_inclusive('\n').count(), 2);
    assert!(lines.chars().all(|c| c == '\n' || !crate::diagnostic::is_unsafe(c)), "{lines}");
    let request: Value = serde_json::from_str(lines.lines().next().unwrap()).unwrap();
    assert_eq!(request["Description"], hostile);
    assert_eq!(request["Tags"], json!({ "Fn::Sub": hostile, "\u{202e}": hostile }));
}
