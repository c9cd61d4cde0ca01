//! Identifiers of the nodes, each of a type of its own so that none is taken for another.
//!
//! They are half as long as a `usize`: a graph is mostly identifiers, and no pipeline has four thousand million of
//! anything.

/// A trigger: its position in the pipeline, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TriggerId(u32);

/// A job, in the order in which jobs are first named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct JobId(u32);

/// A crawler, in the order in which crawlers are first named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CrawlerId(u32);

/// A workflow, in the order in which workflows are first named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WorkflowId(u32);

/// A region and a provider configuration, in the order in which they are first named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RealmId(u32);

/// What a trigger starts and watches: a job or a crawler.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TargetId {
    /// A job.
    Job(JobId),
    /// A crawler.
    Crawler(CrawlerId),
}

/// A node of the graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Node {
    /// A trigger.
    Trigger(TriggerId),
    /// A job or a crawler.
    Target(TargetId),
}

impl TargetId {
    /// The number among all jobs and crawlers: first the jobs, of which there are so many.
    pub(crate) fn number_behind(self, jobs: usize) -> usize {
        match self {
            TargetId::Job(job) => job.number(),
            TargetId::Crawler(crawler) => jobs + crawler.number(),
        }
    }

    /// What it is, in a word: `job` or `crawler`.
    pub const fn kind(self) -> &'static str {
        match self {
            TargetId::Job(_) => "job",
            TargetId::Crawler(_) => "crawler",
        }
    }

    /// The attribute that names it in an action and in a condition: `job_name` or `crawler_name`.
    pub const fn attribute(self) -> &'static str {
        match self {
            TargetId::Job(_) => "job_name",
            TargetId::Crawler(_) => "crawler_name",
        }
    }
}

macro_rules! numbered {
    ($($id:ident: $number:ident, $what:literal;)+) => {
        $(
            impl $id {
                /// The identifier of this number, counted from 0.
                pub(crate) fn at(number: usize) -> Self {
                    Self(u32::try_from(number).unwrap_or(u32::MAX))
                }

                #[doc = $what]
                pub fn $number(self) -> usize {
                    self.0 as usize
                }
            }
        )+
    };
}

numbered! {
    TriggerId: position, "The position of the trigger in its pipeline, counted from 0.";
    JobId: number, "The number of the job, counted from 0 in the order in which they are first named.";
    CrawlerId: number, "The number of the crawler, counted from 0 in the order in which they are first named.";
    WorkflowId: number, "The number of the workflow, counted from 0 in the order in which they are first named.";
    RealmId: number, "The number of the realm, counted from 0 in the order in which they first come.";
}
