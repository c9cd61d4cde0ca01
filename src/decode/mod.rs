//! From any input to the model, with every fault on the way.
//!
//! The decoder is generic over [`Value`], so one piece of code and one set of
//! messages serve Ruby values, JSON, and whatever an importer brings. It never
//! stops at the first fault, and what it could not read it leaves
//! [`Faulty`](crate::model::Slot::Faulty).

mod acknowledgements;
mod actions;
mod address;
mod attributes;
mod blocks;
mod decoder;
mod event_batching;
mod json;
mod lifecycle;
mod meta;
mod predicate;
mod scalars;
mod schema;
mod string_map;
mod tree;
mod value;

use std::sync::Arc;

pub use address::is_identifier;
pub use json::plain_decimal;
pub use value::{Key, Value, View};

pub use attributes::{ATTRIBUTES, EXPORTED};
use schema::Attribute;

use crate::acknowledge::Acknowledgements;
use crate::diagnostic::Diagnostic;
use crate::model::Trigger;
use decoder::Decoder;

/// The names of the attributes of a trigger and of its blocks, each at least once, but for those of `lifecycle` and
/// `timeouts`, which are rare: what an implementation of [`Value`] may expect as a key.
///
/// ```
/// assert!(glue_trigger::decode::attribute_names().any(|name| name == "notify_delay_after"));
/// ```
pub fn attribute_names() -> impl Iterator<Item = &'static str> {
    let blocks = [
        attributes::TriggerAttribute::SCHEMA,
        actions::ActionAttribute::SCHEMA,
        actions::NotificationPropertyAttribute::SCHEMA,
        predicate::PredicateAttribute::SCHEMA,
        predicate::ConditionAttribute::SCHEMA,
        event_batching::EventBatchingAttribute::SCHEMA,
    ];
    blocks.into_iter().flat_map(|schema| schema.names.iter().copied())
}

/// What [`trigger`] made of an input.
#[derive(Debug)]
pub struct Decoded {
    /// The model; sound only where no diagnostic is an error.
    pub trigger: Box<Trigger>,
    /// What its author lives with.
    pub acknowledged: Acknowledgements,
    /// Every fault that was met, in the order of the input.
    pub diagnostics: Vec<Diagnostic>,
}

/// Decodes the attributes of one trigger.
///
/// `resource` is the name of the Terraform resource, where there is one.
///
/// ```
/// use glue_trigger::decode;
/// let input = serde_json::json!({
///     "name": "nightly-load", "type": "ON_DEMAND", "enabled": false,
///     "actions": [{ "job_nam": "load" }],
/// });
/// let decoded = decode::trigger(Some("nightly"), &input);
/// assert_eq!(decoded.trigger.name.get().map(ToString::to_string), Some("nightly-load".into()));
/// let fault = &decoded.diagnostics[0];
/// assert_eq!(fault.path.to_string(), "actions[0].job_nam");
/// assert_eq!(fault.help.as_deref(), Some("did you mean `job_name`?"));
/// ```
pub fn trigger<V: Value>(resource: Option<&str>, attributes: V) -> Decoded {
    let mut decoder = Decoder::default();
    // In a place of its own from the start: a trigger is large to move.
    let mut trigger = Box::<Trigger>::default();
    let acknowledged = attributes::attributes(&mut decoder, attributes, &mut trigger);
    trigger.resource = resource.map(Arc::from);
    Decoded { trigger, acknowledged, diagnostics: decoder.diagnostics }
}
