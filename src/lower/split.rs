//! A trigger of more than two crawlers becomes several, which is all that Glue takes.

use std::sync::Arc;

use super::LoweredPipeline;
use super::part_names::{PartName, PartNames};
use super::pipeline::{address_of_trigger, depends_on, wait_for};
use crate::diagnostic::{Diagnostic, quote, trigger_address};
use crate::limits;
use crate::model::{Action, Slot, Trigger, TriggerType};
use crate::pipeline::Pipeline;
use crate::rules::{SPLIT_TRIGGER, Targets, targets_of};
use crate::table::HashMap;

/// So many parts, and so many actions of each, are named in a note.
const NAMED: usize = 5;

/// How many crawlers a trigger starts for certain.
pub(crate) fn crawlers(trigger: &Trigger) -> usize {
    trigger.actions().iter().filter(|action| targets_of(*action).is_crawler()).count()
}

/// Whether several triggers can take the place of one.
///
/// Several with one predicate fire together, as do several with one schedule. What is started by its name, or by
/// events, is one trigger; and a workflow has a single start trigger.
pub(crate) fn can_be_split(trigger: &Trigger) -> bool {
    match trigger.known_type() {
        Some(TriggerType::Conditional) => true,
        Some(TriggerType::Scheduled) => trigger.workflow_name.is_absent(),
        Some(TriggerType::OnDemand | TriggerType::Event) | None => false,
    }
}

/// True where AWS would refuse the trigger, and would take several in its place.
fn is_to_be_split(trigger: &Trigger) -> bool {
    let most = limits::CRAWLERS.max;
    trigger.actions().len() > most && can_be_split(trigger) && crawlers(trigger) > most
}

/// Leaves at most two crawlers in each trigger.
pub(super) fn crawlers_of_two(pipeline: &Pipeline, lowered: &mut LoweredPipeline) {
    // The names are collected where the first trigger needs one.
    let mut names: Option<PartNames<'_>> = None;
    let mut parts_of: HashMap<&str, Vec<Arc<str>>> = HashMap::default();
    for (position, declaration) in pipeline.triggers().enumerate() {
        let trigger = declaration.lowered();
        if !is_to_be_split(trigger) {
            continue;
        }
        let names = names.get_or_insert_with(|| PartNames::of(pipeline));
        let Split { triggers, parts } = split(trigger, names);
        lowered.note(position, declaration, note(&triggers));
        if let Some(resource) = &trigger.resource {
            let others = triggers.iter().skip(1).filter_map(|part| part.resource.clone());
            parts_of.insert(resource, others.collect());
        }
        lowered.split(position, triggers, parts);
    }
    if parts_of.is_empty() {
        return;
    }
    for (position, declaration) in pipeline.triggers().enumerate() {
        let awaited = depends_on(&declaration.trigger);
        let more: Vec<String> = awaited.iter().flat_map(|address| other_parts(address, &parts_of)).collect();
        if !more.is_empty() {
            for trigger in lowered.of_mut(position, declaration) {
                more.iter().for_each(|address| wait_for(trigger, address));
            }
        }
        // Members of a workflow that are made at the same moment are refused.
        let is_split = declaration.resource().is_some_and(|resource| parts_of.contains_key(resource));
        if is_split && !declaration.trigger.workflow_name.is_absent() {
            chain(lowered.of_mut(position, declaration));
        }
    }
}

/// The addresses of the other parts, where an address is that of a trigger that became several: what waits for the
/// trigger waits for all of it.
fn other_parts(address: &str, parts_of: &HashMap<&str, Vec<Arc<str>>>) -> Vec<String> {
    let Some((resource, rest)) = address_of_trigger(address) else { return Vec::new() };
    let parts = parts_of.get(resource).map_or(&[][..], Vec::as_slice);
    parts.iter().map(|part| format!("aws_glue_trigger.{part}{rest}")).collect()
}

/// Makes each part wait for the one before it.
fn chain(parts: &mut [Trigger]) {
    let mut before: Option<Arc<str>> = None;
    for part in parts {
        if let Some(before) = &before {
            wait_for(part, &format!("aws_glue_trigger.{before}"));
        }
        before.clone_from(&part.resource);
    }
}

/// The parts, and the part of each action.
struct Split {
    triggers: Vec<Trigger>,
    parts: Vec<usize>,
}

