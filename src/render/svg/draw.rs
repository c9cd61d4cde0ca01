//! Everything that was placed, as elements: frames below, edges upon them, nodes on top.

use std::fmt::{self, Write};

use super::content::{BADGE, Content, LINE, PADDING, SIGN};
use super::number::Pixels;
use super::scene::{Box, Placed, Routed, Scene, label_size};
use super::{FRAME_TITLE, Purpose, frame_title, shapes, words};
use crate::layout::{Bends, Point, ROUND, Route};
use crate::picture::{Frame, Link, Node, NodeId, NodeKind, Origin, Picture, TriggerNode};
use crate::render::escaped::{Escaped, Lines};
use crate::render::palette::{EDGES, name_of_edge};
use crate::stop::checkpoint;

pub(super) fn arrow_heads(image: &mut String) -> fmt::Result {
    image.push_str("  <defs>\n");
    for class in EDGES.map(name_of_edge) {
        writeln!(
            image,
            "    <marker id=\"glue-arrow-{class}\" markerUnits=\"userSpaceOnUse\" markerWidth=\"10\" markerHeight=\"10\" \
             refX=\"9\" refY=\"5\" orient=\"auto\"><path class=\"head {class}\" d=\"M0 1 9 5 0 9z\"/></marker>"
        )?;
    }
    image.push_str("  </defs>\n");
    Ok(())
}

pub(super) fn scene(
    image: &mut String,
    picture: &Picture,
    scene: &Scene<'_>,
    purpose: Purpose,
) -> fmt::Result {
    for (id, at) in &scene.frames {
        checkpoint();
        if let Some(shown) = picture.frame(*id) {
            writeln!(image, "    <g id=\"glue-{id}\" class=\"frame\">")?;
            frame(image, shown, *at)?;
            image.push_str("    </g>\n");
        }
    }
    for edge in &scene.edges {
        checkpoint();
        self::edge(image, picture, edge, purpose)?;
    }
    for ((id, node), placed) in picture.nodes().zip(&scene.nodes) {
        checkpoint();
        self::node(image, id, node, placed)?;
    }
    Ok(())
}

fn frame(image: &mut String, frame: &Frame, at: Box) -> fmt::Result {
    title(image, &words::of_frame(frame))?;
    shapes::rectangle(image, "shape", at, 12.0)?;
    let name = FRAME_TITLE.fitted(&frame_title(frame), at.size.width);
    let Point { x, y } = at.corner;
    writeln!(
        image,
        "      <text class=\"name\" x=\"{}\" y=\"{}\">{}</text>",
        Pixels(x + 18.0),
        Pixels(y + 26.0),
        Escaped(&name)
    )
}

fn title(image: &mut String, lines: &[String]) -> fmt::Result {
    writeln!(image, "      <title>{}</title>", Lines(lines))
}

fn edge(image: &mut String, picture: &Picture, routed: &Routed<'_>, purpose: Purpose) -> fmt::Result {
    let Routed { edge, words, route } = routed;
    // The class of an edge is the name of its arrow head, too.
    let class = name_of_edge(edge.outcome());
    let kind = match edge.link {
        Link::Starts { .. } => "",
        Link::Watched { .. } => "watched ",
    };
    write!(image, "    <g class=\"edge {kind}{class}\"")?;
    if purpose == Purpose::Page {
        write!(image, " data-from=\"{}\" data-to=\"{}\"", edge.from, edge.to)?;
    }
    writeln!(image, ">\n      <title>{}</title>", Escaped(&words::of_edge(picture, edge)))?;
    write!(image, "      <path class=\"line\" marker-end=\"url(#glue-arrow-{class})\" d=\"")?;
    way(image, route)?;
    image.push_str("\"/>\n");
    if let Some(corner) = route.label {
        let at = Box { corner, size: label_size(words) };
        label(image, words, at)?;
    }
    image.push_str("    </g>\n");
    Ok(())
}

