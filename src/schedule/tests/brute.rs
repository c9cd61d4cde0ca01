//! A second evaluator, to hold the first against: minute by minute, day by day, from the text.
//!
//! It shares no code with the parser and counts the calendar forward from a known Thursday. It is
//! slow on purpose, in that it has no idea but the field table of AWS's developer guide.

use std::sync::OnceLock;

const MONTHS: &str = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
const DAYS: &str = "SUNMONTUEWEDTHUFRISAT";

fn number(text: &str, names: &str) -> i32 {
    text.parse().unwrap_or_else(|_| (names.find(text).expect(text) / 3 + 1) as i32)
}

/// Whether a value is in a field of plain values, ranges and steps.
fn matches(field: &str, value: i32, min: i32, max: i32, names: &str) -> bool {
    field.split(',').any(|element| {
        let (base, step) = match element.split_once('/') {
            Some((base, step)) => (base, Some(step.parse::<i32>().expect(step))),
            None => (element, None),
        };
        let (from, to) = match base.split_once('-') {
            Some((from, to)) => (number(from, names), number(to, names)),
            None if base == "*" => (min, max),
            None if step.is_some() => (number(base, names), max),
            None => (number(base, names), number(base, names)),
        };
        let (mut at, mut left) = (from, to - from);
        if left < 0 {
            left += max - min + 1;
        }
        while left >= 0 {
            if at == value {
                return true;
            }
            for _ in 0..step.unwrap_or(1) {
                at = if at == max { min } else { at + 1 };
                left -= 1;
            }
        }
        false
    })
}

#[derive(Clone, Copy)]
struct Day {
    year: i32,
    month: i32,
    day: i32,
    /// 1 is Sunday.
    weekday: i32,
    length: i32,
}

fn length(year: i32, month: i32) -> i32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// All days from 1 January 1970, a Thursday.
fn days() -> impl Iterator<Item = Day> {
    let first = Day { year: 1970, month: 1, day: 1, weekday: 5, length: 31 };
    std::iter::successors(Some(first), |today| {
        let mut next = Day { day: today.day + 1, weekday: today.weekday % 7 + 1, ..*today };
        if next.day > next.length {
            next.day = 1;
            next.month += 1;
            if next.month > 12 {
                next.month = 1;
                next.year += 1;
            }
            next.length = length(next.year, next.month);
        }
        Some(next)
    })
}

/// The weekday of another day of the same month.
fn weekday(today: Day, day: i32) -> i32 {
    (today.weekday - 1 + day - today.day).rem_euclid(7) + 1
}

fn is_weekday(today: Day, day: i32) -> bool {
    (1..=today.length).contains(&day) && (2..=6).contains(&weekday(today, day))
}

fn day_of_month(field: &str, today: Day) -> bool {
    field.split(',').any(|element| match element {
        "?" => false,
        "L" => today.day == today.length,
        "LW" => {
            let last = (1..=today.length).rev().find(|day| is_weekday(today, *day));
            last == Some(today.day)
        }
        _ if element.ends_with('W') => {
            let target = number(&element[..element.len() - 1], "");
            // The nearest first, and of two as near the earlier: a Saturday has its Friday at one
            // day and its Monday at two.
            let nearest =
                [0, -1, 1, -2, 2].map(|away| target + away).into_iter().find(|day| is_weekday(today, *day));
            target <= today.length && nearest == Some(today.day)
        }
        _ => matches(element, today.day, 1, 31, ""),
    })
}

fn day_of_week(field: &str, today: Day) -> bool {
    field.split(',').any(|element| match element {
        "?" => false,
        "L" => today.weekday == 7,
        _ if element.ends_with('L') => {
            number(&element[..element.len() - 1], DAYS) == today.weekday && today.day + 7 > today.length
        }
        _ => matches(element, today.weekday, 1, 7, DAYS),
    })
}

/// Runs a day over the years from one to the other, both included, of a canonical expression.
pub(super) fn per_day(canonical: &str, from: i32, to: i32) -> f64 {
    let fields: Vec<&str> = canonical["cron(".len()..canonical.len() - 1].split(' ').collect();
    // Every minute of a day is asked for, and the days that run are all alike.
    let minutes = (0..24 * 60).map(|minute| {
        matches(fields[1], minute / 60, 0, 23, "") && matches(fields[0], minute % 60, 0, 59, "")
    });
    let a_day: u64 = minutes.map(u64::from).sum();
    let (mut runs, mut total) = (0_u64, 0_u64);
    let (mut year, mut month) = ((0, false), ((0, 0), false));
    for today in days().skip_while(|today| today.year < from).take_while(|today| today.year <= to) {
        if year.0 != today.year {
            // The 400 years reach beyond the field's table, where only `*` is asked for.
            year = (today.year, fields[5] == "*" || matches(fields[5], today.year, 1970, 2199, ""));
        }
        if !year.1 {
            continue;
        }
        total += 1;
        if month.0 != (today.year, today.month) {
            month = ((today.year, today.month), matches(fields[3], today.month, 1, 12, MONTHS));
        }
        if month.1 && (day_of_month(fields[2], today) || day_of_week(fields[4], today)) {
            runs += a_day;
        }
    }
    runs as f64 / total as f64
}

/// The first runs at or after a second since 1970, as minutes since 1970, of a canonical expression.
///
/// Every day from there to the end of 2199 is asked for, and every minute of those that match.
pub(super) fn runs(canonical: &str, from: i64, count: usize) -> Vec<i64> {
    static TABLE: OnceLock<Vec<Day>> = OnceLock::new();
    let table = TABLE.get_or_init(|| days().take_while(|day| day.year <= 2199).collect());

    let fields: Vec<&str> = canonical["cron(".len()..canonical.len() - 1].split(' ').collect();
    let mut found = Vec::new();
    let mut asked = ((0, 0), false);
    // The table begins with the day 0.
    let first = usize::try_from(from.div_euclid(86_400)).unwrap_or(0).min(table.len());
    for (number, today) in (0..).zip(table).skip(first) {
        if asked.0 != (today.year, today.month) {
            let matches = matches(fields[5], today.year, 1970, 2199, "")
                && matches(fields[3], today.month, 1, 12, MONTHS);
            asked = ((today.year, today.month), matches);
        }
        if !asked.1 || !(day_of_month(fields[2], *today) || day_of_week(fields[4], *today)) {
            continue;
        }
        for minute in 0..24 * 60 {
            let at = number * 24 * 60 + i64::from(minute);
            if at * 60 >= from
                && matches(fields[1], minute / 60, 0, 23, "")
                && matches(fields[0], minute % 60, 0, 59, "")
            {
                found.push(at);
                if found.len() == count {
                    return found;
                }
            }
        }
    }
    found
}
