use std::sync::Arc;

use proptest::prelude::*;
use serde_json::json as object;

use super::wrap::width;
use super::*;
use crate::schedule::Schedule;
use crate::schedule::zone::Zone;
use crate::timetable::{Entry, Options, Starts, Timetable, instant};

fn options(from: &str, count: usize, zone: Option<&str>) -> Options {
    Options { from: instant(from).unwrap(), count, zone: zone.map(|zone| Zone::parse(zone).unwrap()) }
}

fn trigger(name: &str, schedule: &str) -> Entry {
    let entry = Entry::of_expression(schedule, Schedule::parse(schedule).unwrap());
    Entry { resource: Some(Arc::from(name)), ..entry }
}

/// What stands above the week.
fn above(text: &str) -> &str {
    text.split_once("\nHow many").map_or(text, |(above, _)| above)
}

#[test]
fn nothing_scheduled_is_said() {
    assert_eq!(text(&Timetable::new([], options("2026-11-22", 10, None))), "No trigger has a schedule.\n");
}

#[test]
fn a_change_of_the_clocks_is_pointed_out() {
    let entry = trigger("nightly", "cron(0 1 * * ? *)");
    let timetable = Timetable::new([entry], options("2026-10-24", 3, Some("Europe/Berlin")));
    let found = text(&timetable);
    assert_eq!(
        above(&found),
        "\
From Sat 2026-10-24 00:00 UTC, with the clocks of Europe/Berlin

cron(0 1 * * ? *)
  trigger   nightly
  means     every day at 01:00 UTC
  starts    once a day
  next      UTC                    Europe/Berlin
            Sat 2026-10-24 01:00   Sat 2026-10-24 03:00 +02:00 CEST
            Sun 2026-10-25 01:00   Sun 2026-10-25 02:00 +01:00 CET
              ^ one hour earlier on the clock than before: 02:00 was 03:00
              ^ the clocks show 02:00 twice on this day
            Mon 2026-10-26 01:00   Mon 2026-10-26 02:00 +01:00 CET
"
    );
    assert!(
        found.ends_with(
            "\
No two triggers start in one hour.
The clocks of Europe/Berlin change on 2026-10-25: one hour back, from 03:00
(CEST) to 02:00 (CET).
"
        ),
        "{found}"
    );
}

#[test]
fn clocks_beyond_the_database_are_said_to_be_unknown() {
    let table = |zone| {
        let entry = trigger("yearly", "cron(0 1 1 JUL ? *)");
        Timetable::new([entry], options("2099-01-01", 3, Some(zone)))
    };
    assert_eq!(
        above(&text(&table("Europe/Berlin"))),
        "\
From Thu 2099-01-01 00:00 UTC, with the clocks of Europe/Berlin

cron(0 1 1 JUL ? *)
  trigger   yearly
  means     at 01:00 UTC on the 1st of July
  starts    0.003 times a day, once in 365.24 days
  next      UTC                    Europe/Berlin
            Wed 2099-07-01 01:00   Wed 2099-07-01 03:00 +02:00 CEST
            Thu 2100-07-01 01:00   Thu 2100-07-01 02:00 +01:00 CET
              ^ the clocks of Europe/Berlin are not known from 2100 on: as they
                stood at the end of 2099
            Fri 2101-07-01 01:00   Fri 2101-07-01 02:00 +01:00 CET
"
    );
    let known = |zone| -> Vec<_> {
        let runs = value(&table(zone))["schedules"][0]["next"].as_array().cloned().unwrap_or_default();
        runs.iter().map(|run| (run["known"].clone(), run["drift"].is_null())).collect()
    };
    assert_eq!(known("Europe/Berlin"), [(true.into(), true), (false.into(), true), (false.into(), true)]);
    assert_eq!(known("Asia/Kolkata"), [(true.into(), true), (true.into(), true), (true.into(), true)]);

    let later =
        |zone| Timetable::new([trigger("a", "cron(0 1 * * ? *)")], options("2101-07-01", 1, Some(zone)));
    let said = "The clocks of Europe/Berlin are not known from 2100 on.";
    for document in [text(&later("Europe/Berlin")), svg(&later("Europe/Berlin"))] {
        assert!(document.contains(said), "{document}");
        assert!(!document.contains("In this week"), "{document}");
    }
    assert!(text(&later("Asia/Kolkata")).contains("In this week the clocks of Asia/Kolkata stand at +05:30"));
}