/// What is written on an edge, in a pill that covers the edge.
pub(super) fn label(image: &mut String, words: &str, at: Box) -> fmt::Result {
    shapes::rectangle(image, "pill", at, at.size.height / 2.0)?;
    writeln!(
        image,
        "      <text class=\"words\" x=\"{}\" y=\"{}\">{}</text>",
        Pixels(at.corner.x + at.size.width / 2.0),
        Pixels(at.corner.y + 13.0),
        Escaped(words)
    )
}

/// The way of an edge as the data of a path.
fn way(image: &mut String, route: &Route) -> fmt::Result {
    let mut points = route.points.iter();
    let Some(first) = points.next() else { return Ok(()) };
    write!(image, "M{} {}", Pixels(first.x), Pixels(first.y))?;
    let mut last = *first;
    for (at, point) in points.enumerate() {
        let (x, y) = (Pixels(point.x), Pixels(point.y));
        if (point.y - last.y).abs() < 0.05 {
            write!(image, "H{x}")?;
        } else if route.bends == Bends::Curved && at % 2 == 0 {
            // A curve comes three quarters of the way to where it is drawn to.
            let middle = match (point.x - last.x).abs() < 0.05 {
                true if at == 0 => last.x + ROUND * 1.25,
                true => last.x - ROUND * 1.25,
                false => (last.x + point.x) / 2.0,
            };
            let middle = Pixels(middle);
            write!(image, "C{middle} {} {middle} {y} {x} {y}", Pixels(last.y))?;
        } else {
            write!(image, "L{x} {y}")?;
        }
        last = *point;
    }
    Ok(())
}

fn node(image: &mut String, id: NodeId, node: &Node, placed: &Placed) -> fmt::Result {
    let Placed { content, at } = placed;
    match &node.kind {
        NodeKind::Trigger(trigger) => {
            writeln!(image, "    <g id=\"glue-{id}\" class=\"node trigger{}\">", states(trigger))?;
            title(image, &words::of_node(node))?;
            shapes::trigger(image, *at)?;
            let mut x = at.corner.x;
            if let Some((word, width)) = content.gate {
                shapes::gate(image, word, width, *at)?;
                x += width;
            }
            let sign = Point { x: x + PADDING, y: at.corner.y + at.size.height / 2.0 - 8.0 };
            shapes::sign(image, trigger.trigger_type, sign)?;
            written(image, content, Point { x: x + PADDING + SIGN, y: at.corner.y })?;
            let mut right = at.corner.x + at.size.width - 8.0;
            for badge in content.badges.iter().rev() {
                right -= BADGE;
                shapes::badge(image, *badge, Point { x: right + 2.0, y: at.corner.y + 5.0 })?;
            }
        }
        NodeKind::Target(target) => {
            let state = if target.origin == Origin::Started { "" } else { " unstarted" };
            writeln!(
                image,
                "    <g id=\"glue-{id}\" class=\"node target {}{state}\">",
                target.kind.as_str()
            )?;
            title(image, &words::of_node(node))?;
            shapes::target(image, target.kind, *at)?;
            written(image, content, Point { x: at.corner.x + 17.0, y: at.corner.y })?;
        }
    }
    image.push_str("    </g>\n");
    Ok(())
}

/// ` start disabled`, as far as it is so.
fn states(trigger: &TriggerNode) -> String {
    let start = if trigger.is_start() == Some(true) { " start" } else { "" };
    let disabled = if trigger.never_fires() { " disabled" } else { "" };
    format!("{start}{disabled}")
}

/// The name, and the lines below it.
fn written(image: &mut String, content: &Content, corner: Point) -> fmt::Result {
    let mut y = corner.y + 20.0;
    writeln!(
        image,
        "      <text class=\"name\" x=\"{}\" y=\"{}\">{}</text>",
        Pixels(corner.x),
        Pixels(y),
        Escaped(&content.name)
    )?;
    for line in &content.lines {
        y += LINE + 1.0;
        writeln!(
            image,
            "      <text class=\"quiet\" x=\"{}\" y=\"{}\">{}</text>",
            Pixels(corner.x),
            Pixels(y),
            Escaped(line)
        )?;
    }
    Ok(())
}
