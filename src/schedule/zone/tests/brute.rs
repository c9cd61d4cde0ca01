//! A second evaluator of crons, from their canonical text and the field table alone.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Weekday};

const MONTHS: &str = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC";
const DAYS: &str = "SUNMONTUEWEDTHUFRISAT";

fn number(text: &str, names: &str) -> u32 {
    text.parse().unwrap_or_else(|_| (names.find(text).expect(text) / 3 + 1) as u32)
}

fn matches(field: &str, value: u32, min: u32, max: u32, names: &str) -> bool {
    field.split(',').any(|element| {
        let (base, step) = element.split_once('/').unwrap_or((element, "1"));
        let step: usize = step.parse().expect(element);
        let (from, to) = match base.split_once('-') {
            Some((from, to)) => (number(from, names), number(to, names)),
            None if base == "*" => (min, max),
            None if element.contains('/') => (number(base, names), max),
            None => (number(base, names), number(base, names)),
        };
        let to = if to < from { to + max - min + 1 } else { to };
        (from..=to).step_by(step).any(|at| (at - min) % (max - min + 1) + min == value)
    })
}

fn is_last(date: NaiveDate) -> bool {
    (date + Days::new(1)).month() != date.month()
}

fn is_weekday(date: NaiveDate) -> bool {
    !matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

fn day_of_month(field: &str, date: NaiveDate) -> bool {
    field.split(',').any(|element| match element {
        "?" => false,
        "L" => is_last(date),
        "LW" => {
            let month = date.iter_days().take_while(|day| day.month() == date.month());
            is_weekday(date) && month.skip(1).all(|day| !is_weekday(day))
        }
        _ if element.ends_with('W') => {
            let Some(target) = date.with_day(number(&element[..element.len() - 1], "")) else { return false };
            let near = [0, -1, 1, -2, 2].map(|away| target + TimeDelta::days(away));
            near.into_iter().find(|day| is_weekday(*day) && day.month() == date.month()) == Some(date)
        }
        _ => matches(element, date.day(), 1, 31, ""),
    })
}

fn day_of_week(field: &str, date: NaiveDate) -> bool {
    let weekday = date.weekday().num_days_from_sunday() + 1;
    field.split(',').any(|element| match element {
        "?" => false,
        "L" => weekday == 7,
        _ if element.ends_with('L') => {
            number(&element[..element.len() - 1], DAYS) == weekday
                && (date + Days::new(7)).month() != date.month()
        }
        _ => matches(element, weekday, 1, 7, DAYS),
    })
}

/// All runs from one date to another, both included, on the clock that the text is meant for.
pub(super) fn runs(canonical: &str, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDateTime> {
    let fields: Vec<&str> = canonical["cron(".len()..canonical.len() - 1].split(' ').collect();
    let minutes: Vec<u32> = (0..24 * 60)
        .filter(|minute| {
            matches(fields[1], minute / 60, 0, 23, "") && matches(fields[0], minute % 60, 0, 59, "")
        })
        .collect();
    let dates = from.iter_days().take_while(|date| *date <= to).filter(|date| {
        (fields[5] == "*" || matches(fields[5], date.year() as u32, 1970, 2199, ""))
            && matches(fields[3], date.month(), 1, 12, MONTHS)
            && (day_of_month(fields[2], *date) || day_of_week(fields[4], *date))
    });
    let time = |minute: &u32| TimeDelta::minutes(i64::from(*minute));
    dates
        .flat_map(|date| {
            minutes.iter().map(move |minute| date.and_hms_opt(0, 0, 0).expect("midnight") + time(minute))
        })
        .collect()
}