/// One of each kind that there is.
fn mixture() -> Timetable {
    let mut entries = vec![
        trigger("quarter", "rate(15 minutes)"),
        trigger("odd", "rate(7 minutes)"),
        trigger("old", "cron(0 2 * * ? 2026)"),
        Entry { enabled: Some(false), ..trigger("off", "cron(0 5 * * ? *)") },
        Entry { enabled: None, instances: None, ..trigger("perhaps", "cron(0 2 ? * 2 *)") },
        Entry { instances: Some(3), ..trigger("three", "cron(0 2 ? * 2 *)") },
        Entry { enabled: Some(false), ..trigger("never", "cron(0 2 ? * 2 *)") },
        Entry {
            starts: Starts::KnownToTerraform,
            written: "${var.at}".into(),
            ..trigger("told", "rate(1 day)")
        },
        Entry { starts: Starts::Unreadable, written: "cron(0)".into(), ..trigger("bad", "rate(1 day)") },
        Entry { starts: Starts::Unreadable, written: "cron(1)".into(), ..trigger("worse", "rate(1 day)") },
    ];
    entries.extend((0..500).map(|number| trigger(&format!("tenant_{number}"), "cron(0 6 ? * SAT *)")));
    Timetable::new(entries, options("2026-12-31", 2, None))
}

#[test]
fn every_kind_of_entry_is_told() {
    assert_eq!(
        text(&mixture()),
        "\
From Thu 2026-12-31 00:00 UTC

rate(15 minutes)
  trigger   quarter
  means     every 15 minutes
  equals    cron(0/15 * * * ? *), by which its starts are counted
  starts    96 times a day
  next      Thu 2026-12-31 00:00   Thu 2026-12-31 00:15

rate(7 minutes)
  trigger   odd
  means     every 7 minutes
  equals    no cron, so that its starts cannot be named
  starts    205.71 times a day

cron(0 2 * * ? 2026)
  trigger   old
  means     every day at 02:00 UTC in 2026
  starts    once a day
  next      Thu 2026-12-31 02:00
            and never after that

cron(0 5 * * ? *)
  disabled  off
  means     every day at 05:00 UTC
  starts    never: it is not enabled

cron(0 2 ? * 2 *)
  triggers  2: perhaps ×? (if Terraform enables it), three ×3
  disabled  never
  means     at 02:00 UTC on Mondays
  starts    0.143 times a day, once in 7 days, each of them
  next      Mon 2027-01-04 02:00   Mon 2027-01-11 02:00

cron(0 6 ? * SAT *)
  triggers  500: tenant_0, tenant_1, tenant_2, tenant_3, tenant_4, tenant_5,
            tenant_6, tenant_7, tenant_8, tenant_9, tenant_10, tenant_11 and 488
            more
  means     at 06:00 UTC on Saturdays
  starts    0.143 times a day, once in 7 days, each of them
  next      Sat 2027-01-02 06:00   Sat 2027-01-09 06:00

${var.at}
  trigger   told
  means     known to Terraform only: it is a template

(several schedules)
  triggers  2: bad, worse
  means     not known: the schedule is at fault

How many triggers start in each hour of UTC, 2026-12-31 to 2027-01-06

       Thu 31    Fri 01    Sat 02    Sun 03    Mon 04    Tue 05    Wed 06
00:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
01:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
02:00    2 █       1 █       1 █       1 █       5 █       1 █       1 █
03:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
04:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
05:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
06:00    1 █       1 █     501 ████    1 █       1 █       1 █       1 █
07:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
08:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
09:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
10:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
11:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
12:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
13:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
14:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
15:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
16:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
17:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
18:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
19:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
20:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
21:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
22:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
23:00    1 █       1 █       1 █       1 █       1 █       1 █       1 █
sum     97        96       596        96       100        96        96

The sum is of all starts of a day; the week has 1177 starts.
Most in one hour: 501 triggers, Sat 2027-01-02 06:00 UTC: quarter, tenant_0,
tenant_1, tenant_2, tenant_3, tenant_4, tenant_5, tenant_6, tenant_7, tenant_8,
tenant_9, tenant_10 and 489 more.
Only Terraform knows how many `×?` are; each is counted as one.
Not counted: 2 not enabled, 1 at a rate that no cron equals, 1 with a schedule
that only Terraform knows, 2 with a schedule at fault.
"
    );
}

#[test]
fn what_is_not_enabled_starts_never() {
    let on = |name: &str| trigger(name, "cron(0 2 * * ? *)");
    let off = |name: &str| Entry { enabled: Some(false), ..on(name) };
    let table = [
        (vec![on("a")], "once a day", 1),
        (vec![on("a"), on("b")], "once a day, each of them", 1),
        (vec![on("a"), off("b"), off("c")], "once a day", 1),
        (vec![on("a"), on("b"), off("c")], "once a day, each of them", 1),
        (vec![off("a")], "never: it is not enabled", 0),
        (vec![off("a"), off("b")], "never: none of them is enabled", 0),
    ];
    for (entries, starts, runs) in table {
        let timetable = Timetable::new(entries, options("2026-11-22", 1, None));
        let found = text(&timetable);
        assert!(found.contains(&format!("\n  starts    {starts}\n")), "{found}");
        assert_eq!(found.matches("\n  next ").count(), runs, "{found}");
        assert_eq!(value(&timetable)["schedules"][0]["next"].as_array().map(Vec::len), Some(runs));
        assert_eq!(svg(&timetable).contains(">not enabled: "), runs == 0);
    }
}

