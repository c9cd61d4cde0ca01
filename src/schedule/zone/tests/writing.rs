//! Crons in a zone, written in UTC.

use super::super::Season;
use super::*;

/// Expression, zone, choice, what it is in UTC.
type Row = (&'static str, &'static str, Option<Dst>, &'static [&'static str]);

fn holds(table: &[Row]) {
    for (text, name, dst, expected) in table {
        let result = written(text, name, *dst);
        let found = result.map(|result| texts(&result));
        assert_eq!(found, Ok(expected.iter().map(ToString::to_string).collect()), "{text} {name} {dst:?}");
    }
}

const STANDARD: Option<Dst> = Some(Dst::Standard);
const DAYLIGHT: Option<Dst> = Some(Dst::Daylight);
const SPLIT: Option<Dst> = Some(Dst::Split);

#[test]
fn without_daylight_saving() {
    holds(&[
        ("cron(30 6 ? * MON-FRI *)", "UTC", None, &["cron(30 6 ? * MON-FRI *)"]),
        ("cron(30 6 ? * MON-FRI *)", "Asia/Kolkata", None, &["cron(0 1 ? * MON-FRI *)"]),
        ("cron(0 12 L * ? *)", "Asia/Kolkata", None, &["cron(30 6 L * ? *)"]),
        ("cron(0/15 * * * ? *)", "Asia/Kolkata", None, &["cron(0/15 * * * ? *)"]),
        ("cron(0/15 * * * ? *)", "Asia/Kathmandu", None, &["cron(0/15 * * * ? *)"]),
        ("cron(0 * * * ? *)", "Asia/Kolkata", None, &["cron(30 * * * ? *)"]),
        ("cron(0 0/6 * * ? *)", "Asia/Tokyo", None, &["cron(0 3/6 * * ? *)"]),
        (
            "cron(0/15 8-17 ? * MON-FRI *)",
            "Asia/Kolkata",
            None,
            &["cron(30,45 2-11 ? * MON-FRI *)", "cron(0,15 3-12 ? * MON-FRI *)"],
        ),
        ("cron(0/30 8-17 ? * MON-FRI *)", "Asia/Kathmandu", None, &["cron(15,45 2-11 ? * MON-FRI *)"]),
    ]);
}

#[test]
fn days_move_over_midnight() {
    holds(&[
        // Back.
        ("cron(30 6 ? * MON-FRI *)", "Asia/Tokyo", None, &["cron(30 21 ? * SUN-THU *)"]),
        ("cron(30 6 ? * 2-6 *)", "Asia/Tokyo", None, &["cron(30 21 ? * 1-5 *)"]),
        ("cron(30 6 ? * SUN,WED,5 *)", "Asia/Tokyo", None, &["cron(30 21 ? * SAT,TUE,4 *)"]),
        ("cron(30 6 ? * SUN-TUE *)", "Asia/Tokyo", None, &["cron(30 21 ? * SAT,SUN-MON *)"]),
        ("cron(30 6 ? * FRI-SUN *)", "Asia/Tokyo", None, &["cron(30 21 ? * THU-SAT *)"]),
        ("cron(30 6 ? * MON-FRI/2 *)", "Asia/Tokyo", None, &["cron(30 21 ? * SUN-THU/2 *)"]),
        ("cron(30 6 ? * 2/2 *)", "Asia/Tokyo", None, &["cron(30 21 ? * 1,3,5 *)"]),
        ("cron(30 6 ? * L *)", "Asia/Tokyo", None, &["cron(30 21 ? * FRI *)"]),
        ("cron(30 6 ? * * *)", "Asia/Tokyo", None, &["cron(30 21 ? * * *)"]),
        ("cron(30 6 15 * ? *)", "Asia/Tokyo", None, &["cron(30 21 14 * ? *)"]),
        ("cron(30 6 2-16 * ? *)", "Asia/Tokyo", None, &["cron(30 21 1-15 * ? *)"]),
        ("cron(30 6 15 JAN ? 2026)", "Asia/Tokyo", None, &["cron(30 21 14 JAN ? 2026)"]),
        ("cron(30 6 31 JAN ? *)", "Asia/Tokyo", None, &["cron(30 21 30 JAN ? *)"]),
        // Forward.
        ("cron(30 22 ? * MON-FRI *)", "America/Phoenix", None, &["cron(30 5 ? * TUE-SAT *)"]),
        ("cron(30 22 ? * TUE-SAT *)", "America/Phoenix", None, &["cron(30 5 ? * WED-SAT,SUN *)"]),
        ("cron(30 22 ? * SAT *)", "America/Phoenix", None, &["cron(30 5 ? * SUN *)"]),
        ("cron(30 22 ? * 7 *)", "America/Phoenix", None, &["cron(30 5 ? * 1 *)"]),
        ("cron(30 22 1,27 * ? *)", "America/Phoenix", None, &["cron(30 5 2,28 * ? *)"]),
        ("cron(30 22 30 JAN ? *)", "America/Phoenix", None, &["cron(30 5 31 JAN ? *)"]),
        // Only some of the hours.
        (
            "cron(0 4-12/4 ? * MON-FRI *)",
            "Asia/Tokyo",
            None,
            &["cron(0 19,23 ? * SUN-THU *)", "cron(0 3 ? * MON-FRI *)"],
        ),
        ("cron(0 22-2 * * ? *)", "Asia/Tokyo", None, &["cron(0 13-17 * * ? *)"]),
        // The furthest there are.
        ("cron(0 13 ? * MON *)", "Pacific/Kiritimati", None, &["cron(0 23 ? * SUN *)"]),
        ("cron(0 12 ? * MON *)", "Etc/GMT+12", None, &["cron(0 0 ? * TUE *)"]),
    ]);
}

