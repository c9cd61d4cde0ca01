//! Runs in UTC, read in a zone.

use chrono::{DateTime, TimeDelta, Utc};

use super::super::local_times;
use super::zone;

/// Runs a day (or an hour) apart, as lines for people.
fn lines(name: &str, from: &str, apart: TimeDelta, count: usize) -> Vec<String> {
    let from: DateTime<Utc> = from.parse().expect(from);
    let runs = std::iter::successors(Some(from), |run| Some(*run + apart)).take(count);
    let line = |run: super::super::LocalRun| {
        let twice = if run.comes_twice { ", comes twice" } else { "" };
        let drift = run.drift.map(|drift| format!(", {drift}")).unwrap_or_default();
        format!("{} {} {}{twice}{drift}", run.local, run.offset, run.offset.abbreviation())
    };
    local_times(runs, zone(name)).into_iter().map(line).collect()
}

#[test]
fn the_first_run_after_a_change_has_drifted() {
    let table: &[(&str, &str, [&str; 3])] = &[
        (
            "Europe/Berlin",
            "2026-03-28T04:30:00Z",
            [
                "2026-03-28 05:30:00 +01:00 CET",
                "2026-03-29 06:30:00 +02:00 CEST, one hour later on the clock than before: 06:30 was 05:30",
                "2026-03-30 06:30:00 +02:00 CEST",
            ],
        ),
        (
            "Europe/Berlin",
            "2026-10-24T04:30:00Z",
            [
                "2026-10-24 06:30:00 +02:00 CEST",
                "2026-10-25 05:30:00 +01:00 CET, one hour earlier on the clock than before: 05:30 was 06:30",
                "2026-10-26 05:30:00 +01:00 CET",
            ],
        ),
        (
            "America/New_York",
            "2026-03-07T12:00:00Z",
            [
                "2026-03-07 07:00:00 -05:00 EST",
                "2026-03-08 08:00:00 -04:00 EDT, one hour later on the clock than before: 08:00 was 07:00",
                "2026-03-09 08:00:00 -04:00 EDT",
            ],
        ),
        (
            "America/New_York",
            "2026-11-01T04:30:00Z",
            [
                "2026-11-01 00:30:00 -04:00 EDT",
                // Over midnight: the run of the 2nd is on the 1st.
                "2026-11-01 23:30:00 -05:00 EST, one hour earlier on the clock than before: 23:30 was 00:30",
                "2026-11-02 23:30:00 -05:00 EST",
            ],
        ),
        (
            "Australia/Sydney",
            "2026-04-03T20:00:00Z",
            [
                "2026-04-04 07:00:00 +11:00 AEDT",
                "2026-04-05 06:00:00 +10:00 AEST, one hour earlier on the clock than before: 06:00 was 07:00",
                "2026-04-06 06:00:00 +10:00 AEST",
            ],
        ),
        (
            "Australia/Lord_Howe",
            "2026-10-02T20:00:00Z",
            [
                "2026-10-03 06:30:00 +10:30 +1030",
                "2026-10-04 07:00:00 +11:00 +11, 30 minutes later on the clock than before: 07:00 was 06:30",
                "2026-10-05 07:00:00 +11:00 +11",
            ],
        ),
        (
            "Asia/Kolkata",
            "2026-03-28T20:00:00Z",
            [
                "2026-03-29 01:30:00 +05:30 IST",
                "2026-03-30 01:30:00 +05:30 IST",
                "2026-03-31 01:30:00 +05:30 IST",
            ],
        ),
        (
            "UTC",
            "2026-03-28T20:00:00Z",
            [
                "2026-03-28 20:00:00 +00:00 UTC",
                "2026-03-29 20:00:00 +00:00 UTC",
                "2026-03-30 20:00:00 +00:00 UTC",
            ],
        ),
    ];
    for (name, from, expected) in table {
        assert_eq!(lines(name, from, TimeDelta::days(1), 3), expected, "{name}");
    }
}

