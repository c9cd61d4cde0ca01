//! The six fields: Glue's table of them, and one field as it was read.

use std::fmt;
use std::iter;
use std::ops::Range;

use super::element::Element;
use super::place::Place;

/// A field of a cron expression, in AWS's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldName {
    /// 0-59
    Minutes,
    /// 0-23
    Hours,
    /// 1-31
    DayOfMonth,
    /// 1-12 or JAN-DEC
    Month,
    /// 1-7 or SUN-SAT; 1 is Sunday
    DayOfWeek,
    /// 1970-2199
    Year,
}

const MONTHS: [&str; 12] =
    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DAYS: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

impl FieldName {
    /// All six, in the order of the text.
    pub const ALL: [FieldName; 6] = [
        FieldName::Minutes,
        FieldName::Hours,
        FieldName::DayOfMonth,
        FieldName::Month,
        FieldName::DayOfWeek,
        FieldName::Year,
    ];

    /// The least number the field takes.
    pub const fn min(self) -> u16 {
        match self {
            FieldName::Minutes | FieldName::Hours => 0,
            FieldName::DayOfMonth | FieldName::Month | FieldName::DayOfWeek => 1,
            FieldName::Year => 1970,
        }
    }

    /// The greatest number the field takes.
    pub const fn max(self) -> u16 {
        match self {
            FieldName::Minutes => 59,
            FieldName::Hours => 23,
            FieldName::DayOfMonth => 31,
            FieldName::Month => 12,
            FieldName::DayOfWeek => 7,
            FieldName::Year => 2199,
        }
    }

    /// The names the field takes, the first for its least number; none for most fields.
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            FieldName::Month => &MONTHS,
            FieldName::DayOfWeek => &DAYS,
            _ => &[],
        }
    }

    /// Whether it is one of the two day fields, of which one is `?`.
    pub const fn is_day(self) -> bool {
        matches!(self, FieldName::DayOfMonth | FieldName::DayOfWeek)
    }

    /// Whether `22-2` goes on past the greatest number: so in every field that turns like a clock.
    ///
    /// Not the days of a month, which do not all end alike; and years never come again.
    pub(super) const fn wraps(self) -> bool {
        !matches!(self, FieldName::DayOfMonth | FieldName::Year)
    }
}

impl fmt::Display for FieldName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            FieldName::Minutes => "minutes",
            FieldName::Hours => "hours",
            FieldName::DayOfMonth => "day-of-month",
            FieldName::Month => "month",
            FieldName::DayOfWeek => "day-of-week",
            FieldName::Year => "year",
        })
    }
}

/// One field: a list of at least one element.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Field {
    name: FieldName,
    // One element is by far the commonest list, and an empty `Vec` allocates nothing.
    first: (Element, Place),
    rest: Vec<(Element, Place)>,
    place: Place,
}

impl Field {
    pub(super) fn new(
        name: FieldName,
        first: (Element, Place),
        rest: Vec<(Element, Place)>,
        span: Range<usize>,
    ) -> Field {
        Field { name, first, rest, place: Place(span) }
    }

    /// Which of the six it is.
    pub fn name(&self) -> FieldName {
        self.name
    }

    /// Where it stands in the text, in bytes.
    pub fn span(&self) -> Range<usize> {
        self.place.0.clone()
    }

    /// Its elements, in the order of the text.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.placed().map(|(element, _)| element)
    }

    /// Its elements, each with its place in the text.
    pub(super) fn placed(&self) -> impl Iterator<Item = (&Element, &Range<usize>)> {
        iter::once(&self.first).chain(&self.rest).map(|(element, place)| (element, &place.0))
    }

    /// Its element, if there is only one.
    pub(super) fn only(&self) -> Option<&Element> {
        self.rest.is_empty().then_some(&self.first.0)
    }

    /// Whether it is `?`.
    pub fn is_unspecified(&self) -> bool {
        self.only() == Some(&Element::Unspecified)
    }

    /// The values that the field stands for; one may come twice.
    ///
    /// None for `?` and the wildcards whose day depends on the month.
    pub(super) fn numbers(&self) -> impl Iterator<Item = u16> {
        self.elements().flat_map(|element| element.numbers(self.name))
    }

    /// The same as bits: bit 5 is the value 5. Years do not fit, and give none.
    pub(super) fn bits(&self) -> u64 {
        self.numbers().fold(0, |bits, number| bits | 1_u64.checked_shl(u32::from(number)).unwrap_or(0))
    }

    /// Whether every value of the field's table is in it.
    pub(super) fn is_every(&self) -> bool {
        let (min, max) = (self.name.min(), self.name.max());
        match self.only() {
            Some(Element::Any) => true,
            Some(Element::Unspecified | Element::Value(_)) => false,
            _ => {
                let mut seen = [false; 256];
                for number in self.numbers() {
                    if let Some(seen) = seen.get_mut(usize::from(number - min)) {
                        *seen = true;
                    }
                }
                seen.iter().take(usize::from(max - min) + 1).all(|seen| *seen)
            }
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.first.0.fmt(f)?;
        self.rest.iter().try_for_each(|(element, _)| write!(f, ",{element}"))
    }
}
