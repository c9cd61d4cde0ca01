//! What a trigger starts.

use super::{Given, Slot, StringMap, Target, Text};

/// One job or crawler that a trigger starts (`Action`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Action {
    /// The job to start.
    pub job_name: Slot<Text>,
    /// The crawler to start.
    pub crawler_name: Slot<Text>,
    /// Arguments that override the job's own.
    pub arguments: Slot<Given<StringMap>>,
    /// Minutes after which the run is stopped.
    pub timeout: Slot<Given<i64>>,
    /// The security configuration of the run.
    pub security_configuration: Slot<Text>,
    /// When to say that a run is late.
    pub notification_property: Slot<NotificationProperty>,
}

impl Action {
    /// The job or crawler that it starts; the job where both are given.
    pub fn target(&self) -> Option<Target<'_>> {
        let job = self.job_name.get().map(Target::Job);
        job.or_else(|| self.crawler_name.get().map(Target::Crawler))
    }
}

/// When Glue says that a run is late (`NotificationProperty`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct NotificationProperty {
    /// Minutes after the start of the run.
    pub notify_delay_after: Slot<Given<i64>>,
}
