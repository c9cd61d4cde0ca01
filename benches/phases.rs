//! Each phase of the way from attributes to Terraform JSON.
//!
//! `cargo bench --bench phases`. The triggers are those of `examples/`, as Terraform has them, repeated under new names
//! to a thousand. After the measurements a table of ratios is printed: the time of each phase over that of `serde_json`
//! writing the same attributes as text.

#![allow(missing_docs, reason = "the macros of criterion make public items")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a bench that cannot read its own input must stop"
)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{Criterion, criterion_group};
use glue_trigger::check::{Checked, Checker};
use glue_trigger::pipeline::{OnError, Pipeline, Settings};
use glue_trigger::render::terraform::{self, Options};
use glue_trigger::report;
use glue_trigger::{decode, lower};
use serde_json::Value;

const TRIGGERS: usize = 1_000;

/// The attributes of a thousand triggers, each with the name of its resource.
fn triggers() -> Vec<(String, Value)> {
    let directory = concat!(env!("CARGO_MANIFEST_DIR"), "/examples");
    let mut files: Vec<_> =
        std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.to_string_lossy().ends_with(".tf.json"));
    files.sort();
    let mut seeds = Vec::new();
    for file in files {
        let document: Value = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
        let triggers = document["resource"]["aws_glue_trigger"].as_object().unwrap().clone();
        seeds.extend(triggers);
    }
    let repeated = (0..TRIGGERS).map(|number| {
        let (resource, attributes) = &seeds[number % seeds.len()];
        (format!("{resource}_{number}"), renamed(attributes, number / seeds.len(), ""))
    });
    repeated.collect()
}

/// A copy under new names: each repetition is a pipeline of its own.
fn renamed(value: &Value, copy: usize, key: &str) -> Value {
    match value {
        Value::Object(map) => {
            map.iter().map(|(key, value)| (key.clone(), renamed(value, copy, key))).collect()
        }
        Value::Array(list) => list.iter().map(|value| renamed(value, copy, key)).collect(),
        Value::String(text) if matches!(key, "name" | "job_name" | "crawler_name" | "workflow_name") => {
            Value::String(format!("{text}-{copy}"))
        }
        other => other.clone(),
    }
}

fn settings() -> Settings {
    Settings { on_error: OnError::Collect, this_year: Some(2026), ..Settings::default() }
}

fn checker() -> Checker {
    Pipeline::new(settings()).checker()
}

fn checked(triggers: &[(String, Value)]) -> Vec<Checked> {
    let mut checker = checker();
    triggers.iter().map(|(resource, attributes)| checker.trigger(Some(resource), attributes)).collect()
}

fn declared(triggers: &[(String, Value)]) -> Pipeline {
    let mut pipeline = Pipeline::new(settings());
    for checked in checked(triggers) {
        pipeline.declare(checked, None).expect("a pipeline that collects refuses nothing");
    }
    pipeline
}

/// One phase: its name, and what it does to what the phases before it made.
type Phase = (&'static str, fn(&[(String, Value)], &Pipeline) -> usize);

/// The phases, after `serde_json` with which they are compared.
const PHASES: &[Phase] = &[
    ("serde_json::to_string", |triggers, _| {
        triggers.iter().map(|(_, attributes)| serde_json::to_string(attributes).unwrap().len()).sum()
    }),
    ("decode", |triggers, _| {
        let decoded =
            triggers.iter().map(|(resource, attributes)| decode::trigger(Some(resource), attributes));
        decoded.map(|decoded| decoded.diagnostics.len()).sum()
    }),
    ("decode, check, lower", |triggers, _| {
        checked(triggers).iter().map(|checked| checked.diagnostics.len()).sum()
    }),
    ("the same, and declare", |triggers, _| declared(triggers).len()),
    ("lower the pipeline", |_, pipeline| lower::pipeline(pipeline).triggers(pipeline).count()),
    ("declare, lower and analyse", |triggers, _| usize::from(declared(triggers).is_valid())),
    ("render compact", |_, pipeline| terraform::text(pipeline, Options::default()).unwrap().len()),
    ("render pretty", |_, pipeline| {
        terraform::text(pipeline, Options { pretty: true, ..Options::default() }).unwrap().len()
    }),
    ("report as text", |_, pipeline| {
        report::text::report(pipeline.diagnostics(), report::text::Options::default()).len()
    }),
];

fn phases(criterion: &mut Criterion) {
    let triggers = triggers();
    let pipeline = declared(&triggers);
    let mut group = criterion.benchmark_group(format!("{TRIGGERS} triggers"));
    for (name, phase) in PHASES {
        group.bench_function(*name, |bencher| {
            bencher.iter(|| phase(black_box(&triggers), black_box(&pipeline)))
        });
    }
    group.finish();
}

/// The median time of a phase, over rounds in which all take their turn.
fn medians(triggers: &[(String, Value)], pipeline: &Pipeline) -> Vec<Duration> {
    const ROUNDS: usize = 31;
    let mut times = vec![Vec::with_capacity(ROUNDS); PHASES.len()];
    for _ in 0..ROUNDS {
        for ((_, phase), times) in PHASES.iter().zip(&mut times) {
            let start = Instant::now();
            black_box(phase(black_box(triggers), black_box(pipeline)));
            times.push(start.elapsed());
        }
    }
    times.iter_mut().for_each(|times| times.sort());
    times.iter().map(|times| times[ROUNDS / 2]).collect()
}

fn ratios() {
    let triggers = triggers();
    let pipeline = declared(&triggers);
    let medians = medians(&triggers, &pipeline);
    println!("\n{:<28} {:>14} {:>8}", "phase", "ns a trigger", "ratio");
    for ((name, _), median) in PHASES.iter().zip(&medians) {
        let ratio = median.as_secs_f64() / medians[0].as_secs_f64();
        println!("{name:<28} {:>14.0} {ratio:>8.2}", median.as_secs_f64() * 1e9 / TRIGGERS as f64);
    }
}

criterion_group!(benches, phases);

fn main() {
    benches();
    Criterion::default().configure_from_args().final_summary();
    // Under `cargo test --benches` nothing is timed.
    if std::env::args().any(|argument| argument == "--bench") {
        ratios();
    }
}
