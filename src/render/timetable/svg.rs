//! A timetable as a picture: the week, days down and hours across, and what the schedules mean.
//!
//! The file stands by itself: no script, no font and nothing else that would have to be fetched. The
//! steps of the scale differ in lightness, so that they are told apart without their colour, and each
//! cell has its number; on a dark page the scale is turned round. Colours are written out in both
//! schemes rather than as CSS variables, which several programs that draw SVG do not know. All rules are
//! for the image's own class, so that it can stand within a page of HTML.

use std::fmt::{self, Write};

use super::heat::{Heat, STEPS};
use super::words::{self, LONGEST, compact, counted, names};
use super::wrap::{shortened, width, wrapped};
use crate::render::escaped::Escaped;
use crate::timetable::{Planned, Timetable};

/// Pixels.
const WIDTH: usize = 949;
const MARGIN: usize = 24;
/// Where the grid begins.
const LEFT: usize = 112;
const TOP: usize = 104;
/// From one cell to the next, and the cell itself.
const PITCH: usize = 34;
const CELL: usize = 31;
/// Where the meaning of a schedule begins, behind the names of its triggers.
const MEANING: usize = 312;
/// From one line of text to the next.
const LINE: usize = 20;
/// The most columns of a line of sentences, of the names of triggers, and of a meaning.
const SENTENCE: usize = 128;
const NAME: usize = 38;
const WORDS: usize = 92;
/// The most schedules that are listed; a picture of more would be a list with a picture on top.
const SCHEDULES: usize = 16;
/// The most names in the text of a cell.
const NAMES: usize = 8;

