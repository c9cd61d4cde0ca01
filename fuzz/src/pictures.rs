//! What must be true of every picture.

use std::collections::HashMap;

use glue_trigger::picture::{NodeKind, Picture};
use glue_trigger::pipeline::Pipeline;
use glue_trigger::render::{html, svg};

use crate::inert;

/// Holds where a pipeline, valid or not, can be drawn as an image and as a page.
pub fn hold(pipeline: &Pipeline) {
    let picture = Picture::of(pipeline);
    let image = svg::text(&picture, svg::Options::default());
    inert::holds(&image, "the image");
    assert_eq!(
        image,
        svg::text(&Picture::of(pipeline), svg::Options::default()),
        "the same gives the same bytes"
    );
    let parsed = roxmltree::Document::parse(&image).expect("an image is XML");
    told(&picture, &parsed);
    let page = html::text(&picture, html::Options::default());
    inert::holds(&page, "the page");
    assert_eq!(page.matches("<script").count(), 1, "the page has its own script alone");
}

/// Every node is drawn once, and names that nothing is wrong with are told as they are.
fn told(picture: &Picture, image: &roxmltree::Document<'_>) {
    let drawn: HashMap<String, &str> = (image.descendants())
        .filter(|element| element.attribute("class").is_some_and(|class| class.starts_with("node ")))
        .map(|element| {
            let title =
                element.children().find(|child| child.has_tag_name(("http://www.w3.org/2000/svg", "title")));
            let id = element.attribute("id").unwrap_or_default().to_owned();
            (id, title.and_then(|title| title.text()).unwrap_or_default())
        })
        .collect();
    assert_eq!(drawn.len(), picture.nodes().len());
    for (id, node) in picture.nodes() {
        let name = match &node.kind {
            NodeKind::Trigger(trigger) => &*trigger.resource,
            NodeKind::Target(target) => &target.name,
        };
        let title = drawn.get(&format!("glue-{id}")).expect("a node is drawn");
        if name.chars().all(|c| c.is_alphanumeric() || (c.is_ascii() && !c.is_control())) {
            let first = title.lines().next().unwrap_or_default();
            assert_eq!(first, format!("{} {name}", node.kind_word()));
        }
    }
}
