use proptest::prelude::*;
use serde_json::{Value, json};

use super::content::{PADDING, SIGN, SMALL, TARGET, TRIGGER};
use super::scene::{Box, FRAME, label_size};
use super::*;
use crate::check::Checker;
use crate::layout::Point;
use crate::picture::NodeKind;
use crate::pipeline::{OnError, Pipeline, Settings};
use crate::stop;

fn picture(triggers: &[(String, Value)]) -> Picture {
    let mut pipeline = Pipeline::new(Settings { on_error: OnError::Collect, ..Settings::default() });
    for (resource, attributes) in triggers {
        let _ = pipeline.declare(Checker::default().trigger(Some(resource), attributes), None);
    }
    Picture::of(&pipeline)
}

fn scheduled(workflow: Option<&str>, jobs: &[&str]) -> Value {
    let actions: Vec<Value> = jobs.iter().map(|job| json!({ "job_name": job })).collect();
    json!({ "name": "n", "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)", "workflow_name": workflow, "actions": actions })
}

fn watching(workflow: Option<&str>, conditions: &[(&str, &str)], jobs: &[&str]) -> Value {
    let actions: Vec<Value> = jobs.iter().map(|job| json!({ "job_name": job })).collect();
    let conditions: Vec<Value> =
        conditions.iter().map(|(job, state)| json!({ "job_name": job, "state": state })).collect();
    json!({
        "name": "n", "type": "CONDITIONAL", "workflow_name": workflow, "actions": actions,
        "predicate": { "logical": "ANY", "conditions": conditions },
    })
}

#[test]
fn an_example_is_drawn_as_it_was_looked_at() {
    let mut event = json!({
        "name": "files", "type": "EVENT", "workflow_name": "lake",
        "event_batching_condition": { "batch_size": 10, "batch_window": 300 },
        "actions": [{ "job_name": "ingest" }, { "crawler_name": "${aws_glue_crawler.raw.name}" }],
    });
    event["enabled"] = Value::Null;
    let image = text(
        &picture(&[
            ("files".to_owned(), event),
            (
                "publish".to_owned(),
                json!({
                    "name": "publish", "type": "CONDITIONAL", "workflow_name": "lake", "actions": [{ "job_name": "publish" }],
                    "predicate": { "logical": "AND", "conditions": [
                        { "job_name": "ingest", "state": "SUCCEEDED" },
                        { "crawler_name": "${aws_glue_crawler.raw.name}", "crawl_state": "SUCCEEDED" },
                    ] },
                }),
            ),
            (
                "mend".to_owned(),
                watching(Some("lake"), &[("ingest", "FAILED"), ("ingest", "TIMEOUT")], &["mend"]),
            ),
            (
                "faulty".to_owned(),
                json!({ "name": "faulty", "type": "SCHEDULED", "actions": [{ "job_name": "a<b" }] }),
            ),
        ]),
        Options { title: Some("An example".to_owned()) },
    );
    assert_eq!(image, include_str!("example.svg"));
}

#[test]
fn an_empty_pipeline_is_a_page_that_says_so() {
    let image = text(&picture(&[]), Options::default());
    assert!(image.contains(">AWS Glue pipeline</text>") && image.contains(">no triggers</text>"), "{image}");
    for title in ["", " "] {
        assert_eq!(text(&picture(&[]), Options { title: Some(title.to_owned()) }), image);
    }
}

/// Whether XML could hold a character, and no reader is misled by it.
fn is_inert(character: char) -> bool {
    let is_foreign = matches!(character, '\u{fffe}' | '\u{ffff}');
    character == '\n' || !(crate::diagnostic::is_unsafe(character) || is_foreign)
}

/// The inert text of an element, as a reader of XML gives it.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

#[test]
fn hostile_names_are_text_and_nothing_else() {
    for name in [
        "\"quotes'",
        "</script><script>alert(1)</script>",
        "]]>",
        "<!--",
        "&amp;",
        "new\nline",
        "\u{0}\u{1b}[2J\u{fffe}",
        "abc\u{202e}fdp.exe",
        "שלום עולם",
        &"x".repeat(255),
        &"\u{301}".repeat(255),
    ] {
        let image = text(
            &picture(&[
                (format!("t{name}"), scheduled(Some(name), &[name])),
                (format!("c{name}"), watching(Some(name), &[(name, "FAILED")], &["other"])),
            ]),
            Options { title: Some(name.to_owned()) },
        );
        assert!(image.chars().all(is_inert), "{image:?}");
        let told = format!("job {}", crate::diagnostic::inert(name).replace('\u{fffe}', "\u{fffd}"));
        let titles: Vec<String> = (image.split("<title>").skip(1))
            .filter_map(|rest| Some(unescaped(rest.split_once("</title>")?.0)))
            .collect();
        assert!(titles.contains(&told), "{told:?} in {titles:?}");
        for element in ["script", "img"] {
            assert!(!image.contains(&format!("<{element}")), "{image}");
        }
    }
}

#[test]
fn drawing_can_be_stopped() {
    let picture = picture(&[("a".to_owned(), scheduled(None, &["load"]))]);
    assert!(stop::unless(|| true, || text(&picture, Options::default())).is_err());
}

/// A chain, a fan and a loop of thousands: none takes a stack of that depth, and the size of the image grows as they do.
#[test]
fn thousands_are_drawn() {
    let job = |number: usize| format!("j{number}");
    let chain = |count: usize| -> Vec<(String, Value)> {
        (0..count)
            .map(|at| {
                (format!("t{at}"), watching(None, &[(&job(at), "SUCCEEDED")], &[&job((at + 1) % count)]))
            })
            .collect()
    };
    let fan = |count: usize| -> Vec<(String, Value)> {
        (0..count)
            .map(|at| (format!("t{at}"), watching(None, &[("hub", "SUCCEEDED")], &[&job(at)])))
            .collect()
    };
    for triggers in [&chain as &dyn Fn(usize) -> Vec<(String, Value)>, &fan] {
        let [small, large] =
            [300, 3_000].map(|count| text(&picture(&triggers(count)), Options::default()).len());
        assert!(large < 12 * small, "{small} {large}");
    }
}

