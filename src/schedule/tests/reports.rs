//! What a person sees of each fault and each warning: `reports.txt`, read with care.
//!
//! After a change of words, `UPDATE_REPORTS=1 cargo test reports` writes the file anew, to be read again.

use std::collections::BTreeSet;
use std::fmt::Write;

use super::super::{FaultKind, FaultKind::*, Schedule, WarningKind, WarningKind::*};
use crate::check;
use crate::diagnostic::Diagnostic;
use crate::report::text;

/// The year of the reports.
const THIS_YEAR: Option<i32> = Some(2026);

/// Declares a list of all kinds, which does not compile while one is missing.
macro_rules! all {
    ($name:ident: $type:ident = $($kind:ident),* $(,)?) => {
        const $name: &[$type] = &[$($type::$kind),*];
        const _: fn($type) = |kind| match kind {
            $($type::$kind => (),)*
        };
    };
}

all!(
    FAULT_KINDS: FaultKind = Empty, StraySpace, ForbiddenCharacter, NotASchedule, OneTime, NoKeyword,
    WrongKeyword, LeadingText, TrailingText, UnbalancedParenthesis, CommasBetweenFields, MissingSpace,
    SecondsFirst, FiveFields, FieldCount, BothDays, NoDay, OutOfRange, UnknownName, Hash, ZeroStep,
    EmptyElement, ReversedRange, MisplacedWildcard, Malformed, ZeroRate, MalformedRate, UnknownUnit,
);
all!(
    WARNING_KINDS: WarningKind =
        TooFrequent, WrapAround, YearOver, NeverRuns, SkippedMonths, UnevenStep, UnixWeek,
);

/// What is shown; the expression; its faults; why nothing is suggested, where nothing is.
type FaultRow = (&'static str, &'static str, &'static [FaultKind], Option<&'static str>);

