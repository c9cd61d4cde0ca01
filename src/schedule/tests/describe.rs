//! What schedules mean, in words that were written by hand.

use std::collections::HashMap;

use chrono::DateTime;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::super::Schedule;
use super::properties::{any_year, cron};

#[rustfmt::skip]
const TABLE: &[(&str, &str)] = &[
    ("cron(0 2 * * ? *)", "every day at 02:00 UTC"),
    ("cron(15 12 * * ? *)", "every day at 12:15 UTC"),
    ("cron(0 2 ? * * *)", "every day at 02:00 UTC"),
    ("cron(0 2 ? * SUN-SAT *)", "every day at 02:00 UTC"),
    ("cron(0 18 ? * MON-FRI *)", "at 18:00 UTC, Monday to Friday"),
    ("cron(0 8 1 * ? *)", "at 08:00 UTC on the 1st of each month"),
    ("cron(0/15 * * * ? *)", "every 15 minutes"),
    ("cron(0,15,30,45 * * * ? *)", "every 15 minutes"),
    ("cron(0/10 * ? * MON-FRI *)", "every 10 minutes, Monday to Friday"),
    ("cron(0/5 8-17 ? * MON-FRI *)", "every 5 minutes from 08:00 to 17:55 UTC, Monday to Friday"),
    ("cron(0/15 8-17 ? * MON-FRI *)", "every 15 minutes from 08:00 to 17:45 UTC, Monday to Friday"),
    ("cron(0/15 8-17 * * ? *)", "every 15 minutes from 08:00 to 17:45 UTC, every day"),
    ("cron(* * * * ? *)", "every minute"),
    ("cron(* 2 * * ? *)", "every minute from 02:00 to 02:59 UTC, every day"),
    ("cron(0 * * * ? *)", "every hour"),
    ("cron(5 * * * ? *)", "at 5 minutes past every hour"),
    ("cron(1 * * * ? *)", "at 1 minute past every hour"),
    ("cron(5/20 * * * ? *)", "every 20 minutes, from 5 minutes past the hour"),
    ("cron(0,30 * * * ? *)", "every 30 minutes"),
    ("cron(0/7 * * * ? *)", "every 7 minutes from 0 to 56 minutes past every hour"),
    ("cron(0,7,20 * * * ? *)", "at 0, 7 and 20 minutes past every hour"),
    ("cron(0/25 * * * ? *)", "at 0, 25 and 50 minutes past every hour"),
    ("cron(5,35 8-17 * * ? *)", "every 30 minutes from 08:05 to 17:35 UTC, every day"),
    ("cron(5,20 8-17 * * ? *)", "at 5 and 20 minutes past the hour, from 08:05 to 17:20 UTC, every day"),
    ("cron(10-50/10 2 * * ? *)", "every 10 minutes from 02:10 to 02:50 UTC, every day"),
    ("cron(0,20 2 * * ? *)", "every day at 02:00 and 02:20 UTC"),
    ("cron(0/15 2 * * ? *)", "every 15 minutes from 02:00 to 02:45 UTC, every day"),
    ("cron(0/15 0/4 * * ? *)", "every 15 minutes in the hours 00, 04, 08, 12, 16 and 20 UTC, every day"),
    ("cron(0/30 6,7,12 * * ? *)", "every 30 minutes from 06:00 to 07:30 and from 12:00 to 12:30 UTC, every day"),
    ("cron(0/15 22-2 * * ? *)", "every 15 minutes from 22:00 to 02:45 UTC, every day"),
    ("cron(0/15 22-2 ? * MON *)", "every 15 minutes from 00:00 to 02:45 and from 22:00 to 23:45 UTC on Mondays"),
    ("cron(0 22-2 * * ? *)", "every hour from 22:00 to 02:00 UTC, every day"),
    ("cron(0 22-2 ? * FRI *)", "at 00:00, 01:00, 02:00, 22:00 and 23:00 UTC on Fridays"),
    ("cron(0 2-6 L * ? *)", "every hour from 02:00 to 06:00 UTC on the last day of each month"),
    ("cron(0 2,3 L * ? *)", "at 02:00 and 03:00 UTC on the last day of each month"),
    ("cron(0 2,3,7 L * ? *)", "at 02:00, 03:00 and 07:00 UTC on the last day of each month"),
    ("cron(0 0/6 * * ? *)", "every 6 hours from 00:00 UTC"),
    ("cron(0 1/3 * * ? *)", "every 3 hours from 01:00 UTC"),
    ("cron(0 1/3 ? * MON *)", "every 3 hours from 01:00 to 22:00 UTC on Mondays"),
    ("cron(0 0/12 * * ? *)", "every day at 00:00 and 12:00 UTC"),
    ("cron(0 8-16/2 * * ? *)", "every 2 hours from 08:00 to 16:00 UTC, every day"),
    ("cron(0 0/5 * * ? *)", "every 5 hours from 00:00 to 20:00 UTC, every day"),
    ("cron(0 8-17 ? * MON-FRI *)", "every hour from 08:00 to 17:00 UTC, Monday to Friday"),
    ("cron(0 0-5,18-23 ? * TUE *)", "every hour from 00:00 to 05:00 and from 18:00 to 23:00 UTC on Tuesdays"),
    ("cron(0 2 ? * MON *)", "at 02:00 UTC on Mondays"),
    ("cron(0 2 ? * MON,THU *)", "at 02:00 UTC on Mondays and Thursdays"),
    ("cron(0 2 ? * 2,4,6 *)", "at 02:00 UTC on Mondays, Wednesdays and Fridays"),
    ("cron(0 2 ? * SAT,SUN *)", "at 02:00 UTC on Saturdays and Sundays"),
    ("cron(0 2 ? * FRI-MON *)", "at 02:00 UTC, Friday to Monday"),
    ("cron(0 2 ? * MON-SAT *)", "at 02:00 UTC, Monday to Saturday"),
    ("cron(0 2 ? * L *)", "at 02:00 UTC on Saturdays"),
    ("cron(0 2 ? * 5L *)", "at 02:00 UTC on the last Thursday of each month"),
    ("cron(0 2 ? * FRIL *)", "at 02:00 UTC on the last Friday of each month"),
    ("cron(0 2 ? * 5L,6L *)", "at 02:00 UTC on the last Thursday and Friday of each month"),
    ("cron(0 2 ? * MON,6L *)", "at 02:00 UTC on Mondays and on the last Friday of each month"),
    ("cron(0 2 ? 1,7 6L *)", "at 02:00 UTC on the last Friday of January and July"),
    ("cron(0 2 1,15 * ? *)", "at 02:00 UTC on the 1st and 15th of each month"),
    ("cron(0 2 1,11,21 * ? *)", "at 02:00 UTC on the 1st, 11th and 21st of each month"),
    ("cron(0 2 1-7 * ? *)", "at 02:00 UTC from the 1st to the 7th of each month"),
    ("cron(0 2 1-7,15 * ? *)", "at 02:00 UTC on the 1st to the 7th and the 15th of each month"),
    ("cron(0 2 1/2 * ? *)", "at 02:00 UTC on every 2nd day from the 1st to the 31st of each month"),
    ("cron(0 2 L * ? *)", "at 02:00 UTC on the last day of each month"),
    ("cron(0 2 15,L * ? *)", "at 02:00 UTC on the 15th and the last day of each month"),
    ("cron(0 2 LW * ? *)", "at 02:00 UTC on the last weekday of each month"),
    ("cron(0 2 15W * ? *)", "at 02:00 UTC on the weekday nearest to the 15th of each month"),
    ("cron(0 2 3W 3 ? *)", "at 02:00 UTC on the weekday nearest to the 3rd of March"),
    ("cron(0 2 * JAN,JUL ? *)", "every day at 02:00 UTC in January and July"),
    ("cron(0 2 * 6-8 ? *)", "every day at 02:00 UTC, from June to August"),
    ("cron(0/15 * * 1 ? *)", "every 15 minutes in January"),
    ("cron(0/15 8-17 * 1 ? *)", "every 15 minutes from 08:00 to 17:45 UTC in January"),
    ("cron(0 2 1 1/3 ? *)", "at 02:00 UTC on the 1st of January, April, July and October"),
    ("cron(0 2 1 NOV-FEB ? *)", "at 02:00 UTC on the 1st of each month from November to February"),
    ("cron(0 2 ? NOV-FEB MON-FRI *)", "at 02:00 UTC, Monday to Friday, from November to February"),
    ("cron(0 2 ? 1,2 MON *)", "at 02:00 UTC on Mondays in January and February"),
    ("cron(0 2 29 2 ? *)", "at 02:00 UTC on the 29th of February"),
    ("cron(0 2 31 2 ? *)", "at 02:00 UTC on the 31st of February, which never comes"),
    ("cron(0 2 * * ? 2030)", "every day at 02:00 UTC in 2030"),
    ("cron(0 2 1 1 ? 2030)", "at 02:00 UTC on the 1st of January 2030"),
    ("cron(0 2 1 * ? 2030)", "at 02:00 UTC on the 1st of each month in 2030"),
    ("cron(0 2 * * ? 2026-2030)", "every day at 02:00 UTC, from 2026 to 2030"),
    ("cron(0 2 * * ? 2026,2028)", "every day at 02:00 UTC in 2026 and 2028"),
    ("cron(0 2 * * ? 2026,2028-2030,2040)", "every day at 02:00 UTC in 2026, 2028 to 2030 and 2040"),
    ("cron(0 2 * * ? 2027-2199)", "every day at 02:00 UTC, from 2027 on"),
    ("cron(0 2 * * ? 2027/1)", "every day at 02:00 UTC, from 2027 on"),
    ("cron(0 2 * * ? 2026/2)", "every day at 02:00 UTC, every 2 years from 2026 on"),
    ("cron(0 2 * * ? 1970-2199)", "every day at 02:00 UTC"),
    ("cron(0/15 * * * ? 2030)", "every 15 minutes in 2030"),
    ("cron(0 2 29 2 ? 2027)", "at 02:00 UTC on the 29th of February 2027, which never comes"),
    ("cron(50-10/5 2 * * ? *)", "every day at 02:00, 02:05, 02:10, 02:50 and 02:55 UTC"),
    ("cron(0-10 * * * ? *)", "every minute from 0 to 10 minutes past every hour"),
    ("cron(0-10 8-9 * * ? *)", "every minute from 0 to 10 minutes past the hour, from 08:00 to 09:10 UTC, every day"),
    ("cron(0 2,4,5,9,13,14,20 * * ? *)", "every day at 02:00, 04:00, 05:00, 09:00, 13:00, 14:00 and 20:00 UTC"),
    ("cron(* 0-23 1-31 1-12 ? *)", "every minute"),
    ("cron(0 22-2 * 1 ? *)", "every day at 00:00, 01:00, 02:00, 22:00 and 23:00 UTC in January"),
    ("cron(0 2 1 NOV-FEB ? 2030)", "at 02:00 UTC on the 1st of January, February, November and December 2030"),
    ("cron(0 2 ? MAY-JUL SUN 2030)", "at 02:00 UTC on Sundays, from May to July 2030"),
    ("cron(0,30 2 * * ? *)", "every day at 02:00 and 02:30 UTC"),
    ("cron(0/20 0/12 * * ? *)", "every 20 minutes from 00:00 to 00:40 and from 12:00 to 12:40 UTC, every day"),
    ("cron(0/30 0/6 * * ? *)", "every 30 minutes in the hours 00, 06, 12 and 18 UTC, every day"),
    ("cron(54 * ? * 7L *)", "at 54 minutes past every hour on the last Saturday of each month"),
    ("cron(2-27,38 * * * ? *)", "at 2 to 27 and 38 minutes past every hour"),
    ("cron(0 2 1 1-8,10 ? *)", "at 02:00 UTC on the 1st of January to August and October"),
    ("cron(* 4-20/2 * * ? *)", "every minute in the hours 04, 06, 08, 10, 12, 14, 16, 18 and 20 UTC, every day"),
    ("rate(15 minutes)", "every 15 minutes"),
    ("rate(1 minute)", "every minute"),
    ("rate(1 hour)", "every hour"),
    ("rate(60 minutes)", "every hour"),
    ("rate(3 hours)", "every 3 hours from 00:00 UTC"),
    ("rate(1 day)", "every day at 00:00 UTC"),
    ("rate(7 days)", "at 00:00 UTC on Sundays"),
    ("rate(7 minutes)", "every 7 minutes"),
    ("rate(2 days)", "every 2 days"),
    ("rate(90 minutes)", "every 90 minutes"),
];

