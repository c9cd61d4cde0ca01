//! The two seasons of a zone with daylight saving, in one year.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Months, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::change::{ClockChange, year_bounds};
use super::fault::{ZoneFault, ZoneFaultKind};
use super::iana::Zone;
use super::offset::Offset;
use crate::diagnostic::{nearest, quote_code as quote};

/// What to write where a zone has daylight saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dst {
    /// One expression, right in standard time.
    Standard,
    /// One expression, right in daylight saving.
    Daylight,
    /// An expression for each season, in whole months.
    Split,
}

impl Dst {
    const ALL: [Dst; 3] = [Dst::Standard, Dst::Daylight, Dst::Split];

    fn word(self) -> &'static str {
        match self {
            Dst::Standard => "standard",
            Dst::Daylight => "daylight",
            Dst::Split => "split",
        }
    }
}

/// `standard`, `daylight` or `split`
impl fmt::Display for Dst {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

/// ```
/// use glue_trigger::schedule::zone::Dst;
///
/// assert_eq!("split".parse(), Ok(Dst::Split));
/// assert_eq!("summer".parse::<Dst>().unwrap_err().help, "write `standard`, `daylight` or `split`");
/// ```
impl FromStr for Dst {
    type Err = ZoneFault;

    fn from_str(word: &str) -> Result<Dst, ZoneFault> {
        Dst::ALL.into_iter().find(|choice| choice.word() == word).ok_or_else(|| {
            let meant = nearest(word, &Dst::ALL.map(Dst::word));
            let help = match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "write `standard`, `daylight` or `split`".to_owned(),
            };
            ZoneFault::new(
                ZoneFaultKind::UnknownChoice,
                format!("{} is no choice for daylight saving", quote(word)),
                help,
                meant.map(str::to_owned).into_iter().collect(),
            )
        })
    }
}

/// For which part of the year an expression is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// The whole year, or all of it in which the schedule runs.
    Year,
    /// While the clocks stand at the lesser of the zone's two offsets.
    Standard,
    /// While they stand at the greater.
    Daylight,
}

/// The years of which the database knows the changes; an offset of earlier years may have seconds.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1973..=2099;

/// How a zone's clocks stand in a year.
#[derive(Clone, Debug)]
pub(super) enum ZoneYear {
    Fixed(Offset),
    Seasonal(Seasons),
}

/// The two offsets of a year, and when each is in force.
#[derive(Clone, Debug)]
pub(super) struct Seasons {
    pub(super) standard: Offset,
    pub(super) daylight: Offset,
    pub(super) changes: Vec<ClockChange>,
    year: i32,
}

impl ZoneYear {
    pub(super) fn of(zone: Zone, year: i32) -> Result<ZoneYear, ZoneFault> {
        let Some((from, _)) = year_bounds(year).filter(|_| YEARS.contains(&year)) else {
            return Err(ZoneFault::new(
                ZoneFaultKind::UnknownYear,
                format!("the rules of time zones in {year} are not known"),
                format!("give a reference year from {} to {}", YEARS.start(), YEARS.end()),
                Vec::new(),
            ));
        };
        let changes = zone.clock_changes(year);
        let first = zone.offset_at(from);
        let Some(last) = changes.last() else { return Ok(ZoneYear::Fixed(first)) };
        let all = || changes.iter().map(|change| &change.after).chain([&first]);
        let (least, greatest) = (all().min_by_key(|o| o.seconds()), all().max_by_key(|o| o.seconds()));
        let (standard, daylight) = (least.unwrap_or(&first).clone(), greatest.unwrap_or(&first).clone());
        let is_one = |offset: &Offset| [standard.seconds(), daylight.seconds()].contains(&offset.seconds());
        if last.after.seconds() != first.seconds() || !all().all(is_one) {
            let others: Vec<String> = changes
                .iter()
                .map(|change| format!("{} from {}", change.after, change.local_after().date()))
                .collect();
            return Err(ZoneFault::new(
                ZoneFaultKind::UnsteadyYear,
                format!("{zone} has no two seasons in {year}: {first}, then {}", others.join(", ")),
                "give another reference year",
                Vec::new(),
            ));
        }
        Ok(ZoneYear::Seasonal(Seasons { standard, daylight, changes, year }))
    }
}

impl Seasons {
    pub(super) fn year(&self) -> i32 {
        self.year
    }

    pub(super) fn offset(&self, season: Season) -> &Offset {
        if season == Season::Daylight { &self.daylight } else { &self.standard }
    }

    fn season_of(&self, offset: &Offset) -> Season {
        if offset.seconds() == self.daylight.seconds() { Season::Daylight } else { Season::Standard }
    }

    /// The stretches of the local year in order: from, to (not included), and the season.
    ///
    /// The year is that of clocks which stand at the offset of `wanted` all the time, so that the runs
    /// which are written for that season are in the year of the date for which they were written:
    /// 23:30 on 31 December may come at 00:30 on 1 January.
    pub(super) fn stretches(&self, wanted: Season) -> Vec<(DateTime<Utc>, DateTime<Utc>, Season)> {
        let Some((begin, end)) = year_bounds(self.year) else { return Vec::new() };
        // Where the clocks are ahead, the year has begun before that of UTC.
        let at = |midnight| midnight - TimeDelta::seconds(i64::from(self.offset(wanted).seconds()));
        let mut stretches = Vec::new();
        let mut season =
            self.changes.first().map_or(Season::Standard, |change| self.season_of(&change.before));
        let mut from = at(begin);
        for change in &self.changes {
            stretches.push((from, change.instant, season));
            (from, season) = (change.instant, self.season_of(&change.after));
        }
        stretches.push((from, at(end), season));
        stretches
    }

    /// The months of a season as bits 1-12: those of which the season has the greater part.
    pub(super) fn months(&self, season: Season) -> u64 {
        (1..=12).filter(|month| self.of_month(*month) == season).fold(0, |bits, month| bits | 1 << month)
    }

    fn of_month(&self, month: u32) -> Season {
        let Some((from, to)) = month_bounds(self.year, month) else { return Season::Standard };
        let mut daylight = TimeDelta::zero();
        let stretches = self.stretches(Season::Standard);
        for (start, end, _) in stretches.into_iter().filter(|stretch| stretch.2 == Season::Daylight) {
            daylight += (end.min(to) - start.max(from)).max(TimeDelta::zero());
        }
        if daylight * 2 > to - from { Season::Daylight } else { Season::Standard }
    }

    /// The season of all these months, if they are of one and without a change.
    pub(super) fn only(&self, months: u64) -> Option<Season> {
        let mut seasons = (1..=12).filter(|month| months & 1 << month != 0).map(|month| {
            let (from, to) = month_bounds(self.year, month)?;
            // Local months begin and end up to fourteen hours away from those of UTC.
            let (from, to) = (from - TimeDelta::days(1), to + TimeDelta::days(1));
            let steady = self.changes.iter().all(|change| change.instant < from || change.instant > to);
            steady.then(|| self.of_month(month))
        });
        let first = seasons.next()??;
        seasons.all(|season| season == Some(first)).then_some(first)
    }
}

fn month_bounds(year: i32, month: u32) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let next = first.checked_add_months(Months::new(1))?;
    Some((first.and_time(NaiveTime::MIN).and_utc(), next.and_time(NaiveTime::MIN).and_utc()))
}
