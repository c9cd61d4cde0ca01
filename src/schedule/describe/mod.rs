//! What a schedule means, in plain English.
//!
//! It is said of the sets of values, not of the text: `0,15,30,45` is "every 15 minutes" too.
//! `times` says the minutes and hours, `days` the two day fields and the months, `years` the
//! years, and `shape` finds the words that fit a set.

mod days;
mod shape;
mod times;
mod words;
mod years;

use super::Schedule;
use super::cron::Cron;
use super::rate::Rate;

impl Schedule {
    /// What the schedule means, in plain English and in UTC.
    ///
    /// A rate is told as its equal cron, or, without one, as it stands.
    ///
    /// ```
    /// use glue_trigger::schedule::Schedule;
    ///
    /// let say = |text: &str| Schedule::parse(text).unwrap().describe();
    /// assert_eq!(
    ///     say("cron(0/15 8-17 ? * MON-FRI *)"),
    ///     "every 15 minutes from 08:00 to 17:45 UTC, Monday to Friday",
    /// );
    /// assert_eq!(say("cron(0 2 L * ? *)"), "at 02:00 UTC on the last day of each month");
    /// assert_eq!(say("rate(1 day)"), "every day at 00:00 UTC");
    /// ```
    pub fn describe(&self) -> String {
        match self {
            Schedule::Cron(cron) => of_cron(cron),
            Schedule::Rate(rate) => rate.equal_cron().as_ref().map_or_else(|| of_rate(rate), of_cron),
        }
    }
}

fn of_rate(rate: &Rate) -> String {
    format!("every {} {}", rate.value(), rate.unit())
}

fn of_cron(cron: &Cron) -> String {
    let every_day = days::are_all(cron);
    // Where each day follows the last one, 22:00 to 02:00 is one stretch; else it is two.
    let unbroken = every_day && cron.month().is_every() && cron.year().is_every();
    let times = times::of(cron, unbroken);
    let days = days::of(cron);
    let years = years::of(cron);
    // "at 02:00 UTC" has to say how often; "every hour" does by itself.
    let text = match days {
        _ if !every_day => format!("{}{days}", times.text),
        _ if times.is_list => format!("every day {}{days}", times.text),
        _ if times.is_round_the_clock || !days.is_empty() => format!("{}{days}", times.text),
        _ => format!("{}, every day", times.text),
    };
    let never = if super::per_day::is_never(cron) { ", which never comes" } else { "" };
    format!("{text}{years}{never}")
}
