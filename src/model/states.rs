//! The states of jobs and crawlers, and which of them can be watched.

use super::word::words;

words! {
    /// A job run's state (`JobRunState`).
    JobState {
        /// Starting.
        Starting => "STARTING",
        /// Running.
        Running => "RUNNING",
        /// Stopping.
        Stopping => "STOPPING",
        /// Stopped by hand.
        Stopped => "STOPPED",
        /// Ended well.
        Succeeded => "SUCCEEDED",
        /// Ended with a failure.
        Failed => "FAILED",
        /// Ran past its timeout.
        Timeout => "TIMEOUT",
        /// Could not be run.
        Error => "ERROR",
        /// Waiting for its turn.
        Waiting => "WAITING",
        /// Waited too long.
        Expired => "EXPIRED",
    }
}

impl JobState {
    /// The states that a condition may watch, in the order of AWS's answer
    /// (PF:trigger-condition-job-state).
    pub const WATCHABLE: &'static [JobState] =
        &[JobState::Succeeded, JobState::Stopped, JobState::Failed, JobState::Timeout];
}

words! {
    /// A crawl's state (`CrawlState`).
    CrawlState {
        /// Running.
        Running => "RUNNING",
        /// Being cancelled.
        Cancelling => "CANCELLING",
        /// Cancelled.
        Cancelled => "CANCELLED",
        /// Ended well.
        Succeeded => "SUCCEEDED",
        /// Ended with a failure.
        Failed => "FAILED",
        /// Could not be run.
        Error => "ERROR",
    }
}

impl CrawlState {
    /// The states that a condition may watch, in the order of AWS's answer
    /// (PF:trigger-condition-crawl-state).
    pub const WATCHABLE: &'static [CrawlState] =
        &[CrawlState::Succeeded, CrawlState::Failed, CrawlState::Cancelled];
}
