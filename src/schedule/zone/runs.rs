//! Runs beside the clock of a zone.

use std::fmt;

use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeDelta, Utc};

use super::clock::{DAY, clock, minute_of, size};
use super::iana::Zone;
use super::offset::Offset;

/// A run as the people of a zone see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalRun {
    /// The instant.
    pub utc: DateTime<Utc>,
    /// What the clocks of the zone show.
    pub local: NaiveDateTime,
    /// How far they are from UTC.
    pub offset: Offset,
    /// Whether they show this time twice: only the offset tells which it is.
    pub comes_twice: bool,
    /// Whether the zone's clocks [are known](Zone::is_known_at); if not, they are shown as they stood at
    /// the end of 2099.
    pub is_known: bool,
    /// At the first run after the clocks changed: how the time of the runs has moved.
    pub drift: Option<Drift>,
}

/// The time on the clock of a schedule in UTC moved, because the clock did.
///
/// ```
/// use glue_trigger::schedule::zone::{Zone, local_times};
///
/// let runs = ["2026-03-28T04:30:00Z", "2026-03-29T04:30:00Z", "2026-03-30T04:30:00Z"];
/// let runs = runs.map(|run| run.parse().unwrap());
/// let runs = local_times(runs, Zone::parse("Europe/Berlin")?);
/// let drift: Vec<_> = runs.iter().map(|run| run.drift.map(|drift| drift.to_string())).collect();
/// assert_eq!(
///     drift,
///     [None, Some("one hour later on the clock than before: 06:30 was 05:30".to_owned()), None],
/// );
/// assert_eq!(runs[1].offset.abbreviation(), "CEST");
/// # Ok::<(), glue_trigger::schedule::zone::ZoneFault>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drift {
    /// By how many minutes the runs come later on the clock; negative where they come earlier.
    pub minutes: i32,
    /// The time of this run.
    pub now: NaiveTime,
    /// What the same time in UTC was before the change.
    pub was: NaiveTime,
}

impl fmt::Display for Drift {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let direction = if self.minutes < 0 { "earlier" } else { "later" };
        // Over the date line the clock shows the same time of another day.
        if self.now == self.was && self.minutes != 0 {
            let days = match self.minutes.unsigned_abs() / DAY.unsigned_abs() {
                1 => "a day".to_owned(),
                days => format!("{days} days"),
            };
            return write!(f, "{days} {direction} on the calendar than before, at the same time");
        }
        write!(
            f,
            "{} {direction} on the clock than before: {} was {}",
            size(self.minutes),
            clock(minute_of(self.now)),
            clock(minute_of(self.was)),
        )
    }
}

/// Puts the clock of a zone beside runs, which should be in order of time.
///
/// A run has a [`Drift`] where its offset is not that of the run before it. What happened between
/// two runs and was undone is no drift: a yearly run in July never sees the winter.
///
/// ```
/// use glue_trigger::schedule::zone::{Zone, local_times};
///
/// let run = "2026-10-25T00:30:00Z".parse().unwrap();
/// let [run] = local_times([run], Zone::parse("Europe/Berlin")?).try_into().unwrap();
/// assert_eq!(run.local.to_string(), "2026-10-25 02:30:00");
/// assert!(run.comes_twice);
/// # Ok::<(), glue_trigger::schedule::zone::ZoneFault>(())
/// ```
pub fn local_times(runs: impl IntoIterator<Item = DateTime<Utc>>, zone: Zone) -> Vec<LocalRun> {
    let mut before: Option<i32> = None;
    let local = |utc| {
        let (local, offset, is_known) = (zone.local_at(utc), zone.offset_at(utc), zone.is_known_at(utc));
        let seconds = offset.seconds() - before.replace(offset.seconds()).unwrap_or(offset.seconds());
        // What is not known has not moved, as far as anybody knows.
        let drift = (seconds != 0 && is_known).then(|| {
            let now = local.time();
            let (was, _) = now.overflowing_sub_signed(TimeDelta::seconds(i64::from(seconds)));
            Drift { minutes: seconds / 60, now, was }
        });
        LocalRun { utc, local, offset, comes_twice: zone.comes_twice(&local), is_known, drift }
    };
    runs.into_iter().map(local).collect()
}
