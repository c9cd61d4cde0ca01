//! A workflow around what runs in it.

use std::fmt;
use std::sync::Arc;

use super::NodeId;
use super::referred::referred;

/// A frame of one picture. It is shown as `w3`, which is a name in every format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FrameId(u32);

impl FrameId {
    pub(super) fn at(number: usize) -> Self {
        Self(u32::try_from(number).unwrap_or(u32::MAX))
    }

    /// The number of the frame, counted from 0.
    pub fn number(self) -> usize {
        self.0 as usize
    }
}

impl fmt::Display for FrameId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "w{}", self.0)
    }
}

/// A workflow.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Its name in AWS, or its template as it was written: `${aws_glue_workflow.lake.name}`.
    pub name: String,
    /// Whether the name is a template.
    pub is_template: bool,
    /// The region and the provider configuration of its triggers, where any was written.
    pub realm: Option<Arc<str>>,
    /// What is in it, in the order of the nodes; at least one trigger.
    pub nodes: Vec<NodeId>,
}

impl Frame {
    /// Its name; of a reference to a workflow's resource, the name of that.
    ///
    /// ```
    /// use glue_trigger::picture::Frame;
    /// let label = |name: &str| {
    ///     let is_template = name.contains("${");
    ///     Frame { name: name.to_owned(), is_template, realm: None, nodes: vec![] }.label().to_owned()
    /// };
    /// assert_eq!(label("lake"), "lake");
    /// assert_eq!(label("${aws_glue_workflow.lake.name}"), "lake");
    /// ```
    pub fn label(&self) -> &str {
        referred(&self.name, self.is_template)
            .filter(|(kind, _)| *kind == "aws_glue_workflow")
            .map_or(&self.name, |(_, name)| name)
    }
}
