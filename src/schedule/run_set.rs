//! The runs of a cron as sets, to be compared with those of others.

use super::calendar::{days_in_month, first_weekday, is_leap};
use super::cron::Cron;
use super::days::Days;
use super::years::Years;

/// At which minutes, hours, days and years a cron runs: made once, compared often.
///
/// ```
/// use glue_trigger::schedule::{RunSet, Schedule};
///
/// let runs = |text: &str| match Schedule::parse(text) {
///     Ok(Schedule::Cron(cron)) => RunSet::of(&cron),
///     _ => unreachable!(),
/// };
/// let nightly = runs("cron(0 2 * * ? *)");
/// let meeting = nightly.meets(&runs("cron(0 0/2 ? * SUN *)"), None).expect("every Sunday");
/// assert_eq!((meeting.to_string(), meeting.times_a_day), ("02:00".to_owned(), 1));
/// assert!(nightly.meets(&runs("cron(30 2 * * ? *)"), None).is_none());
/// assert!(runs("cron(0 2 1 * ? *)").meets(&runs("cron(0 2 2 * ? *)"), None).is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RunSet {
    minutes: u64,
    hours: u32,
    days: Days,
    years: Years,
}

/// A minute of the day at which two schedules run on the same days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// The hour of the first such minute of the day, in UTC.
    pub hour: u32,
    /// The minute of that hour.
    pub minute: u32,
    /// How many such minutes there are in a day on which they meet.
    pub times_a_day: u32,
}

impl RunSet {
    /// The runs of a cron.
    pub fn of(cron: &Cron) -> RunSet {
        RunSet {
            minutes: cron.minutes().bits(),
            // Bits 0 to 23.
            hours: cron.hours().bits() as u32,
            days: Days::of(cron),
            years: Years::of(cron.year()),
        }
    }

    /// When both run, in the years from `from_year` on; `None` where they never do.
    pub fn meets(&self, other: &RunSet, from_year: Option<i32>) -> Option<Meeting> {
        let (minutes, hours) = (self.minutes & other.minutes, self.hours & other.hours);
        if minutes == 0 || hours == 0 || !self.share_a_day(other, from_year.unwrap_or(i32::MIN)) {
            return None;
        }
        Some(Meeting {
            hour: hours.trailing_zeros(),
            minute: minutes.trailing_zeros(),
            times_a_day: minutes.count_ones() * hours.count_ones(),
        })
    }

    fn share_a_day(&self, other: &RunSet, from_year: i32) -> bool {
        // To the days of the week there are only fourteen different years.
        let mut seen = [[false; 7]; 2];
        self.years.iter().filter(|year| *year >= from_year && other.years.contains(*year)).any(|year| {
            let seen = seen[usize::from(is_leap(year))].get_mut(usize::from(first_weekday(year)));
            if seen.is_none_or(|seen| std::mem::replace(seen, true)) {
                return false;
            }
            self.days_of(year).zip(other.days_of(year)).any(|(mine, theirs)| mine & theirs != 0)
        })
    }

    /// The days of the twelve months of a year, as bits 1-31; none where the year is not one of the schedule's.
    pub fn days_in(&self, year: i32) -> [u32; 12] {
        let mut months = [0; 12];
        if self.years.contains(year) {
            for (month, days) in months.iter_mut().zip(self.days_of(year)) {
                *month = days;
            }
        }
        months
    }

    fn days_of(&self, year: i32) -> impl Iterator<Item = u32> {
        let (leap, mut first) = (is_leap(year), first_weekday(year));
        (1..=12).map(move |month| {
            let length = days_in_month(leap, month);
            let days = if self.days.has_month(month) { self.days.in_month(length, first) } else { 0 };
            first = (first + length) % 7;
            days
        })
    }

    /// The minutes of the day, from 0 to 1439.
    pub fn minutes_of_day(&self) -> impl Iterator<Item = u16> {
        let minutes = self.minutes;
        bits(u64::from(self.hours)).flat_map(move |hour| bits(minutes).map(move |minute| hour * 60 + minute))
    }
}

