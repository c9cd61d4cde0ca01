//! How far a zone is from UTC.

use std::fmt;

use compact_str::CompactString;

/// How far the clocks of a zone are from UTC at some instant, and what that is called.
///
/// ```
/// use glue_trigger::schedule::zone::Zone;
///
/// let offset = Zone::parse("Asia/Kolkata")?.offset_at("2026-01-01T00:00:00Z".parse().unwrap());
/// assert_eq!(offset.to_string(), "+05:30");
/// assert_eq!(offset.abbreviation(), "IST");
/// assert_eq!(offset.seconds(), 19_800);
/// # Ok::<(), glue_trigger::schedule::zone::ZoneFault>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Offset {
    seconds: i32,
    abbreviation: CompactString,
}

impl Offset {
    /// Without a name of its own the offset is called by its number, as in the database: `+1030`.
    pub(super) fn new(seconds: i32, name: Option<&str>) -> Offset {
        let abbreviation = match name {
            Some(name) => CompactString::new(name),
            None => {
                let (sign, hours, minutes) = parts(seconds);
                match minutes {
                    0 => compact_str::format_compact!("{sign}{hours:02}"),
                    _ => compact_str::format_compact!("{sign}{hours:02}{minutes:02}"),
                }
            }
        };
        Offset { seconds, abbreviation }
    }

    /// Seconds to the east of UTC; whole minutes in any year from 1973 on.
    pub fn seconds(&self) -> i32 {
        self.seconds
    }

    /// Minutes to the east of UTC.
    pub(super) fn minutes(&self) -> i32 {
        self.seconds.div_euclid(60)
    }

    /// `CET`, `CEST`; the offset itself where people have no name for it: `+1030`.
    pub fn abbreviation(&self) -> &str {
        &self.abbreviation
    }
}

fn parts(seconds: i32) -> (char, u32, u32) {
    let minutes = seconds.unsigned_abs() / 60;
    (if seconds < 0 { '-' } else { '+' }, minutes / 60, minutes % 60)
}

/// `+05:30`
impl fmt::Display for Offset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, hours, minutes) = parts(self.seconds);
        write!(f, "{sign}{hours:02}:{minutes:02}")
    }
}
