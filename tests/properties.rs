//! Properties of the whole way: decode, check, render, and decode again.

use std::collections::BTreeSet;

use glue_trigger::check;
use glue_trigger::diagnostic::Severity;
use glue_trigger::lower::Lowering;
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

/// Pipelines of triggers that start crawlers and jobs, under names that meet those of parts; some are members of a
/// workflow, some wait for others, by `depends_on` or by a reference.
fn crawling() -> impl Strategy<Value = Vec<(String, Value)>> {
    let names = ["a", "a-2", "a-3", "a-2-2", "b", "${var.x}", "${var.x}-2"];
    let resources = ["a", "a_2", "a_3", "a_2_2", "b", "b_2", "c"];
    let long = prop::sample::select(vec![254_usize, 255]).prop_map(|length| "ä".repeat(length));
    let name = prop_oneof![6 => prop::sample::select(names.to_vec()).prop_map(str::to_owned), 1 => long];
    let action = prop_oneof![
        3 => (0..6_usize).prop_map(|number| json!({ "crawler_name": format!("raw-{number}") })),
        1 => (0..3_usize).prop_map(|number| json!({ "job_name": format!("load-{number}") })),
        1 => Just(json!({ "crawler_name": "${var.crawler}", "job_name": "${var.job}" })),
    ];
    let reason = prop_oneof![
        Just(json!({ "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)" })),
        Just(json!({ "type": "CONDITIONAL", "workflow_name": "lake",
            "predicate": { "conditions": [{ "job_name": "first", "state": "SUCCEEDED" }] } })),
        (0..3_usize).prop_map(|number| json!({ "type": "CONDITIONAL",
            "predicate": { "conditions": [{ "job_name": format!("watched-{number}"), "state": "FAILED" }] } })),
    ];
    let other = prop::option::of(prop::sample::select(resources.to_vec()));
    let trigger = (name, prop::collection::vec(action, 1..9), reason, other.clone(), other).prop_map(
        |(name, actions, reason, before, referred)| {
            let depends_on: Vec<String> = before.iter().map(|name| format!("aws_glue_trigger.{name}")).collect();
            let description = referred.map(|name| format!("after ${{aws_glue_trigger.{name}.name}}"));
            let mut trigger =
                json!({ "name": name, "actions": actions, "depends_on": depends_on, "description": description });
            if let (Value::Object(trigger), Value::Object(reason)) = (&mut trigger, reason) {
                trigger.extend(reason);
            }
            trigger
        },
    );
    (prop::sample::subsequence(resources.to_vec(), 1..=7), prop::collection::vec(trigger, 7), any::<bool>())
        .prop_map(|(resources, triggers, backwards)| {
            let mut list: Vec<_> = resources.into_iter().map(str::to_owned).zip(triggers).collect();
            if backwards {
                list.reverse();
            }
            list
        })
}

/// A pipeline that keeps everything: what is at fault in these is not what is asked.
fn declared(triggers: &[(String, Value)], settings: Settings) -> Pipeline {
    let mut pipeline = Pipeline::new(Settings { on_error: OnError::Collect, ..settings });
    for (resource, attributes) in triggers {
        let checked = pipeline.checker().trigger(Some(resource), attributes);
        let _ = pipeline.declare(checked, None);
    }
    pipeline
}

/// The resource names and attributes as they are rendered.
fn lowered(pipeline: &Pipeline) -> Vec<(String, Value)> {
    let triggers = pipeline.lowered().triggers(pipeline);
    triggers
        .map(|t| (t.resource().to_owned(), terraform::attributes(t.trigger).unwrap_or_default()))
        .collect()
}

/// Why things are started, and what: the schedule or the predicate, and the action.
fn pairs(triggers: &[(String, Value)]) -> BTreeSet<(String, String)> {
    let pairs = triggers.iter().flat_map(|(_, trigger)| {
        let reason =
            json!([trigger["type"], trigger["schedule"], trigger["predicate"], trigger["workflow_name"]]);
        let actions = trigger["actions"].as_array().cloned().unwrap_or_default();
        actions.into_iter().map(move |action| (reason.to_string(), action.to_string()))
    });
    pairs.collect()
}

