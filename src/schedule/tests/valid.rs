//! Expressions that AWS accepts: canonical text and runs a day.

use std::collections::HashSet;

use super::super::{Element, Schedule, Unit};
use super::brute;

/// Days in the 400 years of the calendar's cycle, and months.
const DAYS: f64 = 146_097.0;
const MONTHS: f64 = 4_800.0;

/// Text, canonical text (empty if the same), runs a day.
#[rustfmt::skip]
const TABLE: &[(&str, &str, f64)] = &[
    // The examples of AWS's developer guide.
    ("cron(0 10 * * ? *)", "", 1.0),
    ("cron(15 12 * * ? *)", "", 1.0),
    ("cron(0 18 ? * MON-FRI *)", "", 5.0 / 7.0),
    ("cron(0 8 1 * ? *)", "", MONTHS / DAYS),
    ("cron(0/15 * * * ? *)", "", 96.0),
    ("cron(0/10 * ? * MON-FRI *)", "", 144.0 * 5.0 / 7.0),
    ("cron(0/5 8-17 ? * MON-FRI *)", "", 120.0 * 5.0 / 7.0),
    ("cron(0/15 8-17 ? * MON-FRI *)", "", 40.0 * 5.0 / 7.0),
    // Values, ranges, steps, lists.
    ("cron(0 2-6 * * ? *)", "", 5.0),
    ("cron(0 1/3 * * ? *)", "", 8.0),
    ("cron(*/7 * * * ? *)", "", 216.0),
    ("cron(0-10/5,30 * * * ? *)", "", 96.0),
    ("cron(10-50/10 2 * * ? *)", "", 5.0),
    ("cron(0,0,0 2 * * ? *)", "", 1.0),
    ("cron(0,15,30,45 2 * * ? *)", "", 4.0),
    ("cron(*,5 2 * * ? *)", "", 60.0),
    ("cron(5-5 2 * * ? *)", "", 1.0),
    ("cron(0/90 * * * ? *)", "", 24.0),
    ("cron(0 0/23 * * ? *)", "", 2.0),
    ("cron(59 23 * * ? *)", "", 1.0),
    ("cron(* * * * ? *)", "", 1440.0),
    ("cron(0 2 */1 * ? *)", "", 1.0),
    ("cron(0 2 1-31 * ? *)", "", 1.0),
    ("cron(0 2 1,15 * ? *)", "", 2.0 * MONTHS / DAYS),
    ("cron(0 2 30 * ? *)", "", 4_400.0 / DAYS),
    ("cron(0 2 31 * ? *)", "", 2_800.0 / DAYS),
    ("cron(0 2 29 2 ? *)", "", 97.0 / DAYS),
    ("cron(0 2 31 2 ? *)", "", 0.0),
    ("cron(0 2 * 2 ? *)", "", (400.0 * 28.0 + 97.0) / DAYS),
    ("cron(0 2 1 JAN,APR,JUL,OCT ? *)", "", 1_600.0 / DAYS),
    ("cron(0 2 1 1/3 ? *)", "", 1_600.0 / DAYS),
    ("cron(0 2 1 */12 ? *)", "", 400.0 / DAYS),
    ("cron(0 2 1 JAN-MAR ? *)", "", 1_200.0 / DAYS),
    // The two day fields.
    ("cron(0 2 ? * * *)", "", 1.0),
    ("cron(0 2 ? * SUN-SAT *)", "", 1.0),
    ("cron(0 2 ? * 1-7 *)", "", 1.0),
    ("cron(0 2 ? * MON,WED,FRI *)", "", 3.0 / 7.0),
    ("cron(0 2 ? * 2,4,6 *)", "", 3.0 / 7.0),
    ("cron(0 2 ? * MON-FRI/2 *)", "", 3.0 / 7.0),
    ("cron(0 2 ? * 1/2 *)", "", 4.0 / 7.0),
    ("cron(0 2 ? * SAT *)", "", 1.0 / 7.0),
    // Wildcards of days.
    ("cron(0 2 L * ? *)", "", MONTHS / DAYS),
    ("cron(0 2 LW * ? *)", "", MONTHS / DAYS),
    ("cron(0 2 15W * ? *)", "", MONTHS / DAYS),
    ("cron(0 2 1W * ? *)", "", MONTHS / DAYS),
    ("cron(0 2 31W * ? *)", "", 2_800.0 / DAYS),
    ("cron(0 2 L,15 * ? *)", "", 2.0 * MONTHS / DAYS),
    ("cron(0 2 L,31 * ? *)", "", MONTHS / DAYS),
    ("cron(0 2 L FEB ? *)", "", 400.0 / DAYS),
    ("cron(0 2 ? * L *)", "", 1.0 / 7.0),
    ("cron(0 2 ? * 5L *)", "", MONTHS / DAYS),
    ("cron(0 2 ? * FRIL *)", "", MONTHS / DAYS),
    ("cron(0 2 ? * 5L,6L *)", "", 2.0 * MONTHS / DAYS),
    ("cron(0 2 ? * MON,L *)", "", 2.0 / 7.0),
    ("cron(0 2 ? DEC 1L *)", "", 400.0 / DAYS),
    // Years.
    ("cron(0 2 * * ? 2026)", "", 1.0),
    ("cron(0 2 1 1 ? 2026)", "", 1.0 / 365.0),
    ("cron(0 2 29 2 ? 2024)", "", 1.0 / 366.0),
    ("cron(0 2 29 FEB ? 2024-2027)", "", 1.0 / 1461.0),
    ("cron(0 2 1 1 ? 2024,2024,2025)", "", 2.0 / 731.0),
    ("cron(0 2 1 1 ? 2026/2)", "", 87.0 / (87.0 * 365.0 + 42.0)),
    ("cron(0 2 1 * ? 1970-2199)", "", MONTHS / DAYS),
    ("cron(0 2 29 2 ? 2025)", "", 0.0),
    // Wrap-around ranges.
    ("cron(0 2 ? * FRI-MON *)", "", 4.0 / 7.0),
    ("cron(0 2 ? * 6-2 *)", "", 4.0 / 7.0),
    ("cron(0 22-2 * * ? *)", "", 5.0),
    ("cron(0 22-3/2 * * ? *)", "", 3.0),
    ("cron(50-10/5 2 * * ? *)", "", 5.0),
    ("cron(0 2 1 NOV-FEB ? *)", "", 1_600.0 / DAYS),
    // Written otherwise.
    ("Cron(0 2 * * ? *)", "cron(0 2 * * ? *)", 1.0),
    ("CRON(0 2 * * ? *)", "cron(0 2 * * ? *)", 1.0),
    ("cron(0  2\t* *   ? *)", "cron(0 2 * * ? *)", 1.0),
    ("cron( 0 2 * * ? * )", "cron(0 2 * * ? *)", 1.0),
    ("cron(00 02 01 01 ? *)", "cron(0 2 1 1 ? *)", 400.0 / DAYS),
    ("cron(0 2 ? jan-Mar mon *)", "cron(0 2 ? JAN-MAR MON *)", 0.0),
    ("cron(0 2 l * ? *)", "cron(0 2 L * ? *)", MONTHS / DAYS),
    ("cron(0 2 lw * ? *)", "cron(0 2 LW * ? *)", MONTHS / DAYS),
    ("cron(0 2 15w * ? *)", "cron(0 2 15W * ? *)", MONTHS / DAYS),
    ("cron(0 2 ? * 5l *)", "cron(0 2 ? * 5L *)", MONTHS / DAYS),
    ("cron(0 2 ? * fril *)", "cron(0 2 ? * FRIL *)", MONTHS / DAYS),
    // Rates.
    ("rate(15 minutes)", "", 96.0),
    ("rate(1 minute)", "", 1440.0),
    ("rate(1 minutes)", "rate(1 minute)", 1440.0),
    ("rate(5 minute)", "rate(5 minutes)", 288.0),
    ("rate(1 hour)", "", 24.0),
    ("rate(36 hours)", "", 24.0 / 36.0),
    ("rate(7 days)", "", 1.0 / 7.0),
    ("Rate( 05  Minutes )", "rate(5 minutes)", 288.0),
    ("rate(4294967295 days)", "", 1.0 / 4_294_967_295.0),
];