#[test]
fn an_hour_is_left_out_and_another_comes_twice() {
    let half_hours = |from| lines("Europe/Berlin", from, TimeDelta::minutes(30), 4);
    assert_eq!(
        half_hours("2026-03-29T00:30:00Z"),
        [
            "2026-03-29 01:30:00 +01:00 CET",
            "2026-03-29 03:00:00 +02:00 CEST, one hour later on the clock than before: 03:00 was 02:00",
            "2026-03-29 03:30:00 +02:00 CEST",
            "2026-03-29 04:00:00 +02:00 CEST",
        ],
    );
    assert_eq!(
        half_hours("2026-10-25T00:30:00Z"),
        [
            "2026-10-25 02:30:00 +02:00 CEST, comes twice",
            "2026-10-25 02:00:00 +01:00 CET, comes twice, \
             one hour earlier on the clock than before: 02:00 was 03:00",
            "2026-10-25 02:30:00 +01:00 CET, comes twice",
            "2026-10-25 03:00:00 +01:00 CET",
        ],
    );
}

#[test]
fn both_changes_of_a_year() {
    let table: &[(&str, &[&str])] = &[
        (
            "Europe/Berlin",
            &[
                "2026-03-29: one hour forward, from 02:00 (CET) to 03:00 (CEST)",
                "2026-10-25: one hour back, from 03:00 (CEST) to 02:00 (CET)",
            ],
        ),
        (
            "America/New_York",
            &[
                "2026-03-08: one hour forward, from 02:00 (EST) to 03:00 (EDT)",
                "2026-11-01: one hour back, from 02:00 (EDT) to 01:00 (EST)",
            ],
        ),
        (
            "Australia/Sydney",
            &[
                "2026-04-05: one hour back, from 03:00 (AEDT) to 02:00 (AEST)",
                "2026-10-04: one hour forward, from 02:00 (AEST) to 03:00 (AEDT)",
            ],
        ),
        (
            "Australia/Lord_Howe",
            &[
                "2026-04-05: 30 minutes back, from 02:00 (+11) to 01:30 (+1030)",
                "2026-10-04: 30 minutes forward, from 02:00 (+1030) to 02:30 (+11)",
            ],
        ),
        (
            "Antarctica/Troll",
            &[
                "2026-03-29: 2 hours forward, from 01:00 (+00) to 03:00 (+02)",
                "2026-10-25: 2 hours back, from 03:00 (+02) to 01:00 (+00)",
            ],
        ),
        ("Asia/Kolkata", &[]),
        ("UTC", &[]),
    ];
    for (name, expected) in table {
        let changes: Vec<String> = zone(name).clock_changes(2026).iter().map(ToString::to_string).collect();
        assert_eq!(changes, *expected, "{name}");
    }
    assert_eq!(zone("Europe/Berlin").clock_changes(2026)[0].instant.to_string(), "2026-03-29 01:00:00 UTC");
    // The database ends there.
    assert_eq!(zone("Europe/Berlin").clock_changes(2099).len(), 2);
    assert!(zone("Europe/Berlin").clock_changes(2100).is_empty());
    assert!(zone("Europe/Berlin").clock_changes(i32::MAX).is_empty());
}

#[test]
fn the_ends_of_time_are_answered() {
    for run in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
        assert_eq!(local_times([run], zone("Asia/Kolkata")).len(), 1);
        assert_eq!(local_times([run], zone("America/New_York")).len(), 1);
    }
}

#[test]
fn over_the_date_line_the_clock_shows_another_day() {
    let drifts = |name, from| -> Vec<_> {
        lines(name, from, TimeDelta::days(1), 2)
            .into_iter()
            .filter_map(|line| Some(line.split_once(", ")?.1.to_owned()))
            .collect()
    };
    let later = "a day later on the calendar than before, at the same time";
    assert_eq!(drifts("Pacific/Apia", "2011-12-29T12:00:00Z"), [later]);
    assert_eq!(drifts("Pacific/Fakaofo", "2011-12-29T12:00:00Z"), [later]);
}
