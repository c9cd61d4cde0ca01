//! The four types of trigger.

use super::word::words;

words! {
    /// A trigger's `type` (`TriggerType` in AWS's service model).
    ///
    /// ```
    /// use glue_trigger::model::TriggerType;
    /// assert_eq!(TriggerType::OnDemand.as_str(), "ON_DEMAND");
    /// ```
    TriggerType {
        /// Fires at the times of its schedule.
        Scheduled => "SCHEDULED",
        /// Fires when its predicate comes true.
        Conditional => "CONDITIONAL",
        /// Fires when it is started by hand, or by Terraform at apply.
        OnDemand => "ON_DEMAND",
        /// Fires on EventBridge events, in a workflow.
        Event => "EVENT",
    }
}
