//! `unstarted-watch`

use std::cell::OnceCell;

use super::meant::Candidates;
use super::{location, members, rule};
use crate::analyse::{Analysis, PipelineFindings};
use crate::diagnostic::Diagnostic;
use crate::model::Logical;
use crate::pipeline::graph::{Graph, TargetId, TriggerId};

rule! {
    /// A trigger watches what no trigger of the pipeline starts.
    ///
    /// ## What it does
    /// Finds jobs and crawlers that stand in a condition and in no action. What another pipeline starts is declared with
    /// `AwsGlueTrigger.external_job("load")` or `AwsGlueTrigger.external_crawler("raw")`.
    ///
    /// ## Why it matters
    /// AWS fires a conditional trigger only where the job or crawler that ended was itself started by a trigger: a manual run,
    /// or a crawler's own schedule, does not count. Often the name is misspelt.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "laod", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "clean" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "clean" }]
    /// })
    /// ```
    pub static UNSTARTED_WATCH = {
        name: "unstarted-watch",
        severity: Warning,
        aws: None,
        source: "DOC:about-triggers",
        grade: Documented,
        check: pipeline(check),
    }
}

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    let graph = analysis.graph();
    // One of these may start it.
    if graph.triggers().any(|trigger| graph.starts_more(trigger)) {
        return;
    }
    let started = Started { analysis, jobs: OnceCell::new(), crawlers: OnceCell::new() };
    let mut told = 0;
    for target in graph.targets() {
        let (name, watchers) = (graph.name(target), graph.watchers(target));
        let Some(first) = watchers.first() else { continue };
        let is_started = !graph.starters(target).is_empty()
            || analysis.is_external(target)
            || graph.may_be_started_elsewhere(target);
        if is_started || name.differs_by_instance() {
            continue;
        }
        let mut others: Vec<TriggerId> = watchers.iter().map(|watch| watch.trigger).collect();
        others.dedup();
        // Those which wait for nothing else cannot fire, and what waits for them cannot either.
        let dead: Vec<TriggerId> =
            others.iter().copied().filter(|trigger| needs(graph, *trigger, target)).collect();
        // Of very many the first findings say the most, which keeps this linear.
        told += 1;
        let is_one_of_many = told > THOROUGH;
        let behind = if is_one_of_many { Vec::new() } else { members::of(analysis, &analysis.behind(&dead)) };
        let others = members::of(analysis, others.get(1..).unwrap_or_default());
        let kind = target.kind();
        let mut message = format!("no trigger of this pipeline starts the {kind} {name}");
        if !others.is_empty() {
            message += &format!(", which {} watch{} too", members::listed(&others), plural(others.len()));
        }
        if !behind.is_empty() {
            message += &format!(
                "; unless it is started elsewhere, {} never fire{} either",
                members::listed(&behind),
                if behind.len() == 1 { "s" } else { "" },
            );
        }
        let path = location::condition(first.condition).with(target.attribute());
        let diagnostic = Diagnostic::new(&UNSTARTED_WATCH, path, message).help(help(
            &started,
            target,
            &name.to_string(),
            is_one_of_many,
        ));
        findings
            .push(analysis.member(first.trigger), members::naming(diagnostic, others.iter().chain(&behind)));
    }
}

/// Whether a trigger fires only where this ends.
fn needs(graph: &Graph<'_>, trigger: TriggerId, target: TargetId) -> bool {
    let watches = graph.watches(trigger);
    match graph.joined_by(trigger) {
        Some(Logical::And) => true,
        _ => !graph.watches_more(trigger) && watches.iter().all(|watch| watch.target == target),
    }
}

fn plural(count: usize) -> &'static str {
    if count == 1 { "es" } else { "" }
}

/// So many findings tell everything that is behind them, and guess what was meant.
const THOROUGH: usize = 100;

/// The most that are compared with a misspelt name.
const CANDIDATES: usize = 2_000;

/// The names of what is started, which a misspelt name may have meant; read out once.
struct Started<'a, 'p> {
    analysis: &'a Analysis<'p>,
    jobs: OnceCell<Candidates>,
    crawlers: OnceCell<Candidates>,
}

impl Started<'_, '_> {
    fn meant(&self, target: TargetId, name: &str) -> Option<&str> {
        let graph = self.analysis.graph();
        let is_job = matches!(target, TargetId::Job(_));
        let candidates = (if is_job { &self.jobs } else { &self.crawlers }).get_or_init(|| {
            let started = graph.targets().filter(|other| {
                matches!(other, TargetId::Job(_)) == is_job && !graph.starters(*other).is_empty()
            });
            Candidates::new(started.take(CANDIDATES).map(|other| graph.name(other).to_string()))
        });
        candidates.meant(name)
    }
}

