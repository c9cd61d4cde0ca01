//! Whole templates.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::check;
use crate::pipeline::{OnError, Settings};
use crate::render::declared::pipeline;

fn with_parameters() -> Options {
    Options { parameters: true, ..Options::default() }
}

#[test]
fn everything_that_a_trigger_may_have() {
    let pipeline = pipeline(&[
        (
            "nightly_load",
            json!({
                "name": "nightly", "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)",
                "description": "costs $${5} \u{202e}", "workflow_name": "lake", "tags": { "Owner": "data", "$${a}": "" },
                "actions": [
                    { "job_name": "load", "timeout": 60, "security_configuration": "safe",
                      "arguments": { "--a": "b", "--shell": "echo $${HOME} %%{x}" },
                      "notification_property": { "notify_delay_after": 5 } },
                    { "crawler_name": "raw" },
                ],
            }),
        ),
        (
            "clean",
            json!({
                "name": "clean", "type": "CONDITIONAL", "enabled": false, "depends_on": ["aws_glue_trigger.nightly_load"],
                "predicate": { "logical": "ANY", "conditions": [
                    { "job_name": "load", "state": "SUCCEEDED", "logical_operator": "EQUALS" },
                    { "crawler_name": "raw", "crawl_state": "FAILED" },
                ] },
                "actions": [{ "job_name": "clean" }],
            }),
        ),
        (
            "arrival",
            json!({
                "name": "arrival", "type": "EVENT", "enabled": false, "workflow_name": "arrivals",
                "event_batching_condition": { "batch_size": 10 }, "actions": [{ "job_name": "c" }],
            }),
        ),
    ]);
    assert_eq!(
        value(&pipeline, Options::default()).unwrap(),
        json!({
            "AWSTemplateFormatVersion": "2010-09-09",
            "Resources": {
                "NightlyLoad": {
                    "Type": "AWS::Glue::Trigger",
                    "Properties": {
                        "Name": "nightly", "WorkflowName": "lake", "Type": "SCHEDULED", "Schedule": "cron(0 2 * * ? *)",
                        "Actions": [
                            {
                                "JobName": "load",
                                "Arguments": { "--a": "b", "--shell": "echo ${HOME} %{x}" },
                                "Timeout": 60,
                                "SecurityConfiguration": "safe",
                                "NotificationProperty": { "NotifyDelayAfter": 5 },
                            },
                            { "CrawlerName": "raw" },
                        ],
                        "Description": "costs ${5} \u{202e}",
                        "StartOnCreation": true,
                        "Tags": { "Owner": "data", "${a}": "" },
                    },
                },
                "Clean": {
                    "Type": "AWS::Glue::Trigger",
                    "DependsOn": ["NightlyLoad"],
                    "Properties": {
                        "Name": "clean", "Type": "CONDITIONAL",
                        "Predicate": {
                            "Logical": "ANY",
                            "Conditions": [
                                { "LogicalOperator": "EQUALS", "JobName": "load", "State": "SUCCEEDED" },
                                { "LogicalOperator": "EQUALS", "CrawlerName": "raw", "CrawlState": "FAILED" },
                            ],
                        },
                        "Actions": [{ "JobName": "clean" }],
                        "StartOnCreation": false,
                    },
                },
                "Arrival": {
                    "Type": "AWS::Glue::Trigger",
                    "Properties": {
                        "Name": "arrival", "WorkflowName": "arrivals", "Type": "EVENT",
                        "Actions": [{ "JobName": "c" }],
                        "EventBatchingCondition": { "BatchSize": 10, "BatchWindow": 900 },
                    },
                },
            },
        })
    );
    let text = text(&pipeline, Options::default()).unwrap();
    assert!(text.contains("costs ${5} \\u202e") && !text.contains('\u{202e}'), "{text}");
}