#[test]
fn canonical_text_and_runs_a_day() {
    for (text, canonical, per_day) in TABLE {
        let schedule = Schedule::parse(text).unwrap_or_else(|faults| panic!("{text:?}: {faults}"));
        let canonical = if canonical.is_empty() { text } else { canonical };
        assert_eq!(schedule.to_string(), *canonical, "{text:?}");
        // Zero stands for what is held against the other evaluator only, and for never.
        if *per_day > 0.0 {
            assert!((schedule.per_day() - per_day).abs() < 1e-12, "{text:?}: {}", schedule.per_day());
        }
        assert_eq!(text.parse::<Schedule>().expect(text), Schedule::parse(canonical).expect(canonical));
    }
}

#[test]
fn runs_a_day_by_counting_400_years() {
    let mut seen = HashSet::new();
    for (text, ..) in TABLE {
        let schedule = Schedule::parse(text).expect(text);
        let Schedule::Cron(cron) = &schedule else { continue };
        // Counting is slow, and the table has few days that differ.
        let days = [cron.day_of_month(), cron.month(), cron.day_of_week()].map(ToString::to_string);
        if cron.year().to_string() == "*" && seen.insert(days) {
            let counted = brute::per_day(&schedule.to_string(), 2000, 2399);
            assert!(
                (schedule.per_day() - counted).abs() < 1e-12,
                "{text:?}: {} {counted}",
                schedule.per_day()
            );
        }
    }
}

#[test]
fn every_field_keeps_its_place() {
    let text = "Cron( 0/15  8-17 ?\t* MON,FRI  2026 )";
    let Schedule::Cron(cron) = Schedule::parse(text).expect(text) else { panic!("a rate") };
    let places: Vec<_> = cron.fields().map(|field| &text[field.span()]).collect();
    assert_eq!(places, ["0/15", "8-17", "?", "*", "MON,FRI", "2026"]);
    let places: Vec<_> = cron.day_of_week().placed().map(|(_, span)| &text[span.clone()]).collect();
    assert_eq!(places, ["MON", "FRI"]);
    assert_eq!(cron.year().elements().map(Element::to_string).collect::<Vec<_>>(), ["2026"]);
}

#[test]
fn a_rate_keeps_its_place() {
    let text = "rate( 2  hours)";
    let Schedule::Rate(rate) = Schedule::parse(text).expect(text) else { panic!("a cron") };
    assert_eq!(
        (rate.value(), rate.unit(), rate.minutes(), &text[rate.span()]),
        (2, Unit::Hours, 120, "2  hours")
    );
}

#[test]
fn places_are_no_part_of_equality() {
    let [a, b, c] = ["cron(0 2 ? * FRI *)", "cron(0   2 ? * fri *)", "cron(0 2 ? * 6 *)"]
        .map(|text| Schedule::parse(text).expect(text));
    assert_eq!(a, b);
    assert_ne!(a, c, "the author's words are kept");
}
