//! The days of a cron, one earlier or one later.

use std::ops::Range;

use super::super::calendar::days_in_month;
use super::super::cron::Cron;
use super::super::days::Days;
use super::super::element::{Base, Element, Value};
use super::super::field::{Field, FieldName};
use super::fault::ZoneFaultKind;
use super::set_text::{self, word};

/// The day fields in UTC, and the months.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct DayTexts {
    pub(super) day_of_month: String,
    pub(super) month: String,
    pub(super) day_of_week: String,
}

/// Why days cannot be moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stuck {
    pub(super) kind: ZoneFaultKind,
    pub(super) span: Range<usize>,
    /// `day-of-month `1``
    pub(super) what: String,
    /// The rest of the sentence after "because".
    pub(super) why: String,
}

/// How far a move of days goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Days keep their kind: a day of the month stays in its month.
    Plain,
    /// The first day of the month becomes the last of the one before it, and the other way round:
    /// exact, and read by nobody as what the author wrote. For suggestions only.
    OverMonths,
}

/// Whether a cron runs on every day there is, so that it is all one on which.
pub(super) fn is_every_day(cron: &Cron) -> bool {
    Days::of(cron).are_all() && cron.year().is_every()
}

/// The day fields `shift` days later, -1 to 1.
pub(super) fn moved(cron: &Cron, shift: i8, reach: Reach) -> Result<DayTexts, Stuck> {
    let (day, weekday) = (cron.day_of_month(), cron.day_of_week());
    let month = cron.month().to_string();
    if shift == 0 || is_every_day(cron) {
        return Ok(DayTexts { day_of_month: day.to_string(), month, day_of_week: weekday.to_string() });
    }
    if !weekday.is_unspecified() {
        no_bounds(cron, shift)?;
        return Ok(DayTexts { day_of_month: "?".to_owned(), month, day_of_week: weekdays(weekday, shift)? });
    }
    if day.is_every() {
        no_bounds(cron, shift)?;
    }
    if reach == Reach::OverMonths
        && let Some((day_of_month, month)) = over_end(cron, shift)
    {
        return Ok(DayTexts { day_of_month, month, day_of_week: "?".to_owned() });
    }
    Ok(DayTexts { day_of_month: days_of_month(cron, shift, reach)?, month, day_of_week: "?".to_owned() })
}

/// Where only the first day of some months is meant, the last of the months before; and the other way
/// round. Of every year: the month before January is of another one.
fn over_end(cron: &Cron, shift: i8) -> Option<(String, String)> {
    let (field, months) = (cron.day_of_month(), cron.month());
    if months.is_every() || !cron.year().is_every() {
        return None;
    }
    let is_last = field.only() == Some(&Element::Last);
    let is_first =
        field.elements().all(|element| matches!(element, Element::Value(value) if value.number == 1));
    let (day, other): (&str, fn(u64) -> u64) = match shift {
        -1 if is_first => ("L", |month| (month + 10) % 12 + 1),
        1 if is_last => ("1", |month| month % 12 + 1),
        _ => return None,
    };
    let bits = (1..=12)
        .filter(|month| months.bits() & 1 << month != 0)
        .fold(0, |bits, month| bits | 1 << other(month));
    Some((day.to_owned(), set_text::text_like(months, bits)))
}

/// Months and years must not begin or end where the days move over their ends.
fn no_bounds(cron: &Cron, shift: i8) -> Result<(), Stuck> {
    let Some(field) = [cron.month(), cron.year()].into_iter().find(|field| !field.is_every()) else {
        return Ok(());
    };
    let unit = if field.name() == FieldName::Month { "month" } else { "year" };
    let (edge, other) = if shift < 0 { ("first", "before") } else { ("last", "after") };
    Err(Stuck {
        kind: ZoneFaultKind::ImmovableBound,
        span: field.span(),
        what: format!("{} `{field}`", field.name()),
        why: format!("the {edge} day of the {unit} is in UTC in the {unit} {other}, the other days are not"),
    })
}

fn stuck(field: &Field, element: &Element, why: String) -> Stuck {
    let span =
        field.placed().find(|(other, _)| *other == element).map_or(field.span(), |(_, span)| span.clone());
    Stuck { kind: ZoneFaultKind::ImmovableDay, span, what: format!("{} `{element}`", field.name()), why }
}