#[test]
fn references_become_refs_and_parameters() {
    let pipeline = pipeline(&[
        (
            "var_stage",
            json!({
                "name": "${var.stage}-load", "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)",
                "enabled": "${var.on}", "description": "$${literal} of ${var.stage}: ${aws_glue_job.load[0].name}",
                "actions": [{ "job_name": "${aws_glue_job.load[0].name}", "timeout": "${var.minutes}",
                              "arguments": { "--minutes": "${var.minutes}" } }],
            }),
        ),
        (
            "after",
            json!({
                "name": "after", "type": "CONDITIONAL", "depends_on": ["aws_glue_trigger.var_stage"],
                "description": "${aws_glue_trigger.var_stage.name}", "tags": { "By": "${aws_glue_trigger.var_stage.arn}" },
                "predicate": { "logical": "${var.logical}", "conditions": [
                    { "job_name": "${aws_glue_job.load[0].name}", "state": "SUCCEEDED" },
                ] },
                "actions": [{ "job_name": "x", "arguments": { "--after": "<${aws_glue_trigger.var_stage.id}>" } }],
            }),
        ),
    ]);
    assert_eq!(
        value(&pipeline, with_parameters()).unwrap(),
        json!({
            "AWSTemplateFormatVersion": "2010-09-09",
            "Parameters": {
                "VarStageD7AF116A": { "Type": "String", "Description": "What var.stage is in Terraform" },
                "AwsGlueJobLoad0Name": { "Type": "String", "Description": "What aws_glue_job.load[0].name is in Terraform" },
                "VarMinutes": { "Type": "Number", "Description": "What var.minutes is in Terraform" },
                "VarOn": {
                    "Type": "String", "Description": "What var.on is in Terraform", "AllowedValues": ["true", "false"],
                },
                "VarLogical": {
                    "Type": "String", "Description": "What var.logical is in Terraform", "AllowedValues": ["AND", "ANY"],
                },
            },
            "Resources": {
                "VarStage": {
                    "Type": "AWS::Glue::Trigger",
                    "Properties": {
                        "Name": { "Fn::Sub": "${VarStageD7AF116A}-load" },
                        "Type": "SCHEDULED", "Schedule": "cron(0 2 * * ? *)",
                        "Actions": [{
                            "JobName": { "Ref": "AwsGlueJobLoad0Name" },
                            "Arguments": { "--minutes": { "Ref": "VarMinutes" } },
                            "Timeout": { "Ref": "VarMinutes" },
                        }],
                        "Description": { "Fn::Sub": "${!literal} of ${VarStageD7AF116A}: ${AwsGlueJobLoad0Name}" },
                        "StartOnCreation": { "Ref": "VarOn" },
                    },
                },
                "After": {
                    "Type": "AWS::Glue::Trigger",
                    "Properties": {
                        "Name": "after", "Type": "CONDITIONAL",
                        "Predicate": {
                            "Logical": { "Ref": "VarLogical" },
                            "Conditions": [{
                                "LogicalOperator": "EQUALS", "JobName": { "Ref": "AwsGlueJobLoad0Name" }, "State": "SUCCEEDED",
                            }],
                        },
                        "Actions": [{ "JobName": "x", "Arguments": { "--after": { "Fn::Sub": "<${VarStage}>" } } }],
                        "Description": { "Ref": "VarStage" },
                        "StartOnCreation": true,
                        "Tags": { "By": {
                            "Fn::Sub": "arn:${AWS::Partition}:glue:${AWS::Region}:${AWS::AccountId}:trigger/${VarStage}",
                        } },
                    },
                },
            },
        })
    );
}

#[test]
fn what_was_split_has_parts_and_waits_in_its_workflow() {
    let crawlers: Vec<Value> = ["a", "b", "c"].iter().map(|name| json!({ "crawler_name": name })).collect();
    let mut pipeline = Pipeline::new(Settings { serialize_workflows: true, ..Settings::default() });
    for (name, attributes) in [
        (
            "start",
            json!({ "name": "start", "type": "SCHEDULED", "schedule": "rate(1 hour)", "workflow_name": "lake",
                    "actions": [{ "job_name": "load" }] }),
        ),
        (
            "crawl",
            json!({ "name": "crawl", "type": "CONDITIONAL", "workflow_name": "lake", "actions": crawlers,
                    "predicate": { "conditions": [{ "job_name": "load", "state": "SUCCEEDED" }] } }),
        ),
    ] {
        pipeline.declare(check::trigger(Some(name), &attributes, None), None).unwrap();
    }
    let template = value(&pipeline, Options::default()).unwrap();
    let waiting: Vec<_> = template["Resources"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(id, resource)| {
            json!([
                id,
                resource["Properties"]["Name"],
                resource["Properties"]["Schedule"],
                resource["DependsOn"]
            ])
        })
        .collect();
    assert_eq!(
        waiting,
        [
            json!(["Start", "start", "cron(0 * * * ? *)", null]),
            json!(["Crawl", "crawl", null, ["Start"]]),
            json!(["Crawl2", "crawl-2", null, ["Crawl"]]),
        ]
    );
}

