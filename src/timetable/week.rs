//! Seven days by twenty-four hours.

use chrono::{DateTime, NaiveTime, TimeDelta, Timelike, Utc};

use super::planned::Planned;
use crate::stop::checkpoint;

const DAYS: usize = 7;
const HOURS: usize = 24;

/// What starts in each hour of seven days of UTC, the first of which is the day of an instant.
///
/// The days are real ones, with dates, since the first of a month is in one week and not in the
/// next. They are days of UTC and not of a zone: Glue's are, and each has twenty-four hours.
#[derive(Debug)]
pub struct Week {
    begin: DateTime<Utc>,
    cells: Vec<Cell>,
}

/// One hour of one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// How many triggers start in it, each counted once however often it does.
    pub triggers: u64,
    /// How often a trigger starts in it.
    pub starts: u64,
    /// Which schedules run in it: positions in [`Timetable::planned`](super::Timetable::planned),
    /// in order.
    pub schedules: Vec<usize>,
}

impl Week {
    /// The week from the midnight of the day of an instant; `from` is in the years of schedules.
    pub(super) fn new(from: DateTime<Utc>, planned: &[Planned]) -> Week {
        let begin = from.date_naive().and_time(NaiveTime::MIN).and_utc();
        let mut week = Week { begin, cells: vec![Cell::default(); DAYS * HOURS] };
        for (position, planned) in planned.iter().enumerate() {
            checkpoint();
            let weight = planned.weight();
            if weight == 0 {
                continue;
            }
            for run in planned.schedule().between(week.begin(), week.end()) {
                let Some(cell) = week.cell_of(run) else { continue };
                if cell.schedules.last() != Some(&position) {
                    cell.schedules.push(position);
                    cell.triggers = cell.triggers.saturating_add(weight);
                }
                cell.starts = cell.starts.saturating_add(weight);
            }
        }
        week
    }

    fn cell_of(&mut self, run: DateTime<Utc>) -> Option<&mut Cell> {
        let hours = (run - self.begin).num_hours();
        self.cells.get_mut(usize::try_from(hours).ok()?)
    }

    /// The first midnight.
    pub fn begin(&self) -> DateTime<Utc> {
        self.begin
    }

    /// The midnight after the last day.
    pub fn end(&self) -> DateTime<Utc> {
        self.begin + TimeDelta::days(7)
    }

    /// The midnight of each day, with its hours from 00:00 to 23:00.
    pub fn days(&self) -> impl Iterator<Item = (DateTime<Utc>, &[Cell])> {
        (0..).map(|day| self.begin + TimeDelta::days(day)).zip(self.cells.chunks(HOURS))
    }

    /// The first instant of each hour, with what starts in it.
    pub fn hours(&self) -> impl Iterator<Item = (DateTime<Utc>, &Cell)> {
        (0..).map(|hour| self.begin + TimeDelta::hours(hour)).zip(&self.cells)
    }

    /// That hour of each day, 0 to 23.
    pub fn hour(&self, hour: u32) -> impl Iterator<Item = (DateTime<Utc>, &Cell)> {
        self.hours().filter(move |(begin, _)| begin.hour() == hour)
    }

    /// The most triggers that start in one hour.
    pub fn most(&self) -> u64 {
        self.cells.iter().map(|cell| cell.triggers).max().unwrap_or(0)
    }

    /// The hours in which the most triggers start; none where nothing starts in the week.
    pub fn busiest(&self) -> impl Iterator<Item = (DateTime<Utc>, &Cell)> {
        let most = self.most();
        self.hours().filter(move |(_, cell)| most > 0 && cell.triggers == most)
    }
}
