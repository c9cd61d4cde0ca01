//! Work that is stopped, wherever that happens, leaves nothing behind, and is done as if nothing had been when it is
//! asked for again.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use std::cell::Cell;
use std::rc::Rc;

use glue_trigger::check;
use glue_trigger::model::Text;
use glue_trigger::picture::Picture;
use glue_trigger::pipeline::{External, OnError, Pipeline, Settings};
use glue_trigger::render::{dot, html, mermaid, svg, terraform, timetable as render};
use glue_trigger::report::{Run, github, json, sarif, text};
use glue_trigger::stop::{self, Stopped};
use glue_trigger::timetable::{Options, Timetable, instant};
use serde_json::{Value, json};

/// A pipeline in which every phase has something to do: it is split, serialised, noted and warned of.
fn pipeline() -> Pipeline {
    let crawlers: Vec<Value> = (0..5).map(|number| json!({ "crawler_name": format!("c{number}") })).collect();
    let condition = |job: &str| json!({ "job_name": job, "state": "SUCCEEDED" });
    let triggers = [
        json!({ "type": "SCHEDULED", "schedule": "rate(1 hour)", "actions": [{ "job_name": "load" }] }),
        json!({ "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)", "actions": crawlers }),
        json!({ "type": "SCHEDULED", "schedule": "cron(0/5 2 * * ? *)", "actions": [{ "job_name": "load" }] }),
        json!({ "type": "CONDITIONAL", "predicate": { "conditions": [condition("load"), condition("other")] },
                "actions": [{ "job_name": "report" }] }),
        json!({ "type": "ON_DEMAND", "workflow_name": "w", "actions": [{ "job_name": "first" }] }),
        json!({ "type": "CONDITIONAL", "workflow_name": "w", "predicate": { "conditions": [condition("first")] },
                "actions": [{ "job_name": "second" }] }),
        json!({ "type": "CONDITIONAL", "workflow_name": "w", "predicate": { "conditions": [condition("second")] },
                "actions": [{ "job_name": "third" }] }),
    ];
    let mut pipeline = Pipeline::new(Settings {
        on_error: OnError::Collect,
        serialize_workflows: true,
        ..Settings::default()
    });
    for (number, mut attributes) in triggers.into_iter().enumerate() {
        let name = format!("t{number}");
        attributes["name"] = json!(name);
        pipeline.declare(check::trigger(Some(&name), &attributes, None), None).unwrap();
    }
    // Another job is said to be started elsewhere, so that the pipeline is valid.
    pipeline.declare_external(External::Job, Text::new("other".to_owned()));
    pipeline
}

/// Everything that is made of a pipeline.
fn everything(pipeline: &Pipeline) -> Vec<String> {
    let options = Options { from: instant("2026-11-23T06:00").unwrap(), count: 3, zone: None };
    let found: Vec<_> = pipeline.diagnostics().collect();
    let timetable = Timetable::of_pipeline(pipeline, options).unwrap();
    let document = terraform::Options { pretty: true, ..terraform::Options::default() };
    let picture = Picture::of(pipeline);
    let page = html::Options { now: Some(options.from), ..html::Options::default() };
    vec![
        pipeline.is_valid().to_string(),
        terraform::text(pipeline, document).unwrap(),
        terraform::value(pipeline, document).unwrap().to_string(),
        render::text(&timetable),
        render::svg(&timetable),
        render::json(&timetable).unwrap(),
        text::report(found.iter().copied(), text::Options::default()),
        json::report(found.iter().copied(), Run::default()).unwrap(),
        sarif::report(found.iter().copied(), Run::default()).unwrap(),
        github::report(found.iter().copied(), Run::default()),
        svg::text(&picture, svg::Options::default()),
        html::text(&picture, page),
        mermaid::text(&picture),
        dot::text(&picture),
    ]
}

/// Stops the work when it asks for the time `at`; how often it asked.
fn stopped<T>(at: usize, work: impl FnOnce() -> T) -> (usize, Result<T, Stopped>) {
    let asked = Rc::new(Cell::new(0));
    let count = Rc::clone(&asked);
    let unwanted = move || {
        count.set(count.get() + 1);
        count.get() > at
    };
    let result = stop::unless(unwanted, work);
    (asked.get(), result)
}

#[test]
fn wherever_it_is_stopped_it_is_done_whole_the_next_time() {
    let expected = everything(&pipeline());
    let (asked, whole) = stopped(usize::MAX, || everything(&pipeline()));
    assert_eq!(whole, Ok(expected.clone()));
    assert!(asked > 200, "asked {asked} times");
    // Most of it is JSON, piece by piece: each place of the analysis, and some of the rest.
    for at in (0..100).chain((100..asked).step_by(asked / 50)) {
        let pipeline = pipeline();
        let (count, result) = stopped(at, || everything(&pipeline));
        assert_eq!((count, result), (at + 1, Err(Stopped)));
        assert_eq!(everything(&pipeline), expected, "stopped at {at}");
    }
}

#[test]
fn what_was_found_out_before_is_kept() {
    let pipeline = pipeline();
    assert!(!pipeline.is_analysed());
    assert!(stopped(20, || pipeline.is_valid()).1.is_err());
    assert!(!pipeline.is_analysed(), "half an analysis is none");
    assert!(pipeline.is_valid() && pipeline.is_analysed());
    assert!(!pipeline.clone().is_analysed(), "a copy is made to be changed");
    assert_eq!(stopped(0, || pipeline.is_valid()), (0, Ok(true)));
}

#[test]
fn threads_find_out_the_same_at_the_same_time() {
    let expected = everything(&pipeline());
    for _ in 0..3 {
        let pipeline = pipeline();
        std::thread::scope(|scope| {
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| everything(&pipeline))).collect();
            for thread in threads {
                assert_eq!(thread.join().unwrap(), expected);
            }
        });
    }
}
