//! One field: its list, and each element of it.

use std::ops::Range;

use super::body::has_forbidden;
use super::element::{Base, Element, Value};
use super::fault::FaultKind;
use super::field::{Field, FieldName};
use super::mend::{Findings, LONGEST_MENDED, Mend};
use super::place::{Place, at};
use super::unix;
use crate::diagnostic::quote_code as quote;

/// The numbers that a field takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    name: FieldName,
    min: u16,
    max: u16,
}

impl Limits {
    /// By Unix's count Sunday is 0, and 7 as well.
    pub(super) const UNIX_DAY_OF_WEEK: Limits = Limits { name: FieldName::DayOfWeek, min: 0, max: 7 };

    /// Glue's own.
    pub(super) const fn of(name: FieldName) -> Limits {
        Limits { name, min: name.min(), max: name.max() }
    }

    /// What the field takes, for a help.
    fn phrase(&self) -> String {
        let Limits { name, min, max } = self;
        match (name.names(), name) {
            ([first, .., last], FieldName::DayOfWeek) if *min == 1 => {
                format!("{name} takes {min}-{max} or {first}-{last}, and 1 is Sunday")
            }
            ([first, .., last], _) => format!("{name} takes {min}-{max} or {first}-{last}"),
            _ => format!("{name} takes {min}-{max}"),
        }
    }
}

/// Reads a field, or finds every fault in it.
pub(super) fn field(
    text: &str,
    span: &Range<usize>,
    limits: &Limits,
    findings: &mut Findings,
) -> Option<Field> {
    let source = at(text, span);
    // What is wrong with it was said of the characters.
    if has_forbidden(source) {
        return None;
    }
    // Empty elements only are one fault.
    if !source.is_empty() && source.bytes().all(|byte| byte == b',') {
        let message = format!("there is nothing in {} but {}", limits.name, quote(source));
        let help = format!("write the values, or `*` for all; {}", limits.phrase());
        findings.push(FaultKind::EmptyElement, span.clone(), message, help, Mend::None);
        return None;
    }
    // A comma too many does not make a list of one element.
    let in_list = source.trim_matches(',').contains(',');
    let mut reader = Reader { text, field: span, limits, in_list, findings };
    let mut faultless = true;
    let mut first = None;
    let mut rest = Vec::new();
    let mut start = span.start;
    for part in source.split(',') {
        let part = start..start + part.len();
        start = part.end + 1;
        match reader.element(&part) {
            None if reader.findings.is_full() => return None,
            None => faultless = false,
            Some(element) if first.is_none() => first = Some((element, Place(part))),
            Some(element) => rest.push((element, Place(part))),
        }
    }
    let first = first.filter(|_| faultless)?;
    Some(Field::new(limits.name, first, rest, span.clone()))
}

/// Where a value stands: the mends differ.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Alone,
    RangeStart,
    RangeEnd,
}

struct Reader<'a> {
    text: &'a str,
    field: &'a Range<usize>,
    limits: &'a Limits,
    in_list: bool,
    findings: &'a mut Findings,
}

