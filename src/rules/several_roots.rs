//! `several-roots`

use super::fan_out::fan_out;
use super::{members, rule};
use crate::analyse::{Analysis, Member, PipelineFindings, Root, SeveralRoots};
use crate::diagnostic::{Diagnostic, Path, trigger_address};
use crate::pipeline::graph::TriggerId;

rule! {
    /// A trigger waits for all of several jobs that descend from different start triggers.
    ///
    /// ## What it does
    /// Follows each condition of a predicate with AND back to the start triggers that it descends from, and finds those that
    /// have none in common.
    ///
    /// ## Why it matters
    /// AWS: all jobs of a dependency chain must descend from a single scheduled or on-demand trigger. The trigger is accepted,
    /// and is not bound to fire.
    ///
    /// ## Example
    /// ```ruby
    /// %w[a b].each do |tenant|
    ///   aws_glue_trigger(:"tenant_#{tenant}", {
    ///     name: "tenant-#{tenant}", type: "SCHEDULED", schedule: "cron(0 6 * * ? *)",
    ///     actions: [{ job_name: "load-#{tenant}" }]
    ///   })
    /// end
    /// aws_glue_trigger(:all_tenants, {
    ///   name: "all-tenants", type: "CONDITIONAL",
    ///   predicate: GlueTriggerAttributes.predicate_for_job_success(%w[load-a load-b]),
    ///   actions: [{ job_name: "summary" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:tenants, {
    ///   name: "tenants", type: "SCHEDULED", schedule: "cron(0 6 * * ? *)",
    ///   actions: %w[a b].map { |tenant| { job_name: "load-#{tenant}" } }
    /// })
    /// aws_glue_trigger(:all_tenants, {
    ///   name: "all-tenants", type: "CONDITIONAL",
    ///   predicate: GlueTriggerAttributes.predicate_for_job_success(%w[load-a load-b]),
    ///   actions: [{ job_name: "summary" }]
    /// })
    /// ```
    pub static SEVERAL_ROOTS = {
        name: "several-roots",
        severity: Warning,
        aws: None,
        source: "DOC:about-triggers",
        grade: Documented,
        check: pipeline(check),
    }
}

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    for SeveralRoots { trigger, watched } in analysis.several_roots() {
        let mut roots: Vec<Root> = watched.iter().flat_map(|(_, roots)| roots.first().copied()).collect();
        roots.sort_unstable();
        roots.dedup();
        let descents: Vec<String> = watched
            .iter()
            .take(members::NAMED)
            .filter_map(|(target, roots)| {
                let (name, root) = (analysis.graph().name(*target), named(analysis, *roots.first()?));
                Some(format!("{name} from {root}"))
            })
            .collect();
        let more = match watched.len().saturating_sub(members::NAMED) {
            0 => String::new(),
            more => format!(" and {more} more"),
        };
        let message = format!(
            "this waits for all of what descends from different start triggers, and AWS fires a chain only from a \
             single one: {}{more}",
            descents.join(", "),
        );
        // Two parts of one trigger: to put them together again would split them again.
        let split =
            roots.windows(2).find(|pair| matches!(pair, [one, other] if one.trigger == other.trigger));
        let mut triggers: Vec<TriggerId> = roots.iter().map(|root| root.trigger).collect();
        triggers.dedup();
        let roots = members::of(analysis, &triggers);
        let help = match split.and_then(<[Root]>::first) {
            Some(root) => of_parts(&analysis.member(root.trigger)),
            None => help(&roots),
        };
        let diagnostic = Diagnostic::new(&SEVERAL_ROOTS, Path::from("predicate"), message).help(help);
        findings.push(analysis.member(trigger), members::naming(diagnostic, &roots));
    }
}

/// The start trigger, or the part of one, as it is rendered.
fn named(analysis: &Analysis<'_>, root: Root) -> String {
    let whole = analysis.member(root.trigger);
    match analysis.lowered().resource(root.trigger, root.part) {
        Some(part) if root.part > 0 => format!("{}, a part of {whole}", trigger_address(part)),
        _ => whole.to_string(),
    }
}

/// A start trigger that is rendered as several, since it starts too many crawlers.
fn of_parts(root: &Member<'_>) -> String {
    format!(
        "{} is rendered as several triggers, each with a schedule of its own; {}",
        trigger_address(root.declaration.resource().unwrap_or_default()),
        fan_out(root.declaration.lowered()),
    )
}

