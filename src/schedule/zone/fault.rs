//! Why a time of a zone could not be written in UTC.

use std::ops::Range;

/// What is wrong, and the mend.
///
/// ```
/// use glue_trigger::schedule::zone::{Zone, ZoneFaultKind};
///
/// let fault = Zone::parse("Europe/Berlim").unwrap_err();
/// assert_eq!(fault.kind, ZoneFaultKind::UnknownZone);
/// assert_eq!(fault.to_string(), "`Europe/Berlim` is not a time zone");
/// assert_eq!(fault.suggestions, ["Europe/Berlin"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ZoneFault {
    /// Which fault it is.
    pub kind: ZoneFaultKind,
    /// The field that is at fault, in bytes of the text that the cron was read from.
    pub span: Option<Range<usize>>,
    /// What is wrong, on one line.
    pub message: String,
    /// What to do instead.
    pub help: String,
    /// Texts ready to paste in the place of the faulty one.
    ///
    /// For [`DstNeeded`](ZoneFaultKind::DstNeeded) the expressions of standard time, then those of
    /// daylight saving; otherwise, where there are several, all of them together.
    pub suggestions: Vec<String>,
}

/// The faults that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ZoneFaultKind {
    /// No zone of that name in the time zone database.
    UnknownZone,
    /// No such choice for daylight saving.
    UnknownChoice,
    /// A reference year outside of what the time zone database knows.
    UnknownYear,
    /// The zone has no two steady seasons in the reference year.
    UnsteadyYear,
    /// The zone has daylight saving, and nothing was chosen.
    DstNeeded,
    /// A day of the month, `L` or `W`, that would have to move over midnight.
    ImmovableDay,
    /// Months or years whose ends would have to move over midnight.
    ImmovableBound,
    /// A time that is not `HH:MM`.
    MalformedTime,
    /// Days that are no day-of-week field.
    MalformedDays,
    /// The expression that was written does not parse, which is a fault of this crate.
    Internal,
}

impl ZoneFault {
    pub(super) fn new(
        kind: ZoneFaultKind,
        message: impl Into<String>,
        help: impl Into<String>,
        suggestions: Vec<String>,
    ) -> ZoneFault {
        ZoneFault { kind, span: None, message: message.into(), help: help.into(), suggestions }
    }
}
