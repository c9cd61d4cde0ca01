//! What parses, and will surprise.

use std::ops::Range;

use super::calendar::{YearShapes, days_in_month};
use super::cron::Cron;
use super::days::Days;
use super::element::{Base, Element};
use super::field::{Field, FieldName};
use super::mend::{LONGEST_MENDED, MOST_FAULTS};
use super::per_day::{is_never, years};
use super::rate::{Rate, Unit};

/// Glue's minimum precision in minutes, by its developer guide. AWS accepts less.
const LEAST_MINUTES: u32 = 5;

/// Something in a valid schedule that will surprise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The text that it is about, in bytes of the whole expression.
    pub span: Range<usize>,
    /// Which warning it is.
    pub kind: WarningKind,
    /// What will happen, on one line.
    pub message: String,
    /// What to write instead.
    pub help: String,
    /// A whole expression without this warning, ready to paste.
    pub suggestion: Option<String>,
}

/// The warnings that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WarningKind {
    /// Two runs less than five minutes apart.
    TooFrequent,
    /// A range from high to low, which may or may not wrap around in Glue.
    WrapAround,
    /// No run lies in this year or after it.
    YearOver,
    /// No day matches, such as 31 February.
    NeverRuns,
    /// A hint: a day of the month that some of the months do not have.
    SkippedMonths,
    /// A hint: a step that starts again before it comes round, so that one gap differs.
    UnevenStep,
    /// A hint: `1-5`, which is Monday to Friday by Unix's count, and Sunday to Thursday by Glue's.
    UnixWeek,
}

impl WarningKind {
    /// Whether it is a hint only: true of many schedules that mean what they say.
    pub fn is_hint(self) -> bool {
        matches!(self, WarningKind::SkippedMonths | WarningKind::UnevenStep | WarningKind::UnixWeek)
    }
}

/// The warnings of a rate.
pub(super) fn of_rate(rate: &Rate) -> Vec<Warning> {
    if rate.minutes() >= u64::from(LEAST_MINUTES) {
        return Vec::new();
    }
    vec![Warning {
        span: rate.span(),
        kind: WarningKind::TooFrequent,
        message: too_frequent(rate.value()),
        help: format!("write {LEAST_MINUTES} {} or more", Unit::Minutes),
        suggestion: Some(format!("rate({LEAST_MINUTES} {})", Unit::Minutes)),
    }]
}

/// The warnings of a cron expression, in the order of the text.
pub(super) fn of_cron(cron: &Cron, this_year: Option<i32>) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let days = Days::of(cron);
    frequency(cron, &days, &mut warnings);
    wrap_around(cron, &mut warnings);
    // A day that no month has skips them all, and that is said by then.
    if !over_or_never(cron, &days, this_year, &mut warnings) {
        skipped_months(cron, &days, &mut warnings);
    }
    uneven_steps(cron, &mut warnings);
    unix_week(cron, &mut warnings);
    // A megabyte of ranges is one mistake.
    warnings.truncate(MOST_FAULTS);
    warnings.sort_by_key(|warning| (warning.span.start, warning.span.end, warning.kind));
    warnings
}

/// The expression with other text in some of its fields.
fn rewritten(cron: &Cron, rewrite: impl Fn(&Field) -> Option<String>) -> String {
    let fields: Vec<String> =
        cron.fields().map(|field| rewrite(field).unwrap_or_else(|| field.to_string())).collect();
    format!("cron({})", fields.join(" "))
}

fn replaced(cron: &Cron, name: FieldName, text: &str) -> String {
    rewritten(cron, |field| (field.name() == name).then(|| text.to_owned()))
}

fn too_frequent(minutes: u32) -> String {
    let gap = if minutes == 1 { "a minute".to_owned() } else { format!("{minutes} minutes") };
    format!("runs come {gap} apart, and Glue's minimum precision is {LEAST_MINUTES} minutes")
}

fn frequency(cron: &Cron, days: &Days, warnings: &mut Vec<Warning>) {
    let Some(gap) = least_gap(cron, days).filter(|gap| *gap < LEAST_MINUTES) else { return };
    let minutes = cron.minutes();
    let every = Element::Any == *minutes.only().unwrap_or(&Element::Last);
    let step = match minutes.only() {
        Some(Element::Step { base: Base::Any | Base::From(_), every }) => Some(u32::from(*every)),
        _ => None,
    };
    let (help, suggestion) = if every && !cron.hours().is_every() {
        ("`*` is every minute; write `0` to run once in the hour", Some("0"))
    } else if every || step.is_some_and(|step| step < LEAST_MINUTES) {
        ("write `0/5` to run every five minutes", Some("0/5"))
    } else if step.is_some() {
        ("the step starts again each hour: write one that divides 60", None)
    } else {
        ("leave five minutes between the minutes given", None)
    };
    warnings.push(Warning {
        span: minutes.span(),
        kind: WarningKind::TooFrequent,
        message: too_frequent(gap),
        help: help.to_owned(),
        suggestion: suggestion.map(|text| replaced(cron, FieldName::Minutes, text)),
    });
}

