//! What is started elsewhere.

/// A kind of thing that another pipeline, or a person, starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum External {
    /// A job.
    Job,
    /// A crawler.
    Crawler,
}