/// Where the start triggers fire at the same time, one of them can do for all.
fn help(roots: &[Member<'_>]) -> String {
    let mut schedules = roots.iter().map(|root| root.declaration.lowered().known_schedule());
    let one = schedules.next().flatten().filter(|first| schedules.all(|other| other == Some(first)));
    match (one, roots) {
        (Some(schedule), [first, ..]) => format!(
            "they have one schedule: put the actions of all {} into one trigger with schedule: \"{schedule}\", such as {}",
            roots.len(),
            trigger_address(first.declaration.resource().unwrap_or_default()),
        ),
        _ => "start all of them from one trigger; or give this one a schedule, late enough for all to have ended".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::{Value, json};

    fn start(schedule: &str, jobs: &[&str]) -> Value {
        let actions: Vec<Value> = jobs.iter().map(|job| json!({ "job_name": job })).collect();
        scheduled(json!({ "schedule": schedule, "actions": actions }))
    }

    fn waiting(logical: &str, watched: &[&str], started: &str) -> Value {
        let conditions: Vec<Value> =
            watched.iter().map(|name| json!({ "job_name": name, "state": "SUCCEEDED" })).collect();
        conditional(
            json!({ "predicate": { "logical": logical, "conditions": conditions }, "actions": [{ "job_name": started }] }),
        )
    }

    fn crawlers(names: &[&str]) -> Value {
        names.iter().map(|name| json!({ "crawler_name": name })).collect()
    }

    fn crawling(names: &[&str]) -> Value {
        scheduled(json!({ "actions": crawlers(names) }))
    }

    fn waiting_for(crawlers: &[&str]) -> Value {
        let conditions: Vec<Value> =
            crawlers.iter().map(|name| json!({ "crawler_name": name, "crawl_state": "SUCCEEDED" })).collect();
        conditional(json!({ "predicate": { "conditions": conditions }, "actions": [{ "job_name": "z" }] }))
    }

    const SIX: &str = "cron(0 6 * * ? *)";

    #[test]
    fn cases() {
        assert_pipeline_cases(
            &SEVERAL_ROOTS,
            &[
                (
                    "two schedules",
                    vec![start(SIX, &["a"]), start(SIX, &["b"]), waiting("AND", &["a", "b"], "c")],
                    &["warning t2 predicate"],
                ),
                (
                    "over other triggers",
                    vec![
                        start(SIX, &["a"]),
                        on_demand(json!({ "actions": [{ "job_name": "b" }] })),
                        waiting("AND", &["a"], "a2"),
                        waiting("AND", &["a2", "b"], "c"),
                    ],
                    &["warning t3 predicate"],
                ),
                (
                    "one finding for all that follows",
                    vec![
                        start(SIX, &["a"]),
                        start(SIX, &["b"]),
                        waiting("AND", &["a", "b"], "c"),
                        waiting("AND", &["a", "c"], "d"),
                    ],
                    &["warning t2 predicate"],
                ),
                ("one root", vec![start(SIX, &["a", "b"]), waiting("AND", &["a", "b"], "c")], &[]),
                (
                    "a root in common",
                    vec![
                        start(SIX, &["a", "b"]),
                        start("cron(0 7 * * ? *)", &["b"]),
                        waiting("AND", &["a", "b"], "c"),
                    ],
                    &[],
                ),
                ("ANY", vec![start(SIX, &["a"]), start(SIX, &["b"]), waiting("ANY", &["a", "b"], "c")], &[]),
                (
                    "two parts of what is split",
                    vec![crawling(&["a", "b", "c"]), waiting_for(&["a", "c"])],
                    &["warning t1 predicate"],
                ),
                (
                    "one part of what is split",
                    vec![crawling(&["a", "b", "c"]), waiting_for(&["a", "b"])],
                    &[],
                ),
                (
                    "parts of what waits",
                    vec![
                        start(SIX, &["load"]),
                        conditional(json!({ "actions": crawlers(&["a", "b", "c"]) })),
                        waiting_for(&["a", "c"]),
                    ],
                    &[],
                ),
                (
                    "one of them started elsewhere",
                    vec![start(SIX, &["a"]), waiting("AND", &["a", "b"], "c")],
                    &[],
                ),
                (
                    "a type that only Terraform knows",
                    vec![
                        start(SIX, &["a"]),
                        scheduled(json!({ "type": "${var.type}", "actions": [{ "job_name": "b" }] })),
                        waiting("AND", &["a", "b"], "c"),
                    ],
                    &[],
                ),
            ],
        );
    }

    #[test]
    fn of_parts_the_help_shows_the_fan_out() {
        let found = find_in_pipeline(&SEVERAL_ROOTS, &[crawling(&["a", "b", "c"]), waiting_for(&["a", "c"])]);
        assert_eq!(
            found.iter().map(|found| found.message.as_str()).collect::<Vec<_>>(),
            [
                "this waits for all of what descends from different start triggers, and AWS fires a chain only from a \
                 single one: \"a\" from aws_glue_trigger.t0, \"c\" from aws_glue_trigger.t0_2, a part of aws_glue_trigger.t0"
            ],
        );
        let help = found.first().and_then(|found| found.help.clone()).unwrap_or_default();
        assert!(help.contains("aws_glue_trigger(:t0_2, {\n"), "{help}");
    }

    #[test]
    fn the_help_shows_the_mend() {
        let helps = |triggers: &[Value]| {
            find_in_pipeline(&SEVERAL_ROOTS, triggers)
                .into_iter()
                .filter_map(|found| found.help)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            helps(&[start(SIX, &["a"]), start(SIX, &["b"]), waiting("AND", &["a", "b"], "c")]),
            [
                "they have one schedule: put the actions of all 2 into one trigger with schedule: \"cron(0 6 * * ? *)\", such as \
              aws_glue_trigger.t0"
            ],
        );
        assert_eq!(
            helps(&[start(SIX, &["a"]), start("rate(1 hour)", &["b"]), waiting("AND", &["a", "b"], "c")]),
            [
                "start all of them from one trigger; or give this one a schedule, late enough for all to have ended"
            ],
        );
    }
}