const STYLE: &str = "\
    .glue-week .page { fill: #ffffff; }
    .glue-week text { font: 12px system-ui, -apple-system, 'Segoe UI', Roboto, 'DejaVu Sans', sans-serif; fill: #1f2328; }
    .glue-week .heading { font-size: 20px; font-weight: 600; }
    .glue-week .quiet { fill: #59636e; }
    .glue-week .axis { fill: #59636e; font-size: 11px; }
    .glue-week .name { font: 11px ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace; }
    .glue-week .middle { text-anchor: middle; }
    .glue-week .end { text-anchor: end; }
    .glue-week .number { text-anchor: middle; font-weight: 600; }
    .glue-week .long { font-size: 10px; }
    .glue-week .rule { stroke: #d1d9e0; }
    .glue-week .s0 { fill: #f2f4f7; }
    .glue-week .s1 { fill: #d3e5f5; }
    .glue-week .s2 { fill: #8fc1e6; }
    .glue-week .s3 { fill: #2f78b7; }
    .glue-week .s4 { fill: #0a3662; }
    .glue-week .n1, .glue-week .n2 { fill: #10243a; }
    .glue-week .n3, .glue-week .n4 { fill: #ffffff; }
    @media (prefers-color-scheme: dark) {
      .glue-week .page { fill: #0d1117; }
      .glue-week text { fill: #e6edf3; }
      .glue-week .quiet, .glue-week .axis { fill: #9aa5b1; }
      .glue-week .rule { stroke: #30363d; }
      .glue-week .s0 { fill: #181e26; }
      .glue-week .s1 { fill: #1b3a5a; }
      .glue-week .s2 { fill: #2a69a3; }
      .glue-week .s3 { fill: #6cb2e8; }
      .glue-week .s4 { fill: #d8edff; }
      .glue-week .n1, .glue-week .n2 { fill: #ffffff; }
      .glue-week .n3, .glue-week .n4 { fill: #08192b; }
    }
";

/// The timetable as an SVG image, with a newline at its end.
///
/// The cells are an hour of UTC each; a cell's tooltip names the triggers that start in it. Only the
/// week is drawn, and what the schedules mean; the next runs are for [`text`](super::text()).
///
/// ```
/// use glue_trigger::render::timetable;
/// use glue_trigger::timetable::{Options, Timetable, instant};
///
/// let options = Options { from: instant("2026-11-22")?, count: 0, zone: None };
/// let image = timetable::svg(&Timetable::new([], options));
/// assert!(image.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
/// # Ok::<(), glue_trigger::timetable::InstantFault>(())
/// ```
pub fn svg(timetable: &Timetable) -> String {
    let mut image = String::new();
    // Writing to a String cannot fail.
    let _ = draw(&mut image, timetable);
    image
}

fn draw(image: &mut String, timetable: &Timetable) -> fmt::Result {
    // The height is known when all else is drawn.
    let mut body = String::new();
    let height = content(&mut body, timetable)?;
    let sentences = words::remarks(timetable, NAMES).join(" ");
    writeln!(
        image,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} \
         {height}\" class=\"glue-week\" role=\"img\" aria-labelledby=\"glue-week-title glue-week-desc\">"
    )?;
    writeln!(image, "  <title id=\"glue-week-title\">{}</title>", Escaped(&title(timetable)))?;
    writeln!(
        image,
        "  <desc id=\"glue-week-desc\">A grid of seven days by the twenty-four hours of UTC. {}</desc>",
        Escaped(&sentences)
    )?;
    write!(image, "  <style>\n{STYLE}  </style>\n")?;
    writeln!(image, "  <rect class=\"page\" width=\"{WIDTH}\" height=\"{height}\" rx=\"8\"/>")?;
    writeln!(image, "{body}</svg>")
}

fn title(timetable: &Timetable) -> String {
    let week = timetable.week();
    let last = week.days().last().map_or(week.begin(), |(day, _)| day);
    format!("AWS Glue triggers, {} to {}", week.begin().format("%a %-d %b %Y"), last.format("%a %-d %b %Y"))
}

/// Draws all but the frame; answers with the height.
fn content(body: &mut String, timetable: &Timetable) -> Result<usize, fmt::Error> {
    text(body, "heading", MARGIN, 42, &title(timetable))?;
    let triggers: u64 =
        timetable.planned().iter().fold(0, |sum, planned| sum.saturating_add(planned.weight()));
    let subtitle = format!(
        "How many of {} start in each hour, in UTC",
        counted(triggers, "scheduled trigger").replace("1 scheduled trigger", "one scheduled trigger")
    );
    text(body, "quiet", MARGIN, 64, &subtitle)?;
    let heat = Heat::up_to(timetable.week().most());
    legend(body, heat)?;
    grid(body, timetable, heat)?;
    let mut y = TOP + 7 * PITCH + 28;
    for remark in words::remarks(timetable, NAMES) {
        for line in wrapped(&remark, SENTENCE) {
            text(body, "", MARGIN, y, &line)?;
            y += LINE;
        }
    }
    if !timetable.planned().is_empty() {
        y = schedules(body, timetable, y)?;
    }
    Ok(y - LINE + MARGIN)
}

/// The steps of the scale, above the right end of the grid.
fn legend(body: &mut String, heat: Heat) -> fmt::Result {
    const SWATCH: usize = 80;
    let left = LEFT + 24 * PITCH + 2 - (PITCH - CELL) - SWATCH * STEPS as usize;
    for step in 1..=STEPS {
        let x = left + SWATCH * (step as usize - 1);
        let (least, most) = heat.bounds(step);
        let range =
            if least == most { compact(least) } else { format!("{}–{}", compact(least), compact(most)) };
        let width = SWATCH - 2;
        writeln!(
            body,
            "  <rect class=\"s{step}\" x=\"{x}\" y=\"50\" width=\"{width}\" height=\"20\" rx=\"3\"/>"
        )?;
        text(body, &format!("number n{step}"), x + width / 2, 64, &range)?;
    }
    text(body, "axis end", left - 8, 64, "triggers in an hour")
}

fn grid(body: &mut String, timetable: &Timetable, heat: Heat) -> fmt::Result {
    let week = timetable.week();
    for hour in 0..24 {
        text(body, "axis middle", LEFT + hour * PITCH + CELL / 2, TOP - 8, &format!("{hour:02}"))?;
    }
    for (row, (day, cells)) in week.days().enumerate() {
        let y = TOP + row * PITCH;
        let baseline = y + CELL / 2 + 4;
        text(body, "end", LEFT - 12, baseline, &day.format("%a %-d %b").to_string())?;
        for (column, cell) in cells.iter().enumerate() {
            let x = LEFT + column * PITCH;
            let step = heat.step(cell.triggers);
            let rect = format!(
                "<rect class=\"s{step}\" x=\"{x}\" y=\"{y}\" width=\"{CELL}\" height=\"{CELL}\" rx=\"3\"/>"
            );
            if cell.triggers == 0 {
                writeln!(body, "  {rect}")?;
                continue;
            }
            let begin = day + chrono::TimeDelta::hours(i64::try_from(column).unwrap_or_default());
            let tooltip = words::hour(timetable, begin, cell, NAMES);
            writeln!(body, "  <g>\n    <title>{}</title>\n    {rect}", Escaped(&tooltip))?;
            write!(body, "  ")?;
            let number = compact(cell.triggers);
            let size = if number.len() > 3 { " long" } else { "" };
            text(body, &format!("number{size} n{step}"), x + CELL / 2, baseline, &number)?;
            writeln!(body, "  </g>")?;
        }
    }
    Ok(())
}

/// The triggers of each schedule, and what it means.
fn schedules(body: &mut String, timetable: &Timetable, top: usize) -> Result<usize, fmt::Error> {
    let right = WIDTH - MARGIN;
    writeln!(body, "  <line class=\"rule\" x1=\"{MARGIN}\" y1=\"{top}\" x2=\"{right}\" y2=\"{top}\"/>")?;
    let mut y = top + LINE + 8;
    for planned in timetable.planned().iter().take(SCHEDULES) {
        writeln!(
            body,
            "  <g>\n    <title>{}</title>",
            Escaped(&shortened(&planned.schedule().to_string(), LONGEST))
        )?;
        write!(body, "  ")?;
        text(body, "name", MARGIN, y, &heading(planned))?;
        write!(body, "  ")?;
        text(body, "quiet", MEANING, y, &shortened(&meaning(planned), WORDS))?;
        writeln!(body, "  </g>")?;
        y += LINE;
    }
    let more = timetable.planned().len().saturating_sub(SCHEDULES);
    if more > 0 {
        text(body, "quiet", MARGIN, y, &format!("and {}", counted(more as u64, "more schedule")))?;
        y += LINE;
    }
    Ok(y)
}

/// As many names as there is room for, or the schedule itself, where it stands alone.
fn heading(planned: &Planned) -> String {
    let count = planned.entries().len();
    let whole = (1..=count.min(4)).rev().map(|most| names(planned.entries().iter(), most));
    match whole.into_iter().find(|names| width(names) <= NAME) {
        Some(names) if !names.is_empty() => names,
        Some(_) => shortened(&planned.schedule().to_string(), NAME),
        None => match count {
            0 | 1 => shortened(&names(planned.entries().iter(), 1), NAME),
            _ => {
                let more = format!(" and {} more", count - 1);
                let first = names(planned.entries().iter().take(1), 1);
                format!("{}{more}", shortened(&first, NAME.saturating_sub(width(&more))))
            }
        },
    }
}

fn meaning(planned: &Planned) -> String {
    let meaning = planned.meaning();
    match (planned.counted().next(), planned.is_nameless()) {
        (None, _) => format!("not enabled: {meaning}"),
        (Some(_), true) => format!("not counted: {meaning}"),
        _ => meaning,
    }
}

fn text(body: &mut String, class: &str, x: usize, y: usize, text: &str) -> fmt::Result {
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    writeln!(body, "  <text{class} x=\"{x}\" y=\"{y}\">{}</text>", Escaped(text))
}
