//! Something for each trigger, and for each job and crawler: as quick as an array.

use crate::pipeline::graph::{Graph, TargetId, TriggerId};

/// A value for each trigger of a graph.
#[derive(Debug)]
pub(super) struct ByTrigger<T>(Vec<T>);

impl<T: Clone> ByTrigger<T> {
    pub(super) fn new(graph: &Graph<'_>, value: T) -> Self {
        Self(vec![value; graph.triggers().len()])
    }

    pub(super) fn get(&self, trigger: TriggerId) -> Option<&T> {
        self.0.get(trigger.position())
    }

    pub(super) fn get_mut(&mut self, trigger: TriggerId) -> Option<&mut T> {
        self.0.get_mut(trigger.position())
    }

    pub(super) fn set(&mut self, trigger: TriggerId, value: T) {
        if let Some(old) = self.get_mut(trigger) {
            *old = value;
        }
    }
}

/// A value for each job and crawler of a graph.
#[derive(Debug)]
pub(super) struct ByTarget<T> {
    values: Vec<T>,
    jobs: usize,
}

impl<T: Clone> ByTarget<T> {
    pub(super) fn new(graph: &Graph<'_>, value: T) -> Self {
        Self { values: vec![value; graph.target_count()], jobs: graph.job_count() }
    }

    fn number(&self, target: TargetId) -> usize {
        target.number_behind(self.jobs)
    }

    pub(super) fn get(&self, target: TargetId) -> Option<&T> {
        self.values.get(self.number(target))
    }

    pub(super) fn get_mut(&mut self, target: TargetId) -> Option<&mut T> {
        let number = self.number(target);
        self.values.get_mut(number)
    }

    pub(super) fn set(&mut self, target: TargetId, value: T) {
        if let Some(old) = self.get_mut(target) {
            *old = value;
        }
    }
}
