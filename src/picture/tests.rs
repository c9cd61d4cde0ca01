use serde_json::{Value, json};

use super::*;
use crate::check::Checker;
use crate::diagnostic::Severity;
use crate::model::Text;
use crate::pipeline::{External, OnError, Settings};

fn pipeline(triggers: &[(&str, Value)]) -> Pipeline {
    let mut pipeline = Pipeline::new(Settings { on_error: OnError::Collect, ..Settings::default() });
    for (resource, attributes) in triggers {
        let _ = pipeline.declare(Checker::default().trigger(Some(resource), attributes), None);
    }
    pipeline
}

/// Everything in a picture but the findings: frames, nodes and edges, a line each.
fn told(picture: &Picture) -> Vec<String> {
    let frames = picture.frames().map(|(id, frame)| {
        let nodes: Vec<String> = frame.nodes.iter().map(NodeId::to_string).collect();
        format!("{id} {}: {}", frame.label(), nodes.join(" "))
    });
    let nodes = picture.nodes().map(|(id, node)| match &node.kind {
        NodeKind::Trigger(trigger) => {
            let words = [Some(trigger.type_word()), trigger.junction(), trigger.when.as_deref()];
            let words: Vec<&str> = words.into_iter().flatten().collect();
            format!("{id} {}: {}", trigger.resource, words.join(" "))
        }
        NodeKind::Target(target) => {
            let origin = target.origin.words().map(|words| format!(": {words}")).unwrap_or_default();
            format!("{id} {} {}{origin}", target.caption(), target.label())
        }
    });
    let edges = picture.edges().map(|edge| match edge.outcome() {
        None => format!("{} -> {} {}", edge.from, edge.to, edge.words()).trim_end().to_owned(),
        Some(outcome) => format!("{} -{}-> {} {}", edge.from, edge.words(), edge.to, outcome.as_str()),
    });
    frames.chain(nodes).chain(edges).collect()
}

fn nightly(actions: Value) -> Value {
    json!({ "name": "nightly", "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)", "actions": actions })
}

#[test]
fn what_is_started_and_watched() {
    let pipeline = pipeline(&[
        ("nightly", nightly(json!([{ "job_name": "load" }, { "crawler_name": "raw" }]))),
        (
            "mend",
            json!({
                "name": "mend", "type": "CONDITIONAL",
                "predicate": { "logical": "ANY", "conditions": [
                    { "job_name": "load", "state": "FAILED" },
                    { "job_name": "load", "state": "TIMEOUT" },
                    { "crawler_name": "raw", "crawl_state": "CANCELLED" },
                    { "job_name": "${aws_glue_job.other.name}", "state": "${var.state}" },
                ] },
                "actions": [{ "job_name": "repair" }, { "job_name": "repair", "arguments": { "--again": "1" } }],
            }),
        ),
    ]);
    assert_eq!(
        told(&Picture::of(&pipeline)),
        [
            "n0 nightly: SCHEDULED every day at 02:00 UTC",
            "n1 job load",
            "n2 crawler raw",
            "n3 mend: CONDITIONAL ANY",
            "n4 aws_glue_job other: nothing starts it",
            "n5 job repair",
            "n0 -> n1",
            "n0 -> n2",
            "n1 -FAILED, TIMEOUT-> n3 failed",
            "n2 -CANCELLED-> n3 stopped",
            "n4 -?-> n3 other",
            "n3 -> n5 ×2",
        ]
    );
}

#[test]
fn each_workflow_runs_its_own_and_nobody_sees_across() {
    let of = |workflow: &str, mut trigger: Value| {
        trigger["workflow_name"] = json!(workflow);
        trigger
    };
    let watching = json!({
        "name": "after", "type": "CONDITIONAL",
        "predicate": { "conditions": [{ "job_name": "load", "state": "SUCCEEDED" }] },
        "actions": [{ "job_name": "clean" }],
    });
    let mut pipeline = pipeline(&[
        ("outside", watching.clone()),
        ("lake", of("lake", nightly(json!([{ "job_name": "load" }])))),
        ("after_lake", of("lake", watching.clone())),
        ("after_sea", of("${aws_glue_workflow.sea.name}", watching)),
        (
            "beside",
            json!({
                "name": "beside", "type": "CONDITIONAL", "region": "eu-west-1",
                "predicate": { "conditions": [{ "crawler_name": "raw", "crawl_state": "SUCCEEDED" }] },
                "actions": [{ "job_name": "read" }],
            }),
        ),
    ]);
    pipeline.declare_external(External::Crawler, Text::new("raw"));
    let picture = Picture::of(&pipeline);
    assert_eq!(
        told(&picture),
        [
            "w0 lake: n3 n4 n5 n6",
            "w1 sea: n7 n8 n9",
            "n0 outside: CONDITIONAL",
            "n1 job load: started elsewhere",
            "n2 job clean",
            "n3 lake: SCHEDULED every day at 02:00 UTC",
            "n4 job load",
            "n5 after_lake: CONDITIONAL",
            "n6 job clean",
            "n7 after_sea: CONDITIONAL",
            "n8 job load: started elsewhere",
            "n9 job clean",
            "n10 beside: CONDITIONAL",
            "n11 crawler raw: declared external",
            "n12 job read",
            "n1 -SUCCEEDED-> n0 succeeded",
            "n0 -> n2",
            "n3 -> n4",
            "n4 -SUCCEEDED-> n5 succeeded",
            "n5 -> n6",
            "n8 -SUCCEEDED-> n7 succeeded",
            "n7 -> n9",
            "n11 -SUCCEEDED-> n10 succeeded",
            "n10 -> n12",
        ]
    );
    let realms: Vec<_> =
        picture.nodes().filter_map(|(id, node)| Some((id.number(), node.realm.as_deref()?))).collect();
    assert_eq!(realms, [(10, "eu-west-1"), (11, "eu-west-1"), (12, "eu-west-1")]);
}

