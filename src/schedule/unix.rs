//! Days of the week by Unix's count, 0-7 with Sunday at both ends, in Glue's words.

use super::element::{Base, Element, Value};
use super::field::{Field, FieldName};

/// The field in names: they are the same in every dialect, and no reader counts from another day.
///
/// The field holds numbers by Unix's count.
pub(super) fn day_of_week(field: &Field) -> String {
    let mut converted: Vec<String> = Vec::new();
    for element in field.elements() {
        match *element {
            Element::Any | Element::Step { base: Base::Any, every: 1 } => converted.push("*".to_owned()),
            Element::Step { base: Base::Any, every } => converted.extend(names(0, 6, every)),
            Element::Value(value) => converted.push(name(day(value)).to_owned()),
            Element::Range(from, to) if day(from) <= day(to) && day(to) <= 6 => {
                converted.push(format!("{}-{}", name(day(from)), name(day(to))));
            }
            Element::Range(from, to) => converted.extend(names(day(from), day(to), 1)),
            Element::Step { base: Base::From(from), every } => converted.extend(names(day(from), 6, every)),
            Element::Step { base: Base::Range(from, to), every } => {
                converted.extend(names(day(from), day(to), every));
            }
            Element::LastOf(value) => converted.push(format!("{}L", day(value) % 7 + 1)),
            Element::Last => converted.push(name(6).to_owned()),
            Element::Unspecified | Element::LastWeekday | Element::Nearest(_) => {
                converted.push(element.to_string())
            }
        }
    }
    let mut seen = Vec::with_capacity(converted.len());
    converted.retain(|day| {
        !seen.contains(day) && {
            seen.push(day.clone());
            true
        }
    });
    converted.join(",")
}

/// The number by Unix's count. A name was read by Glue's, which is one higher.
fn day(value: Value) -> u16 {
    match value.name {
        Some(_) => value.number - FieldName::DayOfWeek.min(),
        None => value.number,
    }
}

fn name(day: u16) -> &'static str {
    FieldName::DayOfWeek.names().get(usize::from(day % 7)).copied().unwrap_or_default()
}

/// The days of a range, over the end of the week if need be.
fn names(from: u16, to: u16, every: u16) -> impl Iterator<Item = String> {
    let to = if from <= to { to } else { to + 7 };
    (from..=to).step_by(usize::from(every.max(1))).map(|day| name(day).to_owned())
}
