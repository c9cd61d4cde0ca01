//! All triggers of a pipeline together, held against the rules over a whole pipeline.
//!
//! The pipeline is seen as a [`Graph`]. What several rules ask of it is worked out here, once, and without
//! recursion: loops, what can run, from which start triggers things descend, what excludes each other. All of it is
//! linear in the number of edges.

mod checks;
mod circles;
mod exclusive;
mod flow;
mod loops;
mod reach;
mod roots;
mod scheduled;
mod table;

#[cfg(test)]
mod tests;

use std::fmt;
use std::sync::OnceLock;

pub(crate) use circles::{Circle, circles};
pub use exclusive::Exclusive;
pub use flow::Components;
pub use loops::Loop;
pub use reach::Reach;
pub use roots::{Root, SeveralRoots};
pub use scheduled::{Scheduled, Schedules};

use checks::Checks;

use crate::diagnostic::{Diagnostic, trigger_address};
use crate::lower::LoweredPipeline;
pub use crate::pipeline::graph::Node;
use crate::pipeline::graph::{Graph, Name, TargetId, TriggerId};
use crate::pipeline::{Declaration, External, Pipeline};
use crate::stop::{Turns, checkpoint};
use crate::table::HashSet;

/// What a rule over a whole pipeline may know. Each part is made when the first rule asks for it.
#[derive(Debug)]
pub struct Analysis<'p> {
    pipeline: &'p Pipeline,
    graph: OnceLock<Graph<'p>>,
    components: OnceLock<Components>,
    reach: OnceLock<Reach>,
    schedules: OnceLock<Schedules<'p>>,
    lowered: OnceLock<&'p LoweredPipeline>,
    external: OnceLock<HashSet<(External, Name<'p>)>>,
}

/// A trigger of the pipeline that is analysed.
#[derive(Debug, Clone, Copy)]
pub struct Member<'p> {
    /// Its position in the pipeline, counted from 0.
    pub position: usize,
    /// The trigger as it was declared.
    pub declaration: &'p Declaration,
}

impl<'p> Analysis<'p> {
    pub(crate) fn of(pipeline: &'p Pipeline) -> Self {
        Self {
            pipeline,
            graph: OnceLock::new(),
            components: OnceLock::new(),
            reach: OnceLock::new(),
            schedules: OnceLock::new(),
            lowered: OnceLock::new(),
            external: OnceLock::new(),
        }
    }

    /// The pipeline.
    pub fn pipeline(&self) -> &'p Pipeline {
        self.pipeline
    }

    /// The triggers in the order of their declaration.
    pub fn members(&self) -> impl Iterator<Item = Member<'p>> + use<'p> {
        let triggers = self.pipeline.triggers().enumerate();
        triggers.map(|(position, declaration)| Member { position, declaration })
    }

    /// One of the triggers.
    pub fn member(&self, trigger: TriggerId) -> Member<'p> {
        Member { position: trigger.position(), declaration: self.graph().declaration(trigger) }
    }

    /// The triggers and what they start and watch.
    pub fn graph(&self) -> &Graph<'p> {
        self.graph.get_or_init(|| Graph::of(self.pipeline))
    }

    /// The triggers that fire by a schedule that is known here.
    pub fn schedules(&self) -> &Schedules<'p> {
        self.schedules.get_or_init(|| Schedules::of(self.members()))
    }

    /// What is rendered for the triggers.
    pub fn lowered(&self) -> &'p LoweredPipeline {
        self.lowered.get_or_init(|| self.pipeline.lowered())
    }

    /// A loop of each set of triggers that start each other, a shortest one, in the order of declaration.
    pub fn loops(&self) -> Vec<Loop> {
        loops::loops(self.graph(), self.components())
    }

    /// What can ever run.
    pub fn reach(&self) -> &Reach {
        self.reach.get_or_init(|| Reach::of(self.graph(), |target| self.is_external(target)))
    }

    /// The triggers that do not fire where `first` do not, in the order of declaration.
    pub fn behind(&self, first: &[TriggerId]) -> Vec<TriggerId> {
        reach::behind(self.graph(), first)
    }

    /// The nodes that lead to each other, together; what leads to them comes first.
    pub fn components(&self) -> &Components {
        self.components.get_or_init(|| Components::of(self.graph()))
    }

    /// The triggers that wait, under AND, for what no single start trigger leads to.
    pub fn several_roots(&self) -> Vec<SeveralRoots> {
        roots::several_roots(self.graph(), self.components(), self.lowered(), |target| {
            self.is_external(target)
        })
    }

    /// The triggers that wait for what no run brings together, in the order of declaration.
    pub fn exclusive(&self) -> Vec<Exclusive> {
        exclusive::exclusive(self.graph(), self.components())
    }

    /// Whether a job or a crawler was declared to be started elsewhere.
    pub fn is_external(&self, target: TargetId) -> bool {
        if self.pipeline.external().is_empty() {
            return false;
        }
        let external = self.external.get_or_init(|| {
            self.pipeline.external().iter().map(|(kind, name)| (*kind, Name::of(name))).collect()
        });
        let kind = match target {
            TargetId::Job(_) => External::Job,
            TargetId::Crawler(_) => External::Crawler,
        };
        external.contains(&(kind, self.graph().name(target)))
    }
}

impl fmt::Display for Member<'_> {
    /// The resource, and where it was declared: `aws_glue_trigger.nightly (lake.rb:3)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&trigger_address(self.declaration.resource().unwrap_or_default()))?;
        match &self.declaration.place {
            Some(place) => write!(f, " ({place})"),
            None => Ok(()),
        }
    }
}

/// Where the findings of a rule over a whole pipeline go.
#[derive(Debug)]
pub struct PipelineFindings<'f> {
    found: &'f mut Vec<Finding>,
}

/// A finding with the position of its trigger.
#[derive(Debug, Clone)]
pub(crate) struct Finding {
    pub(crate) position: usize,
    pub(crate) diagnostic: Diagnostic,
}

impl Finding {
    /// A finding about the declaration at a position, which it names.
    pub(crate) fn about(position: usize, declaration: &Declaration, mut diagnostic: Diagnostic) -> Self {
        checkpoint();
        diagnostic.trigger = declaration.trigger.resource.clone();
        diagnostic.place = declaration.place.clone();
        Self { position, diagnostic }
    }
}

impl PipelineFindings<'_> {
    /// Keeps a finding about one of the triggers.
    pub fn push(&mut self, member: Member<'_>, diagnostic: Diagnostic) {
        self.found.push(Finding::about(member.position, member.declaration, diagnostic));
    }
}

/// Everything that the rules over a whole pipeline find, and what lowering did to it, in the order of the triggers. A
/// rule that is off is not asked; the levels are otherwise the pipeline's to apply.
pub(crate) fn analyse(pipeline: &Pipeline) -> Vec<Finding> {
    let analysis = Analysis::of(pipeline);
    let mut found: Vec<Finding> = Checks::of(pipeline).all(&analysis).collect();
    let mut turns = Turns::default();
    found.extend(pipeline.lowered().notes().iter().cloned().inspect(|_| turns.turn()));
    found.sort_by_key(|finding| finding.position);
    found
}

/// True where one of the findings is an error that nobody acknowledged.
pub(crate) fn has_errors(found: &[Finding]) -> bool {
    found.iter().any(|finding| finding.diagnostic.is_fault())
}
