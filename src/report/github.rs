//! A report as workflow commands, from which GitHub Actions makes annotations.

use std::borrow::Cow;
use std::fmt::Write;

use super::names::{address, beginning, inert, message};
use super::run::NOTHING_DECLARED;
use super::{Counts, Run, relative, sorted};
use crate::diagnostic::{Diagnostic, Severity};
use crate::stop::checkpoint;

/// A workflow command on a line for each diagnostic, and the summary on the last line where the run came to its end.
///
/// An error is an `error`, a warning a `warning`, a note a `notice`; so is what was acknowledged. The message is
/// followed by the address of the attribute, AWS's answer and the help, a line of the annotation each.
///
/// ```
/// use glue_trigger::{check, report::{Run, github}};
/// let input = serde_json::json!({ "name": "x", "type": "ON_DEMAND", "actions": [{ "job_name": "load" }],
///                                 "enabled": false, "timeout": 5 });
/// let checked = check::trigger(Some("by_hand"), &input, None);
/// assert_eq!(github::report(&checked.diagnostics, Run::default()), "\
/// ::error title=unknown-attribute::there is no attribute \"timeout\"%0A\
/// aws_glue_trigger.by_hand.timeout%0Ahelp: write actions: [{ job_name: …, timeout: … }]\n\
/// 1 error\n");
/// ```
pub fn report<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>, run: Run<'_>) -> String {
    let found = sorted(diagnostics, run.directory);
    let mut report = String::new();
    if let Some(failure) = run.failure {
        // Writing to a String cannot fail.
        let _ = writeln!(report, "::error title=glue-trigger::{}", data(failure));
    }
    if run.is_empty() {
        let _ = writeln!(report, "::warning title=glue-trigger::{NOTHING_DECLARED}");
    }
    for diagnostic in &found {
        checkpoint();
        report.push_str(&command(diagnostic, run.directory));
    }
    // Of a part of the scripts, a count would sound like that of all.
    if run.failure.is_none() {
        let _ = writeln!(report, "{}", Counts::of(found).among(run.triggers));
    }
    report
}

fn command(diagnostic: &Diagnostic, directory: &str) -> String {
    let name = match (&diagnostic.acknowledged, diagnostic.severity) {
        (Some(_), _) | (None, Severity::Note) => "notice",
        (None, Severity::Warning) => "warning",
        (None, Severity::Error) => "error",
    };
    let mut properties = String::new();
    if let Some(place) = &diagnostic.place {
        let file = relative(&place.file, directory);
        let _ = write!(properties, "file={},line={},", property(&file), place.line);
    }
    let mut lines = vec![message(diagnostic, directory, relative)];
    lines.extend(address(diagnostic).map(|address| Cow::Owned(beginning(&address).into_owned())));
    let told = [
        ("AWS answers", diagnostic.aws_message.as_deref()),
        ("acknowledged", diagnostic.acknowledged.as_deref()),
        ("help", diagnostic.help.as_deref()),
    ];
    lines
        .extend(told.iter().filter_map(|(label, text)| {
            text.map(|text| Cow::Owned(format!("{label}: {}", beginning(text))))
        }));
    let title = property(diagnostic.rule.name);
    format!("::{name} {properties}title={title}::{}\n", data(&lines.join("\n")))
}

/// What follows the second `::`, as GitHub's own toolkit escapes it; other control characters are shown and
/// command nothing.
fn data(text: &str) -> String {
    let text = text.replace('%', "%25").replace('\r', "%0D");
    inert(&text).replace('\n', "%0A")
}

/// The value of a property, likewise.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::super::cases::{acknowledged, at, finding, of, place, with_severity};
    use super::*;
    use crate::rules::{TEXT_LENGTH, UNUSED_SCHEDULE};

    #[test]
    fn what_commands_is_escaped_and_the_rest_is_as_it_is() {
        let table = [
            ("plain, with: both", "plain, with: both", "plain%2C with%3A both"),
            ("100%", "100%25", "100%25"),
            ("%0A", "%250A", "%250A"),
            ("a\r\nb", "a%0D%0Ab", "a%0D%0Ab"),
            ("::error::x", "::error::x", "%3A%3Aerror%3A%3Ax"),
            ("größe 🪣", "größe 🪣", "größe 🪣"),
            ("\u{1b}[31m\u{202e}", "\u{fffd}[31m\u{fffd}", "\u{fffd}[31m\u{fffd}"),
        ];
        for (text, as_data, as_property) in table {
            assert_eq!((data(text).as_str(), property(text).as_str()), (as_data, as_property), "{text:?}");
        }
    }

    #[test]
    fn each_finding_is_a_line() {
        let found = |severity| with_severity(finding(&UNUSED_SCHEDULE, "schedule"), severity);
        let mut taken = of(at(finding(&TEXT_LENGTH, "name"), "/lake/a b,c.rb", 3), "a\n::error::b");
        taken.message = "taken at /lake/a.rb:1".to_owned();
        taken.related.push(place("/lake/a.rb", 1));
        taken.aws_message = Some("no".into());
        let diagnostics =
            [taken, found(Severity::Warning), found(Severity::Note), acknowledged(found(Severity::Error))];
        let run = Run { directory: "/lake", triggers: Some(2), failure: None };
        assert_eq!(
            report(&diagnostics, run),
            "\
::warning title=unused-schedule::something is wrong%0Aschedule
::notice title=unused-schedule::something is wrong%0Aschedule
::notice title=unused-schedule::something is wrong%0Aschedule%0Aacknowledged: it is meant so
::error file=a b%2Cc.rb,line=3,title=text-length::taken at a.rb:1%0Aaws_glue_trigger.a%0A::error::b.name%0AAWS answers: no
1 error, 1 warning, 1 note, 1 acknowledged in 2 triggers
"
        );
    }

    #[test]
    fn a_run_without_findings_tells_what_there_is_to_tell() {
        let run = |triggers, failure| Run { directory: "", triggers, failure };
        let table = [
            (run(Some(3), None), "no findings in 3 triggers\n"),
            (run(None, None), "no findings\n"),
            (
                run(Some(0), None),
                "::warning title=glue-trigger::no trigger was declared\nno findings in 0 triggers\n",
            ),
            (run(Some(0), Some("a.rb:1: lost\n")), "::error title=glue-trigger::a.rb:1: lost%0A\n"),
        ];
        for (run, expected) in table {
            assert_eq!(report(&[], run), expected);
        }
    }
}
