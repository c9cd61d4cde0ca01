//! Next runs against the crate `croner`, on what it and Glue read alike.

use chrono::{DateTime, TimeDelta, Utc};
use croner::parser::{CronParser, Seconds, Year};
use glue_trigger::schedule::Schedule;
use proptest::prelude::*;

/// A list of values, ranges and steps; `a/n` is left out, which `croner` refuses.
fn field(min: u16, max: u16) -> BoxedStrategy<String> {
    let range = move || (min..=max, min..=max).prop_map(|(a, b)| format!("{}-{}", a.min(b), a.max(b)));
    let step = 1..=(max - min) / 2;
    let element = prop_oneof![
        4 => (min..=max).prop_map(|value| value.to_string()),
        2 => range(),
        1 => (range(), step.clone()).prop_map(|(range, step)| format!("{range}/{step}")),
        1 => step.prop_map(|step| format!("*/{step}")),
    ];
    prop_oneof![
        1 => Just("*".to_owned()),
        2 => prop::collection::vec(element, 1..4).prop_map(|list| list.join(",")),
    ]
    .boxed()
}

fn days() -> BoxedStrategy<String> {
    prop_oneof![
        3 => field(1, 31).prop_map(|days| format!("{days} M ?")),
        1 => Just("L M ?".to_owned()),
        1 => (1..=28_u8).prop_map(|day| format!("{day}W M ?")),
        3 => field(1, 7).prop_map(|days| format!("? M {days}")),
        1 => (1..=7_u8).prop_map(|day| format!("? M {day}L")),
    ]
    .boxed()
}

fn years() -> BoxedStrategy<String> {
    prop_oneof![
        3 => Just("*".to_owned()),
        1 => (2026..2060_i32).prop_map(|year| year.to_string()),
        1 => (2026..2060_i32).prop_map(|year| format!("{year}-{}", year + 9)),
    ]
    .boxed()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn runs_agree(minutes in field(0, 59), hours in field(0, 23), days in days(), month in field(1, 12), year in years(), second in 0..1_000_000_000_i64) {
        let fields = format!("{minutes} {hours} {} {year}", days.replace('M', &month));
        let schedule = Schedule::parse(&format!("cron({fields})")).expect(&fields);
        // As in Quartz, 1 is Sunday.
        let parser = CronParser::builder().seconds(Seconds::Required).year(Year::Required).alternative_weekdays(true).build();
        let theirs = parser.parse(&format!("0 {fields}")).expect(&fields);
        let after = DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(1_767_225_600 + second);
        // Where there is no run `croner` searches for long, so it is asked for those we find only.
        let end = after + TimeDelta::days(9 * 365);
        let ours: Vec<_> = schedule.occurrences(after).take_while(|run| *run < end).take(5).collect();
        let theirs: Vec<_> = theirs.iter_after(after).take(ours.len()).collect();
        prop_assert_eq!(ours, theirs, "{}", fields);
    }
}
