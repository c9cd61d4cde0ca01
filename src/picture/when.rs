//! When a trigger fires, in words.

use crate::model::{EventBatchingCondition, Given, Slot, Trigger, TriggerType};
use crate::schedule::Schedule;

/// What is said of the time at which a trigger fires.
pub(super) struct When {
    pub(super) words: Option<String>,
    pub(super) written: Option<String>,
    pub(super) schedule: Option<Schedule>,
}

/// When a trigger fires, as far as that is known; no words where it fires by what it watches.
pub(super) fn of(trigger: &Trigger) -> When {
    let written = match trigger.known_type() {
        Some(TriggerType::Scheduled) | None => trigger.schedule.get().map(|text| text.source().to_owned()),
        Some(_) => None,
    };
    let schedule = trigger.known_schedule().and_then(|text| Schedule::parse(text).ok());
    let words = match trigger.known_type() {
        Some(TriggerType::Scheduled) => {
            schedule.as_ref().map(Schedule::describe).or_else(|| Some(untold(trigger, &written)))
        }
        Some(TriggerType::Event) => Some(events(trigger)),
        Some(TriggerType::OnDemand) => Some(by_hand(trigger).to_owned()),
        Some(TriggerType::Conditional) => None,
        None => written.clone(),
    };
    When { words, written, schedule }
}

/// A schedule that is a template stands for itself; one that is faulty is told among the findings.
fn untold(trigger: &Trigger, written: &Option<String>) -> String {
    match written {
        Some(template) if trigger.schedule.get().is_some_and(|text| text.template().is_some()) => {
            template.clone()
        }
        Some(text) => format!("no schedule: {text}"),
        None => "no schedule".to_owned(),
    }
}

/// The provider starts one that is enabled when it makes it (TF#42498).
fn by_hand(trigger: &Trigger) -> &'static str {
    match trigger.known_enabled() {
        Some(false) => "by hand",
        None => "by hand, and when Terraform makes it if it is enabled",
        Some(true) => "by hand, and when Terraform makes it",
    }
}

fn events(trigger: &Trigger) -> String {
    let Some((_, batching)) = trigger.event_batching_conditions().next() else {
        return "at each event".to_owned();
    };
    let EventBatchingCondition { batch_size, batch_window } = batching;
    let window = match batch_window {
        Slot::Absent => Some("15 minutes".to_owned()),
        Slot::Given(Given::Literal(seconds)) => Some(duration(*seconds)),
        Slot::Given(Given::Template(template)) => Some(format!("{} seconds", template)),
        Slot::Faulty => None,
    };
    let size = match batch_size.get() {
        Some(Given::Literal(1)) => return "at each event".to_owned(),
        Some(Given::Literal(size)) => format!("after {size} events"),
        Some(Given::Template(template)) => format!("after {} events", template),
        None => "after some events".to_owned(),
    };
    match window {
        Some(window) => format!("{size}, or {window} after the first"),
        None => size,
    }
}

fn duration(seconds: i64) -> String {
    match seconds {
        60 => "1 minute".to_owned(),
        1 => "1 second".to_owned(),
        minutes if minutes > 60 && minutes % 60 == 0 => format!("{} minutes", minutes / 60),
        seconds => format!("{seconds} seconds"),
    }
}
