use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::*;
use crate::check;
use crate::pipeline::{OnError, Settings};
use crate::rules::{INVALID_SCHEDULE, Level, Levels};

fn options(from: &str, count: usize, zone: Option<&str>) -> Options {
    Options { from: instant(from).unwrap(), count, zone: zone.map(|zone| Zone::parse(zone).unwrap()) }
}

/// A pipeline of triggers of one name each, with what is to be added to a sound one.
fn pipeline(triggers: &[(&str, Value)]) -> Pipeline {
    let mut levels = Levels::default();
    levels.set(&INVALID_SCHEDULE, Level::Off);
    let mut pipeline = Pipeline::new(Settings { on_error: OnError::Collect, levels, ..Settings::default() });
    for (name, changes) in triggers {
        let mut input = json!({ "name": name, "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)", "actions": [{ "job_name": "a" }] });
        for (key, value) in changes.as_object().unwrap() {
            input[key.as_str()] = value.clone();
        }
        pipeline.declare(check::trigger(Some(name), &input, None), None).unwrap();
    }
    pipeline
}

fn names<'e>(entries: impl IntoIterator<Item = &'e Entry>) -> Vec<&'e str> {
    entries.into_iter().filter_map(|entry| entry.resource.as_deref()).collect()
}

#[test]
fn triggers_of_one_schedule_stand_together() {
    let pipeline = pipeline(&[
        ("a", json!({})),
        ("b", json!({ "schedule": "cron(0 3 * * ? *)" })),
        ("c", json!({ "schedule": "Cron(00  2 * * ? *)" })),
        ("off", json!({ "enabled": false })),
        ("perhaps", json!({ "enabled": "${var.on}", "count": "${var.count}" })),
        ("three", json!({ "count": 3, "name": "three-${count.index}" })),
        ("two", json!({ "for_each": { "x": "1", "y": "2" }, "name": "two-${each.key}" })),
        ("none", json!({ "count": 0 })),
        ("by_hand", json!({ "type": "ON_DEMAND" })),
        ("template", json!({ "schedule": "${var.schedule}" })),
        ("type", json!({ "type": "${var.type}" })),
        ("faulty", json!({ "schedule": "cron(0 2 * * *)" })),
    ]);
    assert!(pipeline.is_valid(), "{:?}", pipeline.diagnostics().collect::<Vec<_>>());
    let timetable = Timetable::of_pipeline(&pipeline, options("2026-11-22", 1, None)).unwrap();
    let [two, three] = timetable.planned() else { panic!("{timetable:?}") };
    assert_eq!(two.schedule().to_string(), "cron(0 2 * * ? *)");
    assert_eq!(names(two.entries()), ["a", "c", "off", "perhaps", "three", "two", "none"]);
    assert_eq!(names(two.counted()), ["a", "c", "perhaps", "three", "two", "none"]);
    assert_eq!((two.weight(), three.weight()), (8, 1));
    assert_eq!(two.entries()[1].written, "Cron(00  2 * * ? *)");
    let untold: Vec<_> =
        timetable.untold().iter().map(|entry| (entry.resource.as_deref().unwrap(), &entry.starts)).collect();
    assert_eq!(
        untold,
        [
            ("template", &Starts::KnownToTerraform),
            ("type", &Starts::KnownToTerraform),
            ("faulty", &Starts::Unreadable),
        ]
    );
    assert_eq!(timetable.week().most(), 8);
}

#[test]
fn a_faulty_pipeline_has_no_timetable() {
    let pipeline = pipeline(&[("a", json!({ "schedule": null }))]);
    let refused = Timetable::of_pipeline(&pipeline, options("2026-11-22", 1, None)).unwrap_err();
    assert!(refused.is_invalid_pipeline());
}

fn of(expressions: &[&str], options: Options) -> Timetable {
    let entries = expressions.iter().map(|text| Entry::of_expression(text, Schedule::parse(text).unwrap()));
    Timetable::new(entries, options)
}

#[test]
fn an_hour_counts_triggers_once_and_starts_all() {
    let expressions =
        ["cron(0/5 8 ? * MON *)", "cron(59 8 ? * MON *)", "cron(0 9 23 11 ? *)", "rate(7 minutes)"];
    let timetable = of(&expressions, options("2026-11-22T17:30", 0, None));
    let found: Vec<_> = timetable
        .week()
        .hours()
        .filter(|(_, cell)| *cell != &Cell::default())
        .map(|(begin, cell)| (begin.to_string(), cell.clone()))
        .collect();
    assert_eq!(
        found,
        [
            ("2026-11-23 08:00:00 UTC".to_owned(), Cell { triggers: 2, starts: 13, schedules: vec![0, 1] }),
            ("2026-11-23 09:00:00 UTC".to_owned(), Cell { triggers: 1, starts: 1, schedules: vec![2] }),
        ]
    );
    assert!(timetable.planned()[3].is_nameless());
}

#[test]
fn the_week_is_seven_whole_days_from_the_day_of_the_instant() {
    let timetable = of(&["cron(0 0,23 * * ? *)"], options("2026-11-22T23:30", 2, None));
    let week = timetable.week();
    assert_eq!(
        (week.begin().to_string(), week.end().to_string()),
        ("2026-11-22 00:00:00 UTC".to_owned(), "2026-11-29 00:00:00 UTC".to_owned())
    );
    assert_eq!(week.busiest().count(), 14);
    assert_eq!(week.days().count(), 7);
    let runs = timetable.runs(&timetable.planned()[0]);
    let runs: Vec<String> = runs.iter().map(|run| run.utc.to_string()).collect();
    assert_eq!(runs, ["2026-11-23 00:00:00 UTC", "2026-11-23 23:00:00 UTC"]);
}

#[test]
fn a_run_at_the_instant_itself_is_the_next() {
    let timetable = of(&["cron(0 2 * * ? *)"], options("2026-11-22T02:00", 1, None));
    assert_eq!(timetable.runs(&timetable.planned()[0])[0].utc.to_string(), "2026-11-22 02:00:00 UTC");
}

#[test]
fn the_ends_of_time_are_no_end_of_the_program() {
    for from in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
        for zone in ["Pacific/Kiritimati", "America/Adak", "Africa/Monrovia"] {
            let options = Options { from, count: 1000, zone: Some(Zone::parse(zone).unwrap()) };
            let timetable = of(&["cron(* * * * ? *)", "rate(1 minute)", "cron(0 2 31 2 ? *)"], options);
            assert!(timetable.week().most() > 0);
            assert!(timetable.runs(&timetable.planned()[0]).len() <= 1000);
            timetable.clock_changes(DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC);
        }
    }
}

#[test]
fn many_instances_do_not_overflow() {
    let schedule = Schedule::parse("cron(0/15 2 * * ? *)").unwrap();
    let entry = Entry { instances: Some(u64::MAX), ..Entry::of_expression("", schedule) };
    let timetable = Timetable::new([entry.clone(), entry], options("2026-11-22", 1, None));
    let (_, cell) = timetable.week().busiest().next().unwrap();
    assert_eq!((cell.triggers, cell.starts), (u64::MAX, u64::MAX));
}
