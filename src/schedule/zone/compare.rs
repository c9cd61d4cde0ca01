//! When a cron runs.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};

use super::super::calendar::days_in_month;
use super::super::cron::Cron;
use super::super::days::Days;

/// A cron made ready to be asked for days and minutes. It knows of no zone.
pub(super) struct Table {
    days: Days,
    years: Option<Vec<u16>>,
    minutes: u64,
    hours: u64,
}

impl Table {
    pub(super) fn of(cron: &Cron) -> Table {
        Table {
            days: Days::of(cron),
            years: (!cron.year().is_every()).then(|| cron.year().numbers().collect()),
            minutes: cron.minutes().bits(),
            hours: cron.hours().bits(),
        }
    }

    pub(super) fn runs_on(&self, date: NaiveDate) -> bool {
        let year_is_meant = |years: &Vec<u16>| years.iter().any(|year| i32::from(*year) == date.year());
        let month = u8::try_from(date.month()).unwrap_or(0);
        if !self.days.has_month(month) || !self.years.as_ref().is_none_or(year_is_meant) {
            return false;
        }
        let first = date.with_day(1).unwrap_or(date).weekday().num_days_from_sunday();
        let length = days_in_month(date.leap_year(), month);
        self.days.in_month(length, u8::try_from(first).unwrap_or(0)) & 1 << date.day() != 0
    }

    pub(super) fn runs_at(&self, time: NaiveDateTime) -> bool {
        self.hours & 1 << time.hour() != 0
            && self.minutes & 1 << time.minute() != 0
            && self.runs_on(time.date())
    }

    /// The times of a day on which it runs.
    pub(super) fn times(&self) -> impl Iterator<Item = NaiveTime> {
        let set = |bits: u64| (0..60).filter(move |bit| bits & 1 << bit != 0);
        let minutes = self.minutes;
        set(self.hours).flat_map(move |hour| {
            set(minutes).filter_map(move |minute| NaiveTime::from_hms_opt(hour, minute, 0))
        })
    }

    /// All runs from one date to another, both included.
    pub(super) fn runs(&self, from: NaiveDate, to: NaiveDate) -> impl Iterator<Item = NaiveDateTime> {
        from.iter_days()
            .take_while(move |date| *date <= to)
            .filter(|date| self.runs_on(*date))
            .flat_map(|date| self.times().map(move |time| date.and_time(time)))
    }
}

/// The first and the last run of an expression in UTC between two instants, the second not included.
pub(super) fn ends(
    table: &Table,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let runs_of = |date: NaiveDate| {
        table
            .runs(date, date)
            .map(|run| run.and_utc())
            .filter(|run| (from..to).contains(run))
            .collect::<Vec<_>>()
    };
    let mut dates = from.date_naive().iter_days().take_while(|date| *date <= to.date_naive());
    let first = dates.find_map(|date| runs_of(date).first().copied())?;
    let mut back = std::iter::successors(Some(to.date_naive()), NaiveDate::pred_opt);
    Some((first, back.find_map(|date| runs_of(date).last().copied())?))
}
