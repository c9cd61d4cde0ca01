//! Parsing a schedule and its next run, against the crates `cron` and `croner`.
//!
//! `cargo bench --bench schedule`. After the measurements a table of ratios is printed: our mean
//! over that of the faster of the two, on expressions that all three take. The other two are
//! given the same fields in their own dress (`cron` wants seconds), prepared outside the timing.

#![allow(missing_docs, reason = "the macros of criterion make public items")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot parse its own table must stop")]

use std::hint::black_box;
use std::str::FromStr;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use criterion::{BenchmarkId, Criterion, criterion_group};
use croner::parser::{CronParser, Seconds, Year};
use glue_trigger::schedule::Schedule;

/// What stands between the parentheses, in a dialect that all three read alike.
const EXPRESSIONS: &[(&str, &str)] = &[
    ("daily", "0 2 * * ? *"),
    ("quarter-hours", "*/15 * * * ? *"),
    ("office", "*/15 8-17 ? * MON-FRI *"),
    ("list", "5,20,35,50 6,12,18 * * ? *"),
    ("first of month", "30 4 1 * ? *"),
    ("quarters", "0 0 1 JAN,APR,JUL,OCT ? *"),
    ("year", "0 12 15 6 ? 2030"),
    ("leap day", "0 0 29 2 ? *"),
];

fn now() -> DateTime<Utc> {
    "2026-02-27T10:07:30Z".parse().unwrap()
}

/// Glue's fields, each in the words of the three.
struct Texts {
    ours: String,
    cron: String,
    croner: String,
}

impl Texts {
    fn of(fields: &str) -> Texts {
        // `croner` takes `?` for `*`; with seconds and years its fields are those of `cron`.
        Texts { ours: format!("cron({fields})"), cron: format!("0 {fields}"), croner: format!("0 {fields}") }
    }
}

fn croner() -> CronParser {
    // As in Quartz, 1 is Sunday.
    CronParser::builder().seconds(Seconds::Required).year(Year::Required).alternative_weekdays(true).build()
}

fn parse(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("parse");
    for (name, fields) in EXPRESSIONS {
        let Texts { ours, cron, croner: third } = Texts::of(fields);
        let parser = croner();
        group.bench_with_input(BenchmarkId::new("glue", name), &ours, |b, text| {
            b.iter(|| Schedule::parse(black_box(text)).unwrap());
        });
        group.bench_with_input(BenchmarkId::new("cron", name), &cron, |b, text| {
            b.iter(|| cron::Schedule::from_str(black_box(text)).unwrap());
        });
        group.bench_with_input(BenchmarkId::new("croner", name), &third, |b, text| {
            b.iter(|| parser.parse(black_box(text)).unwrap());
        });
    }
    group.finish();
}

fn next(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("next");
    for (name, fields) in EXPRESSIONS {
        let texts = Texts::of(fields);
        let ours = Schedule::parse(&texts.ours).unwrap();
        let cron = cron::Schedule::from_str(&texts.cron).unwrap();
        let third = croner().parse(&texts.croner).unwrap();
        let now = now();
        assert_eq!(ours.next_after(now), cron.after(&now).next(), "{fields}");
        assert_eq!(ours.next_after(now), third.find_next_occurrence(&now, false).ok(), "{fields}");
        group.bench_function(BenchmarkId::new("glue", name), |b| b.iter(|| ours.next_after(black_box(now))));
        group.bench_function(BenchmarkId::new("cron", name), |b| {
            b.iter(|| cron.after(black_box(&now)).next());
        });
        group.bench_function(BenchmarkId::new("croner", name), |b| {
            b.iter(|| third.find_next_occurrence(black_box(&now), false).unwrap());
        });
    }
    group.finish();
}

/// A thousand runs in a row, the iterator's own preparation included.
fn thousand(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("1000 runs");
    for (name, fields) in EXPRESSIONS.iter().filter(|(name, _)| ["daily", "office"].contains(name)) {
        let texts = Texts::of(fields);
        let ours = Schedule::parse(&texts.ours).unwrap();
        let cron = cron::Schedule::from_str(&texts.cron).unwrap();
        let third = croner().parse(&texts.croner).unwrap();
        let now = now();
        group.bench_function(BenchmarkId::new("glue", name), |b| {
            b.iter(|| ours.occurrences(black_box(now)).take(1000).count());
        });
        group.bench_function(BenchmarkId::new("cron", name), |b| {
            b.iter(|| cron.after(black_box(&now)).take(1000).count());
        });
        group.bench_function(BenchmarkId::new("croner", name), |b| {
            b.iter(|| third.iter_after(black_box(now)).take(1000).count());
        });
    }
    group.finish();
}

/// The mean nanoseconds of a call, the best of several rounds: for the ratios, criterion keeps
/// its own figures to itself.
fn nanos<T>(mut call: impl FnMut() -> T) -> f64 {
    const ROUND: Duration = Duration::from_millis(20);
    let round = |calls: u32, call: &mut dyn FnMut() -> T| {
        let started = Instant::now();
        for _ in 0..calls {
            black_box(call());
        }
        started.elapsed()
    };
    let mut calls = 16;
    while round(calls, &mut call) < ROUND {
        calls *= 2;
    }
    (0..5).map(|_| round(calls, &mut call).as_nanos() as f64 / f64::from(calls)).fold(f64::MAX, f64::min)
}

fn ratios() {
    let header = ["", "glue ns", "cron ns", "croner ns", "ratio"];
    let [name, ours, cron, third, ratio] = header;
    let row = |name: &str, [ours, cron, third]: [f64; 3]| {
        println!("{name:<24} {ours:>10.0} {cron:>10.0} {third:>10.0} {:>8.2}", ours / cron.min(third));
    };
    println!("\n{name:<24} {ours:>10} {cron:>10} {third:>10} {ratio:>8}");
    let (parser, now) = (croner(), now());
    for (name, fields) in EXPRESSIONS {
        let Texts { ours, cron, croner } = Texts::of(fields);
        row(
            &format!("parse {name}"),
            [
                nanos(|| Schedule::parse(black_box(&ours)).unwrap()),
                nanos(|| cron::Schedule::from_str(black_box(&cron)).unwrap()),
                nanos(|| parser.parse(black_box(&croner)).unwrap()),
            ],
        );
    }
    for (name, fields) in EXPRESSIONS {
        let texts = Texts::of(fields);
        let ours = Schedule::parse(&texts.ours).unwrap();
        let cron = cron::Schedule::from_str(&texts.cron).unwrap();
        let third = parser.parse(&texts.croner).unwrap();
        row(
            &format!("next {name}"),
            [
                nanos(|| ours.next_after(black_box(now))),
                nanos(|| cron.after(black_box(&now)).next()),
                nanos(|| third.find_next_occurrence(black_box(&now), false).unwrap()),
            ],
        );
    }
}

criterion_group!(benches, parse, next, thousand);

fn main() {
    benches();
    Criterion::default().configure_from_args().final_summary();
    // Under `cargo test --benches` nothing is timed.
    if std::env::args().any(|argument| argument == "--bench") {
        ratios();
    }
}
