//! A cron in the local time of a zone, written in UTC.

use super::super::Schedule;
use super::super::cron::Cron;
use super::super::field::FieldName;
use super::super::years::Years;
use super::clock::{DAY, clock};
use super::fault::{ZoneFault, ZoneFaultKind};
use super::iana::Zone;
use super::move_days::{Reach, Stuck, is_every_day, moved};
use super::notes;
use super::offset::Offset;
use super::seasons::{Dst, Season, Seasons, YEARS, ZoneYear};
use super::set_text::text_like;
use super::shift::{Piece, to_utc};

/// What a cron of a zone is in UTC, and what was given up on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InZone {
    /// The expressions that say it together; at least one, and never two that run at the same time.
    ///
    /// There are several for [`Dst::Split`], where the minutes of an offset part the minutes of the
    /// schedule (`0/15 8-17` in Kolkata), and where only some of the hours are in another day in UTC.
    pub expressions: Vec<InUtc>,
    /// What it gives up, and where else it surprises, in words.
    pub notes: Vec<String>,
}

/// One expression in UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InUtc {
    /// The expression; its places are those of its own canonical text.
    pub cron: Cron,
    /// For which part of the year it is right.
    pub season: Season,
}

impl InZone {
    /// The expression, if one says it all.
    pub fn single(&self) -> Option<&Cron> {
        match self.expressions.as_slice() {
            [only] => Some(&only.cron),
            _ => None,
        }
    }

    /// The expressions.
    pub fn crons(&self) -> impl Iterator<Item = &Cron> {
        self.expressions.iter().map(|expression| &expression.cron)
    }

    fn texts(&self) -> Vec<String> {
        self.crons().map(ToString::to_string).collect()
    }
}

/// Writes a cron, read as the local time of a zone, in UTC.
///
/// `year` is the reference year for the rules of the zone; see the [module](super). Where the cron has
/// years and this is none of them, the first of them from it on takes its place. No choice for
/// daylight saving is needed where it makes no difference: in a zone without it, for an expression
/// that is the same in both (`cron(0 * * * ? *)`), and for months that are all in one season.
///
/// ```
/// use glue_trigger::schedule::Schedule;
/// use glue_trigger::schedule::zone::{Dst, Zone, ZoneFault, ZoneFaultKind, in_zone};
///
/// let Schedule::Cron(cron) = Schedule::parse("cron(30 6 ? * MON-FRI *)")? else { unreachable!() };
/// let texts = |zone, dst| -> Result<Vec<String>, ZoneFault> {
///     let result = in_zone(&cron, Zone::parse(zone)?, dst, 2026)?;
///     Ok(result.crons().map(ToString::to_string).collect())
/// };
///
/// // The day before, where the hour crosses midnight.
/// assert_eq!(texts("Asia/Tokyo", None)?, ["cron(30 21 ? * SUN-THU *)"]);
/// assert_eq!(
///     texts("Europe/Berlin", Some(Dst::Split))?,
///     ["cron(30 5 ? JAN-MAR,NOV,DEC MON-FRI *)", "cron(30 4 ? APR-OCT MON-FRI *)"],
/// );
///
/// let fault = texts("Europe/Berlin", None).unwrap_err();
/// assert_eq!(fault.kind, ZoneFaultKind::DstNeeded);
/// assert_eq!(fault.suggestions, ["cron(30 5 ? * MON-FRI *)", "cron(30 4 ? * MON-FRI *)"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Every expression that comes back is right at every minute in its season, or there is none: what
/// cannot be moved over midnight is a fault that says why.
///
/// ```
/// # use glue_trigger::schedule::Schedule;
/// # use glue_trigger::schedule::zone::{Zone, ZoneFaultKind, in_zone};
/// let Schedule::Cron(cron) = Schedule::parse("cron(30 4 1 * ? *)")? else { unreachable!() };
/// let fault = in_zone(&cron, Zone::parse("Asia/Kolkata")?, None, 2026).unwrap_err();
/// assert_eq!(fault.kind, ZoneFaultKind::ImmovableDay);
/// assert_eq!(
///     fault.message,
///     "04:30 in Asia/Kolkata is 23:00 of the day before in UTC, and day-of-month `1` cannot move there: \
///      the day before the 1st is the last day of another month",
/// );
/// assert_eq!(fault.suggestions, ["cron(0 23 L * ? *)"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn in_zone(cron: &Cron, zone: Zone, dst: Option<Dst>, year: i32) -> Result<InZone, ZoneFault> {
    let (year, note) = reference_year(cron, zone, year);
    let write = |reach| -> Result<InZone, ZoneFault> {
        let mut result = Writer { cron, zone, reach }.write(dst, year)?;
        result.notes.extend(note.clone());
        Ok(result)
    };
    write(Reach::Plain).map_err(|mut fault| {
        if fault.kind == ZoneFaultKind::ImmovableDay
            && let Ok(result) = write(Reach::OverMonths)
        {
            fault.suggestions = result.texts();
            let texts = fault.suggestions.join("` and `");
            fault.help = format!("write `{texts}` in UTC, or {}", fault.help);
        }
        fault
    })
}

