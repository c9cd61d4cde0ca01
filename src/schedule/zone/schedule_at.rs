//! A time of the day and days of the week, in a zone.

use super::super::Schedule;
use super::super::cron::Cron;
use super::super::field::FieldName;
use super::clock::clock;
use super::fault::{ZoneFault, ZoneFaultKind};
use super::iana::Zone;
use super::seasons::Dst;
use super::set_text;
use super::write::{InZone, in_zone};
use crate::diagnostic::quote_code as quote;

/// Writes a time of the day in a zone as a cron in UTC, on some days of the week or on all.
///
/// `time` is `HH:MM`, and `days` a day-of-week field: `MON-FRI`, `SAT,SUN`, `2-6`. The rest is as
/// with [`in_zone`].
///
/// ```
/// use glue_trigger::schedule::zone::{Zone, schedule_at};
///
/// let kolkata = Zone::parse("Asia/Kolkata")?;
/// let result = schedule_at("02:15", Some("MON,WED"), kolkata, None, 2026)?;
/// assert_eq!(result.single().map(ToString::to_string).as_deref(), Some("cron(45 20 ? * SUN,TUE *)"));
///
/// let result = schedule_at("02:15", None, kolkata, None, 2026)?;
/// assert_eq!(result.single().map(ToString::to_string).as_deref(), Some("cron(45 20 * * ? *)"));
///
/// let fault = schedule_at("6:30 pm", None, kolkata, None, 2026).unwrap_err();
/// assert_eq!(fault.to_string(), "`6:30 pm` is not a time of the form `HH:MM`");
/// assert_eq!(fault.help, "did you mean `18:30`?");
/// # Ok::<(), glue_trigger::schedule::zone::ZoneFault>(())
/// ```
pub fn schedule_at(
    time: &str,
    days: Option<&str>,
    zone: Zone,
    dst: Option<Dst>,
    year: i32,
) -> Result<InZone, ZoneFault> {
    let (hour, minute) = read_time(time)?;
    let cron = local_cron(hour, minute, days)?;
    let mut result = in_zone(&cron, zone, dst, year).map_err(|fault| {
        // Its place is one of a text that the author never saw.
        ZoneFault { span: None, ..fault }
    })?;
    result.notes.extend(days.and_then(|days| counted_from_sunday(days, &cron)));
    Ok(result)
}

/// What the days are that are written as numbers: in Unix's cron Monday is 1.
fn counted_from_sunday(days: &str, cron: &Cron) -> Option<String> {
    const NAME: FieldName = FieldName::DayOfWeek;
    // The number of a step or an occurrence is no day.
    let is_day = |part: &str| part.starts_with(|c: char| c.is_ascii_digit());
    let has_number = days.split([',', '-']).any(is_day);
    let note = "numbers of days count from 1, which is Sunday";
    has_number.then(|| match set_text::text(cron.day_of_week().bits(), NAME, true) {
        names if !days.contains(['L', 'l']) => format!("{note}: {} is {names}", quote(days)),
        // The last Thursday of a month is no day of every week.
        _ => note.to_owned(),
    })
}

fn read_time(time: &str) -> Result<(u32, u32), ZoneFault> {
    let is_form = matches!(time.as_bytes(), [_, _, b':', _, _]);
    if let Some(parts) = parts(time).filter(|_| is_form) {
        return Ok(parts);
    }
    let meant = meant(time).map(|(hour, minute)| format!("{hour:02}:{minute:02}"));
    let help = match &meant {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("write hours and minutes from `{}` to `{}`", clock(0), clock(-1)),
    };
    Err(ZoneFault::new(
        ZoneFaultKind::MalformedTime,
        format!("{} is not a time of the form `HH:MM`", quote(time)),
        help,
        meant.into_iter().collect(),
    ))
}

/// Hours and minutes around a colon.
fn parts(time: &str) -> Option<(u32, u32)> {
    let (hour, minute) = time.split_once(':')?;
    let number = |text: &str| {
        let is_short = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        is_short.then(|| text.parse::<u32>().ok()).flatten()
    };
    let (hour, minute) = (number(hour)?, number(minute).filter(|_| minute.len() == 2)?);
    (hour < 24 && minute < 60).then_some((hour, minute))
}

/// The time that another way of writing means: `6:30`, `06.30`, `0630`, `6:30 pm`, `06:30:00`, `24:00`.
fn meant(time: &str) -> Option<(u32, u32)> {
    let time = time.trim().to_ascii_lowercase().replace(['.', 'h'], ":");
    let half = [("am", 0), ("pm", 12)];
    if let Some((clock, add)) =
        half.into_iter().find_map(|(word, add)| Some((time.strip_suffix(word)?.trim().to_owned(), add)))
    {
        let clock = if clock.contains(':') { clock } else { format!("{clock}:00") };
        let (hour, minute) = parts(&clock).filter(|(hour, _)| (1..=12).contains(hour))?;
        return Some((hour % 12 + add, minute));
    }
    match (time.as_str(), time.as_bytes()) {
        ("24:00", _) => Some((0, 0)),
        (_, [_, _, _, _]) if !time.contains(':') => parts(&format!("{}:{}", time.get(..2)?, time.get(2..)?)),
        _ => parts(time.strip_suffix(":00").filter(|rest| rest.contains(':')).unwrap_or(&time)),
    }
}

fn local_cron(hour: u32, minute: u32, days: Option<&str>) -> Result<Cron, ZoneFault> {
    let text = match days {
        None => format!("cron({minute} {hour} * * ? *)"),
        Some(days) => format!("cron({minute} {hour} ? * {days} *)"),
    };
    let malformed = |help: String, meant: Option<String>| {
        ZoneFault::new(
            ZoneFaultKind::MalformedDays,
            format!("{} is not a list of days of the week", quote(days.unwrap_or_default())),
            help,
            meant.into_iter().collect(),
        )
    };
    let form = || "write days as `MON-FRI` or `SAT,SUN`; leave them out for every day".to_owned();
    // A space would begin the next field, and a parenthesis end them all.
    if let Some(days) = days.filter(|days| days.is_empty() || days.contains([' ', '\t', '\n', '(', ')', '?']))
    {
        let joined: String = days.split_whitespace().collect();
        // What joining does not change would come here again and again.
        let meant = Some(joined).filter(|joined| joined != days);
        let meant = meant.filter(|joined| local_cron(hour, minute, Some(joined)).is_ok());
        let help = meant.as_ref().map_or_else(form, |meant| format!("did you mean `{meant}`?"));
        return Err(malformed(help, meant));
    }
    match Schedule::parse(&text) {
        Ok(Schedule::Cron(cron)) => Ok(cron),
        Ok(Schedule::Rate(_)) => Err(malformed(form(), None)),
        Err(faults) => {
            let meant = faults.first().suggestion.as_deref().and_then(|text| match Schedule::parse(text) {
                Ok(Schedule::Cron(cron)) => Some(cron.day_of_week().to_string()).filter(|days| days != "?"),
                _ => None,
            });
            let help = match &meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => faults.first().help.clone(),
            };
            Err(malformed(help, meant))
        }
    }
}
