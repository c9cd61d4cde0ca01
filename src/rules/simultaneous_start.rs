//! `simultaneous-start`

use std::collections::HashMap;

use super::{location::action, rule};
use crate::analyse::{Analysis, Member, PipelineFindings, Scheduled};
use crate::diagnostic::{Diagnostic, quote};
use crate::model::{Given, Target, Text};
use crate::schedule::{Meeting, RunSet};

rule! {
    /// Two triggers start one job in the same minute.
    ///
    /// ## What it does
    /// Finds SCHEDULED triggers that start the same job, and whose schedules have a minute in common.
    ///
    /// ## Why it matters
    /// A job runs once at a time unless its `MaxConcurrentRuns` is raised: the second start of that minute fails with
    /// ConcurrentRunsExceeded, or the job does its work twice.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:hourly, {
    ///   name: "hourly-load", type: "SCHEDULED", schedule: "cron(0 * * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", arguments: { "--full" => "true" } }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:hourly, {
    ///   name: "hourly-load", type: "SCHEDULED", schedule: "cron(0 0,1,3-23 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", arguments: { "--full" => "true" } }]
    /// })
    /// ```
    pub static SIMULTANEOUS_START = {
        name: "simultaneous-start",
        severity: Warning,
        aws: None,
        source: "Glue jobs API: MaxConcurrentRuns",
        grade: Documented,
        check: pipeline(check),
    }
}

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    let schedules = analysis.schedules();
    let this_year = analysis.pipeline().this_year();
    // For each job the triggers that were met so far, the first of each schedule.
    let mut started: HashMap<&str, Vec<Scheduled<'_>>> = HashMap::new();
    let mut meetings = Meetings { sets: schedules.sets(), this_year, known: HashMap::new() };
    for &scheduled in schedules.triggers() {
        for (index, job) in jobs(scheduled.member) {
            let earlier = started.entry(job).or_default();
            // Of one and the same schedule another rule speaks.
            let met = earlier.iter().filter(|other| other.schedule != scheduled.schedule);
            let met = met
                .filter_map(|other| Some((other, meetings.of(other.schedule, scheduled.schedule)?)))
                .next();
            if let Some((other, meeting)) = met {
                findings.push(scheduled.member, finding(index, job, other.member, meeting));
            }
            if earlier.iter().all(|other| other.schedule != scheduled.schedule) {
                earlier.push(scheduled);
            }
        }
    }
}

/// The jobs that a trigger starts, with the index of the action. Two templates of the same text are
/// one job, unless each instance has its own.
fn jobs<'p>(member: Member<'p>) -> impl Iterator<Item = (usize, &'p str)> {
    let actions = member.declaration.trigger.actions().iter().enumerate();
    actions.filter_map(|(index, action)| match action.target() {
        Some(Target::Job(name)) if !differs_by_instance(name) => Some((index, name.source())),
        _ => None,
    })
}

fn differs_by_instance(name: &Text) -> bool {
    match name {
        Given::Literal(_) => false,
        Given::Template(template) => ["each.", "count."].iter().any(|word| template.source().contains(word)),
    }
}

/// When two schedules meet, remembered: a pipeline has few schedules and many triggers.
struct Meetings<'s> {
    sets: &'s [RunSet],
    this_year: Option<i32>,
    known: HashMap<(usize, usize), Option<Meeting>>,
}

impl Meetings<'_> {
    fn of(&mut self, one: usize, other: usize) -> Option<Meeting> {
        *self.known.entry((one, other)).or_insert_with(|| {
            let (one, other) = (self.sets.get(one)?, self.sets.get(other)?);
            one.meets(other, self.this_year)
        })
    }
}

