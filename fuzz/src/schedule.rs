//! Any text as a schedule.

use chrono::{DateTime, TimeDelta, Utc};
use glue_trigger::check;
use glue_trigger::lower::Lowering;
use glue_trigger::schedule::zone::{Dst, Zone, in_zone, local_times};
use glue_trigger::schedule::{Cron, Faults, RunSet, Schedule};
use glue_trigger::timetable::instant;

use crate::runs::Fields;
use crate::{findings, inert};

/// So many of the next runs are looked at.
const RUNS: usize = 40;

/// Instants to count from: an ordinary one, the eve of a leap day, and the ends of what the tables know.
const FROM: [&str; 5] =
    ["2026-11-23T10:07:30", "2028-02-28T23:59:59", "1970-01-01", "2099-12-31T23:58", "2199-12-30T00:00"];

/// Zones with daylight saving and without, of whole hours and others; their number and that of the choices have no
/// factor in common, so that all pairs come up.
const ZONES: [&str; 5] =
    ["Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "America/St_Johns", "Pacific/Apia"];

const DST: [Option<Dst>; 4] = [None, Some(Dst::Standard), Some(Dst::Daylight), Some(Dst::Split)];

/// Holds where the bytes are no text, or text that is answered as any must be.
pub fn holds(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    match Schedule::parse(text) {
        Ok(schedule) => sound(text, &schedule),
        Err(faults) => faulty(text, &faults),
    }
    for lowering in [Lowering::On, Lowering::Verbatim] {
        let (schedule, found) = check::schedule(text, Some(2026), lowering);
        assert_eq!(schedule, Schedule::parse(text).ok());
        findings::hold(&found);
    }
}

fn faulty(text: &str, faults: &Faults) {
    let mut before = 0;
    for fault in faults.iter() {
        assert!(text.get(fault.span.clone()).is_some(), "{:?} of {text:?}", fault.span);
        assert!(fault.span.start >= before, "faults are in the order of the text");
        before = fault.span.start;
        for said in [&fault.message, &fault.help] {
            assert!(!said.is_empty() && !said.contains('\n'), "{said:?}");
            inert::holds(said, "a fault");
        }
        suggested(fault.suggestion.as_deref());
    }
}

fn suggested(suggestion: Option<&str>) {
    if let Some(suggestion) = suggestion {
        assert!(Schedule::parse(suggestion).is_ok(), "{suggestion:?} is suggested");
    }
}

fn sound(text: &str, schedule: &Schedule) {
    let printed = schedule.to_string();
    let again = Schedule::parse(&printed);
    assert_eq!(again.as_ref(), Ok(schedule));
    assert_eq!(again.map(|again| again.to_string()).as_deref(), Ok(printed.as_str()));
    for warning in schedule.warnings(Some(2026)) {
        assert!(text.get(warning.span.clone()).is_some_and(|text| !text.is_empty()), "{warning:?}");
        inert::holds(&warning.message, "a warning");
        suggested(warning.suggestion.as_deref());
    }
    let meaning = schedule.describe();
    assert!(!meaning.is_empty() && !meaning.contains('\n'));
    inert::holds(&meaning, "a meaning");
    assert!((0.0..=1440.0).contains(&schedule.per_day()), "{}", schedule.per_day());

    match schedule {
        Schedule::Cron(cron) => runs(schedule, cron),
        Schedule::Rate(rate) => {
            if let Some(cron) = rate.equal_cron() {
                let equal = Schedule::Cron(cron.clone());
                assert_eq!(Schedule::parse(&equal.to_string()).as_ref(), Ok(&equal));
                assert!((equal.per_day() - schedule.per_day()).abs() < 1e-9, "{equal} for {schedule}");
                runs(schedule, &cron);
            } else {
                assert_eq!(schedule.next_after(from(FROM[0])), None);
            }
        }
    }
}

fn from(text: &str) -> DateTime<Utc> {
    instant(text).expect("an instant of these tests")
}

/// Holds where the runs are those that the canonical text of the cron says.
fn runs(schedule: &Schedule, cron: &Cron) {
    let canonical = cron.to_string();
    let fields = Fields::of(&canonical);
    for after in FROM.map(from) {
        let runs: Vec<DateTime<Utc>> = schedule.occurrences(after).take(RUNS).collect();
        assert_eq!(runs.first().copied(), schedule.next_after(after), "{canonical} after {after}");
        assert!(runs.iter().all(|run| *run > after), "{canonical} after {after}");
        assert!(runs.is_sorted_by(|one, other| one < other), "{canonical} after {after}");
        assert!(runs.iter().all(|run| fields.run(*run)), "{canonical} after {after}: {runs:?}");
        if schedule.never_fires() {
            assert!(runs.is_empty(), "{canonical} runs at {runs:?}");
        }
        // None is missing: up to the last that was looked at, no day between runs.
        let end = runs.last().copied().filter(|_| runs.len() == RUNS).unwrap_or(after + TimeDelta::days(800));
        let days = after.date_naive().iter_days().take_while(|day| *day <= end.date_naive()).take(800);
        for day in days.filter(|day| fields.run_on(*day)) {
            let times = (0..24 * 60).filter(|minute| fields.run_at(minute / 60, minute % 60));
            for minute in times {
                let run = day.and_hms_opt(minute / 60, minute % 60, 0).expect("a time of day").and_utc();
                assert!(run <= after || run > end || runs.contains(&run), "{canonical} also runs at {run}");
            }
        }
        let times = local_times(runs.iter().copied(), zone("Europe/Berlin"));
        assert_eq!(times.len(), runs.len());
    }
    meets_itself(schedule, cron);
    moved(cron, &canonical);
}

/// Holds where the cron, read as the time of a zone, is written in UTC as something sound, or refused with a reason.
///
/// To write it goes through all runs of a year, so that one zone and one choice have to do: which, the text says.
fn moved(cron: &Cron, canonical: &str) {
    let sum: usize = canonical.bytes().map(usize::from).sum();
    match in_zone(cron, zone(ZONES[sum % ZONES.len()]), DST[sum % DST.len()], 2026) {
        Ok(written) => written.crons().for_each(|cron| suggested(Some(&cron.to_string()))),
        Err(fault) => {
            inert::holds(&fault.message, "a fault");
            inert::holds(&fault.help, "a fault");
            fault.suggestions.iter().for_each(|text| suggested(Some(text)));
        }
    }
}

fn zone(name: &str) -> Zone {
    Zone::parse(name).expect("a zone of these tests")
}

/// A schedule that runs at all meets itself.
fn meets_itself(schedule: &Schedule, cron: &Cron) {
    let runs = RunSet::of(cron);
    assert_eq!(runs.meets(&runs, None).is_none(), schedule.never_fires(), "{cron}");
}