#[test]
fn with_daylight_saving() {
    let text = "cron(30 6 ? * MON-FRI *)";
    holds(&[
        (text, "Europe/Berlin", STANDARD, &["cron(30 5 ? * MON-FRI *)"]),
        (text, "Europe/Berlin", DAYLIGHT, &["cron(30 4 ? * MON-FRI *)"]),
        (
            text,
            "Europe/Berlin",
            SPLIT,
            &["cron(30 5 ? JAN-MAR,NOV,DEC MON-FRI *)", "cron(30 4 ? APR-OCT MON-FRI *)"],
        ),
        (text, "America/New_York", STANDARD, &["cron(30 11 ? * MON-FRI *)"]),
        (text, "America/New_York", DAYLIGHT, &["cron(30 10 ? * MON-FRI *)"]),
        (
            text,
            "America/New_York",
            SPLIT,
            &["cron(30 11 ? JAN,FEB,NOV,DEC MON-FRI *)", "cron(30 10 ? MAR-OCT MON-FRI *)"],
        ),
        // The south: the months of daylight saving go over the end of the year.
        (text, "Australia/Sydney", STANDARD, &["cron(30 20 ? * SUN-THU *)"]),
        (text, "Australia/Sydney", DAYLIGHT, &["cron(30 19 ? * SUN-THU *)"]),
        (
            text,
            "Australia/Sydney",
            SPLIT,
            &["cron(30 20 ? APR-SEP SUN-THU *)", "cron(30 19 ? JAN-MAR,OCT-DEC SUN-THU *)"],
        ),
        // Half an hour.
        (text, "Australia/Lord_Howe", STANDARD, &["cron(0 20 ? * SUN-THU *)"]),
        (text, "Australia/Lord_Howe", DAYLIGHT, &["cron(30 19 ? * SUN-THU *)"]),
        // Winter is the exception in Ireland's law, and is standard time here all the same.
        (text, "Europe/Dublin", STANDARD, &["cron(30 6 ? * MON-FRI *)"]),
        // Only the months that are meant; in numbers if the author writes numbers.
        ("cron(30 6 1 3-5 ? *)", "Europe/Berlin", SPLIT, &["cron(30 5 1 3 ? *)", "cron(30 4 1 4,5 ? *)"]),
    ]);
    let seasons: Vec<Season> =
        written(text, "Europe/Berlin", SPLIT).unwrap().expressions.iter().map(|one| one.season).collect();
    assert_eq!(seasons, [Season::Standard, Season::Daylight]);
}

#[test]
fn a_choice_is_not_needed_where_it_makes_no_difference() {
    holds(&[
        ("cron(0 * * * ? *)", "Europe/Berlin", None, &["cron(0 * * * ? *)"]),
        ("cron(0/30 * * * ? *)", "Australia/Lord_Howe", None, &["cron(0/30 * * * ? *)"]),
        ("cron(30 6 ? JUL MON-FRI *)", "Europe/Berlin", None, &["cron(30 4 ? JUL MON-FRI *)"]),
        ("cron(30 6 ? DEC,JAN MON-FRI *)", "Europe/Berlin", None, &["cron(30 5 ? DEC,JAN MON-FRI *)"]),
        ("cron(30 6 ? JUL MON-FRI *)", "Europe/Berlin", SPLIT, &["cron(30 4 ? JUL MON-FRI *)"]),
        // It is taken where it is given.
        ("cron(30 6 ? JUL MON-FRI *)", "Europe/Berlin", STANDARD, &["cron(30 5 ? JUL MON-FRI *)"]),
    ]);
    assert!(written("cron(30 6 ? MAR MON-FRI *)", "Europe/Berlin", None).is_err());
    // America's change is on 1 November by the clock, and in 2027 on the 7th.
    assert!(written("cron(30 6 ? OCT MON-FRI *)", "America/New_York", None).is_err());
    assert_eq!(
        written("cron(30 6 ? * MON *)", "Asia/Kolkata", SPLIT).unwrap().notes,
        ["Asia/Kolkata has no daylight saving in 2026: `split` makes no difference"],
    );
    assert_eq!(written("cron(30 6 ? * MON *)", "Asia/Kolkata", None).unwrap().notes, [""; 0]);
}

