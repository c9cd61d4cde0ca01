//! On which days a cron expression runs.

use super::calendar::YearShapes;
use super::cron::Cron;
use super::element::Element;
use super::field::{Field, FieldName};

/// The day fields and the month field, made ready for counting: bit 5 is the value 5.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Days {
    months: u16,
    days: u32,
    nearest: u32,
    last: bool,
    last_weekday: bool,
    weekdays: u8,
    last_of: u8,
}

/// Days 1-31.
const ALL_DAYS: u32 = u32::MAX << 1;
/// Sunday (bit 1) to Saturday (bit 7).
const ALL_WEEKDAYS: u8 = u8::MAX << 1;
/// Every seventh day from 0 on.
const WEEKLY: u32 = 1 | 1 << 7 | 1 << 14 | 1 << 21 | 1 << 28;
/// January (bit 1) to December (bit 12).
const ALL_MONTHS: u16 = 0b1_1111_1111_1110;

impl Days {
    pub(super) fn of(cron: &Cron) -> Days {
        let mut days = Days {
            months: bits(cron.month()) as u16,
            days: bits(cron.day_of_month()) as u32,
            nearest: 0,
            last: false,
            last_weekday: false,
            weekdays: bits(cron.day_of_week()) as u8,
            last_of: 0,
        };
        for element in cron.day_of_month().elements() {
            match element {
                Element::Nearest(day) => days.nearest |= 1_u32.checked_shl(u32::from(*day)).unwrap_or(0),
                Element::Last => days.last = true,
                Element::LastWeekday => days.last_weekday = true,
                _ => {}
            }
        }
        for element in cron.day_of_week().elements() {
            if let Element::LastOf(value) = element {
                days.last_of |= 1_u8.checked_shl(u32::from(value.number)).unwrap_or(0);
            }
        }
        days
    }

    /// Whether it runs on every day of its years.
    pub(super) fn are_all(&self) -> bool {
        self.months == ALL_MONTHS && (self.days == ALL_DAYS || self.weekdays == ALL_WEEKDAYS)
    }

    /// Whether it runs in that month at all, as far as the month field says.
    pub(super) fn has_month(&self, month: u8) -> bool {
        self.months & (1 << month) != 0
    }

    /// The first of its months after that one.
    pub(super) fn month_after(&self, month: u8) -> Option<u8> {
        let left = self.months & (u16::MAX << 1) << month;
        u8::try_from(left.trailing_zeros()).ok().filter(|_| left != 0)
    }

    /// Whether its days are named by number or by day of the week alone, without `L` and `W`.
    pub(super) fn are_plain(&self) -> bool {
        self.nearest == 0 && !self.last && !self.last_weekday && self.last_of == 0
    }

    /// The days of a month, as bits 1-31. `first` is the weekday of its first day, 0 for Sunday.
    pub(super) fn in_month(&self, length: u8, first: u8) -> u32 {
        let within = !(u32::MAX.checked_shl(u32::from(length) + 1).unwrap_or(0)) & ALL_DAYS;
        let mut days = self.days;
        if self.last {
            days |= 1 << length;
        }
        if self.last_weekday {
            days |= 1 << nearest_weekday(length, length, first);
        }
        // A month without a 31st has no day nearest to it: 31W skips it, as 31 does.
        for day in set_bits(self.nearest & within) {
            days |= 1 << nearest_weekday(day, length, first);
        }
        for weekday in set_bits(u32::from(self.weekdays)) {
            days |= WEEKLY << first_such_day(weekday, first);
        }
        for weekday in set_bits(u32::from(self.last_of)) {
            let day = first_such_day(weekday, first);
            days |= 1 << (day + (length - day) / 7 * 7);
        }
        days & within
    }

    /// On how many days it runs in these years.
    pub(super) fn count(&self, years: &YearShapes) -> u32 {
        let mut total = 0;
        for (shape, times) in years.iter() {
            let days: u32 = shape
                .months()
                .filter(|(month, ..)| self.has_month(*month))
                .map(|(_, length, first)| self.in_month(length, first).count_ones())
                .sum();
            total += days * times;
        }
        total
    }

    /// Whether it runs on two days in a row.
    ///
    /// December counts as followed by a January, which is not looked up among the years.
    pub(super) fn have_neighbours(&self, years: &YearShapes) -> bool {
        years.iter().any(|(shape, _)| {
            shape.months().filter(|(month, ..)| self.has_month(*month)).any(|(month, length, first)| {
                let days = self.in_month(length, first);
                let next_first = weekday_of(length + 1, first);
                days & (days >> 1) != 0
                    || (days & (1 << length) != 0
                        && self.has_month(month % 12 + 1)
                        // Only its first day is asked for, and that does not depend on the length
                        // save for `L`, which is never the first.
                        && self.in_month(31, next_first) & 0b10 != 0)
            })
        })
    }
}

/// The bits of a field, where `?` and the wildcards of days give none.
pub(super) fn bits(field: &Field) -> u64 {
    match (field.only(), field.name()) {
        (Some(Element::Any), FieldName::DayOfMonth) => u64::from(ALL_DAYS),
        (Some(Element::Any), FieldName::Month) => u64::from(ALL_MONTHS),
        (Some(Element::Any), FieldName::DayOfWeek) => u64::from(ALL_WEEKDAYS),
        _ => field.bits(),
    }
}

/// The numbers of the bits that are set, greatest first.
fn set_bits(mut bits: u32) -> impl Iterator<Item = u8> {
    std::iter::from_fn(move || {
        let bit = bits.checked_ilog2()?;
        bits &= !(1 << bit);
        u8::try_from(bit).ok()
    })
}

/// The first day of the month with that weekday, 1 for Sunday as in the field.
const fn first_such_day(weekday: u8, first: u8) -> u8 {
    1 + (weekday + 6 - first) % 7
}

/// The weekday of a day, 0 for Sunday, where `first` is the one of the month's first.
const fn weekday_of(day: u8, first: u8) -> u8 {
    (first + day - 1) % 7
}

/// Of Monday to Friday the day nearest to this one, without leaving the month.
const fn nearest_weekday(day: u8, length: u8, first: u8) -> u8 {
    match weekday_of(day, first) {
        6 if day == 1 => 3,
        6 => day - 1,
        0 if day == length => day - 2,
        0 => day + 1,
        _ => day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_weekday_stays_in_the_month() {
        // (day, length, weekday of the first, expected)
        for (day, length, first, expected) in [
            (1, 31, 6, 3),   // Saturday the 1st: Monday the 3rd
            (1, 31, 0, 2),   // Sunday the 1st: Monday
            (15, 30, 5, 15), // a Friday stays
            (15, 30, 6, 14), // a Saturday: Friday before  (the 1st is a Saturday, so is the 15th)
            (15, 30, 0, 16), // a Sunday: Monday after
            (30, 30, 6, 28), // Sunday the last: Friday
            (31, 31, 4, 30), // Saturday the last: Friday
        ] {
            assert_eq!(nearest_weekday(day, length, first), expected, "{day} of {length}, first {first}");
        }
    }
}
