//! How an EVENT trigger batches its events.

use super::decoder::{Decoder, no_explanation};
use super::scalars;
use super::value::Value;
use crate::model::{EventBatchingCondition, Slot};

const CONDITION: &[&str] = &["batch_size", "batch_window"];

/// One `event_batching_condition`.
pub(super) fn condition<V: Value>(decoder: &mut Decoder, value: V) -> Option<EventBatchingCondition> {
    let mut condition = EventBatchingCondition::default();
    decoder.entries(value, CONDITION, no_explanation, |decoder, position, value| match CONDITION[position] {
        "batch_size" => condition.batch_size = scalars::integer(decoder, value),
        _ => condition.batch_window = scalars::integer(decoder, value),
    });
    Some(condition)
}

/// Stands where a condition could not be read.
pub(super) fn unreadable() -> EventBatchingCondition {
    EventBatchingCondition { batch_size: Slot::Faulty, batch_window: Slot::Faulty }
}
