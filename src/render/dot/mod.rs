//! From a picture to DOT, the language of Graphviz.
//!
//! Workflows are clusters. Of a line of DOT nothing is the author's but what stands between double quotes, and of that
//! `Quoted` leaves Graphviz nothing to evaluate: identifiers are numbers, and no label is one that is like HTML.
//!
//! Graphviz writes colours that are the same on every page, so that the picture has a white one of its own.

mod quoted;
#[cfg(test)]
mod tests;

use std::fmt::{self, Write};

use self::quoted::Quoted;
use super::lines;
use super::palette::{self, Dash, Look, line_of, mark};
use super::svg::words;
use crate::picture::{Edge, Frame, Node, NodeId, Picture};
use crate::stop::Turns;

/// The picture as DOT, with a newline at its end.
///
/// ```
/// use glue_trigger::{picture::Picture, pipeline::Pipeline, render::dot};
/// let text = dot::text(&Picture::of(&Pipeline::default()));
/// assert!(text.starts_with("digraph pipeline {\n") && text.ends_with("}\n"));
/// ```
pub fn text(picture: &Picture) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = write(&mut text, picture);
    text
}

fn write(out: &mut String, picture: &Picture) -> fmt::Result {
    out.push_str("digraph pipeline {\n");
    header(out, picture)?;
    let mut turns = Turns::default();
    for (id, frame) in picture.frames() {
        writeln!(out, "  subgraph cluster_{id} {{")?;
        frame_attributes(out, frame)?;
        for node in &frame.nodes {
            turns.turn();
            if let Some(known) = picture.node(*node) {
                self::node(out, "    ", *node, known)?;
            }
        }
        out.push_str("  }\n");
    }
    for (id, node) in picture.nodes() {
        if node.frame.is_none() {
            self::node(out, "  ", id, node)?;
        }
    }
    for edge in picture.edges() {
        self::edge(out, picture, edge)?;
    }
    out.push_str("}\n");
    Ok(())
}

fn header(out: &mut String, picture: &Picture) -> fmt::Result {
    out.push_str(
        "  graph [rankdir=LR, bgcolor=\"#ffffff\", fontname=\"Helvetica\", fontsize=12, fontcolor=\"#1f2328\", \
         labeljust=l, nodesep=0.3, ranksep=0.7, tooltip=\"AWS Glue triggers\"];\n  node [fontname=\"Helvetica\", \
         fontsize=11, style=filled, margin=\"0.15,0.08\"];\n  edge [fontname=\"Helvetica\", fontsize=10];\n",
    );
    // What has no node is told below.
    let strays: Vec<String> = picture.findings().iter().map(words::finding).collect();
    if !strays.is_empty() {
        writeln!(out, "  label={};", Quoted::lines(&strays))?;
    }
    Ok(())
}

fn frame_attributes(out: &mut String, frame: &Frame) -> fmt::Result {
    let label = lines::on_frame(frame);
    let palette::Paint { fill, stroke, text } = palette::FRAME;
    writeln!(
        out,
        "    graph [label={}, tooltip={}, style=\"rounded,filled\", fillcolor=\"{fill}\", color=\"{stroke}\", \
         fontcolor=\"{text}\"];",
        Quoted::lines(&label),
        Quoted::lines(&words::of_frame(frame))
    )
}

fn node(out: &mut String, indent: &str, id: NodeId, node: &Node) -> fmt::Result {
    let look = Look::of(node);
    let paint = look.paint();
    let (shape, style) = match look {
        Look::Start | Look::Conditional => ("box", "rounded,filled"),
        Look::Job => ("box", "filled"),
        Look::Crawler => ("hexagon", "filled"),
    };
    let marked = node.trigger().and_then(|trigger| trigger.worst()).and_then(mark);
    let (stroke, width) = marked.map_or((paint.stroke, 1), |colour| (colour, 3));
    writeln!(
        out,
        "{indent}{id} [label={}, tooltip={}, class={look}, shape={shape}, style=\"{style}\", fillcolor=\"{}\", \
         color=\"{stroke}\", penwidth={width}, fontcolor=\"{}\"];",
        Quoted::lines(&lines::on_node(node)),
        Quoted::lines(&words::of_node(node)),
        paint.fill,
        paint.text,
        look = look.as_str(),
    )
}

fn edge(out: &mut String, picture: &Picture, edge: &Edge) -> fmt::Result {
    let line = line_of(edge);
    let style = match line.dash {
        Dash::Solid => "solid",
        Dash::Dashed => "dashed",
        Dash::Dotted => "dotted",
    };
    write!(
        out,
        "  {} -> {} [class=\"{}\", color=\"{colour}\", style={style}, tooltip={}",
        edge.from,
        edge.to,
        line.name,
        Quoted::lines(&[words::of_edge(picture, edge)]),
        colour = line.colour,
    )?;
    let words = edge.words();
    if !words.is_empty() {
        let label = [words];
        let label = Quoted::lines(&label);
        write!(out, ", label={label}, labeltooltip={label}, fontcolor=\"{}\"", line.colour)?;
    }
    out.push_str("];\n");
    Ok(())
}
