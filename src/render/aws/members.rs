//! The triggers that are rendered, with where their actions were written.

use crate::model::Trigger;
use crate::pipeline::graph::TriggerId;
use crate::pipeline::{Declaration, Pipeline};

/// One trigger that is rendered.
#[derive(Debug)]
pub(in crate::render) struct Member<'p> {
    /// The trigger, as AWS takes it.
    pub(in crate::render) trigger: &'p Trigger,
    /// What it was made from.
    pub(in crate::render) declaration: &'p Declaration,
    /// The position of that in the pipeline, from 0.
    pub(super) position: usize,
    /// The index, in the declaration, of each of its actions; nothing where that is its own.
    actions: Option<Vec<usize>>,
}

impl<'p> Member<'p> {
    /// The name of the Terraform resource.
    pub(in crate::render) fn resource(&self) -> &'p str {
        self.trigger.resource.as_deref().unwrap_or_default()
    }

    /// Where an action was written.
    pub(super) fn action(&self, index: usize) -> usize {
        self.actions.as_ref().and_then(|actions| actions.get(index)).copied().unwrap_or(index)
    }
}

/// The triggers that are rendered, in the order of declaration; the parts of one that was split stand together.
pub(in crate::render) fn members(pipeline: &Pipeline) -> Vec<Member<'_>> {
    let lowered = pipeline.lowered();
    let mut members = Vec::with_capacity(pipeline.len());
    for (position, declaration) in pipeline.triggers().enumerate() {
        let triggers = lowered.of(position, declaration);
        let mut actions: Vec<Option<Vec<usize>>> = triggers.iter().map(|_| None).collect();
        if triggers.len() > 1 {
            for action in 0..declaration.trigger.actions().len() {
                let part = actions.get_mut(lowered.part_of(TriggerId::at(position), action));
                part.into_iter().for_each(|part| part.get_or_insert_default().push(action));
            }
        }
        let parts = triggers.iter().zip(actions);
        members.extend(parts.map(|(trigger, actions)| Member { trigger, declaration, position, actions }));
    }
    members
}
