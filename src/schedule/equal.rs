//! The cron that runs as often as a rate.

use super::Schedule;
use super::cron::Cron;
use super::rate::{Rate, Unit};

impl Rate {
    /// The cron expression that runs at this rate, where there is one.
    ///
    /// A cron begins anew with every hour, day and week, so there is one for minutes that divide
    /// the hour, hours that divide the day, one day, and seven days, from Sunday's midnight. The
    /// unit is not asked: 60 minutes are an hour. AWS counts a rate from the moment at which it is
    /// made; the cron counts from the full hour or midnight.
    ///
    /// ```
    /// use glue_trigger::schedule::Schedule;
    ///
    /// let equal = |text: &str| match Schedule::parse(text) {
    ///     Ok(Schedule::Rate(rate)) => rate.equal_cron().map(|cron| cron.to_string()),
    ///     _ => None,
    /// };
    /// assert_eq!(equal("rate(15 minutes)").as_deref(), Some("cron(0/15 * * * ? *)"));
    /// assert_eq!(equal("rate(60 minutes)").as_deref(), Some("cron(0 * * * ? *)"));
    /// assert_eq!(equal("rate(7 days)").as_deref(), Some("cron(0 0 ? * SUN *)"));
    /// assert_eq!(equal("rate(7 minutes)"), None);
    /// ```
    pub fn equal_cron(&self) -> Option<Cron> {
        let (hour, day) = (Unit::Hours.minutes(), Unit::Days.minutes());
        let text = match self.minutes() {
            1 => "cron(* * * * ? *)".to_owned(),
            minutes if minutes < hour && hour % minutes == 0 => format!("cron(0/{minutes} * * * ? *)"),
            minutes if minutes == hour => "cron(0 * * * ? *)".to_owned(),
            minutes if minutes < day && minutes % hour == 0 && day % minutes == 0 => {
                format!("cron(0 0/{} * * ? *)", minutes / hour)
            }
            minutes if minutes == day => "cron(0 0 * * ? *)".to_owned(),
            minutes if minutes == 7 * day => "cron(0 0 ? * SUN *)".to_owned(),
            _ => return None,
        };
        match Schedule::parse(&text) {
            Ok(Schedule::Cron(cron)) => Some(cron),
            _ => None,
        }
    }

    /// The nearest rates that have an equal cron: at most one that is shorter, then at most one that
    /// is longer, whether this one has an equal or not.
    ///
    /// ```
    /// use glue_trigger::schedule::Schedule;
    ///
    /// let nearest = |text: &str| match Schedule::parse(text) {
    ///     Ok(Schedule::Rate(rate)) => rate.nearest_with_equal_cron().iter().map(ToString::to_string).collect(),
    ///     _ => Vec::new(),
    /// };
    /// assert_eq!(nearest("rate(7 minutes)"), ["rate(6 minutes)", "rate(10 minutes)"]);
    /// assert_eq!(nearest("rate(45 minutes)"), ["rate(30 minutes)", "rate(1 hour)"]);
    /// assert_eq!(nearest("rate(14 days)"), ["rate(7 days)"]);
    /// assert_eq!(nearest("rate(1 minute)"), ["rate(2 minutes)"]);
    /// ```
    pub fn nearest_with_equal_cron(&self) -> Vec<Rate> {
        // Every length that has an equal cron is among these, in ascending order.
        let lengths = [("minutes", 1..60), ("hours", 1..24), ("days", 1..8)];
        let mut below = None;
        for (unit, values) in lengths {
            for value in values {
                let Ok(Schedule::Rate(rate)) = Schedule::parse(&format!("rate({value} {unit})")) else {
                    continue;
                };
                if rate.equal_cron().is_none() || rate.minutes() == self.minutes() {
                    continue;
                }
                if rate.minutes() > self.minutes() {
                    return below.into_iter().chain([rate]).collect();
                }
                below = Some(rate);
            }
        }
        below.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(value: u32, unit: &str) -> Rate {
        match Schedule::parse(&format!("rate({value} {unit})")) {
            Ok(Schedule::Rate(rate)) => rate,
            _ => panic!("{value} {unit}"),
        }
    }

    #[test]
    fn the_equal_runs_as_often() {
        let mut equals = Vec::new();
        for (unit, limit) in [("minutes", 1_500), ("hours", 200), ("days", 10)] {
            for value in 1..=limit {
                let rate = rate(value, unit);
                let Some(cron) = rate.equal_cron() else { continue };
                let cron = Schedule::Cron(cron);
                assert!((cron.per_day() - rate.per_day()).abs() < 1e-12, "{rate}");
                equals.push(rate.to_string());
            }
        }
        // The divisors of 60 below it, those of 24, one day: once in minutes; of the others again.
        assert_eq!(equals.len(), (11 + 8) + (8 + 1) + 2, "{equals:?}");
    }
}
