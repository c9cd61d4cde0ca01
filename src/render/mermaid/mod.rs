//! From a picture to Mermaid, as GitHub and others show it within a page.
//!
//! Workflows are subgraphs. Of a line nothing is the author's but what stands in a `Label`; identifiers are `n0` and
//! `w0`, of which no word of the language and no arrow's end can be made. Fills have their text's colour with them, so
//! that the picture is readable in Mermaid's themes for light and for dark pages.

mod label;
#[cfg(test)]
mod tests;

use std::fmt::{self, Write};

use self::label::Label;
use super::lines;
use super::palette::{self, Dash, Line, Look, line_of, mark};
use super::svg::words;
use crate::diagnostic::Severity;
use crate::picture::{Node, NodeId, Picture};
use crate::report::Counts;
use crate::stop::Turns;

/// What Mermaid draws unless the page that shows it was told otherwise (`maxEdges`, `maxTextSize` of its configuration);
/// a picture cannot raise it.
const MOST_EDGES: usize = 500;
const MOST_CHARACTERS: usize = 50_000;

/// The picture as a flowchart, with a newline at its end.
///
/// Where it is more than Mermaid draws unless it is told to, its first line is a comment that says what to tell it.
///
/// ```
/// use glue_trigger::{picture::Picture, pipeline::Pipeline, render::mermaid};
/// let text = mermaid::text(&Picture::of(&Pipeline::default()));
/// assert!(text.starts_with("flowchart LR\n"));
/// ```
pub fn text(picture: &Picture) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = write(&mut text, picture);
    match excess(&text, picture) {
        Some(said) => format!("%% {said}\n{text}"),
        None => text,
    }
}

/// What a page has to be told to show it.
fn excess(text: &str, picture: &Picture) -> Option<String> {
    let edges = picture.edges().len();
    // As JavaScript counts them, with room for the comment itself.
    let characters = text.encode_utf16().count() + 200;
    let needs = [
        (edges > MOST_EDGES).then(|| format!("maxEdges: {edges}")),
        (characters > MOST_CHARACTERS).then(|| format!("maxTextSize: {characters}")),
    ];
    let needs: Vec<String> = needs.into_iter().flatten().collect();
    (!needs.is_empty()).then(|| {
        format!(
            "Mermaid shows no more than {MOST_EDGES} edges and {MOST_CHARACTERS} characters unless the page \
             initializes it with {}",
            needs.join(", ")
        )
    })
}

fn write(out: &mut String, picture: &Picture) -> fmt::Result {
    out.push_str("flowchart LR\n");
    // A comment: there is no node to mark.
    if !picture.findings().is_empty() {
        writeln!(out, "  %% {} where no name could be read", Counts::of(picture.findings()))?;
    }
    let mut turns = Turns::default();
    for (id, frame) in picture.frames() {
        writeln!(out, "  subgraph {id}[{}]", Label(&lines::on_frame(frame)))?;
        for node in &frame.nodes {
            turns.turn();
            if let Some(known) = picture.node(*node) {
                self::node(out, "    ", *node, known)?;
            }
        }
        out.push_str("  end\n");
    }
    for (id, node) in picture.nodes() {
        if node.frame.is_none() {
            self::node(out, "  ", id, node)?;
        }
    }
    edges(out, picture)?;
    hovers(out, picture)?;
    styles(out, picture)
}

fn node(out: &mut String, indent: &str, id: NodeId, node: &Node) -> fmt::Result {
    let look = Look::of(node);
    let (open, close) = match look {
        Look::Start => ("([", "])"),
        Look::Conditional => ("(", ")"),
        Look::Job => ("[[", "]]"),
        Look::Crawler => ("{{", "}}"),
    };
    let lines = lines::on_node(node);
    writeln!(out, "{indent}{id}{open}{}{close}:::{}", Label(&lines), look.as_str())
}

fn edges(out: &mut String, picture: &Picture) -> fmt::Result {
    for edge in picture.edges() {
        let words = [edge.words()];
        match words[0].is_empty() {
            true => writeln!(out, "  {} --> {}", edge.from, edge.to)?,
            false => writeln!(out, "  {} -->|{}| {}", edge.from, Label(&words), edge.to)?,
        }
    }
    Ok(())
}

/// Where a name is not shown in full, or something was found: what is told where somebody points at the node. The name of
/// a function is what the language asks for; there is none of that name, and nothing is called.
fn hovers(out: &mut String, picture: &Picture) -> fmt::Result {
    for (id, node) in picture.nodes() {
        let is_found = node.trigger().is_some_and(|trigger| !trigger.findings.is_empty());
        if is_found || lines::is_shortened(node) {
            writeln!(out, "  click {id} nothing {}", Label(&words::of_node(node)))?;
        }
    }
    Ok(())
}

/// The classes of nodes, those that are marked, and the lines of the edges.
fn styles(out: &mut String, picture: &Picture) -> fmt::Result {
    for look in Look::ALL {
        if picture.nodes().any(|(_, node)| Look::of(node) == look) {
            let paint = look.paint();
            writeln!(
                out,
                "  classDef {} fill:{},stroke:{},color:{}",
                look.as_str(),
                paint.fill,
                paint.stroke,
                paint.text
            )?;
        }
    }
    for severity in [Severity::Error, Severity::Warning] {
        let marked = |node: &Node| node.trigger().and_then(|trigger| trigger.worst()) == Some(severity);
        let nodes: Vec<String> =
            picture.nodes().filter(|(_, node)| marked(node)).map(|(id, _)| id.to_string()).collect();
        if let (Some(colour), false) = (mark(severity), nodes.is_empty()) {
            writeln!(out, "  classDef {severity} stroke:{colour},stroke-width:4px")?;
            writeln!(out, "  class {} {severity}", nodes.join(","))?;
        }
    }
    if picture.frames().len() > 0 {
        let palette::Paint { fill, stroke, text } = palette::FRAME;
        writeln!(out, "  classDef workflow fill:{fill},stroke:{stroke},color:{text}")?;
        let frames: Vec<String> = picture.frames().map(|(id, _)| id.to_string()).collect();
        writeln!(out, "  class {} workflow", frames.join(","))?;
    }
    for line in palette::lines() {
        let numbers: Vec<String> = picture
            .edges()
            .enumerate()
            .filter(|(_, edge)| line_of(edge).name == line.name)
            .map(|(number, _)| number.to_string())
            .collect();
        if !numbers.is_empty() {
            writeln!(out, "  linkStyle {} {}", numbers.join(","), line_style(line))?;
        }
    }
    Ok(())
}

fn line_style(line: Line) -> String {
    let dashes = match line.dash {
        Dash::Solid => "",
        Dash::Dashed => ",stroke-dasharray:7 4",
        Dash::Dotted => ",stroke-dasharray:2 4",
    };
    format!("stroke:{},stroke-width:2px{dashes}", line.colour)
}
