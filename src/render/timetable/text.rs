//! A timetable on a terminal.

use std::fmt::Write;

use super::heat::Heat;
use super::words::{self, LONGEST, compact, counted, frequency, names, stamp, unknown_clocks};
use super::wrap::{shortened, wrapped};
use crate::schedule::Schedule;
use crate::schedule::zone::{LocalRun, Zone};
use crate::timetable::{Cell, Entry, Planned, Starts, Timetable};

/// No line is wider.
pub const COLUMNS: usize = 80;
/// Where the text behind a label begins.
const INDENT: usize = 12;
/// How many runs stand side by side, where only UTC is shown.
const RUNS_ABREAST: usize = 3;
/// The most names of one list.
const NAMES: usize = 12;

/// The timetable as text: a paragraph for each schedule, then the week, hours down and days across.
/// Schedules of an absurd length are shortened.
///
/// ```
/// use glue_trigger::render::timetable;
/// use glue_trigger::schedule::Schedule;
/// use glue_trigger::timetable::{Entry, Options, Timetable, instant};
///
/// let text = "cron(0 2 ? * MON *)";
/// let options = Options { from: instant("2026-11-22")?, count: 4, zone: None };
/// let timetable = Timetable::new([Entry::of_expression(text, Schedule::parse(text)?)], options);
/// let expected = "\
/// From Sun 2026-11-22 00:00 UTC
///
/// cron(0 2 ? * MON *)
///   means     at 02:00 UTC on Mondays
///   starts    0.143 times a day, once in 7 days
///   next      Mon 2026-11-23 02:00   Mon 2026-11-30 02:00   Mon 2026-12-07 02:00
///             Mon 2026-12-14 02:00
/// ";
/// assert!(timetable::text(&timetable).starts_with(expected));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn text(timetable: &Timetable) -> String {
    let mut page = Page::default();
    if timetable.is_empty() {
        page.line("No trigger has a schedule.");
        return page.text;
    }
    let options = timetable.options();
    let zone = options.zone.map(|zone| format!(", with the clocks of {zone}")).unwrap_or_default();
    page.sentence(&format!("From {} UTC{zone}", stamp(options.from)));
    for planned in timetable.planned() {
        page.line("");
        paragraph(&mut page, timetable, planned);
    }
    untold(&mut page, timetable);
    week(&mut page, timetable);
    page.text
}

/// Lines that are being written.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    /// A line without the spaces at its end.
    fn line(&mut self, line: &str) {
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// Text that goes on under its own beginning.
    fn labelled(&mut self, label: &str, text: &str) {
        for (position, line) in wrapped(text, COLUMNS - INDENT).iter().enumerate() {
            let label = if position == 0 { label } else { "" };
            self.line(&format!("  {label:<10}{line}"));
        }
    }

    /// What is to be said of the line above.
    fn remark(&mut self, text: &str) {
        for (position, line) in wrapped(text, COLUMNS - INDENT - 4).iter().enumerate() {
            let mark = if position == 0 { '^' } else { ' ' };
            self.line(&format!("{:INDENT$}  {mark} {line}", ""));
        }
    }

    fn sentence(&mut self, text: &str) {
        for line in wrapped(text, COLUMNS) {
            self.line(&line);
        }
    }
}

fn paragraph(page: &mut Page, timetable: &Timetable, planned: &Planned) {
    let schedule = planned.schedule();
    page.sentence(&shortened(&schedule.to_string(), LONGEST));
    list(page, ["trigger", "triggers"], planned.counted());
    list(page, ["disabled"; 2], planned.entries().iter().filter(|entry| !entry.is_counted()));
    page.labelled("means", &shortened(&planned.meaning(), LONGEST));
    if let Schedule::Rate(_) = schedule {
        let equal = match planned.equal_cron() {
            Some(cron) => format!("{cron}, by which its starts are counted"),
            None => "no cron, so that its starts cannot be named".to_owned(),
        };
        page.labelled("equals", &equal);
    }
    let starts = match (planned.counted().count(), planned.entries().len()) {
        (0, 1) => "never: it is not enabled".to_owned(),
        (0, _) => "never: none of them is enabled".to_owned(),
        (1, _) => frequency(planned.per_day()),
        _ => format!("{}, each of them", frequency(planned.per_day())),
    };
    page.labelled("starts", &starts);
    if planned.counted().next().is_some() && !planned.is_nameless() && timetable.options().count > 0 {
        next(page, timetable, planned);
    }
}

