//! An instant as a person writes it: ISO 8601.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc};

use crate::diagnostic::quote_code as quote;

/// The first year of a schedule.
pub const FIRST_YEAR: i32 = 1970;
/// The last year of a schedule.
pub const LAST_YEAR: i32 = 2199;

/// Why a text is no instant, with what to write instead.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}; {help}")]
pub struct InstantFault {
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
}

/// Reads an instant: a date, a time of a date, either with an offset; in UTC where there is none.
///
/// A date by itself is its midnight. A fraction of a second is the next whole one: at the one before it,
/// a run would be over.
///
/// ```
/// use glue_trigger::timetable::instant;
///
/// let read = |text: &str| instant(text).map(|instant| instant.to_string()).map_err(|fault| fault.to_string());
/// assert_eq!(read("2026-11-22").unwrap(), "2026-11-22 00:00:00 UTC");
/// assert_eq!(read("2026-11-22T06:00").unwrap(), "2026-11-22 06:00:00 UTC");
/// assert_eq!(read("2026-11-22T06:00:30+01:00").unwrap(), "2026-11-22 05:00:30 UTC");
/// assert_eq!(
///     read("22.11.2026").unwrap_err(),
///     "`22.11.2026` is not a time; write 2026-11-22, 2026-11-22T06:00 or 2026-11-22T06:00+01:00",
/// );
/// assert_eq!(
///     read("2026-11-31").unwrap_err(),
///     "there is no 2026-11-31; write a day and a time that there are",
/// );
/// ```
///
/// # Errors
/// For text of another form, for days and times that do not exist, and outside of the years
/// [`FIRST_YEAR`] to [`LAST_YEAR`].
pub fn instant(text: &str) -> Result<DateTime<Utc>, InstantFault> {
    let parts = parts(text.trim()).ok_or_else(|| InstantFault {
        message: format!("{} is not a time", quote(text)),
        help: "write 2026-11-22, 2026-11-22T06:00 or 2026-11-22T06:00+01:00".to_owned(),
    })?;
    let local = parts.local().ok_or_else(|| InstantFault {
        message: format!("there is no {}", text.trim()),
        help: "write a day and a time that there are".to_owned(),
    })?;
    let utc = local.checked_sub_signed(TimeDelta::minutes(parts.offset)).unwrap_or(local);
    known(utc).ok_or_else(|| outside(text.trim()))?;
    Ok(within(if parts.has_fraction { utc + TimeDelta::seconds(1) } else { utc }))
}

/// The instant, if it is in the years in which schedules run.
pub fn known(instant: DateTime<Utc>) -> Option<DateTime<Utc>> {
    (FIRST_YEAR..=LAST_YEAR).contains(&instant.year()).then_some(instant)
}

/// That a time is [not known](known); `time` is what it is called.
pub fn outside(time: &str) -> InstantFault {
    InstantFault {
        message: format!("{time} is outside of the years in which schedules run"),
        help: format!("write a time from {FIRST_YEAR} to {LAST_YEAR}"),
    }
}

/// The first whole second from an instant on, or the nearest in the years of schedules.
pub(super) fn within(instant: DateTime<Utc>) -> DateTime<Utc> {
    let whole = instant.with_nanosecond(0).unwrap_or(instant);
    let instant = if whole < instant {
        whole.checked_add_signed(TimeDelta::seconds(1)).unwrap_or(whole)
    } else {
        whole
    };
    match instant.year() {
        ..FIRST_YEAR => edge(FIRST_YEAR, 1, 1, NaiveTime::MIN).unwrap_or(instant),
        year if year > LAST_YEAR => {
            let last = NaiveTime::from_hms_opt(23, 59, 59);
            last.and_then(|time| edge(LAST_YEAR, 12, 31, time)).unwrap_or(instant)
        }
        _ => instant,
    }
}

fn edge(year: i32, month: u32, day: u32, time: NaiveTime) -> Option<DateTime<Utc>> {
    Some(NaiveDate::from_ymd_opt(year, month, day)?.and_time(time).and_utc())
}

