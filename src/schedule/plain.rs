//! The days on which a schedule runs, by the `cron` crate, as far as it knows them.
//!
//! It knows days by number and by day of the week, months, and the years 1970 to 2100. It does
//! not know `L`, `W`, and the years to 2199; those are [`Dates`]. Asked for days alone, at
//! midnight, it is called once a day that runs, however many runs the day has.
//!
//! Its text is written anew from the sets of the fields and not taken from the author's:
//! it refuses ranges that wrap around, and steps beyond the end of a field.

use std::str::FromStr;

use chrono::{DateTime, Utc};
use cron::OwnedScheduleIterator;

use super::calendar;
use super::cron::Cron;
use super::dates::Dates;
use super::days;
use super::field::Field;
use super::years::Years;

/// The last year that the crate knows.
const LAST_YEAR: i32 = 2100;
const DAY_SECONDS: i64 = 24 * 60 * 60;

/// Days as numbers since 1970: of the crate while it has some, and then our own.
pub(super) struct PlainDates {
    // Boxed, since it is several times as large as all the rest.
    of_crate: Option<Box<OwnedScheduleIterator<Utc>>>,
    own: Dates,
}

impl PlainDates {
    /// The days from that day on, itself included.
    pub(super) fn from(cron: &Cron, day: i64) -> PlainDates {
        let of_crate = iterator(cron, day).map(Box::new);
        // Beyond 2100 the years go on in our own count.
        let own = if of_crate.is_some() { day.max(calendar::day_number(LAST_YEAR + 1, 1)) } else { day };
        PlainDates { of_crate, own: Dates::from(cron, own) }
    }
}

impl Iterator for PlainDates {
    type Item = i64;

    fn next(&mut self) -> Option<i64> {
        if let Some(days) = &mut self.of_crate {
            if let Some(midnight) = days.next() {
                return Some(midnight.timestamp().div_euclid(DAY_SECONDS));
            }
            self.of_crate = None;
        }
        self.own.next()
    }
}

/// The crate's iterator over the midnights from that day on; none if it does not know them all.
fn iterator(cron: &Cron, day: i64) -> Option<OwnedScheduleIterator<Utc>> {
    if !days::Days::of(cron).are_plain() || day >= calendar::day_number(LAST_YEAR + 1, 1) {
        return None;
    }
    let (date, month, weekday) =
        (of_field(cron.day_of_month()), of_field(cron.month()), of_field(cron.day_of_week()));
    let years = of_years(&Years::of(cron.year()))?;
    let schedule = cron::Schedule::from_str(&format!("0 0 0 {date} {month} {weekday} {years}")).ok()?;
    // It answers with what comes after an instant, so the day begins a second before.
    let before = DateTime::from_timestamp((day * DAY_SECONDS).checked_sub(1)?, 0)?;
    Some(schedule.after_owned(before))
}

/// The set of a field in the crate's words. Its days of the week begin with 1, Sunday, too.
fn of_field(field: &Field) -> String {
    let bits = days::bits(field);
    let name = field.name();
    let all = (name.min()..=name.max()).fold(0, |bits, number| bits | 1_u64 << number);
    // `?` leaves the choice to the other field, and so does `*` here, where both must hold.
    if bits == 0 || bits == all {
        return "*".to_owned();
    }
    runs((0..64).filter(|number| bits & (1 << number) != 0))
}

/// The years that the crate knows, if there are any.
fn of_years(years: &Years) -> Option<String> {
    if years.are_all() {
        return Some("*".to_owned());
    }
    let known = runs(years.iter().take_while(|year| *year <= LAST_YEAR));
    Some(known).filter(|known| !known.is_empty())
}

/// Numbers in rising order as a list of ranges.
fn runs(numbers: impl Iterator<Item = i32>) -> String {
    let mut list = String::new();
    let mut numbers = numbers.peekable();
    while let Some(from) = numbers.next() {
        let mut to = from;
        while numbers.next_if_eq(&(to + 1)).is_some() {
            to += 1;
        }
        if !list.is_empty() {
            list.push(',');
        }
        list.push_str(&from.to_string());
        if to > from {
            list.push_str(&format!("-{to}"));
        }
    }
    list
}

#[cfg(test)]
mod tests {
    use super::super::Schedule;
    use super::*;

    fn cron(text: &str) -> Cron {
        match Schedule::parse(text) {
            Ok(Schedule::Cron(cron)) => cron,
            _ => panic!("{text}"),
        }
    }

    #[test]
    fn numbers_become_ranges() {
        assert_eq!(runs([1, 3, 4, 7, 8, 9, 31].into_iter()), "1,3-4,7-9,31");
        assert_eq!(runs([].into_iter()), "");
    }

    #[test]
    fn the_crate_is_asked_for_what_it_knows() {
        for (text, asked) in [
            ("cron(0 2 * * ? *)", true),
            ("cron(0 2 1,15 1/3 ? 2026-2030)", true),
            ("cron(0 2 ? NOV-FEB FRI-MON *)", true),
            ("cron(0 2 ? * L *)", true), // Saturday, a plain day
            ("cron(0 2 ? * 1/90 1970-2199)", true),
            ("cron(0 2 1/90 * ? 1970/200)", true),
            ("cron(0 2 L * ? *)", false),
            ("cron(0 2 15W * ? *)", false),
            ("cron(0 2 LW * ? *)", false),
            ("cron(0 2 ? * 5L *)", false),
            ("cron(0 2 * * ? 2101-2199)", false),
        ] {
            assert_eq!(iterator(&cron(text), 20_000).is_some(), asked, "{text}");
        }
    }

    #[test]
    fn our_days_go_on_where_the_crate_ends() {
        let daily = cron("cron(0 2 * * ? *)");
        let first = calendar::day_number(2100, 12) + 29;
        let days: Vec<i64> = PlainDates::from(&daily, first).take(4).collect();
        assert_eq!(days, [first, first + 1, first + 2, first + 3]);
    }

    #[test]
    fn both_counts_agree_over_a_century() {
        for text in [
            "cron(0 2 29-31 * ? *)",
            "cron(0 2 ? 2,6-8 MON,WED *)",
            "cron(0 2 1 1/5 ? 2000/3)",
            "cron(0 2 31 2 ? *)",
        ] {
            let cron = cron(text);
            assert!(PlainDates::from(&cron, 0).eq(Dates::from(&cron, 0)), "{text}");
        }
    }
}
