//! Identifiers of the nodes, each of a type of its own so that none is taken for another.

/// A trigger: its position in the pipeline, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TriggerId(pub(crate) usize);

/// A job, in the order in which jobs are first named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct JobId(pub(crate) usize);

/// A crawler, in the order in which crawlers are first named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CrawlerId(pub(crate) usize);

/// A workflow, in the order in which workflows are first named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct WorkflowId(pub(crate) usize);

/// A region and a provider configuration, in the order in which they are first named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RealmId(pub(crate) usize);

/// What a trigger starts and watches: a job or a crawler.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum TargetId {
    /// A job.
    Job(JobId),
    /// A crawler.
    Crawler(CrawlerId),
}

impl TargetId {
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

impl JobId {
    /// Its number among the jobs, counted from 0.
    pub fn number(self) -> usize {
        self.0
    }
}

impl CrawlerId {
    /// Its number among the crawlers, counted from 0.
    pub fn number(self) -> usize {
        self.0
    }
}

impl TriggerId {
    /// The trigger's position in the pipeline, counted from 0.
    pub fn position(self) -> usize {
        self.0
    }
}
