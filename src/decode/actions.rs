//! What a trigger starts.

use super::decoder::{Decoder, no_explanation};
use super::schema::attributes;
use super::value::{Value, View};
use super::{blocks, scalars, string_map};
use crate::model::{Action, NotificationProperty, Slot, is_template};

attributes! {
    /// The attributes of an action.
    ActionAttribute {
        Arguments => "arguments",
        CrawlerName => "crawler_name",
        JobName => "job_name",
        Timeout => "timeout",
        SecurityConfiguration => "security_configuration",
        NotificationProperty => "notification_property",
    }
}

attributes! {
    /// The attributes of a notification property.
    NotificationPropertyAttribute {
        NotifyDelayAfter => "notify_delay_after",
    }
}

/// One action, for helps.
const EXAMPLE: &str = "{ job_name: \"load\" }";

/// The `actions` of a trigger.
pub(super) fn actions<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Vec<Action>> {
    match value.view() {
        View::List | View::Map => blocks::indexed(decoder, value, EXAMPLE, action, unreadable),
        View::Text(text) if is_template(&text) => {
            let help = "Terraform takes no expression for a block: make the Array in Ruby";
            decoder.wrong_kind("an Array of actions", &View::Text(text), help)
        }
        other => decoder.wrong_kind("an Array of actions", &other, format!("write [{EXAMPLE}]")),
    }
}

fn action<V: Value>(decoder: &mut Decoder, value: V, action: &mut Action) -> bool {
    decoder.entries(value, explain, |decoder, attribute, value| match attribute {
        ActionAttribute::JobName => action.job_name = scalars::optional_text(decoder, value, "load"),
        ActionAttribute::CrawlerName => action.crawler_name = scalars::optional_text(decoder, value, "raw"),
        ActionAttribute::Arguments => {
            action.arguments = string_map::string_map(decoder, value, "{ \"--stage\" => \"raw\" }");
        }
        ActionAttribute::Timeout => action.timeout = scalars::integer(decoder, value),
        ActionAttribute::SecurityConfiguration => {
            action.security_configuration = scalars::optional_text(decoder, value, "encrypted");
        }
        ActionAttribute::NotificationProperty => {
            action.notification_property =
                blocks::single(decoder, value, "{ notify_delay_after: 30 }", notification_property)
        }
    });
    true
}

/// Stands where an action could not be read.
fn unreadable() -> Action {
    Action { job_name: Slot::Faulty, crawler_name: Slot::Faulty, ..Action::default() }
}

fn notification_property<V: Value>(
    decoder: &mut Decoder,
    value: V,
    property: &mut NotificationProperty,
) -> bool {
    decoder.entries(value, no_explanation, |decoder, attribute, value| match attribute {
        NotificationPropertyAttribute::NotifyDelayAfter => {
            property.notify_delay_after = scalars::integer(decoder, value);
        }
    });
    true
}

/// For keys that belong one level further in, and for keys of a condition.
fn explain(key: &str) -> Option<String> {
    match key {
        "notify_delay_after" => Some("write notification_property: { notify_delay_after: … }".to_owned()),
        "state" | "crawl_state" | "logical_operator" => {
            Some(format!("`{key}` belongs to a condition of the predicate, not to an action"))
        }
        "job" => Some("write job_name: \"…\"".to_owned()),
        "crawler" => Some("write crawler_name: \"…\"".to_owned()),
        "name" => Some("write job_name: \"…\", or crawler_name: \"…\"".to_owned()),
        "args" | "parameters" => Some("write arguments: { \"--…\" => … }".to_owned()),
        "max_retries" | "worker_type" | "number_of_workers" | "glue_version" | "role_arn"
        | "max_capacity" => Some(format!("`{key}` belongs to the job itself, aws_glue_job")),
        key if key.starts_with("--") => Some("write arguments: { \"--…\" => … }".to_owned()),
        _ => None,
    }
}
