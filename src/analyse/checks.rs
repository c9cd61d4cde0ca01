//! The checks over a whole pipeline, which two threads share where it is large.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::{Analysis, Finding, PipelineFindings};
use crate::helper::{WORTH_A_THREAD, with_help};
use crate::pipeline::Pipeline;
use crate::rules::{Check, Level, PipelineCheck, RULES, Rule};
use crate::stop::checkpoint;

/// The checks over a whole pipeline, each of which is taken once, by the thread that comes to it first.
pub(super) struct Checks {
    checks: Vec<PipelineCheck>,
    taken: AtomicUsize,
}

impl Checks {
    /// Those of the rules that are not off.
    pub(super) fn of(pipeline: &Pipeline) -> Self {
        let rules = RULES.iter().filter(|rule| pipeline.levels().of(rule) != Level::Off);
        let check = |rule: &&Rule| match rule.check {
            Check::Pipeline(check) | Check::Both(_, check) => Some(check),
            Check::Trigger(_) | Check::Target(_) | Check::Elsewhere => None,
        };
        Self { checks: rules.filter_map(check).collect(), taken: AtomicUsize::new(0) }
    }

    /// What each found, in the order of the checks.
    pub(super) fn all(&self, analysis: &Analysis<'_>) -> impl Iterator<Item = Finding> + use<> {
        let mut found = self.by_number(analysis);
        found.sort_by_key(|(number, _)| *number);
        found.into_iter().flat_map(|(_, found)| found)
    }

    fn by_number(&self, analysis: &Analysis<'_>) -> Vec<(usize, Vec<Finding>)> {
        if analysis.pipeline.len() < WORTH_A_THREAD {
            return self.left(analysis);
        }
        let (mut found, helped) = with_help(
            || self.left(analysis),
            || {
                // The longest of what needs no graph, with which the other thread begins.
                analysis.lowered();
                self.left(analysis)
            },
        );
        match helped {
            Some(helped) => found.extend(helped),
            // What the other thread took is not known: all is done here.
            None => {
                self.taken.store(0, Ordering::Relaxed);
                found = self.left(analysis);
            }
        }
        found
    }

    /// Of each check that nobody has taken, until there is none, its number and what it found.
    fn left(&self, analysis: &Analysis<'_>) -> Vec<(usize, Vec<Finding>)> {
        let mut all = Vec::new();
        loop {
            let number = self.taken.fetch_add(1, Ordering::Relaxed);
            let Some(check) = self.checks.get(number) else { return all };
            checkpoint();
            let mut found = Vec::new();
            check(analysis, &mut PipelineFindings { found: &mut found });
            if !found.is_empty() {
                all.push((number, found));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicBool;

    use serde_json::json;

    use super::*;
    use crate::check::Checker;
    use crate::diagnostic::{Diagnostic, Path};
    use crate::helper;
    use crate::rules::UNSTARTED_WATCH;

    fn pipeline(triggers: usize) -> Pipeline {
        let mut pipeline = Pipeline::default();
        for number in 0..triggers {
            let name = format!("t{number}");
            let input = json!({ "name": name, "type": "ON_DEMAND", "enabled": false, "actions": [{ "job_name": "load" }] });
            let _ = pipeline.declare(Checker::default().trigger(Some(&name), &input), None);
        }
        pipeline
    }

    /// Takes its time, so that both threads come to such checks, and finds one thing.
    fn find(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
        std::thread::sleep(std::time::Duration::from_millis(1));
        let who = if helper::helps() { "helped" } else { "alone" };
        for member in analysis.members().take(1) {
            findings.push(member, Diagnostic::new(&UNSTARTED_WATCH, Path::root(), who));
        }
    }

    fn found(triggers: usize, check: PipelineCheck, times: usize) -> Vec<String> {
        let pipeline = pipeline(triggers);
        let checks = Checks { checks: vec![check; times], taken: AtomicUsize::new(0) };
        checks.all(&Analysis::of(&pipeline)).map(|finding| finding.diagnostic.message).collect()
    }

    #[test]
    fn each_check_of_a_large_pipeline_is_done_once() {
        let found = found(WORTH_A_THREAD, find, 40);
        assert_eq!(found.len(), 40);
        assert!(
            found.iter().any(|who| who == "helped") && found.iter().any(|who| who == "alone"),
            "{found:?}"
        );
    }

    #[test]
    fn a_small_pipeline_is_not_worth_a_thread() {
        assert_eq!(found(WORTH_A_THREAD - 1, find, 3), ["alone"; 3]);
    }

    #[test]
    fn what_the_help_did_not_do_for_a_bug_is_done_here() {
        static BROKEN: AtomicBool = AtomicBool::new(false);
        fn break_where_helping(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
            if helper::helps() {
                BROKEN.store(true, Ordering::Relaxed);
                panic!("a bug");
            }
            find(analysis, findings);
        }
        assert_eq!(found(WORTH_A_THREAD, break_where_helping, 40), ["alone"; 40]);
        assert!(BROKEN.load(Ordering::Relaxed));
    }
}
