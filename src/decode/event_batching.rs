//! How an EVENT trigger batches its events.

use super::decoder::{Decoder, no_explanation};
use super::scalars;
use super::schema::attributes;
use super::value::Value;
use crate::model::{EventBatchingCondition, Slot};

attributes! {
    /// The attributes of an event batching condition.
    EventBatchingAttribute {
        BatchSize => "batch_size",
        BatchWindow => "batch_window",
    }
}

/// One `event_batching_condition`.
pub(super) fn condition<V: Value>(
    decoder: &mut Decoder,
    value: V,
    condition: &mut EventBatchingCondition,
) -> bool {
    decoder.entries(value, no_explanation, |decoder, attribute, value| match attribute {
        EventBatchingAttribute::BatchSize => condition.batch_size = scalars::integer(decoder, value),
        EventBatchingAttribute::BatchWindow => condition.batch_window = scalars::integer(decoder, value),
    });
    true
}

/// Stands where a condition could not be read.
pub(super) fn unreadable() -> EventBatchingCondition {
    EventBatchingCondition { batch_size: Slot::Faulty, batch_window: Slot::Faulty }
}
