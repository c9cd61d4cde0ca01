//! Several triggers as one pipeline, and the whole way to every text that is made of them.

use std::sync::Arc;

use glue_trigger::decode::Value as Input;
use glue_trigger::diagnostic::{Diagnostic, Place};
use glue_trigger::lower::Lowering;
use glue_trigger::model::Text;
use glue_trigger::pipeline::{External, OnError, Pipeline, Settings};
use glue_trigger::render::terraform;
use glue_trigger::schedule::zone::Zone;
use glue_trigger::timetable::{self, instant};
use serde_json::{Map, Value};

use crate::choices::Choices;
use crate::collected::declared;
use crate::grow::Growth;
use crate::input;
use crate::{findings, pictures, reports, targets, timetables};

/// Files as Ruby names them, most of them ordinary.
const FILES: [&str; 5] =
    ["/srv/lake/a.rb", "lake.rb", "/srv/shared/b.rb", "(eval)", "/srv/lake/\u{1b}[2J\"<&:,.rb"];

const DIRECTORY: &str = "/srv/lake";

const ZONES: [Option<&str>; 4] =
    [None, Some("Europe/Berlin"), Some("Australia/Lord_Howe"), Some("Asia/Kolkata")];

const FROM: [&str; 3] = ["2026-11-23T10:07", "2028-02-28T23:59:59", "2199-12-30T00:00"];

/// What is asked of a pipeline beside its triggers.
struct Case {
    settings: Settings,
    pretty: bool,
    provider: bool,
    annotate: bool,
    /// Reports and timetables take most of the time of all, and are asked for less often.
    reports: bool,
    timetable: Option<timetable::Options>,
}

impl Case {
    fn of(choices: &mut Choices<'_>) -> Self {
        let settings = Settings {
            on_error: choices.of(&[OnError::Refuse, OnError::Collect]),
            this_year: choices.of(&[Some(2026), None]),
            concurrent_runs: choices.of(&[2000, 1, 3]),
            lowering: choices.of(&[Lowering::On, Lowering::Verbatim]),
            serialize_workflows: choices.once_in(2),
            ..Settings::default()
        };
        let zone = choices.of(&ZONES).map(|name| Zone::parse(name).expect("a zone of these tests"));
        let count = choices.of(&[5, 0, 1, 30]);
        let from = instant(choices.of(&FROM)).expect("an instant of these tests");
        Self {
            settings,
            pretty: choices.once_in(2),
            provider: choices.once_in(2),
            annotate: choices.once_in(2),
            reports: choices.once_in(2),
            timetable: choices.once_in(4).then_some(timetable::Options { from, count, zone }),
        }
    }

    fn options(&self) -> terraform::Options<'static> {
        terraform::Options {
            pretty: self.pretty,
            provider: self.provider,
            annotate: self.annotate.then_some(DIRECTORY),
        }
    }
}

/// Holds where the pipeline that the bytes are is told and rendered as any must be.
pub fn holds(bytes: &[u8]) {
    match input::Input::of(bytes) {
        None => {}
        Some(input::Input::Json(document)) => {
            for rest in [&[][..], &[1, 0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 1, 3]] {
                whole_way(&Case::of(&mut Choices::new(rest)), true, |pipeline| {
                    of_document(&document, pipeline)
                });
            }
        }
        Some(input::Input::Choices(choices)) => {
            let mut growth = Growth::new(choices);
            let case = Case::of(growth.choices());
            let triggers: Vec<_> = (0..=growth.choices().below(9))
                .map(|_| {
                    let place = place(growth.choices());
                    (growth.resource(), growth.trigger(), place)
                })
                .collect();
            let external = external(growth.choices());
            whole_way(&case, !growth.refers_badly, |pipeline| {
                for (resource, trigger, place) in &triggers {
                    declare(pipeline, resource, growth.tree.at(*trigger), place.clone());
                }
                for (kind, name) in &external {
                    pipeline.declare_external(*kind, name.clone());
                }
            });
        }
    }
}

fn place(choices: &mut Choices<'_>) -> Option<Place> {
    let file = Arc::from(choices.of(&FILES));
    let line = 1 + choices.below(200) as u32;
    (!choices.once_in(8)).then_some(Place { file, line })
}

fn external(choices: &mut Choices<'_>) -> Vec<(External, Text)> {
    (0..choices.below(3))
        .map(|_| {
            let kind = choices.of(&[External::Job, External::Crawler]);
            (kind, Text::new(choices.of(&["load", "raw-1", "${var.job}", ""])))
        })
        .collect()
}