#[test]
fn texts_of_an_absurd_length_are_shortened_for_people() {
    let years: Vec<String> = (1970..2200).map(|year| year.to_string()).collect();
    let (long, template) =
        (format!("cron(0 2 * * ? {})", years.join(",")), format!("${{{}}}", "x".repeat(1_000_000)));
    let told = Entry {
        starts: Starts::KnownToTerraform,
        written: template.as_str().into(),
        ..trigger("told", "rate(1 day)")
    };
    let timetable = Timetable::new([trigger("a", &long), told], options("2026-11-22", 1, None));
    let (found, image) = (text(&timetable), svg(&timetable));
    assert!(found.len() < 4_000, "{}", found.len());
    assert!(found.lines().all(|line| width(line) <= COLUMNS), "{found}");
    let joined = |text: &str| text.replace([' ', '\n'], "");
    let shown = |text: &str| joined(&found).contains(&joined(&format!("{}…", &text[..199])));
    assert!(shown(&long) && shown(&template), "{found}");
    assert!(image.contains(&format!("<title>{}…</title>", &long[..199])));
    let everything = value(&timetable);
    assert_eq!(everything["schedules"][0]["schedule"], long.as_str());
    assert_eq!(everything["unknown"][0]["written"], template.as_str());
}

#[test]
fn wide_names_do_not_reach_the_meaning() {
    let image = svg(&Timetable::new(
        [trigger(&"語".repeat(30), "cron(0 2 * * ? *)"), trigger(&"語".repeat(15), "cron(0 2 * * ? *)")],
        options("2026-11-22", 1, None),
    ));
    let headings: Vec<&str> = image
        .lines()
        .filter_map(|line| line.split_once("class=\"name\"")?.1.split(['<', '>']).nth(1))
        .collect();
    assert_eq!(headings, [format!("{}… and 1 more", "語".repeat(13))]);
    assert!(headings.iter().all(|heading| width(heading) <= 38), "{headings:?}");
}

#[test]
fn json_has_everything() {
    let off = Entry { enabled: Some(false), instances: None, ..trigger("off", "rate(1 day)") };
    let told = Entry { starts: Starts::KnownToTerraform, written: "${var.at}".into(), ..off.clone() };
    let entries = [trigger("a", "Cron(0 0 29 3 ? *)"), off, told];
    let timetable = Timetable::new(entries, options("2026-03-28", 1, Some("Europe/Berlin")));
    let mut found = value(&timetable);
    let days = found["week"]["days"].take();
    assert_eq!(
        found,
        object!({
            "from": "2026-03-28T00:00:00Z",
            "count": 1,
            "zone": "Europe/Berlin",
            "schedules": [
                {
                    "schedule": "cron(0 0 29 3 ? *)",
                    "meaning": "at 00:00 UTC on the 29th of March",
                    "per_day": 400.0 / 146_097.0,
                    "equal_cron": null,
                    "triggers": [{ "resource": "a", "written": "Cron(0 0 29 3 ? *)", "enabled": true, "instances": 1 }],
                    "next": [{
                        "utc": "2026-03-29T00:00:00Z",
                        "local": "2026-03-29T01:00:00+01:00",
                        "abbreviation": "CET",
                        "comes_twice": false,
                        "known": true,
                        "drift": null,
                    }],
                },
                {
                    "schedule": "rate(1 day)",
                    "meaning": "every day at 00:00 UTC",
                    "per_day": 1.0,
                    "equal_cron": "cron(0 0 * * ? *)",
                    "triggers": [{ "resource": "off", "written": "rate(1 day)", "enabled": false, "instances": null }],
                    "next": [],
                },
            ],
            "unknown": [{
                "resource": "off", "written": "${var.at}", "enabled": false, "instances": null, "reason": "template",
            }],
            "week": { "zone": "UTC", "days": null },
        })
    );
    assert_eq!(days[1]["date"], "2026-03-29");
    assert_eq!(days[1]["hours"][0], object!({ "triggers": 1, "starts": 1, "schedules": [0] }));
    assert_eq!(days[6]["hours"][23], object!({ "triggers": 0, "starts": 0, "schedules": [] }));
    assert_eq!(json(&timetable).unwrap(), json(&timetable).unwrap());
}