const FAULTS: &[FaultRow] = &[
    ("five fields of Unix", "cron(0 2 * * *)", &[FiveFields], None),
    ("five fields of Unix, with its day numbers", "cron(30 6 * * 1-5)", &[FiveFields], None),
    ("five fields of Unix, Sunday as 0", "cron(0 2 * * 0)", &[FiveFields], None),
    ("five fields of Unix, every other day of the week", "cron(0 2 * * */2)", &[FiveFields], None),
    ("five fields of Unix, and a range that wraps around", "cron(0 22-2 * * *)", &[FiveFields], None),
    ("a line of a crontab", "0 2 * * 1-5", &[NoKeyword, FiveFields], None),
    ("five fields, only the year missing", "cron(0 2 * * ?)", &[FiveFields], None),
    (
        "five fields of Unix that are two schedules",
        "cron(0 2 1 * 1)",
        &[FiveFields],
        Some("Unix runs on both days, and one expression of Glue's cannot"),
    ),
    (
        "five fields, one of the middle missing",
        "cron(0 2 * ? 2026)",
        &[FiveFields],
        Some("nobody can know which field it is"),
    ),
    ("neither day field `?`", "cron(0 2 * * * *)", &[BothDays], None),
    ("neither day field `?`, a day of the week given", "cron(0 2 * * MON *)", &[BothDays], None),
    ("neither day field `?`, both given", "cron(0 10 1 * MON *)", &[BothDays], None),
    ("both day fields `?`", "cron(0 2 ? * ? *)", &[NoDay], None),
    ("commas between the fields", "cron(0,2,*,*,?,*)", &[CommasBetweenFields], None),
    ("commas and spaces between the fields", "cron(0, 2, *, *, ?, *)", &[CommasBetweenFields], None),
    ("seconds first, with a year", "cron(0 0 2 * * ? *)", &[SecondsFirst], None),
    ("seconds first, as Quartz has them", "cron(0 0 12 * * ?)", &[SecondsFirst], None),
    ("seconds first, as Spring has them", "cron(0 0 2 * * 1-5)", &[SecondsFirst, BothDays], None),
    ("a missing space", "cron(0 2 * *? *)", &[MissingSpace], None),
    ("a minute too many", "cron(60 2 * * ? *)", &[OutOfRange], None),
    ("hour 24", "cron(0 24 * * ? *)", &[OutOfRange], None),
    ("a range to hour 24", "cron(0 8-24 * * ? *)", &[OutOfRange], None),
    ("Sunday as 0", "cron(0 2 ? * 0,6 *)", &[OutOfRange], None),
    (
        "an hour that is none",
        "cron(0 25 * * ? *)",
        &[OutOfRange],
        Some("nobody can know which hour is meant"),
    ),
    ("a year of two digits", "cron(0 2 * * ? 26)", &[OutOfRange], Some("nobody can know the century")),
    ("the n-th weekday of EventBridge", "cron(0 2 ? * MON#1 *)", &[Hash], None),
    ("the fifth weekday of EventBridge", "cron(0 2 ? * 6#5 *)", &[Hash], None),
    ("a step of zero", "cron(0/0 2 * * ? *)", &[ZeroStep], None),
    ("a step of zero of a range", "cron(0 8-17/0 * * ? *)", &[ZeroStep], None),
    (
        "a step of zero of all values",
        "cron(*/0 2 * * ? *)",
        &[ZeroStep],
        Some("without the step it would run every minute, which is far from any step"),
    ),
    ("an empty list element", "cron(0 2 ? * MON,,FRI *)", &[EmptyElement], None),
    ("an empty list element at the end", "cron(0 2 1,15, * ? *)", &[EmptyElement], None),
    ("nothing but a comma", "cron(0 2 , * ? *)", &[EmptyElement], Some("there is nothing to keep")),
    ("a reversed range of days", "cron(0 2 25-5 * ? *)", &[ReversedRange], None),
    ("a reversed range of years", "cron(0 2 * * ? 2030-2026)", &[ReversedRange], None),
    (
        "a reversed range with a step",
        "cron(0 2 25-5/2 * ? *)",
        &[ReversedRange],
        Some("nobody can know where the step goes on after the end of the month"),
    ),
    ("at(…) of EventBridge Scheduler", "at(2026-12-01T02:30:00)", &[OneTime], None),
    ("at(…) of no moment", "at(tomorrow)", &[OneTime], Some("nobody can know the moment")),
    ("trailing text", "cron(0 2 * * ? *) UTC", &[TrailingText], None),
    ("a trailing semicolon", "cron(0 2 * * ? *);", &[TrailingText], None),
    ("several faults", "cron(60 24 * * * *) UTC", &[OutOfRange, OutOfRange, BothDays, TrailingText], None),
    (
        "several faults of one list",
        "cron(0 2 ? * MONDAY,,0 *)",
        &[UnknownName, EmptyElement, OutOfRange],
        None,
    ),
    ("no text", "", &[Empty], Some("there is nothing to mend")),
    ("space only", "  ", &[Empty], Some("there is nothing to mend")),
    ("space before the expression", " cron(0 2 * * ? *)", &[StraySpace], None),
    ("space after the expression", "cron(0 2 * * ? *)\n", &[StraySpace], None),
    ("space before the parenthesis", "cron (0 2 * * ? *)", &[StraySpace], None),
    ("a dash of a word processor", "cron(0 2 1–5 * ? *)", &[ForbiddenCharacter], None),
    ("a byte order mark", "\u{feff}cron(0 2 * * ? *)", &[ForbiddenCharacter], None),
    (
        "wide characters",
        "cron(0 2 毎日 * ? *)",
        &[ForbiddenCharacter],
        Some("nobody can know which day is meant"),
    ),
    ("no schedule at all", "every day at 2", &[NotASchedule], Some("prose is not read")),
    ("a macro of Unix", "@daily", &[NotASchedule], None),
    ("a misspelt keyword", "corn(0 2 * * ? *)", &[NotASchedule], None),
    ("no keyword", "0 2 * * ? *", &[NoKeyword], None),
    ("no keyword of a rate", "15 minutes", &[NoKeyword], None),
    ("a cron as a rate", "rate(0 2 * * ? *)", &[WrongKeyword], None),
    ("a rate as a cron", "cron(15 minutes)", &[WrongKeyword], None),
    ("leading text", "schedule: cron(0 2 * * ? *)", &[LeadingText], None),
    ("quotes of a copied text", "\"cron(0 2 * * ? *)\"", &[LeadingText, TrailingText], None),
    ("no closing parenthesis", "cron(0 2 * * ? *", &[UnbalancedParenthesis], None),
    ("a closing parenthesis too many", "cron(0 2 * * ? *))", &[UnbalancedParenthesis], None),
    ("no parentheses", "cron 0 2 * * ? *", &[UnbalancedParenthesis], None),
    ("four fields", "cron(0 2 * *)", &[FieldCount], Some("nobody can know which fields are missing")),
    ("no fields", "cron()", &[FieldCount], Some("nobody can know which fields are meant")),
    ("a long name of a day", "cron(0 2 ? * MONDAY *)", &[UnknownName], None),
    ("a misspelt name", "cron(0 2 ? * TEU *)", &[UnknownName], None),
    ("a name of another field", "cron(0 2 * MON ? *)", &[UnknownName], Some("a day names no month")),
    ("`?` for the month", "cron(0 2 * ? ? *)", &[MisplacedWildcard], None),
    ("`L` as the end of a range", "cron(0 2 15-L * ? *)", &[MisplacedWildcard], None),
    (
        "`W` among the days of the week",
        "cron(0 2 ? * 5W *)",
        &[MisplacedWildcard],
        Some("a weekday nearest to a Thursday is nothing that Glue can say"),
    ),
    ("a step without a start", "cron(/15 2 * * ? *)", &[Malformed], None),
    ("a unit in a field", "cron(0 2h * * ? *)", &[Malformed], Some("nobody can know what the letters mean")),
    ("a rate of zero", "rate(0 minutes)", &[ZeroRate], Some("nobody can know how often is meant")),
    ("a rate without a unit", "rate(15)", &[MalformedRate], Some("nobody can know the unit")),
    ("a rate in words", "rate(five minutes)", &[MalformedRate], Some("numbers in words are not read")),
    ("a short unit", "rate(15 mins)", &[UnknownUnit], None),
    ("weeks", "rate(1 week)", &[UnknownUnit], None),
    ("seconds", "rate(30 seconds)", &[UnknownUnit], Some("Glue counts in minutes at the least")),
];

