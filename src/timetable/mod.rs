//! When triggers start: what their schedules mean, the next runs, and a week as a grid.
//!
//! A [`Timetable`] is made from a pipeline, or from expressions that stand by themselves. It has no
//! clock: the instant from which it counts is an argument, and [`instant`] reads one that a person
//! wrote. Everything is in UTC, as Glue is; a zone adds what its clocks show.
//! [`render::timetable`](crate::render::timetable) writes it out.
//!
//! ```
//! use glue_trigger::schedule::Schedule;
//! use glue_trigger::timetable::{Entry, Options, Timetable, instant};
//!
//! let text = "cron(0/15 8-17 ? * MON-FRI *)";
//! let entry = Entry::of_expression(text, Schedule::parse(text)?);
//! let options = Options { from: instant("2026-11-22T06:00")?, count: 3, zone: None };
//! let timetable = Timetable::new([entry], options);
//!
//! let office = &timetable.planned()[0];
//! assert_eq!(office.meaning(), "every 15 minutes from 08:00 to 17:45 UTC, Monday to Friday");
//! assert_eq!(timetable.runs(office)[0].utc.to_string(), "2026-11-23 08:00:00 UTC");
//!
//! let (begin, cell) = timetable.week().busiest().next().unwrap();
//! assert_eq!((begin.to_string().as_str(), cell.triggers, cell.starts), ("2026-11-23 08:00:00 UTC", 1, 4));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod entry;
mod instant;
mod planned;
mod week;

#[cfg(test)]
mod tests;

use chrono::{DateTime, Datelike, Utc};
pub use entry::{Entry, Starts};
use indexmap::IndexMap;
pub use instant::{FIRST_YEAR, InstantFault, LAST_YEAR, instant, known, outside};
pub use planned::Planned;
pub use week::{Cell, Week};

use crate::pipeline::Pipeline;
use crate::schedule::Schedule;
use crate::schedule::zone::{ClockChange, LocalRun, Zone, local_times};
use crate::stop::{Turns, checkpoint};

/// The most next runs that a person can ask for.
pub const MOST_RUNS: usize = 1000;

/// From when, how many runs, and for whose clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The instant from which runs are counted, itself included; within a second it is the next one.
    /// The week begins at the midnight
    /// (UTC) of its day. Outside of [`FIRST_YEAR`] to [`LAST_YEAR`] no schedule runs, and the nearest
    /// instant within takes its place.
    pub from: DateTime<Utc>,
    /// How many of the next runs are named.
    pub count: usize,
    /// A zone whose clocks are shown beside UTC.
    pub zone: Option<Zone>,
}

/// When triggers start, from an instant on.
///
/// Triggers of one schedule stand together: a thousand that start at 02:00 have one meaning and
/// the same next runs.
#[derive(Debug)]
pub struct Timetable {
    options: Options,
    planned: Vec<Planned>,
    untold: Vec<Entry>,
    week: Week,
}

impl Timetable {
    /// Puts entries on a timetable; schedules are in the order in which they come first.
    pub fn new(entries: impl IntoIterator<Item = Entry>, options: Options) -> Timetable {
        let options = Options { from: instant::within(options.from), ..options };
        let mut groups: IndexMap<Schedule, Vec<Entry>> = IndexMap::new();
        let mut untold = Vec::new();
        let mut turns = Turns::default();
        for entry in entries {
            turns.turn();
            match &entry.starts {
                Starts::At(schedule) => match groups.get_mut(schedule) {
                    Some(group) => group.push(entry),
                    None => {
                        groups.insert(schedule.clone(), vec![entry]);
                    }
                },
                Starts::KnownToTerraform | Starts::Unreadable => untold.push(entry),
            }
        }
        let planned: Vec<Planned> =
            groups.into_iter().map(|(schedule, entries)| Planned::new(schedule, entries)).collect();
        let week = Week::new(options.from, &planned);
        Timetable { options, planned, untold, week }
    }

    /// Puts the scheduled triggers of a pipeline on a timetable.
    ///
    /// # Errors
    /// Where the pipeline is not [valid](Pipeline::is_valid): what could not be read may be a
    /// schedule.
    pub fn of_pipeline(pipeline: &Pipeline, options: Options) -> crate::Result<Timetable> {
        if !pipeline.is_valid() {
            return Err(crate::Error::invalid_pipeline());
        }
        let entries = pipeline.triggers().filter_map(|declaration| Entry::of_trigger(&declaration.trigger));
        Ok(Timetable::new(entries, options))
    }

    /// What was asked for; the instant is within the years in which schedules run.
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// The schedules with their triggers.
    pub fn planned(&self) -> &[Planned] {
        &self.planned
    }

    /// The triggers of which it cannot be said when they start.
    pub fn untold(&self) -> &[Entry] {
        &self.untold
    }

    /// The week.
    pub fn week(&self) -> &Week {
        &self.week
    }

    /// True where there is no scheduled trigger at all.
    pub fn is_empty(&self) -> bool {
        self.planned.is_empty() && self.untold.is_empty()
    }

    /// The next runs of a schedule, as many as were asked for or as there are, each with what the
    /// clocks of the zone show; without a zone, of UTC. None where no trigger of it is enabled. They are
    /// counted anew each time.
    pub fn runs(&self, planned: &Planned) -> Vec<LocalRun> {
        checkpoint();
        let Options { from, count, zone } = self.options;
        if planned.counted().next().is_none() {
            return Vec::new();
        }
        let runs = planned.schedule().between(from, DateTime::<Utc>::MAX_UTC).take(count);
        local_times(runs, zone.unwrap_or(Zone::UTC))
    }

    /// The changes of the clocks of the zone from one instant, itself excluded since its clocks show
    /// that change already, to another, itself excluded.
    pub fn clock_changes(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> Vec<ClockChange> {
        let Some(zone) = self.options.zone else { return Vec::new() };
        // The database has no changes outside of these years, however far the instants are apart.
        let years = from.year().max(FIRST_YEAR)..=to.year().min(LAST_YEAR);
        let mut changes: Vec<ClockChange> = years.flat_map(|year| zone.clock_changes(year)).collect();
        changes.retain(|change| from < change.instant && change.instant < to);
        changes
    }
}
