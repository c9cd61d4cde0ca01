//! Expressions that parse, with all of their warnings in the year 2026.

use super::super::{Schedule, WarningKind, WarningKind::*};

/// Text; kind, text and suggestion of every warning.
type Row = (&'static str, &'static [(WarningKind, &'static str, Option<&'static str>)]);

const TABLE: &[Row] = &[
    ("cron(0/15 8-17 ? * MON-FRI *)", &[]),
    ("cron(0 2 ? * FRI-MON *)", &[(WrapAround, "FRI-MON", Some("cron(0 2 ? * FRI,SAT,SUN,MON *)"))]),
    ("cron(0 22-2 * * ? *)", &[(WrapAround, "22-2", Some("cron(0 22,23,0,1,2 * * ? *)"))]),
    (
        "cron(50-10/2 2 * * ? *)",
        &[
            (TooFrequent, "50-10/2", None),
            (WrapAround, "50-10/2", Some("cron(50,52,54,56,58,0,2,4,6,8,10 2 * * ? *)")),
        ],
    ),
    (
        "cron(50-10 2 * * ? *)",
        &[(TooFrequent, "50-10", None), (WrapAround, "50-10", Some("cron(50-59,0-10 2 * * ? *)"))],
    ),
    ("cron(0 2 1 NOV-FEB ? *)", &[(WrapAround, "NOV-FEB", Some("cron(0 2 1 NOV,DEC,JAN,FEB ? *)"))]),
    ("cron(0 2 1 11-2 ? *)", &[(WrapAround, "11-2", Some("cron(0 2 1 11,12,1,2 ? *)"))]),
    (
        "cron(0 20-4 ? * 6-2,4 *)",
        &[
            (WrapAround, "20-4", Some("cron(0 20-23,0-4 ? * 6,7,1,2,4 *)")),
            (WrapAround, "6-2", Some("cron(0 20-23,0-4 ? * 6,7,1,2,4 *)")),
        ],
    ),
    ("cron(* 2 * * ? *)", &[(TooFrequent, "*", Some("cron(0 2 * * ? *)"))]),
    ("cron(* * * * ? *)", &[(TooFrequent, "*", Some("cron(0/5 * * * ? *)"))]),
    ("cron(*/2 * * * ? *)", &[(TooFrequent, "*/2", Some("cron(0/5 * * * ? *)"))]),
    ("cron(0,3 * * * ? *)", &[(TooFrequent, "0,3", None)]),
    ("cron(58,0 1,3 * * ? *)", &[]),
    ("cron(58,0 1,2 * * ? *)", &[(TooFrequent, "58,0", None)]),
    ("cron(58,0 23,0 ? * MON *)", &[]),
    ("cron(58,0 23,0 ? * MON,TUE *)", &[(TooFrequent, "58,0", None)]),
    ("cron(58,0 23,0 31,1 * ? *)", &[(TooFrequent, "58,0", None), (SkippedMonths, "31", None)]),
    ("cron(0 2 31 2 ? *)", &[(NeverRuns, "31 2", Some("cron(0 2 L 2 ? *)"))]),
    ("cron(0 2 30W 2 ? *)", &[(NeverRuns, "30W 2", Some("cron(0 2 LW 2 ? *)"))]),
    ("cron(0 2 29 2 ? 2023)", &[(NeverRuns, "29 2 ? 2023", Some("cron(0 2 L 2 ? 2023)"))]),
    ("cron(0 2 29 2 ? 2024)", &[(YearOver, "2024", None)]),
    ("cron(0 2 29 2 ? 2024,2027)", &[(YearOver, "2024,2027", None)]),
    ("cron(0 2 29 2 ? *)", &[]),
    ("cron(0 2 29,30 2 ? *)", &[(SkippedMonths, "30", None)]),
    ("cron(0 2 29 2,4 ? *)", &[(SkippedMonths, "29", None)]),
    ("cron(0 2 * * ? 2020-2025)", &[(YearOver, "2020-2025", None)]),
    ("cron(0 2 31 * ? *)", &[(SkippedMonths, "31", Some("cron(0 2 L * ? *)"))]),
    ("cron(0 2 31W * ? *)", &[(SkippedMonths, "31W", Some("cron(0 2 LW * ? *)"))]),
    ("cron(0 2 15,31 * ? *)", &[(SkippedMonths, "31", None)]),
    ("cron(0 2 30 * ? *)", &[(SkippedMonths, "30", None)]),
    ("cron(0 2 29 * ? *)", &[(SkippedMonths, "29", None)]),
    ("cron(0 2 31 1,3 ? *)", &[]),
    ("cron(0/7 * * * ? *)", &[(TooFrequent, "0/7", None), (UnevenStep, "0/7", None)]),
    ("cron(0 0/5 * * ? *)", &[(UnevenStep, "0/5", None)]),
    ("cron(0 0 1/2 * ? *)", &[(UnevenStep, "1/2", None)]),
    ("cron(0 0 ? * 1/2 *)", &[(UnevenStep, "1/2", None)]),
    ("cron(0 2 ? * 1-5 *)", &[(UnixWeek, "1-5", None)]),
    ("cron(0 2 ? * 1-5/2,7 *)", &[(UnixWeek, "1-5/2", None)]),
    ("cron(0 2 ? * 2-6 *)", &[]),
    ("cron(0 2 ? * SUN-THU *)", &[]),
    ("cron(0 2 ? * 1,2,3,4,5 *)", &[]),
    ("cron(0 0 1 1/5 ? *)", &[(UnevenStep, "1/5", None)]),
    ("cron(0 1/3 * * ? *)", &[]),
    ("cron(0/90 * * * ? *)", &[(UnevenStep, "0/90", None)]),
    ("cron(0 2 31,30 2 ? *)", &[(NeverRuns, "31,30 2", None)]),
    ("rate(1 minute)", &[(TooFrequent, "1 minute", Some("rate(5 minutes)"))]),
    ("rate(4 minutes)", &[(TooFrequent, "4 minutes", Some("rate(5 minutes)"))]),
    ("rate(5 minutes)", &[]),
    ("cron(0 10 * * ? *)", &[]),
    ("cron(0 2 * * ? 2026)", &[]),
    ("cron(0 2 * * ? 2020-2030)", &[]),
    ("cron(0 2 29 2 ? 2028,2032)", &[]),
    ("cron(0 2 28-31 * ? *)", &[]),
    ("cron(0 2 L * ? *)", &[]),
    ("cron(0/20 * * * ? *)", &[]),
    ("cron(5/20 * * * ? *)", &[]),
    ("cron(50/20 * * * ? *)", &[(UnevenStep, "50/20", None)]),
    ("cron(10-50/7 2 * * ? *)", &[]),
    ("cron(0 2 * * ? 2020/7)", &[]),
    ("cron(0/1 2 * * ? *)", &[(TooFrequent, "0/1", Some("cron(0/5 2 * * ? *)"))]),
    ("rate(1 hour)", &[]),
];

