//! What stands between two commas of a field.

use std::fmt;

use super::field::FieldName;

/// A number of a field, with the name it was written by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Value {
    /// The number by Glue's count: 1 is Sunday in day-of-week, and January in month.
    pub number: u16,
    /// `JAN` to `DEC` or `SUN` to `SAT`, where the author wrote a name.
    pub name: Option<&'static str>,
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name {
            Some(name) => f.write_str(name),
            None => self.number.fmt(f),
        }
    }
}

/// Where a step counts from, and how far.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Base {
    /// `*/n`: from the least value of the field to its greatest.
    Any,
    /// `a/n`: from a value to the greatest of the field.
    From(Value),
    /// `a-b/n`: within a range.
    Range(Value, Value),
}

/// One element of a field's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Element {
    /// `*`: every value.
    Any,
    /// `?`: left to the other of the two day fields.
    Unspecified,
    /// `5` or `FRI`.
    Value(Value),
    /// `a-b`, both ends included. It may wrap around: `FRI-MON`.
    Range(Value, Value),
    /// `a/n`, `*/n` or `a-b/n`.
    Step {
        /// Where it counts from, and how far.
        base: Base,
        /// The step, never zero.
        every: u16,
    },
    /// `L`: the last day of the month, or Saturday, the last of the week.
    Last,
    /// `5L`: the last such day of the week in the month.
    LastOf(Value),
    /// `LW`: the last of Monday to Friday in the month.
    LastWeekday,
    /// `15W`: of Monday to Friday the nearest to that day, within the month.
    Nearest(u16),
}

impl Element {
    /// The range, if the element is one or steps through one.
    pub(super) fn range(&self) -> Option<(Value, Value)> {
        match *self {
            Element::Range(from, to) | Element::Step { base: Base::Range(from, to), .. } => Some((from, to)),
            _ => None,
        }
    }

    /// The values of the field that the element stands for, in the order of counting.
    ///
    /// None for `?` and the wildcards whose day depends on the month.
    pub(super) fn numbers(&self, name: FieldName) -> Numbers {
        let (min, max) = (name.min(), name.max());
        match *self {
            Element::Any => Numbers::new(name, min, max, 1),
            Element::Value(value) => Numbers::new(name, value.number, value.number, 1),
            Element::Range(from, to) => Numbers::new(name, from.number, to.number, 1),
            Element::Step { base, every } => {
                let (from, to) = match base {
                    Base::Any => (min, max),
                    Base::From(from) => (from.number, max),
                    Base::Range(from, to) => (from.number, to.number),
                };
                Numbers::new(name, from, to, every)
            }
            Element::Last if name == FieldName::DayOfWeek => Numbers::new(name, max, max, 1),
            Element::Unspecified
            | Element::Last
            | Element::LastOf(_)
            | Element::LastWeekday
            | Element::Nearest(_) => Numbers::NONE,
        }
    }
}

impl fmt::Display for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Element::Any => f.write_str("*"),
            Element::Unspecified => f.write_str("?"),
            Element::Value(value) => value.fmt(f),
            Element::Range(from, to) => write!(f, "{from}-{to}"),
            Element::Step { base: Base::Any, every } => write!(f, "*/{every}"),
            Element::Step { base: Base::From(from), every } => write!(f, "{from}/{every}"),
            Element::Step { base: Base::Range(from, to), every } => write!(f, "{from}-{to}/{every}"),
            Element::Last => f.write_str("L"),
            Element::LastOf(value) => write!(f, "{value}L"),
            Element::LastWeekday => f.write_str("LW"),
            Element::Nearest(day) => write!(f, "{day}W"),
        }
    }
}

/// Counts through the values of a field, past its end to its beginning for a wrap-around range.
pub(super) struct Numbers {
    min: u32,
    period: u32,
    offset: u32,
    every: u32,
    left: u32,
}

impl Numbers {
    const NONE: Numbers = Numbers { min: 0, period: 1, offset: 0, every: 1, left: 0 };

    fn new(name: FieldName, from: u16, to: u16, every: u16) -> Numbers {
        let [min, max, from, to, every] = [name.min(), name.max(), from, to, every].map(u32::from);
        let (period, every) = (max - min + 1, every.max(1));
        let length = if from <= to { to - from } else { to + period - from };
        // The step goes on over the wrap, as in Quartz: 22-3/2 is 22, 0, 2.
        Numbers { min, period, offset: from - min, every, left: length / every + 1 }
    }
}

impl Iterator for Numbers {
    type Item = u16;

    fn next(&mut self) -> Option<u16> {
        self.left = self.left.checked_sub(1)?;
        let number = self.min + self.offset % self.period;
        self.offset += self.every;
        u16::try_from(number).ok()
    }
}
