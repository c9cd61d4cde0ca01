//! `rate(15 minutes)`, which Glue does not take, and people write.

use std::fmt;
use std::ops::Range;

use super::fault::FaultKind;
use super::mend::{Edit, Findings, Mend};
use super::place::{Place, at};
use crate::diagnostic::quote_code as quote;

/// `rate(15 minutes)`: every so many minutes, hours or days.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Rate {
    value: u32,
    unit: Unit,
    place: Place,
}

/// The unit of a [`Rate`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// `minute` or `minutes`
    Minutes,
    /// `hour` or `hours`
    Hours,
    /// `day` or `days`
    Days,
}

impl Rate {
    /// How many units lie between two runs; never zero.
    pub fn value(&self) -> u32 {
        self.value
    }

    /// The unit of the value.
    pub fn unit(&self) -> Unit {
        self.unit
    }

    /// Where `15 minutes` stands in the text, in bytes.
    pub fn span(&self) -> Range<usize> {
        self.place.0.clone()
    }

    /// How many minutes lie between two runs.
    pub fn minutes(&self) -> u64 {
        u64::from(self.value) * self.unit.minutes()
    }

    /// The distance between two runs in words: `15 minutes`, `1 hour`.
    pub(crate) fn interval(&self) -> String {
        match self.value {
            1 => format!("1 {}", self.unit.singular()),
            value => format!("{value} {}", self.unit),
        }
    }

    /// A rate that nobody wrote.
    pub(super) const fn of(value: u32, unit: Unit) -> Rate {
        Rate { value, unit, place: Place(0..0) }
    }

    /// The number of runs a day, less than one for a rate of days.
    pub(super) fn per_day(&self) -> f64 {
        Unit::Days.minutes() as f64 / self.minutes() as f64
    }
}

impl Unit {
    const ALL: [Unit; 3] = [Unit::Minutes, Unit::Hours, Unit::Days];

    /// How many minutes the unit has.
    pub fn minutes(self) -> u64 {
        match self {
            Unit::Minutes => 1,
            Unit::Hours => 60,
            Unit::Days => 24 * 60,
        }
    }

    fn singular(self) -> &'static str {
        match self {
            Unit::Minutes => "minute",
            Unit::Hours => "hour",
            Unit::Days => "day",
        }
    }

    /// The unit of that word, singular or plural.
    fn named(word: &str) -> Option<Unit> {
        let word = word.to_ascii_lowercase();
        let word = word.strip_suffix('s').unwrap_or(&word);
        Unit::ALL.into_iter().find(|unit| unit.singular() == word)
    }

    /// The unit that a word was meant to be.
    fn meant(word: &str) -> Option<Unit> {
        let word = word.to_ascii_lowercase();
        match word.as_str() {
            "m" | "min" | "mins" => Some(Unit::Minutes),
            "h" | "hr" | "hrs" => Some(Unit::Hours),
            "d" => Some(Unit::Days),
            _ => {
                let word = word.strip_suffix('s').unwrap_or(&word);
                // `day` is short: at two letters' distance it would be half of all words.
                Unit::ALL.into_iter().find(|unit| {
                    strsim::damerau_levenshtein(unit.singular(), word) <= unit.singular().len() / 3
                })
            }
        }
    }
}

/// The plural, as a rate above one has it.
impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}s", self.singular())
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "rate({})", self.interval())
    }
}

/// Whether two words are a rate: a number, and a word that is a unit or was meant to be one.
pub(super) fn looks_like_rate(text: &str, tokens: &[Range<usize>]) -> bool {
    let [value, unit] = tokens else { return false };
    is_number(at(text, value)) && Unit::meant(at(text, unit)).is_some()
}

const HELP: &str = "write `rate(15 minutes)`: a whole number above zero, then minutes, hours or days";

/// Reads what stands between the parentheses of `rate( )`.
pub(super) fn read(
    text: &str,
    body: &Range<usize>,
    tokens: &[Range<usize>],
    findings: &mut Findings,
) -> Option<Rate> {
    match tokens {
        [value, unit] => {
            let number = read_value(text, value, findings);
            let unit = read_unit(text, unit, number, findings);
            let span = value.start..tokens.last().map_or(value.end, |unit| unit.end);
            Some(Rate { value: number?, unit: unit?, place: Place(span) })
        }
        [word] => {
            let source = at(text, word);
            let unit = source.trim_start_matches(|c: char| c.is_ascii_digit());
            if unit.len() < source.len() && Unit::meant(unit).is_some() {
                let gap = word.end - unit.len();
                findings.push(
                    FaultKind::MissingSpace,
                    word.clone(),
                    format!("a space is missing in {}", quote(source)),
                    "put a space between the number and its unit",
                    Mend::insert(gap, " "),
                );
            } else {
                let missing = if is_number(source) { "unit" } else { "number" };
                findings.push(
                    FaultKind::MalformedRate,
                    word.clone(),
                    format!("{} has no {missing}", quote(source)),
                    HELP,
                    Mend::None,
                );
            }
            None
        }
        [] => {
            findings.push(FaultKind::MalformedRate, body.clone(), "the rate is empty", HELP, Mend::None);
            None
        }
        _ => {
            findings.push(
                FaultKind::MalformedRate,
                body.clone(),
                format!("a rate is two words, {} is {}", quote(at(text, body)), tokens.len()),
                HELP,
                Mend::None,
            );
            None
        }
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn read_value(text: &str, span: &Range<usize>, findings: &mut Findings) -> Option<u32> {
    let source = at(text, span);
    let (kind, message) = match source.parse::<u32>() {
        Ok(0) => (FaultKind::ZeroRate, "a rate of zero never comes round".to_owned()),
        Ok(value) if is_number(source) => return Some(value),
        _ if is_number(source) => {
            (FaultKind::OutOfRange, format!("{} is too large for a rate", quote(source)))
        }
        _ => (FaultKind::MalformedRate, format!("{} is not a whole number", quote(source))),
    };
    findings.push(kind, span.clone(), message, HELP, Mend::None);
    None
}

fn read_unit(text: &str, span: &Range<usize>, value: Option<u32>, findings: &mut Findings) -> Option<Unit> {
    let source = at(text, span);
    let unit = Unit::named(source);
    if unit.is_none() {
        let weeks = matches!(source.to_ascii_lowercase().as_str(), "week" | "weeks" | "w");
        let mend = match (weeks, value.and_then(|value| value.checked_mul(7))) {
            // The value is mended with the unit, from the character before it that is its own.
            (true, Some(days)) => {
                let digits = text.get(..span.start).unwrap_or_default().trim_end();
                let start = digits.trim_end_matches(|c: char| c.is_ascii_digit()).len();
                Mend::Edits(vec![Edit::new(start..span.end, format!("{days} days"))])
            }
            (true, None) => Mend::None,
            _ => Unit::meant(source).map_or(Mend::None, |unit| Mend::replace(span, unit.to_string())),
        };
        findings.push(
            FaultKind::UnknownUnit,
            span.clone(),
            format!("{} is not a unit of a rate", quote(source)),
            "the units are minutes, hours and days",
            mend,
        );
    }
    unit
}
