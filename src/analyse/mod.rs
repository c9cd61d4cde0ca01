//! All triggers of a pipeline together, held against the rules over a whole pipeline.

mod scheduled;

use std::cell::OnceCell;

pub use scheduled::{Scheduled, Schedules};

use crate::diagnostic::{Diagnostic, Severity};
use crate::pipeline::{Declaration, Pipeline};
use crate::rules::{Check, RULES};

/// What a rule over a whole pipeline may know. Each part is made when the first rule asks for it.
#[derive(Debug)]
pub struct Analysis<'p> {
    pipeline: &'p Pipeline,
    schedules: OnceCell<Schedules<'p>>,
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
    /// The pipeline.
    pub fn pipeline(&self) -> &'p Pipeline {
        self.pipeline
    }

    /// The triggers in the order of their declaration.
    pub fn members(&self) -> impl Iterator<Item = Member<'p>> {
        let triggers = self.pipeline.triggers().enumerate();
        triggers.map(|(position, declaration)| Member { position, declaration })
    }

    /// The triggers that fire by a schedule that is known here.
    pub fn schedules(&self) -> &Schedules<'p> {
        self.schedules.get_or_init(|| Schedules::of(self.members()))
    }
}

impl std::fmt::Display for Member<'_> {
    /// The resource, and where it was declared: `aws_glue_trigger.nightly (lake.rb:3)`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "aws_glue_trigger.{}", self.declaration.resource().unwrap_or_default())?;
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

impl PipelineFindings<'_> {
    /// Keeps a finding about one of the triggers.
    pub fn push(&mut self, member: Member<'_>, mut diagnostic: Diagnostic) {
        diagnostic.trigger = member.declaration.trigger.resource.clone();
        diagnostic.place = member.declaration.place.clone();
        self.found.push(Finding { position: member.position, diagnostic });
    }
}

/// Everything that the rules over a whole pipeline find, in the order of the triggers.
pub(crate) fn analyse(pipeline: &Pipeline) -> Vec<Finding> {
    let analysis = Analysis { pipeline, schedules: OnceCell::new() };
    let mut found = Vec::new();
    for rule in RULES {
        if let Check::Pipeline(check) = rule.check {
            check(&analysis, &mut PipelineFindings { found: &mut found });
        }
    }
    found.sort_by_key(|finding| finding.position);
    found
}

/// True where one of the findings is an error.
pub(crate) fn has_errors(found: &[Finding]) -> bool {
    found.iter().any(|finding| finding.diagnostic.severity == Severity::Error)
}
