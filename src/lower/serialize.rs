//! The members of a workflow wait for each other, where that is asked for.

use super::LoweredPipeline;
use super::order::Dependencies;
use super::pipeline::wait_for;
use crate::analyse::Member;
use crate::diagnostic::{Diagnostic, trigger_address};
use crate::model::Trigger;
use crate::pipeline::Pipeline;
use crate::pipeline::graph::{Graph, Name, TriggerId, WorkflowId};
use crate::rules::{SERIALIZED_WORKFLOW, listed, naming};
use crate::stop::checkpoint;

/// A member, or a part of one, as it is rendered so far.
#[derive(Clone, Copy)]
struct Part {
    trigger: TriggerId,
    part: usize,
    /// Its index among all that is rendered.
    index: usize,
}

/// Makes a chain of each workflow that is none.
pub(super) fn workflows(pipeline: &Pipeline, lowered: &mut LoweredPipeline) {
    if !pipeline.serializes_workflows() {
        return;
    }
    let graph = Graph::of(pipeline);
    for (workflow, order) in plan(pipeline, lowered, &graph) {
        let order = match order {
            Ok(order) => order,
            Err(member) => {
                lowered.left_looped(workflow, member);
                continue;
            }
        };
        let [first, rest @ ..] = order.as_slice() else { continue };
        let mut before = address(pipeline, lowered, *first);
        for part in rest {
            let next = address(pipeline, lowered, *part);
            if let Some(declaration) = pipeline.get_index(part.trigger.position())
                && let Some(trigger) = lowered.of_mut(part.trigger.position(), declaration).get_mut(part.part)
            {
                wait_for(trigger, &before);
            }
            before = next;
        }
        lowered.serialized(workflow);
        // At the member that is declared first, as with all that is found in a workflow.
        if let Some(at) = graph.members(workflow).first() {
            let note = note(&graph, &order, graph.workflow_name(workflow));
            lowered.note(at.position(), graph.declaration(*at), note);
        }
    }
}

/// For each workflow that is no chain: its members in the order in which they are to wait for each other, or one that
/// waits for itself.
fn plan(
    pipeline: &Pipeline,
    lowered: &LoweredPipeline,
    graph: &Graph<'_>,
) -> Vec<(WorkflowId, Result<Vec<Part>, TriggerId>)> {
    let mut rendered: Vec<&Trigger> = Vec::with_capacity(pipeline.len());
    // By position, the index of the first part.
    let mut indices: Vec<usize> = Vec::with_capacity(pipeline.len());
    for (position, declaration) in pipeline.triggers().enumerate() {
        indices.push(rendered.len());
        rendered.extend(lowered.of(position, declaration));
    }
    let mut workflows: Vec<(WorkflowId, Vec<Part>)> = Vec::new();
    for workflow in graph.workflows() {
        let mut members = graph.members(workflow).to_vec();
        members.sort_by_key(|member| (graph.is_start_trigger(*member) != Some(true), *member));
        let parts: Vec<Part> = members
            .into_iter()
            .filter_map(|trigger| Some((trigger, *indices.get(trigger.position())?)))
            .flat_map(|(trigger, first)| {
                let count = lowered.parts(trigger);
                (0..count).map(move |part| Part { trigger, part, index: first + part })
            })
            .collect();
        workflows.push((workflow, parts));
    }
    if workflows.is_empty() {
        return Vec::new();
    }
    let dependencies = Dependencies::of(&rendered);
    let ranks =
        dependencies.ranks(workflows.iter().flat_map(|(_, parts)| parts.iter().map(|part| part.index)));
    workflows.retain(|(_, parts)| {
        checkpoint();
        let indices: Vec<usize> = parts.iter().map(|part| part.index).collect();
        indices.iter().any(|index| dependencies.is_looped(*index))
            || dependencies.chain(&indices, &ranks).is_err()
    });
    // One order for all workflows: two of them could otherwise wait for each other.
    let ranks =
        dependencies.ranks(workflows.iter().flat_map(|(_, parts)| parts.iter().map(|part| part.index)));
    workflows
        .into_iter()
        .map(|(workflow, mut parts)| {
            let looped = parts.iter().find(|part| dependencies.is_looped(part.index));
            if let Some(looped) = looped {
                return (workflow, Err(looped.trigger));
            }
            parts.sort_by_key(|part| ranks.get(&part.index).copied());
            (workflow, Ok(parts))
        })
        .collect()
}

fn address(pipeline: &Pipeline, lowered: &LoweredPipeline, part: Part) -> String {
    let position = part.trigger.position();
    let triggers = pipeline.get_index(position).map(|declaration| lowered.of(position, declaration));
    let resource = triggers.and_then(|triggers| triggers.get(part.part)?.resource.as_deref());
    format!("aws_glue_trigger.{}", resource.unwrap_or_default())
}

/// What was done, and what it cannot do.
fn note(graph: &Graph<'_>, order: &[Part], workflow: Name<'_>) -> Diagnostic {
    let firsts = order.iter().filter(|part| part.part == 0);
    let members: Vec<Member<'_>> = firsts
        .map(|Part { trigger, .. }| Member {
            position: trigger.position(),
            declaration: graph.declaration(*trigger),
        })
        .collect();
    let message = format!(
        "the triggers of the workflow {workflow} are rendered so that each waits for the one before it: {}",
        listed(&members)
    );
    let several = members.iter().find(|member| {
        let meta = member.declaration.trigger.meta.as_deref();
        meta.is_some_and(|meta| !(meta.count.is_absent() && meta.for_each.is_absent()))
    });
    let help = match several.filter(|_| !workflow.differs_by_instance()) {
        None => "nothing is to be done; write depends_on in each to see it in the script".to_owned(),
        Some(member) => format!(
            "the instances of {} are made at the same moment all the same: apply with -parallelism=1, or \
             declare a trigger for each",
            trigger_address(member.declaration.resource().unwrap_or_default())
        ),
    };
    naming(Diagnostic::new(&SERIALIZED_WORKFLOW, "workflow_name".into(), message).help(help), &members)
}
