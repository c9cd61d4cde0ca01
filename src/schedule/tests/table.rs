//! `schedules.txt`: some three hundred expressions, with what they are and when they run.

use chrono::{DateTime, Utc};

use super::super::Schedule;
use super::brute;

pub(super) const AFTER: &str = "2026-02-27T10:07:30Z";
const COUNT: usize = 5;

struct Row<'t> {
    text: &'t str,
    verdict: Verdict<'t>,
}

enum Verdict<'t> {
    Is { canonical: &'t str, runs: Vec<&'t str> },
    Not(&'t str),
}

fn rows() -> Vec<Row<'static>> {
    let mut lines =
        include_str!("schedules.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut rows = Vec::new();
    while let Some(text) = lines.next() {
        let verdict = lines.next().expect(text);
        let verdict = match verdict.strip_prefix("    is   ") {
            Some(canonical) => {
                let runs = lines.next().and_then(|line| line.strip_prefix("    runs ")).expect(text);
                Verdict::Is { canonical, runs: runs.split(", ").collect() }
            }
            None => Verdict::Not(verdict.strip_prefix("    not  ").expect(text)),
        };
        rows.push(Row { text, verdict });
    }
    rows
}

/// Runs as the file has them.
pub(super) fn told(minutes: impl Iterator<Item = i64>) -> Vec<String> {
    let instants = minutes.map(|minute| DateTime::<Utc>::from_timestamp(minute * 60, 0).expect("in range"));
    let mut told: Vec<String> =
        instants.take(COUNT).map(|run| run.format("%Y-%m-%d %H:%M").to_string()).collect();
    if told.len() < COUNT {
        told.push("end".to_owned());
    }
    told
}

#[test]
fn every_row_holds() {
    let after: DateTime<Utc> = AFTER.parse().expect("an instant");
    let rows = rows();
    assert!(rows.len() >= 200, "{}", rows.len());
    let mut wrong = Vec::new();
    for Row { text, verdict } in &rows {
        match (Schedule::parse(text), verdict) {
            (Err(faults), Verdict::Not(kinds)) => {
                let found: Vec<String> = faults.iter().map(|fault| format!("{:?}", fault.kind)).collect();
                if found.join(", ") != *kinds {
                    wrong.push(format!("{text}: {}", found.join(", ")));
                }
            }
            (Ok(schedule), Verdict::Is { canonical, runs }) => {
                if schedule.to_string() != *canonical {
                    wrong.push(format!("{text}: {schedule}"));
                }
                let found = told(schedule.occurrences(after).map(|run| run.timestamp() / 60));
                if found != *runs {
                    wrong.push(format!("{text}: {}", found.join(", ")));
                }
                // The other definition reads cron only.
                if canonical.starts_with("cron") {
                    let found = told(brute::runs(canonical, after.timestamp() + 1, COUNT).into_iter());
                    if found != *runs {
                        wrong.push(format!("{text}: minute by minute {}", found.join(", ")));
                    }
                }
            }
            (found, _) => wrong.push(format!("{text}: {found:?}")),
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
