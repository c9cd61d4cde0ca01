//! What stands in a picture.

use std::fmt;
use std::sync::Arc;

use super::FrameId;
use super::referred::referred;
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::model::{Logical, TriggerType};
use crate::schedule::Schedule;

/// A node of one picture. It is shown as `n12`, which is a name in every format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NodeId(u32);

impl NodeId {
    pub(super) fn at(number: usize) -> Self {
        Self(u32::try_from(number).unwrap_or(u32::MAX))
    }

    /// The number of the node, counted from 0 in the order of the nodes.
    pub fn number(self) -> usize {
        self.0 as usize
    }
}

impl fmt::Display for NodeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "n{}", self.0)
    }
}

/// A trigger, a job or a crawler.
#[derive(Debug, Clone)]
pub struct Node {
    /// The workflow in which it is.
    pub frame: Option<FrameId>,
    /// The region, where one was written, and the provider configuration: `eu-west-1`, `aws.replica`.
    pub realm: Option<Arc<str>>,
    /// What it is.
    pub kind: NodeKind,
}

/// What a node is.
#[derive(Debug, Clone)]
pub enum NodeKind {
    /// A trigger; boxed, as it is much larger than a job.
    Trigger(Box<TriggerNode>),
    /// A job or a crawler.
    Target(TargetNode),
}

impl Node {
    /// The trigger, where it is one.
    pub fn trigger(&self) -> Option<&TriggerNode> {
        match &self.kind {
            NodeKind::Trigger(trigger) => Some(trigger),
            NodeKind::Target(_) => None,
        }
    }

    /// The job or the crawler, where it is one.
    pub fn target(&self) -> Option<&TargetNode> {
        match &self.kind {
            NodeKind::Trigger(_) => None,
            NodeKind::Target(target) => Some(target),
        }
    }

    /// What it is, in a word: `trigger`, `job` or `crawler`.
    pub fn kind_word(&self) -> &'static str {
        match &self.kind {
            NodeKind::Trigger(_) => "trigger",
            NodeKind::Target(target) => target.kind.as_str(),
        }
    }

    /// What is written on it: the resource name of a trigger, the [label](TargetNode::label) of a job or a crawler. It may
    /// be any text, of any length.
    pub fn label(&self) -> &str {
        match &self.kind {
            NodeKind::Trigger(trigger) => &trigger.resource,
            NodeKind::Target(target) => target.label(),
        }
    }
}

/// A trigger as it was declared.
#[derive(Debug, Clone)]
pub struct TriggerNode {
    /// The name of the Terraform resource.
    pub resource: Arc<str>,
    /// The name in AWS, or its template as it was written.
    pub name: Option<String>,
    /// The type; `None` where only Terraform knows it, or it could not be read.
    pub trigger_type: Option<TriggerType>,
    /// Whether it is [switched on](crate::model::Trigger::known_switched_on), which what starts by hand or by events need
    /// not be; `None` where only Terraform knows.
    pub enabled: Option<bool>,
    /// How many triggers Terraform makes of it, by `count` or `for_each`; `None` where only Terraform knows. Of none of
    /// them there are no edges.
    pub instances: Option<u64>,
    /// When it fires, in words, where that is not by what it watches: `every day at 02:00 UTC`, `by hand`.
    pub when: Option<String>,
    /// The schedule as it was written, where it has an effect.
    pub written_schedule: Option<String>,
    /// The schedule, where it could be read here.
    pub schedule: Option<Schedule>,
    /// How many conditions it has that have an effect.
    pub conditions: usize,
    /// How its conditions are joined; `None` where only Terraform knows.
    pub joined_by: Option<Logical>,
    /// Whether it may watch more: some of what was declared could not be read.
    pub watches_more: bool,
    /// Whether it may start more: some of what was declared could not be read.
    pub starts_more: bool,
    /// The call that declared it.
    pub place: Option<Place>,
    /// What was found in it, in the order of the pipeline's diagnostics, with what its author acknowledged.
    pub findings: Vec<Diagnostic>,
}

