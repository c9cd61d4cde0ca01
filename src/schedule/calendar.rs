//! The Gregorian calendar, as far as schedules need it.

/// Years after which the calendar repeats, the days of the week included.
const CYCLE: i32 = 400;

/// Days of the twelve months in a common year.
const MONTH_LENGTHS: [u8; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Whether the year has a 29 February.
pub(super) const fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

/// How many days the month (1-12) has.
pub(super) const fn days_in_month(leap: bool, month: u8) -> u8 {
    match month {
        2 if leap => 29,
        1..=12 => MONTH_LENGTHS[month as usize - 1],
        _ => 0,
    }
}

/// The day of the week of 1 January: 0 is Sunday.
pub(super) const fn first_weekday(year: i32) -> u8 {
    // Every year moves the weekday by one (365 = 52 * 7 + 1), and every leap year by one more.
    // 1 January of the year 1 was a Monday. The cycle keeps the sum positive for any year.
    let before = year.rem_euclid(CYCLE) + CYCLE - 1;
    ((before + before / 4 - before / 100 + before / 400 + 1) % 7) as u8
}

/// The number of the first day of a month, counted from 1 January 1970 as 0.
pub(super) const fn day_number(year: i32, month: u8) -> i64 {
    // In years that begin with March the leap day is the last, and the months before it have
    // 153 days in every five: 31 30 31 30 31, 31 30 31 30 31, 31 and the rest.
    let (year, month) =
        if month > 2 { (year as i64, month as i64 - 3) } else { (year as i64 - 1, month as i64 + 9) };
    let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    365 * year + leaps + (153 * month + 2) / 5 - MARCH_OF_YEAR_0
}

/// Days from 1 March of the year 0 to 1 January 1970.
const MARCH_OF_YEAR_0: i64 = 719_468;

/// Year, month and day of the month of a day's number.
pub(super) fn civil(day: i64) -> (i32, u8, u8) {
    const CYCLE_DAYS: i64 = 146_097;
    let day = day + MARCH_OF_YEAR_0;
    let (cycle, day) = (day.div_euclid(CYCLE_DAYS), day.rem_euclid(CYCLE_DAYS));
    // Without the leap days every year has 365 days; a leap day is the last of its span.
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let date = day - (153 * month + 2) / 5 + 1;
    let (month, after) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    // Each is far within its type: a month, a day, and a year that an `i64` of seconds can reach.
    ((cycle * i64::from(CYCLE) + year + after) as i32, month as u8, date as u8)
}

/// The day of the week of a day's number: 0 is Sunday.
pub(super) const fn weekday(day: i64) -> u8 {
    // Day 0 was a Thursday.
    (day + 4).rem_euclid(7) as u8
}

/// A year as the days of the week see it: there are only fourteen different ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct YearShape {
    /// Whether it has a 29 February.
    pub(super) leap: bool,
    /// The day of the week of 1 January: 0 is Sunday.
    pub(super) first_weekday: u8,
}

impl YearShape {
    /// How many days a year of this shape has.
    pub(super) const fn days(self) -> u32 {
        if self.leap { 366 } else { 365 }
    }

    /// The months in order: number, length, and the day of the week of the first.
    pub(super) fn months(self) -> impl Iterator<Item = (u8, u8, u8)> {
        let mut weekday = self.first_weekday;
        (1..=12).map(move |month| {
            let (length, first) = (days_in_month(self.leap, month), weekday);
            weekday = (weekday + length) % 7;
            (month, length, first)
        })
    }
}

/// How many years there are of each shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct YearShapes([[u16; 7]; 2]);

impl YearShapes {
    /// No year at all.
    pub(super) const NONE: YearShapes = YearShapes([[0; 7]; 2]);

    /// The whole cycle of 400 years.
    pub(super) const CYCLE: YearShapes = {
        let mut shapes = YearShapes::NONE;
        let mut year = 0;
        while year < CYCLE {
            shapes.add(year);
            year += 1;
        }
        shapes
    };

    /// Counts one more year.
    pub(super) const fn add(&mut self, year: i32) {
        self.0[is_leap(year) as usize][first_weekday(year) as usize] += 1;
    }

    /// The shapes that occur, and how often.
    pub(super) fn iter(&self) -> impl Iterator<Item = (YearShape, u32)> {
        [false, true].into_iter().zip(self.0).flat_map(|(leap, counts)| {
            (0..7)
                .zip(counts)
                .filter(|(_, count)| *count > 0)
                .map(move |(first_weekday, count)| (YearShape { leap, first_weekday }, u32::from(count)))
        })
    }

    /// Whether there is no year at all.
    pub(super) fn is_empty(&self) -> bool {
        *self == YearShapes::NONE
    }

    /// How many days these years have together.
    pub(super) fn days(&self) -> u32 {
        self.iter().map(|(shape, count)| shape.days() * count).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cycle_is_whole_weeks() {
        assert_eq!(YearShapes::CYCLE.days(), 146_097);
        assert_eq!(146_097 % 7, 0);
    }

    #[test]
    fn known_first_of_january() {
        for (year, weekday) in [(1970, 4), (2000, 6), (2023, 0), (2024, 1), (2025, 3), (2100, 5), (2199, 2)] {
            assert_eq!(first_weekday(year), weekday, "{year}");
        }
    }

    #[test]
    fn the_year_after_begins_where_this_one_ends() {
        for year in 1970..2400 {
            let shape = YearShape { leap: is_leap(year), first_weekday: first_weekday(year) };
            let days = shape.days() % 7;
            assert_eq!(
                u32::from(first_weekday(year + 1)),
                (u32::from(shape.first_weekday) + days) % 7,
                "{year}"
            );
            assert_eq!(shape.months().map(|(_, length, _)| u32::from(length)).sum::<u32>(), shape.days());
        }
    }
    #[test]
    fn days_are_numbered_without_a_gap() {
        let mut number = day_number(1600, 1);
        for year in 1600..2400 {
            assert_eq!(weekday(number), first_weekday(year), "{year}");
            for month in 1..=12 {
                assert_eq!(number, day_number(year, month), "{year}-{month}");
                for day in 1..=days_in_month(is_leap(year), month) {
                    assert_eq!(civil(number), (year, month, day));
                    number += 1;
                }
            }
        }
        assert_eq!((day_number(1970, 1), weekday(0)), (0, 4));
    }
}
