//! What holds for any text.

use proptest::prelude::*;

use super::super::{Fault, Schedule};
use super::brute;

fn name(names: &'static [&'static str]) -> BoxedStrategy<String> {
    prop::sample::select(names)
        .prop_flat_map(|name| {
            prop::sample::select(vec![
                name.to_owned(),
                name.to_lowercase(),
                format!("{}{}", &name[..1], name[1..].to_lowercase()),
            ])
        })
        .boxed()
}

/// A number or a name of the field; `wrap` says that a range may run over the end.
fn elements(min: u16, max: u16, names: &'static [&'static str], wrap: bool) -> BoxedStrategy<String> {
    let value = move || {
        let number =
            prop_oneof![(min..=max).prop_map(|n| n.to_string()), (min..=max).prop_map(|n| format!("{n:02}"))];
        if names.is_empty() { number.boxed() } else { prop_oneof![number, name(names)].boxed() }
    };
    let range = (min..=max, min..=max).prop_map(move |(a, b)| {
        let (a, b) = if wrap { (a, b) } else { (a.min(b), a.max(b)) };
        format!("{a}-{b}")
    });
    prop_oneof![
        4 => value(),
        2 => range.clone(),
        1 => (value(), 1_u16..100).prop_map(|(a, n)| format!("{a}/{n}")),
        1 => (range, 1_u16..20).prop_map(|(range, n)| format!("{range}/{n}")),
        1 => (1_u16..100).prop_map(|n| format!("*/{n}")),
    ]
    .boxed()
}

fn list(element: BoxedStrategy<String>) -> BoxedStrategy<String> {
    prop_oneof![2 => Just("*".to_owned()), 5 => prop::collection::vec(element, 1..4).prop_map(|list| list.join(","))].boxed()
}

const MONTHS: &[&str] = &["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const DAYS: &[&str] = &["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

fn days() -> BoxedStrategy<(String, String)> {
    let day = prop_oneof![
        4 => list(prop_oneof![6 => elements(1, 31, &[], false), 1 => Just("L".to_owned())].boxed()),
        1 => Just("LW".to_owned()),
        2 => (1_u16..=31).prop_map(|day| format!("{day}W")),
    ];
    let last_of =
        prop_oneof![(1_u16..=7).prop_map(|n| format!("{n}L")), name(DAYS).prop_map(|day| format!("{day}L"))];
    let weekday =
        list(prop_oneof![6 => elements(1, 7, DAYS, true), 1 => Just("L".to_owned()), 2 => last_of].boxed());
    prop_oneof![day.prop_map(|day| (day, "?".to_owned())), weekday.prop_map(|day| ("?".to_owned(), day))]
        .boxed()
}

/// Any expression that AWS accepts, in any of the ways of writing it.
pub(super) fn cron(years: BoxedStrategy<String>) -> impl Strategy<Value = String> {
    let keyword = prop::sample::select(&["cron", "Cron", "CRON"][..]);
    let gap = || prop::sample::select(&[" ", "  ", "\t", " \t "][..]);
    let fields = (
        list(elements(0, 59, &[], true)),
        list(elements(0, 23, &[], true)),
        days(),
        list(elements(1, 12, MONTHS, true)),
        years,
    );
    (keyword, fields, [gap(), gap(), gap(), gap(), gap()]).prop_map(|(keyword, fields, [a, b, c, d, e])| {
        let (minutes, hours, (day, weekday), month, year) = fields;
        format!("{keyword}({minutes}{a}{hours}{b}{day}{c}{month}{d}{weekday}{e}{year})")
    })
}

pub(super) fn any_year() -> BoxedStrategy<String> {
    list(elements(1970, 2199, &[], false))
}

/// Text that comes near to an expression: its pieces in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(
        &[
            "cron(", "rate(", "at(", "cron", "(", ")", "))", " ", " ", " ", "  ", "*", "*", "?", "0", "5",
            "24", "31", "60", "2026", "99999", ",", "-", "/", "#", "L", "W", "LW", "MON", "FRI-MON",
            "MONDAY", "JAN", "jna", "0/5", "1-5", "5-1", "0-6", "25-5", "*/0", "15W", "5L", "\n", "\u{2013}",
            "\u{a0}", "？", "é", "\u{0}", "minutes", "week", "@daily", "T", ":", ".",
        ][..],
    );
    prop::collection::vec(piece, 0..14).prop_map(|pieces| pieces.concat())
}