#[test]
fn when_a_trigger_fires() {
    let scheduled = |schedule: &str| json!({ "type": "SCHEDULED", "schedule": schedule });
    let event = |batching: Value| json!({ "type": "EVENT", "workflow_name": "w", "event_batching_condition": batching });
    for (trigger, expected) in [
        (scheduled("cron(0 2 * * ? *)"), Some("every day at 02:00 UTC")),
        (scheduled("rate(15 minutes)"), Some("every 15 minutes")),
        (scheduled("${var.schedule}"), Some("${var.schedule}")),
        (scheduled("daily"), Some("no schedule: daily")),
        (json!({ "type": "SCHEDULED" }), Some("no schedule")),
        (json!({ "type": "${var.type}", "schedule": "cron(0 2 * * ? *)" }), Some("cron(0 2 * * ? *)")),
        (json!({ "type": "ON_DEMAND", "enabled": false }), Some("by hand")),
        (json!({ "type": "ON_DEMAND" }), Some("by hand, and when Terraform makes it")),
        (
            json!({ "type": "ON_DEMAND", "enabled": "${var.on}" }),
            Some("by hand, and when Terraform makes it if it is enabled"),
        ),
        (json!({ "type": "CONDITIONAL", "schedule": "cron(0 2 * * ? *)" }), None),
        (event(Value::Null), Some("at each event")),
        (event(json!({ "batch_size": 1, "batch_window": 60 })), Some("at each event")),
        (event(json!({ "batch_size": 10 })), Some("after 10 events, or 15 minutes after the first")),
        (
            event(json!({ "batch_size": 10, "batch_window": 60 })),
            Some("after 10 events, or 1 minute after the first"),
        ),
        (
            event(json!({ "batch_size": 10, "batch_window": 90 })),
            Some("after 10 events, or 90 seconds after the first"),
        ),
        (
            event(json!({ "batch_size": "${var.size}" })),
            Some("after ${var.size} events, or 15 minutes after the first"),
        ),
    ] {
        let pipeline = pipeline(&[("t", trigger.clone())]);
        let picture = Picture::of(&pipeline);
        let when: Vec<Option<&str>> =
            picture.triggers().map(|(_, _, trigger)| trigger.when.as_deref()).collect();
        assert_eq!(when, [expected], "{trigger}");
    }
}

#[test]
fn off_is_what_aws_does_not_switch_on() {
    let (on, off, perhaps, null) = (json!(true), json!(false), json!("${var.on}"), Value::Null);
    // `enabled`, `start_on_creation`, and what comes of them for SCHEDULED, CONDITIONAL, ON_DEMAND, EVENT.
    for (enabled, at_creation, switched, others) in [
        (&null, &null, Some(true), Some(true)),
        (&off, &null, Some(false), Some(true)),
        (&off, &off, Some(false), Some(true)),
        (&off, &on, Some(true), Some(true)),
        (&off, &perhaps, None, Some(true)),
        (&perhaps, &off, None, Some(true)),
        (&perhaps, &on, Some(true), Some(true)),
        (&on, &perhaps, Some(true), Some(true)),
    ] {
        let triggers = ["SCHEDULED", "CONDITIONAL", "ON_DEMAND", "EVENT"].map(|kind| {
            (kind, json!({ "type": kind, "enabled": enabled, "start_on_creation": at_creation }))
        });
        let picture = Picture::of(&pipeline(&triggers));
        let found: Vec<_> = picture.triggers().map(|(_, _, trigger)| trigger.enabled).collect();
        assert_eq!(found, [switched, switched, others, others], "{enabled} {at_creation}");
    }
}

