//! What `enabled` and `start_on_creation` become.
//!
//! AWS has `StartOnCreation` alone. The provider sends true where `start_on_creation` is true, and where a SCHEDULED or
//! CONDITIONAL trigger is enabled; an ON_DEMAND trigger that is enabled it starts by a call of its own
//! (`../shared/facts/glue-triggers.md`, section 4; the provider's trigger.go).

use crate::model::{Given, Slot, Template, Trigger, TriggerType};

/// The value of `StartOnCreation`.
#[derive(Debug, PartialEq)]
pub(super) enum Activation<'t> {
    /// It is known.
    Known(bool),
    /// It is that of an attribute, which only Terraform knows.
    As(&'static str, Template<'t>),
    /// It depends on what only Terraform knows: the attribute in which that stands.
    Unknown(&'static str),
}

impl<'t> Activation<'t> {
    pub(super) fn of(trigger: &'t Trigger) -> Self {
        let on_creation = Self::read("start_on_creation", &trigger.start_on_creation, false);
        let enabled = Self::read("enabled", &trigger.enabled, true);
        let by_type = match &trigger.trigger_type {
            Slot::Given(Given::Literal(TriggerType::Scheduled | TriggerType::Conditional)) => enabled,
            Slot::Given(Given::Template(_)) if enabled != Self::Known(false) => Self::Unknown("type"),
            _ => Self::Known(false),
        };
        match (on_creation, by_type) {
            (Self::Known(true), _) | (_, Self::Known(true)) => Self::Known(true),
            (Self::Known(false), other) | (other, Self::Known(false)) => other,
            (Self::As(_, one), Self::As(name, other)) if one == other => Self::As(name, other),
            (Self::As(name, _), _) | (_, Self::As(name, _)) => Self::Unknown(name),
            (unknown, _) => unknown,
        }
    }

    fn read(name: &'static str, slot: &'t Slot<Given<bool>>, default: bool) -> Self {
        match slot {
            Slot::Given(Given::Literal(value)) => Self::Known(*value),
            Slot::Given(Given::Template(source)) => Self::As(name, Template::from_source(source)),
            Slot::Absent => Self::Known(default),
            // What could not be read was reported.
            Slot::Faulty => Self::Known(false),
        }
    }
}

/// Whether Terraform would start the trigger when it has made it, as far as that is known: the answer is yes where only
/// Terraform knows.
pub(super) fn starts_at_apply(trigger: &Trigger) -> bool {
    trigger.known_type() == Some(TriggerType::OnDemand) && trigger.known_enabled() != Some(false)
}

/// Whether it is worth saying that a trigger does not begin with its creation: AWS has a switch for these types alone.
pub(super) fn can_be_switched(trigger: &Trigger) -> bool {
    matches!(trigger.known_type(), Some(TriggerType::Scheduled | TriggerType::Conditional) | None)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::decode;

    #[test]
    fn it_is_what_the_provider_sends() {
        let (on, go) = (json!("${var.on}"), json!("${var.go}"));
        let null = Value::Null;
        // `enabled`, `start_on_creation`, and what comes of them for SCHEDULED, CONDITIONAL, ON_DEMAND, EVENT and a
        // type that only Terraform knows.
        let table: &[(&Value, &Value, [&str; 5])] = &[
            (&null, &null, ["true", "true", "false", "false", "type?"]),
            (&json!(true), &null, ["true", "true", "false", "false", "type?"]),
            (&json!(false), &null, ["false", "false", "false", "false", "false"]),
            (&on, &null, ["=enabled", "=enabled", "false", "false", "type?"]),
            (&null, &json!(false), ["true", "true", "false", "false", "type?"]),
            (&json!(false), &json!(false), ["false", "false", "false", "false", "false"]),
            (&on, &json!(false), ["=enabled", "=enabled", "false", "false", "type?"]),
            (&null, &json!(true), ["true", "true", "true", "true", "true"]),
            (&json!(false), &json!(true), ["true", "true", "true", "true", "true"]),
            (&on, &json!(true), ["true", "true", "true", "true", "true"]),
            (&null, &go, ["true", "true", "=start_on_creation", "=start_on_creation", "start_on_creation?"]),
            (&json!(false), &go, ["=start_on_creation"; 5]),
            (
                &on,
                &go,
                [
                    "start_on_creation?",
                    "start_on_creation?",
                    "=start_on_creation",
                    "=start_on_creation",
                    "start_on_creation?",
                ],
            ),
            (
                &on,
                &on,
                ["=enabled", "=enabled", "=start_on_creation", "=start_on_creation", "start_on_creation?"],
            ),
        ];
        for (enabled, start_on_creation, expected) in table {
            let found = ["SCHEDULED", "CONDITIONAL", "ON_DEMAND", "EVENT", "${var.type}"].map(|kind| {
                let input =
                    json!({ "type": kind, "enabled": enabled, "start_on_creation": start_on_creation });
                match Activation::of(&decode::trigger(None, &input).trigger) {
                    Activation::Known(value) => value.to_string(),
                    Activation::As(name, _) => format!("={name}"),
                    Activation::Unknown(name) => format!("{name}?"),
                }
            });
            assert_eq!(found, *expected, "{enabled} {start_on_creation}");
        }
    }
}
