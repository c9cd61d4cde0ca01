//! The outer form: `cron(`, the body, `)`, and nothing around them.

use std::ops::Range;

use super::Schedule;
use super::body;
use super::calendar::{days_in_month, is_leap};
use super::fault::FaultKind;
use super::mend::{Edit, Findings, Mend};
use super::place::at;
use super::rate;
use crate::diagnostic::quote_code as quote;

/// What to write, where nothing of what is there can be kept.
pub(super) const HELP: &str =
    "write `cron(Minutes Hours Day-of-month Month Day-of-week Year)`, such as `cron(0 2 * * ? *)`";

/// The two forms of a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keyword {
    Cron,
    Rate,
}

impl Keyword {
    fn text(self) -> &'static str {
        match self {
            Keyword::Cron => "cron",
            Keyword::Rate => "rate",
        }
    }

    fn named(word: &str) -> Option<Keyword> {
        [Keyword::Cron, Keyword::Rate].into_iter().find(|keyword| keyword.text().eq_ignore_ascii_case(word))
    }

    /// The keyword that a word was meant to be: one slip of the fingers away.
    fn meant(word: &str) -> Option<Keyword> {
        let word = word.to_ascii_lowercase();
        [Keyword::Cron, Keyword::Rate]
            .into_iter()
            .find(|keyword| strsim::damerau_levenshtein(keyword.text(), &word) <= 1)
    }
}

/// Reads a schedule, or finds every fault in it.
pub(super) fn read(text: &str) -> Result<Schedule, Findings> {
    let mut findings = Findings::default();
    let schedule = expression(text, &mut findings);
    match schedule {
        Some(schedule) if findings.is_empty() => Ok(schedule),
        _ => Err(findings),
    }
}

fn expression(text: &str, findings: &mut Findings) -> Option<Schedule> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        findings.push(FaultKind::Empty, 0..text.len(), "the schedule is empty", HELP, Mend::None);
        return None;
    }
    let start = text.len() - text.trim_start().len();
    let span = start..start + trimmed.len();
    for edge in [0..span.start, span.end..text.len()] {
        if !edge.is_empty() {
            let side = if edge.start == 0 { "before" } else { "after" };
            let what = if at(text, &edge).contains('\n') { "a line break" } else { "space" };
            findings.push(
                FaultKind::StraySpace,
                edge.clone(),
                format!("there is {what} {side} the expression"),
                "remove it: AWS refuses space around the expression",
                Mend::delete(&edge),
            );
        }
    }
    forbidden_characters(text, &span, findings);
    keyword(text, span, findings)
}

/// Finds what leads the expression: the keyword, something in its place, or nothing.
fn keyword(text: &str, span: Range<usize>, findings: &mut Findings) -> Option<Schedule> {
    let source = at(text, &span);
    let letters = source.len() - source.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    let word = span.start..span.start + letters;
    let after = at(text, &(word.end..span.end)).trim_start_matches([' ', '\t']);
    let open = span.end - after.len();

    if letters > 0 && after.starts_with('(') {
        let name = at(text, &word);
        if open > word.end && Keyword::meant(name).is_some() {
            findings.push(
                FaultKind::StraySpace,
                word.end..open,
                format!("there is space between {} and its parenthesis", quote(name)),
                "remove it",
                Mend::delete(&(word.end..open)),
            );
        }
        if let Some(keyword) = Keyword::named(name) {
            return parenthesised(text, keyword, &word, open + 1..span.end, findings);
        }
        if name.eq_ignore_ascii_case("at") {
            one_time(text, span, open + 1, findings);
            return None;
        }
        let meant = Keyword::meant(name);
        if meant.is_some() || find_keyword(text, &(open..span.end)).is_none() {
            findings.push(
                FaultKind::NotASchedule,
                word.clone(),
                format!("{} is not a kind of schedule", quote(name)),
                if meant.is_some() { "a schedule begins with `cron(` or `rate(`" } else { HELP },
                meant.map_or(Mend::None, |keyword| Mend::replace(&word, keyword.text())),
            );
            return parenthesised(text, meant?, &word, open + 1..span.end, findings);
        }
    } else if let Some(keyword) = Keyword::named(at(text, &word)) {
        let body = open..span.end;
        let closed = at(text, &body).ends_with(')');
        let mut edits = vec![Edit::new(word.end..open, "(")];
        if !closed {
            edits.push(Edit::new(span.end..span.end, ")"));
        }
        findings.push(
            FaultKind::UnbalancedParenthesis,
            word.clone(),
            format!("{} has no parenthesis after it", quote(at(text, &word))),
            format!("write `{}(...)`", keyword.text()),
            Mend::Edits(edits),
        );
        return inside(text, keyword, &word, body.start..body.end - usize::from(closed), findings);
    }

    if let Some((keyword, word)) = find_keyword(text, &span) {
        let leading = span.start..word.start;
        // A byte order mark was already found at fault.
        if !at(text, &leading).chars().all(is_forbidden) {
            findings.push(
                FaultKind::LeadingText,
                leading.clone(),
                format!("there is text before {}: {}", quote(at(text, &word)), quote(at(text, &leading))),
                "remove it: a schedule begins with its keyword",
                Mend::delete(&leading),
            );
        }
        return parenthesised(text, keyword, &word, word.end + 1..span.end, findings);
    }
    without_keyword(text, span, findings)
}

