//! What stands between the parentheses of `cron( )`: how many fields there are, and which.

use std::ops::Range;

use super::cron::Cron;
use super::fault::FaultKind;
use super::field::{Field, FieldName};
use super::form::{self, is_forbidden};
use super::mend::{Edit, Findings, Mend};
use super::place::at;
use super::read::{self, Limits};
use super::unix;
use crate::diagnostic::quote_code as quote;

/// A help that is about a text longer than this does not repeat it.
const LONGEST_IN_HELP: usize = 60;

/// The fields of the text: what stands between spaces of any kind.
pub(super) fn split(text: &str, body: &Range<usize>) -> Vec<Range<usize>> {
    pieces(text, body, char::is_whitespace)
}

/// The pieces between separators, without the empty ones.
fn pieces(text: &str, span: &Range<usize>, separator: fn(char) -> bool) -> Vec<Range<usize>> {
    let source = at(text, span);
    let mut pieces = Vec::with_capacity(8);
    let mut start = 0;
    for (end, mark) in source.match_indices(separator) {
        if end > start {
            pieces.push(span.start + start..span.start + end);
        }
        start = end + mark.len();
    }
    if source.len() > start {
        pieces.push(span.start + start..span.start + source.len());
    }
    pieces
}

/// Reads the body of `cron( )`.
pub(super) fn read(
    text: &str,
    body: &Range<usize>,
    tokens: Vec<Range<usize>>,
    findings: &mut Findings,
) -> Option<Cron> {
    let tokens = commas_between(text, body, tokens, findings);
    let tokens = missing_space(text, tokens, findings);
    match tokens.as_slice() {
        [minutes, hours, day, month, weekday, year] => {
            let six = [minutes, hours, day, month, weekday, year];
            if seconds_without_year(text, six, findings) { None } else { six_fields(text, six, findings) }
        }
        [minutes, hours, day, month, weekday] => {
            five_fields(text, [minutes, hours, day, month, weekday], findings);
            None
        }
        [seconds, minutes, hours, day, month, weekday, year]
            if is_element(text, seconds, FieldName::Minutes)
                && are_elements(text, [minutes, hours, day, month, weekday, year]) =>
        {
            let mend = Mend::delete(&(seconds.start..minutes.start));
            seconds_first(text, seconds, "begin with the minutes", mend, findings);
            day_rule(text, day, weekday, findings);
            None
        }
        _ => {
            let message = match tokens.len() {
                0 => "there are no fields between the parentheses".to_owned(),
                1 => format!("{} is one field, and Glue's cron has six", quote(at(text, body))),
                many => format!("{} has {many} fields, and Glue's cron has six", quote(at(text, body))),
            };
            findings.push(FaultKind::FieldCount, body.clone(), message, form::HELP, Mend::None);
            None
        }
    }
}

fn six_fields(text: &str, spans: [&Range<usize>; 6], findings: &mut Findings) -> Option<Cron> {
    let [minutes, hours, day, month, weekday, year] =
        with_names(spans).map(|(span, name)| read::field(text, span, &Limits::of(name), findings));
    let [_, _, day_span, _, weekday_span, _] = spans;
    day_rule(text, day_span, weekday_span, findings);
    Some(Cron::new([minutes?, hours?, day?, month?, weekday?, year?]))
}

fn with_names<T>(items: [T; 6]) -> [(T, FieldName); 6] {
    let mut names = FieldName::ALL.into_iter();
    items.map(|item| (item, names.next().unwrap_or(FieldName::Year)))
}

/// Exactly one of the two day fields must be `?`.
fn day_rule(text: &str, day: &Range<usize>, weekday: &Range<usize>, findings: &mut Findings) {
    const RULE: &str = "exactly one of day-of-month and day-of-week must be `?`";
    let (day_text, weekday_text) = (at(text, day), at(text, weekday));
    // A full-width `？` may well be the one that is missed.
    if has_forbidden(day_text) || has_forbidden(weekday_text) {
        return;
    }
    // `?,` has its own fault, and is meant as `?`.
    let is_free = |text: &str| text.trim_matches(',') == "?";
    let (kind, message, help, mend) = match (is_free(day_text), is_free(weekday_text)) {
        (true, false) | (false, true) => return,
        (true, true) => (
            FaultKind::NoDay,
            format!("both day fields are `?`: {RULE}"),
            "write `*` for day-of-month to run every day".to_owned(),
            Mend::replace(day, "*"),
        ),
        (false, false) => {
            let message = format!("both day fields are given: {RULE}");
            let (free, help) = match (day_text, weekday_text) {
                ("*", "*") => (weekday, "write `?` for day-of-week".to_owned()),
                ("*", _) => (day, "write `?` for day-of-month".to_owned()),
                (_, "*") => (weekday, "write `?` for day-of-week".to_owned()),
                _ => (
                    weekday,
                    format!(
                        "keep {} and write `?` for day-of-week, or keep {} and write `?` for day-of-month",
                        quote(day_text),
                        quote(weekday_text),
                    ),
                ),
            };
            (FaultKind::BothDays, message, help, Mend::replace(free, "?"))
        }
    };
    findings.push(kind, day.start..weekday.end, message, help, mend);
}