fn help(started: &Started<'_, '_>, target: TargetId, name: &str, is_one_of_many: bool) -> String {
    let declare =
        format!("write AwsGlueTrigger.external_{}({name}) where something else starts it", target.kind());
    let meant = if is_one_of_many { None } else { started.meant(target, name) };
    match meant {
        Some(meant) => format!("did you mean {meant}? Otherwise {declare}"),
        None => format!("start it from a trigger of this pipeline, or {declare}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        let watching = |name: &str| {
            conditional(
                json!({ "predicate": { "conditions": [{ "job_name": name, "state": "SUCCEEDED" }] } }),
            )
        };
        let found = &["warning t1 predicate.conditions[0].job_name"][..];
        assert_pipeline_cases(
            &UNSTARTED_WATCH,
            &[
                ("a misspelt job", vec![scheduled(json!({})), watching("laod")], found),
                (
                    "a template that nothing starts",
                    vec![scheduled(json!({})), watching("${aws_glue_job.other.name}")],
                    found,
                ),
                (
                    "a literal is no template",
                    vec![scheduled(json!({})), watching("${aws_glue_job.load.name}")],
                    found,
                ),
                (
                    "a crawler",
                    vec![
                        scheduled(json!({})),
                        conditional(
                            json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }, { "crawler_name": "load", "crawl_state": "FAILED" }] } }),
                        ),
                    ],
                    &["warning t1 predicate.conditions[1].crawler_name"],
                ),
                (
                    "one finding for a job",
                    vec![scheduled(json!({})), watching("other"), watching("other")],
                    found,
                ),
                ("started", vec![scheduled(json!({})), watching("load")], &[]),
                (
                    "the same template",
                    vec![
                        scheduled(json!({ "actions": [{ "job_name": "${aws_glue_job.load.name}" }] })),
                        watching("${ aws_glue_job.load.name }"),
                    ],
                    &[],
                ),
                (
                    "where what is started is known to Terraform only",
                    vec![
                        scheduled(
                            json!({ "actions": [{ "job_name": "${var.job}", "crawler_name": "${var.crawler}" }] }),
                        ),
                        watching("other"),
                    ],
                    &[],
                ),
                (
                    "in a region that may be the same",
                    vec![scheduled(json!({})), conditional(json!({ "region": "eu-west-1" }))],
                    &[],
                ),
                (
                    "in another region",
                    vec![
                        scheduled(json!({ "region": "eu-west-1" })),
                        conditional(json!({ "region": "us-east-1" })),
                    ],
                    found,
                ),
                ("of each instance", vec![scheduled(json!({})), watching("${each.value}")], &[]),
                (
                    "of another type, which is another rule's",
                    vec![scheduled(
                        json!({ "predicate": { "conditions": [{ "job_name": "other", "state": "FAILED" }] } }),
                    )],
                    &[],
                ),
            ],
        );
    }

    #[test]
    fn the_help_knows_a_slip_from_another_name() {
        let help = |watched: &str| {
            let watching = conditional(json!({
                "predicate": { "conditions": [{ "job_name": watched, "state": "SUCCEEDED" }] },
                "actions": [{ "job_name": "orders-intensive" }],
            }));
            let started = scheduled(json!({ "actions": [{ "job_name": "orders-load" }] }));
            find_in_pipeline(&UNSTARTED_WATCH, &[started, watching]).remove(0).help.unwrap_or_default()
        };
        assert_eq!(
            help("orders-laod"),
            "did you mean \"orders-load\"? Otherwise write AwsGlueTrigger.external_job(\"orders-laod\") where \
             something else starts it",
        );
        assert_eq!(
            help("orders-monitor"),
            "start it from a trigger of this pipeline, or write AwsGlueTrigger.external_job(\"orders-monitor\") where \
             something else starts it",
        );
    }

    #[test]
    fn the_message_names_what_is_behind() {
        let step = |watched: &str, started: &str| {
            conditional(json!({
                "predicate": { "conditions": [{ "job_name": watched, "state": "SUCCEEDED" }] },
                "actions": [{ "job_name": started }],
            }))
        };
        let found = find_in_pipeline(
            &UNSTARTED_WATCH,
            &[step("a", "b"), step("b", "c"), step("c", "d"), step("a", "e")],
        );
        assert_eq!(
            found.iter().map(|found| found.message.as_str()).collect::<Vec<_>>(),
            [
                "no trigger of this pipeline starts the job \"a\", which aws_glue_trigger.t3 watches too; unless it is \
              started elsewhere, aws_glue_trigger.t1 and aws_glue_trigger.t2 never fire either"
            ],
        );
    }
}
