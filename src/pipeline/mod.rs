//! The triggers that are declared together.

mod declaration;
mod external;
mod footprint;
pub mod graph;

use std::sync::{Arc, OnceLock};

pub use declaration::Declaration;
pub use external::External;

use crate::acknowledge;
use crate::analyse::{self, Finding};
use crate::check::{Checked, Checker};
use crate::diagnostic::{Diagnostic, Path, Place, quote};
use crate::limits;
use crate::lower::{self, LoweredPipeline, Lowering};
use crate::model::{Text, Trigger};
use crate::rules::{DUPLICATE_RESOURCE_NAME, Levels};
use crate::stop::Turns;
use crate::table::IndexMap;

/// What becomes of a trigger that has errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OnError {
    /// It is turned away, and the pipeline stays as it was.
    #[default]
    Refuse,
    /// It is kept with its diagnostics, so that one run shows every fault; such a pipeline
    /// is not [valid](Pipeline::is_valid) and is not to be rendered.
    Collect,
}

/// What is decided about a pipeline before the first trigger.
#[derive(Debug, Clone)]
pub struct Settings {
    /// What becomes of a trigger that has errors.
    pub on_error: OnError,
    /// How loud each rule is.
    pub levels: Levels,
    /// The current year in UTC; without it no year of a schedule is over.
    pub this_year: Option<i32>,
    /// How many jobs the account runs at a time.
    pub concurrent_runs: u64,
    /// Whether triggers are lowered before they are rendered.
    pub lowering: Lowering,
    /// Whether the members of a workflow are made to wait for each other; a part of lowering.
    pub serialize_workflows: bool,
}

impl Default for Settings {
    /// Refuses errors, ignores nothing, knows no year, and takes AWS's default quota.
    fn default() -> Self {
        Self {
            on_error: OnError::default(),
            levels: Levels::default(),
            this_year: None,
            concurrent_runs: limits::CONCURRENT_RUNS,
            lowering: Lowering::default(),
            serialize_workflows: false,
        }
    }
}

/// Triggers in the order of their declaration, with all that was found in them.
///
/// ```
/// use glue_trigger::{check, pipeline::Pipeline};
/// let mut pipeline = Pipeline::default();
/// let input = serde_json::json!({
///     "name": "by-hand", "type": "ON_DEMAND", "enabled": false, "actions": [{ "job_name": "load" }],
/// });
/// let declared = pipeline.declare(check::trigger(Some("by_hand"), &input, None), None);
/// assert!(declared.is_ok());
/// assert_eq!(pipeline.len(), 1);
/// assert!(pipeline.declare(check::trigger(Some("by_hand"), &input, None), None).is_err());
/// ```
#[derive(Debug, Default)]
pub struct Pipeline {
    settings: Settings,
    triggers: IndexMap<Arc<str>, Arc<Declaration>>,
    /// Every declaration that was let in, also those that are no trigger of the pipeline because
    /// their name is taken or unreadable.
    declared: Vec<Arc<Declaration>>,
    has_errors: bool,
    external: Vec<(External, Text)>,
    /// What the rules over the whole pipeline find; unknown until somebody asks, and again after
    /// the next declaration.
    analysed: OnceLock<Vec<Finding>>,
    /// What is rendered; unknown as long as that.
    lowered: OnceLock<LoweredPipeline>,
}

impl Clone for Pipeline {
    /// A pipeline with the same declarations. It is copied to be changed, so what was found in it is not copied.
    fn clone(&self) -> Self {
        Self {
            settings: self.settings.clone(),
            triggers: self.triggers.clone(),
            declared: self.declared.clone(),
            has_errors: self.has_errors,
            external: self.external.clone(),
            analysed: OnceLock::new(),
            lowered: OnceLock::new(),
        }
    }
}

impl Pipeline {
    /// An empty pipeline.
    pub fn new(settings: Settings) -> Self {
        Self { settings, ..Self::default() }
    }

    /// Declares that a job or a crawler is started by something else than a trigger of this pipeline.
    pub fn declare_external(&mut self, kind: External, name: Text) {
        self.external.push((kind, name));
        self.analysed.take();
    }

    /// What reads the triggers of this pipeline: it knows the same year, and lowers as the pipeline does.
    pub fn checker(&self) -> Checker {
        Checker::new(self.settings.this_year, self.settings.lowering)
    }

    /// What was declared to be started elsewhere.
    pub fn external(&self) -> &[(External, Text)] {
        &self.external
    }

    /// How loud each rule is.
    pub fn levels(&self) -> &Levels {
        &self.settings.levels
    }

    /// The current year in UTC, where it is known.
    pub fn this_year(&self) -> Option<i32> {
        self.settings.this_year
    }

