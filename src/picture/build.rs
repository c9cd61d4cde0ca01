//! From a pipeline to its picture.

use std::sync::Arc;

use super::when::{self, When};
use super::{
    Edge, Frame, FrameId, Link, Node, NodeId, NodeKind, Origin, Picture, State, TargetKind, TargetNode,
    TriggerNode,
};
use crate::analyse::Analysis;
use crate::diagnostic::Diagnostic;
use crate::model::{Action, Condition, Slot, Text, Trigger, TriggerType, unescape};
use crate::pipeline::Pipeline;
use crate::pipeline::graph::{Graph, Name, TargetId, TriggerId, WorkflowId};
use crate::stop::{Turns, checkpoint};
use crate::table::{HashMap, IndexMap};

pub(super) fn picture(pipeline: &Pipeline) -> Picture {
    let (findings, strays) = findings(pipeline);
    checkpoint();
    let analysis = Analysis::of(pipeline);
    let graph = analysis.graph();
    let mut builder = Builder { picture: Picture::default(), graph, findings, targets: HashMap::default() };
    builder.picture.findings = strays;
    for workflow in graph.workflows() {
        builder.frame(workflow);
    }
    for trigger in graph.triggers() {
        builder.trigger(trigger);
    }
    builder.tell_origins(&analysis);
    builder.picture
}

/// What was found, by the resource; and what has none.
fn findings(pipeline: &Pipeline) -> (HashMap<Arc<str>, Vec<Diagnostic>>, Vec<Diagnostic>) {
    let mut turns = Turns::default();
    let mut by_resource: HashMap<Arc<str>, Vec<Diagnostic>> = HashMap::default();
    let mut strays = Vec::new();
    for found in pipeline.diagnostics() {
        turns.turn();
        match found.trigger.as_ref().filter(|resource| pipeline.get(resource).is_some()) {
            Some(resource) => by_resource.entry(Arc::clone(resource)).or_default().push(found.clone()),
            None => strays.push(found.clone()),
        }
    }
    (by_resource, strays)
}

struct Builder<'g, 'p> {
    picture: Picture,
    graph: &'g Graph<'p>,
    findings: HashMap<Arc<str>, Vec<Diagnostic>>,
    /// The node of a job or a crawler in a workflow, or outside of all.
    targets: HashMap<(TargetId, Option<WorkflowId>), NodeId>,
}

impl Builder<'_, '_> {
    fn frame(&mut self, workflow: WorkflowId) {
        let graph = self.graph;
        let realm =
            graph.members(workflow).first().and_then(|member| realm(&graph.declaration(*member).trigger));
        let (name, is_template) = received(graph.workflow_name(workflow));
        self.picture.frames.push(Frame { name, is_template, realm, nodes: Vec::new() });
    }

    fn trigger(&mut self, trigger: TriggerId) {
        let graph = self.graph;
        let declaration = graph.declaration(trigger);
        let written = &*declaration.trigger;
        let When { words, written: written_schedule, schedule } = when::of(written);
        let resource = written.resource.clone().unwrap_or_default();
        let findings = self.findings.remove(&resource).unwrap_or_default();
        let workflow = graph.workflow(trigger);
        let exists = written.known_instances() != Some(0);
        let kind = NodeKind::Trigger(Box::new(TriggerNode {
            resource,
            name: written.name.get().map(|name| received(Name::of(name)).0),
            trigger_type: written.known_type(),
            enabled: written.known_switched_on(),
            instances: written.known_instances(),
            when: words,
            written_schedule,
            schedule,
            conditions: if graph.is_start_trigger(trigger) == Some(true) {
                0
            } else {
                written.conditions().len()
            },
            joined_by: graph.joined_by(trigger),
            watches_more: exists && watches_unread(written),
            starts_more: exists && starts_unread(written),
            place: declaration.place.clone(),
            findings,
        }));
        let realm = realm(written);
        let from = self.node(workflow, realm.clone(), kind);
        let mut watched: IndexMap<NodeId, Vec<State>> = IndexMap::default();
        for watch in graph.watches(trigger) {
            checkpoint();
            let states = watched.entry(self.target(watch.target, workflow, &realm)).or_default();
            let state = State(watch.state);
            if !states.contains(&state) {
                states.push(state);
            }
        }
        let mut started: IndexMap<NodeId, usize> = IndexMap::default();
        for start in graph.starts(trigger) {
            checkpoint();
            let target = self.target(start.target, workflow, &realm);
            self.set_origin(target, Origin::Started);
            *started.entry(target).or_default() += 1;
        }
        let watched = watched.into_iter().map(|(target, states)| Edge {
            from: target,
            to: from,
            link: Link::Watched { states },
        });
        self.picture.edges.extend(watched);
        let started = started.into_iter().map(|(to, times)| Edge { from, to, link: Link::Starts { times } });
        self.picture.edges.extend(started);
    }