#[test]
fn the_notes_say_what_was_given_up() {
    const SEVERAL: &str = "a trigger takes one schedule: declare a trigger for each of the 2 expressions";
    const BERLIN: &str = "whole months are in standard time (JAN-MAR,NOV,DEC) or in daylight saving (APR-OCT), \
                          since a cron cannot say the day on which the clocks change";
    const DAYS: &str = "these are the days of 2026; in another year the clocks change on other days";
    let table: &[(&str, &str, Dst, &[&str])] = &[
        (
            "cron(30 6 ? * MON-FRI *)",
            "Europe/Berlin",
            Dst::Daylight,
            &["from 2026-01-01 to 2026-03-27 and from 2026-10-26 to 2026-12-31 the clocks of Europe/Berlin \
               stand at +01:00, and runs come one hour earlier: 06:30 becomes 05:30"],
        ),
        (
            "cron(30 23 * * ? *)",
            "Australia/Sydney",
            Dst::Standard,
            &["from 2026-01-01 to 2026-04-04 and from 2026-10-04 to 2026-12-31 the clocks of \
               Australia/Sydney stand at +11:00, and runs come one hour later: 23:30 becomes 00:30 of the \
               next day"],
        ),
        (
            "cron(30 6 ? * MON-FRI *)",
            "Europe/Berlin",
            Dst::Split,
            &[
                BERLIN,
                "runs come one hour early on 2026-10-26, 2026-10-27, 2026-10-28, 2026-10-29, 2026-10-30",
                "runs come one hour late on 2026-03-30, 2026-03-31",
                DAYS,
                SEVERAL,
            ],
        ),
        (
            "cron(30 6 * * ? *)",
            "Australia/Lord_Howe",
            Dst::Split,
            &[
                "whole months are in standard time (APR-SEP) or in daylight saving (JAN-MAR,OCT-DEC), since a \
                 cron cannot say the day on which the clocks change",
                "runs come 30 minutes early on 2026-10-02, 2026-10-03",
                "runs come 30 minutes late on 2026-04-02, 2026-04-03, 2026-04-04",
                DAYS,
                SEVERAL,
            ],
        ),
        // Midnight lies between the two times in UTC.
        (
            "cron(30 1 * * ? *)",
            "Europe/Berlin",
            Dst::Split,
            &[
                BERLIN,
                "runs come one hour early on 2026-10-26, 2026-10-27, 2026-10-28, 2026-10-29, 2026-10-30, \
                 2026-10-31, 2026-11-01",
                "runs come one hour late on 2026-03-30, 2026-03-31",
                "a run is missing on 2026-04-01",
                "a run comes twice on 2026-11-01",
                DAYS,
                SEVERAL,
            ],
        ),
        // The hour that does not exist, and the one that comes twice.
        (
            "cron(30 2 ? * SUN *)",
            "Europe/Berlin",
            Dst::Standard,
            &[
                "from 2026-03-29 to 2026-10-18 the clocks of Europe/Berlin stand at +02:00, and runs come one \
                 hour later: 02:30 becomes 03:30",
                "02:30 does not exist on 2026-03-29, when the clocks change: the run is at 03:30 CEST",
                "02:30 comes twice on 2026-10-25, when the clocks change: the run is at 02:30 CET",
            ],
        ),
        (
            "cron(0/10 2 ? * SUN *)",
            "Europe/Berlin",
            Dst::Daylight,
            &[
                "from 2026-01-04 to 2026-03-29 and from 2026-11-01 to 2026-12-27 the clocks of Europe/Berlin \
                 stand at +01:00, and runs come one hour earlier: 02:00 becomes 01:00",
                "02:00 to 02:50 do not exist on 2026-03-29, when the clocks change: runs are at 01:00 CET to \
                 01:50 CET",
                "02:00 to 02:50 come twice on 2026-10-25, when the clocks change: runs are at 02:00 CEST to \
                 02:50 CEST",
            ],
        ),
        // The date that was wanted is in the year, and the run is in the next.
        (
            "cron(30 23 31 12 ? 2026)",
            "Pacific/Auckland",
            Dst::Standard,
            &["on 2026-12-31 the clocks of Pacific/Auckland stand at +13:00, and runs come one hour later: \
               23:30 becomes 00:30 of the next day"],
        ),
        (
            "cron(45 23 ? DEC 5L *)",
            "Pacific/Chatham",
            Dst::Standard,
            &["on 2026-12-31 the clocks of Pacific/Chatham stand at +13:45, and runs come one hour later: \
               23:45 becomes 00:45 of the next day"],
        ),
        // The years of the cron are those whose clocks matter.
        (
            "cron(30 6 * * ? 2027)",
            "Europe/Berlin",
            Dst::Standard,
            &[
                "from 2027-03-28 to 2027-10-30 the clocks of Europe/Berlin stand at +02:00, and runs come one \
               hour later: 06:30 becomes 07:30",
            ],
        ),
        (
            "cron(30 6 * * ? 2028,2030-2032)",
            "Europe/Berlin",
            Dst::Daylight,
            &["from 2028-01-01 to 2028-03-25 and from 2028-10-29 to 2028-12-31 the clocks of Europe/Berlin \
               stand at +01:00, and runs come one hour earlier: 06:30 becomes 05:30"],
        ),
        (
            "cron(30 6 * * ? 2027)",
            "Europe/Berlin",
            Dst::Split,
            &[
                BERLIN,
                "runs come one hour early on 2027-10-31",
                "runs come one hour late on 2027-03-28, 2027-03-29, 2027-03-30, 2027-03-31",
                "these are the days of 2027; in another year the clocks change on other days",
                SEVERAL,
            ],
        ),
        // All are over: the last.
        (
            "cron(30 6 * * ? 2020,2024)",
            "Europe/Berlin",
            Dst::Standard,
            &[
                "from 2024-03-31 to 2024-10-26 the clocks of Europe/Berlin stand at +02:00, and runs come one \
               hour later: 06:30 becomes 07:30",
            ],
        ),
        (
            "cron(30 6 1 JUL ? 2150)",
            "Europe/Berlin",
            Dst::Standard,
            &["the clocks of Europe/Berlin in year `2150` are not known: they are taken to stand as in 2026"],
        ),
        // Not on a Monday.
        (
            "cron(30 2 ? * MON *)",
            "Europe/Berlin",
            Dst::Standard,
            &[
                "from 2026-03-30 to 2026-10-19 the clocks of Europe/Berlin stand at +02:00, and runs come one \
               hour later: 02:30 becomes 03:30",
            ],
        ),
    ];
    for (text, name, dst, expected) in table {
        assert_eq!(written(text, name, Some(*dst)).unwrap().notes, *expected, "{text} {name} {dst}");
    }
}

