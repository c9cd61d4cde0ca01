//! Schedules in a person's own time zone.
//!
//! Glue's cron is always in UTC. *Reading*: [`local_times`] puts the clock of a zone beside runs, and
//! points out where daylight saving moves it. *Writing*: [`in_zone`] and [`schedule_at`] turn a
//! time of a zone into the cron in UTC.
//!
//! ```
//! use glue_trigger::schedule::zone::{Dst, Zone, schedule_at};
//!
//! let berlin = Zone::parse("Europe/Berlin")?;
//! let result = schedule_at("06:30", Some("MON-FRI"), berlin, Some(Dst::Standard), 2026)?;
//! assert_eq!(result.single().map(ToString::to_string).as_deref(), Some("cron(30 5 ? * MON-FRI *)"));
//! assert_eq!(
//!     result.notes,
//!     ["from 2026-03-30 to 2026-10-23 the clocks of Europe/Berlin stand at +02:00, and runs come one \
//!       hour later: 06:30 becomes 07:30"],
//! );
//! # Ok::<(), glue_trigger::schedule::zone::ZoneFault>(())
//! ```
//!
//! # What one cron cannot say
//! A cron has no season. Where a zone has daylight saving, the author chooses what to give up
//! ([`Dst`]), and the result says in [`InZone::notes`] what that was:
//!
//! - [`Dst::Standard`], [`Dst::Daylight`]: one offset all year; in the other season runs come
//!   later or earlier on the clock.
//! - [`Dst::Split`]: an expression for each season, in whole months. A month in which the clocks
//!   change belongs to the season that has most of it, so that between the change and the end (or the
//!   beginning) of that month runs are off by the change: in Berlin the last days of March and of
//!   October, in Sydney the first days of April and of October. Where only one season's time is in
//!   another day in UTC, a run is lost at the one seam and comes twice at the other. All such days
//!   are listed.
//!
//! Standard time is the season with the lesser offset, daylight saving the one with the greater,
//! whatever the law calls them: Ireland's law has winter as the exception, and Morocco sets its clocks
//! back for Ramadan.
//!
//! # The rules of a year
//! The rules are those of the time zone database within chrono-tz ([`Zone::DATABASE`]), in one reference
//! year, an argument since the core has no clock; for a cron with years it is one of them. The expression that is written stays as it is when
//! a government changes the rules or the year passes: the days of the change are the reference year's,
//! and move by up to six days in others. Write it anew where a zone gives up daylight saving or
//! moves its offset; a database that is newer than this build knows of it, this one does not. After
//! 2099 the database has no changes, and the offset of the end of that year goes on for ever: for
//! writing that is a fault; reading says of a run that the zone's clocks are not known there
//! ([`LocalRun::is_known`]).

mod change;
mod clock;
mod compare;
mod fault;
mod iana;
mod move_days;
mod notes;
mod offset;
mod runs;
mod schedule_at;
mod seasons;
mod set_text;
mod shift;
mod write;

#[cfg(test)]
mod tests;

pub use change::ClockChange;
pub use fault::{ZoneFault, ZoneFaultKind};
pub use iana::Zone;
pub use offset::Offset;
pub use runs::{Drift, LocalRun, local_times};
pub use schedule_at::schedule_at;
pub use seasons::{Dst, Season};
pub use write::{InUtc, InZone, in_zone};