/// The least number of minutes between two runs, as far as it may be below the least allowed.
fn least_gap(cron: &Cron, days: &Days) -> Option<u32> {
    let minutes = cron.minutes().bits();
    let within = (1..LEAST_MINUTES).find(|gap| minutes & (minutes >> gap) != 0);
    // From the last minute of an hour to the first of the next.
    let over = (60 + minutes.trailing_zeros()).saturating_sub(minutes.checked_ilog2()?);
    if over >= within.unwrap_or(LEAST_MINUTES) {
        return within;
    }
    let hours = cron.hours().bits();
    let next_hour = hours & (hours >> 1) != 0;
    let midnight = hours & 1 != 0 && hours & (1 << 23) != 0;
    if next_hour || (midnight && (days.are_all() || days.have_neighbours(&years(cron, None)))) {
        Some(over)
    } else {
        within
    }
}

fn wrap_around(cron: &Cron, warnings: &mut Vec<Warning>) {
    let wraps = |element: &Element| element.range().is_some_and(|(from, to)| from.number > to.number);
    let found: Vec<_> = cron
        .fields()
        .flat_map(|field| field.placed().map(move |(element, span)| (field, element, span)))
        .filter(|(_, element, _)| wraps(element))
        .take(MOST_FAULTS)
        .collect();
    if found.is_empty() {
        return;
    }
    // Nobody reads a suggestion of that length.
    let is_long = cron.year().span().end > LONGEST_MENDED;
    // One expression without any of them, the same for each.
    let suggestion = rewritten(cron, |field| {
        field.elements().any(wraps).then(|| {
            let elements: Vec<String> = field
                .elements()
                .map(
                    |element| {
                        if wraps(element) { unwrapped(field.name(), element) } else { element.to_string() }
                    },
                )
                .collect();
            elements.join(",")
        })
    });
    for (field, element, span) in found {
        warnings.push(Warning {
            span: span.clone(),
            kind: WarningKind::WrapAround,
            message: format!(
                "`{element}` runs over the end of {}, which Glue does not document",
                field.name()
            ),
            help: format!("write `{}`", unwrapped(field.name(), element)),
            suggestion: (!is_long).then(|| suggestion.clone()),
        });
    }
}

/// A range that wraps around, written without doing so: as a list, or two ranges if that is long.
fn unwrapped(name: FieldName, element: &Element) -> String {
    const LONGEST_LIST: usize = 7;

    let numbers: Vec<u16> = element.numbers(name).collect();
    if let Element::Range(from, to) = *element
        && numbers.len() > LONGEST_LIST
    {
        let part = |from: String, to: String| if from == to { from } else { format!("{from}-{to}") };
        let (first, last) = (word(name, name.min(), element), word(name, name.max(), element));
        return format!("{},{}", part(from.to_string(), last), part(first, to.to_string()));
    }
    let words: Vec<String> = numbers.iter().map(|number| word(name, *number, element)).collect();
    words.join(",")
}

/// A value in the author's way: by name if the range begins with one.
fn word(name: FieldName, number: u16, element: &Element) -> String {
    let named = element.range().is_some_and(|(from, _)| from.name.is_some());
    match name.names().get(usize::from(number - name.min())) {
        Some(known) if named => (*known).to_owned(),
        _ => number.to_string(),
    }
}

/// Whether it never runs; warns of that, and of years that are over.
fn over_or_never(cron: &Cron, days: &Days, this_year: Option<i32>, warnings: &mut Vec<Warning>) -> bool {
    if days.are_all() && cron.year().is_every() {
        return false;
    }
    if is_never(cron) {
        warnings.push(never_runs(cron, days));
        return true;
    }
    let Some(this_year) = this_year else { return false };
    let left = years(cron, Some(this_year));
    let message = if left.is_empty() {
        format!("every year given is over: it is {this_year}")
    } else if days.count(&left) == 0 {
        format!("no day of the years from {this_year} on matches: the last run is over")
    } else {
        return false;
    };
    warnings.push(Warning {
        span: cron.year().span(),
        kind: WarningKind::YearOver,
        message,
        help: "write a year to come, or `*` for every year".to_owned(),
        suggestion: None,
    });
    false
}

fn never_runs(cron: &Cron, days: &Days) -> Warning {
    let day = cron.day_of_month();
    // 29 February of a common year is the fault of the year; 30 February is not.
    let (last, which) = if days.count(&YearShapes::CYCLE) == 0 {
        (cron.month(), "the months")
    } else {
        (cron.year(), "the months and years")
    };
    let suggestion = match day.only() {
        Some(Element::Value(_)) => Some(replaced(cron, FieldName::DayOfMonth, "L")),
        Some(Element::Nearest(_)) => Some(replaced(cron, FieldName::DayOfMonth, "LW")),
        _ => None,
    };
    Warning {
        span: day.span().start..last.span().end,
        kind: WarningKind::NeverRuns,
        message: format!("never runs: {which} given have no day `{day}`"),
        help: "write a day that comes; `L` is the last day of the month".to_owned(),
        suggestion,
    }
}

