//! What a trigger starts.

use super::decoder::{Decoder, no_explanation};
use super::value::{Value, View};
use super::{blocks, scalars, string_map};
use crate::model::{Action, NotificationProperty, Slot};

const ACTION: &[&str] =
    &["arguments", "crawler_name", "job_name", "timeout", "security_configuration", "notification_property"];
const NOTIFICATION_PROPERTY: &[&str] = &["notify_delay_after"];

/// The `actions` of a trigger.
pub(super) fn actions<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Vec<Action>> {
    match value.view() {
        View::List | View::Map => blocks::indexed(decoder, value, action, unreadable),
        other => decoder.wrong_kind("an Array of actions", &other, "write [{ job_name: \"load\" }]"),
    }
}

fn action<V: Value>(decoder: &mut Decoder, value: V) -> Option<Action> {
    let mut action = Action::default();
    decoder.entries(value, ACTION, explain, |decoder, position, value| match ACTION[position] {
        "job_name" => action.job_name = scalars::optional_text(decoder, value),
        "crawler_name" => action.crawler_name = scalars::optional_text(decoder, value),
        "arguments" => {
            action.arguments = string_map::string_map(decoder, value, "{ \"--stage\" => \"raw\" }");
        }
        "timeout" => action.timeout = scalars::integer(decoder, value),
        "security_configuration" => {
            action.security_configuration = scalars::optional_text(decoder, value);
        }
        _ => action.notification_property = blocks::single(decoder, value, notification_property),
    });
    Some(action)
}

/// Stands where an action could not be read.
fn unreadable() -> Action {
    Action { job_name: Slot::Faulty, crawler_name: Slot::Faulty, ..Action::default() }
}

fn notification_property<V: Value>(decoder: &mut Decoder, value: V) -> Option<NotificationProperty> {
    let mut property = NotificationProperty::default();
    decoder.entries(value, NOTIFICATION_PROPERTY, no_explanation, |decoder, _, value| {
        property.notify_delay_after = scalars::integer(decoder, value);
    });
    Some(property)
}

/// For keys that belong one level further in, and for keys of a condition.
fn explain(key: &str) -> Option<String> {
    match key {
        "notify_delay_after" => Some("write notification_property: { notify_delay_after: … }".to_owned()),
        "state" | "crawl_state" | "logical_operator" => {
            Some(format!("`{key}` belongs to a condition of the predicate, not to an action"))
        }
        key if key.starts_with("--") => Some("write arguments: { \"--…\" => … }".to_owned()),
        _ => None,
    }
}
