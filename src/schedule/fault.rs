//! What is wrong with an expression, for people and for programs.

use std::fmt;
use std::iter;
use std::ops::Range;

/// One fault of an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The faulty text, in bytes of the whole expression. Empty where something is missing.
    pub span: Range<usize>,
    /// Which fault it is.
    pub kind: FaultKind,
    /// What is wrong, on one line.
    pub message: String,
    /// What to write instead.
    pub help: String,
    /// A whole expression without a fault, ready to paste.
    ///
    /// It mends every fault of the expression, so that all of them suggest the same, or none
    /// does. It is what the author probably meant, not what must have been meant: where both
    /// day fields hold a value, it keeps the day of the month, and the help names the choice.
    pub suggestion: Option<String>,
}

/// The faults that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum FaultKind {
    /// There is no text.
    Empty,
    /// Space before or after the expression, or before its parenthesis.
    StraySpace,
    /// A control character, or one beyond ASCII.
    ForbiddenCharacter,
    /// Neither `cron(...)` nor `rate(...)`.
    NotASchedule,
    /// `at(...)`, which runs once.
    OneTime,
    /// The fields alone, without `cron( )` or `rate( )` around them.
    NoKeyword,
    /// The fields of a rate in `cron( )`, or the other way round.
    WrongKeyword,
    /// Text before the keyword.
    LeadingText,
    /// Text after the closing parenthesis.
    TrailingText,
    /// A parenthesis too few or too many.
    UnbalancedParenthesis,
    /// Commas where the spaces between the fields belong.
    CommasBetweenFields,
    /// Two fields without a space between.
    MissingSpace,
    /// A field of seconds before the minutes, as Quartz and Spring have it.
    SecondsFirst,
    /// The five fields of Unix cron, or six without the year.
    FiveFields,
    /// Another number of fields than six.
    FieldCount,
    /// Neither day-of-month nor day-of-week is `?`.
    BothDays,
    /// Both day-of-month and day-of-week are `?`.
    NoDay,
    /// A number that the field does not take.
    OutOfRange,
    /// A name that the field does not take.
    UnknownName,
    /// `#`, which EventBridge has and Glue has not.
    Hash,
    /// A step of zero.
    ZeroStep,
    /// Nothing between two commas of a list.
    EmptyElement,
    /// A range from high to low in a field that does not wrap around.
    ReversedRange,
    /// A wildcard that the field, or this place in it, does not take.
    MisplacedWildcard,
    /// Something else that is no element of a field.
    Malformed,
    /// `rate(0 minutes)`.
    ZeroRate,
    /// A rate that is not a number and a unit.
    MalformedRate,
    /// A unit other than minutes, hours and days.
    UnknownUnit,
}

/// Every fault of an expression, in the order of the text; at least one.
///
/// At most a hundred are kept: a megabyte of commas is one mistake.
///
/// ```
/// use glue_trigger::schedule::Schedule;
///
/// let faults = Schedule::parse("cron(60 2 * * * *)").unwrap_err();
/// assert_eq!(faults.len(), 2);
/// assert_eq!(faults.first().message, "`60` is not in the range of minutes, 0-59");
/// assert_eq!(faults.first().suggestion.as_deref(), Some("cron(0 2 * * ? *)"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Faults {
    first: Fault,
    rest: Vec<Fault>,
}

impl Faults {
    pub(super) fn new(first: Fault, rest: Vec<Fault>) -> Faults {
        Faults { first, rest }
    }

    /// The first fault in the text.
    pub fn first(&self) -> &Fault {
        &self.first
    }

    /// All faults, in the order of the text.
    pub fn iter(&self) -> impl Iterator<Item = &Fault> {
        iter::once(&self.first).chain(&self.rest)
    }

    /// How many there are; never zero, so there is no `is_empty`.
    #[allow(clippy::len_without_is_empty)]
    pub fn len(&self) -> usize {
        1 + self.rest.len()
    }
}

/// All messages on one line.
impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.first.message)?;
        self.rest.iter().try_for_each(|fault| write!(f, "; {}", fault.message))
    }
}

impl IntoIterator for Faults {
    type Item = Fault;
    type IntoIter = iter::Chain<iter::Once<Fault>, std::vec::IntoIter<Fault>>;

    fn into_iter(self) -> Self::IntoIter {
        iter::once(self.first).chain(self.rest)
    }
}