fn skipped_months(cron: &Cron, days: &Days, warnings: &mut Vec<Warning>) {
    let field = cron.day_of_month();
    let common_years = years(cron, None).iter().any(|(shape, _)| !shape.leap);
    // The 29th is skipped in common years only.
    let shortest = |month: u8| u16::from(days_in_month(!common_years, month));
    for (element, span) in field.placed() {
        if warnings.len() >= MOST_FAULTS {
            return;
        }
        let (day, last, named) = match *element {
            Element::Value(value) => (value.number, "L", "day"),
            Element::Nearest(day) => (day, "LW", "weekday"),
            _ => continue,
        };
        let skipped: Vec<&str> = (1..=12)
            .zip(FieldName::Month.names())
            .filter(|(month, _)| days.has_month(*month) && shortest(*month) < day)
            .map(|(_, name)| *name)
            .collect();
        // Who writes 29 February means the leap day.
        let is_leap_day = day == 29 && (1..=12).all(|month| month == 2 || !days.has_month(month));
        if skipped.is_empty() || is_leap_day {
            continue;
        }
        // A single 31 means the end of the month; of a 29 or 30 nobody can tell.
        let alone = day == 31 && field.only().is_some();
        let only_leap = if day == 29 { " in common years" } else { "" };
        warnings.push(Warning {
            span: span.clone(),
            kind: WarningKind::SkippedMonths,
            message: format!("`{element}` skips {}{only_leap}", skipped.join(", ")),
            help: format!("`{last}` is the last {named} of every month"),
            suggestion: alone.then(|| replaced(cron, FieldName::DayOfMonth, last)),
        });
    }
}

fn uneven_steps(cron: &Cron, warnings: &mut Vec<Warning>) {
    // Years do not come round, so no step in them is uneven.
    for field in cron.fields().filter(|field| field.name() != FieldName::Year) {
        let name = field.name();
        let period = u32::from(name.max() - name.min()) + 1;
        for (element, span) in field.placed() {
            if warnings.len() >= MOST_FAULTS {
                return;
            }
            let Element::Step { base: Base::Any | Base::From(_), every } = *element else { continue };
            let numbers: Vec<u32> = element.numbers(name).map(u32::from).collect();
            let (Some(first), Some(last)) = (numbers.first(), numbers.last()) else { continue };
            // A step of one is a range, and has no gaps to be uneven.
            if every == 1 || u32::from(every) == period + first - last {
                continue;
            }
            let (unit, turn) = match name {
                FieldName::Minutes => ("minutes", "hour"),
                FieldName::Hours => ("hours", "day"),
                FieldName::Month => ("months", "year"),
                FieldName::DayOfWeek => ("days", "week"),
                FieldName::DayOfMonth | FieldName::Year => ("days", "month"),
            };
            let message = match name {
                FieldName::DayOfMonth => {
                    format!("`{element}` starts again each month: the gap over its end is not {every} days")
                }
                _ => format!(
                    "`{element}` starts again each {turn}: the {unit} over its end are {}, not {every}",
                    period + first - last,
                ),
            };
            let fitting: Vec<String> =
                (2..=period).filter(|step| period % step == 0).map(|step| step.to_string()).collect();
            let help = match name {
                FieldName::DayOfMonth | FieldName::DayOfWeek => {
                    format!("name the {name} values in a list to choose the gaps")
                }
                _ => format!("the even steps of {name} from `{}` are {}", name.min(), fitting.join(", ")),
            };
            warnings.push(Warning {
                span: span.clone(),
                kind: WarningKind::UnevenStep,
                message,
                help,
                suggestion: None,
            });
        }
    }
}

/// Numbers alone: whoever writes names has not counted.
fn unix_week(cron: &Cron, warnings: &mut Vec<Warning>) {
    let is_meant_so = |element: &Element| {
        element.range().is_some_and(|(from, to)| {
            from.name.is_none() && to.name.is_none() && (from.number, to.number) == (1, 5)
        })
    };
    for (element, span) in
        cron.day_of_week().placed().filter(|(element, _)| is_meant_so(element)).take(MOST_FAULTS)
    {
        let by_name =
            |first: &str, last: &str| element.to_string().replacen("1-5", &format!("{first}-{last}"), 1);
        let (glue, unix) = (by_name("SUN", "THU"), by_name("MON", "FRI"));
        warnings.push(Warning {
            span: span.clone(),
            kind: WarningKind::UnixWeek,
            message: format!("`{element}` is `{glue}`: Glue counts from Sunday, which is 1"),
            help: format!("write `{unix}`, or `{glue}` where that is meant"),
            suggestion: None,
        });
    }
}
