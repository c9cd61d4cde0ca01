//! What is worked out of a graph, against the simplest reading of what triggers do.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use proptest::prelude::*;
use serde_json::{Value, json};

use super::Analysis;
use crate::check::Checker;
use crate::pipeline::graph::TriggerId;
use crate::pipeline::{OnError, Pipeline, Settings};

const STATES: [&str; 4] = ["SUCCEEDED", "FAILED", "TIMEOUT", "STOPPED"];

/// A trigger of a small world: jobs are numbers.
#[derive(Debug, Clone)]
struct Sketch {
    /// None for a start trigger; otherwise whether all must hold, and the jobs with their states.
    waits: Option<(bool, Vec<(usize, &'static str)>)>,
    starts: Vec<usize>,
}

impl Sketch {
    fn attributes(&self, position: usize) -> Value {
        let actions: Vec<Value> =
            self.starts.iter().map(|job| json!({ "job_name": format!("j{job}") })).collect();
        let name = format!("t{position}");
        match &self.waits {
            None => json!({ "name": name, "type": "ON_DEMAND", "enabled": false, "actions": actions }),
            Some((all, conditions)) => {
                let conditions: Vec<Value> = conditions
                    .iter()
                    .map(|(job, state)| json!({ "job_name": format!("j{job}"), "state": state }))
                    .collect();
                let logical = if *all { "AND" } else { "ANY" };
                let predicate = json!({ "logical": logical, "conditions": conditions });
                json!({ "name": name, "type": "CONDITIONAL", "predicate": predicate, "actions": actions })
            }
        }
    }
}

fn pipeline_of(sketches: &[Sketch]) -> Pipeline {
    let mut pipeline = Pipeline::new(Settings { on_error: OnError::Collect, ..Settings::default() });
    let mut checker = Checker::default();
    for (position, sketch) in sketches.iter().enumerate() {
        let checked = checker.trigger(Some(&format!("t{position}")), &sketch.attributes(position));
        let _ = pipeline.declare(checked, None);
    }
    pipeline
}

/// The jobs that no trigger starts.
fn external(sketches: &[Sketch]) -> BTreeSet<usize> {
    let started: BTreeSet<usize> = sketches.iter().flat_map(|sketch| sketch.starts.clone()).collect();
    let watched = sketches.iter().filter_map(|sketch| sketch.waits.as_ref()).flat_map(|(_, watched)| watched);
    watched.map(|(job, _)| *job).filter(|job| !started.contains(job)).collect()
}

/// Lets things run until nothing more happens: which triggers fired.
fn fired(
    sketches: &[Sketch],
    first: &dyn Fn(usize) -> bool,
    external: &BTreeSet<usize>,
    holds: &dyn Fn(usize, &str) -> bool,
) -> BTreeSet<usize> {
    let mut ran = external.clone();
    let mut fired = BTreeSet::new();
    loop {
        let before = fired.len();
        for (position, sketch) in sketches.iter().enumerate() {
            let fires = match &sketch.waits {
                None => first(position),
                Some((all, conditions)) => {
                    let mut held =
                        conditions.iter().map(|(job, state)| ran.contains(job) && holds(*job, state));
                    if *all { held.all(|held| held) } else { held.any(|held| held) }
                }
            };
            if fires && fired.insert(position) {
                ran.extend(sketch.starts.iter().copied());
            }
        }
        if fired.len() == before {
            return fired;
        }
    }
}

fn sketch(jobs: usize) -> impl Strategy<Value = Sketch> {
    let condition = (0..jobs, prop::sample::select(&STATES[..3]));
    let waits = prop::option::weighted(0.7, (any::<bool>(), prop::collection::vec(condition, 1..4)));
    (waits, prop::collection::vec(0..jobs, 1..3)).prop_map(|(waits, starts)| Sketch { waits, starts })
}

fn sketches() -> impl Strategy<Value = Vec<Sketch>> {
    prop::collection::vec(sketch(6), 1..9)
}

/// Whether a trigger leads back to itself, by walking every way.
fn has_loop(sketches: &[Sketch]) -> bool {
    let leads = |from: &Sketch, to: &Sketch| {
        to.waits.as_ref().is_some_and(|(_, watched)| watched.iter().any(|(job, _)| from.starts.contains(job)))
    };
    (0..sketches.len()).any(|origin| {
        let (mut seen, mut next) = (BTreeSet::new(), vec![origin]);
        while let Some(at) = next.pop() {
            for to in (0..sketches.len()).filter(|to| leads(&sketches[at], &sketches[*to])) {
                if to == origin {
                    return true;
                }
                if seen.insert(to) {
                    next.push(to);
                }
            }
        }
        false
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn every_loop_closes(sketches in sketches()) {
        let pipeline = pipeline_of(&sketches);
        let analysis = Analysis::of(&pipeline);
        let loops = analysis.loops();
        prop_assert_eq!(!loops.is_empty(), has_loop(&sketches));
        for found in &loops {
            let following = found.steps.iter().skip(1).chain(found.steps.first());
            for ((start, watch), (next, _)) in found.steps.iter().zip(following) {
                prop_assert_eq!(start.target, watch.target);
                prop_assert_eq!(watch.trigger, next.trigger);
                prop_assert!(analysis.graph().starts(start.trigger).contains(start));
                prop_assert!(analysis.graph().watches(watch.trigger).contains(watch));
            }
            let triggers: BTreeSet<TriggerId> = found.triggers().collect();
            prop_assert_eq!(triggers.len(), found.steps.len(), "no trigger comes twice");
        }
    }

    /// What is reached is what fires when every start trigger does and every job ends as is wished for.
    #[test]
    fn what_is_reached_can_fire(sketches in sketches()) {
        let pipeline = pipeline_of(&sketches);
        let analysis = Analysis::of(&pipeline);
        let reached: BTreeSet<usize> =
            (0..sketches.len()).filter(|position| analysis.reach().fires(TriggerId::at(*position))).collect();
        prop_assert_eq!(reached, fired(&sketches, &|_| true, &external(&sketches), &|_, _| true));
    }

    #[test]
    fn without_what_is_unreachable_the_same_can_run(sketches in sketches()) {
        let pipeline = pipeline_of(&sketches);
        let analysis = Analysis::of(&pipeline);
        let external = external(&sketches);
        let before = fired(&sketches, &|_| true, &external, &|_, _| true);
        for position in (0..sketches.len()).filter(|position| !analysis.reach().fires(TriggerId::at(*position))) {
            let mut without = sketches.clone();
            // Watches nothing that ever runs, and starts nothing: as good as gone.
            without[position] = Sketch { waits: Some((true, vec![(usize::MAX, "FAILED")])), starts: Vec::new() };
            prop_assert_eq!(&fired(&without, &|_| true, &external, &|_, _| true), &before);
        }
    }

    /// Where conditions are said to exclude each other, no way in which the jobs may end fires the trigger.
    #[test]
    fn what_excludes_each_other_never_fires(sketches in prop::collection::vec(sketch(5), 1..9)) {
        let pipeline = pipeline_of(&sketches);
        let analysis = Analysis::of(&pipeline);
        let external = external(&sketches);
        let found: Vec<usize> = analysis.exclusive().iter().map(|found| found.trigger.position()).collect();
        if found.is_empty() {
            return Ok(());
        }
        for ends in 0..4_usize.pow(5) {
            let holds = |job: usize, state: &str| STATES[ends / 4_usize.pow(job as u32) % 4] == state;
            let fired = fired(&sketches, &|_| true, &external, &holds);
            for position in &found {
                prop_assert!(!fired.contains(position), "t{} fires where the jobs end as {}", position, ends);
            }
        }
    }

    /// Where several roots are found, no single start trigger can fire the trigger.
    #[test]
    fn no_single_root_fires_what_has_several(sketches in sketches()) {
        let pipeline = pipeline_of(&sketches);
        let analysis = Analysis::of(&pipeline);
        for found in analysis.several_roots() {
            for root in (0..sketches.len()).filter(|position| sketches[*position].waits.is_none()) {
                let fired = fired(&sketches, &|position| position == root, &BTreeSet::new(), &|_, _| true);
                prop_assert!(!fired.contains(&found.trigger.position()), "t{} fires it", root);
            }
        }
    }

    /// What is behind a trigger does not fire without it.
    #[test]
    fn what_is_behind_needs_what_is_before(sketches in sketches(), position in 0_usize..9) {
        let position = position % sketches.len();
        let pipeline = pipeline_of(&sketches);
        let analysis = Analysis::of(&pipeline);
        let external = external(&sketches);
        let mut without = sketches.clone();
        without[position] = Sketch { waits: Some((true, vec![(usize::MAX, "FAILED")])), starts: Vec::new() };
        let fired = fired(&without, &|_| true, &external, &|_, _| true);
        for behind in analysis.behind(&[TriggerId::at(position)]) {
            prop_assert!(!fired.contains(&behind.position()), "t{} fires without t{}", behind.position(), position);
        }
    }
}

/// A trigger that waits for the one before it, as often as the stack would not bear.
#[test]
fn a_chain_of_a_hundred_thousand() {
    let length = 100_000;
    let mut pipeline = Pipeline::new(Settings { on_error: OnError::Collect, ..Settings::default() });
    let mut checker = Checker::default();
    for position in 0..length {
        let sketch = Sketch {
            waits: (position > 0).then(|| (true, vec![(position - 1, "SUCCEEDED")])),
            starts: vec![position],
        };
        let checked = checker.trigger(Some(&format!("t{position}")), &sketch.attributes(position));
        let _ = pipeline.declare(checked, None);
    }
    let found: BTreeMap<&str, usize> =
        pipeline.diagnostics().fold(BTreeMap::new(), |mut found, diagnostic| {
            *found.entry(diagnostic.rule.name).or_default() += 1;
            found
        });
    assert_eq!(found, BTreeMap::new());
    let analysis = Analysis::of(&pipeline);
    assert!(analysis.reach().fires(TriggerId::at(length - 1)));
    assert_eq!(analysis.behind(&[TriggerId::at(0)]).len(), length - 1);
    assert_eq!(analysis.components().iter().count(), 2 * length);

    // Closed, it is one loop.
    let closing = Sketch { waits: Some((true, vec![(length - 1, "FAILED")])), starts: vec![0] };
    let checked = checker.trigger(Some("closing"), &closing.attributes(length));
    let _ = pipeline.declare(checked, None);
    let analysis = Analysis::of(&pipeline);
    let loops = analysis.loops();
    assert_eq!(loops.iter().map(|found| found.steps.len()).collect::<Vec<_>>(), [length]);
    let rules: HashMap<&str, usize> =
        pipeline.diagnostics().map(|found| (found.rule.name, found.message.len())).collect();
    assert!(rules["dependency-loop"] < 1_000, "{rules:?}");
}