/// `0,10,*,*,?,*`, or a comma after each field but the last.
fn commas_between(
    text: &str,
    body: &Range<usize>,
    tokens: Vec<Range<usize>>,
    findings: &mut Findings,
) -> Vec<Range<usize>> {
    let each = match tokens.as_slice() {
        [] => false,
        [_] => true,
        [all @ .., _] => all.iter().all(|token| at(text, token).ends_with(',')),
    };
    let fields = pieces(text, body, |c| c == ',' || c.is_whitespace());
    if !each || !(5..=7).contains(&fields.len()) {
        return tokens;
    }
    let edits = fields.windows(2).filter_map(|pair| match pair {
        [before, after] => Some(Edit::new(before.end..after.start, " ")),
        _ => None,
    });
    let edits: Vec<Edit> = edits.collect();
    let span = fields.first().map_or(body.start, |first| first.start)..body.end;
    findings.push(
        FaultKind::CommasBetweenFields,
        span.clone(),
        format!("commas stand between the fields of {}", quote(at(text, &span))),
        "put spaces between the fields; a comma makes a list within one field",
        Mend::Edits(edits),
    );
    fields
}

/// `*?`: two fields run together, where they cannot be one.
fn missing_space(text: &str, tokens: Vec<Range<usize>>, findings: &mut Findings) -> Vec<Range<usize>> {
    if !(1..6).contains(&tokens.len()) {
        return tokens;
    }
    let mut fields = Vec::with_capacity(6);
    for token in &tokens {
        let mut start = token.start;
        for (offset, pair) in at(text, token).as_bytes().windows(2).enumerate() {
            if is_joint(pair) {
                let joint = token.start + offset + 1;
                fields.push(start..joint);
                start = joint;
            }
        }
        fields.push(start..token.end);
        if fields.len() > 6 {
            return tokens;
        }
    }
    for token in &tokens {
        let joints = fields.iter().filter(|field| token.start < field.start && field.end <= token.end);
        let edits: Vec<Edit> = joints.map(|field| Edit::new(field.start..field.start, " ")).collect();
        if !edits.is_empty() {
            findings.push(
                FaultKind::MissingSpace,
                token.clone(),
                format!("a space is missing in {}", quote(at(text, token))),
                "put a space between the fields",
                Mend::Edits(edits),
            );
        }
    }
    fields
}

/// Whether a field ends between the two characters: `*` and `?` join nothing but `/`, `,` and `-`.
fn is_joint(pair: &[u8]) -> bool {
    let joins = |byte: u8| b"/,-#".contains(&byte) || !byte.is_ascii();
    match *pair {
        [b'*' | b'?', after] => !joins(after),
        [before, b'*' | b'?'] => !joins(before),
        _ => false,
    }
}

/// Whether the text is a faultless field of that name.
fn is_element(text: &str, span: &Range<usize>, name: FieldName) -> bool {
    let mut scratch = Findings::default();
    read::field(text, span, &Limits::of(name), &mut scratch).is_some()
}

fn are_elements(text: &str, spans: [&Range<usize>; 6]) -> bool {
    with_names(spans).into_iter().all(|(span, name)| is_element(text, span, name))
}

fn seconds_first(text: &str, seconds: &Range<usize>, help: &str, mend: Mend, findings: &mut Findings) {
    findings.push(
        FaultKind::SecondsFirst,
        seconds.clone(),
        format!("{} is a field of seconds, and Glue has none", quote(at(text, seconds))),
        help,
        mend,
    );
}

