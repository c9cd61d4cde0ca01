//! What must be true of every timetable.

use glue_trigger::pipeline::Pipeline;
use glue_trigger::render::timetable;
use glue_trigger::timetable::{Options, Timetable};
use serde_json::Value;

use crate::inert;

/// Holds where the timetable of a valid pipeline can be told in every way.
pub fn hold(pipeline: &Pipeline, options: Options) {
    let timetable = Timetable::of_pipeline(pipeline, options).expect("the pipeline is valid");
    inert::holds(&timetable::text(&timetable), "the timetable");
    let json = timetable::json(&timetable).expect("a timetable is JSON");
    let parsed: Value = serde_json::from_str(&json).expect("a timetable is JSON");
    assert_eq!(parsed, timetable::value(&timetable));
    let picture = timetable::svg(&timetable);
    inert::holds(&picture, "the picture");
    let parsed = roxmltree::Document::parse(&picture).expect("a picture is XML");
    assert!(parsed.root_element().has_tag_name(("http://www.w3.org/2000/svg", "svg")));
}
