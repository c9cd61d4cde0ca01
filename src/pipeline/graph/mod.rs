//! The triggers of a pipeline, and the jobs, crawlers and workflows that they name, as a graph.
//!
//! A trigger *starts* what its actions name, and *watches* what its conditions name. Names meet names:
//! see [`Name`]. What only Terraform knows (an action with a template for a job and one for a crawler) is
//! no edge. Building is linear in the number of edges.

mod edges;
mod id;
mod lineage;
mod name;
mod realm;

use std::sync::OnceLock;

use edges::Edges;
pub use id::{CrawlerId, JobId, Node, RealmId, TargetId, TriggerId, WorkflowId};
pub use lineage::NodeName;
pub use name::Name;
pub use realm::Realm;

use super::{Declaration, Pipeline};
use crate::model::{Logical, Predicate, Target, TriggerType};
use crate::rules::targets_of;
use crate::stop::Turns;
use crate::table::{HashMap, IndexMap, IndexSet};

/// The graph of a pipeline.
///
/// ```
/// use glue_trigger::{check, pipeline::{Pipeline, graph::Graph}};
/// let mut pipeline = Pipeline::default();
/// for (resource, attributes) in [
///     ("nightly", serde_json::json!({
///         "name": "nightly", "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)",
///         "actions": [{ "job_name": "load" }],
///     })),
///     ("after_load", serde_json::json!({
///         "name": "after-load", "type": "CONDITIONAL",
///         "predicate": { "conditions": [{ "job_name": "load", "state": "SUCCEEDED" }] },
///         "actions": [{ "crawler_name": "raw" }],
///     })),
/// ] {
///     let _ = pipeline.declare(check::trigger(Some(resource), &attributes, None), None);
/// }
/// let graph = Graph::of(&pipeline);
/// let [nightly, after_load] = graph.triggers().collect::<Vec<_>>()[..] else { unreachable!() };
/// let load = graph.starts(nightly)[0].target;
/// assert_eq!(graph.name(load).to_string(), "\"load\"");
/// assert_eq!(graph.watchers(load)[0].trigger, after_load);
/// assert_eq!(graph.watches(after_load)[0].state, Some("SUCCEEDED"));
/// ```
#[derive(Debug)]
pub struct Graph<'p> {
    triggers: Vec<TriggerNode<'p>>,
    realms: IndexSet<Realm<'p>>,
    jobs: IndexSet<Key<'p>>,
    crawlers: IndexSet<Key<'p>>,
    /// By trigger.
    starts: Edges<Start>,
    watches: Edges<Watch>,
    /// By target: see [`target_number`](Graph::target_number).
    starters: Edges<Start>,
    watchers: Edges<Watch>,
    workflows: IndexMap<Key<'p>, Vec<TriggerId>>,
    started: OnceLock<HashMap<(bool, Name<'p>), Vec<RealmId>>>,
}

/// So many realms are asked whether something is started there.
const MOST_REALMS: usize = 1_000;

/// A name, and where it means something.
type Key<'p> = (RealmId, Name<'p>);

#[derive(Debug)]
struct TriggerNode<'p> {
    declaration: &'p Declaration,
    watches_more: bool,
    starts_more: bool,
    realm: RealmId,
    workflow: Option<WorkflowId>,
}

impl<'p> TriggerNode<'p> {
    fn absent(declaration: &'p Declaration, realm: RealmId) -> Self {
        Self { declaration, watches_more: false, starts_more: false, realm, workflow: None }
    }
}

/// A trigger starts a job or a crawler.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Start {
    /// The trigger.
    pub trigger: TriggerId,
    /// The index of its action.
    pub action: usize,
    /// What it starts.
    pub target: TargetId,
}

/// A trigger watches a job or a crawler.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Watch {
    /// The trigger.
    pub trigger: TriggerId,
    /// The index of its condition.
    pub condition: usize,
    /// What it watches.
    pub target: TargetId,
    /// AWS's word for the state in which that must end, where it is known here.
    pub state: Option<&'static str>,
}

impl<'p> Graph<'p> {
    /// The graph of a pipeline.
    pub fn of(pipeline: &'p Pipeline) -> Self {
        let mut graph = Self {
            triggers: Vec::with_capacity(pipeline.len()),
            realms: IndexSet::default(),
            jobs: IndexSet::with_capacity_and_hasher(pipeline.len(), Default::default()),
            crawlers: IndexSet::default(),
            starts: Edges::with_capacity(pipeline.len()),
            watches: Edges::with_capacity(pipeline.len()),
            starters: Edges::with_capacity(0),
            watchers: Edges::with_capacity(0),
            workflows: IndexMap::default(),
            started: OnceLock::new(),
        };
        for declaration in pipeline.triggers() {
            graph.add(declaration);
            graph.starts.finish_node();
            graph.watches.finish_node();
        }
        let targets = graph.target_count();
        graph.starters = graph.starts.by(targets, |start| graph.target_number(start.target));
        graph.watchers = graph.watches.by(targets, |watch| graph.target_number(watch.target));
        graph
    }