#[test]
fn every_warning_is_given() {
    for (text, expected) in TABLE {
        let warnings = Schedule::parse(text).expect(text).warnings(Some(2026));
        let found: Vec<_> = warnings
            .iter()
            .map(|warning| (warning.kind, &text[warning.span.clone()], warning.suggestion.as_deref()))
            .collect();
        assert_eq!(found, *expected, "{text:?}");
    }
}

#[test]
fn a_suggestion_is_without_its_warning() {
    for (text, _) in TABLE {
        for warning in Schedule::parse(text).expect(text).warnings(Some(2026)) {
            let Some(suggestion) = warning.suggestion else { continue };
            let mended = Schedule::parse(&suggestion).expect(&suggestion);
            let left = mended.warnings(Some(2026));
            assert!(left.iter().all(|left| left.kind != warning.kind), "{text:?} suggests {suggestion:?}");
        }
    }
}

#[test]
fn a_wrap_around_means_the_same_without() {
    for (text, expected) in TABLE {
        for (kind, _, suggestion) in *expected {
            if let (WrapAround, Some(suggestion)) = (kind, suggestion) {
                let runs = [*text, *suggestion].map(|text| Schedule::parse(text).expect(text).per_day());
                assert_eq!(runs[0], runs[1], "{text:?}");
            }
        }
    }
}

#[test]
fn no_year_is_over_without_a_year() {
    let schedule = Schedule::parse("cron(0 2 * * ? 1970)").expect("valid");
    assert_eq!(schedule.warnings(None), []);
    assert_eq!(schedule.warnings(Some(1970)), []);
    assert_eq!(schedule.warnings(Some(1971))[0].kind, YearOver);
}

#[test]
fn hints_are_marked() {
    let hints = [TooFrequent, WrapAround, YearOver, NeverRuns, SkippedMonths, UnevenStep, UnixWeek]
        .map(WarningKind::is_hint);
    assert_eq!(hints, [false, false, false, false, true, true, true]);
}

#[test]
fn a_long_list_of_warnings_is_cut() {
    for (minutes, days) in [("50-10", "*"), ("0/7", "*"), ("0", "31")] {
        let [minutes, days] = [minutes, days].map(|element| [element; 1_000].join(","));
        let days = if days.starts_with('*') { "*".to_owned() } else { days };
        let schedule = Schedule::parse(&format!("cron({minutes} 2 {days} * ? *)")).expect("valid");
        let warnings = schedule.warnings(Some(2026));
        assert_eq!(warnings.len(), 100);
        // Nobody reads a suggestion of thousands of characters, and a hundred of them are a lot of memory.
        assert!(warnings.iter().all(|warning| warning.kind == TooFrequent || warning.suggestion.is_none()));
    }
}
