//! How many events, or how long, an EVENT trigger waits for.

use super::{Given, Slot};

/// Fires after `batch_size` events or `batch_window` seconds (`EventBatchingCondition`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct EventBatchingCondition {
    /// Events, 1 to 100.
    pub batch_size: Slot<Given<i64>>,
    /// Seconds after the first event, 1 to 900.
    pub batch_window: Slot<Given<i64>>,
}