/// What must not overlap: nodes, labels and the titles of frames, each with its frame.
fn boxes(picture: &Picture, scene: &Scene<'_>) -> Vec<Box> {
    let nodes = scene.nodes.iter().map(|node| node.at);
    let labels = scene
        .edges
        .iter()
        .filter_map(|routed| Some(Box { corner: routed.route.label?, size: label_size(&routed.words) }));
    let titles = scene.frames.iter().filter_map(|(id, at)| {
        let width = FRAME_TITLE.width(&frame_title(picture.frame(*id)?));
        let corner = Point { x: at.corner.x + FRAME, y: at.corner.y + 12.0 };
        Some(Box { corner, size: crate::layout::Size { width, height: 18.0 } })
    });
    nodes.chain(labels).chain(titles).collect()
}

fn ends(at: &Box) -> (f64, f64) {
    (at.corner.x + at.size.width, at.corner.y + at.size.height)
}

fn overlap(one: &Box, other: &Box) -> bool {
    let ((right, bottom), (other_right, other_bottom)) = (ends(one), ends(other));
    one.corner.x < other_right
        && other.corner.x < right
        && one.corner.y < other_bottom
        && other.corner.y < bottom
}

fn is_within(inner: &Box, outer: &Box) -> bool {
    let ((right, bottom), (outer_right, outer_bottom)) = (ends(inner), ends(outer));
    inner.corner.x >= outer.corner.x - 1e-6
        && inner.corner.y >= outer.corner.y - 1e-6
        && right <= outer_right + 1e-6
        && bottom <= outer_bottom + 1e-6
}

fn triggers() -> impl Strategy<Value = Vec<(String, Value)>> {
    let job = prop_oneof![4 => (0..12_usize).prop_map(|job| format!("job-{job}")), 1 => "\\PC{0,60}"];
    let state = prop::sample::select(vec!["SUCCEEDED", "FAILED", "TIMEOUT", "STOPPED"]);
    let workflow =
        prop::option::of(prop::sample::select(vec!["lake", "sea", "a workflow whose name is rather long"]));
    let conditions = prop::collection::vec((job.clone(), state), 0..4);
    let jobs = prop::collection::vec(job, 1..4);
    prop::collection::vec((workflow, conditions, jobs, "[a-zA-Z_]{1,50}"), 0..16).prop_map(|triggers| {
        let named = triggers.into_iter().enumerate().map(|(at, (workflow, conditions, jobs, name))| {
            let jobs: Vec<&str> = jobs.iter().map(String::as_str).collect();
            let conditions: Vec<(&str, &str)> =
                conditions.iter().map(|(job, state)| (job.as_str(), *state)).collect();
            let attributes = match conditions.is_empty() {
                true => scheduled(workflow, &jobs),
                false => watching(workflow, &conditions, &jobs),
            };
            (format!("{name}{at}"), attributes)
        });
        named.collect()
    })
}

proptest! {
    #[test]
    fn nothing_overlaps_and_frames_hold_their_members_alone(triggers in triggers()) {
        let picture = picture(&triggers);
        let scene = Scene::of(&picture, NARROWEST);
        let page = Box { corner: Point::default(), size: scene.size };
        let boxes = boxes(&picture, &scene);
        for (at, one) in boxes.iter().enumerate() {
            prop_assert!(is_within(one, &page), "{one:?} {page:?}");
            for other in &boxes[at + 1..] {
                prop_assert!(!overlap(one, other), "{one:?} {other:?}");
            }
        }
        prop_assert_eq!(scene.edges.len(), picture.edges().len());
        prop_assert_eq!(scene.frames.len(), picture.frames().len());
        for (id, frame) in &scene.frames {
            for ((_, node), placed) in picture.nodes().zip(&scene.nodes) {
                match node.frame == Some(*id) {
                    true => prop_assert!(is_within(&placed.at, frame)),
                    false => prop_assert!(!overlap(&placed.at, frame)),
                }
            }
        }
    }

    #[test]
    fn what_is_written_fits_into_its_shape(triggers in triggers()) {
        let picture = picture(&triggers);
        let scene = Scene::of(&picture, NARROWEST);
        for ((_, node), placed) in picture.nodes().zip(&scene.nodes) {
            let (font, beside) = match &node.kind {
                NodeKind::Trigger(_) => (TRIGGER, PADDING + SIGN + placed.content.gate.map_or(0.0, |(_, width)| width)),
                NodeKind::Target(_) => (TARGET, 17.0),
            };
            let room = placed.at.size.width - beside - 4.0;
            prop_assert!(font.width(&placed.content.name) <= room, "{placed:?}");
            prop_assert!(placed.content.lines.iter().all(|line| SMALL.width(line) <= room), "{placed:?}");
        }
    }

    #[test]
    fn an_image_is_well_formed_and_the_same_each_time(triggers in triggers()) {
        let picture = picture(&triggers);
        let image = text(&picture, Options::default());
        for name in ["svg", "g", "title", "desc", "style", "text", "defs", "marker"] {
            let opened = image.matches(&format!("<{name} ")).count() + image.matches(&format!("<{name}>")).count();
            prop_assert_eq!(opened, image.matches(&format!("</{name}>")).count(), "{}", name);
        }
        prop_assert!(image.chars().all(is_inert));
        prop_assert!(image == text(&picture, Options::default()));
    }
}