#[test]
fn numbers_of_days_are_said_in_names() {
    let table: &[(Option<&str>, &[&str])] = &[
        (None, &[]),
        (Some("MON-FRI"), &[]),
        (Some("MON-FRI/2"), &[]),
        (Some("*"), &[]),
        (Some("1-5"), &["numbers of days count from 1, which is Sunday: `1-5` is SUN-THU"]),
        (Some("MON,7"), &["numbers of days count from 1, which is Sunday: `MON,7` is MON,SAT"]),
        (Some("5L"), &["numbers of days count from 1, which is Sunday"]),
        (Some("2"), &["numbers of days count from 1, which is Sunday: `2` is MON"]),
    ];
    for (days, expected) in table {
        let result = super::super::schedule_at("06:30", *days, Zone::UTC, None, YEAR).unwrap();
        assert_eq!(result.notes, *expected, "{days:?}");
    }
}

#[test]
fn a_time_and_days() {
    let at = |time, days, name, dst| {
        let result = super::super::schedule_at(time, days, zone(name), dst, YEAR);
        result.map(|result| texts(&result).join(" "))
    };
    let table = [
        ("06:30", Some("MON-FRI"), "Europe/Berlin", STANDARD, "cron(30 5 ? * MON-FRI *)"),
        ("06:30", None, "Europe/Berlin", DAYLIGHT, "cron(30 4 * * ? *)"),
        ("00:05", Some("sat"), "Asia/Kolkata", None, "cron(35 18 ? * FRI *)"),
        ("23:59", Some("*"), "UTC", None, "cron(59 23 ? * * *)"),
        ("06:30", Some("mon-fri"), "Australia/Sydney", STANDARD, "cron(30 20 ? * SUN-THU *)"),
    ];
    for (time, days, name, dst, expected) in table {
        assert_eq!(at(time, days, name, dst), Ok(expected.to_owned()), "{time} {days:?} {name}");
    }
}
