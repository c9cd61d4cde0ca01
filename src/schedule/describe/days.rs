//! The days and months in words.

use super::super::cron::Cron;
use super::super::days;
use super::super::element::Element;
use super::shape::{self, Shape};
use super::words::{list, month, ordinal, weekday};

/// As many days of the month at even steps are named one by one.
const MOST_NAMED: usize = 4;
/// As many months are.
const MOST_MONTHS: usize = 6;
const MONTHS: u32 = 12;
const WEEK: u32 = 7;

/// Whether no day of the week and no day of the month is left out.
pub(super) fn are_all(cron: &Cron) -> bool {
    cron.day_of_month().is_every() || cron.day_of_week().is_every()
}

/// What follows the times of day; nothing for every day of the year.
pub(super) fn of(cron: &Cron) -> String {
    let numbers = shape::numbers(days::bits(cron.month()));
    let months = Months { numbers, around: cron.year().is_every() };
    if are_all(cron) {
        months.after("in")
    } else if cron.day_of_month().is_unspecified() {
        of_week(cron, &months)
    } else {
        of_month(cron, &months)
    }
}

struct Months {
    numbers: Vec<u32>,
    /// A stretch may go over New Year: not where the years are given, which end with December.
    around: bool,
}

impl Months {
    fn are_all(&self) -> bool {
        self.numbers.len() == MONTHS as usize
    }

    /// One stretch of months, three of them at least: `from November to February`.
    fn stretch(&self) -> Option<String> {
        let runs = if self.around {
            shape::runs_around(&self.numbers, 1, MONTHS)
        } else {
            shape::runs(&self.numbers)
        };
        match runs.as_slice() {
            [run] if shape::length(*run, MONTHS) > 2 && !self.are_all() => {
                Some(format!("from {} to {}", month(run.0), month(run.1)))
            }
            _ => None,
        }
    }

    /// `January and July`, `January to August and October`
    fn named(&self) -> String {
        let name = |number| month(number).to_owned();
        let names = if self.numbers.len() <= MOST_MONTHS {
            self.numbers.iter().copied().map(name).collect()
        } else {
            shape::told(&shape::runs(&self.numbers), name, |from, to| format!("{from} to {to}"))
        };
        list(&names)
    }

    /// ` in January`, `, from May to July`; nothing for all of them.
    fn after(&self, preposition: &str) -> String {
        match self.stretch() {
            _ if self.are_all() => String::new(),
            Some(stretch) => format!(", {stretch}"),
            None => format!(" {preposition} {}", self.named()),
        }
    }

    /// ` of each month`, ` of January`, ` of each month from May to July`
    fn of_each(&self) -> String {
        match self.stretch() {
            _ if self.are_all() => " of each month".to_owned(),
            Some(stretch) => format!(" of each month {stretch}"),
            None => format!(" of {}", self.named()),
        }
    }
}

fn of_week(cron: &Cron, months: &Months) -> String {
    let field = cron.day_of_week();
    let every = shape::numbers(field.bits());
    let last: u64 = field.elements().fold(0, |bits, element| match element {
        Element::LastOf(day) => bits | 1 << day.number,
        _ => bits,
    });
    let last: Vec<String> = shape::numbers(last).into_iter().map(|day| weekday(day).to_owned()).collect();
    let in_months = months.after("in");
    if last.is_empty() {
        return match shape::runs_around(&every, 1, WEEK).as_slice() {
            [run] if shape::length(*run, WEEK) > 2 => {
                format!(", {} to {}{in_months}", weekday(run.0), weekday(run.1))
            }
            _ => format!(" on {}{in_months}", plural(&every)),
        };
    }
    let last = format!("on the last {}{}", list(&last), months.of_each());
    match every.as_slice() {
        [] => format!(" {last}"),
        // Before "the last" the months are left to it: they are the same.
        days if months.are_all() => format!(" on {} and {last}", plural(days)),
        days => format!(" on {}{in_months} and {last}", plural(days)),
    }
}

/// `Mondays and Fridays`; Sunday, Glue's first day, comes last.
fn plural(days: &[u32]) -> String {
    let (sunday, days): (Vec<u32>, Vec<u32>) = days.iter().partition(|day| **day == 1);
    let days: Vec<String> = days.iter().chain(&sunday).map(|day| format!("{}s", weekday(*day))).collect();
    list(&days)
}

fn of_month(cron: &Cron, months: &Months) -> String {
    let field = cron.day_of_month();
    let days = shape::numbers(days::bits(field));
    let of_each = months.of_each();
    let mut parts = match Shape::of(&days, 0) {
        Shape::Steps { from, to, step } if step > 1 && days.len() > MOST_NAMED => {
            let (from, to) = (ordinal(from), ordinal(to));
            vec![format!("every {} day from the {from} to the {to}", ordinal(step))]
        }
        _ => shape::told(
            &shape::runs(&days),
            |day| format!("the {}", ordinal(day)),
            |from, to| format!("{from} to {to}"),
        ),
    };
    // `the 1st, the 2nd and the 3rd` is one article too many or two.
    if parts.len() > 1 && parts.iter().all(|part| !part.contains(" to ")) {
        for part in parts.iter_mut().skip(1) {
            if let Some(bare) = part.strip_prefix("the ") {
                *part = bare.to_owned();
            }
        }
    }
    for element in field.elements() {
        let part = match element {
            Element::Last => "the last day".to_owned(),
            Element::LastWeekday => "the last weekday".to_owned(),
            Element::Nearest(day) => format!("the weekday nearest to the {}", ordinal(u32::from(*day))),
            _ => continue,
        };
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    let on = match parts.as_slice() {
        [only] if only.contains(" to ") && !only.starts_with("every") && !only.contains("nearest") => "from",
        _ => "on",
    };
    format!(" {on} {}{of_each}", list(&parts))
}