/// The numbers of the bits that are set, least first.
fn bits(mut bits: u64) -> impl Iterator<Item = u16> {
    std::iter::from_fn(move || {
        let bit = bits.trailing_zeros();
        bits &= bits.checked_sub(1)?;
        u16::try_from(bit).ok()
    })
}

/// `02:00`
impl std::fmt::Display for Meeting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{DateTime, Utc};
    use proptest::prelude::*;

    use super::super::Schedule;
    use super::*;

    fn runs(text: &str) -> RunSet {
        match Schedule::parse(text) {
            Ok(Schedule::Cron(cron)) => RunSet::of(&cron),
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn meetings() {
        for (one, other, expected) in [
            ("cron(0 2 * * ? *)", "cron(0 2 * * ? *)", Some(("02:00", 1))),
            ("cron(0/15 * * * ? *)", "cron(0/20 * * * ? *)", Some(("00:00", 24))),
            ("cron(0/30 8-17 ? * MON-FRI *)", "cron(30 9,20 * * ? *)", Some(("09:30", 1))),
            ("cron(5/10 * * * ? *)", "cron(0/10 * * * ? *)", None),
            ("cron(0 2 ? * MON *)", "cron(0 2 ? * TUE *)", None),
            ("cron(0 2 ? * MON *)", "cron(0 2 1 * ? *)", Some(("02:00", 1))),
            ("cron(0 2 L * ? *)", "cron(0 2 31 * ? *)", Some(("02:00", 1))),
            ("cron(0 2 L 2 ? *)", "cron(0 2 29 * ? *)", Some(("02:00", 1))),
            ("cron(0 2 L 4 ? *)", "cron(0 2 31 * ? *)", None),
            ("cron(0 2 1 JAN ? *)", "cron(0 2 1 FEB ? *)", None),
            ("cron(0 2 * * ? 2027)", "cron(0 2 * * ? 2028)", None),
            ("cron(0 2 * * ? 2020-2025)", "cron(0 2 * * ? *)", None),
            ("cron(0 2 31 2 ? *)", "cron(0 2 * * ? *)", None),
        ] {
            for (one, other) in [(one, other), (other, one)] {
                let meeting = runs(one).meets(&runs(other), Some(2026));
                let shown = meeting.map(|meeting| (meeting.to_string(), meeting.times_a_day));
                assert_eq!(
                    shown,
                    expected.map(|(time, times)| (time.to_owned(), times)),
                    "{one} and {other}"
                );
            }
        }
    }

    fn field(values: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
        prop::sample::select(values)
    }

    fn cron() -> impl Strategy<Value = String> {
        (
            field(&["0", "30", "0/30"]),
            field(&["2", "0/12", "14-15"]),
            field(&[
                "1 * ?",
                "31 * ?",
                "L 2 ?",
                "? * MON",
                "? 6 MON-FRI",
                "15W * ?",
                "? * 5L",
                "* 12 ?",
                "29 2 ?",
            ]),
            field(&["*", "2026", "2027-2029", "2028"]),
        )
            .prop_map(|(minutes, hours, days, years)| format!("cron({minutes} {hours} {days} {years})"))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

        /// Two schedules meet exactly where a run of the one is a run of the other: after 28 years the days of
        /// the week come round.
        #[test]
        fn a_meeting_is_a_common_run(one in cron(), other in cron()) {
            let [from, to]: [DateTime<Utc>; 2] =
                ["2026-01-01T00:00:00Z", "2054-01-01T00:00:00Z"].map(|time| time.parse().unwrap());
            let mut theirs = Schedule::parse(&other).unwrap().between(from, to).peekable();
            let common = Schedule::parse(&one).unwrap().between(from, to).any(|run| {
                while theirs.next_if(|theirs| *theirs < run).is_some() {}
                theirs.peek() == Some(&run)
            });
            prop_assert_eq!(runs(&one).meets(&runs(&other), Some(2026)).is_some(), common);
        }
    }
}