    fn target(&mut self, target: TargetId, workflow: Option<WorkflowId>, realm: &Option<Arc<str>>) -> NodeId {
        if let Some(known) = self.targets.get(&(target, workflow)) {
            return *known;
        }
        let kind = match target {
            TargetId::Job(_) => TargetKind::Job,
            TargetId::Crawler(_) => TargetKind::Crawler,
        };
        let (name, is_template) = received(self.graph.name(target));
        let target_node = TargetNode { kind, name, is_template, origin: Origin::Unknown };
        let id = self.node(workflow, realm.clone(), NodeKind::Target(target_node));
        self.targets.insert((target, workflow), id);
        id
    }

    fn node(&mut self, workflow: Option<WorkflowId>, realm: Option<Arc<str>>, kind: NodeKind) -> NodeId {
        let id = NodeId::at(self.picture.nodes.len());
        let frame = workflow.map(|workflow| FrameId::at(workflow.number()));
        if let Some(frame) = frame.and_then(|frame| self.picture.frames.get_mut(frame.number())) {
            frame.nodes.push(id);
        }
        self.picture.nodes.push(Node { frame, realm, kind });
        id
    }

    fn set_origin(&mut self, target: NodeId, origin: Origin) {
        if let Some(NodeKind::Target(node)) =
            self.picture.nodes.get_mut(target.number()).map(|node| &mut node.kind)
        {
            node.origin = origin;
        }
    }

    /// Says of what is watched and not started where it stands, what else may start it.
    fn tell_origins(&mut self, analysis: &Analysis<'_>) {
        let mut untold = Vec::new();
        for ((target, _), id) in &self.targets {
            let node = self.picture.node(*id).and_then(Node::target);
            if node.is_some_and(|node| node.origin == Origin::Unknown) {
                untold.push((*target, *id));
            }
        }
        for (target, id) in untold {
            checkpoint();
            let graph = self.graph;
            if analysis.is_external(target) {
                self.set_origin(id, Origin::External);
            } else if !graph.starters(target).is_empty() || graph.may_be_started_elsewhere(target) {
                self.set_origin(id, Origin::Elsewhere);
            }
        }
    }
}

/// A name as AWS receives it, or a template as it was written, but for white space around an expression; and whether it is
/// one.
fn received(name: Name<'_>) -> (String, bool) {
    match name {
        Name::Literal(text) => (unescape(text).into_owned(), false),
        template => (template.source().into_owned(), true),
    }
}

/// Whether an action could not be read as far as it says what to start.
fn starts_unread(trigger: &Trigger) -> bool {
    let is_unread = |action: &Action| is_faulty(&action.job_name) || is_faulty(&action.crawler_name);
    is_faulty(&trigger.actions) || trigger.actions().iter().any(is_unread)
}

/// The same of the conditions, where they have an effect.
fn watches_unread(trigger: &Trigger) -> bool {
    let is_unread =
        |condition: &Condition| is_faulty(&condition.job_name) || is_faulty(&condition.crawler_name);
    let is_conditional = trigger.known_type().is_none_or(|known| known == TriggerType::Conditional);
    let conditions = trigger.predicate.get().map(|predicate| &predicate.conditions);
    is_conditional
        && (is_faulty(&trigger.predicate)
            || conditions.is_some_and(is_faulty)
            || trigger.conditions().iter().any(is_unread))
}

fn is_faulty<T>(slot: &Slot<T>) -> bool {
    matches!(slot, Slot::Faulty)
}

/// The region and the provider configuration, where they were written.
fn realm(trigger: &Trigger) -> Option<Arc<str>> {
    let text = |slot: &Slot<Text>| slot.get().map(|text| received(Name::of(text)).0);
    let provider = trigger.meta.as_deref().and_then(|meta| text(&meta.provider));
    let parts: Vec<String> = [text(&trigger.region), provider].into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", ").into())
}