fn weekdays(field: &Field, shift: i8) -> Result<String, Stuck> {
    const NAME: FieldName = FieldName::DayOfWeek;
    let (min, max) = (NAME.min(), NAME.max());
    // One day back is six days forward.
    let number = |number: u16| (number - min + if shift < 0 { 6 } else { 1 }) % 7 + min;
    let text = |value: Value| word(number(value.number), NAME, value.name.is_some());
    let mut parts: Vec<String> = Vec::new();
    for element in field.elements() {
        let named = match element {
            Element::Range(from, _) | Element::Step { base: Base::Range(from, _) | Base::From(from), .. } => {
                from.name.is_some()
            }
            // No value was written, and a name is the plainest.
            _ => true,
        };
        let numbers = element.numbers(NAME).map(number).map(|day| word(day, NAME, named));
        match *element {
            Element::Any | Element::Unspecified => parts.push(element.to_string()),
            Element::Value(value) => parts.push(text(value)),
            Element::Range(from, to) => match (number(from.number), number(to.number)) {
                (first, last) if first <= last => parts.push(format!("{}-{}", text(from), text(to))),
                // Without the wrap-around, of which nobody knows whether Glue takes it.
                (first, last) => {
                    parts.push(if first == max {
                        text(from)
                    } else {
                        format!("{}-{}", text(from), word(max, NAME, named))
                    });
                    parts.push(if last == min {
                        text(to)
                    } else {
                        format!("{}-{}", word(min, NAME, named), text(to))
                    });
                }
            },
            Element::Step { base: Base::Range(from, to), every }
                if from.number <= to.number && number(from.number) <= number(to.number) =>
            {
                parts.push(format!("{}-{}/{every}", text(from), text(to)));
            }
            Element::Step { .. } | Element::Last => parts.extend(numbers),
            Element::LastOf(_) | Element::LastWeekday | Element::Nearest(_) => {
                let (side, last) = if shift < 0 {
                    ("before", "last such day")
                } else {
                    ("after", "last such day, or of this month at all")
                };
                let why = format!("the day {side} the last such day of a month is not always the {last}");
                return Err(stuck(field, element, why));
            }
        }
    }
    Ok(parts.join(","))
}

fn days_of_month(cron: &Cron, shift: i8, reach: Reach) -> Result<String, Stuck> {
    const NAME: FieldName = FieldName::DayOfMonth;
    let field = cron.day_of_month();
    // The shortest of the months that are meant; any February may be short.
    let shortest = (1..=12_u8)
        .filter(|month| cron.month().bits() & 1 << month != 0)
        .map(|month| u16::from(days_in_month(false, month)))
        .min()
        .unwrap_or(0);
    let over_months = reach == Reach::OverMonths && no_bounds(cron, shift).is_ok();
    let mut bits = 0_u64;
    let mut last = false;
    for element in field.elements() {
        match element {
            Element::Last if shift > 0 && over_months => bits |= 1 << 1,
            Element::Last => {
                let why = if shift < 0 {
                    "no wildcard says the last day but one of a month"
                } else {
                    "the day after the last one is in another month"
                };
                return Err(stuck(field, element, why.to_owned()));
            }
            Element::LastWeekday | Element::Nearest(_) => {
                let side = if shift < 0 { "before" } else { "after" };
                let why = format!("it is another day each month, and no wildcard says the day {side} it");
                return Err(stuck(field, element, why));
            }
            _ => {}
        }
        for day in element.numbers(NAME) {
            let why = match (day, shift) {
                (1, ..0) if over_months => {
                    last = true;
                    continue;
                }
                (1, ..0) => "the day before the 1st is the last day of another month".to_owned(),
                (_, ..0) if day <= shortest => {
                    bits |= 1 << (day - 1);
                    continue;
                }
                (_, 0..) if day < shortest => {
                    bits |= 1 << (day + 1);
                    continue;
                }
                (_, ..0) => format!("not every month meant has a day {day}, and each has a day {}", day - 1),
                _ => format!("the day after day {day} is in some months the 1st of the next"),
            };
            return Err(stuck(field, element, why));
        }
    }
    let days = (bits != 0).then(|| set_text::text(bits, NAME, false));
    Ok(days.into_iter().chain(last.then(|| "L".to_owned())).collect::<Vec<String>>().join(","))
}
