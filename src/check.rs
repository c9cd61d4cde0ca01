//! One trigger: decoded, held against every rule, and lowered.

use crate::acknowledge::Acknowledgements;
use crate::decode::{self, Decoded, Value, View};
use crate::diagnostic::{Diagnostic, Path, Severity};
use crate::lower::{self, Lowered, Lowering};
use crate::model::Trigger;
use crate::rules::{EMPTY_VALUE, Findings, Memory, Schedules, WRONG_KIND, findings_of, trigger_checks};
use crate::schedule::Schedule;

/// Decodes, checks and lowers triggers, one after the other.
///
/// It remembers what it has read of schedules and of the names of arguments: the triggers of a pipeline share a few.
///
/// ```
/// use glue_trigger::check::Checker;
/// let mut checker = Checker::new(Some(2026), Default::default());
/// let input = serde_json::json!({ "name": "x", "type": "SCHEDULED", "actions": [{ "job_name": "load" }] });
/// let checked = checker.trigger(Some("x"), &input);
/// assert_eq!(checked.diagnostics[0].rule.name, "missing-schedule");
/// assert_eq!(checked.diagnostics[0].aws_message.as_deref(), Some("Schedule cannot be null or empty"));
/// ```
#[derive(Debug, Default)]
pub struct Checker {
    memory: Memory,
    lowering: Lowering,
}

/// One trigger, and all that was found in it.
#[derive(Debug)]
pub struct Checked {
    /// The trigger as it was written; sound only where no diagnostic is an error.
    pub trigger: Box<Trigger>,
    /// What is rendered for it, where that is another.
    pub lowered: Option<Box<Trigger>>,
    /// What its author lives with; a [pipeline](crate::pipeline) marks the findings that it is about.
    pub acknowledged: Acknowledgements,
    /// Every fault, warning and note.
    pub diagnostics: Vec<Diagnostic>,
}

impl Checker {
    /// A checker that takes `this_year` for the current year in UTC; without it no year of a
    /// schedule is over.
    pub fn new(this_year: Option<i32>, lowering: Lowering) -> Self {
        Self { memory: Memory::new(this_year), lowering }
    }

    /// Decodes, checks and lowers the attributes of one trigger.
    pub fn trigger<V: Value>(&mut self, resource: Option<&str>, attributes: V) -> Checked {
        let Decoded { trigger, acknowledged, mut diagnostics } = decode::trigger(resource, attributes);
        let mut findings = Findings::new(&mut self.memory, self.lowering, &mut diagnostics);
        for check in trigger_checks() {
            check(&trigger, &mut findings);
        }
        forget_explained(&mut diagnostics);
        let lowered = match self.lowering {
            Lowering::On => lower::trigger_with(&trigger, &mut self.memory.schedules),
            Lowering::Verbatim => None,
        };
        let lowered = lowered.map(|Lowered { trigger, notes }| {
            diagnostics.extend(notes);
            Box::new(trigger)
        });
        // What belongs to a pipeline is told there, with the names that it comes to have.
        if trigger.resource.is_none() && self.lowering == Lowering::On {
            diagnostics.extend(lower::alone(&trigger));
        }
        for diagnostic in &mut diagnostics {
            diagnostic.trigger = trigger.resource.clone();
        }
        // They live as long as the pipeline, and there is mostly one where a list begins with room for four.
        diagnostics.shrink_to_fit();
        Checked { trigger, lowered, acknowledged, diagnostics }
    }

    /// As [`trigger`](Checker::trigger), with the resource name as its author gave it, of whatever kind.
    pub fn declaration<N: Value, V: Value>(&mut self, resource: N, attributes: V) -> Checked {
        match resource.view() {
            View::Text(name) => self.trigger(Some(&name), attributes),
            // `aws_glue_trigger(name: …, type: …)`: the attributes stand where the name should.
            View::Map => {
                let message = "the resource name is missing: the first argument is a Hash".to_owned();
                self.nameless(resource, message)
            }
            other => {
                let message = format!("the resource name must be a Symbol or text, got {}", other.describe());
                self.nameless(attributes, message)
            }
        }
    }

    /// Attributes without a name that could be read, with what is wrong with it.
    fn nameless<V: Value>(&mut self, attributes: V, message: String) -> Checked {
        let mut checked = self.trigger(None, attributes);
        let fault = Diagnostic::new(&WRONG_KIND, Path::root(), message);
        checked.diagnostics.insert(0, fault.help("write aws_glue_trigger(:nightly, { … })"));
        checked
    }
}

/// Takes out "this is empty" where an error says what is missing there, or in what it is a part of.
fn forget_explained(diagnostics: &mut Vec<Diagnostic>) {
    if !diagnostics.iter().any(|diagnostic| diagnostic.rule == &EMPTY_VALUE) {
        return;
    }
    let errors: Vec<Path> =
        diagnostics.iter().filter(|d| d.severity == Severity::Error).map(|d| d.path.clone()).collect();
    diagnostics.retain(|diagnostic| {
        diagnostic.rule != &EMPTY_VALUE || !errors.iter().any(|error| diagnostic.path.is_within(error))
    });
}

/// Reads a schedule that stands by itself, and says what the rules and lowering find in it; `None` where
/// it is none. Their path is the root.
///
/// A rate without an equal cron is a schedule, which can be told and counted, though Glue cannot run it:
/// one of the findings is an error, unless schedules are not lowered.
///
/// ```
/// use glue_trigger::check;
/// use glue_trigger::lower::Lowering;
///
/// let (schedule, found) = check::schedule("cron(0 2 31 * ? *)", None, Lowering::On);
/// assert!(schedule.is_some());
/// assert_eq!(found[0].rule.name, "skipped-months");
/// assert_eq!(found[0].suggestion.as_deref(), Some("cron(0 2 L * ? *)"));
///
/// let rules = |text: &str, lowering| -> Vec<&str> {
///     check::schedule(text, None, lowering).1.iter().map(|found| found.rule.name).collect()
/// };
/// assert_eq!(rules("rate(15 minutes)", Lowering::On), ["lowered-schedule"]);
/// assert_eq!(rules("rate(7 minutes)", Lowering::On), ["rate-without-cron"]);
/// assert_eq!(rules("rate(7 minutes)", Lowering::Verbatim), ["rate-schedule"]);
/// ```
pub fn schedule(
    text: &str,
    this_year: Option<i32>,
    lowering: Lowering,
) -> (Option<Schedule>, Vec<Diagnostic>) {
    let read = Schedules::new(this_year).read(text);
    let schedule = read.as_ref().as_ref().ok().map(|(schedule, _)| schedule.clone());
    (schedule, findings_of(text, &read, lowering))
}

/// Decodes and checks one trigger by itself.
///
/// ```
/// let input = serde_json::json!({ "name": "x", "type": "EVENT", "enabled": false, "actions": [{ "job_name": "load" }] });
/// let checked = glue_trigger::check::trigger(Some("x"), &input, None);
/// assert_eq!(checked.diagnostics[0].rule.name, "missing-workflow");
/// ```
pub fn trigger<V: Value>(resource: Option<&str>, attributes: V, this_year: Option<i32>) -> Checked {
    Checker::new(this_year, Lowering::On).trigger(resource, attributes)
}
