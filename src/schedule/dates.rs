//! The days on which a schedule runs, in order: our own rules, month by month.

use super::calendar::{self, days_in_month};
use super::cron::Cron;
use super::days::Days;
use super::years::Years;

/// The days from one day on, as numbers since 1970.
///
/// A month is answered as a whole, as the bits of its days, and the table ends with the year
/// 2199; so a schedule that never runs again is through after at most 230 times 12 months.
#[derive(Clone, Debug)]
pub(super) struct Dates {
    days: Days,
    years: Years,
    year: i32,
    month: u8,
    /// The number of the day before the first of the month.
    before: i64,
    /// The days of the month that are still to come, as bits 1-31.
    left: u32,
}

impl Dates {
    /// The days from that day on, itself included.
    pub(super) fn from(cron: &Cron, day: i64) -> Dates {
        let (year, month, date) = calendar::civil(day);
        let (days, years) = (Days::of(cron), Years::of(cron.year()));
        let mut dates = Dates { days, years, year, month, before: 0, left: 0 };
        if dates.years.from(year) == Some(year) && dates.days.has_month(month) {
            dates.enter();
            dates.left &= u32::MAX << date;
        }
        dates
    }

    /// Looks up the days of the month that it stands in.
    fn enter(&mut self) {
        let first = calendar::day_number(self.year, self.month);
        self.before = first - 1;
        let length = days_in_month(calendar::is_leap(self.year), self.month);
        self.left = self.days.in_month(length, calendar::weekday(first));
    }

    /// Goes on to the next month of the schedule.
    fn advance(&mut self) -> Option<()> {
        if let Some(month) = self.days.month_after(self.month)
            && self.years.from(self.year) == Some(self.year)
        {
            self.month = month;
        } else {
            self.year = self.years.from(self.year + 1)?;
            self.month = self.days.month_after(0)?;
        }
        self.enter();
        Some(())
    }
}

impl Iterator for Dates {
    type Item = i64;

    fn next(&mut self) -> Option<i64> {
        while self.left == 0 {
            self.advance()?;
        }
        let day = self.left.trailing_zeros();
        self.left &= self.left - 1;
        Some(self.before + i64::from(day))
    }
}
