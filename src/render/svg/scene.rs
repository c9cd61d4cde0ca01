//! Where everything in a picture stands.

use super::content::{Content, SMALL};
use super::{FRAME_TITLE, frame_title};
use crate::layout::{self, Graph, Point, Route, Size};
use crate::picture::{Edge, FrameId, Picture};
use crate::stop::Turns;

/// The room around a page, between the parts of a picture, and between those of a frame.
pub(super) const MARGIN: f64 = 24.0;
const GAP: f64 = 36.0;
const INNER_GAP: f64 = 26.0;
/// Between a frame and what is in it, and above that, where its title stands.
pub(super) const FRAME: f64 = 18.0;
const FRAME_TOP: f64 = 42.0;

/// Everything in its place, seen from the top left corner of it all.
#[derive(Debug)]
pub(super) struct Scene<'p> {
    /// By the number of the node.
    pub(super) nodes: Vec<Placed>,
    pub(super) edges: Vec<Routed<'p>>,
    pub(super) frames: Vec<(FrameId, Box)>,
    /// Of all of it.
    pub(super) size: Size,
}

/// A node with what is written on it.
#[derive(Debug)]
pub(super) struct Placed {
    pub(super) content: Content,
    pub(super) at: Box,
}

/// An edge with its way.
#[derive(Debug)]
pub(super) struct Routed<'p> {
    pub(super) edge: &'p Edge,
    pub(super) words: String,
    pub(super) route: Route,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Box {
    pub(super) corner: Point,
    pub(super) size: Size,
}

/// The room that is written on takes, with the ends of the pill around it.
pub(super) fn label_size(words: &str) -> Size {
    Size { width: (SMALL.width(words) + 16.0).ceil(), height: 18.0 }
}

impl<'p> Scene<'p> {
    /// Lays out a picture, in rows at least so wide.
    pub(super) fn of(picture: &'p Picture, least: f64) -> Self {
        let contents: Vec<Content> = picture.nodes().map(|(_, node)| Content::of(node)).collect();
        let groups = Groups::of(picture, &contents);
        let mut frames = picture.frames();
        let mut blocks = Vec::new();
        for group in &groups.groups {
            let pieces = group.pieces();
            match frames.next() {
                Some((id, frame)) => {
                    blocks.push(Block::framed(id, FRAME_TITLE.width(&frame_title(frame)), pieces))
                }
                None => blocks.extend(pieces.into_iter().map(Block::bare)),
            }
        }
        let sizes: Vec<Size> = blocks.iter().map(|block| block.size).collect();
        let packed = layout::pack(&sizes, GAP, least);
        let mut scene = Scene {
            nodes: contents.into_iter().map(|content| Placed { content, at: Box::default() }).collect(),
            edges: Vec::new(),
            frames: Vec::new(),
            size: packed.size,
        };
        let edges: Vec<&Edge> = picture.edges().collect();
        let mut routes: Vec<Option<Route>> = edges.iter().map(|_| None).collect();
        for (block, corner) in blocks.into_iter().zip(packed.corners) {
            scene.put(block, corner, &mut routes);
        }
        scene.edges = (edges.into_iter().zip(routes))
            .filter_map(|(edge, route)| Some(Routed { edge, words: edge.words(), route: route? }))
            .collect();
        scene
    }

    fn put(&mut self, block: Block, corner: Point, routes: &mut [Option<Route>]) {
        if let Some(frame) = block.frame {
            self.frames.push((frame, Box { corner, size: block.size }));
        }
        let mut turns = Turns::default();
        for (piece, at) in block.pieces {
            let by = corner.moved(at);
            for (node, (at, width)) in piece.nodes.iter().zip(piece.layout.nodes) {
                turns.turn();
                if let Some(placed) = self.nodes.get_mut(*node) {
                    let size = Size { width, height: placed.content.size.height };
                    placed.at = Box { corner: at.moved(by), size };
                }
            }
            for (edge, route) in piece.edges.iter().zip(piece.layout.routes) {
                turns.turn();
                if let (Some(place), Some(mut route)) = (routes.get_mut(*edge), route) {
                    route.label = route.label.map(|label| label.moved(by));
                    for point in &mut route.points {
                        *point = point.moved(by);
                    }
                    *place = Some(route);
                }
            }
        }
    }
}

