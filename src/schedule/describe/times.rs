//! The minutes and hours in words.

use super::super::cron::Cron;
use super::shape::{self, Shape};
use super::words::{clock, every, list};

/// As many times of day are named one by one.
const MOST_NAMED: usize = 6;
/// As many are, even where they come at even steps.
const FEW: usize = 3;
/// As many stretches of hours are named by their ends.
const MOST_STRETCHES: usize = 3;
/// As many minutes past the hour are named one by one, where they follow a pattern.
const MOST_PAST: usize = 4;

/// The times of day in words.
pub(super) struct Times {
    pub(super) text: String,
    /// It is a list of times, "at 02:00 and 14:00 UTC".
    pub(super) is_list: bool,
    /// It runs on and on, without a beginning or an end in the day.
    pub(super) is_round_the_clock: bool,
}

impl Times {
    fn list(text: String) -> Times {
        Times { text, is_list: true, is_round_the_clock: false }
    }

    fn within(text: String) -> Times {
        Times { text, is_list: false, is_round_the_clock: false }
    }

    fn around(text: String) -> Times {
        Times { text, is_list: false, is_round_the_clock: true }
    }
}

/// `unbroken` says that every day follows the last one, so that a stretch may go over midnight.
pub(super) fn of(cron: &Cron, unbroken: bool) -> Times {
    let minutes = shape::numbers(cron.minutes().bits());
    let hours = shape::numbers(cron.hours().bits());
    let all_hours = hours.len() == 24;
    match Shape::of(&minutes, 60) {
        Shape::One(0) if all_hours => Times::around("every hour".to_owned()),
        Shape::One(minute) if all_hours => Times::around(format!("at {} every hour", past(&[minute]))),
        Shape::One(minute) => one_minute(minute, &hours, unbroken),
        Shape::Around { from: 0, step } if all_hours => Times::around(every(step, "minute")),
        Shape::Around { from, step } if all_hours => {
            Times::around(format!("{}, from {} the hour", every(step, "minute"), past(&[from])))
        }
        Shape::Around { .. } if minutes.len() * hours.len() <= FEW => named(&minutes, &hours),
        Shape::Around { from, step } if from == 0 || stretches(&hours, unbroken).len() <= MOST_STRETCHES => {
            Times::within(format!("{} {}", every(step, "minute"), within(&minutes, &hours, unbroken)))
        }
        _ if minutes.len() * hours.len() <= MOST_NAMED && !is_stretch(&minutes, &hours) => {
            named(&minutes, &hours)
        }
        Shape::Steps { step, .. } if hours.len() == 1 => {
            Times::within(format!("{} {}", every(step, "minute"), within(&minutes, &hours, unbroken)))
        }
        shape => {
            let past = match shape {
                Shape::Steps { from, step, .. } | Shape::Around { from, step }
                    if minutes.len() > MOST_PAST =>
                {
                    let last = minutes.last().copied().unwrap_or(from);
                    format!("{} from {from} to {}", every(step, "minute"), past(&[last]))
                }
                _ => format!("at {}", past(&minutes)),
            };
            if all_hours {
                Times::around(format!("{past} every hour"))
            } else {
                Times::within(format!("{past} the hour, {}", within(&minutes, &hours, unbroken)))
            }
        }
    }
}

/// Four minutes or more of one hour, at even steps: better told by their ends.
fn is_stretch(minutes: &[u32], hours: &[u32]) -> bool {
    hours.len() == 1 && minutes.len() > FEW && matches!(Shape::of(minutes, 60), Shape::Steps { .. })
}

/// `5 minutes past`, `0, 7 and 20 minutes past`, `2 to 27 and 38 minutes past`
fn past(minutes: &[u32]) -> String {
    let unit = if minutes == [1] { "minute" } else { "minutes" };
    let minutes = if minutes.len() <= MOST_NAMED {
        minutes.iter().map(u32::to_string).collect()
    } else {
        shape::told(&shape::runs(minutes), |minute| minute.to_string(), |from, to| format!("{from} to {to}"))
    };
    format!("{} {unit} past", list(&minutes))
}

fn one_minute(minute: u32, hours: &[u32], unbroken: bool) -> Times {
    let shape = Shape::of(hours, 24);
    let around = shape::runs_around(hours, 0, 23);
    if let ([(from, to)], true) = (around.as_slice(), unbroken)
        && from > to
        && hours.len() > 2
    {
        return Times::within(format!(
            "every hour from {} to {} UTC",
            clock(*from, minute),
            clock(*to, minute)
        ));
    }
    match shape {
        Shape::Around { from, step } if hours.len() > 2 && unbroken => {
            Times::around(format!("{} from {} UTC", every(step, "hour"), clock(from, minute)))
        }
        Shape::Around { from, step } if hours.len() > 2 => {
            let to = hours.last().copied().unwrap_or(from);
            let (from, to) = (clock(from, minute), clock(to, minute));
            Times::within(format!("{} from {from} to {to} UTC", every(step, "hour")))
        }
        Shape::Steps { from, to, step } => {
            let (from, to) = (clock(from, minute), clock(to, minute));
            Times::within(format!("{} from {from} to {to} UTC", every(step, "hour")))
        }
        _ if hours.len() <= MOST_NAMED => named(&[minute], hours),
        _ => {
            let runs = shape::runs(hours);
            // Several stretches, of which at least one is long.
            if runs.len() <= MOST_STRETCHES && runs.iter().all(|(from, to)| to > from) {
                Times::within(format!("every hour {}", within(&[minute], hours, unbroken)))
            } else {
                named(&[minute], hours)
            }
        }
    }
}

/// Every time by itself.
fn named(minutes: &[u32], hours: &[u32]) -> Times {
    let times: Vec<String> =
        hours.iter().flat_map(|hour| minutes.iter().map(|minute| clock(*hour, *minute))).collect();
    Times::list(format!("at {} UTC", list(&times)))
}

/// Hours in a row, over midnight where the days are unbroken.
fn stretches(hours: &[u32], unbroken: bool) -> Vec<(u32, u32)> {
    if unbroken { shape::runs_around(hours, 0, 23) } else { shape::runs(hours) }
}

/// `from 08:00 to 17:45 UTC`, `in the hours 00, 02, 04 and 09 UTC`
fn within(minutes: &[u32], hours: &[u32], unbroken: bool) -> String {
    let (first, last) =
        (minutes.first().copied().unwrap_or_default(), minutes.last().copied().unwrap_or_default());
    let runs = stretches(hours, unbroken);
    if runs.len() <= MOST_STRETCHES {
        let stretches: Vec<String> =
            runs.iter().map(|(a, b)| format!("from {} to {}", clock(*a, first), clock(*b, last))).collect();
        format!("{} UTC", list(&stretches))
    } else {
        let hours: Vec<String> = hours.iter().map(|hour| format!("{hour:02}")).collect();
        format!("in the hours {} UTC", list(&hours))
    }
}
