//! `dependency-loop`

use super::{members, rule};
use crate::analyse::{Analysis, Loop, Member, PipelineFindings};
use crate::diagnostic::{Diagnostic, Path, trigger_address};
use crate::pipeline::graph::TargetId;

rule! {
    /// Triggers start each other in a loop.
    ///
    /// ## What it does
    /// Finds a way from a trigger, over what it starts and the triggers that watch that, back to itself, and prints it.
    /// Of triggers that are in several loops together, a shortest one is printed.
    ///
    /// ## Why it matters
    /// AWS accepts the triggers, and once the loop is entered it runs until a job ends in another state than is waited
    /// for.
    ///
    /// ## Example
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
    /// aws_glue_trigger(:report_on, {
    ///   name: "report-on", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ job_name: "clean", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "report" }]
    /// })
    /// ```
    pub static DEPENDENCY_LOOP = {
        name: "dependency-loop",
        severity: Warning,
        aws: None,
        source: "DOC:about-triggers",
        grade: Inferred,
        check: pipeline(check),
    }
}

/// How many steps of a long loop are printed from each end.
const SHOWN: usize = 4;

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    for found in analysis.loops() {
        let triggers: Vec<_> = found.triggers().collect();
        let Some(first) = triggers.first() else { continue };
        let is_job = found.steps.iter().all(|(start, _)| matches!(start.target, TargetId::Job(_)));
        // AWS refuses a trigger that watches and starts one job, of which another rule speaks.
        if triggers.len() == 1 && is_job {
            continue;
        }
        let members = members::of(analysis, &triggers);
        let message = match members.as_slice() {
            [only] => {
                format!("this trigger starts itself: {}", path(analysis, &found, std::slice::from_ref(only)))
            }
            all => format!("these triggers start each other in a loop: {}", path(analysis, &found, all)),
        };
        let diagnostic = Diagnostic::new(&DEPENDENCY_LOOP, Path::root(), message).help(
            "leave out one of the conditions or one of the actions; to run a job again after a failure, raise its own \
             MaxRetries",
        );
        findings.push(analysis.member(*first), members::naming(diagnostic, ends(&members)));
    }
}

/// The loop as `trigger → "job" → trigger → "job" → trigger`.
fn path(analysis: &Analysis<'_>, found: &Loop, members: &[Member<'_>]) -> String {
    let names: Vec<String> =
        found.steps.iter().map(|(start, _)| analysis.graph().name(start.target).to_string()).collect();
    let steps: Vec<String> =
        members.iter().zip(&names).map(|(member, name)| format!("{member} → {name} → ")).collect();
    let back = members.first().map(|first| trigger_address(first.declaration.resource().unwrap_or_default()));
    let left_out = steps.len().saturating_sub(2 * SHOWN);
    let shown = if left_out > 1 {
        let (begin, end) = (steps.get(..SHOWN), steps.get(steps.len() - SHOWN..));
        format!(
            "{}… {left_out} more triggers … → {}",
            begin.unwrap_or_default().concat(),
            end.unwrap_or_default().concat()
        )
    } else {
        steps.concat()
    };
    format!("{shown}{}", back.unwrap_or_default())
}

/// The members that the path prints.
fn ends<'m, 'p>(members: &'m [Member<'p>]) -> impl Iterator<Item = &'m Member<'p>> {
    let skipped = members.len().saturating_sub(SHOWN).max(SHOWN);
    members.iter().take(SHOWN).chain(members.iter().skip(skipped))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::{Value, json};

    fn step(watched: &str, started: &str) -> Value {
        conditional(json!({
            "predicate": { "conditions": [{ "job_name": watched, "state": "SUCCEEDED" }] },
            "actions": [{ "job_name": started }],
        }))
    }

    #[test]
    fn cases() {
        let nightly = || scheduled(json!({}));
        assert_pipeline_cases(
            &DEPENDENCY_LOOP,
            &[
                ("two that start each other", vec![step("a", "b"), step("b", "a")], &["warning t0"]),
                (
                    "a loop that is entered",
                    vec![nightly(), step("load", "b"), step("b", "load")],
                    &["warning t1"],
                ),
                ("three", vec![step("a", "b"), step("b", "c"), step("c", "a")], &["warning t0"]),
                (
                    "two loops",
                    vec![step("a", "b"), step("c", "d"), step("d", "c"), step("b", "a")],
                    &["warning t0", "warning t1"],
                ),
                (
                    "itself, over a crawler",
                    vec![conditional(json!({
                        "predicate": { "conditions": [{ "crawler_name": "raw", "crawl_state": "SUCCEEDED" }] },
                        "actions": [{ "crawler_name": "raw" }],
                    }))],
                    &["warning t0"],
                ),
                ("itself, which AWS refuses", vec![step("a", "a")], &[]),
                ("a chain", vec![nightly(), step("load", "b"), step("b", "c")], &[]),
                (
                    "a diamond",
                    vec![nightly(), step("load", "b"), step("load", "c"), step("b", "d"), step("c", "d")],
                    &[],
                ),
            ],
        );
    }

    #[test]
    fn the_path_is_printed() {
        let found = find_in_pipeline(&DEPENDENCY_LOOP, &[step("b", "a"), step("x", "y"), step("a", "b")]);
        assert_eq!(
            found.iter().map(|found| found.message.as_str()).collect::<Vec<_>>(),
            [
                "these triggers start each other in a loop: aws_glue_trigger.t0 → \"a\" → aws_glue_trigger.t2 → \"b\" → \
              aws_glue_trigger.t0"
            ],
        );
    }

    #[test]
    fn of_a_long_loop_the_ends_are() {
        let long: Vec<Value> =
            (0..20).map(|n| step(&format!("j{n}"), &format!("j{}", (n + 1) % 20))).collect();
        let found = find_in_pipeline(&DEPENDENCY_LOOP, &long);
        let [found] = &found[..] else { panic!("{found:?}") };
        assert!(
            found
                .message
                .contains("aws_glue_trigger.t3 → \"j4\" → … 12 more triggers … → aws_glue_trigger.t16"),
            "{}",
            found.message
        );
    }
}