impl TriggerNode {
    /// AWS's word for the type, or `unknown type`.
    pub fn type_word(&self) -> &'static str {
        self.trigger_type.map_or("unknown type", TriggerType::as_str)
    }

    /// Whether it begins a run: by the clock, by hand or by events. `None` where only Terraform knows.
    pub fn is_start(&self) -> Option<bool> {
        self.trigger_type.map(|known| known != TriggerType::Conditional)
    }

    /// Whether nothing makes it fire: it is switched off, or Terraform makes none of it.
    pub(crate) fn never_fires(&self) -> bool {
        self.enabled == Some(false) || self.instances == Some(0)
    }

    /// `AND` or `ANY` where it has more than one condition; `AND or ANY` where only Terraform knows.
    pub fn junction(&self) -> Option<&'static str> {
        (self.conditions > 1).then(|| self.joined_by.map_or("AND or ANY", Logical::as_str))
    }

    /// The severity of the worst finding that is not acknowledged.
    pub fn worst(&self) -> Option<Severity> {
        // `Error` is the least, as it comes first in a report.
        self.findings.iter().filter(|found| found.acknowledged.is_none()).map(|found| found.severity).min()
    }
}

/// A job or a crawler: its type in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TargetKind {
    /// A job.
    Job,
    /// A crawler.
    Crawler,
}

impl TargetKind {
    /// `job` or `crawler`.
    pub const fn as_str(self) -> &'static str {
        match self {
            TargetKind::Job => "job",
            TargetKind::Crawler => "crawler",
        }
    }
}

/// A job or a crawler.
#[derive(Debug, Clone)]
pub struct TargetNode {
    /// Which of the two.
    pub kind: TargetKind,
    /// Its name in AWS, or its template as it was written: `${aws_glue_job.load.name}`.
    pub name: String,
    /// Whether the name is a template.
    pub is_template: bool,
    /// What starts it.
    pub origin: Origin,
}

impl TargetNode {
    /// Its name; of a reference to a job's or a crawler's resource, the name of that.
    ///
    /// ```
    /// use glue_trigger::picture::{Origin, TargetKind, TargetNode};
    /// let label = |name: &str| {
    ///     let (kind, origin, is_template) = (TargetKind::Job, Origin::Started, name.contains("${"));
    ///     TargetNode { kind, name: name.to_owned(), is_template, origin }.label().to_owned()
    /// };
    /// assert_eq!(label("load"), "load");
    /// assert_eq!(label("${aws_glue_job.load.name}"), "load");
    /// assert_eq!(label("${var.stage}-load"), "${var.stage}-load");
    /// ```
    pub fn label(&self) -> &str {
        self.resource().map_or(&self.name, |(_, name)| name)
    }

    /// What it is: `job`, or `aws_glue_job` where its [label](Self::label) is the name of such a resource.
    pub fn caption(&self) -> &str {
        self.resource().map_or(self.kind.as_str(), |(kind, _)| kind)
    }

    /// The resource that its name is a plain reference to.
    fn resource(&self) -> Option<(&str, &str)> {
        referred(&self.name, self.is_template)
            .filter(|(kind, _)| matches!(*kind, "aws_glue_job" | "aws_glue_crawler"))
    }
}

/// What starts a job or a crawler, where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Origin {
    /// A trigger, which has an edge to it.
    Started,
    /// Something else, as was declared with `external_job` or `external_crawler`.
    External,
    /// A trigger that is not of this workflow or not known to be of this region, whose runs may not be seen here.
    Elsewhere,
    /// Nothing that is known here.
    Unknown,
}

impl Origin {
    /// In words, where that is worth saying: `started elsewhere`.
    pub const fn words(self) -> Option<&'static str> {
        match self {
            Origin::Started => None,
            Origin::External => Some("declared external"),
            Origin::Elsewhere => Some("started elsewhere"),
            Origin::Unknown => Some("nothing starts it"),
        }
    }
}
