//! When the clocks of a zone change.

use std::fmt;

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::clock::{clock, minute_of, size};
use super::iana::Zone;
use super::offset::Offset;

/// The clocks are set forward or back.
///
/// ```
/// use glue_trigger::schedule::zone::Zone;
///
/// let changes = Zone::parse("Australia/Lord_Howe")?.clock_changes(2026);
/// let lines: Vec<String> = changes.iter().map(ToString::to_string).collect();
/// assert_eq!(
///     lines,
///     [
///         "2026-04-05: 30 minutes back, from 02:00 (+11) to 01:30 (+1030)",
///         "2026-10-04: 30 minutes forward, from 02:00 (+1030) to 02:30 (+11)",
///     ],
/// );
/// # Ok::<(), glue_trigger::schedule::zone::ZoneFault>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClockChange {
    /// The first instant with the new offset.
    pub instant: DateTime<Utc>,
    /// The offset before it.
    pub before: Offset,
    /// The offset from it on.
    pub after: Offset,
}

impl ClockChange {
    /// By how many minutes the clocks go forward; negative where they go back.
    pub fn minutes(&self) -> i32 {
        (self.after.seconds() - self.before.seconds()) / 60
    }

    /// What the clocks would show without the change: the time from which they are set.
    pub fn local_before(&self) -> NaiveDateTime {
        self.local(&self.before)
    }

    /// What the clocks show after the change: the time to which they are set.
    pub fn local_after(&self) -> NaiveDateTime {
        self.local(&self.after)
    }

    fn local(&self, offset: &Offset) -> NaiveDateTime {
        let utc = self.instant.naive_utc();
        utc.checked_add_signed(TimeDelta::seconds(i64::from(offset.seconds()))).unwrap_or(utc)
    }
}

impl fmt::Display for ClockChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (from, to) = (self.local_before(), self.local_after());
        let direction = if self.minutes() < 0 { "back" } else { "forward" };
        write!(
            f,
            "{}: {} {direction}, from {} ({}) to {} ({})",
            from.date(),
            size(self.minutes()),
            clock(minute_of(from.time())),
            self.before.abbreviation(),
            clock(minute_of(to.time())),
            self.after.abbreviation(),
        )
    }
}

impl Zone {
    /// The changes of the clocks in a year (of UTC), in order.
    ///
    /// None for a zone without daylight saving, and for a year after 2099, of which the database
    /// knows nothing.
    pub fn clock_changes(self, year: i32) -> Vec<ClockChange> {
        let Some((from, to)) = year_bounds(year) else { return Vec::new() };
        // chrono-tz keeps its list of changes to itself, so they are searched for. No zone was ever
        // changed there and back within half a day.
        let stride = TimeDelta::hours(12);
        let mut changes = Vec::new();
        let (mut low, mut before) = (from, self.offset_at(from));
        while low < to {
            let high = (low + stride).min(to);
            let after = self.offset_at(high);
            // The change at the first instant of the next year is the next year's.
            if after.seconds() != before.seconds() {
                let instant = self.first_with(&before, low, high);
                if instant < to {
                    changes.push(ClockChange { instant, before, after: after.clone() });
                }
            }
            (low, before) = (high, after);
        }
        changes
    }

    /// The first second after `low` whose offset is not that of `low`.
    fn first_with(self, before: &Offset, mut low: DateTime<Utc>, mut high: DateTime<Utc>) -> DateTime<Utc> {
        while (high - low).num_seconds() > 1 {
            let middle = low + TimeDelta::seconds((high - low).num_seconds() / 2);
            if self.offset_at(middle).seconds() == before.seconds() { low = middle } else { high = middle }
        }
        high
    }
}

/// The first instant of a year in UTC, and of the next.
pub(super) fn year_bounds(year: i32) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let first = |year| Some(NaiveDate::from_ymd_opt(year, 1, 1)?.and_time(NaiveTime::MIN).and_utc());
    Some((first(year)?, first(year.checked_add(1)?)?))
}