    fn add(&mut self, declaration: &'p Declaration) {
        let trigger = TriggerId::at(self.triggers.len());
        let written = &declaration.trigger;
        let realm = RealmId::at(self.realms.insert_full(Realm::of(written, trigger.position())).0);
        if written.known_instances() == Some(0) {
            // Terraform makes none of it: it starts nothing, and waits for nothing.
            self.triggers.push(TriggerNode::absent(declaration, realm));
            return;
        }
        let mut starts_more = written.actions.get().is_none();
        for (action, targets) in written.actions().iter().map(targets_of).enumerate() {
            starts_more |= targets.each().next().is_none();
            for target in targets.each() {
                let target = self.target(realm, target);
                self.starts.push(Start { trigger, action, target });
            }
        }
        // The predicate of a trigger that is known not to be CONDITIONAL has no effect.
        let is_conditional = written.known_type().is_none_or(|known| known == TriggerType::Conditional);
        let conditions = if is_conditional { written.conditions() } else { &[] };
        let mut watches_more = is_conditional && written.predicate.get().is_none();
        for (condition, written) in conditions.iter().enumerate() {
            let targets = targets_of(written);
            watches_more |= targets.each().next().is_none();
            for target in targets.each() {
                let target = self.target(realm, target);
                self.watches.push(Watch { trigger, condition, target, state: written.state_word() });
            }
        }
        let workflow = written.workflow_name.get().map(|name| {
            let entry = self.workflows.entry((realm, Name::of(name)));
            let id = WorkflowId::at(entry.index());
            entry.or_default().push(trigger);
            id
        });
        self.triggers.push(TriggerNode { declaration, watches_more, starts_more, realm, workflow });
    }

    fn target(&mut self, realm: RealmId, target: Target<'p>) -> TargetId {
        match target {
            Target::Job(name) => TargetId::Job(JobId::at(self.jobs.insert_full((realm, Name::of(name))).0)),
            Target::Crawler(name) => {
                TargetId::Crawler(CrawlerId::at(self.crawlers.insert_full((realm, Name::of(name))).0))
            }
        }
    }

    /// The number of a job or a crawler among all of them: jobs first.
    fn target_number(&self, target: TargetId) -> usize {
        target.number_behind(self.jobs.len())
    }

    /// Every trigger, in the order of declaration.
    pub fn triggers(&self) -> impl ExactSizeIterator<Item = TriggerId> + use<> {
        let mut turns = Turns::default();
        (0..self.triggers.len()).map(TriggerId::at).inspect(move |_| turns.turn())
    }

    /// Every job and every crawler, each in the order in which they are first named.
    pub fn targets(&self) -> impl Iterator<Item = TargetId> + use<> {
        let jobs = (0..self.jobs.len()).map(|index| TargetId::Job(JobId::at(index)));
        let crawlers = (0..self.crawlers.len()).map(|index| TargetId::Crawler(CrawlerId::at(index)));
        let mut turns = Turns::default();
        jobs.chain(crawlers).inspect(move |_| turns.turn())
    }

    /// How many jobs and crawlers there are.
    pub fn target_count(&self) -> usize {
        self.jobs.len() + self.crawlers.len()
    }

    /// How many jobs there are.
    pub fn job_count(&self) -> usize {
        self.jobs.len()
    }

    /// Every workflow, in the order in which they are first named.
    pub fn workflows(&self) -> impl Iterator<Item = WorkflowId> + use<> {
        (0..self.workflows.len()).map(WorkflowId::at)
    }

