//! Tests of zones as a whole; tables first, properties after.

mod brute;
mod faults;
mod properties;
mod reading;
mod writing;

use super::super::Schedule;
use super::super::cron::Cron;
use super::{Dst, InZone, Zone, ZoneFault, in_zone};

const YEAR: i32 = 2026;

fn zone(name: &str) -> Zone {
    Zone::parse(name).expect(name)
}

fn cron(text: &str) -> Cron {
    match Schedule::parse(text) {
        Ok(Schedule::Cron(cron)) => cron,
        other => panic!("{text}: {other:?}"),
    }
}

fn written(text: &str, name: &str, dst: Option<Dst>) -> Result<InZone, ZoneFault> {
    in_zone(&cron(text), zone(name), dst, YEAR)
}

fn texts(result: &InZone) -> Vec<String> {
    result.crons().map(ToString::to_string).collect()
}