/// The triggers of a document in Terraform's JSON syntax.
fn of_document(document: &Value, pipeline: &mut Pipeline) {
    let triggers = document.pointer("/resource/aws_glue_trigger").and_then(Value::as_object);
    for (position, (resource, attributes)) in triggers.into_iter().flatten().enumerate() {
        let place = Place { file: Arc::from(FILES[0]), line: position as u32 + 1 };
        declare(pipeline, resource, attributes, Some(place));
    }
}

fn declare<V: Input>(pipeline: &mut Pipeline, resource: &str, attributes: V, place: Option<Place>) {
    let checked = pipeline.checker().trigger(Some(resource), attributes);
    let (Ok(declaration) | Err(declaration)) = pipeline.declare(checked, place);
    let found: Vec<&Diagnostic> = declaration.diagnostics.iter().collect();
    findings::hold(found.iter().copied());
    findings::lead(&found, attributes);
}

/// `is_whole` is as in [`crate::decode`]: nothing refers to a trigger whose name is no identifier.
fn whole_way(case: &Case, is_whole: bool, fill: impl Fn(&mut Pipeline)) {
    let make = || {
        let mut pipeline = Pipeline::new(case.settings.clone());
        fill(&mut pipeline);
        pipeline
    };
    let pipeline = make();
    let found: Vec<&Diagnostic> = pipeline.diagnostics().collect();
    findings::hold(found.iter().copied());
    if case.reports {
        reports::hold(&found, DIRECTORY, pipeline.len());
    }

    targets::hold(&pipeline, case.pretty);
    pictures::hold(&pipeline);

    let text = terraform::text(&pipeline, case.options());
    assert_eq!(text.is_ok(), pipeline.is_valid(), "what is valid is rendered, and nothing else");
    let Ok(text) = text else { return };
    let again = make();
    assert_eq!(
        terraform::text(&again, case.options()).ok().as_ref(),
        Some(&text),
        "the same gives the same bytes"
    );
    let document = parsed(&text);
    rendered(&pipeline, case, &document);
    if is_whole {
        lowered_once(&pipeline, case, &document);
    }
    if let Some(options) = case.timetable {
        timetables::hold(&pipeline, options);
    }
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).expect("what is rendered is JSON")
}

/// Holds where every way of writing gives the one document, and each trigger is in it.
fn rendered(pipeline: &Pipeline, case: &Case, document: &Value) {
    let other = terraform::Options { pretty: !case.pretty, ..case.options() };
    assert_eq!(&parsed(&terraform::text(pipeline, other).expect("it was rendered before")), document);
    assert_eq!(&terraform::value(pipeline, case.options()).expect("it was rendered before"), document);

    let written = triggers(document);
    assert_eq!(written.len(), pipeline.lowered().triggers(pipeline).count());
    for trigger in pipeline.lowered().triggers(pipeline) {
        let attributes = terraform::attributes(trigger.trigger).expect("a trigger is JSON");
        let mut block = written.get(trigger.resource()).expect("each trigger is rendered").clone();
        if let Value::Object(block) = &mut block {
            let comment = block.shift_remove("//");
            assert_eq!(comment.is_some(), case.annotate && trigger.declaration.place.is_some());
        }
        assert_eq!(block, attributes);
    }
    for declaration in pipeline.triggers() {
        let resource = declaration.resource().expect("a trigger of a pipeline has a name");
        assert!(written.contains_key(resource), "{resource} is not rendered");
    }
}

fn triggers(document: &Value) -> Map<String, Value> {
    let triggers = document.pointer("/resource/aws_glue_trigger").and_then(Value::as_object);
    triggers.cloned().unwrap_or_default()
}

/// Holds where what was rendered is its own rendering: lowered already, and nothing lost.
fn lowered_once(pipeline: &Pipeline, case: &Case, document: &Value) {
    let written = triggers(document);
    let again = declared(
        written.iter().map(|(resource, trigger)| (resource.as_str(), trigger)),
        case.settings.clone(),
    );
    let rendered: Vec<(&str, Value)> = again
        .lowered()
        .triggers(&again)
        .map(|trigger| {
            (trigger.resource(), terraform::attributes(trigger.trigger).expect("a trigger is JSON"))
        })
        .collect();
    let before: Vec<(&str, Value)> = pipeline
        .lowered()
        .triggers(pipeline)
        .map(|trigger| {
            (trigger.resource(), terraform::attributes(trigger.trigger).expect("a trigger is JSON"))
        })
        .collect();
    assert_eq!(rendered, before);
}