    /// A trigger as it was declared.
    pub fn declaration(&self, trigger: TriggerId) -> &'p Declaration {
        self.node(trigger).declaration
    }

    /// What a trigger starts, in the order of its actions.
    pub fn starts(&self, trigger: TriggerId) -> &[Start] {
        self.starts.of(trigger.position())
    }

    /// What a trigger watches, in the order of its conditions; nothing where its type is known not to be
    /// CONDITIONAL.
    pub fn watches(&self, trigger: TriggerId) -> &[Watch] {
        self.watches.of(trigger.position())
    }

    /// Whether it may watch what is not known here.
    pub fn watches_more(&self, trigger: TriggerId) -> bool {
        self.node(trigger).watches_more
    }

    /// Whether it may start what is not known here.
    pub fn starts_more(&self, trigger: TriggerId) -> bool {
        self.node(trigger).starts_more
    }

    /// The region and the provider configuration of a trigger.
    pub fn realm(&self, trigger: TriggerId) -> RealmId {
        self.node(trigger).realm
    }

    /// Whether each instance of a trigger is in a region, or of a provider configuration, of its own.
    pub fn realm_differs_by_instance(&self, trigger: TriggerId) -> bool {
        self.realms.get_index(self.realm(trigger).number()).is_some_and(|realm| realm.differs_by_instance())
    }

    /// Whether something of that name is started in another realm that may be the same.
    pub fn may_be_started_elsewhere(&self, target: TargetId) -> bool {
        // Nearly every pipeline has one realm.
        if self.realms.len() < 2 {
            return false;
        }
        let Some((realm, name)) = self.key(target) else { return false };
        let Some(here) = self.realms.get_index(realm.number()) else { return false };
        let started = self.started.get_or_init(|| self.started_names());
        let elsewhere =
            started.get(&(matches!(target, TargetId::Job(_)), *name)).map_or(&[][..], Vec::as_slice);
        // Of very many realms the first ones are asked, which keeps this linear.
        elsewhere.iter().take(MOST_REALMS).any(|other| {
            other != realm
                && self.realms.get_index(other.number()).is_some_and(|there| !here.is_another(*there))
        })
    }

    /// The realms in which something of a name is started; true for jobs.
    fn started_names(&self) -> HashMap<(bool, Name<'p>), Vec<RealmId>> {
        let mut started: HashMap<(bool, Name<'p>), Vec<RealmId>> = HashMap::default();
        for target in self.targets().filter(|target| !self.starters(*target).is_empty()) {
            if let Some((realm, name)) = self.key(target) {
                started.entry((matches!(target, TargetId::Job(_)), *name)).or_default().push(*realm);
            }
        }
        started
    }

    /// The workflow that a trigger is a member of.
    pub fn workflow(&self, trigger: TriggerId) -> Option<WorkflowId> {
        self.node(trigger).workflow
    }

    /// How the conditions of a trigger are joined; `None` where only Terraform knows.
    pub fn joined_by(&self, trigger: TriggerId) -> Option<Logical> {
        self.declaration(trigger).trigger.predicate.get().map_or(Some(Logical::And), Predicate::joined_by)
    }

    /// Whether two triggers are members of one workflow, or both of none, as far as can be told of these.
    pub fn may_be_one_workflow(&self, one: Option<WorkflowId>, other: Option<WorkflowId>) -> bool {
        match (one, other) {
            (None, None) => true,
            (Some(one), Some(other)) => {
                one == other || !self.workflow_name(one).is_another(self.workflow_name(other))
            }
            _ => false,
        }
    }

    /// Whether a trigger fires by the clock, by hand or by an event; `None` where only Terraform knows.
    pub fn is_start_trigger(&self, trigger: TriggerId) -> Option<bool> {
        self.declaration(trigger).trigger.known_type().map(|known| known != TriggerType::Conditional)
    }

    /// The triggers that start a job or a crawler, in the order of declaration.
    pub fn starters(&self, target: TargetId) -> &[Start] {
        self.starters.of(self.target_number(target))
    }

    /// The triggers that watch a job or a crawler, in the order of declaration.
    pub fn watchers(&self, target: TargetId) -> &[Watch] {
        self.watchers.of(self.target_number(target))
    }

    /// The name of a job or a crawler.
    pub fn name(&self, target: TargetId) -> Name<'p> {
        // An identifier comes from this graph only.
        self.key(target).map_or(Name::Literal(""), |(_, name)| *name)
    }

    /// The name of a workflow.
    pub fn workflow_name(&self, workflow: WorkflowId) -> Name<'p> {
        self.workflows.get_index(workflow.number()).map_or(Name::Literal(""), |((_, name), _)| *name)
    }

    /// The members of a workflow, in the order of declaration.
    pub fn members(&self, workflow: WorkflowId) -> &[TriggerId] {
        self.workflows.get_index(workflow.number()).map_or(&[], |(_, members)| members)
    }

    #[allow(clippy::indexing_slicing, reason = "an identifier comes from this graph only")]
    fn node(&self, trigger: TriggerId) -> &TriggerNode<'p> {
        &self.triggers[trigger.position()]
    }

    /// The realm and the name of a job or a crawler.
    fn key(&self, target: TargetId) -> Option<&Key<'p>> {
        match target {
            TargetId::Job(job) => self.jobs.get_index(job.number()),
            TargetId::Crawler(crawler) => self.crawlers.get_index(crawler.number()),
        }
    }
}
