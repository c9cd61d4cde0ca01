//! Times of a zone, written in UTC; `lib/aws_glue_trigger/zoned_schedule.rb` makes values of them.

use glue_trigger::schedule::zone::{self, Dst, InZone, Season, Zone, ZoneFault, ZoneFaultKind};
use glue_trigger::schedule::{Rate, Schedule as Expression};
use magnus::{Error, Integer, Object, RArray, RClass, Ruby, Value};

use crate::entry::function;
use crate::schedule::Schedule;
use crate::{argument, clock, errors, whole};

/// The zone of an argument.
pub fn zone(ruby: &Ruby, value: Value) -> Result<Zone, Error> {
    let name = argument::text(ruby, value, "zone must be text such as \"Europe/Berlin\"")?;
    Zone::parse(&name).map_err(|fault| zone_fault(ruby, fault))
}

/// `[expressions, seasons, zone, notes]` of a cron in a zone.
fn write_cron(ruby: &Ruby, cron: Value, zone: Value, dst: Value, year: Value) -> Result<RArray, Error> {
    let schedule = Schedule::of(ruby, cron)?;
    let (zone, dst, year) = options(ruby, zone, dst, year)?;
    match schedule {
        Expression::Cron(cron) => written(ruby, zone, zone::in_zone(&cron, zone, dst, year)),
        Expression::Rate(rate) => Err(no_time_of_day(ruby, &rate)),
    }
}

/// The same of a time of the day, on some days of the week.
fn write_time(
    ruby: &Ruby,
    time: Value,
    days: Value,
    zone: Value,
    dst: Value,
    year: Value,
) -> Result<RArray, Error> {
    let time = argument::text(ruby, time, "time must be text such as \"06:30\"")?;
    let days = argument::given(Some(days))
        .map(|days| argument::text(ruby, days, "days must be text such as \"MON-FRI\""))
        .transpose()?;
    let (zone, dst, year) = options(ruby, zone, dst, year)?;
    written(ruby, zone, zone::schedule_at(&time, days.as_deref(), zone, dst, year))
}

fn options(ruby: &Ruby, name: Value, dst: Value, year: Value) -> Result<(Zone, Option<Dst>, i32), Error> {
    let zone = zone(ruby, name)?;
    let dst = argument::given(Some(dst))
        .map(|dst| {
            let word = argument::word(ruby, dst, "dst must be :standard, :daylight or :split")?;
            word.parse::<Dst>().map_err(|fault| zone_fault(ruby, fault))
        })
        .transpose()?;
    Ok((zone, dst, reference_year(ruby, year)?))
}

/// The year whose rules of the zone hold: this year, unless it is given.
fn reference_year(ruby: &Ruby, year: Value) -> Result<i32, Error> {
    let Some(given) = argument::given(Some(year)) else {
        return clock::this_year().ok_or_else(|| {
            Error::new(
                ruby.exception_arg_error(),
                "this machine's clock is before 1970: give the year, as year: 2026",
            )
        });
    };
    let Some(integer) = Integer::from_value(given) else {
        return Err(argument::wrong_kind(ruby, given, "year must be a whole number such as 2026"));
    };
    whole::to_i64(integer).and_then(|year| i32::try_from(year).ok()).ok_or_else(|| {
        let message = format!("the rules of time zones in {integer} are not known");
        errors::schedule_with_help(ruby, &message, "give a year such as 2026", &[])
    })
}

fn written(ruby: &Ruby, zone: Zone, result: Result<InZone, ZoneFault>) -> Result<RArray, Error> {
    let InZone { expressions, notes } = result.map_err(|fault| zone_fault(ruby, fault))?;
    let (texts, seasons, said) = (ruby.ary_new(), ruby.ary_new(), ruby.ary_new());
    for expression in &expressions {
        texts.push(expression.cron.to_string())?;
        seasons.push(ruby.to_symbol(match expression.season {
            Season::Year => "year",
            Season::Standard => "standard",
            Season::Daylight => "daylight",
        }))?;
    }
    for note in notes {
        said.push(note)?;
    }
    let row = ruby.ary_new();
    row.push(texts)?;
    row.push(seasons)?;
    row.push(zone.name())?;
    row.push(said)?;
    Ok(row)
}

/// A fault of the core, with the words for its mend as Ruby has them.
fn zone_fault(ruby: &Ruby, fault: ZoneFault) -> Error {
    let help = match fault.kind {
        ZoneFaultKind::DstNeeded => format!("{}; a choice is written dst: :standard", fault.help),
        _ => fault.help,
    };
    errors::schedule_with_help(ruby, &fault.message, &help, &fault.suggestions)
}

fn no_time_of_day(ruby: &Ruby, rate: &Rate) -> Error {
    let message = format!("`{rate}` has no time of the day, which is what a zone would move");
    let cron = rate.equal_cron().map(|cron| cron.to_string());
    let help = match &cron {
        Some(cron) => format!("write a cron, such as `{cron}`, which runs as often"),
        None => "write a cron, such as `cron(30 6 ? * MON-FRI *)`".to_owned(),
    };
    errors::schedule_with_help(ruby, &message, &help, &cron.into_iter().collect::<Vec<_>>())
}

pub fn init(class: RClass) -> Result<(), Error> {
    class.define_singleton_method("write_cron", function!(write_cron, 4))?;
    class.define_singleton_method("write_time", function!(write_time, 5))?;
    Ok(())
}
