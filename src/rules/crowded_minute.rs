//! `crowded-minute`

use crate::table::IndexMap;

use super::{members, rule};
use crate::analyse::{Analysis, Member, PipelineFindings, Scheduled};
use crate::diagnostic::Diagnostic;
use crate::model::Target;
use crate::pipeline::graph::{RealmId, TriggerId};
use crate::schedule::RunSet;
use crate::stop::checkpoint;
use crate::table::HashSet;

rule! {
    /// More jobs would start in one minute than run at a time.
    ///
    /// ## What it does
    /// Counts the jobs that the SCHEDULED triggers start in each minute of this year and the next, and names the
    /// worst minute where it has more than 50, or than `concurrent_runs` (`--concurrent-runs`) says.
    ///
    /// ## Why it matters
    /// An account runs so many jobs at a time, 50 unless its quota was raised. The others fail, or wait where job
    /// queuing is on.
    ///
    /// ## Example
    /// ```ruby
    /// 51.times do |n|
    ///   aws_glue_trigger(:"load_#{n}", {
    ///     name: "load-#{n}", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///     actions: [{ job_name: "load-#{n}" }]
    ///   })
    /// end
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// 51.times do |n|
    ///   aws_glue_trigger(:"load_#{n}", {
    ///     name: "load-#{n}", type: "SCHEDULED", schedule: "cron(#{n % 12 * 5} 2 * * ? *)",
    ///     actions: [{ job_name: "load-#{n}" }]
    ///   })
    /// end
    /// ```
    pub static CROWDED_MINUTE = {
        name: "crowded-minute",
        severity: Note,
        aws: None,
        source: "AWS Glue quotas: concurrent job runs per account, adjustable",
        grade: Documented,
        check: pipeline(check),
    }
}

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    // Each account, and each region of it, has a quota of its own.
    let mut realms: IndexMap<RealmId, Vec<Scheduled<'_>>> = IndexMap::default();
    for scheduled in analysis.schedules().triggers() {
        let realm = analysis.graph().realm(TriggerId::at(scheduled.member.position));
        realms.entry(realm).or_default().push(*scheduled);
    }
    for triggers in realms.values() {
        check_realm(analysis, triggers, findings);
    }
}

fn check_realm(analysis: &Analysis<'_>, triggers: &[Scheduled<'_>], findings: &mut PipelineFindings<'_>) {
    let (schedules, most) = (analysis.schedules(), analysis.pipeline().concurrent_runs());
    let mut jobs = vec![0_u64; schedules.sets().len()];
    for scheduled in triggers {
        if let Some(jobs) = jobs.get_mut(scheduled.schedule) {
            *jobs = jobs.saturating_add(jobs_of(scheduled));
        }
    }
    // Most pipelines are told from here.
    if jobs.iter().fold(0_u64, |sum, jobs| sum.saturating_add(*jobs)) <= most {
        return;
    }
    // Without a year to begin with, any leap year is as good as another.
    let year = analysis.pipeline().this_year().unwrap_or(2000);
    let sets: Vec<(usize, &RunSet, u64)> = schedules
        .sets()
        .iter()
        .zip(jobs)
        .enumerate()
        .filter(|(_, (_, jobs))| *jobs > 0)
        .map(|(index, (set, jobs))| (index, set, jobs))
        .collect();
    let worst = [year, year + 1].into_iter().filter_map(|year| worst_minute(&sets, year));
    let worst = worst.reduce(|one, other| if other.jobs > one.jobs { other } else { one });
    let Some(worst) = worst.filter(|worst| worst.jobs > most) else { return };
    let starting: Vec<Member<'_>> = triggers
        .iter()
        .filter(|scheduled| worst.schedules.contains(&scheduled.schedule) && jobs_of(scheduled) > 0)
        .map(|scheduled| scheduled.member)
        .collect();
    let Some(first) = starting.first() else { return };
    findings.push(*first, finding(&worst, &starting, most));
}

/// How many jobs a trigger starts at once: those of all its instances.
fn jobs_of(scheduled: &Scheduled<'_>) -> u64 {
    let trigger = &scheduled.member.declaration.trigger;
    let jobs =
        trigger.actions().iter().filter(|action| matches!(action.target(), Some(Target::Job(_)))).count();
    trigger.known_instances().unwrap_or(1).saturating_mul(jobs as u64)
}

/// The minute of the day in which most jobs start.
struct Minute {
    year: i32,
    /// On how many days of the year.
    days: usize,
    minute: usize,
    jobs: u64,
    schedules: HashSet<usize>,
}

