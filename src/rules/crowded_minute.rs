//! `crowded-minute`

use std::collections::HashSet;

use super::rule;
use crate::analyse::{Analysis, PipelineFindings, Scheduled};
use crate::diagnostic::Diagnostic;
use crate::model::Target;
use crate::schedule::RunSet;

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

/// How many triggers a message names.
const NAMED: usize = 3;

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    let (schedules, most) = (analysis.schedules(), analysis.pipeline().concurrent_runs());
    let mut jobs = vec![0; schedules.sets().len()];
    for scheduled in schedules.triggers() {
        if let Some(jobs) = jobs.get_mut(scheduled.schedule) {
            *jobs += jobs_of(scheduled);
        }
    }
    // Most pipelines are told from here.
    if jobs.iter().sum::<usize>() <= most {
        return;
    }
    // Without a year to begin with, any leap year is as good as another.
    let year = analysis.pipeline().this_year().unwrap_or(2000);
    let sets: Vec<(&RunSet, usize)> = schedules.sets().iter().zip(jobs).collect();
    let Some(worst) = [year, year + 1]
        .into_iter()
        .filter_map(|year| worst_minute(&sets, year))
        .reduce(|one, other| if other.jobs > one.jobs { other } else { one })
    else {
        return;
    };
    if worst.jobs <= most {
        return;
    }
    let starting: Vec<&Scheduled<'_>> = schedules
        .triggers()
        .iter()
        .filter(|scheduled| worst.schedules.contains(&scheduled.schedule) && jobs_of(scheduled) > 0)
        .collect();
    let Some(first) = starting.first() else { return };
    findings.push(first.member, finding(&worst, &starting, most));
}

fn jobs_of(scheduled: &Scheduled<'_>) -> usize {
    let actions = scheduled.member.declaration.trigger.actions();
    actions.iter().filter(|action| matches!(action.target(), Some(Target::Job(_)))).count()
}

/// The minute in which most jobs start.
struct Minute {
    year: i32,
    month: usize,
    day: u32,
    minute: usize,
    jobs: usize,
    schedules: HashSet<usize>,
}

/// The worst minute of a year; the first of several.
fn worst_minute(sets: &[(&RunSet, usize)], year: i32) -> Option<Minute> {
    let days: Vec<[u32; 12]> = sets.iter().map(|(set, _)| set.days_in(year)).collect();
    let mut seen = HashSet::new();
    let mut worst: Option<Minute> = None;
    for month in 0..12 {
        for day in 1..=31 {
            let on_this_day = |days: &[u32; 12]| days.get(month).is_some_and(|days| days & (1 << day) != 0);
            let active: Vec<usize> = days
                .iter()
                .enumerate()
                .filter(|(_, days)| on_this_day(days))
                .map(|(index, _)| index)
                .collect();
            // Days with the same schedules are the same day, and there are few different ones.
            if active.is_empty() || !seen.insert(active.clone()) {
                continue;
            }
            let Some((minute, jobs)) = worst_of_day(sets, &active) else { continue };
            if worst.as_ref().is_none_or(|worst| jobs > worst.jobs) {
                let schedules = active
                    .into_iter()
                    .filter(|index| sets.get(*index).is_some_and(|(set, _)| runs_at(set, minute)))
                    .collect();
                worst = Some(Minute { year, month, day, minute, jobs, schedules });
            }
        }
    }
    worst
}

fn worst_of_day(sets: &[(&RunSet, usize)], active: &[usize]) -> Option<(usize, usize)> {
    let mut jobs = [0; 24 * 60];
    for (set, weight) in active.iter().filter_map(|index| sets.get(*index)) {
        for minute in set.minutes_of_day() {
            if let Some(jobs) = jobs.get_mut(usize::from(minute)) {
                *jobs += weight;
            }
        }
    }
    let most = *jobs.iter().max()?;
    Some((jobs.iter().position(|jobs| *jobs == most)?, most))
}

fn runs_at(set: &RunSet, minute: usize) -> bool {
    set.minutes_of_day().any(|at| usize::from(at) == minute)
}

fn finding(worst: &Minute, starting: &[&Scheduled<'_>], most: usize) -> Diagnostic {
    let Minute { year, month, day, minute, jobs, .. } = worst;
    let named: Vec<String> =
        starting.iter().take(NAMED).map(|scheduled| scheduled.member.to_string()).collect();
    let others = match starting.len().saturating_sub(NAMED) {
        0 => String::new(),
        1 => " and 1 more trigger".to_owned(),
        others => format!(" and {others} more triggers"),
    };
    let message = format!(
        "{jobs} jobs would start in one minute, more than the {most} that run at a time: at {:02}:{:02} UTC on \
         {year}-{:02}-{day:02}, for one, by {}{others}",
        minute / 60,
        minute % 60,
        month + 1,
        named.join(", "),
    );
    Diagnostic::new(&CROWDED_MINUTE, "schedule".into(), message).help(format!(
        "spread the schedules over more minutes, or say how many jobs the account runs at a time: \
         concurrent_runs: {jobs} (--concurrent-runs {jobs})"
    ))
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
                "52 jobs would start in one minute, more than the 50 that run at a time: at 02:00 UTC on 2026-01-04, for one, \
              by aws_glue_trigger.t0, aws_glue_trigger.t1, aws_glue_trigger.t2 and 1 more trigger"
            ],
        );
    }
}
