//! What holds for any cron, against the evaluator of `brute`.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta};
use proptest::prelude::*;

use super::super::{Season, ZoneFaultKind};
use super::*;

fn list(element: BoxedStrategy<String>) -> BoxedStrategy<String> {
    prop::collection::vec(element, 1..3).prop_map(|list| list.join(",")).boxed()
}

fn elements(min: u16, max: u16, names: &'static [&'static str]) -> BoxedStrategy<String> {
    let word = move |n: u16| names.get(usize::from(n - min)).map_or(n.to_string(), |name| (*name).to_owned());
    let wraps = !(min == 1 && max == 31);
    let range = (min..=max, min..=max).prop_map(move |(a, b)| {
        let (a, b) = if wraps { (a, b) } else { (a.min(b), a.max(b)) };
        format!("{}-{}", word(a), word(b))
    });
    prop_oneof![
        3 => (min..=max).prop_map(word),
        3 => (min..=max).prop_map(|n| n.to_string()),
        2 => range.clone(),
        1 => (min..=max, 1_u16..=max).prop_map(|(a, n)| format!("{a}/{n}")),
        1 => (range, 1_u16..5).prop_map(|(range, n)| format!("{range}/{n}")),
    ]
    .boxed()
}

const DAYS: &[&str] = &["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const MONTHS: &[&str] = &["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

fn days() -> BoxedStrategy<(String, String)> {
    prop_oneof![
        2 => Just(("*".to_owned(), "?".to_owned())),
        4 => list(elements(1, 7, DAYS)).prop_map(|days| ("?".to_owned(), days)),
        3 => list(elements(1, 31, &[])).prop_map(|days| (days, "?".to_owned())),
        1 => prop::sample::select(&["L", "LW", "15W", "1,15", "1", "2-28"][..]).prop_map(|day| (day.to_owned(), "?".to_owned())),
        1 => prop::sample::select(&["L", "5L", "MONL,2"][..]).prop_map(|day| ("?".to_owned(), day.to_owned())),
    ]
    .boxed()
}

fn any_cron() -> impl Strategy<Value = Cron> {
    let months = prop_oneof![3 => Just("*".to_owned()), 1 => list(elements(1, 12, MONTHS))];
    let years = prop::sample::select(&["*", "*", "*", "*", "2026", "2025-2027"][..]);
    let minutes =
        prop_oneof![1 => Just("*".to_owned()), 1 => Just("0/15".to_owned()), 6 => list(elements(0, 59, &[]))];
    let hours = prop_oneof![1 => Just("*".to_owned()), 6 => list(elements(0, 23, &[]))];
    (minutes, hours, days(), months, years)
        .prop_map(|(minutes, hours, (day, weekday), month, year)| {
            cron(&format!("cron({minutes} {hours} {day} {month} {weekday} {year})"))
        })
        .boxed()
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

fn this_year(runs: impl IntoIterator<Item = NaiveDateTime>) -> Vec<NaiveDateTime> {
    let mut runs: Vec<NaiveDateTime> = runs.into_iter().filter(|run| run.year() == YEAR).collect();
    runs.sort_unstable();
    runs
}

fn asked(cron: &Cron) -> Vec<NaiveDateTime> {
    brute::runs(&cron.to_string(), date(YEAR, 1, 1), date(YEAR, 12, 31))
}

/// All runs of expressions in UTC, with some days of the years beside this one.
fn in_utc(texts: &[String]) -> Vec<NaiveDateTime> {
    texts.iter().flat_map(|text| brute::runs(text, date(YEAR - 1, 12, 30), date(YEAR + 1, 1, 2))).collect()
}

const FIXED: &[(&str, i64)] = &[
    ("UTC", 0),
    ("Asia/Tokyo", 540),
    ("Asia/Kolkata", 330),
    ("Asia/Kathmandu", 345),
    ("America/Phoenix", -420),
    ("Pacific/Marquesas", -570),
    ("Pacific/Kiritimati", 840),
    ("Etc/GMT+12", -720),
];

const SEASONAL: &[(&str, i64, i64)] = &[
    ("Europe/Berlin", 60, 120),
    ("America/New_York", -300, -240),
    ("Australia/Sydney", 600, 660),
    ("Australia/Lord_Howe", 630, 660),
    ("Antarctica/Troll", 0, 120),
    ("Africa/Casablanca", 0, 60),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Every run on the clock is a run in UTC and the other way round, each once. So it is with what is
    /// suggested in the place of a fault.
    #[test]
    fn a_fixed_offset_is_exact(cron in any_cron(), (name, minutes) in prop::sample::select(FIXED)) {
        let texts = match in_zone(&cron, zone(name), None, YEAR) {
            Ok(result) => texts(&result),
            Err(fault) => {
                prop_assert!(matches!(fault.kind, ZoneFaultKind::ImmovableDay | ZoneFaultKind::ImmovableBound), "{fault:?}");
                prop_assert!(minutes != 0, "{fault:?}");
                if fault.suggestions.is_empty() {
                    return Ok(());
                }
                fault.suggestions
            }
        };
        prop_assert!(texts.len() <= 4, "{texts:?}");
        let runs = this_year(in_utc(&texts).into_iter().map(|run| run + TimeDelta::minutes(minutes)));
        prop_assert!(runs == asked(&cron), "{cron} in {name}: {texts:?}");
    }

    /// A choice is exact in its season.
    #[test]
    fn a_season_is_exact(cron in any_cron(), (name, standard, daylight) in prop::sample::select(SEASONAL), dst in prop::sample::select(&[Dst::Standard, Dst::Daylight][..])) {
        let Ok(result) = in_zone(&cron, zone(name), Some(dst), YEAR) else { return Ok(()) };
        let minutes = if dst == Dst::Standard { standard } else { daylight };
        let in_season = |run: &NaiveDateTime| i64::from(zone(name).offset_at(run.and_utc()).seconds()) == minutes * 60;
        let offset = TimeDelta::minutes(minutes);
        let runs = in_utc(&texts(&result)).into_iter().filter(in_season);
        let runs = this_year(runs.map(|run| zone(name).local_at(run.and_utc())));
        let asked = this_year(asked(&cron).into_iter().filter(|run| in_season(&(*run - offset))));
        prop_assert!(runs == asked, "{cron} in {name}: {:?}", texts(&result));
    }

    /// Where seasons are split, every day that is not right is in the notes; and no other, as far as that
    /// can be seen on the clock.
    #[test]
    fn the_notes_list_every_day_of_difference(cron in any_cron(), (name, ..) in prop::sample::select(SEASONAL)) {
        let Ok(result) = in_zone(&cron, zone(name), Some(Dst::Split), YEAR) else { return Ok(()) };
        if result.expressions.iter().any(|one| one.season == Season::Year) {
            return Ok(());
        }
        let zone = zone(name);
        // By the day they were asked for, which is not that on which a late run comes.
        let asked: BTreeSet<NaiveDateTime> = asked(&cron).into_iter().collect();
        let runs = this_year(in_utc(&texts(&result)).into_iter().map(|run| zone.local_at(run.and_utc())));
        let mut wrong: BTreeSet<NaiveDate> = BTreeSet::new();
        wrong.extend(runs.iter().filter(|run| !asked.contains(run)).map(NaiveDateTime::date));
        wrong.extend(runs.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].date()));
        let found: BTreeSet<NaiveDateTime> = runs.into_iter().collect();
        wrong.extend(asked.difference(&found).map(NaiveDateTime::date));
        let listed = |date: NaiveDate| result.notes.iter().any(|note| note.contains(&date.to_string()));
        // A late run may come on the next day, an early one on the day before.
        let near = |day: NaiveDate| [day, day.pred_opt().expect("a day"), day.succ_opt().expect("a day")];
        for day in &wrong {
            prop_assert!(near(*day).into_iter().any(listed), "{cron} in {name}: {day}: {:?}", result.notes);
        }
        // Of several runs a day the late one may stand where another is missing, and nobody sees either.
        let is_once_a_day = asked.iter().zip(asked.iter().skip(1)).all(|(a, b)| a.date() != b.date());
        if !is_once_a_day {
            return Ok(());
        }
        let differences = result.notes.iter().filter(|note| note.starts_with("runs come ") || note.starts_with("a run "));
        for day in differences.flat_map(|note| note.rsplit(" on ").next().unwrap_or("").split(", ")) {
            let day: NaiveDate = day.parse().expect(day);
            prop_assert!(near(day).iter().any(|near| wrong.contains(near)), "{cron} in {name}: {day}: {:?}", result.notes);
        }
    }

    /// What has been written is canonical, and warns of no range that wraps around or step that is
    /// uneven unless the author's own text did.
    #[test]
    fn what_is_written_is_plain(cron in any_cron(), (name, _) in prop::sample::select(FIXED)) {
        let Ok(result) = in_zone(&cron, zone(name), None, YEAR) else { return Ok(()) };
        let kinds = |cron: &Cron| -> BTreeSet<_> {
            let warnings = Schedule::Cron(cron.clone()).warnings(None);
            warnings.into_iter().map(|warning| warning.kind).collect()
        };
        for written in result.crons() {
            prop_assert_eq!(Schedule::parse(&written.to_string()), Ok(Schedule::Cron(written.clone())));
            let new: Vec<_> = kinds(written).difference(&kinds(&cron)).copied().collect();
            let new: Vec<_> = new.into_iter().filter(|kind| {
                matches!(kind, super::super::super::WarningKind::WrapAround | super::super::super::WarningKind::UnevenStep)
            }).collect();
            prop_assert!(new.is_empty(), "{cron} is {written}: {new:?}");
        }
    }

    #[test]
    fn any_text_is_answered(time in any::<String>(), days in any::<Option<String>>(), near in "[0-9]{0,2}[:.h ]?[0-9]{0,2} ?[ap]?m?") {
        let _ = super::super::schedule_at(&time, days.as_deref(), Zone::UTC, None, YEAR);
        let _ = super::super::schedule_at("06:30", days.as_deref(), Zone::UTC, None, YEAR);
        if let Err(fault) = super::super::schedule_at(&near, None, Zone::UTC, None, YEAR) {
            for suggestion in fault.suggestions {
                prop_assert!(super::super::schedule_at(&suggestion, None, Zone::UTC, None, YEAR).is_ok(), "{suggestion}");
            }
        }
        let _ = Zone::parse(&time);
    }
}
