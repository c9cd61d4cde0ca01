//! A timetable for programs.

use chrono::{DateTime, SecondsFormat, Utc};
use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Value, json as object};

use crate::json::{Each, pretty};
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
    pretty(&Document(timetable))
}

/// The timetable as a JSON value.
pub fn value(timetable: &Timetable) -> Value {
    object!(Document(timetable))
}

struct Document<'t>(&'t Timetable);

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(timetable) = self;
        let options = timetable.options();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("from", &instant(options.from))?;
        map.serialize_entry("count", &options.count)?;
        map.serialize_entry("zone", &options.zone.map(|zone| zone.name()))?;
        let planned = timetable.planned().iter();
        let schedules = Each(|| planned.clone().map(|planned| OfSchedule { timetable, planned }));
        map.serialize_entry("schedules", &schedules)?;
        map.serialize_entry("unknown", &Each(|| timetable.untold().iter().map(untold)))?;
        map.serialize_entry("week", &week(timetable))?;
        map.end()
    }
}

fn instant(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Secs, true)
}

struct OfSchedule<'t> {
    timetable: &'t Timetable,
    planned: &'t Planned,
}

impl Serialize for OfSchedule<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { timetable, planned } = self;
        let runs = timetable.runs(planned);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("schedule", &planned.schedule().to_string())?;
        map.serialize_entry("meaning", &planned.meaning())?;
        map.serialize_entry("per_day", &planned.per_day())?;
        map.serialize_entry("equal_cron", &planned.equal_cron().map(|cron| cron.to_string()))?;
        map.serialize_entry("triggers", &Each(|| planned.entries().iter().map(entry)))?;
        map.serialize_entry("next", &Each(|| runs.iter().map(|run| self::run(timetable, run))))?;
        map.end()
    }
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
