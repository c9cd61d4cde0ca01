//! Instants: Ruby's Time on one side, chrono's on the other.

use chrono::{DateTime, Utc};
use glue_trigger::timetable::{self, InstantFault};
use magnus::time::{Offset, Timespec};
use magnus::value::ReprValue;
use magnus::{Error, RArray, RString, Ruby, Time, Value};

use crate::argument;
use crate::interrupt::AT_ONCE;

/// An instant from which to look for runs. One beyond chrono's quarter of a million years, on either
/// side, becomes the last that there is: no schedule runs there.
pub fn bound(ruby: &Ruby, value: Value, name: &str) -> Result<DateTime<Utc>, Error> {
    drawn_in(ruby, time(ruby, value, &form(name))?)
}

/// The instant of a Time or of a text, as the core reads it. `name` is that of the argument.
pub fn beginning(ruby: &Ruby, value: Value, name: &str) -> Result<DateTime<Utc>, Error> {
    let refuse = |fault: InstantFault| Error::new(ruby.exception_arg_error(), fault.to_string());
    let form = format!("{}, or text such as \"2026-11-23T06:00\"", form(name));
    if RString::from_value(value).is_some() {
        return timetable::instant(&argument::text(ruby, value, &form)?).map_err(refuse);
    }
    let instant = drawn_in(ruby, time(ruby, value, &form)?)?;
    timetable::known(instant).ok_or_else(|| refuse(timetable::outside(name)))
}

fn form(name: &str) -> String {
    format!("{name} must be a Time, such as Time.utc(2026, 11, 23)")
}

fn drawn_in(ruby: &Ruby, time: Time) -> Result<DateTime<Utc>, Error> {
    Ok(exact(ruby, time)?
        .unwrap_or_else(|past| if past { DateTime::<Utc>::MIN_UTC } else { DateTime::<Utc>::MAX_UTC }))
}

/// An instant that has a local time, or a RangeError.
pub fn known(ruby: &Ruby, value: Value, name: &str) -> Result<DateTime<Utc>, Error> {
    let time = time(ruby, value, &form(name))?;
    exact(ruby, time)?.map_err(|_| {
        let message = format!("{name} is beyond the years of which a local time can be told");
        Error::new(ruby.exception_range_error(), message)
    })
}

/// The instant, or on which side of all years it is: true for the past.
fn exact(ruby: &Ruby, time: Time) -> Result<Result<DateTime<Utc>, bool>, Error> {
    match time.timespec() {
        Ok(Timespec { tv_sec, tv_nsec }) => {
            let nanoseconds = u32::try_from(tv_nsec).unwrap_or(0);
            Ok(DateTime::from_timestamp(tv_sec, nanoseconds).ok_or(tv_sec < 0))
        }
        // Too many seconds for the system, of which Ruby tells in one way or the other.
        Err(error)
            if error.is_kind_of(ruby.exception_arg_error())
                || error.is_kind_of(ruby.exception_range_error()) =>
        {
            Ok(Err(time.funcall::<_, _, f64>("to_f", ())? < 0.0))
        }
        Err(error) => Err(error),
    }
}

/// A Time, or what has a time of the day and can become one: a DateTime, Rails' TimeWithZone. A Date
/// could, too, at a midnight of the machine's own zone, which nobody asked for.
/// `form` says what to give.
fn time(ruby: &Ruby, value: Value, form: &str) -> Result<Time, Error> {
    if let Some(time) = Time::from_value(value) {
        return Ok(time);
    }
    let is_date = value.respond_to("to_time", false)?;
    if is_date
        && value.respond_to("hour", false)?
        && let Some(time) = Time::from_value(value.funcall("to_time", ())?)
    {
        return Ok(time);
    }
    Err(argument::wrong_kind(ruby, value, form))
}

/// The instant as a Time in UTC.
pub fn utc(ruby: &Ruby, instant: DateTime<Utc>) -> Result<Time, Error> {
    ruby.time_timespec_new(timespec(instant), Offset::utc())
}

/// The instant as a Time at an offset, in seconds to the east.
pub fn at_offset(ruby: &Ruby, instant: DateTime<Utc>, seconds: i32) -> Result<Time, Error> {
    let offset = Offset::from_secs(seconds)
        .map_err(|error| Error::new(ruby.exception_range_error(), error.to_string()))?;
    ruby.time_timespec_new(timespec(instant), offset)
}

fn timespec(instant: DateTime<Utc>) -> Timespec {
    Timespec { tv_sec: instant.timestamp(), tv_nsec: i64::from(instant.timestamp_subsec_nanos()) }
}

/// At most so many instants as an Array of Times in UTC. It may be a long one: now and then Ruby is asked
/// whether it was interrupted.
pub fn array(
    ruby: &Ruby,
    mut instants: impl Iterator<Item = DateTime<Utc>>,
    most: usize,
) -> Result<RArray, Error> {
    let array = ruby.ary_new();
    let mut left = most;
    loop {
        let taken: Vec<DateTime<Utc>> = instants.by_ref().take(left.min(AT_ONCE)).collect();
        for instant in &taken {
            array.push(utc(ruby, *instant)?)?;
        }
        left -= taken.len();
        if taken.len() < AT_ONCE || left == 0 {
            return Ok(array);
        }
        ruby.thread_check_ints()?;
    }
}