/// `0 0 2 * * ?`: six fields as in Quartz and Spring, the first of them seconds, and no year.
///
/// So it is only if the sixth cannot be a year while the others, moved by one, all fit.
fn seconds_without_year(text: &str, six: [&Range<usize>; 6], findings: &mut Findings) -> bool {
    let [seconds, minutes, hours, day, month, weekday] = six;
    let fits = !is_element(text, weekday, FieldName::Year)
        && is_element(text, seconds, FieldName::Minutes)
        && is_element(text, minutes, FieldName::Minutes)
        && is_element(text, hours, FieldName::Hours)
        && is_element(text, day, FieldName::DayOfMonth)
        && is_element(text, month, FieldName::Month);
    if !fits {
        return false;
    }
    // Quartz wants a `?` and counts the days of the week as Glue does; Spring counts as Unix.
    let days = if at(text, day) == "?" || at(text, weekday) == "?" {
        is_element(text, weekday, FieldName::DayOfWeek).then(|| at(text, weekday).to_owned())
    } else {
        let mut scratch = Findings::default();
        read::field(text, weekday, &Limits::UNIX_DAY_OF_WEEK, &mut scratch)
            .map(|days| unix::day_of_week(&days))
    };
    let Some(days) = days else { return false };
    let mend = Mend::Edits(vec![
        Edit::new(seconds.start..minutes.start, ""),
        Edit::new(weekday.clone(), format!("{days} *")),
    ]);
    // `0 2 * * * ?` could be either; the seconds are by far the commoner.
    let help = format!(
        "begin with the minutes and end with the year; if {} is the minutes, put a year in place of {}",
        quote(at(text, seconds)),
        quote(at(text, weekday)),
    );
    seconds_first(text, seconds, &help, mend, findings);
    day_rule(text, day, weekday, findings);
    true
}

/// Unix cron, or Glue's cron without the year.
fn five_fields(text: &str, five: [&Range<usize>; 5], findings: &mut Findings) {
    let [minutes, hours, day, month, weekday] = five;
    let body = minutes.start..weekday.end;
    let (day_text, weekday_text) = (at(text, day), at(text, weekday));
    let push = |findings: &mut Findings, help: &str, mend: Mend| {
        let message = format!("{} has five fields, and Glue's cron has six", quote(at(text, &body)));
        findings.push(FaultKind::FiveFields, body.clone(), message, help, mend);
    };

    let year = weekday_text.len() == 4 && weekday_text.bytes().all(|byte| byte.is_ascii_digit());
    let question = |span: &Range<usize>| at(text, span) == "?";
    if year || [minutes, hours, month].into_iter().any(question) {
        // The fields do not stand in their places, so nothing can be said of each.
        push(
            findings,
            "one of the fields before the last is missing; the six are minutes, hours, day-of-month, month, day-of-week and year",
            Mend::None,
        );
        return;
    }

    let glue = question(day) || question(weekday);
    let end = Edit::new(weekday.end..weekday.end, " *");
    for (span, name) in [
        (minutes, FieldName::Minutes),
        (hours, FieldName::Hours),
        (day, FieldName::DayOfMonth),
        (month, FieldName::Month),
    ] {
        read::field(text, span, &Limits::of(name), findings);
    }
    if glue {
        push(findings, "add the year, `*` for every year", Mend::Edits(vec![end]));
        read::field(text, weekday, &Limits::of(FieldName::DayOfWeek), findings);
        day_rule(text, day, weekday, findings);
        return;
    }

    let days: Option<Field> = read::field(text, weekday, &Limits::UNIX_DAY_OF_WEEK, findings);
    let (help, mend) = match (day_text, weekday_text) {
        (_, "*") => (
            "add the year, `*` for every year, and write `?` for day-of-week".to_owned(),
            Mend::replace(weekday, "? *"),
        ),
        ("*", _) => (
            "add the year, `*` for every year, and write `?` for day-of-month; Glue counts the days of the week from 1, Sunday".to_owned(),
            // What is wrong with the days is mended first, and then they are converted.
            days.map_or(Mend::Later, |days| {
                let converted = unix::day_of_week(&days);
                Mend::Edits(vec![
                    Edit::new(day.clone(), "?"),
                    Edit::new(weekday.clone(), format!("{converted} *")),
                ])
            }),
        ),
        _ => {
            let two = days.filter(|_| findings.is_empty() && body.len() <= LONGEST_IN_HELP).map(|days| {
                let [minutes, hours, month] = [minutes, hours, month].map(|span| at(text, span));
                let weekday = unix::day_of_week(&days);
                format!("`cron({minutes} {hours} {day_text} {month} ? *)` and `cron({minutes} {hours} ? {month} {weekday} *)`")
            });
            (
                format!(
                    "Unix cron runs on day-of-month {} and on day-of-week {}; Glue takes one of them: write two triggers, {}",
                    quote(day_text),
                    quote(weekday_text),
                    two.as_deref().unwrap_or("each with `?` for the other"),
                ),
                Mend::None,
            )
        }
    };
    push(findings, &help, mend);
}

/// Whether the text holds a character that was already found at fault.
pub(super) fn has_forbidden(text: &str) -> bool {
    text.chars().any(is_forbidden)
}
