//! A timetable for programs.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json as object};

use crate::schedule::zone::{Drift, LocalRun};
use crate::timetable::{Cell, Entry, Planned, Starts, Timetable};

/// The timetable as JSON, over several lines, without a newline at its end.
///
/// Times are those of RFC 3339. Each schedule has all of its triggers, and each hour of the week the
/// positions of the schedules that run in it. The same timetable gives the same bytes.
///
/// # Errors
/// None that an input could cause.
pub fn json(timetable: &Timetable) -> crate::Result<String> {
    crate::document::to_text(&value(timetable))
}

/// The timetable as a JSON value.
pub fn value(timetable: &Timetable) -> Value {
    let options = timetable.options();
    object!({
        "from": instant(options.from),
        "count": options.count,
        "zone": options.zone.map(|zone| zone.name()),
        "schedules": timetable.planned().iter().map(|planned| schedule(timetable, planned)).collect::<Vec<_>>(),
        "unknown": timetable.untold().iter().map(untold).collect::<Vec<_>>(),
        "week": week(timetable),
    })
}

fn instant(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn schedule(timetable: &Timetable, planned: &Planned) -> Value {
    object!({
        "schedule": planned.schedule().to_string(),
        "meaning": planned.meaning(),
        "per_day": planned.per_day(),
        "equal_cron": planned.equal_cron().map(|cron| cron.to_string()),
        "triggers": planned.entries().iter().map(entry).collect::<Vec<_>>(),
        "next": timetable.runs(planned).iter().map(|run| self::run(timetable, run)).collect::<Vec<_>>(),
    })
}

fn entry(entry: &Entry) -> Value {
    object!({
        "resource": entry.resource.as_deref(),
        "written": entry.written.as_str(),
        "enabled": entry.enabled,
        "instances": entry.instances,
    })
}

fn untold(found: &Entry) -> Value {
    let mut value = entry(found);
    value["reason"] = match found.starts {
        Starts::Unreadable => "faulty",
        Starts::KnownToTerraform | Starts::At(_) => "template",
    }
    .into();
    value
}

fn run(timetable: &Timetable, run: &LocalRun) -> Value {
    let mut value = object!({ "utc": instant(run.utc) });
    if timetable.options().zone.is_some() {
        value["local"] = format!("{}{}", run.local.format("%FT%T"), run.offset).into();
        value["abbreviation"] = run.offset.abbreviation().into();
        value["comes_twice"] = run.comes_twice.into();
        value["known"] = run.is_known.into();
        value["drift"] = run.drift.map(drift).into();
    }
    value
}

fn drift(drift: Drift) -> Value {
    object!({
        "minutes": drift.minutes,
        "now": drift.now.format("%R").to_string(),
        "was": drift.was.format("%R").to_string(),
    })
}

fn week(timetable: &Timetable) -> Value {
    let days = timetable.week().days().map(|(day, cells)| {
        object!({
            "date": day.format("%F").to_string(),
            "hours": cells.iter().map(cell).collect::<Vec<_>>(),
        })
    });
    object!({ "zone": "UTC", "days": days.collect::<Vec<_>>() })
}

fn cell(cell: &Cell) -> Value {
    object!({ "triggers": cell.triggers, "starts": cell.starts, "schedules": cell.schedules })
}