/// What is shown; the expression; its warnings; why nothing is suggested, where nothing is.
type WarningRow = (&'static str, &'static str, &'static [WarningKind], Option<&'static str>);

const WARNINGS: &[WarningRow] = &[
    ("every minute of an hour", "cron(* 2 * * ? *)", &[TooFrequent], None),
    ("every two minutes", "cron(0/2 * * * ? *)", &[TooFrequent], None),
    (
        "two minutes of a list",
        "cron(0,3 * * * ? *)",
        &[TooFrequent],
        Some("nobody can know which of them may go"),
    ),
    ("a range over the end of the week", "cron(0 2 ? * FRI-MON *)", &[WrapAround], None),
    (
        "ranges over the end of the day and of the year",
        "cron(0 22-2 1 NOV-FEB ? *)",
        &[WrapAround, WrapAround],
        None,
    ),
    ("a year that is over", "cron(0 2 1 1 ? 2020)", &[YearOver], Some("nobody can know the year")),
    ("a day that no month has", "cron(0 2 31 2 ? *)", &[NeverRuns], None),
    ("a day that some months do not have", "cron(0 2 31 * ? *)", &[SkippedMonths], None),
    (
        "the 30th",
        "cron(0 2 30 * ? *)",
        &[SkippedMonths],
        Some("the 30th may mean the last day, or the 30th where there is one"),
    ),
    (
        "a step that starts again",
        "cron(0 0/5 * * ? *)",
        &[UnevenStep],
        Some("nobody can know which of the even steps is meant"),
    ),
    ("Unix's number of Monday", "cron(0 2 ? * 1-5 *)", &[UnixWeek], Some("Sunday to Thursday may be meant")),
    ("a rate", "rate(15 minutes)", &[], None),
];

/// The findings of a trigger with that schedule.
fn findings(expression: &str) -> Vec<Diagnostic> {
    let trigger = serde_json::json!({
        "name": "nightly-load", "type": "SCHEDULED", "schedule": expression,
        "actions": [{ "job_name": "load" }],
    });
    check::trigger(Some("nightly"), &trigger, THIS_YEAR).diagnostics
}