/// Names, behind the label for one or the label for several.
fn list<'e>(page: &mut Page, [one, several]: [&str; 2], entries: impl Iterator<Item = &'e Entry> + Clone) {
    let names = names(entries.clone(), NAMES);
    match entries.count() {
        // An expression by itself.
        _ if names.is_empty() => {}
        1 => page.labelled(one, &names),
        count => page.labelled(several, &format!("{count}: {names}")),
    }
}

fn next(page: &mut Page, timetable: &Timetable, planned: &Planned) {
    let runs = timetable.runs(planned);
    if runs.is_empty() {
        return page.labelled("next", "never");
    }
    match timetable.options().zone {
        None => {
            for (position, row) in runs.chunks(RUNS_ABREAST).enumerate() {
                let stamps: Vec<String> = row.iter().map(|run| stamp(run.utc)).collect();
                page.labelled(if position == 0 { "next" } else { "" }, &stamps.join("   "));
            }
        }
        Some(zone) => in_zone(page, zone, &runs),
    }
    if runs.len() < timetable.options().count {
        page.labelled("", "and never after that");
    }
}

fn in_zone(page: &mut Page, zone: Zone, runs: &[LocalRun]) {
    page.labelled("next", &format!("{:<23}{zone}", "UTC"));
    let mut is_told = false;
    for run in runs {
        let LocalRun { utc, local, offset, .. } = run;
        // An offset that has no name is called by its number, which stands there already.
        let name = Some(offset.abbreviation()).filter(|name| !name.starts_with(['+', '-']));
        let local = stamp(local.and_utc());
        page.labelled("", &format!("{}   {local} {offset} {}", stamp(*utc), name.unwrap_or_default()));
        if let Some(drift) = run.drift {
            page.remark(&drift.to_string());
        }
        if !run.is_known && !std::mem::replace(&mut is_told, true) {
            page.remark(&unknown_clocks(zone));
        }
        if run.comes_twice {
            let time = run.local.format("%R");
            page.remark(&format!("the clocks show {time} twice on this day"));
        }
    }
}

fn untold(page: &mut Page, timetable: &Timetable) {
    for (starts, why) in [
        (Starts::KnownToTerraform, "known to Terraform only: it is a template"),
        (Starts::Unreadable, "not known: the schedule is at fault"),
    ] {
        let entries = timetable.untold().iter().filter(|entry| entry.starts == starts);
        let mut texts = entries.clone().map(|entry| entry.written.as_str());
        let Some(first) = texts.next() else { continue };
        page.line("");
        let heading = if texts.all(|text| text == first) && !first.is_empty() {
            shortened(first, LONGEST)
        } else {
            "(several schedules)".to_owned()
        };
        page.sentence(&heading);
        list(page, ["trigger", "triggers"], entries);
        page.labelled("means", why);
    }
}

fn week(page: &mut Page, timetable: &Timetable) {
    let week = timetable.week();
    let days: Vec<_> = week.days().collect();
    let total: u64 = week.hours().fold(0, |sum, (_, cell)| sum.saturating_add(cell.starts));
    page.line("");
    if let (Some((first, _)), Some((last, _))) = (days.first(), days.last()) {
        let range = format!("{} to {}", first.format("%F"), last.format("%F"));
        page.sentence(&format!("How many triggers start in each hour of UTC, {range}"));
    }
    page.line("");
    let header: String = days.iter().map(|(day, _)| format!("  {:<8}", day.format("%a %d"))).collect();
    page.line(&format!("     {header}"));
    let heat = Heat::up_to(week.most());
    for hour in 0..24 {
        let cells: String = week.hour(hour).map(|(_, found)| cell(found, heat)).collect();
        page.line(&format!("{hour:02}:00{cells}"));
    }
    let mut sums = String::new();
    for (_, cells) in &days {
        let starts = cells.iter().fold(0_u64, |sum, cell| sum.saturating_add(cell.starts));
        let sum = if starts == 0 { "·".to_owned() } else { compact(starts) };
        // Writing to a String cannot fail.
        let _ = write!(sums, " {sum:>4}     ");
    }
    page.line(&format!("sum  {sums}"));
    page.line("");
    page.sentence(&format!("The sum is of all starts of a day; the week has {}.", counted(total, "start")));
    for remark in words::remarks(timetable, NAMES) {
        page.sentence(&remark);
    }
}

/// A number and a bar of as many blocks as there are steps, in ten columns.
fn cell(cell: &Cell, heat: Heat) -> String {
    match cell.triggers {
        0 => format!(" {:>4}     ", "·"),
        count => format!(" {:>4} {:<4}", compact(count), "█".repeat(heat.step(count))),
    }
}