impl Reader<'_> {
    fn fault<T>(
        &mut self,
        kind: FaultKind,
        span: &Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
        mend: Mend,
    ) -> Option<T> {
        self.findings.push(kind, span.clone(), message, help, mend);
        None
    }

    fn malformed<T>(&mut self, span: &Range<usize>, mend: Mend) -> Option<T> {
        let source = quote(at(self.text, span));
        let message = format!("{source} is not a value of {}", self.limits.name);
        let help = format!("{}; a range is `a-b`, a step `a/n`, a list `a,b`", self.limits.phrase());
        self.fault(FaultKind::Malformed, span, message, help, mend)
    }

    fn element(&mut self, span: &Range<usize>) -> Option<Element> {
        let source = at(self.text, span);
        if source.is_empty() {
            return self.empty(span);
        }
        if source.contains('#') {
            return self.hash(span);
        }
        if let Some((base, every)) = source.split_once('/') {
            let middle = span.start + base.len();
            return self.step(span, &(span.start..middle), &(span.end - every.len()..span.end));
        }
        match source {
            "*" => return Some(Element::Any),
            "?" => return self.unspecified(span),
            _ => {}
        }
        if let Some((from, to)) = self.range(span)? {
            return Some(Element::Range(from, to));
        }
        self.word(span)
    }

    fn empty(&mut self, span: &Range<usize>) -> Option<Element> {
        let name = self.limits.name;
        // The comma that makes it empty: the one before, or that after the first.
        let comma =
            if span.start > self.field.start { span.start - 1..span.start } else { span.end..span.end + 1 };
        self.fault(
            FaultKind::EmptyElement,
            &comma,
            format!("an element of the list in {name} is empty"),
            "remove the comma",
            Mend::delete(&comma),
        )
    }

    /// `MON#1`, the first Monday of a month.
    fn hash(&mut self, span: &Range<usize>) -> Option<Element> {
        let source = at(self.text, span);
        let message = format!("{} is not in Glue's dialect: `#` is EventBridge's alone", quote(source));
        const HELP: &str = "Glue cannot say the n-th weekday of a month";
        let (help, mend) = match self.nth_weekday(span) {
            // The fifth is the last one, in the months that have it.
            Some((day, count)) => {
                // Names are read by Glue's count, and `L` follows a number by this field's.
                let number = day
                    .name
                    .map_or(day.number, |_| day.number + self.limits.min - FieldName::DayOfWeek.min());
                let last = format!("{number}L");
                let help = format!(
                    "{HELP}; `{day}` runs every week, four times as often or more, `{last}` only on the last one of the month"
                );
                (help, Mend::replace(span, if count == 5 { last } else { day.to_string() }))
            }
            None => (format!("{HELP}; `6L` in day-of-week is the last Friday"), Mend::None),
        };
        self.fault(FaultKind::Hash, span, message, help, mend)
    }

    /// The day and the count of `MON#1`, where Glue has that day.
    fn nth_weekday(&self, span: &Range<usize>) -> Option<(Value, u16)> {
        if self.limits.name != FieldName::DayOfWeek {
            return None;
        }
        let (day, count) = at(self.text, span).split_once('#')?;
        let count = count.parse().ok().filter(|count| (1..=5).contains(count))?;
        let mut scratch = Findings::default();
        let span = span.start..span.start + day.len();
        let mut reader = Reader { findings: &mut scratch, ..*self };
        Some((reader.value(&span, Role::Alone)?, count))
    }

    fn unspecified(&mut self, span: &Range<usize>) -> Option<Element> {
        let name = self.limits.name;
        if name.is_day() && !self.in_list {
            return Some(Element::Unspecified);
        }
        let (message, mend) = if name.is_day() {
            (format!("`?` stands alone in {name}, not in a list"), Mend::None)
        } else {
            let mend = match name {
                // A star in minutes would be a run every minute, which nobody means by `?`.
                FieldName::Minutes => Mend::None,
                _ if self.in_list => Mend::None,
                _ => Mend::replace(span, "*"),
            };
            (format!("{name} does not take `?`"), mend)
        };
        self.fault(
            FaultKind::MisplacedWildcard,
            span,
            message,
            "`?` is for day-of-month or day-of-week; `*` is every value",
            mend,
        )
    }

    fn step(&mut self, span: &Range<usize>, base: &Range<usize>, every: &Range<usize>) -> Option<Element> {
        let base_text = at(self.text, base);
        let every_text = at(self.text, every);
        let found = match base_text {
            "*" => Some(Base::Any),
            "" if !every_text.is_empty() => return self.malformed(span, Mend::insert(base.start, "*")),
            "" => return self.malformed(span, Mend::None),
            _ => match self.range(base) {
                None => None,
                Some(Some((from, to))) => Some(Base::Range(from, to)),
                Some(None) if is_wildcard(base_text) => {
                    let message = format!("{} takes no step", quote(base_text));
                    return self.fault(
                        FaultKind::MisplacedWildcard,
                        span,
                        message,
                        "a step follows a value, a range or `*`",
                        Mend::None,
                    );
                }
                Some(None) => self.value(base, Role::Alone).map(Base::From),
            },
        };
        if every_text.is_empty() || !is_number(every_text) {
            return self.malformed(span, Mend::None);
        }
        match every_text.parse::<u16>() {
            Ok(0) => {
                let message = format!("the step of {} is zero", quote(at(self.text, span)));
                // Without its step `*` would be every value, which is far from any step.
                let mend = match base_text {
                    "*" => Mend::None,
                    _ => Mend::replace(&(base.end..every.end), ""),
                };
                self.fault(
                    FaultKind::ZeroStep,
                    span,
                    message,
                    "write a step of at least 1, or leave it out",
                    mend,
                )
            }
            Ok(every) => Some(Element::Step { base: found?, every }),
            Err(_) => {
                let message = format!("the step {} is too large", quote(every_text));
                self.fault(FaultKind::OutOfRange, every, message, self.limits.phrase(), Mend::None)
            }
        }
    }

    /// Reads `a-b`: the two ends, or `Some(None)` if it is no range.
    #[allow(clippy::option_option, reason = "no range, and a faulty range, are different answers")]
    fn range(&mut self, span: &Range<usize>) -> Option<Option<(Value, Value)>> {
        let Some((from_text, to_text)) = at(self.text, span).split_once('-') else {
            return Some(None);
        };
        if from_text.is_empty() || to_text.is_empty() || from_text == "*" || to_text == "*" {
            return self.malformed(span, Mend::None);
        }
        if from_text.eq_ignore_ascii_case("L") {
            let message =
                format!("{} is not in Glue's dialect: `L` takes no offset", quote(at(self.text, span)));
            return self.fault(
                FaultKind::MisplacedWildcard,
                span,
                message,
                "`L` is the last day; write the day instead",
                Mend::None,
            );
        }
        let from = span.start..span.start + from_text.len();
        let to = span.end - to_text.len()..span.end;
        let (from, to) = (self.value(&from, Role::RangeStart), self.value(&to, Role::RangeEnd));
        let (from, to) = (from?, to?);
        if from.number > to.number && !self.limits.name.wraps() {
            return self.reversed(span, from, to);
        }
        Some(Some((from, to)))
    }

    fn reversed<T>(&mut self, span: &Range<usize>, from: Value, to: Value) -> Option<T> {
        let Limits { name, max, .. } = *self.limits;
        let stepped = at(self.text, self.field)
            .get(span.end - self.field.start..)
            .is_some_and(|rest| rest.starts_with('/'));
        let (help, mend) = match name {
            FieldName::Year => ("write the earlier year first".to_owned(), Some(format!("{to}-{from}"))),
            _ if stepped => ("write the two parts as a list, each with its step".to_owned(), None),
            _ => {
                let tail = if from.number == max { max.to_string() } else { format!("{from}-{max}") };
                let head = if to.number == self.limits.min {
                    to.to_string()
                } else {
                    format!("{}-{to}", self.limits.min)
                };
                ("write the two parts as a list".to_owned(), Some(format!("{tail},{head}")))
            }
        };
        let message =
            format!("{} runs backwards, and {name} does not wrap around", quote(at(self.text, span)));
        let mend = mend.map_or(Mend::None, |text| Mend::replace(span, text));
        self.fault(FaultKind::ReversedRange, span, message, help, mend)
    }

    /// Reads an element without operator: a value, or a wildcard of days.
    fn word(&mut self, span: &Range<usize>) -> Option<Element> {
        let source = at(self.text, span);
        let name = self.limits.name;
        if !is_wildcard(source) {
            return self.value(span, Role::Alone).map(Element::Value);
        }
        let upper = source.to_ascii_uppercase();
        match (name, upper.as_str()) {
            (FieldName::DayOfMonth | FieldName::DayOfWeek, "L") => Some(Element::Last),
            (FieldName::DayOfMonth, "LW") if !self.in_list => Some(Element::LastWeekday),
            (FieldName::DayOfWeek, _) if upper.ends_with('L') => {
                self.value(&(span.start..span.end - 1), Role::RangeStart).map(Element::LastOf)
            }
            (FieldName::DayOfMonth, _)
                if upper.ends_with('W') && upper.len() > 1 && upper != "LW" && !self.in_list =>
            {
                let day = self.value(&(span.start..span.end - 1), Role::RangeStart)?;
                Some(Element::Nearest(day.number))
            }
            _ => self.misplaced(span, &upper),
        }
    }

    fn misplaced<T>(&mut self, span: &Range<usize>, upper: &str) -> Option<T> {
        let name = self.limits.name;
        let source = quote(at(self.text, span));
        let (message, help) = match (name, upper) {
            (FieldName::DayOfMonth, "W") => (
                "`W` has no day before it".to_owned(),
                "write `15W` for the weekday nearest to the 15th, or `LW` for the last one",
            ),
            (FieldName::DayOfMonth, _) if upper.contains('W') => (
                format!("`W` takes one day, and {source} stands in a list or range"),
                "write the day with `W` alone",
            ),
            (FieldName::DayOfMonth, _) => (
                format!("day-of-month does not take {source}"),
                "`5L` is for day-of-week; in day-of-month `L` stands alone",
            ),
            (FieldName::DayOfWeek, _) if upper.ends_with('L') => {
                (format!("{source} stands in no range"), "write the range in days, or the wildcard alone")
            }
            (_, _) if upper.ends_with('W') => {
                (format!("{name} does not take {source}"), "`W` is for day-of-month")
            }
            _ => (format!("{name} does not take {source}"), "`L` is for day-of-month and day-of-week"),
        };
        self.fault(FaultKind::MisplacedWildcard, span, message, help, Mend::None)
    }

    /// Reads a number or a name.
    fn value(&mut self, span: &Range<usize>, role: Role) -> Option<Value> {
        let source = at(self.text, span);
        if is_number(source) {
            return self.number(span, role);
        }
        if role == Role::RangeEnd && source.eq_ignore_ascii_case("L") && self.limits.name.is_day() {
            let message = format!("`L` does not end a range in {}", self.limits.name);
            let max = self.limits.max.to_string();
            return self.fault(
                FaultKind::MisplacedWildcard,
                span,
                message,
                "write the last number",
                Mend::replace(span, max),
            );
        }
        if role != Role::Alone && is_wildcard(source) {
            return self.misplaced(span, &source.to_ascii_uppercase());
        }
        if !source.is_empty() && source.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            return self.name(span);
        }
        self.malformed(span, Mend::None)
    }

    fn number(&mut self, span: &Range<usize>, role: Role) -> Option<Value> {
        let Limits { name, min, max } = *self.limits;
        let number = at(self.text, span).parse::<u16>().ok();
        if let Some(number) = number.filter(|number| (min..=max).contains(number)) {
            return Some(Value { number, name: None });
        }
        let message = format!("{} is not in the range of {name}, {min}-{max}", quote(at(self.text, span)));
        let after_last = name.min() == 0 && number == Some(max + 1);
        let (help, mend) = match (role, name) {
            (_, FieldName::DayOfWeek) if number == Some(0) => (self.limits.phrase(), self.as_unix()),
            // Midnight and the full hour are the beginning of the next, and the end of this range.
            (Role::Alone, FieldName::Hours) if after_last => {
                ("midnight is hour `0`".to_owned(), Mend::replace(span, "0"))
            }
            (Role::Alone, _) if after_last => {
                ("the full hour is minute `0`".to_owned(), Mend::replace(span, "0"))
            }
            (Role::RangeEnd, _) if after_last => {
                (format!("the last of {name} is `{max}`"), Mend::replace(span, max.to_string()))
            }
            (_, FieldName::Year) => ("write a year of four digits within the range".to_owned(), Mend::None),
            _ => (self.limits.phrase(), Mend::None),
        };
        self.fault(FaultKind::OutOfRange, span, message, help, mend)
    }

    /// A zero among the days of the week shows that all of them are by Unix's count.
    fn as_unix(&self) -> Mend {
        // Each zero reads the whole field again, which must not matter.
        if self.field.len() > LONGEST_MENDED {
            return Mend::None;
        }
        let mut scratch = Findings::default();
        match field(self.text, self.field, &Limits::UNIX_DAY_OF_WEEK, &mut scratch) {
            Some(days) => Mend::replace(self.field, unix::day_of_week(&days)),
            // What else is wrong with the field is mended first.
            None => Mend::Later,
        }
    }

    fn name(&mut self, span: &Range<usize>) -> Option<Value> {
        let source = at(self.text, span);
        let field = self.limits.name;
        let named = |name: FieldName| {
            (name.min()..).zip(name.names()).find(|(_, known)| known.eq_ignore_ascii_case(source))
        };
        if let Some((number, known)) = named(field) {
            return Some(Value { number, name: Some(known) });
        }
        let elsewhere =
            [FieldName::Month, FieldName::DayOfWeek].into_iter().find(|name| named(*name).is_some());
        let message = match elsewhere {
            Some(other) => format!("{} is a name of {other}, not of {field}", quote(source)),
            None if field.names().is_empty() => format!("{} is not a number of {field}", quote(source)),
            None => format!("{} is not a name of {field}", quote(source)),
        };
        let meant = if elsewhere.is_some() { None } else { nearest(source, field.names()) };
        let help = match meant {
            Some(meant) => format!("did you mean `{meant}`? {}", self.limits.phrase()),
            None => self.limits.phrase(),
        };
        let mend = meant.map_or(Mend::None, |meant| Mend::replace(span, meant));
        self.fault(FaultKind::UnknownName, span, message, help, mend)
    }
}