/// A section of the file: the title, the expression, its report, and what the report suggests.
fn section(document: &mut String, title: &str, expression: &str, reason: Option<&str>) {
    let found = findings(expression);
    let report = text::report(&found, text::Options::default());
    let suggested: BTreeSet<_> = found.iter().map(|diagnostic| diagnostic.suggestion.as_deref()).collect();
    let suggested: Vec<_> = suggested.into_iter().collect();
    let last = match (suggested.as_slice(), reason) {
        ([Some(suggestion)], None) => {
            let left = text::report(&findings(suggestion), text::Options::default());
            let left: Vec<&str> = left.lines().filter_map(|line| line.split(':').next()).collect();
            let left = left.iter().filter(|line| line.ends_with(']')).copied().collect::<Vec<_>>().join(", ");
            let left = if left.is_empty() { "without a finding".to_owned() } else { left };
            format!("suggested: {suggestion} ({left})")
        }
        ([None], Some(reason)) => format!("nothing suggested: {reason}"),
        _ => panic!("{expression:?} suggests {suggested:?}, {reason:?}"),
    };
    let _ = write!(document, "## {title}\n\nschedule: {expression:?}\n\n{report}\n{last}\n\n");
}

#[test]
fn reports_are_as_they_were_read() {
    let mut document = String::from("# Faults\n\n");
    for (title, expression, _, reason) in FAULTS {
        section(&mut document, title, expression, *reason);
    }
    document.push_str("# Warnings\n\n");
    for (title, expression, _, reason) in WARNINGS {
        section(&mut document, title, expression, *reason);
    }
    let document = format!("{}\n", document.trim_end());
    if std::env::var_os("UPDATE_REPORTS").is_some() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/src/schedule/tests/reports.txt");
        std::fs::write(file, &document).expect(file);
        return;
    }
    let expected = include_str!("reports.txt");
    for (line, (found, expected)) in (1..).zip(document.lines().zip(expected.lines())) {
        assert_eq!(found, expected, "line {line} of reports.txt");
    }
    assert_eq!(document, expected);
}

#[test]
fn every_kind_is_shown() {
    for kind in FAULT_KINDS {
        assert!(FAULTS.iter().any(|(_, _, kinds, _)| kinds.contains(kind)), "{kind:?}");
    }
    for kind in WARNING_KINDS {
        assert!(WARNINGS.iter().any(|(_, _, kinds, _)| kinds.contains(kind)), "{kind:?}");
    }
}

#[test]
fn the_kinds_are_those_of_the_titles() {
    for (title, expression, expected, _) in FAULTS {
        let faults = Schedule::parse(expression).expect_err(title);
        let kinds: Vec<_> = faults.iter().map(|fault| fault.kind).collect();
        assert_eq!(kinds, *expected, "{title}");
    }
    for (title, expression, expected, _) in WARNINGS {
        let warnings = Schedule::parse(expression).expect(title).warnings(THIS_YEAR);
        let kinds: Vec<_> = warnings.iter().map(|warning| warning.kind).collect();
        assert_eq!(kinds, *expected, "{title}");
    }
}

/// Whatever is suggested here parses without a warning, and is the same for all faults of an expression.
#[test]
fn suggestions_parse_without_a_warning() {
    for (title, expression, ..) in FAULTS {
        let faults = Schedule::parse(expression).expect_err(title);
        let first = &faults.first().suggestion;
        assert!(faults.iter().all(|fault| fault.suggestion == *first), "{title}");
        let Some(suggestion) = first else { continue };
        assert_eq!(Schedule::parse(suggestion).expect(title).warnings(THIS_YEAR), [], "{title}");
    }
    for (title, expression, ..) in WARNINGS {
        for warning in Schedule::parse(expression).expect(title).warnings(THIS_YEAR) {
            let Some(suggestion) = warning.suggestion else { continue };
            assert_eq!(Schedule::parse(&suggestion).expect(title).warnings(THIS_YEAR), [], "{title}");
        }
    }
}