/// The first `cron(` or `rate(` in any case, as the span of the word.
fn find_keyword(text: &str, span: &Range<usize>) -> Option<(Keyword, Range<usize>)> {
    let bytes = at(text, span).as_bytes();
    bytes.windows(5).enumerate().find_map(|(offset, window)| {
        let word = std::str::from_utf8(window).ok()?.strip_suffix('(')?;
        let start = span.start + offset;
        Some((Keyword::named(word)?, start..start + word.len()))
    })
}

/// What begins with neither keyword: the fields alone, a macro of Unix cron, or something else.
fn without_keyword(text: &str, span: Range<usize>, findings: &mut Findings) -> Option<Schedule> {
    let source = at(text, &span);
    let opened = source.starts_with('(');
    let closed = source.ends_with(')');
    let body = span.start + usize::from(opened)..span.end - usize::from(closed && span.len() > 1);
    let tokens = body::split(text, &body);

    let keyword = if rate::looks_like_rate(text, &tokens) {
        Some(Keyword::Rate)
    } else {
        let starts_like_cron = at(text, &body).starts_with(|c: char| c.is_ascii_digit() || "*?".contains(c));
        let commas = tokens.len() == 1 && at(text, &body).matches(',').count() >= 4;
        (starts_like_cron && (tokens.len() >= 5 || commas)).then_some(Keyword::Cron)
    };
    if let Some(keyword) = keyword {
        let open = if opened { "" } else { "(" };
        let mut edits = vec![Edit::new(span.start..span.start, format!("{}{open}", keyword.text()))];
        if !closed {
            edits.push(Edit::new(span.end..span.end, ")"));
        }
        findings.push(
            FaultKind::NoKeyword,
            span.clone(),
            format!("{} stands without `{}( )` around it", quote(source), keyword.text()),
            format!("write it as `{}(...)`", keyword.text()),
            Mend::Edits(edits),
        );
        return inside(text, keyword, &(span.start..span.start), body, findings);
    }

    let mend = match source.to_ascii_lowercase().as_str() {
        "@hourly" => "cron(0 * * * ? *)",
        "@daily" | "@midnight" => "cron(0 0 * * ? *)",
        "@weekly" => "cron(0 0 ? * SUN *)",
        "@monthly" => "cron(0 0 1 * ? *)",
        "@yearly" | "@annually" => "cron(0 0 1 1 ? *)",
        _ => "",
    };
    let help = match mend {
        "" if is_name(source) => {
            format!(
                "{HELP}; a schedule by its name is `GlueTriggerAttributes.schedule_expressions[:{source}]`"
            )
        }
        "" => HELP.to_owned(),
        _ => "Glue has no macros".to_owned(),
    };
    findings.push(
        FaultKind::NotASchedule,
        span.clone(),
        format!("{} is not a schedule", quote(source)),
        help,
        if mend.is_empty() { Mend::None } else { Mend::replace(&span, mend) },
    );
    None
}