/// A valid expression with one of its parts changed.
fn nearly() -> impl Strategy<Value = String> {
    (cron(any_year()), any::<prop::sample::Index>(), any::<prop::sample::Index>(), pieces()).prop_map(
        |(text, a, b, piece)| {
            let (a, b) = (a.index(text.len() + 1), b.index(text.len() + 1));
            let (from, to) = (a.min(b), a.max(b).min(a.min(b) + 3));
            format!("{}{piece}{}", &text[..from], &text[to..])
        },
    )
}

/// What must be true of the answer, whatever the text.
fn holds(text: &str) -> Result<(), TestCaseError> {
    match Schedule::parse(text) {
        Ok(schedule) => {
            let printed = schedule.to_string();
            prop_assert_eq!(Schedule::parse(&printed), Ok(schedule.clone()));
            prop_assert!((0.0..=1440.0).contains(&schedule.per_day()), "{}", schedule.per_day());
            for warning in schedule.warnings(Some(2026)) {
                prop_assert!(text.get(warning.span.clone()).is_some_and(|text| !text.is_empty()));
                if let Some(suggestion) = warning.suggestion {
                    prop_assert!(Schedule::parse(&suggestion).is_ok(), "{suggestion}");
                }
            }
        }
        Err(faults) => {
            let all: Vec<&Fault> = faults.iter().collect();
            prop_assert_eq!(all.len(), faults.len());
            prop_assert!(all.is_sorted_by_key(|fault| fault.span.start));
            for fault in all {
                prop_assert!(text.get(fault.span.clone()).is_some(), "{:?}", fault.span);
                prop_assert!(!fault.message.chars().any(char::is_control), "{:?}", fault.message);
                prop_assert!(!fault.help.chars().any(char::is_control), "{:?}", fault.help);
                if let Some(suggestion) = &fault.suggestion {
                    prop_assert!(Schedule::parse(suggestion).is_ok(), "{suggestion}");
                }
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_valid_expression_is_accepted(text in cron(any_year())) {
        prop_assert!(Schedule::parse(&text).is_ok(), "{:?}", Schedule::parse(&text));
        holds(&text)?;
    }

    #[test]
    fn a_rate_is_accepted(value in 1..=u32::MAX, unit in prop::sample::select(&["minute", "minutes", "hour", "Hours", "day", "days"][..])) {
        let text = format!("rate({value} {unit})");
        prop_assert!(Schedule::parse(&text).is_ok());
        holds(&text)?;
    }

    #[test]
    fn arbitrary_text_is_answered(text in any::<String>()) {
        holds(&text)?;
    }

    #[test]
    fn pieces_are_answered(text in pieces()) {
        holds(&text)?;
        holds(&format!("cron({text})"))?;
        holds(&format!("cron(0 {text} *)"))?;
        holds(&format!("rate({text})"))?;
    }

    #[test]
    fn nearly_valid_text_is_answered(text in nearly()) {
        holds(&text)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn runs_a_day_are_those_counted_in_two_years(text in cron((1970_i32..2199).prop_map(|year| format!("{year}-{}", year + 1)).boxed())) {
        let schedule = Schedule::parse(&text).expect(&text);
        let Schedule::Cron(cron) = &schedule else { panic!("a rate") };
        let years: Vec<i32> = cron.year().numbers().map(i32::from).collect();
        let counted = brute::per_day(&schedule.to_string(), years[0], years[1]);
        prop_assert!((schedule.per_day() - counted).abs() < 1e-9, "{} {counted}", schedule.per_day());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn runs_a_day_are_those_counted_in_400_years(text in cron(Just("*".to_owned()).boxed())) {
        let schedule = Schedule::parse(&text).expect(&text);
        let counted = brute::per_day(&schedule.to_string(), 2000, 2399);
        prop_assert!((schedule.per_day() - counted).abs() < 1e-9, "{} {counted}", schedule.per_day());
    }
}
