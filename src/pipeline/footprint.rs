//! About how much memory a declaration takes.
//!
//! Ruby sees a wrapped pipeline as one small object, whatever hangs on it: whoever holds one tells the garbage
//! collector this figure, so that pipelines that nobody needs are collected before they pile up. It is an estimate that
//! is made at each declaration: what can be large is counted, and what is always small is not looked at.

use crate::diagnostic::Diagnostic;
use crate::model::{Action, Condition, Entry, Given, Slot, StringMap, Text, Trigger};

use super::Declaration;

/// What the texts of a diagnostic come to, beside the diagnostic itself: a message and a help, each a line or two.
const TEXTS_OF_A_DIAGNOSTIC: usize = 256;

impl Declaration {
    /// About how many bytes this declaration takes, with all that it owns.
    pub fn footprint(&self) -> usize {
        size_of::<Self>()
            + size_of::<Trigger>()
            + owned_by(&self.trigger)
            + self.lowered.as_deref().map_or(0, |lowered| size_of::<Trigger>() + owned_by(lowered))
            + self.diagnostics.len() * (size_of::<Diagnostic>() + TEXTS_OF_A_DIAGNOSTIC)
    }
}

fn owned_by(trigger: &Trigger) -> usize {
    let actions: usize =
        trigger.actions().iter().map(|action| size_of::<Action>() + map(&action.arguments)).sum();
    let conditions = size_of_val::<[Condition]>(trigger.conditions());
    actions + conditions + map(&trigger.tags) + text(&trigger.description) + text(&trigger.name)
}

fn map(map: &Slot<Given<StringMap>>) -> usize {
    match map.get() {
        Some(Given::Literal(map)) => {
            map.0.iter().map(|entry| size_of::<Entry>() + heap(&entry.name) + heap(&entry.value)).sum()
        }
        Some(Given::Template(source)) => source.len(),
        None => 0,
    }
}

fn text(text: &Slot<Text>) -> usize {
    text.get().map_or(0, Text::heap)
}

/// A short text stands in its owner.
fn heap(text: &compact_str::CompactString) -> usize {
    if text.is_heap_allocated() { text.capacity() } else { 0 }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::check;
    use crate::pipeline::{OnError, Pipeline, Settings};

    fn footprint(attributes: &Value) -> usize {
        let mut pipeline = Pipeline::new(Settings { on_error: OnError::Collect, ..Settings::default() });
        let declared = pipeline.declare(check::trigger(Some("a"), attributes, None), None);
        declared.map_or(0, |declaration| declaration.footprint())
    }

    fn with(key: &str, value: Value) -> Value {
        let mut attributes = json!({ "name": "x", "type": "ON_DEMAND", "actions": [{ "job_name": "load" }] });
        attributes[key] = value;
        attributes
    }

    #[test]
    fn counts_what_can_be_large() {
        let small = footprint(&with("enabled", json!(false)));
        assert!((500..2_000).contains(&small), "{small}");
        let long = "x".repeat(100_000);
        let many = vec![json!({ "job_name": "load" }); 1_000];
        for (key, value, least) in [
            ("description", json!(long), 100_000),
            ("name", json!(long), 100_000),
            ("tags", json!({ "key": long }), 100_000),
            ("actions", json!([{ "job_name": "load", "arguments": { "--text": long } }]), 100_000),
            ("actions", json!(many), 150_000),
            ("predicate", json!({ "conditions": many }), 100_000),
        ] {
            let large = footprint(&with(key, value));
            assert!((small + least..small + 10 * least).contains(&large), "{key}: {large}");
        }
    }
}
