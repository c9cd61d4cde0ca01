//! The words that the text and the picture share.

use chrono::{DateTime, TimeDelta, Utc};

use super::wrap::shortened;
use crate::schedule::zone::Zone;
use crate::timetable::{Cell, Entry, Planned, Starts, Timetable};

/// The most columns that a name takes.
const NAME: usize = 40;

/// The most columns of a schedule or its meaning, where they have lines of their own.
pub(super) const LONGEST: usize = 200;

/// `Sun 2026-11-22 06:00`
pub(in crate::render) fn stamp(instant: DateTime<Utc>) -> String {
    instant.format("%a %F %R").to_string()
}

/// `1 trigger`, `2 triggers`
pub(super) fn counted(count: u64, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// At most four characters: `9999`, `12k`, `345M`. What is cut off is not rounded.
pub(super) fn compact(count: u64) -> String {
    if count < 10_000 {
        return count.to_string();
    }
    let mut rest = count;
    let mut unit = ' ';
    for next in ['k', 'M', 'G', 'T', 'P', 'E'] {
        if rest < 1000 {
            break;
        }
        rest /= 1000;
        unit = next;
    }
    format!("{rest}{unit}")
}

/// How often a day, and, where that is less than once, how many days lie between.
pub(super) fn frequency(per_day: f64) -> String {
    if per_day <= 0.0 {
        return "never".to_owned();
    }
    if per_day >= 1.0 {
        return match rounded(per_day) {
            once if once == "1" => "once a day".to_owned(),
            times => format!("{times} times a day"),
        };
    }
    let days = rounded(1.0 / per_day);
    let share = match format!("{per_day:.3}") {
        least if least == "0.000" => "less than 0.001".to_owned(),
        share => share.trim_end_matches('0').to_owned(),
    };
    format!("{share} times a day, once in {days} days")
}

/// Two places behind the point, where there are any.
fn rounded(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// What a trigger is called, with what is not known of it.
fn name(entry: &Entry) -> Option<String> {
    let name = shortened(entry.resource.as_deref()?, NAME);
    let instances = match entry.instances {
        Some(1) => String::new(),
        Some(count) => format!(" ×{}", compact(count)),
        None => " ×?".to_owned(),
    };
    let enabled = if entry.enabled.is_none() { " (if Terraform enables it)" } else { "" };
    Some(format!("{name}{instances}{enabled}"))
}

/// The first names of triggers, and how many more there are; empty where none has a name.
pub(super) fn names<'e>(entries: impl Iterator<Item = &'e Entry>, most: usize) -> String {
    list(entries.filter(|entry| entry.resource.is_some()), most, |entry| name(entry).unwrap_or_default())
}

/// The first of some things by their names, and how many more there are. The rest are counted and
/// not named: there may be ten thousand, in each hour of a week.
fn list<T>(mut things: impl Iterator<Item = T>, most: usize, name: impl Fn(T) -> String) -> String {
    let first: Vec<String> = things.by_ref().take(most).map(&name).collect();
    let (last, rest) = (things.next(), things.count());
    match last {
        None => first.join(", "),
        // One more takes no more room than saying so.
        Some(last) if rest == 0 => format!("{}, {}", first.join(", "), name(last)),
        Some(_) => format!("{} and {} more", first.join(", "), rest + 1),
    }
}

/// The triggers that start in an hour; an expression by itself is called by its text.
fn names_in(timetable: &Timetable, cell: &Cell, most: usize) -> String {
    let planned = cell.schedules.iter().filter_map(|position| timetable.planned().get(*position));
    let entries = planned.flat_map(|planned| planned.counted().map(move |entry| (planned, entry)));
    list(entries, most, |(planned, entry)| {
        name(entry).unwrap_or_else(|| shortened(&planned.schedule().to_string(), NAME))
    })
}

/// What starts in an hour.
pub(super) fn hour(timetable: &Timetable, begin: DateTime<Utc>, cell: &Cell, most: usize) -> String {
    format!(
        "{} UTC: {}, {}: {}",
        stamp(begin),
        counted(cell.triggers, "trigger"),
        counted(cell.starts, "start"),
        names_in(timetable, cell, most),
    )
}

/// The hours in which the most triggers start, if several do in any.
fn busiest(timetable: &Timetable, most_names: usize) -> String {
    let mut hours = timetable.week().busiest();
    let Some((begin, cell)) = hours.next() else {
        return "No trigger starts in this week.".to_owned();
    };
    if cell.triggers == 1 {
        return "No two triggers start in one hour.".to_owned();
    }
    let others = match hours.count() {
        0 => String::new(),
        1 => " and in one more hour".to_owned(),
        more => format!(" and in {more} more hours"),
    };
    format!(
        "Most in one hour: {}, {} UTC{others}: {}.",
        counted(cell.triggers, "trigger"),
        stamp(begin),
        names_in(timetable, cell, most_names),
    )
}

/// That the database of time zones ends.
pub(super) fn unknown_clocks(zone: Zone) -> String {
    format!("the clocks of {zone} are not known from 2100 on: as they stood at the end of 2099")
}

/// Where the clocks of the zone stand in the week and when they change, in sentences.
fn clocks(timetable: &Timetable) -> Vec<String> {
    let Some(zone) = timetable.options().zone.filter(|zone| *zone != Zone::UTC) else { return Vec::new() };
    let (week, year) = (timetable.week(), TimeDelta::days(366));
    let (begin, end) = (week.begin(), week.end());
    if !zone.is_known_at(end) {
        return vec![format!("The clocks of {zone} are not known from 2100 on.")];
    }
    let within = timetable.clock_changes(begin, end);
    if !within.is_empty() {
        return within.iter().map(|change| format!("The clocks of {zone} change on {change}.")).collect();
    }
    let offset = zone.offset_at(begin);
    let named = match offset.abbreviation() {
        number if number.starts_with(['+', '-']) => String::new(),
        name => format!(" ({name})"),
    };
    let stand = format!("In this week the clocks of {zone} stand at {offset}{named}.");
    let next = timetable.clock_changes(end - TimeDelta::seconds(1), end + year).into_iter().next();
    let next = next.map(|change| format!("They change next on {change}."));
    std::iter::once(stand).chain(next).collect()
}

/// What the mark `×?` means, where a trigger has it.
fn uncounted(timetable: &Timetable) -> Option<String> {
    let mut counted = timetable.planned().iter().flat_map(Planned::counted);
    let sentence = "Only Terraform knows how many `×?` are; each is counted as one.";
    counted.any(|entry| entry.instances.is_none() && entry.resource.is_some()).then(|| sentence.to_owned())
}

/// What is said below the grid, in sentences.
pub(super) fn remarks(timetable: &Timetable, most_names: usize) -> Vec<String> {
    let mut remarks = vec![busiest(timetable, most_names)];
    remarks.extend(clocks(timetable));
    remarks.extend(uncounted(timetable));
    remarks.extend(left_out(timetable));
    remarks
}

/// What is not in the grid, and why.
fn left_out(timetable: &Timetable) -> Option<String> {
    let planned = || timetable.planned().iter();
    let counted = |planned: &Planned| planned.counted().count();
    let untold = |starts: &Starts| timetable.untold().iter().filter(|entry| entry.starts == *starts).count();
    let reasons = [
        (planned().map(|planned| planned.entries().len() - counted(planned)).sum(), "not enabled"),
        (planned().filter(|p| p.is_nameless()).map(counted).sum(), "at a rate that no cron equals"),
        (untold(&Starts::KnownToTerraform), "with a schedule that only Terraform knows"),
        (untold(&Starts::Unreadable), "with a schedule at fault"),
    ];
    let reasons: Vec<String> = reasons
        .into_iter()
        .filter(|(count, _): &(usize, _)| *count > 0)
        .map(|(count, why)| format!("{count} {why}"))
        .collect();
    (!reasons.is_empty()).then(|| format!("Not counted: {}.", reasons.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_fit_four_columns() {
        let table = [
            (0, "0"),
            (9_999, "9999"),
            (10_000, "10k"),
            (999_999, "999k"),
            (1_000_000, "1M"),
            (u64::MAX, "18E"),
        ];
        for (count, expected) in table {
            assert_eq!(compact(count), expected);
        }
    }

    #[test]
    fn times_a_day_are_said_plainly() {
        let table = [
            (0.0, "never"),
            (1.0, "once a day"),
            (96.0, "96 times a day"),
            (200.0 / 7.0, "28.57 times a day"),
            (1.0 / 7.0, "0.143 times a day, once in 7 days"),
            (5.0 / 7.0, "0.714 times a day, once in 1.4 days"),
            (0.5, "0.5 times a day, once in 2 days"),
            (12.0 / 365.2425, "0.033 times a day, once in 30.44 days"),
            (1.0 / 84_006.0, "less than 0.001 times a day, once in 84006 days"),
        ];
        for (per_day, expected) in table {
            assert_eq!(frequency(per_day), expected, "{per_day}");
        }
    }

    #[test]
    fn lists_end_with_a_number() {
        let names = |count: usize| list(1..=count, 3, |number| format!("t{number}"));
        assert_eq!(names(0), "");
        assert_eq!(names(3), "t1, t2, t3");
        assert_eq!(names(4), "t1, t2, t3, t4");
        assert_eq!(names(5), "t1, t2, t3 and 2 more");
    }
}
