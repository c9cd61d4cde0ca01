//! Runs, held against the evaluator that goes minute by minute.

use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use proptest::prelude::*;

use super::super::{Schedule, WarningKind};
use super::brute;
use super::properties::{any_year, cron};

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect(text)
}

fn minutes(runs: impl Iterator<Item = DateTime<Utc>>) -> Vec<i64> {
    runs.map(|run| {
        assert_eq!((run.timestamp() % 60, run.timestamp_subsec_nanos()), (0, 0));
        run.timestamp() / 60
    })
    .collect()
}

/// Years as people write them, and far ones.
fn years() -> BoxedStrategy<String> {
    prop_oneof![
        4 => Just("*".to_owned()),
        2 => any_year(),
        1 => (1970_i32..2199).prop_map(|year| format!("{year}-{}", year + 1)),
    ]
    .boxed()
}

/// Instants around the table's years, to the nanosecond.
fn instant() -> impl Strategy<Value = DateTime<Utc>> {
    let seconds = |from: &str, to: &str| at(from).timestamp()..at(to).timestamp();
    let second = prop_oneof![
        6 => seconds("2020-01-01T00:00:00Z", "2035-01-01T00:00:00Z"),
        2 => seconds("1960-01-01T00:00:00Z", "2210-01-01T00:00:00Z"),
        2 => seconds("2095-01-01T00:00:00Z", "2105-01-01T00:00:00Z"),
        1 => (0..80_000_i64).prop_map(|day| day * 86_400),
    ];
    let nanos = prop_oneof![2 => Just(0), 1 => 0..1_000_000_000_u32];
    (second, nanos).prop_map(|(second, nanos)| DateTime::from_timestamp(second, nanos).expect("in range"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn runs_are_those_found_minute_by_minute(text in cron(years()), after in instant()) {
        let schedule = Schedule::parse(&text).expect(&text);
        // After the instant is from its next second on, and a run is at no fraction of one.
        let expected = brute::runs(&schedule.to_string(), after.timestamp() + 1, 6);
        prop_assert_eq!(&minutes(schedule.occurrences(after).take(6)), &expected);
        prop_assert_eq!(&minutes(schedule.next_after(after).into_iter()), &expected[..expected.len().min(1)]);
    }

    #[test]
    fn runs_between_are_half_open(text in cron(years()), from in instant(), minutes_long in 0..10_000_i64, nanos in 0..3_i64) {
        let schedule = Schedule::parse(&text).expect(&text);
        let to = from + TimeDelta::minutes(minutes_long) + TimeDelta::nanoseconds(nanos);
        let inside: Vec<_> = schedule
            .occurrences(from - TimeDelta::nanoseconds(1))
            .take_while(|run| *run < to)
            .collect();
        prop_assert!(inside.iter().all(|run| *run >= from));
        prop_assert_eq!(schedule.between(from, to).collect::<Vec<_>>(), inside);
    }

    #[test]
    fn never_is_never(text in cron(years())) {
        let schedule = Schedule::parse(&text).expect(&text);
        let never = schedule.next_after(DateTime::UNIX_EPOCH - TimeDelta::seconds(1)).is_none();
        prop_assert_eq!(schedule.never_fires(), never);
        prop_assert_eq!(schedule.never_fires(), schedule.per_day() == 0.0);
        let warned = schedule.warnings(None).iter().any(|warning| warning.kind == WarningKind::NeverRuns);
        prop_assert_eq!(schedule.never_fires(), warned);
    }
}

/// The mean of a day is what four years hold, where they are a whole cycle of the calendar.
#[test]
fn runs_of_28_years_are_per_day() {
    let (from, to) = (at("2001-01-01T00:00:00Z"), at("2029-01-01T00:00:00Z"));
    let days = (to - from).num_days() as f64;
    for text in [
        "cron(0/15 8-17 ? * MON-FRI 2001-2028)",
        "cron(0 2 LW * ? 2001-2028)",
        "cron(0 2 ? * 5L 2001-2028)",
        "cron(0 2 29 2 ? 2001-2028)",
    ] {
        let schedule = Schedule::parse(text).expect(text);
        let counted = schedule.between(from, to).count() as f64 / days;
        assert!((schedule.per_day() - counted).abs() < 1e-9, "{text}: {counted}");
    }
}

#[test]
fn edges_of_time() {
    let every_minute = Schedule::parse("cron(* * * * ? *)").expect("valid");
    let first = |after| every_minute.next_after(after).map(|run| run.to_string());
    assert_eq!(first(DateTime::<Utc>::MIN_UTC).as_deref(), Some("1970-01-01 00:00:00 UTC"));
    assert_eq!(
        every_minute.occurrences(DateTime::<Utc>::MIN_UTC).next(),
        every_minute.next_after(DateTime::<Utc>::MIN_UTC)
    );
    assert_eq!(first(at("2199-12-31T23:58:59.999Z")).as_deref(), Some("2199-12-31 23:59:00 UTC"));
    assert_eq!(first(at("2199-12-31T23:59:00Z")), None);
    assert_eq!(first(DateTime::<Utc>::MAX_UTC), None);
    assert_eq!(every_minute.occurrences(DateTime::<Utc>::MAX_UTC).next(), None);

    let last = at("2100-12-31T23:58:00Z");
    let runs: Vec<_> = every_minute.occurrences(last).take(2).map(|run| run.to_string()).collect();
    assert_eq!(runs, ["2100-12-31 23:59:00 UTC", "2101-01-01 00:00:00 UTC"]);

    assert_eq!(every_minute.between(last, last).count(), 0);
    assert_eq!(every_minute.between(last, last - TimeDelta::days(1)).count(), 0);
    assert_eq!(every_minute.between(DateTime::<Utc>::MAX_UTC, DateTime::<Utc>::MIN_UTC).count(), 0);
}

#[test]
fn an_end_stays_an_end() {
    let schedule = Schedule::parse("cron(0 2 * * ? *)").expect("valid");
    let mut week = schedule.between(at("2026-11-23T00:00:00Z"), at("2026-11-30T00:00:00Z"));
    assert_eq!(week.by_ref().count(), 7);
    assert_eq!((week.next(), week.next()), (None, None));
}

#[test]
fn a_rate_runs_as_its_equal() {
    let after = at("2026-02-27T10:07:30Z");
    for (text, expected) in [
        ("rate(1 minute)", &["2026-02-27 10:08:00 UTC", "2026-02-27 10:09:00 UTC"][..]),
        ("rate(15 minutes)", &["2026-02-27 10:15:00 UTC", "2026-02-27 10:30:00 UTC"]),
        ("rate(90 minutes)", &[]),
        ("rate(3 hours)", &["2026-02-27 12:00:00 UTC", "2026-02-27 15:00:00 UTC"]),
        ("rate(1 day)", &["2026-02-28 00:00:00 UTC", "2026-03-01 00:00:00 UTC"]),
        ("rate(7 days)", &["2026-03-01 00:00:00 UTC", "2026-03-08 00:00:00 UTC"]),
        ("rate(2 days)", &[]),
        ("rate(4294967295 days)", &[]),
    ] {
        let schedule = Schedule::parse(text).expect(text);
        let runs: Vec<_> = schedule.occurrences(after).take(2).map(|run| run.to_string()).collect();
        assert_eq!(runs, expected, "{text}");
        assert_eq!(schedule.next_after(after), schedule.occurrences(after).next(), "{text}");
        assert!(!schedule.never_fires());
    }
}

#[test]
fn what_never_runs_answers_at_once() {
    let after = at("1970-01-01T00:00:00Z");
    for text in [
        "cron(* * 31 2 ? *)",
        "cron(* * 30W 2 ? *)",
        "cron(* * 31 2,4,6,9,11 ? *)",
        "cron(* * 29 2 ? 1970/4)",
        "cron(* * * * ? 1970)",
    ] {
        let schedule = Schedule::parse(text).expect(text);
        let after = if text.ends_with(" 1970)") { at("1971-01-01T00:00:00Z") } else { after };
        let started = Instant::now();
        assert_eq!(schedule.next_after(after), None, "{text}");
        assert_eq!(schedule.occurrences(after).next(), None, "{text}");
        // Microseconds in a release; the bound is for a busy machine and a debug build.
        assert!(started.elapsed() < Duration::from_millis(500), "{text}: {:?}", started.elapsed());
    }
}