/// The first part keeps the names, the jobs and the first two crawlers.
fn split<'p>(trigger: &'p Trigger, names: &mut PartNames<'p>) -> Split {
    let parts = part_of_each(trigger.actions());
    let count = parts.iter().max().map_or(1, |last| last + 1);
    let mut actions: Vec<Vec<Action>> = vec![Vec::new(); count];
    for (action, part) in trigger.actions().iter().zip(&parts) {
        if let Some(actions) = actions.get_mut(*part) {
            actions.push(action.clone());
        }
    }
    let mut number = 1;
    let mut triggers = Vec::with_capacity(count);
    for actions in actions {
        let name = if triggers.is_empty() {
            PartName { number, resource: trigger.resource.clone(), name: trigger.name.clone() }
        } else {
            names.next(trigger, number + 1)
        };
        number = name.number;
        triggers.push(part(trigger, name, actions));
    }
    Split { triggers, parts }
}

/// The part that each action goes to. What may turn out to be a crawler is counted as one, so that no part has more
/// than two, whatever Terraform makes of it.
fn part_of_each(actions: &[Action]) -> Vec<usize> {
    let mut crawlers = 0;
    let part = |action: &Action| match targets_of(action) {
        Targets::Job(_) | Targets::Neither => 0,
        Targets::Crawler(_) | Targets::Both(..) | Targets::Unknown => {
            crawlers += 1;
            (crawlers - 1) / limits::CRAWLERS.max
        }
    };
    actions.iter().map(part).collect()
}

/// Written out, so that nobody adds an attribute and forgets it here; and the actions are not copied twice.
fn part(whole: &Trigger, name: PartName, actions: Vec<Action>) -> Trigger {
    let Trigger {
        resource: _,
        region,
        actions: _,
        description,
        enabled,
        name: _,
        predicate,
        schedule,
        tags,
        start_on_creation,
        trigger_type,
        workflow_name,
        event_batching_condition,
        meta,
        is_literal,
    } = whole;
    Trigger {
        resource: name.resource,
        region: region.clone(),
        actions: Slot::Given(actions),
        description: description.clone(),
        enabled: enabled.clone(),
        name: name.name,
        predicate: predicate.clone(),
        schedule: schedule.clone(),
        tags: tags.clone(),
        start_on_creation: start_on_creation.clone(),
        trigger_type: trigger_type.clone(),
        workflow_name: workflow_name.clone(),
        event_batching_condition: event_batching_condition.clone(),
        meta: meta.clone(),
        is_literal: *is_literal,
    }
}

/// The note about attributes that stand alone: no other trigger is known whose name a part could meet.
pub(crate) fn alone(trigger: &Trigger) -> Option<Diagnostic> {
    is_to_be_split(trigger).then(|| note(&split(trigger, &mut PartNames::default()).triggers))
}

/// What became of the trigger.
fn note(parts: &[Trigger]) -> Diagnostic {
    let (count, most) = (parts.len(), limits::CRAWLERS.max);
    let mut named: Vec<String> = parts.iter().take(NAMED).map(described).collect();
    if let Some(more @ 1..) = count.checked_sub(NAMED) {
        named.push(format!("and so on, {more} more"));
    }
    let message = format!(
        "this is rendered as {count} triggers, for Glue takes at most {most} crawlers in one: {}",
        named.join("; ")
    );
    let (same, unless) = match parts.first().and_then(Trigger::known_type) {
        // Each of them begins a chain of its own.
        Some(TriggerType::Scheduled) => {
            ("schedule", ", unless something waits for all of them (several-roots)")
        }
        _ => ("predicate", ""),
    };
    let help = format!(
        "nothing is to be done{unless}; write {count} triggers with the same {same} to see them in the script. lower: false \
         (--verbatim) renders what is written, which AWS refuses"
    );
    Diagnostic::new(&SPLIT_TRIGGER, "actions".into(), message).help(help)
}

/// `aws_glue_trigger.catalog_2 ("catalog-2") starts "raw-c"`.
fn described(part: &Trigger) -> String {
    let resource = part.resource.as_deref().map(trigger_address);
    let in_aws = part.name.get().map(|name| quote(name.source()));
    let who = match (resource, in_aws) {
        (Some(resource), Some(name)) => format!("{resource} ({name})"),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => "one".to_owned(),
    };
    let actions = part.actions();
    let targets =
        actions.iter().take(NAMED).filter_map(|action| Some(quote(action.target()?.name().source())));
    let mut targets: Vec<String> = targets.collect();
    if let Some(more @ 1..) = actions.len().checked_sub(NAMED) {
        targets.push(format!("{more} more"));
    }
    let started = match targets.as_slice() {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        few => few.concat(),
    };
    format!("{who} starts {started}")
}