#[test]
fn a_fault_has_all_that_was_found_and_levels_hold() {
    let input = json!({
        "name": "${var.a}", "type": "ON_DEMAND", "actions": [{ "job_name": "${var.b}" }], "lifecycle": { "prevent_destroy": true },
    });
    let found = |rules: &[(&str, crate::rules::Level)]| {
        let mut levels = crate::rules::Levels::default();
        for (name, level) in rules {
            levels.set(crate::rules::find(name).unwrap(), *level);
        }
        let mut pipeline = Pipeline::new(Settings { levels, ..Settings::default() });
        pipeline.declare(check::trigger(Some("a"), &input, None), None).unwrap();
        let error = text(&pipeline, Options::default()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the pipeline cannot be rendered for CloudFormation; see the diagnostics"
        );
        let found = error.unrenderable_diagnostics().unwrap();
        found.iter().map(|d| format!("{} {} {}", d.severity, d.rule.name, d.path)).collect::<Vec<_>>()
    };
    use crate::rules::Level;
    assert_eq!(
        found(&[]),
        [
            "warning unrendered-argument lifecycle",
            "error template-outside-terraform name",
            "error template-outside-terraform actions[0].job_name",
            "warning unstarted-on-demand enabled",
        ]
    );
    let quieter = [
        ("unrendered-argument", Level::Off),
        ("unstarted-on-demand", Level::On(crate::diagnostic::Severity::Note)),
        // Which cannot be, and stays.
        ("template-outside-terraform", Level::Off),
    ];
    assert_eq!(
        found(&quieter),
        [
            "error template-outside-terraform name",
            "error template-outside-terraform actions[0].job_name",
            "note unstarted-on-demand enabled",
        ]
    );
}

#[test]
fn an_invalid_pipeline_is_not_rendered() {
    let mut pipeline = Pipeline::new(Settings { on_error: OnError::Collect, ..Settings::default() });
    pipeline.declare(check::trigger(Some("a"), &json!({}), None), None).unwrap();
    assert!(text(&pipeline, Options::default()).unwrap_err().is_invalid_pipeline());
}

/// Evaluates what stands for a text, with each parameter as its own identifier in angle brackets.
fn evaluated(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        value => match (&value["Ref"], &value["Fn::Sub"]) {
            (Value::String(id), _) => format!("<{id}>"),
            (_, Value::String(text)) => {
                let mut out = String::new();
                let mut rest = text.as_str();
                while let Some((before, tail)) = rest.split_once("${") {
                    out.push_str(before);
                    match tail.strip_prefix('!') {
                        Some(literal) => {
                            out.push_str("${");
                            rest = literal;
                        }
                        None => {
                            let (id, tail) = tail.split_once('}').unwrap();
                            out.push_str(&format!("<{id}>"));
                            rest = tail;
                        }
                    }
                }
                out + rest
            }
            other => panic!("{other:?}"),
        },
    }
}

proptest! {
    /// Whatever a text holds, CloudFormation makes of it what Terraform makes.
    #[test]
    fn texts_mean_the_same(before in "[$%{}!a\"\\\\<é]{0,10}", after in "[$%{}!a\"\\\\<é]{0,10}", refers: bool) {
        prop_assume!(!refers || !before.ends_with(['$', '%']));
        let (before, after) = (before.as_str(), after.as_str());
        let written = [crate::model::escape(before), crate::model::escape(after)];
        let reference = if refers { "${var.x}" } else { "|" };
        let pipeline = pipeline(&[("a", json!({
            "name": "a", "type": "ON_DEMAND", "enabled": false, "actions": [{ "job_name": "j" }],
            "description": format!("{}{reference}{}", written[0], written[1]),
        }))]);
        let template = value(&pipeline, with_parameters()).unwrap();
        let expected = format!("{before}{}{after}", if refers { "<VarX>" } else { "|" });
        prop_assert_eq!(evaluated(&template["Resources"]["A"]["Properties"]["Description"]), expected);
    }
}
