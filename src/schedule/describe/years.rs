//! The years in words.

use super::super::cron::Cron;
use super::super::field::FieldName;
use super::super::years::Years;
use super::shape::{self, Shape};
use super::words::{every, list};

/// What follows the days; nothing for every year.
pub(super) fn of(cron: &Cron) -> String {
    let years = Years::of(cron.year());
    if years.are_all() {
        return String::new();
    }
    let last = u32::from(FieldName::Year.max());
    let numbers: Vec<u32> = years.iter().filter_map(|year| u32::try_from(year).ok()).collect();
    match Shape::of(&numbers, 0) {
        // "in January 2030"; after days alone the year stands by itself.
        Shape::One(year) if !cron.month().is_every() => format!(" {year}"),
        Shape::One(year) => format!(" in {year}"),
        Shape::Steps { from, to, step: 1 } if to == last => format!(", from {from} on"),
        Shape::Steps { from, to, step: 1 } => format!(", from {from} to {to}"),
        Shape::Steps { from, to, step } if to + step > last => {
            format!(", {} from {from} on", every(step, "year"))
        }
        Shape::Steps { from, to, step } if numbers.len() > 4 => {
            format!(", {} from {from} to {to}", every(step, "year"))
        }
        _ => {
            let parts = shape::told(
                &shape::runs(&numbers),
                |year| year.to_string(),
                |from, to| format!("{from} to {to}"),
            );
            format!(" in {}", list(&parts))
        }
    }
}