/// Whether it may be meant for a name such as `daily_at_2am`.
fn is_name(source: &str) -> bool {
    const LONGEST: usize = 40;
    source.len() <= LONGEST
        && source.starts_with(|c: char| c.is_ascii_lowercase())
        && source.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

/// Reads on from the opening parenthesis: finds the closing one, and that nothing follows.
fn parenthesised(
    text: &str,
    keyword: Keyword,
    word: &Range<usize>,
    rest: Range<usize>,
    findings: &mut Findings,
) -> Option<Schedule> {
    let source = at(text, &rest);
    let Some(length) = source.find(')') else {
        findings.push(
            FaultKind::UnbalancedParenthesis,
            rest.end..rest.end,
            "the closing parenthesis is missing",
            "end the expression with `)`",
            Mend::insert(rest.end, ")"),
        );
        return inside(text, keyword, word, rest, findings);
    };
    let close = rest.start + length;
    let after = close + 1..rest.end;
    if !after.is_empty() {
        let source = at(text, &after);
        // Parentheses alone are a slip, and of odd characters all was said; anything else is text.
        if source.bytes().all(|byte| byte == b')') {
            findings.push(
                FaultKind::UnbalancedParenthesis,
                after.clone(),
                format!("{} closes what was never opened", quote(source)),
                "end the expression with one `)`",
                Mend::delete(&after),
            );
        } else if !source.chars().all(is_forbidden) {
            findings.push(
                FaultKind::TrailingText,
                after.clone(),
                format!("there is text after the closing parenthesis: {}", quote(source.trim())),
                "remove it: a schedule ends with `)`, and is always in UTC",
                Mend::delete(&after),
            );
        }
    }
    inside(text, keyword, word, rest.start..close, findings)
}

/// Reads what stands between the parentheses.
fn inside(
    text: &str,
    keyword: Keyword,
    word: &Range<usize>,
    body: Range<usize>,
    findings: &mut Findings,
) -> Option<Schedule> {
    if at(text, &body).contains(['(', ')']) {
        for (offset, parenthesis) in at(text, &body).match_indices(['(', ')']) {
            let span = body.start + offset..body.start + offset + parenthesis.len();
            findings.push(
                FaultKind::UnbalancedParenthesis,
                span.clone(),
                format!("{} inside the expression", quote(parenthesis)),
                "an expression has one pair of parentheses",
                Mend::delete(&span),
            );
        }
        return None;
    }

    let tokens = body::split(text, &body);
    let meant = match keyword {
        Keyword::Cron if rate::looks_like_rate(text, &tokens) => Keyword::Rate,
        Keyword::Rate if tokens.len() >= 5 => Keyword::Cron,
        _ => keyword,
    };
    // Without a word there is no wrong one: the fields stood alone.
    if meant != keyword && !word.is_empty() {
        findings.push(
            FaultKind::WrongKeyword,
            word.clone(),
            format!("{} is no {} expression", quote(at(text, &body)), keyword.text()),
            format!("write `{}(...)`", meant.text()),
            Mend::replace(word, meant.text()),
        );
    }
    match meant {
        Keyword::Cron => body::read(text, &body, tokens, findings).map(Schedule::Cron),
        Keyword::Rate => rate::read(text, &body, &tokens, findings).map(Schedule::Rate),
    }
}

/// `at(2026-11-01T02:30:00)`: EventBridge Scheduler's form for running once.
fn one_time(text: &str, span: Range<usize>, body: usize, findings: &mut Findings) {
    let inside = at(text, &(body..span.end));
    let mend = inside.strip_suffix(')').and_then(once).map_or(Mend::None, |cron| Mend::replace(&span, cron));
    findings.push(
        FaultKind::OneTime,
        span.clone(),
        format!("{} runs once, and Glue has no one-time schedule", quote(at(text, &span))),
        "write `cron(...)` with the day, the month and the year",
        mend,
    );
}

/// The cron expression that runs at one moment only.
fn once(moment: &str) -> Option<String> {
    let (date, time) = moment.trim().split_once('T')?;
    let mut date = date.splitn(3, '-').map(|part| part.parse::<u16>().ok());
    let (year, month, day) = (date.next()??, date.next()??, date.next()??);
    let mut time = time.splitn(3, ':').map(|part| part.parse::<u16>().ok());
    let (hour, minute) = (time.next()??, time.next()??);
    let length = days_in_month(is_leap(i32::from(year)), u8::try_from(month).ok()?);
    // Hour, minute and year are held against Glue's table when the suggestion is parsed.
    (1..=u16::from(length)).contains(&day).then(|| format!("cron({minute} {hour} {day} {month} ? {year})"))
}

/// Whether the character may not stand in a schedule at all.
pub(super) fn is_forbidden(character: char) -> bool {
    !character.is_ascii() || (character.is_control() && character != '\t')
}

/// Finds control characters and those beyond ASCII, one fault for each run of them.
fn forbidden_characters(text: &str, span: &Range<usize>, findings: &mut Findings) {
    let mut characters = at(text, span).char_indices().peekable();
    while let Some((offset, first)) = characters.next() {
        if !is_forbidden(first) {
            continue;
        }
        let start = span.start + offset;
        let mut end = start + first.len_utf8();
        let mut mended = plain(first);
        while let Some((_, next)) = characters.next_if(|(_, next)| is_forbidden(*next)) {
            end += next.len_utf8();
            mended = mended.zip(plain(next)).map(|(mended, next)| mended + &next);
        }
        let run = start..end;
        let what = if first.is_control() { "a control character" } else { "not ASCII" };
        findings.push(
            FaultKind::ForbiddenCharacter,
            run.clone(),
            format!("{} is {what}", quote(at(text, &run))),
            "a schedule is written in plain letters, digits and spaces, and * ? , - /",
            mended.map_or(Mend::None, |plain| Mend::replace(&run, plain)),
        );
    }
}

/// The plain character that one was meant to be: what word processors and other keyboards make.
fn plain(character: char) -> Option<String> {
    let plain = match character {
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => return Some(String::new()),
        _ if character.is_whitespace() => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{2217}' | '\u{00D7}' => '*',
        // Full-width forms stand in the order of ASCII.
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(character) - 0xFEE0)?,
        _ => return None,
    };
    Some(plain.to_string())
}