    /// How many jobs the account runs at a time.
    pub fn concurrent_runs(&self) -> u64 {
        self.settings.concurrent_runs
    }

    /// Whether triggers are lowered before they are rendered.
    pub fn lowering(&self) -> Lowering {
        self.settings.lowering
    }

    /// Whether the members of a workflow are made to wait for each other.
    pub fn serializes_workflows(&self) -> bool {
        self.settings.serialize_workflows
    }

    /// Adds a trigger that was checked, by a [`checker`](Pipeline::checker) of this pipeline.
    ///
    /// # Errors
    /// The declaration with all its diagnostics, where one of them is an error that nobody acknowledged
    /// and the pipeline refuses such.
    pub fn declare(
        &mut self,
        checked: Checked,
        place: Option<Place>,
    ) -> Result<Arc<Declaration>, Arc<Declaration>> {
        let Checked { trigger, lowered, acknowledged, mut diagnostics } = checked;
        self.settings.levels.apply(&mut diagnostics);
        let earlier = trigger.resource.as_deref().and_then(|name| self.get(name));
        let is_taken = earlier.is_some();
        diagnostics.extend(earlier.map(|earlier| duplicate(&trigger, place.as_ref(), earlier)));
        for diagnostic in &mut diagnostics {
            diagnostic.place = place.clone();
        }
        acknowledged.mark(&mut diagnostics);
        let declaration = Arc::new(Declaration { trigger, lowered, place, acknowledged, diagnostics });
        let has_errors = declaration.has_errors();
        if has_errors && self.settings.on_error == OnError::Refuse {
            return Err(declaration);
        }
        self.has_errors |= has_errors;
        self.analysed.take();
        self.lowered.take();
        if let (Some(name), false) = (&declaration.trigger.resource, is_taken) {
            self.triggers.insert(Arc::clone(name), Arc::clone(&declaration));
        }
        self.declared.push(Arc::clone(&declaration));
        Ok(declaration)
    }

    /// The triggers in the order of their declaration.
    pub fn triggers(&self) -> impl ExactSizeIterator<Item = &Arc<Declaration>> {
        let mut turns = Turns::default();
        self.triggers.values().inspect(move |_| turns.turn())
    }

    /// The trigger with this resource name.
    pub fn get(&self, resource: &str) -> Option<&Arc<Declaration>> {
        self.triggers.get(resource)
    }

    /// The trigger that was declared at this position, counted from 0.
    pub fn get_index(&self, position: usize) -> Option<&Arc<Declaration>> {
        self.triggers.get_index(position).map(|(_, declaration)| declaration)
    }

    /// How many triggers there are.
    pub fn len(&self) -> usize {
        self.triggers.len()
    }

    /// True where there is no trigger.
    pub fn is_empty(&self) -> bool {
        self.triggers.is_empty()
    }

    /// Everything that was found, in the order of declaration: in each trigger by itself, and then
    /// in it as a part of the whole pipeline.
    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        let mut analysed = self.analysed().iter().peekable();
        let mut members = self.triggers.values().enumerate().peekable();
        let mut turns = Turns::default();
        self.declared.iter().flat_map(move |declaration| {
            turns.turn();
            let member = members.next_if(|(_, member)| Arc::ptr_eq(member, declaration));
            let mut found: Vec<&Diagnostic> = declaration.diagnostics.iter().collect();
            if let Some((position, _)) = member {
                while let Some(finding) = analysed.next_if(|finding| finding.position == position) {
                    found.push(&finding.diagnostic);
                }
            }
            found
        })
    }

    /// True where no diagnostic is an error, but for what its author acknowledged.
    pub fn is_valid(&self) -> bool {
        !self.has_errors && !analyse::has_errors(self.analysed())
    }

    /// What is rendered for the triggers, where that is another than their declarations say by themselves.
    pub fn lowered(&self) -> &LoweredPipeline {
        known(&self.lowered, || lower::pipeline(self))
    }

    /// Whether it is known what the rules over the whole pipeline find.
    pub fn is_analysed(&self) -> bool {
        self.analysed.get().is_some()
    }

    fn analysed(&self) -> &[Finding] {
        known(&self.analysed, || {
            let mut found = analyse::analyse(self);
            let mut turns = Turns::default();
            found.retain_mut(|finding| {
                turns.turn();
                self.settings.levels.lets(&mut finding.diagnostic)
            });
            for finding in &mut found {
                turns.turn();
                if let Some(declaration) = self.get_index(finding.position) {
                    declaration.acknowledged.mark([&mut finding.diagnostic]);
                }
            }
            acknowledge::report_unused(self, &mut found);
            found
        })
        .as_slice()
    }
}

