//! The mean number of runs a day.

use super::calendar::YearShapes;
use super::cron::Cron;
use super::days::Days;

/// Minutes times hours times the share of the days, over 400 years or the years given.
pub(super) fn of_cron(cron: &Cron) -> f64 {
    let times = f64::from(cron.minutes().bits().count_ones() * cron.hours().bits().count_ones());
    let days = Days::of(cron);
    if days.are_all() {
        return times;
    }
    let years = years(cron, None);
    // Multiplied before it is divided, so that whole numbers of runs stay exact.
    times * f64::from(days.count(&years)) / f64::from(years.days())
}

/// Whether no day of the years given matches.
pub(super) fn is_never(cron: &Cron) -> bool {
    let days = Days::of(cron);
    !days.are_all() && days.count(&years(cron, None)) == 0
}

/// The years of a cron expression, from the one given on where one is; 400 if all are meant.
pub(super) fn years(cron: &Cron, from: Option<i32>) -> YearShapes {
    let from = from.unwrap_or(i32::MIN);
    let field = cron.year();
    if field.is_every() && i32::from(field.name().max()) >= from {
        return YearShapes::CYCLE;
    }
    let mut seen = [false; 256];
    let mut years = YearShapes::NONE;
    for year in field.numbers() {
        // A year that the list names twice is still one year.
        let Some(seen) = seen.get_mut(usize::from(year - field.name().min())) else { continue };
        if !std::mem::replace(seen, true) && i32::from(year) >= from {
            years.add(i32::from(year));
        }
    }
    years
}
