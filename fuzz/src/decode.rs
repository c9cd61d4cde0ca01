//! Any value as the declaration of a trigger.

use glue_trigger::check::{Checked, Checker};
use glue_trigger::decode::Value;
use glue_trigger::diagnostic::Diagnostic;
use glue_trigger::lower::Lowering;
use glue_trigger::pipeline::{OnError, Pipeline, Settings};
use glue_trigger::render::terraform;

use crate::collected::collected;
use crate::findings;
use crate::grow::Growth;
use crate::input::Input;

/// Holds where the declaration that the bytes are is answered as any must be.
pub fn holds(bytes: &[u8]) {
    match Input::of(bytes) {
        None => {}
        Some(Input::Json(value)) => answered("a", &value, Lowering::On, true),
        Some(Input::Choices(choices)) => {
            let mut growth = Growth::new(choices);
            let lowering = growth.choices().of(&[Lowering::On, Lowering::Verbatim]);
            let resource = growth.resource();
            let trigger = growth.trigger();
            answered(&resource, growth.tree.at(trigger), lowering, !growth.refers_badly);
        }
    }
}

/// `is_whole` says that nothing refers to a trigger whose name is no identifier: that is at fault where it is declared,
/// is rendered as it is, and would be found at fault in what was rendered.
fn answered<V: Value>(resource: &str, input: V, lowering: Lowering, is_whole: bool) {
    let checked = check(resource, input, lowering);
    let found: Vec<&Diagnostic> = checked.diagnostics.iter().collect();
    findings::hold(found.iter().copied());
    findings::lead(&found, input);

    let again = check(resource, input, lowering);
    assert_eq!(checked.trigger, again.trigger);
    assert_eq!(checked.lowered, again.lowered);
    let told = |checked: &Checked| -> Vec<String> {
        checked
            .diagnostics
            .iter()
            .map(|d| format!("{} {} {} {:?}", d.rule.name, d.path, d.message, d.help))
            .collect()
    };
    assert_eq!(told(&checked), told(&again));

    let settings =
        Settings { on_error: OnError::Collect, lowering, this_year: Some(2026), ..Settings::default() };
    let mut pipeline = Pipeline::new(settings);
    let declaration = pipeline.declare(again, None).expect("a pipeline that collects turns nothing away");
    findings::hold(&declaration.diagnostics);
    let text = terraform::text(&pipeline, terraform::Options::default());
    assert_eq!(text.is_ok(), pipeline.is_valid(), "what is valid is rendered, and nothing else");

    if pipeline.is_valid() && is_whole {
        // What was rendered is a declaration that renders to itself.
        let written = terraform::attributes(&checked.trigger).expect("a trigger is JSON");
        let once = collected([(resource, &written)], lowering);
        let declared = once.get_index(0).expect("it was declared");
        assert_eq!(terraform::attributes(&declared.trigger).expect("a trigger is JSON"), written);
    }
}

fn check<V: Value>(resource: &str, input: V, lowering: Lowering) -> Checked {
    Checker::new(Some(2026), lowering).trigger(Some(resource), input)
}