/// What is known, or is now found out. Two threads may both do that, and the first that is done says what is known: to
/// wait for the other could not be stopped, and would be without an end in a process that was forked meanwhile.
fn known<T>(cell: &OnceLock<T>, find_out: impl FnOnce() -> T) -> &T {
    match cell.get() {
        Some(known) => known,
        None => {
            let found = find_out();
            cell.get_or_init(|| found)
        }
    }
}

fn duplicate(second: &Trigger, place: Option<&Place>, first: &Declaration) -> Diagnostic {
    let name = quote(first.resource().unwrap_or_default());
    let message = match &first.place {
        Some(place) => format!("the resource name {name} is taken: it was declared at {place}"),
        None => format!("the resource name {name} is taken"),
    };
    let mut diagnostic = Diagnostic::new(&DUPLICATE_RESOURCE_NAME, Path::root(), message).help(
        match place.is_some() && place == first.place.as_ref() {
            // A loop, or triggers of a pattern that are declared twice.
            true => "declare it once, or give each another resource name",
            false => "give one of the two another resource name, the first argument of the call",
        },
    );
    diagnostic.trigger = second.resource.clone();
    diagnostic.related.extend(first.place.clone());
    diagnostic
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::check;
    use crate::rules::Level;

    fn checked(resource: &str, attributes: serde_json::Value) -> Checked {
        check::trigger(Some(resource), &attributes, None)
    }

    fn sound() -> serde_json::Value {
        json!({ "name": "x", "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)", "actions": [{ "job_name": "load" }] })
    }

    fn faulty() -> serde_json::Value {
        json!({ "name": "x", "type": "SCHEDULED", "actions": [{ "job_name": "load" }] })
    }

    fn collecting() -> Settings {
        Settings { on_error: OnError::Collect, ..Settings::default() }
    }

    fn at(line: u32) -> Option<Place> {
        Some(Place { file: Arc::from("lake.rb"), line })
    }

    #[test]
    fn refusing_keeps_the_pipeline_as_it_was() {
        let mut pipeline = Pipeline::default();
        let refused = pipeline.declare(checked("a", faulty()), at(3));
        assert_eq!(refused.unwrap_err().diagnostics[0].place, at(3));
        assert!(pipeline.is_empty() && pipeline.is_valid() && pipeline.diagnostics().next().is_none());
    }

    #[test]
    fn collecting_goes_on_and_is_not_valid() {
        let mut pipeline = Pipeline::new(collecting());
        assert!(pipeline.declare(checked("a", faulty()), at(3)).is_ok());
        assert!(pipeline.declare(checked("b", sound()), at(9)).is_ok());
        assert_eq!((pipeline.len(), pipeline.is_valid()), (2, false));
    }

    #[test]
    fn a_second_trigger_of_one_name_names_both_places() {
        let mut pipeline = Pipeline::new(collecting());
        pipeline.declare(checked("a", sound()), at(3)).unwrap();
        pipeline.declare(checked("a", sound()), at(9)).unwrap();
        assert_eq!(pipeline.get("a").and_then(|first| first.place.clone()), at(3));
        assert_eq!((pipeline.len(), pipeline.is_valid()), (1, false));
        let found: Vec<_> = pipeline.diagnostics().collect();
        let [found] = found[..] else { panic!("{found:?}") };
        assert_eq!(found.message, "the resource name \"a\" is taken: it was declared at lake.rb:3");
        assert_eq!(found.place, at(9));
        let other = "give one of the two another resource name, the first argument of the call";
        assert_eq!(found.help.as_deref(), Some(other));
    }

    #[test]
    fn one_place_that_declares_twice_is_told_to_declare_once() {
        let mut pipeline = Pipeline::new(collecting());
        pipeline.declare(checked("a", sound()), at(3)).unwrap();
        pipeline.declare(checked("a", sound()), at(3)).unwrap();
        let help = pipeline.diagnostics().next().and_then(|found| found.help.clone());
        assert_eq!(help.as_deref(), Some("declare it once, or give each another resource name"));
    }

    #[test]
    fn what_is_ignored_is_not_found_unless_input_would_be_lost() {
        let mut levels = Levels::default();
        let set: Vec<bool> = ["missing-schedule", "unknown-attribute"]
            .into_iter()
            .filter_map(crate::rules::find)
            .map(|rule| levels.set(rule, Level::Off))
            .collect();
        assert_eq!(set, [true, false]);
        let mut pipeline = Pipeline::new(Settings { levels, ..Settings::default() });
        assert!(pipeline.declare(checked("a", faulty()), None).is_ok());
        let mut misspelt = sound();
        misspelt["colour"] = json!("red");
        assert!(pipeline.declare(checked("b", misspelt), None).is_err());
    }
}
