use serde_json::{Value, json};

use super::*;
use crate::check::Checker;
use crate::pipeline::{OnError, Pipeline, Settings};
use crate::stop;
use crate::timetable::instant;

fn picture(triggers: &[(&str, Value)]) -> Picture {
    let mut pipeline = Pipeline::new(Settings { on_error: OnError::Collect, ..Settings::default() });
    for (resource, attributes) in triggers {
        let _ = pipeline.declare(Checker::default().trigger(Some(resource), attributes), None);
    }
    Picture::of(&pipeline)
}

fn scheduled(name: &str) -> Value {
    json!({ "name": name, "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)", "actions": [{ "job_name": name }] })
}

/// The rows of the table, with what is between cells and lines as it is read.
fn rows(page: &str) -> Vec<String> {
    let rows = page.lines().filter(|line| line.starts_with("<tr data-node"));
    rows.map(|row| {
        let row = row.replace("</td><td", " | <td").replace("<br>", "; ");
        let mut text = String::new();
        let mut is_tag = false;
        for character in row.chars() {
            match character {
                '<' => is_tag = true,
                '>' => is_tag = false,
                other if !is_tag => text.push(other),
                _ => {}
            }
        }
        text
    })
    .collect()
}

#[test]
fn the_table_says_when_and_what() {
    let mut disabled = scheduled("disabled");
    disabled["enabled"] = json!(false);
    let mut at_creation = disabled.clone();
    at_creation["start_on_creation"] = json!(true);
    let picture = picture(&[
        ("nightly", scheduled("load")),
        ("disabled", disabled),
        ("at_creation", at_creation),
        (
            "mend",
            json!({
                "name": "mend-${var.stage}", "type": "CONDITIONAL", "workflow_name": "lake",
                "predicate": { "logical": "ANY", "conditions": [
                    { "job_name": "a", "state": "FAILED" }, { "crawler_name": "b", "crawl_state": "CANCELLED" },
                    { "job_name": "a", "state": "TIMEOUT" },
                ] },
                "actions": [{ "job_name": "mend" }, { "job_name": "mend" }, { "crawler_name": "raw" }],
            }),
        ),
        ("by_hand", json!({ "name": "by-hand", "type": "ON_DEMAND", "actions": [{ "job_name": "load" }] })),
        (
            "started_by_hand",
            json!({ "name": "started", "type": "ON_DEMAND", "enabled": false, "actions": [{ "job_name": "load" }] }),
        ),
    ]);
    let now = instant("2026-11-23T04:00").ok();
    let page = text(&picture, Options { now, runs: 2, ..Options::default() });
    assert_eq!(
        rows(&page),
        [
            "nightly; load | SCHEDULED | every day at 02:00 UTC; cron(0 2 * * ? *) | job load | Tue 2026-11-24 02:00; Wed \
             2026-11-25 02:00 |  | ",
            "disabled; disabled | SCHEDULED | every day at 02:00 UTC; cron(0 2 * * ? *); disabled | job disabled |  |  | ",
            "at_creation; disabled | SCHEDULED | every day at 02:00 UTC; cron(0 2 * * ? *) | job disabled | Tue \
             2026-11-24 02:00; Wed 2026-11-25 02:00 |  | 1 error",
            "mend; mend-${var.stage} | CONDITIONAL | job a: FAILED or TIMEOUT; or crawler b: CANCELLED | job mend ×2; crawler raw |  | lake | 3 warnings",
            "by_hand; by-hand | ON_DEMAND | by hand, and when Terraform makes it | job load |  |  | 1 warning",
            "started_by_hand; started | ON_DEMAND | by hand | job load |  |  | ",
        ]
    );
    let without = text(&picture, Options::default());
    assert!(!without.contains("Next runs"));
    assert_eq!(
        rows(&without)[0],
        "nightly; load | SCHEDULED | every day at 02:00 UTC; cron(0 2 * * ? *) | job load |  | "
    );
}

#[test]
fn a_finding_is_told_whole() {
    let mut acknowledged = json!({ "name": "n", "type": "ON_DEMAND", "actions": [{ "job_name": "load" }] });
    acknowledged["acknowledge"] = json!({ "fires-at-apply": "on <purpose>" });
    let page = text(&picture(&[("by_hand", acknowledged)]), Options::default());
    let finding = page.lines().find(|line| line.starts_with("<li class=\"finding\"")).unwrap_or_default();
    assert!(finding.starts_with(
        "<li class=\"finding\" data-node=\"n0\"><span class=\"severity acknowledged\">acknowledged warning</span> \
         <code>fires-at-apply</code> <button type=\"button\"><bdi>by_hand</bdi></button>"
    ), "{finding}");
    assert!(
        finding.ends_with("<p class=\"quiet\">acknowledged: <bdi>on &lt;purpose&gt;</bdi></p></li>"),
        "{finding}"
    );
}

#[test]
fn nothing_is_fetched_and_nothing_runs_but_its_own() {
    let page = text(&picture(&[("nightly", scheduled("load"))]), Options::default());
    let between = |begin: &str, end: &str| {
        let (_, rest) = page.split_once(begin).unwrap_or_default();
        rest.split_once(end).unwrap_or_default().0.to_owned()
    };
    let [style, script] = [between("<style>", "</style>"), between("<script>", "</script>")];
    let policy = format!(
        "default-src 'none'; style-src '{}'; script-src '{}'; base-uri 'none'; form-action 'none'\">",
        sha256::source(&style),
        sha256::source(&script)
    );
    assert_eq!(script, SCRIPT, "the script does not end itself");
    assert!(page.contains(&policy));
    for attribute in [" src=", " href=", " style=", " onclick=", "url(http", "@import", "innerHTML"] {
        assert!(!page.contains(attribute), "{attribute}");
    }
    let addresses = page.matches("://").count();
    assert_eq!(addresses, page.matches("\"http://www.w3.org/2000/svg\"").count());
}

#[test]
fn hostile_names_are_text_and_nothing_else() {
    for name in [
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\" autofocus onfocus=\"alert(1)",
        "]]><!--",
    ] {
        let mut trigger = scheduled(name);
        trigger["workflow_name"] = json!(name);
        let page = text(
            &picture(&[(name, trigger)]),
            Options { title: Some(name.to_owned()), ..Options::default() },
        );
        assert!(!page.contains(name), "{name}");
        assert_eq!(page.matches("<script>").count(), 1);
        assert!(!page.contains("<img"));
    }
    let page = text(&picture(&[("a\u{202e}b", scheduled("c\u{2066}d\ne"))]), Options::default());
    assert!(page.contains("a\\u{202e}b") && page.contains("c\\u{2066}d\\ne"));
    assert!(!page.contains(['\u{202e}', '\u{2066}']));
}

#[test]
fn drawing_can_be_stopped() {
    let picture = picture(&[("nightly", scheduled("load"))]);
    assert!(stop::unless(|| true, || text(&picture, Options::default())).is_err());
}