#[test]
fn words() {
    let mut wrong = Vec::new();
    for (text, expected) in TABLE {
        let found = Schedule::parse(text).expect(text).describe();
        if found != *expected {
            wrong.push(format!("{text}\n  found    {found}\n  expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Words that fit two different schedules would be wrong for one of them.
#[test]
fn the_same_words_mean_the_same_runs() {
    let mut runner = TestRunner::deterministic();
    let strategy = cron(prop_oneof![3 => Just("*".to_owned()).boxed(), 1 => any_year()].boxed());
    let few = |all: &'static [&'static str]| prop::sample::select(all);
    // Small fields, so that the same words come up often.
    let small = (
        few(&["0", "5", "0/15", "0,15", "0,30", "15/30", "0-30/10", "0,10,20,30", "*", "0/7"]),
        few(&["*", "2", "2,3", "22-2", "8-17", "0/6", "6-18/6", "0/12", "0,12", "1/3", "0-5"]),
        few(&[
            "* X ?",
            "1 X ?",
            "L X ?",
            "1,L X ?",
            "LW X ?",
            "1W X ?",
            "1-3 X ?",
            "? X MON",
            "? X 1-2",
            "? X 2L",
            "? X 2,2L",
            "? X FRI-MON",
            "? X *",
        ]),
        few(&["*", "1", "1,7", "NOV-FEB", "1/3", "1-3", "2"]),
        few(&["*", "2030", "2030,2032", "2030-2199", "2030-2033", "1970/2"]),
    )
        .prop_map(|(minutes, hours, days, month, year)| {
            format!("cron({minutes} {hours} {} {year})", days.replace('X', month))
        });
    let mut meanings: HashMap<String, (String, Vec<i64>, f64)> = HashMap::new();
    for round in 0..6_000 {
        let tree = if round % 3 == 0 {
            strategy.new_tree(&mut runner).expect("a value").current()
        } else {
            small.new_tree(&mut runner).expect("a value").current()
        };
        let schedule = Schedule::parse(&tree).expect(&tree);
        let words = schedule.describe();
        assert!(!words.is_empty() && !words.contains("  ") && !words.contains('\n'), "{tree}: {words:?}");
        let start = DateTime::from_timestamp(1_772_187_000, 0).expect("in range");
        let runs: Vec<i64> = schedule.occurrences(start).take(40).map(|run| run.timestamp()).collect();
        let meaning = (tree.clone(), runs, schedule.per_day());
        let before = meanings.entry(words.clone()).or_insert_with(|| meaning.clone());
        assert_eq!((&before.1, before.2), (&meaning.1, meaning.2), "{words:?}: {} and {tree}", before.0);
    }
}
