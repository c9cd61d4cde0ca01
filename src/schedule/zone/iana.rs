//! A zone of the time zone database, by its name.

use std::fmt;
use std::str::FromStr;

use chrono::{
    DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Offset as _, TimeDelta, TimeZone, Utc,
};
use chrono_tz::{OffsetName, TZ_VARIANTS, Tz};

use super::fault::{ZoneFault, ZoneFaultKind};
use super::offset::Offset;
use super::seasons::YEARS;
use crate::diagnostic::quote_code as quote;

/// A zone of the IANA time zone database.
///
/// ```
/// use glue_trigger::schedule::zone::Zone;
///
/// let zone: Zone = "Australia/Lord_Howe".parse()?;
/// assert_eq!(zone.to_string(), "Australia/Lord_Howe");
/// # Ok::<(), glue_trigger::schedule::zone::ZoneFault>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Zone(Tz);

impl Zone {
    /// Glue's own.
    pub const UTC: Zone = Zone(Tz::UTC);

    /// The version of the time zone database that this build has, such as `2025b`.
    pub const DATABASE: &'static str = chrono_tz::IANA_TZDB_VERSION;

    /// Finds the zone of a name, exactly as the database spells it.
    ///
    /// ```
    /// use glue_trigger::schedule::zone::Zone;
    ///
    /// assert!(Zone::parse("America/New_York").is_ok());
    /// assert_eq!(Zone::parse("new york").unwrap_err().suggestions, ["America/New_York"]);
    /// assert_eq!(Zone::parse("Gondor").unwrap_err().suggestions, [""; 0]);
    /// ```
    pub fn parse(name: &str) -> Result<Zone, ZoneFault> {
        name.parse::<Tz>().map(Zone).map_err(|_| unknown(name))
    }

    /// The name in the database.
    pub fn name(self) -> &'static str {
        self.0.name()
    }

    /// The offset at an instant.
    pub fn offset_at(self, instant: DateTime<Utc>) -> Offset {
        let offset = self.0.offset_from_utc_datetime(&instant.naive_utc());
        Offset::new(offset.fix().local_minus_utc(), offset.abbreviation())
    }

    /// What the clocks of the zone show at an instant.
    pub fn local_at(self, instant: DateTime<Utc>) -> NaiveDateTime {
        let utc = instant.naive_utc();
        let seconds = self.0.offset_from_utc_datetime(&utc).fix().local_minus_utc();
        // Only at the ends of time, a quarter of a million years away, there is no local time.
        utc.checked_add_signed(TimeDelta::seconds(i64::from(seconds))).unwrap_or(utc)
    }

    /// Whether the database knows the clocks at an instant: after 2099 it does not, if they changed in
    /// that year, since the offset of its end goes on there for ever.
    ///
    /// ```
    /// use glue_trigger::schedule::zone::Zone;
    ///
    /// let known = |name, instant: &str| Zone::parse(name).unwrap().is_known_at(instant.parse().unwrap());
    /// assert!(known("Europe/Berlin", "2099-12-31T23:59:59Z"));
    /// assert!(!known("Europe/Berlin", "2100-01-01T00:00:00Z"));
    /// assert!(known("Asia/Kolkata", "2150-07-01T00:00:00Z"));
    /// ```
    pub fn is_known_at(self, instant: DateTime<Utc>) -> bool {
        let last = *YEARS.end();
        instant.year() <= last || {
            // All zones with daylight saving in that year have it in one of the two.
            let [winter, summer] = [1, 7].map(|month| {
                let first = NaiveDate::from_ymd_opt(last, month, 1).unwrap_or_default();
                self.offset_at(first.and_time(NaiveTime::MIN).and_utc())
            });
            winter.seconds() == summer.seconds()
        }
    }

    /// Whether the clocks show that time twice, since they are set back over it.
    pub(super) fn comes_twice(self, local: &NaiveDateTime) -> bool {
        matches!(self.0.offset_from_local_datetime(local), chrono::LocalResult::Ambiguous(..))
    }
}

impl FromStr for Zone {
    type Err = ZoneFault;

    fn from_str(name: &str) -> Result<Zone, ZoneFault> {
        Zone::parse(name)
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

fn unknown(name: &str) -> ZoneFault {
    let meant = meant(name);
    let help = match meant {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => "write a name of the IANA time zone database, such as `Europe/Berlin` or `UTC`".to_owned(),
    };
    ZoneFault::new(
        ZoneFaultKind::UnknownZone,
        format!("{} is not a time zone", quote(name)),
        help,
        meant.map(str::to_owned).into_iter().collect(),
    )
}

/// The zone that a name was meant to be: by its whole name, or by that of the place alone.
///
/// The nearest of 600 names by the crate's usual measure is a name for any text (`Atlantis` finds
/// `Atlantic/Azores`), so that here only a few slips in the letters are allowed.
fn meant(name: &str) -> Option<&'static str> {
    const LONGEST: usize = 64;

    // `UTC+2` is no slip: the database has `Etc/GMT-2` for it, with the sign turned round.
    if name.len() > LONGEST || name.contains(|c: char| c.is_ascii_digit() || c == '+') {
        return None;
    }
    let place = |name: &str| plain(name.rsplit('/').next().unwrap_or_default());
    let (whole_name, place_name) = (plain(name), place(name));
    let distance = |zone: &str| {
        let whole = strsim::damerau_levenshtein(&whole_name, &plain(zone));
        // A slip in a place counts twice, so that `Europe/Berlim` is not outdone; of two places of one
        // name, or of `UTC` and `Etc/UTC`, the one whose whole name is nearer.
        (whole.min(2 * strsim::damerau_levenshtein(&place_name, &place(zone))), whole)
    };
    let zones = TZ_VARIANTS.iter().map(|zone| zone.name());
    let ((least, _), zone) =
        zones.map(|zone| (distance(zone), zone)).min_by_key(|(distance, _)| *distance)?;
    (least <= whole_name.len() / 4).then_some(zone)
}

/// Lower case without separators.
fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