/// The worst minute of a year; the first of several.
fn worst_minute(sets: &[(usize, &RunSet, u64)], year: i32) -> Option<Minute> {
    let runs: Vec<[u32; 12]> = sets.iter().map(|(_, set, _)| set.days_in(year)).collect();
    // Days with the same schedules are the same day, and there are few different ones.
    let mut days: IndexMap<Vec<usize>, usize> = IndexMap::default();
    for month in 0..12 {
        for day in 1..=31 {
            checkpoint();
            let on_this_day =
                |months: &[u32; 12]| months.get(month).is_some_and(|days| days & (1 << day) != 0);
            let active: Vec<usize> =
                runs.iter().enumerate().filter(|(_, months)| on_this_day(months)).map(|(at, _)| at).collect();
            if !active.is_empty() {
                *days.entry(active).or_default() += 1;
            }
        }
    }
    let mut worst: Option<Minute> = None;
    for (active, days) in days {
        let active: Vec<_> = active.iter().filter_map(|at| sets.get(*at)).collect();
        let Some((minute, jobs)) = worst_of_day(&active) else { continue };
        if worst.as_ref().is_none_or(|worst| jobs > worst.jobs) {
            let runs_then = |set: &RunSet| set.minutes_of_day().any(|at| usize::from(at) == minute);
            let schedules =
                active.iter().filter(|(_, set, _)| runs_then(set)).map(|(index, ..)| *index).collect();
            worst = Some(Minute { year, days, minute, jobs, schedules });
        }
    }
    worst
}

fn worst_of_day(active: &[&(usize, &RunSet, u64)]) -> Option<(usize, u64)> {
    let mut jobs = [0_u64; 24 * 60];
    for (_, set, weight) in active {
        checkpoint();
        for minute in set.minutes_of_day() {
            if let Some(jobs) = jobs.get_mut(usize::from(minute)) {
                *jobs = jobs.saturating_add(*weight);
            }
        }
    }
    let most = *jobs.iter().max()?;
    Some((jobs.iter().position(|jobs| *jobs == most)?, most))
}

fn finding(worst: &Minute, starting: &[Member<'_>], most: u64) -> Diagnostic {
    let Minute { year, days, minute, jobs, .. } = worst;
    let message = format!(
        "{jobs} jobs would start in one minute, more than the {most} that run at a time: at {:02}:{:02} UTC, on {days} \
         day{} of {year}, by {}",
        minute / 60,
        minute % 60,
        if *days == 1 { "" } else { "s" },
        members::listed(starting),
    );
    let diagnostic = Diagnostic::new(&CROWDED_MINUTE, "schedule".into(), message).help(format!(
        "spread the schedules over more minutes, or say how many jobs the account runs at a time: \
         concurrent_runs: {jobs} (--concurrent-runs {jobs})"
    ));
    members::naming(diagnostic, starting)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::{Value, json};

    fn jobs(count: usize, schedule: &str) -> Value {
        let actions: Vec<Value> =
            (0..count).map(|job| json!({ "job_name": format!("{schedule}-{job}") })).collect();
        scheduled(json!({ "schedule": schedule, "actions": actions }))
    }

    #[test]
    fn cases() {
        assert_pipeline_cases(
            &CROWDED_MINUTE,
            &[
                (
                    "one too many",
                    vec![jobs(25, "cron(0 2 * * ? *)"), jobs(26, "cron(0 * * * ? *)")],
                    &["note t0 schedule"],
                ),
                (
                    "on one day of the year",
                    vec![
                        jobs(1, "cron(0 3 * * ? *)"),
                        jobs(25, "cron(0 2 1 1 ? *)"),
                        jobs(26, "cron(0 2 L * ? *)"),
                        jobs(25, "cron(0 2 31 1 ? *)"),
                    ],
                    &["note t2 schedule"],
                ),
                (
                    "as many as may be",
                    vec![jobs(25, "cron(0 2 * * ? *)"), jobs(25, "cron(0 2 * * ? *)")],
                    &[],
                ),
                (
                    "in different minutes",
                    vec![jobs(26, "cron(0 2 * * ? *)"), jobs(26, "cron(5 2 * * ? *)")],
                    &[],
                ),
                (
                    "on different days",
                    vec![jobs(26, "cron(0 2 1 * ? *)"), jobs(26, "cron(0 2 2 * ? *)")],
                    &[],
                ),
                (
                    "years that are over",
                    vec![jobs(26, "cron(0 2 * * ? 2020)"), jobs(26, "cron(0 2 * * ? *)")],
                    &[],
                ),
            ],
        );
    }

    #[test]
    fn the_message_names_the_worst_minute() {
        let triggers = vec![
            jobs(20, "cron(0 2 * * ? *)"),
            jobs(20, "cron(0 2 ? * SUN *)"),
            jobs(11, "cron(0 0/2 * * ? *)"),
            jobs(1, "cron(0 2 * * ? *)"),
        ];
        let found = find_in_pipeline(&CROWDED_MINUTE, &triggers);
        assert_eq!(
            found.iter().map(|found| found.message.as_str()).collect::<Vec<_>>(),
            [
                "52 jobs would start in one minute, more than the 50 that run at a time: at 02:00 UTC, on 52 days of 2026, by \
              aws_glue_trigger.t0, aws_glue_trigger.t1, aws_glue_trigger.t2 and aws_glue_trigger.t3"
            ],
        );
    }
}
