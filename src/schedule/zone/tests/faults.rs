//! What cannot be written, and the mend.

use super::super::{ZoneFaultKind, schedule_at};
use super::*;

#[test]
fn names() {
    let table: &[(&str, &[&str])] = &[
        ("Europe/Berlim", &["Europe/Berlin"]),
        ("europe/berlin", &["Europe/Berlin"]),
        ("Berlin", &["Europe/Berlin"]),
        ("new york", &["America/New_York"]),
        ("America/NewYork", &["America/New_York"]),
        ("Europe/Kolkata", &["Asia/Kolkata"]),
        ("utc", &["UTC"]),
        // The database counts such names the other way round.
        ("UTC+2", &[]),
        ("GMT+2", &[]),
        ("", &[]),
        ("Gondor/Minas_Tirith", &[]),
    ];
    for (name, expected) in table {
        let fault = Zone::parse(name).unwrap_err();
        assert_eq!(fault.kind, ZoneFaultKind::UnknownZone, "{name}");
        assert_eq!(fault.suggestions, *expected, "{name}");
    }
    let fault = Zone::parse(&"x".repeat(10_000)).unwrap_err();
    assert!(fault.message.len() < 100, "{}", fault.message);
}

#[test]
fn a_choice_is_needed() {
    let fault = written("cron(30 6 ? * MON-FRI *)", "Europe/Berlin", None).unwrap_err();
    assert_eq!(fault.kind, ZoneFaultKind::DstNeeded);
    assert_eq!(
        fault.message,
        "Europe/Berlin has daylight saving: standard time gives `cron(30 5 ? * MON-FRI *)`, \
         daylight saving `cron(30 4 ? * MON-FRI *)`",
    );
    assert_eq!(fault.help, "choose `standard`, `daylight`, or `split` for an expression in each season");
    assert_eq!(fault.suggestions, ["cron(30 5 ? * MON-FRI *)", "cron(30 4 ? * MON-FRI *)"]);

    // Where one of the two cannot be said, the other can still be chosen.
    let fault = written("cron(30 1 L * ? *)", "Europe/Berlin", None).unwrap_err();
    assert_eq!(
        fault.message,
        "Europe/Berlin has daylight saving: standard time gives `cron(30 0 L * ? *)`, \
         daylight saving no expression",
    );
    assert!(fault.help.ends_with("no wildcard says the last day but one of a month"), "{}", fault.help);
    assert_eq!(fault.suggestions, ["cron(30 0 L * ? *)"]);
}

#[test]
fn what_cannot_move_over_midnight() {
    use ZoneFaultKind::{ImmovableBound, ImmovableDay};
    // Expression, zone, kind, the field at fault, the end of the message, what is suggested.
    type Row =
        (&'static str, &'static str, ZoneFaultKind, &'static str, &'static str, &'static [&'static str]);
    let table: &[Row] = &[
        (
            "cron(30 6 1 * ? *)",
            "Asia/Tokyo",
            ImmovableDay,
            "1",
            "the day before the 1st is the last day of another month",
            &["cron(30 21 L * ? *)"],
        ),
        // In the months before, where all of the days are.
        (
            "cron(30 6 1 1 ? *)",
            "Asia/Tokyo",
            ImmovableDay,
            "1",
            "the day before the 1st is the last day of another month",
            &["cron(30 21 L 12 ? *)"],
        ),
        (
            "cron(30 6 1 JAN,MAR ? *)",
            "Asia/Tokyo",
            ImmovableDay,
            "1",
            "the day before the 1st is the last day of another month",
            &["cron(30 21 L FEB,DEC ? *)"],
        ),
        (
            "cron(30 6 1,15 JAN ? *)",
            "Asia/Tokyo",
            ImmovableDay,
            "1",
            "the day before the 1st is the last day of another month",
            &[],
        ),
        (
            "cron(30 22 L DEC ? *)",
            "America/Phoenix",
            ImmovableDay,
            "L",
            "the day after the last one is in another month",
            &["cron(30 5 1 JAN ? *)"],
        ),
        (
            "cron(30 6 1,15 * ? *)",
            "Asia/Tokyo",
            ImmovableDay,
            "1",
            "the day before the 1st is the last day of another month",
            &["cron(30 21 14,L * ? *)"],
        ),
        (
            "cron(30 6 15,30 * ? *)",
            "Asia/Tokyo",
            ImmovableDay,
            "30",
            "not every month meant has a day 30, and each has a day 29",
            &[],
        ),
        (
            "cron(30 6 L * ? *)",
            "Asia/Tokyo",
            ImmovableDay,
            "L",
            "no wildcard says the last day but one of a month",
            &[],
        ),
        (
            "cron(30 22 L * ? *)",
            "America/Phoenix",
            ImmovableDay,
            "L",
            "the day after the last one is in another month",
            &["cron(30 5 1 * ? *)"],
        ),
        (
            "cron(30 22 28 * ? *)",
            "America/Phoenix",
            ImmovableDay,
            "28",
            "the day after day 28 is in some months the 1st of the next",
            &[],
        ),
        (
            "cron(30 6 LW * ? *)",
            "Asia/Tokyo",
            ImmovableDay,
            "LW",
            "it is another day each month, and no wildcard says the day before it",
            &[],
        ),
        (
            "cron(30 22 15W * ? *)",
            "America/Phoenix",
            ImmovableDay,
            "15W",
            "it is another day each month, and no wildcard says the day after it",
            &[],
        ),
        (
            "cron(30 6 ? * MON,5L *)",
            "Asia/Tokyo",
            ImmovableDay,
            "5L",
            "the day before the last such day of a month is not always the last such day",
            &[],
        ),
        (
            "cron(30 6 ? JAN MON *)",
            "Asia/Tokyo",
            ImmovableBound,
            "JAN",
            "the first day of the month is in UTC in the month before, the other days are not",
            &[],
        ),
        (
            "cron(30 22 * * ? 2026)",
            "America/Phoenix",
            ImmovableBound,
            "2026",
            "the last day of the year is in UTC in the year after, the other days are not",
            &[],
        ),
        // The 1st could be the last day of the month before, but of which year?
        (
            "cron(30 6 1 * ? 2026)",
            "Asia/Tokyo",
            ImmovableDay,
            "1",
            "the day before the 1st is the last day of another month",
            &[],
        ),
    ];
    for (text, name, kind, field, why, suggestions) in table {
        let fault = written(text, name, None).unwrap_err();
        assert_eq!(fault.kind, *kind, "{text}");
        assert_eq!(&text[fault.span.clone().unwrap()], *field, "{text}");
        assert!(fault.message.ends_with(why), "{text}: {}", fault.message);
        assert_eq!(fault.suggestions, *suggestions, "{text}");
        let keep =
            if *name == "Asia/Tokyo" { "keep to times from 09:00 on" } else { "keep to times before 17:00" };
        assert!(fault.help.contains(keep), "{text}: {}", fault.help);
    }
    // The hours that stay are no fault.
    assert!(written("cron(30 9 1 * ? *)", "Asia/Tokyo", None).is_ok());
    assert!(written("cron(59 16 L * ? *)", "America/Phoenix", None).is_ok());
}

