//! Glue's schedule dialect: `cron(Minutes Hours Day-of-month Month Day-of-week Year)`
//! and `rate(n unit)`.
//!
//! Text becomes a typed [`Schedule`], or the list of every fault in it. What parses can
//! still surprise, and [`Schedule::warnings`] says how. Nothing here reads a clock: the
//! year of today is an argument.
//!
//! ```
//! use glue_trigger::schedule::{FaultKind, Schedule};
//!
//! let nightly = Schedule::parse("cron(0 2 * * ? *)")?;
//! assert_eq!(nightly.per_day(), 1.0);
//!
//! let faults = Schedule::parse("cron(0 2 * * *)").unwrap_err();
//! assert_eq!(faults.first().kind, FaultKind::FiveFields);
//! assert_eq!(faults.first().suggestion.as_deref(), Some("cron(0 2 * * ? *)"));
//! # Ok::<(), glue_trigger::schedule::Faults>(())
//! ```
//!
//! # The way of the text
//! `form` finds `cron(`, the body and `)`; `body` splits the body into fields; `read` reads
//! one field; `rate` reads the other form. Each adds to one list of findings. A finding knows
//! the edit that mends it, and `mend` applies the edits until the text parses.
//!
//! # The way of the runs
//! `days` knows the days of one month as bits; `dates` goes from month to month, and `plain` lets
//! the `cron` crate do so where it can; `times` counts the minutes of a day; `occurrences` puts
//! days and minutes together. `describe` says in words what the same sets mean.

mod body;
mod calendar;
mod cron;
mod dates;
mod days;
mod describe;
mod element;
mod equal;
mod fault;
mod field;
mod form;
mod mend;
mod occurrences;
mod per_day;
mod place;
mod plain;
mod rate;
mod read;
mod run_set;
mod times;
mod unix;
mod warning;
mod years;
pub mod zone;

#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

pub use cron::Cron;
pub use element::{Base, Element, Value};
pub use fault::{Fault, FaultKind, Faults};
pub use field::{Field, FieldName};
pub use occurrences::Occurrences;
pub use rate::{Rate, Unit};
pub use run_set::{Meeting, RunSet};
pub use warning::{Warning, WarningKind};

/// When a SCHEDULED trigger fires, in UTC.
///
/// Two schedules are equal if their canonical texts are, wherever their parts stood in the
/// author's text. `FRI` and `6` mean the same day and are not equal: the author's choice of
/// words is kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Schedule {
    /// `cron(0 2 * * ? *)`, which Glue documents.
    Cron(Cron),
    /// `rate(15 minutes)`, which other AWS services take, and Glue does not.
    Rate(Rate),
}

impl Schedule {
    /// Reads a schedule, or says everything that is wrong with it.
    ///
    /// What AWS accepts is never refused: the keyword and names in any case, several spaces or
    /// tabs between the fields, a range that wraps around.
    ///
    /// ```
    /// use glue_trigger::schedule::{FaultKind, Schedule};
    ///
    /// assert!(Schedule::parse("Cron(0 1/3 * * ? *)").is_ok());
    ///
    /// let text = "cron(0 25 * * MONDAY *)";
    /// let faults = Schedule::parse(text).unwrap_err();
    /// let found: Vec<_> = faults.iter().map(|fault| (fault.kind, &text[fault.span.clone()])).collect();
    /// assert_eq!(
    ///     found,
    ///     [
    ///         (FaultKind::OutOfRange, "25"),
    ///         (FaultKind::BothDays, "* * MONDAY"),
    ///         (FaultKind::UnknownName, "MONDAY"),
    ///     ],
    /// );
    /// ```
    pub fn parse(text: &str) -> Result<Schedule, Faults> {
        form::read(text).map_err(|findings| mend::faults(text, findings))
    }

    /// What parses, and will surprise: in the order of the text.
    ///
    /// `this_year` is the year of today where the caller knows it; without it no year is over.
    ///
    /// ```
    /// use glue_trigger::schedule::{Schedule, WarningKind};
    ///
    /// let schedule = Schedule::parse("cron(0 2 ? * FRI-MON *)")?;
    /// let warnings = schedule.warnings(Some(2026));
    /// assert_eq!(warnings[0].kind, WarningKind::WrapAround);
    /// assert_eq!(warnings[0].suggestion.as_deref(), Some("cron(0 2 ? * FRI,SAT,SUN,MON *)"));
    /// # Ok::<(), glue_trigger::schedule::Faults>(())
    /// ```
    pub fn warnings(&self, this_year: Option<i32>) -> Vec<Warning> {
        match self {
            Schedule::Cron(cron) => warning::of_cron(cron, this_year),
            Schedule::Rate(rate) => warning::of_rate(rate),
        }
    }

    /// The mean number of runs a day.
    ///
    /// The mean is taken over 400 years, after which the Gregorian calendar repeats with the
    /// same days of the week (146,097 days are 20,871 weeks exactly), so it is the true mean and
    /// not one of a window. Where the years are given, it is the mean over those years.
    ///
    /// ```
    /// use glue_trigger::schedule::Schedule;
    ///
    /// let office = Schedule::parse("cron(0/15 8-17 ? * MON-FRI *)")?;
    /// assert_eq!(office.per_day(), 4.0 * 10.0 * 5.0 / 7.0);
    /// assert_eq!(Schedule::parse("rate(15 minutes)")?.per_day(), 96.0);
    /// # Ok::<(), glue_trigger::schedule::Faults>(())
    /// ```
    pub fn per_day(&self) -> f64 {
        match self {
            Schedule::Cron(cron) => per_day::of_cron(cron),
            Schedule::Rate(rate) => rate.per_day(),
        }
    }
}

impl FromStr for Schedule {
    type Err = Faults;

    fn from_str(text: &str) -> Result<Schedule, Faults> {
        Schedule::parse(text)
    }
}

/// The canonical text: keyword in lower case, one space between the fields, names in upper case,
/// numbers without leading zeros. A name stays a name and a number a number.
///
/// ```
/// use glue_trigger::schedule::Schedule;
///
/// let schedule = Schedule::parse("CRON(05  8\t? * mon-6 *)")?;
/// assert_eq!(schedule.to_string(), "cron(5 8 ? * MON-6 *)");
/// # Ok::<(), glue_trigger::schedule::Faults>(())
/// ```
impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Schedule::Cron(cron) => cron.fmt(f),
            Schedule::Rate(rate) => rate.fmt(f),
        }
    }
}
