//! Whether a schedule runs at an instant, read from its canonical text alone: no code is shared with the core.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};

const MONTHS: &str = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
const DAYS: &str = "SUNMONTUEWEDTHUFRISAT";

/// The fields of a canonical expression.
pub struct Fields<'t> {
    minutes: &'t str,
    hours: &'t str,
    day: &'t str,
    month: &'t str,
    weekday: &'t str,
    year: &'t str,
}

impl<'t> Fields<'t> {
    /// Those of the text of a cron.
    pub fn of(canonical: &'t str) -> Self {
        let inner =
            canonical.strip_prefix("cron(").and_then(|rest| rest.strip_suffix(')')).expect("it is a cron");
        let fields: Vec<&str> = inner.split(' ').collect();
        let [minutes, hours, day, month, weekday, year] = fields[..] else {
            panic!("{canonical} has six fields")
        };
        Self { minutes, hours, day, month, weekday, year }
    }

    /// Whether it runs on the day.
    pub fn run_on(&self, date: NaiveDate) -> bool {
        is_in(self.year, date.year(), 1970, 2199, "")
            && is_in(self.month, date.month() as i32, 1, 12, MONTHS)
            && (self.day.split(',').any(|element| is_day(element, date))
                || self.weekday.split(',').any(|element| is_weekday(element, date)))
    }

    /// Whether it runs at a minute of the days on which it runs.
    pub fn run_at(&self, hour: u32, minute: u32) -> bool {
        is_in(self.hours, hour as i32, 0, 23, "") && is_in(self.minutes, minute as i32, 0, 59, "")
    }

    /// Whether it runs at the instant.
    pub fn run(&self, at: DateTime<Utc>) -> bool {
        at.second() == 0
            && at.nanosecond() == 0
            && self.run_on(at.date_naive())
            && self.run_at(at.hour(), at.minute())
    }
}

fn number(text: &str, names: &str) -> i32 {
    text.parse().unwrap_or_else(|_| (names.find(text).expect("a name that there is") / 3 + 1) as i32)
}

/// Whether a value is in a field of values, ranges and steps.
fn is_in(field: &str, value: i32, min: i32, max: i32, names: &str) -> bool {
    field.split(',').any(|element| {
        let (base, step) = element.split_once('/').map_or((element, None), |(base, step)| (base, Some(step)));
        let (from, to) = match base.split_once('-') {
            Some((from, to)) => (number(from, names), number(to, names)),
            None if base == "*" => (min, max),
            None if step.is_some() => (number(base, names), max),
            None => (number(base, names), number(base, names)),
        };
        let step = step.map_or(1, |step| step.parse::<i32>().expect("a step is a number"));
        // A range from high to low goes over the end of the field, and its steps do as well.
        let around = if from <= to { 0 } else { max - min + 1 };
        [value, value + around].iter().any(|at| (from..=to + around).contains(at) && (at - from) % step == 0)
    })
}

fn length(date: NaiveDate) -> u32 {
    (28..=31).rev().find(|day| date.with_day(*day).is_some()).expect("a month has 28 days")
}

fn is_working_day(date: NaiveDate) -> bool {
    (1..=5).contains(&date.weekday().number_from_monday())
}

fn is_day(element: &str, date: NaiveDate) -> bool {
    let last = length(date);
    match element {
        "?" => false,
        "L" => date.day() == last,
        "LW" => {
            let nearest =
                (1..=last).rev().filter_map(|day| date.with_day(day)).find(|date| is_working_day(*date));
            nearest == Some(date)
        }
        _ => match element.strip_suffix('W') {
            Some(day) => {
                let target = number(day, "");
                let near = [0, -1, 1, -2, 2].into_iter().filter_map(|away| u32::try_from(target + away).ok());
                let nearest = near.filter_map(|day| date.with_day(day)).find(|date| is_working_day(*date));
                target <= last as i32 && nearest == Some(date)
            }
            None => is_in(element, date.day() as i32, 1, 31, ""),
        },
    }
}

fn is_weekday(element: &str, date: NaiveDate) -> bool {
    let weekday = date.weekday().number_from_sunday() as i32;
    match element {
        "?" => false,
        "L" => weekday == 7,
        _ => match element.strip_suffix('L') {
            Some(day) => number(day, DAYS) == weekday && date.day() + 7 > length(date),
            None => is_in(element, weekday, 1, 7, DAYS),
        },
    }
}