#[test]
fn json_tells_the_drift() {
    let timetable =
        Timetable::new([trigger("a", "cron(0 1 * * ? *)")], options("2026-10-24", 2, Some("Europe/Berlin")));
    assert_eq!(
        value(&timetable)["schedules"][0]["next"][1],
        object!({
            "utc": "2026-10-25T01:00:00Z",
            "local": "2026-10-25T02:00:00+01:00",
            "abbreviation": "CET",
            "comes_twice": true,
            "known": true,
            "drift": { "minutes": -60, "now": "02:00", "was": "03:00" },
        })
    );
}

#[test]
fn the_picture_has_a_tooltip_for_each_hour_and_escapes_names() {
    let timetable = Timetable::new(
        [trigger("<b>&\"x\"\u{1b}\u{ffff}", "cron(0/15 6 ? * MON *)")],
        options("2026-11-22", 1, None),
    );
    let image = svg(&timetable);
    let name = "&lt;b&gt;&amp;&quot;x&quot;\u{fffd}\u{fffd}";
    assert!(image.contains(&format!("<title>Mon 2026-11-23 06:00 UTC: 1 trigger, 4 starts: {name}</title>")));
    assert_eq!(image.matches("<g>").count(), 2);
    assert_eq!(image.matches("<rect class=\"s0\"").count(), 167);
}

fn any_zone() -> impl Strategy<Value = Option<&'static str>> {
    prop::sample::select(vec![
        None,
        Some("UTC"),
        Some("Europe/Berlin"),
        Some("America/Argentina/ComodRivadavia"),
        Some("Pacific/Apia"),
        Some("Antarctica/Troll"),
        Some("Africa/Casablanca"),
    ])
}

fn any_schedule() -> impl Strategy<Value = String> {
    let list = |most: u32| {
        prop_oneof![
            Just("*".to_owned()),
            prop::collection::vec(0..most, 1..60).prop_map(|numbers| numbers
                .iter()
                .map(u32::to_string)
                .collect::<Vec<_>>()
                .join(",")),
        ]
    };
    let years = prop_oneof![
        Just("*".to_owned()),
        prop::collection::vec(1970..2200_u32, 1..80).prop_map(|years| years
            .iter()
            .map(u32::to_string)
            .collect::<Vec<_>>()
            .join(",")),
    ];
    let cron =
        (list(60), list(24), prop::sample::select(vec!["* * ?", "? * MON,5L", "L 2/3 ?", "31 2 ?"]), years)
            .prop_map(|(minutes, hours, days, years)| format!("cron({minutes} {hours} {days} {years})"));
    let rate = (1..u32::MAX, prop::sample::select(vec!["minutes", "hours", "days"]))
        .prop_map(|(value, unit)| format!("rate({value} {unit})"));
    prop_oneof![3 => cron, 1 => rate]
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let name = prop_oneof![Just(None), "\\PC{0,12}|[a-z_語]{1,90}".prop_map(Some)];
    let starts = any_schedule().prop_flat_map(|text| {
        let schedule = Schedule::parse(&text).unwrap();
        let starts = prop_oneof![
            8 => Just(Starts::At(schedule)),
            1 => Just(Starts::KnownToTerraform),
            1 => Just(Starts::Unreadable),
        ];
        (Just(text), starts)
    });
    let instances = prop::option::weighted(0.8, prop_oneof![4 => Just(1), 1 => any::<u64>()]);
    (name, starts, any::<Option<bool>>(), instances).prop_map(
        |(name, (written, starts), enabled, instances)| {
            let resource = name.map(|name: String| Arc::from(name.as_str()));
            Entry { resource, written: written.into(), starts, enabled, instances }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_line_is_too_wide_and_no_picture_malformed(
        entries in prop::collection::vec(any_entry(), 0..6),
        seconds in 0..7_258_118_400_i64,
        count in 0_usize..20,
        zone in any_zone(),
    ) {
        let from = chrono::DateTime::from_timestamp(seconds, 0).unwrap();
        let zone = zone.map(|zone| Zone::parse(zone).unwrap());
        let timetable = Timetable::new(entries, Options { from, count, zone });
        for line in text(&timetable).lines() {
            prop_assert!(width(line) <= COLUMNS, "{line:?}");
            prop_assert!(!line.chars().any(crate::diagnostic::is_unsafe), "{line:?}");
            prop_assert_eq!(line, line.trim_end());
        }
        let image = svg(&timetable);
        // Each element is closed, and no character is one that XML has not.
        for name in ["svg", "g", "title", "desc", "style", "text"] {
            let opened = image.matches(&format!("<{name} ")).count() + image.matches(&format!("<{name}>")).count();
            prop_assert_eq!(opened, image.matches(&format!("</{name}>")).count(), "{}", name);
        }
        let is_foreign = |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{fffe}' | '\u{ffff}');
        prop_assert!(!image.chars().any(is_foreign));
        prop_assert!(serde_json::from_str::<serde_json::Value>(&json(&timetable).unwrap()).is_ok());
    }
}
