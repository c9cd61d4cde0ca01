//! When a schedule runs, forward from any instant.

use std::fmt;
use std::iter::FusedIterator;

use chrono::{DateTime, Utc};

use super::Schedule;
use super::cron::Cron;
use super::dates::Dates;
use super::per_day;
use super::plain::PlainDates;
use super::times::{self, Times};

const MINUTE_SECONDS: i64 = 60;

impl Schedule {
    /// The runs after an instant, in order, to the end of 2199.
    ///
    /// The instant itself is not among them, so that the last run found leads to the next.
    /// A rate runs as its equal cron does ([`Rate::equal_cron`](super::Rate::equal_cron)); one
    /// without an equal has no runs that could be named.
    ///
    /// The days come from the `cron` crate where they are named by number or by day of the week,
    /// to the year 2100; those of `L`, `15W`, `LW` and `5L`, and the years to 2199, are counted
    /// here. A schedule that never runs again is through with the table's years, which takes
    /// microseconds.
    ///
    /// ```
    /// use chrono::{DateTime, Utc};
    /// use glue_trigger::schedule::Schedule;
    ///
    /// let now: DateTime<Utc> = "2026-02-27T10:00:00Z".parse().unwrap();
    /// let schedule = Schedule::parse("cron(0/30 10 L * ? *)")?;
    /// let runs: Vec<String> = schedule.occurrences(now).take(3).map(|run| run.to_string()).collect();
    /// assert_eq!(runs, ["2026-02-28 10:00:00 UTC", "2026-02-28 10:30:00 UTC", "2026-03-31 10:00:00 UTC"]);
    /// # Ok::<(), glue_trigger::schedule::Faults>(())
    /// ```
    pub fn occurrences(&self, after: DateTime<Utc>) -> Occurrences {
        Occurrences::new(self, following(after), i64::MAX)
    }

    /// The runs from one instant, itself included, to another, itself excluded.
    ///
    /// So the runs of one week and of the next are those of both, and none comes twice.
    ///
    /// ```
    /// use chrono::{DateTime, Utc};
    /// use glue_trigger::schedule::Schedule;
    ///
    /// let [monday, friday] =
    ///     ["2026-11-23T02:00:00Z", "2026-11-27T02:00:00Z"].map(|time| time.parse::<DateTime<Utc>>().unwrap());
    /// let schedule = Schedule::parse("cron(0 2 * * ? *)")?;
    /// assert_eq!(schedule.between(monday, friday).count(), 4);
    /// # Ok::<(), glue_trigger::schedule::Faults>(())
    /// ```
    pub fn between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Occurrences {
        Occurrences::new(self, not_before(from), not_before(to))
    }

    /// The first run after an instant, if there is one.
    ///
    /// It answers as [`occurrences`](Schedule::occurrences) does, without the preparation that
    /// pays for itself over many runs.
    ///
    /// ```
    /// use chrono::{DateTime, Utc};
    /// use glue_trigger::schedule::Schedule;
    ///
    /// let now: DateTime<Utc> = "2026-02-27T10:00:00Z".parse().unwrap();
    /// let next = |text: &str| Schedule::parse(text).unwrap().next_after(now).map(|run| run.to_string());
    /// assert_eq!(next("cron(0 2 29 2 ? *)").as_deref(), Some("2028-02-29 02:00:00 UTC"));
    /// assert_eq!(next("cron(0 2 31 2 ? *)"), None);
    /// ```
    pub fn next_after(&self, after: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let minute = following(after);
        let run = match self {
            Schedule::Cron(cron) => Runs::new(cron, minute, Dates::from).next(),
            Schedule::Rate(rate) => Runs::new(&rate.equal_cron()?, minute, Dates::from).next(),
        };
        instant(run?)
    }

    /// Whether no day of any year matches, as with 31 February.
    ///
    /// It is said of a schedule exactly if [`warnings`](Schedule::warnings) say that it never
    /// runs; years that are over once had runs. A rate always comes round.
    ///
    /// ```
    /// use glue_trigger::schedule::Schedule;
    ///
    /// let never = |text: &str| Schedule::parse(text).unwrap().never_fires();
    /// assert!(never("cron(0 2 31 2 ? *)"));
    /// assert!(never("cron(0 2 29 2 ? 2027)"));
    /// assert!(!never("cron(0 2 29 2 ? 2024)"));
    /// ```
    pub fn never_fires(&self) -> bool {
        match self {
            Schedule::Cron(cron) => per_day::is_never(cron),
            Schedule::Rate(_) => false,
        }
    }
}

/// The runs of a schedule, one after another: see [`Schedule::occurrences`].
pub struct Occurrences {
    // None once the last is through.
    runs: Option<Runs<PlainDates>>,
    // The minute since 1970 that is no longer asked for.
    end: i64,
}

impl Occurrences {
    fn new(schedule: &Schedule, minute: i64, end: i64) -> Occurrences {
        let of = |cron: &Cron| Runs::new(cron, minute, PlainDates::from);
        let runs = match schedule {
            _ if minute >= end => None,
            Schedule::Cron(cron) => Some(of(cron)),
            Schedule::Rate(rate) => rate.equal_cron().as_ref().map(of),
        };
        Occurrences { runs, end }
    }
}

impl Iterator for Occurrences {
    type Item = DateTime<Utc>;

    fn next(&mut self) -> Option<DateTime<Utc>> {
        let next = self.runs.as_mut()?.next().filter(|minute| *minute < self.end).and_then(instant);
        if next.is_none() {
            self.runs = None;
        }
        next
    }
}

impl FusedIterator for Occurrences {}

impl fmt::Debug for Occurrences {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Occurrences").finish_non_exhaustive()
    }
}

/// The minutes of days, whoever counts the days.
struct Runs<D> {
    times: Times,
    days: D,
}

impl<D: Iterator<Item = i64>> Runs<D> {
    /// The runs from a minute on, itself included.
    fn new(cron: &Cron, minute: i64, days_from: impl FnOnce(&Cron, i64) -> D) -> Runs<D> {
        // Before 1970 there are no runs, and the crate does not count there.
        let (day, minute_of_day) = times::split(minute.max(0));
        let mut times = Times::of(cron);
        let mut days = days_from(cron, day);
        match days.next() {
            Some(first) if first == day => times.begin_at(day, minute_of_day),
            Some(first) => times.begin(first),
            None => {}
        }
        Runs { times, days }
    }
}

impl<D: Iterator<Item = i64>> Iterator for Runs<D> {
    type Item = i64;

    fn next(&mut self) -> Option<i64> {
        loop {
            if let Some(minute) = self.times.next() {
                return Some(minute);
            }
            self.times.begin(self.days.next()?);
        }
    }
}

/// The first whole minute after an instant.
fn following(instant: DateTime<Utc>) -> i64 {
    instant.timestamp().div_euclid(MINUTE_SECONDS) + 1
}

/// The first whole minute that is not before an instant.
fn not_before(instant: DateTime<Utc>) -> i64 {
    let whole = instant.timestamp() % MINUTE_SECONDS == 0 && instant.timestamp_subsec_nanos() == 0;
    following(instant) - i64::from(whole)
}

fn instant(minute: i64) -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(minute * MINUTE_SECONDS, 0)
}
