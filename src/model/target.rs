//! What is started or watched: a job or a crawler.

use super::Text;

/// A job or a crawler by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target<'a> {
    /// A job.
    Job(&'a Text),
    /// A crawler.
    Crawler(&'a Text),
}

impl<'a> Target<'a> {
    /// The attribute that names it: `job_name` or `crawler_name`.
    pub const fn attribute(self) -> &'static str {
        match self {
            Target::Job(_) => "job_name",
            Target::Crawler(_) => "crawler_name",
        }
    }

    /// Its name.
    pub const fn name(self) -> &'a Text {
        match self {
            Target::Job(name) | Target::Crawler(name) => name,
        }
    }
}