fn finding(index: usize, job: &str, other: Member<'_>, meeting: Meeting) -> Diagnostic {
    let more = match meeting.times_a_day {
        1 => String::new(),
        2 => ", and once more in the day".to_owned(),
        times => format!(", and {} times more in the day", times - 1),
    };
    let message =
        format!("the job {} is started in the same minute by {other}: at {meeting} UTC{more}", quote(job));
    let mut diagnostic = Diagnostic::new(&SIMULTANEOUS_START, action(index).with("job_name"), message).help(
        "a job runs once at a time unless its MaxConcurrentRuns is raised: start it from one of the triggers, or \
         move one of the schedules",
    );
    diagnostic.related.extend(other.declaration.place.clone());
    diagnostic
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::{Value, json};

    fn started(schedule: &str, job: &str) -> Value {
        scheduled(json!({ "schedule": schedule, "actions": [{ "job_name": job }] }))
    }

    const NIGHTLY: &str = "cron(0 2 * * ? *)";

    #[test]
    fn cases() {
        let nightly = || started(NIGHTLY, "load");
        let at_hours = |schedule| started(schedule, "load");
        let found = &["warning t1 actions[0].job_name"][..];
        assert_pipeline_cases(
            &SIMULTANEOUS_START,
            &[
                ("one within the other", vec![nightly(), at_hours("cron(0 * * * ? *)")], found),
                (
                    "only on some days",
                    vec![at_hours("cron(0 2 1 * ? *)"), at_hours("cron(0 2 ? * MON *)")],
                    found,
                ),
                ("a rate", vec![at_hours("rate(1 hour)"), nightly()], found),
                (
                    "one finding a trigger and job, however many it meets",
                    vec![nightly(), at_hours("cron(0 0/2 * * ? *)"), at_hours("cron(0 * * * ? *)")],
                    &["warning t1 actions[0].job_name", "warning t2 actions[0].job_name"],
                ),
                (
                    "two schedules before it, of which it meets the second",
                    vec![at_hours("cron(0 3 * * ? *)"), nightly(), at_hours("cron(0 2 ? * MON *)")],
                    &["warning t2 actions[0].job_name"],
                ),
                (
                    "the second action",
                    vec![
                        at_hours("rate(1 hour)"),
                        scheduled(json!({ "actions": [{ "job_name": "clean" }, { "job_name": "load" }] })),
                    ],
                    &["warning t1 actions[1].job_name"],
                ),
                (
                    "the same template",
                    vec![
                        started(NIGHTLY, "${aws_glue_job.load.name}"),
                        started("rate(1 hour)", "${aws_glue_job.load.name}"),
                    ],
                    found,
                ),
                (
                    "a template of each instance",
                    vec![started(NIGHTLY, "${each.value}"), started("rate(1 hour)", "${each.value}")],
                    &[],
                ),
                (
                    "one schedule, of which another rule speaks",
                    vec![nightly(), at_hours("CRON(0  2 * * ? *)")],
                    &[],
                ),
                ("another job", vec![nightly(), started("rate(1 hour)", "clean")], &[]),
                ("another minute", vec![nightly(), at_hours("cron(5 2 * * ? *)")], &[]),
                ("another day", vec![at_hours("cron(0 2 1 * ? *)"), at_hours("cron(0 2 2 * ? *)")], &[]),
                ("years that are over", vec![at_hours("cron(0 2 * * ? 2025)"), nightly()], &[]),
                (
                    "a template for a schedule",
                    vec![at_hours("${var.schedule}"), at_hours("${var.schedule}")],
                    &[],
                ),
                (
                    "twice in one trigger",
                    vec![scheduled(json!({ "actions": [{ "job_name": "load" }, { "job_name": "load" }] }))],
                    &[],
                ),
                (
                    "one that is not enabled",
                    vec![at_hours("rate(1 hour)"), scheduled(json!({ "enabled": false }))],
                    &[],
                ),
                (
                    "crawlers",
                    vec![
                        scheduled(json!({ "actions": [{ "crawler_name": "raw" }] })),
                        scheduled(
                            json!({ "schedule": "rate(1 hour)", "actions": [{ "crawler_name": "raw" }] }),
                        ),
                    ],
                    &[],
                ),
            ],
        );
    }
}