/// For each trigger the indices of those that it depends on, in `depends_on` and, where asked for, in templates.
fn dependencies(triggers: &[(String, Value)], templates: bool) -> Vec<BTreeSet<usize>> {
    let names: Vec<&str> = triggers.iter().map(|(name, _)| name.as_str()).collect();
    let of = |trigger: &Value| {
        let addresses = trigger["depends_on"].as_array().cloned().unwrap_or_default();
        let mut known: BTreeSet<usize> = addresses
            .iter()
            .filter_map(|address| address.as_str()?.strip_prefix("aws_glue_trigger."))
            .filter_map(|name| names.iter().position(|known| *known == name))
            .collect();
        let text = trigger["description"].as_str().unwrap_or_default();
        let referred = names.iter().position(|name| text.contains(&format!("aws_glue_trigger.{name}.")));
        known.extend(referred.filter(|_| templates));
        known
    };
    triggers.iter().map(|(_, trigger)| of(trigger)).collect()
}

/// Whether Terraform could make all of them.
fn has_an_order(dependencies: &[BTreeSet<usize>]) -> bool {
    let mut made = BTreeSet::new();
    loop {
        let ready: Vec<usize> = (0..dependencies.len())
            .filter(|index| !made.contains(index) && dependencies[*index].is_subset(&made))
            .collect();
        if ready.is_empty() {
            return made.len() == dependencies.len();
        }
        made.extend(ready);
    }
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

    #[test]
    fn splitting_keeps_what_starts_and_why(input in crawling()) {
        let pipeline = declared(&input, Settings::default());
        let rendered = lowered(&pipeline);
        let verbatim = declared(&input, Settings { lowering: Lowering::Verbatim, ..Settings::default() });
        prop_assert_eq!(pairs(&rendered), pairs(&lowered(&verbatim)));
        for (_, trigger) in &rendered {
            let actions = trigger["actions"].as_array().unwrap();
            let crawlers = actions.iter().filter(|action| action["job_name"].is_null()).count();
            prop_assert!(crawlers <= 2, "{}", trigger);
            prop_assert!(!actions.is_empty());
        }
        let resources: BTreeSet<&str> = rendered.iter().map(|(resource, _)| resource.as_str()).collect();
        prop_assert_eq!(resources.len(), rendered.len());
        // Names that were written twice are another rule's; no part has the name of anything else.
        let names = |triggers: &[(String, Value)]| -> Vec<String> {
            triggers.iter().map(|(_, trigger)| trigger["name"].as_str().unwrap().to_owned()).collect()
        };
        let written = names(&input);
        let distinct = |names: &[String]| names.iter().collect::<BTreeSet<_>>().len();
        prop_assert_eq!(
            distinct(&names(&rendered)) - distinct(&written),
            rendered.len() - input.len(),
        );
        prop_assert!(names(&rendered).iter().all(|name| name.chars().count() <= 255));
        // Terraform can make them, where it could make what was written.
        prop_assert_eq!(
            has_an_order(&dependencies(&rendered, true)),
            has_an_order(&dependencies(&input, true)),
        );
    }

    #[test]
    fn lowering_twice_changes_nothing_more(input in crawling(), serialize_workflows in any::<bool>()) {
        let settings = || Settings { serialize_workflows, ..Settings::default() };
        let once = lowered(&declared(&input, settings()));
        let again = declared(&once, settings());
        prop_assert_eq!(lowered(&again), once);
        prop_assert!(again.diagnostics().all(|found| found.rule.name != "split-trigger"));
        prop_assert!(again.diagnostics().all(|found| found.rule.name != "serialized-workflow"));
    }

    #[test]
    fn serialising_makes_a_chain_and_no_loop(input in crawling()) {
        let pipeline = declared(&input, Settings { serialize_workflows: true, ..Settings::default() });
        let rendered = lowered(&pipeline);
        let could = has_an_order(&dependencies(&input, true));
        prop_assert_eq!(has_an_order(&dependencies(&rendered, true)), could);
        let race = pipeline.diagnostics().any(|found| found.rule.name == "workflow-race");
        // Only what waits for itself cannot be made a chain.
        prop_assert!(!race || !could);
        if could {
            let waits = dependencies(&rendered, true);
            let members: Vec<usize> =
                (0..rendered.len()).filter(|index| !rendered[*index].1["workflow_name"].is_null()).collect();
            // In a chain each has another number of members before it: none, one, two …
            let mut before: Vec<usize> = members
                .iter()
                .map(|member| {
                    let (mut seen, mut next) = (BTreeSet::new(), vec![*member]);
                    while let Some(at) = next.pop() {
                        next.extend(waits[at].iter().copied().filter(|other| seen.insert(*other)));
                    }
                    members.iter().filter(|other| seen.contains(other)).count()
                })
                .collect();
            before.sort_unstable();
            prop_assert_eq!(before, (0..members.len()).collect::<Vec<_>>());
        }
    }
}
