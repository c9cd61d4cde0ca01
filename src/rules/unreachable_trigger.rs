//! `unreachable-trigger`

use super::{members, rule};
use crate::analyse::{Analysis, Node, PipelineFindings, Reach};
use crate::diagnostic::{Diagnostic, Path};
use crate::pipeline::graph::{Graph, TriggerId};
use crate::table::HashSet;

rule! {
    /// No start trigger leads to a trigger.
    ///
    /// ## What it does
    /// Finds conditional triggers that wait for each other only, and names everything that waits behind them. What no
    /// trigger at all starts is found by `unstarted-watch`.
    ///
    /// ## Why it matters
    /// AWS accepts the triggers, and none of them ever fires.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:clean_up, {
    ///   name: "clean-up", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "clean" }]
    /// })
    /// aws_glue_trigger(:load_again, {
    ///   name: "load-again", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "clean", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:clean_up, {
    ///   name: "clean-up", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "load", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "clean" }]
    /// })
    /// ```
    pub static UNREACHABLE_TRIGGER = {
        name: "unreachable-trigger",
        severity: Warning,
        aws: None,
        source: "DOC:about-triggers",
        grade: Inferred,
        check: pipeline(check),
    }
}

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    let (graph, reach) = (analysis.graph(), analysis.reach());
    if graph.triggers().all(|trigger| reach.fires(trigger)) {
        return;
    }
    let mut told: HashSet<TriggerId> = HashSet::default();
    for component in analysis.components().iter() {
        let mut first: Vec<TriggerId> = component
            .iter()
            .filter_map(|node| match node {
                Node::Trigger(trigger) if !reach.fires(*trigger) && !told.contains(trigger) => Some(*trigger),
                _ => None,
            })
            .collect();
        first.sort_unstable();
        let Some(&at) = first.first() else { continue };
        told.extend(&first);
        let behind = behind(graph, reach, &first, &mut told);
        let (first, behind) = (members::of(analysis, &first), members::of(analysis, &behind));
        let mut message = format!(
            "no start trigger leads here: {} wait{} only for what {} start{}",
            members::listed(&first),
            if first.len() == 1 { "s" } else { "" },
            if first.len() == 1 { "it" } else { "they" },
            if first.len() == 1 { "s" } else { "" },
        );
        if !behind.is_empty() {
            message += &format!(
                "; behind {} {}",
                if first.len() == 1 { "it" } else { "them" },
                members::listed(&behind)
            );
        }
        let help = match watched(graph, at) {
            Some(name) => format!("start {name} from a SCHEDULED or an ON_DEMAND trigger, too"),
            None => "add a SCHEDULED or an ON_DEMAND trigger that starts what is watched".to_owned(),
        };
        let diagnostic = Diagnostic::new(&UNREACHABLE_TRIGGER, Path::from("predicate"), message).help(help);
        findings.push(analysis.member(at), members::naming(diagnostic, first.iter().chain(&behind)));
    }
}

/// Everything that cannot run and that these lead to, in the order of declaration.
fn behind(
    graph: &Graph<'_>,
    reach: &Reach,
    first: &[TriggerId],
    told: &mut HashSet<TriggerId>,
) -> Vec<TriggerId> {
    let (mut next, mut behind) = (first.to_vec(), Vec::new());
    while let Some(trigger) = next.pop() {
        for start in graph.starts(trigger).iter().filter(|start| !reach.runs(start.target)) {
            for watch in graph.watchers(start.target) {
                if !reach.fires(watch.trigger) && told.insert(watch.trigger) {
                    next.push(watch.trigger);
                    behind.push(watch.trigger);
                }
            }
        }
    }
    behind.sort_unstable();
    behind
}

/// The name of what would have to be started first.
fn watched(graph: &Graph<'_>, trigger: TriggerId) -> Option<String> {
    let watch = graph.watches(trigger).first()?;
    Some(format!("the {} {}", watch.target.kind(), graph.name(watch.target)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::{Value, json};

    fn waiting(logical: &str, watched: &[&str], started: &str) -> Value {
        let conditions: Vec<Value> =
            watched.iter().map(|name| json!({ "job_name": name, "state": "SUCCEEDED" })).collect();
        conditional(
            json!({ "predicate": { "logical": logical, "conditions": conditions }, "actions": [{ "job_name": started }] }),
        )
    }

    #[test]
    fn cases() {
        let nightly = || scheduled(json!({}));
        let found = &["warning t0 predicate"][..];
        assert_pipeline_cases(
            &UNREACHABLE_TRIGGER,
            &[
                (
                    "two that wait for each other",
                    vec![waiting("AND", &["a"], "b"), waiting("AND", &["b"], "a")],
                    found,
                ),
                (
                    "and one behind them",
                    vec![
                        waiting("AND", &["a"], "b"),
                        waiting("AND", &["b"], "a"),
                        waiting("AND", &["b"], "c"),
                    ],
                    found,
                ),
                (
                    "one that waits for a live and for a dead branch",
                    vec![
                        waiting("AND", &["a"], "b"),
                        waiting("AND", &["b"], "a"),
                        nightly(),
                        waiting("AND", &["b", "load"], "c"),
                    ],
                    found,
                ),
                (
                    "two dead loops",
                    vec![
                        waiting("AND", &["a"], "b"),
                        waiting("AND", &["b"], "a"),
                        waiting("AND", &["c"], "d"),
                        waiting("AND", &["d"], "c"),
                    ],
                    &["warning t0 predicate", "warning t2 predicate"],
                ),
                (
                    "a loop that is entered",
                    vec![nightly(), waiting("AND", &["load"], "b"), waiting("AND", &["b"], "load")],
                    &[],
                ),
                (
                    "either branch will do",
                    vec![nightly(), waiting("ANY", &["b", "load"], "a"), waiting("AND", &["a"], "b")],
                    &[],
                ),
                (
                    "what may be started elsewhere",
                    vec![waiting("AND", &["other"], "b"), waiting("AND", &["b"], "c")],
                    &[],
                ),
                (
                    "a type that only Terraform knows",
                    vec![
                        conditional(
                            json!({ "type": "${var.type}", "predicate": { "conditions": [{ "job_name": "b", "state": "FAILED" }] }, "actions": [{ "job_name": "a" }] }),
                        ),
                        waiting("AND", &["a"], "b"),
                    ],
                    &[],
                ),
            ],
        );
    }

    #[test]
    fn everything_behind_is_in_one_finding() {
        let found = find_in_pipeline(
            &UNREACHABLE_TRIGGER,
            &[
                waiting("AND", &["a"], "b"),
                waiting("AND", &["b"], "a"),
                waiting("AND", &["b"], "c"),
                waiting("ANY", &["c", "a"], "d"),
            ],
        );
        assert_eq!(
            found.iter().map(|found| found.message.as_str()).collect::<Vec<_>>(),
            [
                "no start trigger leads here: aws_glue_trigger.t0 and aws_glue_trigger.t1 wait only for what they start; behind \
              them aws_glue_trigger.t2 and aws_glue_trigger.t3"
            ],
        );
    }
}