/// The name that a word was meant to be, unless two are as near.
fn nearest(word: &str, names: &[&'static str]) -> Option<&'static str> {
    let word = word.to_ascii_uppercase();
    // `MONDAY`, `SEPT`: Glue takes three letters only.
    if let Some(name) = names.iter().find(|name| word.starts_with(**name)) {
        return Some(name);
    }
    let near: Vec<_> =
        names.iter().copied().filter(|name| strsim::damerau_levenshtein(name, &word) <= 1).collect();
    // `TEU` is one letter from `THU`, and has the letters of `TUE`.
    let letters = |text: &str| {
        let mut letters = text.as_bytes().to_vec();
        letters.sort_unstable();
        letters
    };
    match near.as_slice() {
        [name] => Some(name),
        _ => near.into_iter().find(|name| letters(name) == letters(&word)),
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether it is a wildcard of days: `L`, `W`, `LW`, or a value with one of the letters after it.
fn is_wildcard(text: &str) -> bool {
    let Some((last, before)) = text.as_bytes().split_last() else { return false };
    let is = |byte: &u8, letters: &[u8]| letters.contains(&byte.to_ascii_uppercase());
    match before {
        [] => is(last, b"LW"),
        [b'L' | b'l'] => is(last, b"W"),
        digits if digits.iter().all(u8::is_ascii_digit) => is(last, b"LW"),
        name => {
            // `FRIL`. Month names are not asked: `APRIL` is no last April.
            is(last, b"L")
                && FieldName::DayOfWeek.names().iter().any(|day| day.as_bytes().eq_ignore_ascii_case(name))
        }
    }
}
