//! Times of day and spans of time, in words.

use chrono::{NaiveTime, Timelike};

/// Minutes of a day.
pub(super) const DAY: i32 = 24 * 60;

/// `06:30`
pub(super) fn clock(minute_of_day: i32) -> String {
    let minute = minute_of_day.rem_euclid(DAY);
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

/// The minute of the day of a time.
pub(super) fn minute_of(time: NaiveTime) -> i32 {
    i32::try_from(time.num_seconds_from_midnight() / 60).unwrap_or(0)
}

/// `one hour`, `30 minutes`, whatever the sign.
pub(super) fn size(minutes: i32) -> String {
    match minutes.unsigned_abs() {
        60 => "one hour".to_owned(),
        1 => "one minute".to_owned(),
        hours if hours % 60 == 0 => format!("{} hours", hours / 60),
        minutes => format!("{minutes} minutes"),
    }
}
