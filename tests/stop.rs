//! Work that is stopped, wherever that happens, leaves nothing behind, and is done as if nothing had been when it is
//! asked for again.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use glue_trigger::check;
use glue_trigger::model::Text;
use glue_trigger::picture::Picture;
use glue_trigger::pipeline::{External, OnError, Pipeline, Settings};
use glue_trigger::render::{api, cloudformation, dot, html, mermaid, svg, terraform, timetable as render};
use glue_trigger::report::{Run, github, json, sarif, text};
use glue_trigger::stop::{self, Stopped};
use glue_trigger::timetable::{Options, Timetable, instant};
use serde_json::{Value, json};

/// A pipeline in which every phase has something to do: it is split, serialised, noted and warned of.
fn pipeline() -> Pipeline {
    repeated(1)
}

/// So many such pipelines in one, under names of their own.
fn repeated(copies: usize) -> Pipeline {
    let mut pipeline = Pipeline::new(Settings {
        on_error: OnError::Collect,
        serialize_workflows: true,
        ..Settings::default()
    });
    for copy in 0..copies {
        for (number, mut attributes) in triggers().into_iter().enumerate() {
            let name = format!("t{copy}_{number}");
            attributes["name"] = json!(name);
            if attributes.get("workflow_name").is_some() {
                attributes["workflow_name"] = json!(format!("w{copy}"));
            }
            pipeline.declare(check::trigger(Some(&name), &attributes, None), None).unwrap();
        }
    }
    // Another job is said to be started elsewhere, so that the pipeline is valid.
    pipeline.declare_external(External::Job, Text::new("other".to_owned()));
    pipeline
}

fn triggers() -> [Value; 7] {
    let crawlers: Vec<Value> = (0..5).map(|number| json!({ "crawler_name": format!("c{number}") })).collect();
    let condition = |job: &str| json!({ "job_name": job, "state": "SUCCEEDED" });
    [
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
    ]
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
        cloudformation::text(pipeline, cloudformation::Options { pretty: true, parameters: true }).unwrap(),
        format!("{:?}", cloudformation::check(pipeline, cloudformation::Options::default())),
        api::text(pipeline, api::Form::Lines).unwrap(),
        format!("{:?}", api::check(pipeline)),
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
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let unwanted = move || count.fetch_add(1, Relaxed) >= at;
    let result = stop::unless(unwanted, work);
    (asked.load(Relaxed), result)
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
    assert!(stopped(10, || pipeline.is_valid()).1.is_err());
    assert!(!pipeline.is_analysed(), "half an analysis is none");
    assert!(pipeline.is_valid() && pipeline.is_analysed());
    assert!(!pipeline.clone().is_analysed(), "a copy is made to be changed");
    assert_eq!(stopped(0, || pipeline.is_valid()), (0, Ok(true)));
}

/// Whether so long a work is done by two threads, or by one.
#[test]
fn two_threads_that_share_the_work_find_what_one_finds() {
    // The analysis has help from a thousand triggers on.
    let (few, many) = (142, 144);
    let found = |copies: usize| {
        let pipeline = repeated(copies);
        let found: Vec<_> = pipeline.diagnostics().map(|found| format!("{found:?}")).collect();
        (found, terraform::text(&pipeline, terraform::Options::default()).unwrap())
    };
    let expected = found(many);
    for _ in 0..5 {
        assert_eq!(found(many), expected);
    }
    // What is found in each copy does not depend on how many there are, but for the note that counts all of them.
    let of_last = |found: &[String], copy: usize| -> Vec<String> {
        let name = format!("t{copy}_");
        let own = found.iter().filter(|text| text.contains(&name) && !text.contains("crowded-minute"));
        own.map(|text| text.replace(&name, "t_").replace(&format!("w{copy}"), "w")).collect()
    };
    let one = of_last(&found(few).0, few - 1);
    assert!(one.len() > 5, "{one:?}");
    assert_eq!(of_last(&expected.0, many - 1), one);
}

#[test]
fn both_threads_stop_and_leave_nothing_behind() {
    let expected = repeated(150).diagnostics().count();
    let pipeline = repeated(150);
    for at in (0..200).step_by(7) {
        let (_, result) = stopped(at, || pipeline.is_valid());
        assert_eq!(result, Err(Stopped), "{at}");
        assert!(!pipeline.is_analysed(), "half an analysis is none");
    }
    assert_eq!(pipeline.diagnostics().count(), expected);
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
