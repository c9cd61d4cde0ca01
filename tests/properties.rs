//! Properties of the whole way: decode, check, render, and decode again.

use glue_trigger::check;
use glue_trigger::diagnostic::Severity;
use glue_trigger::pipeline::{OnError, Pipeline, Settings};
use glue_trigger::render::terraform;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// JSON of any shape, with the names of attributes among its keys.
fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
        prop::sample::select(vec![
            "SCHEDULED",
            "CONDITIONAL",
            "cron(0 2 * * ? *)",
            "${var.a}",
            "SUCCEEDED",
            "",
            "load"
        ])
        .prop_map(Value::from),
    ];
    let key = prop_oneof![
        3 => prop::sample::select(glue_trigger::decode::ATTRIBUTES.to_vec()).prop_map(str::to_owned),
        2 => prop::sample::select(vec!["job_name", "crawler_name", "arguments", "timeout", "conditions", "state",
            "crawl_state", "logical", "batch_size", "notification_property", "create"]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    leaf.prop_recursive(5, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..8)
                .prop_map(|entries| Value::Object(entries.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Triggers that are sound: of every type, with and without most attributes.
fn sound() -> impl Strategy<Value = Value> {
    let text =
        prop_oneof!["[a-zA-Z0-9 _äß/-]{1,20}", Just("${var.x}-y".to_owned()), Just("$${z}".to_owned())];
    let map = prop::collection::vec(("--[a-z]{1,8}", "\\PC{0,10}"), 0..4).prop_map(|entries| {
        entries.into_iter().map(|(k, v)| (k, Value::from(v.replace('{', "(")))).collect::<Map<_, _>>()
    });
    let action = (text.clone(), prop::option::of(1..10_000_i64), map).prop_map(|(name, timeout, arguments)| {
        json!({ "job_name": format!("start-{name}"), "timeout": timeout, "arguments": arguments })
    });
    let kind = prop_oneof![
        Just(json!({ "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)" })),
        Just(json!({ "type": "ON_DEMAND", "enabled": false })),
        Just(json!({ "type": "EVENT", "enabled": false, "workflow_name": "w",
                     "event_batching_condition": { "batch_size": 3 } })),
        text.clone().prop_map(|job| json!({ "type": "CONDITIONAL",
            "predicate": { "conditions": [{ "job_name": format!("watch-{job}"), "state": "FAILED" }], "logical": "ANY" } })),
    ];
    (text.clone(), prop::option::of(text), prop::collection::vec(action, 1..4), kind).prop_map(
        |(name, description, actions, kind)| {
            let mut trigger = json!({ "name": name, "description": description, "actions": actions });
            if let (Value::Object(trigger), Value::Object(kind)) = (&mut trigger, kind) {
                trigger.extend(kind);
            }
            trigger
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_input_gets_an_answer(input in anything()) {
        let checked = check::trigger(Some("a"), &input, Some(2026));
        for diagnostic in &checked.diagnostics {
            prop_assert!(diagnostic.message.len() < 2000, "{}", diagnostic.message);
            prop_assert!(diagnostic.help.is_some(), "{diagnostic:?}");
        }
        let has_errors = checked.diagnostics.iter().any(|d| d.severity == Severity::Error);
        let mut pipeline = Pipeline::new(Settings { on_error: OnError::Collect, ..Settings::default() });
        let declared = pipeline.declare(checked, None);
        prop_assert!(declared.is_ok());
        prop_assert_eq!(pipeline.is_valid(), !has_errors);
        prop_assert_eq!(terraform::text(&pipeline, terraform::Options::default()).is_ok(), !has_errors);
    }

    #[test]
    fn what_is_rendered_decodes_to_the_same_model(input in sound()) {
        let first = check::trigger(Some("a"), &input, Some(2026));
        prop_assert!(first.diagnostics.is_empty(), "{:#?}", first.diagnostics);
        let rendered = terraform::attributes(&first.trigger).unwrap();
        let second = check::trigger(Some("a"), &rendered, Some(2026));
        prop_assert!(second.diagnostics.is_empty(), "{:#?}", second.diagnostics);
        prop_assert_eq!(first.trigger, second.trigger);
    }

    #[test]
    fn pretty_and_compact_are_the_same_document(input in sound()) {
        let mut pipeline = Pipeline::default();
        prop_assert!(pipeline.declare(check::trigger(Some("a"), &input, None), None).is_ok());
        let text = |pretty| terraform::text(&pipeline, terraform::Options { pretty, ..Default::default() }).unwrap();
        let parse = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        prop_assert_eq!(parse(&text(true)), parse(&text(false)));
        prop_assert_eq!(parse(&text(true)), terraform::value(&pipeline, terraform::Options::default()).unwrap());
        prop_assert_eq!(text(false), text(false));
    }
}
