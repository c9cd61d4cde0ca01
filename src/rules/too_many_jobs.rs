//! `too-many-jobs`

use super::Findings;
use super::rule;
use super::targets::Targets;
use crate::limits;
use crate::model::Trigger;

rule! {
    /// A trigger starts more jobs than AWS Glue allows.
    ///
    /// ## What it does
    /// Counts the actions that start a job.
    ///
    /// ## Why it matters
    /// AWS Glue has a quota for the jobs of one trigger. It can be raised on request; whoever has a higher
    /// one ignores this rule.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: (1..51).map { |number| { job_name: "load-#{number}" } }
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: (1..50).map { |number| { job_name: "load-#{number}" } }
    /// })
    /// aws_glue_trigger(:nightly_rest, {
    ///   name: "nightly-load-rest", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load-51" }]
    /// })
    /// ```
    pub static TOO_MANY_JOBS = {
        name: "too-many-jobs",
        severity: Error,
        aws: None,
        source: "AWS Glue quotas",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    let jobs = trigger.actions().iter().filter(|action| Targets::from(*action).job().is_some()).count();
    let most = limits::JOBS.max;
    if jobs > most {
        findings.report(
            &TOO_MANY_JOBS,
            "actions",
            format!("a trigger starts at most {most} jobs, and this one starts {jobs}"),
            format!(
                "split it into triggers of at most {most} jobs each; \
                 if your quota is higher, ignore this rule: --ignore {}",
                TOO_MANY_JOBS.name
            ),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, scheduled};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &TOO_MANY_JOBS,
            &[
                (
                    "one too many",
                    scheduled(json!({ "actions": jobs(limits::JOBS.max + 1) })),
                    &["error actions"],
                ),
                (
                    "templates count",
                    scheduled(
                        json!({ "actions": vec![json!({ "job_name": "${var.job}" }); limits::JOBS.max + 1] }),
                    ),
                    &["error actions"],
                ),
                ("as many as may be", scheduled(json!({ "actions": jobs(limits::JOBS.max) })), &[]),
                (
                    "crawlers do not count",
                    scheduled(
                        json!({ "actions": vec![json!({ "crawler_name": "raw" }); limits::JOBS.max + 1] }),
                    ),
                    &[],
                ),
                (
                    "actions without a target do not count",
                    scheduled(json!({ "actions": vec![json!({}); limits::JOBS.max + 1] })),
                    &[],
                ),
                ("no actions", scheduled(json!({ "actions": null })), &[]),
            ],
        );
    }

    fn jobs(count: usize) -> Vec<serde_json::Value> {
        (0..count).map(|number| json!({ "job_name": format!("load-{number}") })).collect()
    }
}
