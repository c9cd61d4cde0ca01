//! A trigger.

use std::sync::Arc;

use crate::diagnostic::Path;

use super::{
    Action, Condition, EventBatchingCondition, Given, MetaArguments, Predicate, Slot, StringMap, Text,
    TriggerType,
};

/// One `aws_glue_trigger` as its author declared it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Trigger {
    /// The name of the Terraform resource; `None` for attributes that stand alone.
    pub resource: Option<Arc<str>>,
    /// The AWS region.
    pub region: Slot<Text>,
    /// What it starts.
    pub actions: Slot<Vec<Action>>,
    /// A description for people.
    pub description: Slot<Text>,
    /// Whether the provider activates it; true where absent.
    pub enabled: Slot<Given<bool>>,
    /// The name in AWS.
    pub name: Slot<Text>,
    /// What it waits for.
    pub predicate: Slot<Predicate>,
    /// When it fires.
    pub schedule: Slot<Text>,
    /// Tags.
    pub tags: Slot<Given<StringMap>>,
    /// Whether AWS activates it at create.
    pub start_on_creation: Slot<Given<bool>>,
    /// Its type; the attribute is called `type`, which is a word of Rust's.
    pub trigger_type: Slot<Given<TriggerType>>,
    /// The workflow that it belongs to.
    pub workflow_name: Slot<Text>,
    /// How events are batched. A list in the provider's schema; the provider reads the first.
    pub event_batching_condition: Slot<Vec<EventBatchingCondition>>,
    /// Terraform's meta-arguments; boxed, as few triggers have any.
    pub meta: Option<Box<MetaArguments>>,
    /// True where it is known that no text is Terraform's to evaluate; false where nobody has looked.
    pub is_literal: bool,
}

impl Trigger {
    /// True where all attributes are equal, whatever the names of the resources.
    pub fn has_same_attributes(&self, other: &Trigger) -> bool {
        let nameless = |trigger: &Trigger| Trigger { resource: None, ..trigger.clone() };
        nameless(self) == nameless(other)
    }

    /// The type, where it is known here.
    pub fn known_type(&self) -> Option<TriggerType> {
        self.trigger_type.get()?.literal().copied()
    }

    /// The schedule of a SCHEDULED trigger, where it is literal text: in other types it has no effect.
    pub fn known_schedule(&self) -> Option<&str> {
        if self.known_type() != Some(TriggerType::Scheduled) {
            return None;
        }
        Some(self.schedule.get()?.literal()?.source())
    }

    /// How many triggers Terraform makes of it, by `count` or `for_each`; `None` where only Terraform
    /// knows.
    ///
    /// ```
    /// use glue_trigger::decode;
    /// let instances = |meta: serde_json::Value| decode::trigger(None, &meta).trigger.known_instances();
    /// assert_eq!(instances(serde_json::json!({})), Some(1));
    /// assert_eq!(instances(serde_json::json!({ "count": 3 })), Some(3));
    /// assert_eq!(instances(serde_json::json!({ "for_each": { "eu": "1", "us": "2" } })), Some(2));
    /// assert_eq!(instances(serde_json::json!({ "count": "${var.count}" })), None);
    /// ```
    pub fn known_instances(&self) -> Option<u64> {
        let Some(meta) = self.meta.as_deref() else { return Some(1) };
        match (&meta.count, &meta.for_each) {
            (Slot::Absent, Slot::Absent) => Some(1),
            (Slot::Given(Given::Literal(count)), _) => u64::try_from(*count).ok(),
            (_, Slot::Given(Given::Literal(map))) => {
                let size = map.as_object().map(serde_json::Map::len).or(map.as_array().map(Vec::len))?;
                u64::try_from(size).ok()
            }
            _ => None,
        }
    }

    /// Whether the provider takes it for enabled: what was given, or Terraform's default;
    /// `None` where only Terraform knows.
    pub fn known_enabled(&self) -> Option<bool> {
        match &self.enabled {
            Slot::Absent => Some(true),
            Slot::Given(given) => given.literal().copied(),
            Slot::Faulty => None,
        }
    }

    /// Whether AWS switches it on: it receives `StartOnCreation` where a SCHEDULED or CONDITIONAL trigger is enabled, or
    /// says `start_on_creation`. The other types have no switch, and fire all the same. One whose type only Terraform
    /// knows is taken for one of the first; `None` where only Terraform knows.
    ///
    /// ```
    /// use glue_trigger::decode;
    /// let on = |trigger: serde_json::Value| decode::trigger(None, &trigger).trigger.known_switched_on();
    /// let off = serde_json::json!({ "type": "SCHEDULED", "enabled": false });
    /// assert_eq!(on(off), Some(false));
    /// let at_creation = serde_json::json!({ "type": "SCHEDULED", "enabled": false, "start_on_creation": true });
    /// assert_eq!(on(at_creation), Some(true));
    /// assert_eq!(on(serde_json::json!({ "type": "ON_DEMAND", "enabled": false })), Some(true));
    /// ```
    pub fn known_switched_on(&self) -> Option<bool> {
        if matches!(self.known_type(), Some(TriggerType::OnDemand | TriggerType::Event)) {
            return Some(true);
        }
        let at_creation = match &self.start_on_creation {
            Slot::Absent | Slot::Faulty => Some(false),
            Slot::Given(given) => given.literal().copied(),
        };
        match (self.known_enabled(), at_creation) {
            (Some(true), _) | (_, Some(true)) => Some(true),
            (Some(false), Some(false)) => Some(false),
            _ => None,
        }
    }

    /// The actions that could be read.
    pub fn actions(&self) -> &[Action] {
        self.actions.get().map_or(&[], Vec::as_slice)
    }

    /// The event batching conditions with their paths: one alone stands without an index, as
    /// its authors write it.
    pub fn event_batching_conditions(&self) -> impl Iterator<Item = (Path, &EventBatchingCondition)> {
        let conditions = self.event_batching_condition.get().map_or(&[][..], Vec::as_slice);
        conditions.iter().enumerate().map(move |(index, condition)| {
            let path = Path::from("event_batching_condition");
            (if conditions.len() == 1 { path } else { path.with(index) }, condition)
        })
    }

    /// The conditions that could be read.
    pub fn conditions(&self) -> &[Condition] {
        self.predicate.get().map_or(&[], Predicate::conditions)
    }
}
