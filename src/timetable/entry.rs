//! A trigger as far as it matters to a timetable.

use std::sync::Arc;

use compact_str::CompactString;

use crate::model::{Trigger, TriggerType};
use crate::schedule::Schedule;

/// A scheduled trigger, or an expression that stands by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The name of the Terraform resource; `None` for an expression by itself.
    pub resource: Option<Arc<str>>,
    /// The schedule as it was written; empty where that could not be read.
    pub written: CompactString,
    /// When it starts.
    pub starts: Starts,
    /// Whether it is [switched on](Trigger::known_switched_on); one that is not starts never. `None` where only Terraform
    /// knows.
    pub enabled: Option<bool>,
    /// How many triggers Terraform makes of it, by `count` or `for_each`; `None` where only
    /// Terraform knows.
    pub instances: Option<u64>,
}

/// When a trigger starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Starts {
    /// By this schedule.
    At(Schedule),
    /// The schedule, or whether it is one of a scheduled trigger, is a template.
    KnownToTerraform,
    /// The schedule is at fault, and its author had that fault ignored.
    Unreadable,
}

impl Entry {
    /// An expression by itself: it has no name and is enabled.
    pub fn of_expression(written: &str, schedule: Schedule) -> Entry {
        Entry {
            resource: None,
            written: written.into(),
            starts: Starts::At(schedule),
            enabled: Some(true),
            instances: Some(1),
        }
    }

    /// A trigger; `None` where it is not scheduled.
    ///
    /// A trigger whose type only Terraform knows is scheduled if it has a schedule.
    ///
    /// ```
    /// use glue_trigger::check;
    /// use glue_trigger::timetable::{Entry, Starts};
    ///
    /// let entry = |schedule: &str| {
    ///     let input = serde_json::json!({ "type": "SCHEDULED", "schedule": schedule, "count": 3 });
    ///     Entry::of_trigger(&check::trigger(Some("load"), &input, None).trigger).unwrap()
    /// };
    /// assert!(matches!(entry("cron(0 2 * * ? *)").starts, Starts::At(_)));
    /// assert_eq!(entry("cron(0 2 * * ? *)").instances, Some(3));
    /// assert_eq!(entry("${var.schedule}").starts, Starts::KnownToTerraform);
    /// // AWS is told to start it when it is made.
    /// let at_creation = serde_json::json!({ "type": "SCHEDULED", "enabled": false, "start_on_creation": true });
    /// assert!(Entry::of_trigger(&check::trigger(Some("load"), &at_creation, None).trigger).unwrap().is_counted());
    /// ```
    pub fn of_trigger(trigger: &Trigger) -> Option<Entry> {
        let is_known = match trigger.known_type() {
            Some(TriggerType::Scheduled) => true,
            Some(_) => return None,
            None => false,
        };
        let schedule = trigger.schedule.get();
        let starts = match schedule {
            Some(text) if is_known && !text.is_template() => {
                Schedule::parse(text.source()).map_or(Starts::Unreadable, Starts::At)
            }
            Some(_) => Starts::KnownToTerraform,
            None if is_known => Starts::Unreadable,
            None => return None,
        };
        Some(Entry {
            resource: trigger.resource.clone(),
            written: schedule.map_or_else(CompactString::default, |text| text.source().into()),
            starts,
            enabled: trigger.known_switched_on(),
            instances: trigger.known_instances(),
        })
    }

    /// Whether it starts at all, as far as is known here.
    pub fn is_counted(&self) -> bool {
        self.enabled != Some(false)
    }

    /// How many triggers it counts as: one, where only Terraform knows.
    pub fn weight(&self) -> u64 {
        self.instances.unwrap_or(1)
    }
}
