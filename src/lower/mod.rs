//! From what was written to what AWS takes.
//!
//! What an author may write and what AWS accepts differ. A step rewrites the one into the other and
//! leaves a note, which becomes a diagnostic. Steps are pure: a trigger stays as it was declared, and what is
//! rendered is a trigger of its own. [`Lowering::Verbatim`] switches them off; then the rules say
//! what AWS would answer.
//!
//! There are two kinds. One sees a trigger by itself, when it is declared ([`trigger`]). The other sees the whole
//! pipeline, when that is rendered ([`pipeline`]): a trigger that becomes several needs names that nothing else
//! has, also nothing that is declared later. A step is a file, and a line in one of the two lists.

mod order;
mod part_names;
mod pipeline;
mod schedule;
mod serialize;
mod split;

pub(crate) use order::{Dependencies, references};
pub use pipeline::{LoweredPipeline, LoweredTrigger};
pub(crate) use pipeline::{address_of_trigger, depends_on};
pub(crate) use split::{alone, can_be_split, crawlers};

use crate::diagnostic::Diagnostic;
use crate::model::Trigger;
use crate::pipeline::Pipeline;
use crate::rules::Schedules;

/// Whether triggers are lowered before they are rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lowering {
    /// What AWS would refuse is rewritten, with a note, where there is an equal that it takes.
    #[default]
    On,
    /// Everything is rendered as it was written.
    Verbatim,
}

/// A rewriting of one trigger: the new one, and what was done; `None` where there is nothing to do.
type Step = fn(&Trigger, &mut Schedules) -> Option<(Trigger, Diagnostic)>;

/// The steps over one trigger, in their order. Each sees what the one before it made.
static STEPS: &[Step] = &[schedule::rate_to_cron];

/// A rewriting of triggers as parts of their pipeline.
type PipelineStep = fn(&Pipeline, &mut LoweredPipeline);

/// The steps over the whole pipeline, in their order. Each sees what the one before it made.
static PIPELINE_STEPS: &[PipelineStep] = &[split::crawlers_of_two, serialize::workflows];

/// What is rendered for one trigger, where that is another than was written.
#[derive(Debug, Clone)]
pub struct Lowered {
    /// The trigger as AWS takes it.
    pub trigger: Trigger,
    /// What was done, a note for each step.
    pub notes: Vec<Diagnostic>,
}

/// Lowers one trigger by itself; `None` where AWS takes it as it is written.
///
/// ```
/// use glue_trigger::{decode, lower};
/// let input = serde_json::json!({
///     "name": "often", "type": "SCHEDULED", "schedule": "rate(15 minutes)", "actions": [{ "job_name": "load" }],
/// });
/// let written = decode::trigger(Some("often"), &input).trigger;
/// let lowered = lower::trigger(&written).expect("a rate with an equal cron");
/// assert_eq!(lowered.trigger.schedule.get().map(ToString::to_string).as_deref(), Some("cron(0/15 * * * ? *)"));
/// assert_eq!(lowered.notes[0].rule.name, "lowered-schedule");
/// assert!(lower::trigger(&lowered.trigger).is_none());
/// ```
pub fn trigger(written: &Trigger) -> Option<Lowered> {
    trigger_with(written, &mut Schedules::default())
}

/// As [`trigger`], with what is known of schedules that were read before.
pub(crate) fn trigger_with(written: &Trigger, schedules: &mut Schedules) -> Option<Lowered> {
    let mut lowered: Option<Lowered> = None;
    for step in STEPS {
        let so_far = lowered.as_ref().map_or(written, |lowered| &lowered.trigger);
        let Some((trigger, note)) = step(so_far, schedules) else { continue };
        let mut notes = lowered.map(|lowered| lowered.notes).unwrap_or_default();
        notes.push(note);
        lowered = Some(Lowered { trigger, notes });
    }
    lowered
}

/// Lowers the triggers of a pipeline as parts of it; each was lowered by itself when it was declared.
///
/// [`Pipeline::lowered`] keeps the result until the next declaration.
///
/// ```
/// use glue_trigger::{check, lower, pipeline::Pipeline};
/// let mut pipeline = Pipeline::default();
/// let input = serde_json::json!({
///     "name": "catalog", "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)",
///     "actions": [{ "crawler_name": "a" }, { "crawler_name": "b" }, { "crawler_name": "c" }],
/// });
/// let _ = pipeline.declare(check::trigger(Some("catalog"), &input, None), None);
/// let lowered = lower::pipeline(&pipeline);
/// let names: Vec<_> = lowered.triggers(&pipeline).map(|trigger| trigger.resource().to_owned()).collect();
/// assert_eq!(names, ["catalog", "catalog_2"]);
/// ```
pub fn pipeline(pipeline: &Pipeline) -> LoweredPipeline {
    let mut lowered = LoweredPipeline::default();
    if pipeline.lowering() == Lowering::On {
        for step in PIPELINE_STEPS {
            step(pipeline, &mut lowered);
        }
    }
    lowered
}
