//! `simultaneous-start`

use super::{location, rule};
use crate::analyse::{Analysis, Member, PipelineFindings, Scheduled};
use crate::diagnostic::Diagnostic;
use crate::pipeline::graph::{Name, TargetId, TriggerId};
use crate::schedule::{Meeting, RunSet};
use crate::table::HashMap;

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

/// With so many schedules of one job a further one is compared, which keeps the analysis linear.
const COMPARED: usize = 1_000;

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    let (graph, schedules) = (analysis.graph(), analysis.schedules());
    // For each job the triggers that were met so far, the first of each schedule.
    let mut started: HashMap<TargetId, Vec<Scheduled<'_>>> = HashMap::default();
    let mut meetings = Meetings::of(schedules.sets(), analysis.pipeline().this_year());
    for &scheduled in schedules.triggers() {
        let instances = scheduled.member.declaration.trigger.known_instances().unwrap_or(1);
        for start in graph.starts(TriggerId::at(scheduled.member.position)) {
            let TargetId::Job(_) = start.target else { continue };
            let name = graph.name(start.target);
            // Two templates of one text are one job, unless each instance has its own.
            if name.differs_by_instance() {
                continue;
            }
            if instances > 1 && !graph.realm_differs_by_instance(start.trigger) {
                findings.push(scheduled.member, among_instances(start.action, name, instances));
            }
            let earlier = started.entry(start.target).or_default();
            // Of one and the same schedule another rule speaks.
            let others = earlier.iter().filter(|other| other.schedule != scheduled.schedule).take(COMPARED);
            let met = others
                .filter_map(|other| Some((other, meetings.between(other.schedule, scheduled.schedule)?)))
                .next();
            if let Some((other, meeting)) = met {
                findings.push(scheduled.member, finding(start.action, name, other.member, meeting));
            }
            if earlier.len() <= COMPARED && earlier.iter().all(|other| other.schedule != scheduled.schedule) {
                earlier.push(scheduled);
            }
        }
    }
}

/// When two schedules meet.
struct Meetings<'s> {
    sets: &'s [RunSet],
    this_year: Option<i32>,
    /// What is known of them, where many triggers share few schedules.
    known: HashMap<(usize, usize), Option<Meeting>>,
}

impl<'s> Meetings<'s> {
    /// With more schedules than this hardly any pair is asked for twice.
    const FEW: usize = 256;

    fn of(sets: &'s [RunSet], this_year: Option<i32>) -> Self {
        Self { sets, this_year, known: HashMap::default() }
    }

    fn between(&mut self, one: usize, other: usize) -> Option<Meeting> {
        let meet = || self.sets.get(one)?.meets(self.sets.get(other)?, self.this_year);
        if self.sets.len() > Self::FEW {
            return meet();
        }
        *self.known.entry((one, other)).or_insert_with(meet)
    }
}

fn among_instances(action: usize, job: Name<'_>, instances: u64) -> Diagnostic {
    let message =
        format!("the job {job} is started by {instances} instances of this trigger in the same minute");
    Diagnostic::new(&SIMULTANEOUS_START, location::action(action).with("job_name"), message).help(
        "a job runs once at a time unless its MaxConcurrentRuns is raised: leave count and for_each out, or give each \
         instance a job of its own",
    )
}

fn finding(index: usize, job: Name<'_>, other: Member<'_>, meeting: Meeting) -> Diagnostic {
    let more = match meeting.times_a_day {
        1 => String::new(),
        2 => ", and once more in the day".to_owned(),
        times => format!(", and {} times more in the day", times - 1),
    };
    let message = format!("the job {job} is started in the same minute by {other}: at {meeting} UTC{more}");
    let mut diagnostic = Diagnostic::new(&SIMULTANEOUS_START, location::action(index).with("job_name"), message).help(
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
                (
                    "three instances",
                    vec![scheduled(json!({ "name": "load-${count.index}", "count": 3 }))],
                    &["warning t0 actions[0].job_name"],
                ),
                (
                    "instances with jobs of their own",
                    vec![scheduled(
                        json!({ "count": 3, "actions": [{ "job_name": "load-${count.index}" }] }),
                    )],
                    &[],
                ),
                (
                    "instances in regions of their own",
                    vec![scheduled(json!({
                        "name": "load-${each.key}", "region": "${each.value}", "for_each": { "x": "eu", "y": "us" },
                    }))],
                    &[],
                ),
                ("none is made", vec![at_hours("rate(1 hour)"), scheduled(json!({ "count": 0 }))], &[]),
                (
                    "in two regions",
                    vec![
                        scheduled(json!({ "region": "eu-west-1" })),
                        scheduled(json!({ "region": "us-east-1", "schedule": "rate(1 hour)" })),
                    ],
                    &[],
                ),
                (
                    "of two providers",
                    vec![
                        scheduled(json!({ "provider": "aws.a" })),
                        scheduled(json!({ "schedule": "rate(1 hour)" })),
                    ],
                    &[],
                ),
                (
                    "a template with the word within",
                    vec![
                        started(NIGHTLY, "${aws_glue_job.discount.name}"),
                        started("rate(1 hour)", "${aws_glue_job.discount.name}"),
                    ],
                    found,
                ),
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
