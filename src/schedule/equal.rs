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

    /// Whether a cron runs as often; it is not made to know that.
    pub(crate) fn has_equal_cron(&self) -> bool {
        WITH_EQUAL.iter().any(|rate| rate.minutes() == self.minutes())
    }

    /// The nearest rates that have an equal cron: one that runs more often, and one that runs less
    /// often, where there are such; itself where it has one.
    ///
    /// ```
    /// use glue_trigger::schedule::Schedule;
    ///
    /// let nearest = |text: &str| match Schedule::parse(text) {
    ///     Ok(Schedule::Rate(rate)) => rate.nearest_with_equal_cron().iter().map(ToString::to_string).collect(),
    ///     _ => Vec::new(),
    /// };
    /// assert_eq!(nearest("rate(7 minutes)"), ["rate(6 minutes)", "rate(10 minutes)"]);
    /// assert_eq!(nearest("rate(90 minutes)"), ["rate(1 hour)", "rate(2 hours)"]);
    /// assert_eq!(nearest("rate(30 days)"), ["rate(7 days)"]);
    /// ```
    pub fn nearest_with_equal_cron(&self) -> Vec<Rate> {
        let minutes = self.minutes();
        let more_often = WITH_EQUAL.iter().rfind(|rate| rate.minutes() <= minutes);
        let less_often = WITH_EQUAL.iter().find(|rate| rate.minutes() >= minutes);
        let mut nearest: Vec<Rate> = more_often.into_iter().chain(less_often).cloned().collect();
        nearest.dedup();
        nearest
    }

    /// That no cron is [equal](Rate::equal_cron) to it, in words.
    pub fn without_cron(&self) -> String {
        format!("no cron runs every {}, and Glue takes cron only", self.interval())
    }

    /// The crons of the [nearest rates](Rate::nearest_with_equal_cron), in words; `field` stands before
    /// each, as `schedule: `.
    ///
    /// ```
    /// use glue_trigger::schedule::Schedule;
    ///
    /// let nearest = |text: &str| match Schedule::parse(text) {
    ///     Ok(Schedule::Rate(rate)) => rate.nearest_in_words(""),
    ///     _ => String::new(),
    /// };
    /// assert_eq!(
    ///     nearest("rate(7 minutes)"),
    ///     "the nearest are \"cron(0/6 * * * ? *)\" (every 6 minutes) and \"cron(0/10 * * * ? *)\" (every 10 minutes)",
    /// );
    /// assert_eq!(nearest("rate(8 days)"), "the nearest is \"cron(0 0 ? * SUN *)\" (every 7 days)");
    /// ```
    pub fn nearest_in_words(&self, field: &str) -> String {
        let near: Vec<String> = self
            .nearest_with_equal_cron()
            .iter()
            .filter_map(|near| Some(format!("{field}\"{}\" (every {})", near.equal_cron()?, near.interval())))
            .collect();
        let verb = if near.len() == 1 { "is" } else { "are" };
        format!("the nearest {verb} {}", near.join(" and "))
    }
}

/// Every rate that has an equal cron, each in its greatest unit, the most frequent first.
static WITH_EQUAL: [Rate; 20] = {
    use Unit::{Days, Hours, Minutes};
    [
        Rate::of(1, Minutes),
        Rate::of(2, Minutes),
        Rate::of(3, Minutes),
        Rate::of(4, Minutes),
        Rate::of(5, Minutes),
        Rate::of(6, Minutes),
        Rate::of(10, Minutes),
        Rate::of(12, Minutes),
        Rate::of(15, Minutes),
        Rate::of(20, Minutes),
        Rate::of(30, Minutes),
        Rate::of(1, Hours),
        Rate::of(2, Hours),
        Rate::of(3, Hours),
        Rate::of(4, Hours),
        Rate::of(6, Hours),
        Rate::of(8, Hours),
        Rate::of(12, Hours),
        Rate::of(1, Days),
        Rate::of(7, Days),
    ]
};

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
                equals.push((rate.minutes(), rate.to_string()));
            }
        }
        let mut named: Vec<u64> = equals.iter().map(|(minutes, _)| *minutes).collect();
        named.sort_unstable();
        named.dedup();
        assert_eq!(named, WITH_EQUAL.iter().map(Rate::minutes).collect::<Vec<_>>());
        // The divisors of 60 below it, those of 24, one day: once in minutes; of the others again.
        assert_eq!(equals.len(), (11 + 8) + (8 + 1) + 2, "{equals:?}");
    }
}