/// The numbers of a text that has the form, whether or not they are a time.
struct Parts {
    date: [u32; 3],
    time: [u32; 3],
    /// Minutes to the east of UTC.
    offset: i64,
    /// Whether a part of the next second has passed.
    has_fraction: bool,
}

impl Parts {
    /// What the clocks show, as if they were those of UTC.
    fn local(&self) -> Option<DateTime<Utc>> {
        let ([year, month, day], [hour, minute, second]) = (self.date, self.time);
        let date = NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)?;
        // The day's end, as ISO 8601 may write it.
        if self.time == [24, 0, 0] {
            return Some(date.succ_opt()?.and_time(NaiveTime::MIN).and_utc());
        }
        Some(date.and_time(NaiveTime::from_hms_opt(hour, minute, second)?).and_utc())
    }
}

fn parts(text: &str) -> Option<Parts> {
    let mut reader = Reader { rest: text };
    let year = reader.number(4)?;
    reader.skip("-").then_some(())?;
    let month = reader.number(2)?;
    reader.skip("-").then_some(())?;
    let day = reader.number(2)?;
    let mut parts = Parts { date: [year, month, day], time: [0; 3], offset: 0, has_fraction: false };
    if reader.skip("T") || reader.skip("t") || reader.skip(" ") {
        parts.time[0] = reader.number(2)?;
        reader.skip(":").then_some(())?;
        parts.time[1] = reader.number(2)?;
        if reader.skip(":") {
            parts.time[2] = reader.number(2)?;
            if reader.skip(".") {
                parts.has_fraction = reader.fraction()?;
            }
        }
        reader.skip(" ");
    }
    parts.offset = reader.offset()?;
    reader.rest.is_empty().then_some(parts)
}

struct Reader<'t> {
    rest: &'t str,
}

