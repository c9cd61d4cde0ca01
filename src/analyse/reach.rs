//! What can ever run.

use super::table::{ByTarget, ByTrigger};
use crate::model::Logical;
use crate::pipeline::graph::{Graph, TargetId, TriggerId};
use crate::table::{HashMap, HashSet};

/// The triggers that can fire, and the jobs and crawlers that can run.
#[derive(Debug)]
pub struct Reach {
    triggers: ByTrigger<bool>,
    targets: ByTarget<bool>,
}

impl Reach {
    /// Everything that a start trigger leads to, or something that is started elsewhere: what no trigger
    /// starts may be.
    ///
    /// Of what only Terraform knows it is assumed that it fires.
    pub(super) fn of(graph: &Graph<'_>, is_external: impl Fn(TargetId) -> bool) -> Self {
        let mut reach = Self { triggers: ByTrigger::new(graph, false), targets: ByTarget::new(graph, false) };
        let mut fired: Vec<TriggerId> = Vec::new();
        let mut ran: Vec<TargetId> = Vec::new();
        // Under AND a trigger fires once all of its conditions can hold.
        let mut missing = ByTrigger::new(graph, 0_usize);
        for trigger in graph.triggers() {
            let watches = graph.watches(trigger).len();
            if graph.is_start_trigger(trigger) != Some(false) || watches == 0 {
                fired.push(trigger);
            } else if graph.joined_by(trigger) == Some(Logical::And) {
                missing.set(trigger, watches);
            } else {
                missing.set(trigger, 1);
                if graph.watches_more(trigger) {
                    fired.push(trigger);
                }
            }
        }
        ran.extend(
            graph.targets().filter(|target| graph.starters(*target).is_empty() || is_external(*target)),
        );
        loop {
            if let Some(trigger) = fired.pop() {
                if !reach.fires(trigger) {
                    reach.triggers.set(trigger, true);
                    ran.extend(graph.starts(trigger).iter().map(|start| start.target));
                }
            } else if let Some(target) = ran.pop() {
                if !reach.runs(target) {
                    reach.targets.set(target, true);
                    for watch in graph.watchers(target) {
                        let Some(missing) = missing.get_mut(watch.trigger) else { continue };
                        *missing = missing.saturating_sub(1);
                        if *missing == 0 {
                            fired.push(watch.trigger);
                        }
                    }
                }
            } else {
                return reach;
            }
        }
    }

    /// Whether a trigger can fire.
    pub fn fires(&self, trigger: TriggerId) -> bool {
        self.triggers.get(trigger).copied().unwrap_or_default()
    }

    /// Whether a job or a crawler can run.
    pub fn runs(&self, target: TargetId) -> bool {
        self.targets.get(target).copied().unwrap_or_default()
    }
}

/// The triggers that nothing but these lead to, in the order of declaration: those that do not fire where these
/// do not. Without themselves.
pub(super) fn behind(graph: &Graph<'_>, first: &[TriggerId]) -> Vec<TriggerId> {
    let mut dead: HashSet<TriggerId> = first.iter().copied().collect();
    let mut alive: HashMap<TargetId, usize> = HashMap::default();
    let mut next: Vec<TriggerId> = first.to_vec();
    let mut left: HashMap<TriggerId, usize> = HashMap::default();
    while let Some(trigger) = next.pop() {
        for start in graph.starts(trigger) {
            let alive = alive.entry(start.target).or_insert_with(|| graph.starters(start.target).len());
            *alive = alive.saturating_sub(1);
            if *alive > 0 {
                continue;
            }
            for watch in graph.watchers(start.target) {
                let other = watch.trigger;
                if dead.contains(&other) || graph.is_start_trigger(other) != Some(false) {
                    continue;
                }
                // One condition that cannot hold is enough under AND; otherwise it takes all of them.
                let all = graph.joined_by(other) == Some(Logical::And);
                let unknown = usize::from(graph.watches_more(other));
                let left = left.entry(other).or_insert_with(|| graph.watches(other).len() + unknown);
                *left = if all { 0 } else { left.saturating_sub(1) };
                if *left == 0 && dead.insert(other) {
                    next.push(other);
                }
            }
        }
    }
    let known: HashSet<TriggerId> = first.iter().copied().collect();
    let mut behind: Vec<TriggerId> = dead.into_iter().filter(|trigger| !known.contains(trigger)).collect();
    behind.sort_unstable();
    behind
}