/// A year in which the cron runs and whose rules are known: the one that is asked for, or else the first
/// after it, or the last before it. Where there is none, the one that is asked for, and a note that says so.
fn reference_year(cron: &Cron, zone: Zone, asked: i32) -> (i32, Option<String>) {
    let years = Years::of(cron.year());
    // A year that is asked for in vain is a fault, whatever the cron's years are.
    if years.contains(asked) || !YEARS.contains(&asked) {
        return (asked, None);
    }
    let (before, after): (Vec<i32>, Vec<i32>) = years.iter().partition(|year| *year < asked);
    let mut years = after.iter().chain(before.iter().rev());
    match years.find(|year| ZoneYear::of(zone, **year).is_ok()) {
        Some(year) => (*year, None),
        None => {
            let years = cron.year();
            let note = format!(
                "the clocks of {zone} in year `{years}` are not known: they are taken to stand as in {asked}"
            );
            (asked, Some(note))
        }
    }
}

struct Writer<'c> {
    cron: &'c Cron,
    zone: Zone,
    reach: Reach,
}

impl Writer<'_> {
    fn write(&self, dst: Option<Dst>, year: i32) -> Result<InZone, ZoneFault> {
        let seasons = match ZoneYear::of(self.zone, year)? {
            ZoneYear::Fixed(offset) => {
                let mut result = self.at(&offset, Season::Year)?;
                if let Some(dst) = dst {
                    result.notes.insert(
                        0,
                        format!(
                            "{} has no daylight saving in {year}: `{dst}` makes no difference",
                            self.zone
                        ),
                    );
                }
                return Ok(result);
            }
            ZoneYear::Seasonal(seasons) => seasons,
        };
        let results =
            [Season::Standard, Season::Daylight].map(|season| self.at(seasons.offset(season), season));
        if let [Ok(standard), Ok(daylight)] = &results
            && standard.texts() == daylight.texts()
        {
            return self.at(&seasons.standard, Season::Year);
        }
        let only = seasons.only(self.cron.month().bits());
        let [standard, daylight] = results;
        let (mut result, season) = match dst {
            Some(Dst::Standard) => (standard?, Season::Standard),
            Some(Dst::Daylight) => (daylight?, Season::Daylight),
            None | Some(Dst::Split) if only.is_some() => {
                let offset = seasons.offset(only.unwrap_or(Season::Standard));
                return self.at(offset, Season::Year);
            }
            None => return Err(self.choice_needed(standard, daylight)),
            Some(Dst::Split) => {
                let mut result = self.split(&seasons, standard?, daylight?)?;
                let mut said = notes::of_split(self.cron, self.zone, &seasons, &result);
                said.append(&mut result.notes);
                return Ok(InZone { notes: said, ..result });
            }
        };
        let mut said = notes::of_season(self.cron, self.zone, &seasons, season, &result);
        said.append(&mut result.notes);
        result.notes = said;
        Ok(result)
    }

    /// The expressions at one offset, on every day of the year.
    fn at(&self, offset: &Offset, season: Season) -> Result<InZone, ZoneFault> {
        let minutes = offset.minutes();
        let (minute_field, hour_field) = (self.cron.minutes(), self.cron.hours());
        let pieces = to_utc(minute_field.bits(), hour_field.bits(), minutes, is_every_day(self.cron));
        let mut expressions = Vec::with_capacity(pieces.len());
        for piece in pieces {
            let days = moved(self.cron, piece.day, self.reach)
                .map_err(|stuck| self.immovable(&stuck, &piece, offset))?;
            let cron = parse(&format!(
                "cron({} {} {} {} {} {})",
                text_like(minute_field, piece.minutes),
                text_like(hour_field, piece.hours),
                days.day_of_month,
                days.month,
                days.day_of_week,
                self.cron.year(),
            ))?;
            expressions.push(InUtc { cron, season });
        }
        Ok(InZone { notes: several(expressions.len()), expressions })
    }

    /// Both results, each in the months of its season.
    ///
    /// The months are those of UTC, and bound the expressions after the days have moved, so that every
    /// day of UTC has exactly one season.
    fn split(&self, seasons: &Seasons, standard: InZone, daylight: InZone) -> Result<InZone, ZoneFault> {
        let mut expressions = Vec::new();
        for InUtc { cron, season } in standard.expressions.into_iter().chain(daylight.expressions) {
            let field = cron.month();
            let months = field.bits() & seasons.months(season);
            if months != 0 {
                let months = text_like(field, months);
                let fields: Vec<String> =
                    cron.fields()
                        .map(|field| {
                            if field.name() == FieldName::Month { months.clone() } else { field.to_string() }
                        })
                        .collect();
                expressions.push(InUtc { cron: parse(&format!("cron({})", fields.join(" ")))?, season });
            }
        }
        Ok(InZone { notes: several(expressions.len()), expressions })
    }

    fn choice_needed(
        &self,
        standard: Result<InZone, ZoneFault>,
        daylight: Result<InZone, ZoneFault>,
    ) -> ZoneFault {
        let (standard, daylight) = match (standard, daylight) {
            // No choice would help.
            (Err(fault), Err(_)) => return fault,
            results => results,
        };
        let shown = |result: &Result<InZone, ZoneFault>| match result {
            Ok(result) => format!("`{}`", result.texts().join("` and `")),
            Err(_) => "no expression".to_owned(),
        };
        let mut help =
            "choose `standard`, `daylight`, or `split` for an expression in each season".to_owned();
        if let (Err(fault), _) | (_, Err(fault)) = (&standard, &daylight) {
            help = format!("choose the one that can be written: {}", fault.message);
        }
        ZoneFault::new(
            ZoneFaultKind::DstNeeded,
            format!(
                "{} has daylight saving: standard time gives {}, daylight saving {}",
                self.zone,
                shown(&standard),
                shown(&daylight),
            ),
            help,
            [standard, daylight].iter().flatten().flat_map(InZone::texts).collect(),
        )
    }

    fn immovable(&self, stuck: &Stuck, piece: &Piece, offset: &Offset) -> ZoneFault {
        let (utc, east) = (piece.first(), offset.minutes());
        let side = if piece.day < 0 { "before" } else { "after" };
        let help = if east > 0 {
            format!("keep to times from {} on, which are the same day in UTC", clock(east))
        } else {
            format!("keep to times before {}, which are the same day in UTC", clock(DAY + east))
        };
        ZoneFault {
            span: Some(stuck.span.clone()),
            ..ZoneFault::new(
                stuck.kind,
                format!(
                    "{} in {} is {} of the day {side} in UTC, and {} cannot move there: {}",
                    clock(utc + east),
                    self.zone,
                    clock(utc),
                    stuck.what,
                    stuck.why,
                ),
                help,
                Vec::new(),
            )
        }
    }
}

fn several(expressions: usize) -> Vec<String> {
    match expressions {
        0 | 1 => Vec::new(),
        _ => vec![format!(
            "a trigger takes one schedule: declare a trigger for each of the {expressions} expressions"
        )],
    }
}

/// The text is parsed, rather than the fields put together, so that their places are right.
fn parse(text: &str) -> Result<Cron, ZoneFault> {
    let message = match Schedule::parse(text) {
        Ok(Schedule::Cron(cron)) => return Ok(cron),
        Ok(Schedule::Rate(_)) => "a rate was written".to_owned(),
        Err(faults) => faults.to_string(),
    };
    Err(ZoneFault::new(
        ZoneFaultKind::Internal,
        format!("`{text}` was written, which is wrong: {message}"),
        "report this as a fault of glue-trigger",
        Vec::new(),
    ))
}