impl Reader<'_> {
    fn skip(&mut self, prefix: &str) -> bool {
        let rest = self.rest.strip_prefix(prefix);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// A number of so many digits.
    fn number(&mut self, digits: usize) -> Option<u32> {
        let (number, rest) = self.rest.split_at_checked(digits)?;
        self.rest = rest;
        number.bytes().all(|byte| byte.is_ascii_digit()).then(|| number.parse().ok())?
    }

    /// Whether the digits behind the point are more than nothing.
    fn fraction(&mut self) -> Option<bool> {
        let rest = self.rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let (digits, rest) = self.rest.split_at(self.rest.len() - rest.len());
        self.rest = rest;
        (!digits.is_empty()).then(|| digits.bytes().any(|digit| digit != b'0'))
    }

    /// `Z`, `+01:00`, `+0100`, `+01`, or nothing, which is UTC.
    fn offset(&mut self) -> Option<i64> {
        if self.skip("Z") || self.skip("z") || self.skip("UTC") || self.rest.is_empty() {
            return Some(0);
        }
        let sign = if self.skip("-") { -1 } else { self.skip("+").then_some(1)? };
        let hours = self.number(2)?;
        let minutes = if self.skip(":") || !self.rest.is_empty() { self.number(2)? } else { 0 };
        (hours < 24 && minutes < 60).then(|| sign * i64::from(hours * 60 + minutes))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_text_is_an_instant_or_a_fault() {
        let form = "is not a time; write 2026-11-22, 2026-11-22T06:00 or 2026-11-22T06:00+01:00";
        let table: &[(&str, &str)] = &[
            ("2026-11-22", "2026-11-22T00:00:00"),
            (" 2026-11-22 ", "2026-11-22T00:00:00"),
            ("2026-11-22Z", "2026-11-22T00:00:00"),
            ("2026-11-22+01:00", "2026-11-21T23:00:00"),
            ("2026-11-22T06:00", "2026-11-22T06:00:00"),
            ("2026-11-22 06:00", "2026-11-22T06:00:00"),
            ("2026-11-22t06:00z", "2026-11-22T06:00:00"),
            ("2026-11-22T06:00:59.999Z", "2026-11-22T06:01:00"),
            ("2026-11-22T06:00:00.001Z", "2026-11-22T06:00:01"),
            ("2026-11-22T06:00:00.000Z", "2026-11-22T06:00:00"),
            ("2199-12-31T23:59:59.5Z", "2199-12-31T23:59:59"),
            ("2026-11-22T06:00-0330", "2026-11-22T09:30:00"),
            ("2026-11-22T06:00+14", "2026-11-21T16:00:00"),
            ("2026-11-22 06:00:00 UTC", "2026-11-22T06:00:00"),
            ("2026-11-22 06:00:00 +0100", "2026-11-22T05:00:00"),
            ("2026-11-22T24:00", "2026-11-23T00:00:00"),
            ("2024-02-29", "2024-02-29T00:00:00"),
            ("1970-01-01", "1970-01-01T00:00:00"),
            ("2199-12-31T23:59:59Z", "2199-12-31T23:59:59"),
            ("", &format!("`` {form}")),
            ("now", &format!("`now` {form}")),
            ("2026-11", &format!("`2026-11` {form}")),
            ("2026-1-2", &format!("`2026-1-2` {form}")),
            ("2026-11-22T6:00", &format!("`2026-11-22T6:00` {form}")),
            ("2026-11-22T06", &format!("`2026-11-22T06` {form}")),
            ("2026-11-22T06:00:00.Z", &format!("`2026-11-22T06:00:00.Z` {form}")),
            ("2026-11-22T06:00+24:00", &format!("`2026-11-22T06:00+24:00` {form}")),
            ("2026-11-22T06:00 CET", &format!("`2026-11-22T06:00 CET` {form}")),
            ("２０２６-11-22", &format!("`２０２６-11-22` {form}")),
            ("+2026-11-22", &format!("`+2026-11-22` {form}")),
            ("2026-02-29", "there is no 2026-02-29; write a day and a time that there are"),
            ("2026-13-01", "there is no 2026-13-01; write a day and a time that there are"),
            ("2026-11-22T24:01", "there is no 2026-11-22T24:01; write a day and a time that there are"),
            (
                "9999-12-31T24:00",
                "9999-12-31T24:00 is outside of the years in which schedules run; write a time from 1970 to 2199",
            ),
            (
                "0000-01-01",
                "0000-01-01 is outside of the years in which schedules run; write a time from 1970 to 2199",
            ),
            (
                "2200-01-01",
                "2200-01-01 is outside of the years in which schedules run; write a time from 1970 to 2199",
            ),
            (
                "1970-01-01T00:00+00:01",
                "1970-01-01T00:00+00:01 is outside of the years in which schedules run; write a time from 1970 to 2199",
            ),
        ];
        for (text, expected) in table {
            let found = match instant(text) {
                Ok(instant) => instant.naive_utc().format("%FT%T").to_string(),
                Err(fault) => fault.to_string(),
            };
            assert_eq!(found, *expected, "{text:?}");
        }
    }

    #[test]
    fn instants_beyond_the_years_are_drawn_in() {
        let drawn = |instant| within(instant).to_string();
        assert_eq!(drawn(DateTime::<Utc>::MIN_UTC), "1970-01-01 00:00:00 UTC");
        let half = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        assert_eq!(drawn(half("2026-11-22T06:00:00.000000001Z")), "2026-11-22 06:00:01 UTC");
        assert_eq!(drawn(half("1969-12-31T23:59:59.5Z")), "1970-01-01 00:00:00 UTC");
        assert_eq!(drawn(half("2199-12-31T23:59:59.5Z")), "2199-12-31 23:59:59 UTC");
        assert_eq!(drawn(DateTime::<Utc>::MAX_UTC), "2199-12-31 23:59:59 UTC");
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9:.]{0,9}[Z+-]?[0-9:]{0,5})?|\\PC{0,12}") {
            if let Ok(instant) = instant(&text) {
                prop_assert_eq!(within(instant), instant);
            }
        }
    }
}