#[test]
fn years() {
    let cron = cron("cron(0 6 * * ? *)");
    for year in [i32::MIN, 1972, 2100, i32::MAX] {
        let fault = in_zone(&cron, zone("Europe/Berlin"), None, year).unwrap_err();
        assert_eq!(fault.kind, ZoneFaultKind::UnknownYear);
        assert_eq!(fault.help, "give a reference year from 1973 to 2099");
    }
    // Kazakhstan moved to one zone in 2024.
    let fault = in_zone(&cron, zone("Asia/Almaty"), None, 2024).unwrap_err();
    assert_eq!(fault.kind, ZoneFaultKind::UnsteadyYear);
    assert_eq!(fault.message, "Asia/Almaty has no two seasons in 2024: +06:00, then +05:00 from 2024-02-29");
    assert!(in_zone(&cron, zone("Asia/Almaty"), None, 2025).is_ok());
}

#[test]
fn times_and_days() {
    let at = |time, days| schedule_at(time, days, Zone::UTC, None, YEAR).unwrap_err();
    let times: &[(&str, &[&str])] = &[
        ("6:30", &["06:30"]),
        ("06.30", &["06:30"]),
        ("0630", &["06:30"]),
        ("6:30 pm", &["18:30"]),
        ("12am", &["00:00"]),
        ("06:30:00", &["06:30"]),
        ("24:00", &["00:00"]),
        (" 06:30", &["06:30"]),
        ("25:00", &[]),
        ("06:60", &[]),
        ("noon", &[]),
        ("", &[]),
        ("0630é", &[]),
        ("é30", &[]),
        ("+6:30", &[]),
    ];
    for (time, expected) in times {
        let fault = at(time, None);
        assert_eq!(fault.kind, ZoneFaultKind::MalformedTime, "{time}");
        assert!(fault.message.ends_with("is not a time of the form `HH:MM`"), "{}", fault.message);
        assert_eq!(fault.suggestions, *expected, "{time}");
    }
    let days: &[(&str, &[&str])] = &[
        ("MON, FRI", &["MON,FRI"]),
        ("MONDAY", &["MON"]),
        ("MON-FRI 2026", &[]),
        ("MON *) x", &[]),
        ("?", &[]),
        ("", &[]),
        ("8", &[]),
    ];
    for (text, expected) in days {
        let fault = at("06:30", Some(text));
        assert_eq!(fault.kind, ZoneFaultKind::MalformedDays, "{text}");
        assert_eq!(fault.suggestions, *expected, "{text}");
        assert_eq!(fault.span, None);
    }
}
