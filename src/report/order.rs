//! The order in which findings are told, in every format: file, line, path, rule.
//!
//! A pipeline finds things in the order of its phases; a person reads from the top of a file to its end, and two
//! runs over the same scripts must give the same bytes.

use std::borrow::Cow;

use super::relative;
use crate::diagnostic::{Diagnostic, Path};
use crate::stop::Turns;

/// File as seen from the directory, line, path, rule. What has no place comes first.
type Key<'d> = (Option<(Cow<'d, str>, u32)>, &'d Path, &'d str);

/// The diagnostics by file, line, path and rule, the name of the file as seen from `directory`. Those that are
/// equal in all four stay in the order in which they came, and none is left out.
///
/// Elements of lists are in the order of their numbers: `actions[2]` comes before `actions[10]`.
///
/// ```
/// use glue_trigger::diagnostic::{Diagnostic, Path};
/// use glue_trigger::report::sorted;
/// use glue_trigger::rules::TEXT_LENGTH;
/// let found = [10, 2].map(|index| Diagnostic::new(&TEXT_LENGTH, Path::from("actions").with(index), "too long"));
/// let paths: Vec<String> = sorted(&found, "").iter().map(|found| found.path.to_string()).collect();
/// assert_eq!(paths, ["actions[2]", "actions[10]"]);
/// ```
pub fn sorted<'d>(
    diagnostics: impl IntoIterator<Item = &'d Diagnostic>,
    directory: &str,
) -> Vec<&'d Diagnostic> {
    let mut sorted: Vec<&Diagnostic> = diagnostics.into_iter().collect();
    let mut turns = Turns::default();
    sorted.sort_by_cached_key(|diagnostic| {
        turns.turn();
        key(diagnostic, directory)
    });
    sorted
}

fn key<'d>(diagnostic: &'d Diagnostic, directory: &str) -> Key<'d> {
    let place = diagnostic.place.as_ref().map(|place| (relative(&place.file, directory), place.line));
    (place, &diagnostic.path, diagnostic.rule.name)
}

#[cfg(test)]
mod tests {
    use super::super::cases::{at, finding};
    use super::*;
    use crate::diagnostic::Segment;
    use crate::rules::{EMPTY_VALUE, TEXT_LENGTH, UNKNOWN_ATTRIBUTE};

    #[test]
    fn by_file_line_path_and_rule() {
        let action = |index: usize| Path::from("actions").with(index);
        let expected = [
            finding(&TEXT_LENGTH, "name"),
            at(finding(&TEXT_LENGTH, Path::root()), "/lake/../a.rb", 1),
            at(finding(&TEXT_LENGTH, "workflow_name"), "/lake/a.rb", 9),
            at(finding(&UNKNOWN_ATTRIBUTE, Path::root()), "/lake/a.rb", 10),
            at(finding(&TEXT_LENGTH, "actions"), "/lake/a.rb", 10),
            at(finding(&TEXT_LENGTH, action(2)), "/lake/a.rb", 10),
            at(finding(&EMPTY_VALUE, action(2).with("job_name")), "/lake/a.rb", 10),
            at(finding(&TEXT_LENGTH, action(2).with("job_name")), "/lake/a.rb", 10),
            at(finding(&TEXT_LENGTH, action(10)), "/lake/a.rb", 10),
            at(finding(&TEXT_LENGTH, Path::from("tags").with(Segment::Key("a".into()))), "/lake/a.rb", 10),
            at(finding(&EMPTY_VALUE, "name"), "/lake/b.rb", 1),
        ];
        let shown = |found: &Diagnostic| format!("{:?} {} {}", found.place, found.path, found.rule.name);
        let expected_text: Vec<String> = expected.iter().map(shown).collect();
        // Whatever the order in which they come.
        for shift in 0..expected.len() {
            let mut input = expected.to_vec();
            input.rotate_left(shift);
            input.reverse();
            let found: Vec<String> = sorted(&input, "/lake").into_iter().map(shown).collect();
            assert_eq!(found, expected_text, "{shift}");
        }
    }

    #[test]
    fn equals_keep_their_order_and_stay() {
        let twins = ["first", "second", "first"].map(|message| {
            let mut twin = at(finding(&TEXT_LENGTH, "name"), "a.rb", 1);
            twin.message = message.to_owned();
            twin
        });
        let found: Vec<&str> = sorted(&twins, "").into_iter().map(|found| found.message.as_str()).collect();
        assert_eq!(found, ["first", "second", "first"]);
    }
}
