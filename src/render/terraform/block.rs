//! The blocks of one trigger.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::model::{
    Action, Condition, CrawlState, EventBatchingCondition, Given, JobState, Logical, LogicalOperator,
    NotificationProperty, Predicate, Slot, StringMap, Text, Timeouts, Trigger, TriggerType,
};

/// The body of one `aws_glue_trigger`.
pub(super) struct TriggerBlock<'a> {
    pub(super) trigger: &'a Trigger,
    pub(super) comment: Option<&'a str>,
}

impl Serialize for TriggerBlock<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Trigger {
            resource: _,
            region,
            actions,
            description,
            enabled,
            name,
            predicate,
            schedule,
            tags,
            start_on_creation,
            trigger_type,
            workflow_name,
            event_batching_condition,
            meta,
            is_literal: _,
        } = self.trigger;
        let mut map = serializer.serialize_map(None)?;
        if let Some(comment) = self.comment {
            map.serialize_entry("//", comment)?;
        }
        let meta = meta.as_deref();
        if let Some(meta) = meta {
            entry(&mut map, "count", &meta.count)?;
            entry(&mut map, "for_each", &meta.for_each)?;
            entry(&mut map, "provider", &meta.provider)?;
        }
        entry(&mut map, "region", region)?;
        entry(&mut map, "actions", actions)?;
        entry(&mut map, "description", description)?;
        entry(&mut map, "enabled", enabled)?;
        entry(&mut map, "name", name)?;
        entry(&mut map, "predicate", predicate)?;
        entry(&mut map, "schedule", schedule)?;
        entry(&mut map, "tags", tags)?;
        entry(&mut map, "start_on_creation", start_on_creation)?;
        entry(&mut map, "type", trigger_type)?;
        entry(&mut map, "workflow_name", workflow_name)?;
        // One block, which is all that the provider reads, is written as its authors write it.
        match event_batching_condition.get().map(Vec::as_slice) {
            Some([only]) => map.serialize_entry("event_batching_condition", only)?,
            _ => entry(&mut map, "event_batching_condition", event_batching_condition)?,
        }
        if let Some(meta) = meta {
            block(&mut map, "timeouts", &meta.timeouts, Timeouts::is_empty)?;
            block(&mut map, "lifecycle", &meta.lifecycle, |lifecycle| {
                lifecycle.as_object().is_some_and(serde_json::Map::is_empty)
            })?;
            entry(&mut map, "depends_on", &meta.depends_on)?;
        }
        map.end()
    }
}

/// An entry, where there is a value.
fn entry<M: SerializeMap, T: Serialize>(
    map: &mut M,
    name: &'static str,
    slot: &Slot<T>,
) -> Result<(), M::Error> {
    match slot.get() {
        Some(value) => map.serialize_entry(name, value),
        None => Ok(()),
    }
}

/// A block, where there is one that holds anything.
fn block<M: SerializeMap, T: Serialize>(
    map: &mut M,
    name: &'static str,
    slot: &Slot<T>,
    is_empty: impl Fn(&T) -> bool,
) -> Result<(), M::Error> {
    match slot.get() {
        Some(value) if !is_empty(value) => map.serialize_entry(name, value),
        _ => Ok(()),
    }
}

impl Serialize for Action {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        entry(&mut map, "arguments", &self.arguments)?;
        entry(&mut map, "crawler_name", &self.crawler_name)?;
        entry(&mut map, "job_name", &self.job_name)?;
        entry(&mut map, "timeout", &self.timeout)?;
        entry(&mut map, "security_configuration", &self.security_configuration)?;
        block(&mut map, "notification_property", &self.notification_property, |property| {
            property.notify_delay_after.get().is_none()
        })?;
        map.end()
    }
}

impl Serialize for NotificationProperty {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        entry(&mut map, "notify_delay_after", &self.notify_delay_after)?;
        map.end()
    }
}

impl Serialize for Predicate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        entry(&mut map, "conditions", &self.conditions)?;
        entry(&mut map, "logical", &self.logical)?;
        map.end()
    }
}

impl Serialize for Condition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        entry(&mut map, "job_name", &self.job_name)?;
        entry(&mut map, "state", &self.state)?;
        entry(&mut map, "crawler_name", &self.crawler_name)?;
        entry(&mut map, "crawl_state", &self.crawl_state)?;
        entry(&mut map, "logical_operator", &self.logical_operator)?;
        map.end()
    }
}

impl Serialize for EventBatchingCondition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        entry(&mut map, "batch_size", &self.batch_size)?;
        entry(&mut map, "batch_window", &self.batch_window)?;
        map.end()
    }
}

impl Timeouts {
    fn is_empty(&self) -> bool {
        self.create.get().is_none() && self.delete.get().is_none()
    }
}

impl Serialize for Timeouts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        entry(&mut map, "create", &self.create)?;
        entry(&mut map, "delete", &self.delete)?;
        map.end()
    }
}

impl Serialize for StringMap {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.source())
    }
}

impl<T: Serialize> Serialize for Given<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Given::Literal(value) => value.serialize(serializer),
            Given::Template(template) => serializer.serialize_str(template),
        }
    }
}

/// AWS's words are written as they are.
macro_rules! serialize_words {
    ($($name:ident),+) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    )+};
}

serialize_words!(TriggerType, JobState, CrawlState, Logical, LogicalOperator);
