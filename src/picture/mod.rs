//! A pipeline as something to look at: nodes, edges and frames, free of any format.
//!
//! Triggers are nodes, and so are the jobs and crawlers that they name. An edge goes from a trigger to what it starts, and
//! from what is watched to the trigger that watches it. A workflow is a frame. What was declared is shown: a trigger that
//! [lowering](crate::lower) splits is one node.
//!
//! No edge crosses a frame. A conditional trigger of a workflow sees only the runs of that workflow
//! (DOC:blueprint_workflow_restrictions), so a job that two workflows run is a node in each, and one that is watched
//! where it is not started says so by its [`Origin`].
//!
//! Everything is in the order of the declarations, and is text as it was written: a renderer escapes and shortens.
//!
//! ```
//! use glue_trigger::{check, picture::{Link, Picture}, pipeline::Pipeline};
//! let mut pipeline = Pipeline::default();
//! for (resource, attributes) in [
//!     ("nightly", serde_json::json!({
//!         "name": "nightly", "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)",
//!         "actions": [{ "job_name": "load" }],
//!     })),
//!     ("after_load", serde_json::json!({
//!         "name": "after-load", "type": "CONDITIONAL",
//!         "predicate": { "conditions": [{ "job_name": "load", "state": "SUCCEEDED" }] },
//!         "actions": [{ "crawler_name": "${aws_glue_crawler.raw.name}" }],
//!     })),
//! ] {
//!     let _ = pipeline.declare(check::trigger(Some(resource), &attributes, None), None);
//! }
//! let picture = Picture::of(&pipeline);
//! let nodes: Vec<String> =
//!     picture.nodes().map(|(id, node)| format!("{id} {} {}", node.kind_word(), node.label())).collect();
//! assert_eq!(nodes, ["n0 trigger nightly", "n1 job load", "n2 trigger after_load", "n3 crawler raw"]);
//! let edges: Vec<String> = picture
//!     .edges()
//!     .map(|edge| match &edge.link {
//!         Link::Starts { .. } => format!("{} starts {}", edge.from, edge.to),
//!         Link::Watched { .. } => format!("{} {} {}", edge.from, edge.words(), edge.to),
//!     })
//!     .collect();
//! assert_eq!(edges, ["n0 starts n1", "n1 SUCCEEDED n2", "n2 starts n3"]);
//! ```

mod build;
mod edge;
mod frame;
mod node;
mod referred;
mod seen_from;
mod when;

#[cfg(test)]
mod tests;

pub use edge::{Edge, Link, Outcome, State};
pub use frame::{Frame, FrameId};
pub use node::{Node, NodeId, NodeKind, Origin, TargetKind, TargetNode, TriggerNode};

use crate::diagnostic::Diagnostic;
use crate::pipeline::Pipeline;
use crate::stop::Turns;

/// Nodes, edges and frames.
#[derive(Debug, Clone, Default)]
pub struct Picture {
    nodes: Vec<Node>,
    edges: Vec<Edge>,
    frames: Vec<Frame>,
    findings: Vec<Diagnostic>,
}

impl Picture {
    /// The picture of a pipeline, which need not be valid: what could not be read is not shown, and the findings about it
    /// are. It takes time linear in what was declared, beside that of finding the faults.
    pub fn of(pipeline: &Pipeline) -> Self {
        build::picture(pipeline)
    }

    /// With files named as they are seen from a directory, where the triggers were declared and where findings speak of
    /// another: so a picture is the same on every machine.
    #[must_use]
    pub fn seen_from(mut self, directory: &str) -> Self {
        seen_from::seen_from(&mut self, directory);
        self
    }

    /// Every node: each trigger in the order of declaration, each followed by the jobs and crawlers that it is the first
    /// to name.
    pub fn nodes(&self) -> impl ExactSizeIterator<Item = (NodeId, &Node)> {
        let mut turns = Turns::default();
        self.nodes.iter().enumerate().map(move |(number, node)| {
            turns.turn();
            (NodeId::at(number), node)
        })
    }

    /// The triggers in the order of declaration.
    pub fn triggers(&self) -> impl Iterator<Item = (NodeId, &Node, &TriggerNode)> {
        self.nodes().filter_map(|(id, node)| Some((id, node, node.trigger()?)))
    }

    /// A node; the identifier is one of this picture.
    pub fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id.number())
    }

    /// Every edge, trigger by trigger: what it watches, then what it starts. There is at most one between two nodes in a
    /// direction.
    pub fn edges(&self) -> impl ExactSizeIterator<Item = &Edge> {
        let mut turns = Turns::default();
        self.edges.iter().inspect(move |_| turns.turn())
    }

    /// Every workflow, in the order in which they are first named.
    pub fn frames(&self) -> impl ExactSizeIterator<Item = (FrameId, &Frame)> {
        self.frames.iter().enumerate().map(|(number, frame)| (FrameId::at(number), frame))
    }

    /// A frame; the identifier is one of this picture.
    pub fn frame(&self, id: FrameId) -> Option<&Frame> {
        self.frames.get(id.number())
    }

    /// What was found in declarations that are no node, since they have no name that could be read. What was found in
    /// the others is with their [`TriggerNode`].
    pub fn findings(&self) -> &[Diagnostic] {
        &self.findings
    }

    /// True where there is nothing to see.
    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }
}
