//! The attributes of a trigger.

use super::decoder::Decoder;
use super::schema::{Attribute, attributes};
use super::value::{Value, View};
use super::{
    acknowledgements, actions, blocks, event_batching, lifecycle, meta, predicate, scalars, string_map,
};
use crate::acknowledge::Acknowledgements;
use crate::limits;
use crate::model::{Slot, Trigger};

attributes! {
    /// The attributes of a trigger, in the order of the provider's documentation; then Terraform's
    /// meta-arguments, and `acknowledge`, which is not Terraform's.
    TriggerAttribute {
        Region => "region",
        Actions => "actions",
        Description => "description",
        Enabled => "enabled",
        Name => "name",
        Predicate => "predicate",
        Schedule => "schedule",
        Tags => "tags",
        StartOnCreation => "start_on_creation",
        TriggerType => "type",
        WorkflowName => "workflow_name",
        EventBatchingCondition => "event_batching_condition",
        Count => "count",
        ForEach => "for_each",
        Provider => "provider",
        Lifecycle => "lifecycle",
        DependsOn => "depends_on",
        Timeouts => "timeouts",
        Acknowledge => "acknowledge",
    }
}

/// The attributes that a trigger takes, in the order of the provider's documentation,
/// followed by Terraform's meta-arguments and by `acknowledge`, which is not Terraform's.
pub const ATTRIBUTES: &[&str] = TriggerAttribute::SCHEMA.names;

/// The attributes of the resource itself, without the meta-arguments.
pub(super) fn of_resource() -> &'static [&'static str] {
    let end = ATTRIBUTES.iter().position(|name| *name == "count").unwrap_or(ATTRIBUTES.len());
    &ATTRIBUTES[..end]
}

/// What AWS and Terraform tell about a trigger; it can be read and not be given.
pub const EXPORTED: &[&str] = &["arn", "id", "state", "tags_all"];

/// Decodes all attributes of one trigger, and what its author acknowledges.
pub(super) fn attributes<V: Value>(
    decoder: &mut Decoder,
    attributes: V,
    trigger: &mut Trigger,
) -> Acknowledgements {
    let mut acknowledged = Acknowledgements::default();
    match attributes.view() {
        View::Map => {}
        other => {
            // The attributes as a whole are unreadable: a rule must not call each of them missing.
            trigger.name = decoder.wrong_kind(
                "a Hash of attributes",
                &other,
                "write { name: …, type: …, actions: […] }",
            );
            trigger.trigger_type = Slot::Faulty;
            trigger.actions = Slot::Faulty;
            return acknowledged;
        }
    }
    decoder.entries(attributes, explain, |decoder, attribute, value| match attribute {
        TriggerAttribute::Region => trigger.region = scalars::optional_text(decoder, value, "eu-central-1"),
        TriggerAttribute::Actions => trigger.actions = actions::actions(decoder, value),
        TriggerAttribute::Description => trigger.description = scalars::description(decoder, value),
        TriggerAttribute::Enabled => trigger.enabled = scalars::bool(decoder, value),
        TriggerAttribute::Name => trigger.name = scalars::text(decoder, value, "nightly-load"),
        TriggerAttribute::Predicate => {
            trigger.predicate = blocks::single(
                decoder,
                value,
                "{ conditions: [{ job_name: \"load\", state: \"SUCCEEDED\" }] }",
                predicate::predicate,
            );
        }
        TriggerAttribute::Schedule => trigger.schedule = scalars::schedule(decoder, value),
        TriggerAttribute::Tags => {
            trigger.tags = string_map::string_map(decoder, value, "{ \"Team\" => \"data\" }")
        }
        TriggerAttribute::StartOnCreation => trigger.start_on_creation = scalars::bool(decoder, value),
        TriggerAttribute::TriggerType => trigger.trigger_type = scalars::word(decoder, value),
        TriggerAttribute::WorkflowName => {
            trigger.workflow_name = scalars::optional_text(decoder, value, "nightly")
        }
        TriggerAttribute::EventBatchingCondition => {
            trigger.event_batching_condition = blocks::list(
                decoder,
                value,
                "{ batch_size: 10 }",
                event_batching::condition,
                event_batching::unreadable,
            );
        }
        TriggerAttribute::Acknowledge => acknowledged = acknowledgements::acknowledgements(decoder, value),
        TriggerAttribute::Count => {
            trigger.meta.get_or_insert_default().count = scalars::integer(decoder, value)
        }
        TriggerAttribute::ForEach => {
            trigger.meta.get_or_insert_default().for_each = meta::for_each(decoder, value)
        }
        TriggerAttribute::Provider => {
            trigger.meta.get_or_insert_default().provider = meta::provider(decoder, value)
        }
        TriggerAttribute::Lifecycle => {
            trigger.meta.get_or_insert_default().lifecycle =
                blocks::single(decoder, value, "{ prevent_destroy: true }", lifecycle::lifecycle);
        }
        TriggerAttribute::DependsOn => {
            trigger.meta.get_or_insert_default().depends_on = meta::depends_on(decoder, value)
        }
        TriggerAttribute::Timeouts => {
            trigger.meta.get_or_insert_default().timeouts =
                blocks::single(decoder, value, "{ create: \"5m\", delete: \"5m\" }", meta::timeouts);
        }
    });
    // Meta-arguments are rare, and may hold anything.
    trigger.is_literal = !decoder.braces && trigger.meta.is_none();
    acknowledged
}

/// For unknown keys whose mend is not a better spelling.
fn explain(key: &str) -> Option<String> {
    if EXPORTED.contains(&key) {
        return Some(format!("`{key}` is exported by AWS and cannot be set; read it with `outputs[:{key}]`"));
    }
    match key {
        "cron" | "rate" | "schedule_expression" => Some("write schedule: \"cron(0 2 * * ? *)\"".to_owned()),
        "timeout" | "arguments" | "notification_property" | "security_configuration" => {
            Some(format!("write actions: [{{ job_name: …, {key}: … }}]"))
        }
        "job" | "jobs" | "action" => Some("write actions: [{ job_name: … }]".to_owned()),
        "crawler" | "crawlers" => Some("write actions: [{ crawler_name: … }]".to_owned()),
        "dynamic" => Some("make the blocks in Ruby: a loop, or `map`".to_owned()),
        "provisioner" | "connection" => Some("a trigger has nothing to connect to; leave it out".to_owned()),
        "ignore" => {
            Some("write acknowledge: { \"several-roots\" => \"tenants finish by 06:30\" }".to_owned())
        }
        "job_name" | "crawler_name" => Some(format!("write actions: [{{ {key}: … }}]")),
        "conditions" | "logical" => Some(format!("write predicate: {{ {key}: … }}")),
        "batch_size" | "batch_window" => Some(format!(
            "write event_batching_condition: {{ {key}: … }} (at most {} events)",
            limits::BATCH_SIZE.max
        )),
        _ => None,
    }
}