#[test]
fn more_is_only_what_could_not_be_read() {
    let watching = |predicate: Value| json!({ "type": "CONDITIONAL", "predicate": predicate, "actions": [{ "job_name": "a" }] });
    let condition = json!({ "job_name": "a", "state": "FAILED" });
    for (trigger, watches, starts) in [
        (json!({ "type": "SCHEDULED" }), false, false),
        (json!({ "type": "SCHEDULED", "actions": [] }), false, false),
        (json!({ "type": "SCHEDULED", "actions": "${var.actions}" }), false, true),
        (json!({ "type": "SCHEDULED", "actions": [{ "job_name": 5 }] }), false, true),
        (json!({ "type": "SCHEDULED", "actions": [{ "job_name": "${var.job}" }] }), false, false),
        (json!({ "type": "SCHEDULED", "actions": 5, "count": 0 }), false, false),
        (json!({ "type": "${var.type}", "actions": [{ "job_name": "a" }] }), false, false),
        (watching(Value::Null), false, false),
        (watching(json!({})), false, false),
        (watching(json!({ "conditions": [condition] })), false, false),
        (watching(json!({ "conditions": [condition, { "job_name": 5 }] })), true, false),
        (watching(json!({ "conditions": "${var.conditions}" })), true, false),
        (watching(json!("${var.predicate}")), true, false),
        (json!({ "type": "SCHEDULED", "predicate": "${var.predicate}" }), false, false),
    ] {
        let picture = Picture::of(&pipeline(&[("t", trigger.clone())]));
        let found: Vec<_> =
            picture.triggers().map(|(_, _, trigger)| (trigger.watches_more, trigger.starts_more)).collect();
        assert_eq!(found, [(watches, starts)], "{trigger}");
    }
}

#[test]
fn names_are_those_that_aws_receives() {
    let picture = Picture::of(&pipeline(&[(
        "t",
        json!({
            "name": "$${a}-%%{b}", "type": "ON_DEMAND", "workflow_name": "$${aws_glue_workflow.lake.name}",
            "region": "$${r}", "actions": [
                { "job_name": "$${aws_glue_job.load.name}" }, { "job_name": "${aws_glue_job.load.name}" },
                { "crawler_name": "$${x}-${var.stage}" }, { "crawler_name": "%%{init" },
            ],
        }),
    )]));
    let labels: Vec<&str> = picture.nodes().map(|(_, node)| node.label()).collect();
    assert_eq!(labels, ["t", "${aws_glue_job.load.name}", "load", "$${x}-${var.stage}", "%{init"]);
    let frames: Vec<_> = picture.frames().map(|(_, frame)| (frame.label(), frame.realm.as_deref())).collect();
    assert_eq!(frames, [("${aws_glue_workflow.lake.name}", Some("${r}"))]);
    let names: Vec<_> = picture.triggers().map(|(_, _, trigger)| trigger.name.as_deref()).collect();
    assert_eq!(names, [Some("${a}-%{b}")]);
}

#[test]
fn an_edge_of_several_states_is_a_failure_only_of_those_that_are() {
    for (states, expected) in [
        (&["FAILED", "TIMEOUT"][..], Outcome::Failed),
        (&["ERROR", "EXPIRED", "FAILED"], Outcome::Failed),
        (&["STOPPED", "STOPPING"], Outcome::Stopped),
        (&["FAILED", "TIMEOUT", "STOPPED"], Outcome::Several),
        (&["STOPPED", "FAILED"], Outcome::Several),
        (&["SUCCEEDED", "FAILED"], Outcome::Several),
    ] {
        let states = states.iter().map(|state| State(Some(state))).collect();
        let edge = Edge { from: NodeId::at(0), to: NodeId::at(1), link: Link::Watched { states } };
        assert_eq!(edge.outcome(), Some(expected), "{}", edge.words());
    }
}

#[test]
fn findings_stand_with_their_triggers() {
    let mut acknowledged = nightly(json!([{ "job_name": "a" }]));
    acknowledged["type"] = json!("ON_DEMAND");
    acknowledged["schedule"] = Value::Null;
    acknowledged["acknowledge"] = json!({ "fires-at-apply": "on purpose" });
    let pipeline = pipeline(&[
        ("faulty", json!({ "name": "faulty", "type": "SCHEDULED", "actions": [{ "job_name": "b" }] })),
        ("acknowledged", acknowledged),
    ]);
    let picture = Picture::of(&pipeline);
    let found: Vec<_> = picture
        .triggers()
        .flat_map(|(id, _, trigger)| {
            let worst = trigger.worst();
            trigger.findings.iter().map(move |found| {
                (id.number(), worst.map(Severity::as_str), found.rule.name, found.acknowledged.as_deref())
            })
        })
        .collect();
    assert_eq!(
        found,
        [(0, Some("error"), "missing-schedule", None), (2, None, "fires-at-apply", Some("on purpose")),]
    );
    assert!(picture.findings().is_empty());
}

#[test]
fn of_no_instances_there_are_no_edges() {
    let mut none = nightly(json!([{ "job_name": "load" }]));
    none["count"] = json!(0);
    assert_eq!(
        told(&Picture::of(&pipeline(&[("none", none)]))),
        ["n0 none: SCHEDULED every day at 02:00 UTC"]
    );
}
