//! What the expressions of a zone with daylight saving give up, in words.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::super::cron::Cron;
use super::super::field::FieldName;
use super::clock::{DAY, clock, minute_of, size};
use super::compare::{Table, ends};
use super::iana::Zone;
use super::seasons::{Season, Seasons};
use super::set_text;
use super::write::{InUtc, InZone};

/// One expression all year: the stretches of the other season, and the days of the change.
pub(super) fn of_season(
    cron: &Cron,
    zone: Zone,
    seasons: &Seasons,
    season: Season,
    result: &InZone,
) -> Vec<String> {
    let tables: Vec<Table> = result.crons().map(Table::of).collect();
    // A run is told by the date that was wanted, though it may come after that day's midnight.
    let wanted = TimeDelta::seconds(i64::from(seasons.offset(season).seconds()));
    let date = |run: DateTime<Utc>| (run.naive_utc() + wanted).date();
    let wrong: Vec<String> = seasons
        .stretches(season)
        .into_iter()
        .filter(|(_, _, other)| *other != season)
        .filter_map(|(from, to, _)| {
            let ends: Vec<_> = tables.iter().filter_map(|table| ends(table, from, to)).collect();
            let first = ends.iter().map(|(first, _)| date(*first)).min()?;
            let last = ends.iter().map(|(_, last)| date(*last)).max()?;
            Some(if first == last { format!("on {first}") } else { format!("from {first} to {last}") })
        })
        .collect();
    let mut notes = Vec::new();
    if !wrong.is_empty() {
        let other = if season == Season::Standard { &seasons.daylight } else { &seasons.standard };
        let minutes = other.minutes() - seasons.offset(season).minutes();
        let direction = if minutes < 0 { "earlier" } else { "later" };
        let first = Table::of(cron).times().next().map_or(0, minute_of);
        let day = match (first + minutes).div_euclid(DAY) {
            ..0 => " of the day before",
            0 => "",
            1.. => " of the next day",
        };
        notes.push(format!(
            "{} the clocks of {zone} stand at {other}, and runs come {} {direction}: {} becomes {}{day}",
            wrong.join(" and "),
            size(minutes),
            clock(first),
            clock(first + minutes),
        ));
    }
    notes.extend(at_changes(cron, zone, seasons, result));
    notes
}

/// An expression for each season: their months, the days that are off, and the days of the change.
pub(super) fn of_split(cron: &Cron, zone: Zone, seasons: &Seasons, result: &InZone) -> Vec<String> {
    let months = |season| set_text::text(seasons.months(season), FieldName::Month, true);
    let year = seasons.year();
    let mut notes = vec![format!(
        "whole months are in standard time ({}) or in daylight saving ({}), since a cron cannot say the day \
         on which the clocks change",
        months(Season::Standard),
        months(Season::Daylight),
    )];
    let differences = differences(cron, zone, seasons, result);
    let differs = !differences.is_empty();
    for (how, dates) in differences {
        let dates: Vec<String> = dates.iter().map(ToString::to_string).collect();
        notes.push(format!("{} on {}", how.words(), dates.join(", ")));
    }
    if differs {
        notes.push(format!("these are the days of {year}; in another year the clocks change on other days"));
    }
    notes.extend(at_changes(cron, zone, seasons, result));
    notes
}

/// How the runs of a day differ from those asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Difference {
    Moved(i32),
    Missing,
    Twice,
}

impl Difference {
    fn words(self) -> String {
        match self {
            Difference::Moved(minutes) => {
                format!("runs come {} {}", size(minutes), if minutes < 0 { "early" } else { "late" })
            }
            Difference::Missing => "a run is missing".to_owned(),
            Difference::Twice => "a run comes twice".to_owned(),
        }
    }
}

