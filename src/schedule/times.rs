//! The minutes of a day, as two sets of bits that are counted through.

use super::cron::Cron;

/// Minutes in an hour and hours in a day.
const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// The times of day of one schedule, and how far they are counted.
///
/// ```text
/// every day:  hours 8, 9  ×  minutes 0, 30   →   08:00 08:30 09:00 09:30
/// ```
#[derive(Clone, Debug)]
pub(super) struct Times {
    minutes: u64,
    hours: u32,
    /// The first minute of the day that is counted through, since 1970.
    day: i64,
    /// The first minute of its hour, since 1970.
    hour: i64,
    hours_left: u32,
    minutes_left: u64,
}

impl Times {
    pub(super) fn of(cron: &Cron) -> Times {
        let (minutes, hours) = (cron.minutes().bits(), cron.hours().bits() as u32);
        Times { minutes, hours, day: 0, hour: 0, hours_left: 0, minutes_left: 0 }
    }

    /// Counts through another day from its midnight. The day is a number since 1970.
    pub(super) fn begin(&mut self, day: i64) {
        self.day = day * DAY;
        self.hours_left = self.hours;
        self.minutes_left = 0;
    }

    /// Counts through another day from that minute of it, the minute itself included.
    pub(super) fn begin_at(&mut self, day: i64, minute: i64) {
        self.begin(day);
        let hour = minute / HOUR;
        self.hour = self.day + hour * HOUR;
        self.hours_left &= (u32::MAX << 1) << hour;
        if self.hours & (1 << hour) != 0 {
            self.minutes_left = self.minutes & (u64::MAX << (minute % HOUR));
        }
    }
}

/// The day and the minute of the day of a minute since 1970.
pub(super) fn split(minute: i64) -> (i64, i64) {
    (minute.div_euclid(DAY), minute.rem_euclid(DAY))
}

/// The minutes since 1970 that are left of the day.
impl Iterator for Times {
    type Item = i64;

    fn next(&mut self) -> Option<i64> {
        if self.minutes_left == 0 {
            if self.hours_left == 0 {
                return None;
            }
            self.hour = self.day + i64::from(self.hours_left.trailing_zeros()) * HOUR;
            self.hours_left &= self.hours_left - 1;
            self.minutes_left = self.minutes;
        }
        let minute = i64::from(self.minutes_left.trailing_zeros());
        self.minutes_left &= self.minutes_left.checked_sub(1)?;
        Some(self.hour + minute)
    }
}
