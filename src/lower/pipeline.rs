//! What is rendered for the triggers of a pipeline.

use std::collections::BTreeMap;

use compact_str::CompactString;

use crate::analyse::Finding;
use crate::diagnostic::Diagnostic;
use crate::model::{MetaArguments, Slot, Trigger};
use crate::pipeline::graph::{TriggerId, WorkflowId};
use crate::pipeline::{Declaration, Pipeline};
use crate::table::{HashMap, HashSet};

/// What is rendered for a pipeline, as far as that is not what each declaration says by itself.
///
/// It owns only what is new: a pipeline without anything to lower is not copied.
#[derive(Debug, Clone, Default)]
pub struct LoweredPipeline {
    /// By the position of the declaration, what is rendered in its place; never nothing.
    rewritten: BTreeMap<usize, Vec<Trigger>>,
    /// By the position of a declaration that became several, the part of each of its actions, from 0.
    parts: BTreeMap<usize, Vec<usize>>,
    notes: Vec<Finding>,
    serialized: HashSet<WorkflowId>,
    looped: HashMap<WorkflowId, TriggerId>,
}

/// One trigger as it is rendered, with the declaration that it comes from.
#[derive(Debug, Clone, Copy)]
pub struct LoweredTrigger<'p> {
    /// The trigger; the name of its resource is its own.
    pub trigger: &'p Trigger,
    /// What it was made from, which has the place.
    pub declaration: &'p Declaration,
}

impl<'p> LoweredTrigger<'p> {
    /// The name of the Terraform resource.
    pub fn resource(&self) -> &'p str {
        self.trigger.resource.as_deref().unwrap_or_default()
    }
}

impl LoweredPipeline {
    /// What is rendered, in the order of declaration; the parts of a trigger stand together. `pipeline` is the one that
    /// was lowered.
    pub fn triggers<'p>(&'p self, pipeline: &'p Pipeline) -> impl Iterator<Item = LoweredTrigger<'p>> {
        // Both are in the order of declaration: nothing is looked up.
        let mut rewritten = self.rewritten.iter().peekable();
        pipeline.triggers().enumerate().flat_map(move |(position, declaration)| {
            let parts = match rewritten.next_if(|(at, _)| **at == position) {
                Some((_, triggers)) => triggers.as_slice(),
                None => std::slice::from_ref(declaration.lowered()),
            };
            parts.iter().map(move |trigger| LoweredTrigger { trigger, declaration })
        })
    }

    /// What is rendered for the declaration at a position.
    pub(crate) fn of<'p>(&'p self, position: usize, declaration: &'p Declaration) -> &'p [Trigger] {
        match self.rewritten.get(&position) {
            Some(triggers) => triggers,
            None => std::slice::from_ref(declaration.lowered()),
        }
    }

    /// How many triggers are rendered for a declaration.
    pub fn parts(&self, trigger: TriggerId) -> usize {
        self.rewritten.get(&trigger.position()).map_or(1, Vec::len)
    }

    /// The part that an action went to, from 0.
    pub fn part_of(&self, trigger: TriggerId, action: usize) -> usize {
        let parts = self.parts.get(&trigger.position());
        parts.and_then(|parts| parts.get(action)).copied().unwrap_or_default()
    }

    /// The resource name of a part.
    pub(crate) fn resource(&self, trigger: TriggerId, part: usize) -> Option<&str> {
        self.rewritten.get(&trigger.position())?.get(part)?.resource.as_deref()
    }

    /// Whether the members of a workflow were made to wait for each other.
    pub fn is_serialized(&self, workflow: WorkflowId) -> bool {
        self.serialized.contains(&workflow)
    }

    /// The member for which a workflow could not be serialised: it waits for itself.
    pub fn looped(&self, workflow: WorkflowId) -> Option<TriggerId> {
        self.looped.get(&workflow).copied()
    }

    /// What was done, with the positions of the triggers.
    pub(crate) fn notes(&self) -> &[Finding] {
        &self.notes
    }

    /// Keeps a note about the declaration at a position.
    pub(super) fn note(&mut self, position: usize, declaration: &Declaration, diagnostic: Diagnostic) {
        self.notes.push(Finding::about(position, declaration, diagnostic));
    }

    /// Renders `triggers` in place of a declaration, and says where its actions went.
    pub(super) fn split(&mut self, position: usize, triggers: Vec<Trigger>, parts: Vec<usize>) {
        self.rewritten.insert(position, triggers);
        self.parts.insert(position, parts);
    }

    /// What is rendered for a declaration, to be changed.
    pub(super) fn of_mut(&mut self, position: usize, declaration: &Declaration) -> &mut Vec<Trigger> {
        self.rewritten.entry(position).or_insert_with(|| vec![declaration.lowered().clone()])
    }

    /// Says that a workflow was serialised.
    pub(super) fn serialized(&mut self, workflow: WorkflowId) {
        self.serialized.insert(workflow);
    }

    /// Says that a workflow could not be serialised.
    pub(super) fn left_looped(&mut self, workflow: WorkflowId, member: TriggerId) {
        self.looped.insert(workflow, member);
    }
}

/// The addresses that a trigger depends on.
pub(crate) fn depends_on(trigger: &Trigger) -> &[CompactString] {
    let meta = trigger.meta.as_deref();
    meta.and_then(|meta: &MetaArguments| meta.depends_on.get()).map_or(&[], Vec::as_slice)
}

/// Makes a trigger wait for another resource, unless it does already.
pub(super) fn wait_for(trigger: &mut Trigger, address: &str) {
    if depends_on(trigger).iter().any(|known| known == address) {
        return;
    }
    let meta = trigger.meta.get_or_insert_default();
    match &mut meta.depends_on {
        Slot::Given(addresses) => addresses.push(address.into()),
        // What could not be read was reported, and is not rendered.
        Slot::Faulty => {}
        absent @ Slot::Absent => *absent = Slot::Given(vec![address.into()]),
    }
}

/// The name and what follows it in the address of a trigger: `nightly` and `[0]` of `aws_glue_trigger.nightly[0]`.
pub(crate) fn address_of_trigger(address: &str) -> Option<(&str, &str)> {
    let rest = address.strip_prefix("aws_glue_trigger.")?;
    rest.split_at_checked(rest.find(['[', '.']).unwrap_or(rest.len()))
}