/// What stands in each frame, and behind them what stands in none: parts of the picture that no edge joins.
struct Groups {
    groups: Vec<Group>,
}

/// A part of the picture as a graph, and what its nodes and edges are in the picture.
#[derive(Default)]
struct Group {
    graph: Graph,
    nodes: Vec<usize>,
    edges: Vec<usize>,
}

/// A connected part, laid out.
struct Piece {
    layout: layout::Layout,
    nodes: Vec<usize>,
    edges: Vec<usize>,
}

impl Groups {
    fn of(picture: &Picture, contents: &[Content]) -> Self {
        let count = picture.frames().len() + 1;
        let mut groups: Vec<Group> = (0..count).map(|_| Group::default()).collect();
        // Of each node, in which group it is, and where.
        let mut places = Vec::with_capacity(contents.len());
        for ((id, node), content) in picture.nodes().zip(contents) {
            let number = node.frame.map_or(count - 1, FrameId::number);
            let group = &mut groups[number];
            places.push((number, group.nodes.len()));
            group.nodes.push(id.number());
            let begins = node.trigger().is_some_and(|trigger| trigger.is_start() != Some(false));
            group.graph.nodes.push(layout::Node { size: content.size, begins });
        }
        for (position, edge) in picture.edges().enumerate() {
            let ends = (places.get(edge.from.number()), places.get(edge.to.number()));
            let (Some((number, from)), Some((_, to))) = ends else { continue };
            let words = edge.words();
            let label = (!words.is_empty()).then(|| label_size(&words));
            let group = &mut groups[*number];
            group.edges.push(position);
            group.graph.edges.push(layout::Edge { from: *from, to: *to, label });
        }
        Self { groups }
    }
}

impl Group {
    /// Its connected parts, each laid out.
    fn pieces(&self) -> Vec<Piece> {
        let parts = layout::connected(&self.graph);
        let mut places = vec![(0, 0); self.nodes.len()];
        for (number, part) in parts.iter().enumerate() {
            for (place, node) in part.iter().enumerate() {
                places[*node] = (number, place);
            }
        }
        let mut groups: Vec<Group> = (parts.iter())
            .map(|part| Group {
                graph: Graph {
                    nodes: part.iter().map(|node| self.graph.nodes[*node]).collect(),
                    edges: Vec::new(),
                },
                nodes: part.iter().map(|node| self.nodes[*node]).collect(),
                edges: Vec::new(),
            })
            .collect();
        for (edge, position) in self.graph.edges.iter().zip(&self.edges) {
            let ((number, from), (_, to)) = (places[edge.from], places[edge.to]);
            groups[number].graph.edges.push(layout::Edge { from, to, label: edge.label });
            groups[number].edges.push(*position);
        }
        let laid_out = |group: Group| Piece {
            layout: layout::layered(&group.graph),
            nodes: group.nodes,
            edges: group.edges,
        };
        groups.into_iter().map(laid_out).collect()
    }
}

/// What is packed: a frame with what is in it, or a connected part by itself.
struct Block {
    frame: Option<FrameId>,
    pieces: Vec<(Piece, Point)>,
    size: Size,
}

impl Block {
    fn bare(piece: Piece) -> Self {
        Self { frame: None, size: piece.layout.size, pieces: vec![(piece, Point::default())] }
    }

    fn framed(frame: FrameId, title: f64, pieces: Vec<Piece>) -> Self {
        let sizes: Vec<Size> = pieces.iter().map(|piece| piece.layout.size).collect();
        let packed = layout::pack(&sizes, INNER_GAP, 0.0);
        let inner = Point { x: FRAME, y: FRAME_TOP };
        let size = Size {
            width: packed.size.width.max(title) + 2.0 * FRAME,
            height: packed.size.height + FRAME_TOP + FRAME,
        };
        let pieces =
            pieces.into_iter().zip(packed.corners).map(|(piece, corner)| (piece, corner.moved(inner)));
        Self { frame: Some(frame), pieces: pieces.collect(), size }
    }
}