/// The days of the year on which an expression runs outside of its season, or both do, or none does.
///
/// Each run is held against the time that it was written for, which is its own time by the offset of
/// its season, rather than the runs of a day against the runs asked for: a run of 23:30 that comes
/// at 00:30 is an hour late, and not twenty-three hours early on the next day.
fn differences(
    cron: &Cron,
    zone: Zone,
    seasons: &Seasons,
    result: &InZone,
) -> BTreeMap<Difference, BTreeSet<NaiveDate>> {
    let mut found: BTreeMap<Difference, BTreeSet<NaiveDate>> = BTreeMap::new();
    let year = seasons.year();
    let date = NaiveDate::from_ymd_opt;
    let (Some(first), Some(last)) = (date(year, 1, 1), date(year, 12, 31)) else { return found };
    let gaps: Vec<_> =
        seasons.changes.iter().map(|change| change.local_before()..change.local_after()).collect();
    let mut written: BTreeMap<NaiveDate, Vec<NaiveTime>> = BTreeMap::new();
    for InUtc { cron, season } in &result.expressions {
        let offset = TimeDelta::seconds(i64::from(seasons.offset(*season).seconds()));
        // The local year begins and ends in the days of UTC beside its own.
        for run in Table::of(cron).runs(first - Days::new(1), last + Days::new(1)) {
            let (meant, shown) = (run + offset, zone.local_at(run.and_utc()));
            if meant.year() != year {
                continue;
            }
            written.entry(meant.date()).or_default().push(meant.time());
            // A time that does not exist is neither early nor late, and is told of by itself.
            let minutes = i32::try_from((shown - meant).num_minutes()).unwrap_or(0);
            if minutes != 0 && !gaps.iter().any(|gap| gap.contains(&meant)) {
                found.entry(Difference::Moved(minutes)).or_default().insert(meant.date());
            }
        }
    }
    let local = Table::of(cron);
    for date in first.iter_days().take_while(|date| *date <= last).filter(|date| local.runs_on(*date)) {
        let mut times = written.remove(&date).unwrap_or_default();
        times.sort_unstable();
        if times.windows(2).any(|pair| matches!(pair, [a, b] if a == b)) {
            found.entry(Difference::Twice).or_default().insert(date);
        }
        if local.times().any(|time| times.binary_search(&time).is_err()) {
            found.entry(Difference::Missing).or_default().insert(date);
        }
    }
    found
}

/// Times that do not exist on the day of a change, and times that come twice.
fn at_changes(cron: &Cron, zone: Zone, seasons: &Seasons, result: &InZone) -> Vec<String> {
    let (local, utc) = (Table::of(cron), result.crons().map(Table::of).collect::<Vec<_>>());
    let mut notes = Vec::new();
    for change in &seasons.changes {
        let (before, after) = (change.local_before(), change.local_after());
        let asked: Vec<NaiveDateTime> =
            minutes(before.min(after), before.max(after)).filter(|time| local.runs_at(*time)).collect();
        let Some(first) = asked.first() else { continue };
        let date = first.date();
        // The runs that such a time may be meant by: it is read by either of the two offsets.
        let mut runs: BTreeSet<NaiveDateTime> = BTreeSet::new();
        for time in &asked {
            for offset in [&change.before, &change.after] {
                let run = *time - TimeDelta::seconds(i64::from(offset.seconds()));
                if utc.iter().any(|table| table.runs_at(run)) {
                    runs.insert(run);
                }
            }
        }
        let runs: Vec<String> = runs
            .into_iter()
            .map(|run| {
                let run = run.and_utc();
                format!(
                    "{} {}",
                    clock(minute_of(zone.local_at(run).time())),
                    zone.offset_at(run).abbreviation()
                )
            })
            .collect();
        let what = if before < after { "does not exist" } else { "comes twice" };
        let times: Vec<String> = asked.iter().map(|time| clock(minute_of(time.time()))).collect();
        let (times, what) = match times.as_slice() {
            [one] => (one.clone(), what),
            many if before < after => (few(many), "do not exist"),
            many => (few(many), "come twice"),
        };
        let how = match runs.as_slice() {
            [] => "there is no run for it".to_owned(),
            [one] => format!("the run is at {one}"),
            many => format!("runs are at {}", few(many)),
        };
        notes.push(format!("{times} {what} on {date}, when the clocks change: {how}"));
    }
    notes
}

/// The minutes from one time to another, the second not included.
fn minutes(from: NaiveDateTime, to: NaiveDateTime) -> impl Iterator<Item = NaiveDateTime> {
    let next = |time: &NaiveDateTime| time.checked_add_signed(TimeDelta::minutes(1));
    std::iter::successors(Some(from), next).take_while(move |time| *time < to)
}

/// A list for people, of which the middle can be guessed if it is long.
fn few(words: &[String]) -> String {
    match words {
        [first, _, _, _, .., last] => format!("{first} to {last}"),
        few => few.join(", "),
    }
}
