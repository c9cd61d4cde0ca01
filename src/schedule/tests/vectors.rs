//! `pyawscron.txt`: what another implementation of the same dialect finds.

use super::super::Schedule;
use super::table::{AFTER, told};

#[test]
fn another_implementation_agrees_where_it_is_right() {
    let after = AFTER.parse().expect("an instant");
    let (mut section, mut right, mut wrong) = ("", 0, 0);
    for line in include_str!("pyawscron.txt").lines() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix("== ") {
            section = name;
            continue;
        }
        let (text, theirs) = line.split_once(" = ").expect(line);
        let schedule = Schedule::parse(text).expect(text);
        let ours = told(schedule.occurrences(after).map(|run| run.timestamp() / 60)).join(", ");
        if section == "right" {
            assert_eq!(ours, theirs, "{text}");
            right += 1;
        } else {
            // A row that has become right belongs in the other section.
            assert_ne!(ours, theirs, "{text}: {section}");
            wrong += 1;
        }
    }
    assert!(right >= 300 && wrong > 0, "{right} {wrong}");
}
