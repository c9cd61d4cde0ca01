//! `delay-after-timeout`

use super::Findings;
use super::location::Location;
use super::rule;
use super::targets::Targets;
use crate::diagnostic::Path;
use crate::limits::{self, NumberLimit};
use crate::model::{Given, Slot, Trigger};

rule! {
    /// A run is stopped before anybody is told that it is late.
    ///
    /// ## What it does
    /// Finds a `notify_delay_after` that is not shorter than the `timeout` of the same action.
    ///
    /// ## Why it matters
    /// After `timeout` minutes the run is stopped, so the notification is never sent.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", timeout: 60, notification_property: { notify_delay_after: 90 } }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", timeout: 60, notification_property: { notify_delay_after: 45 } }]
    /// })
    /// ```
    pub static DELAY_AFTER_TIMEOUT = {
        name: "delay-after-timeout",
        severity: Warning,
        aws: None,
        source: "API_Action, API_NotificationProperty",
        grade: Inferred,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    for (index, action) in trigger.actions().iter().enumerate() {
        let delay = action.notification_property.get().map(|property| &property.notify_delay_after);
        let delay = delay.and_then(|delay| number(delay, limits::NOTIFY_DELAY_AFTER));
        let (Some(delay), Some(timeout)) = (delay, number(&action.timeout, limits::TIMEOUT)) else {
            continue;
        };
        if delay < timeout || Targets::from(action).is_crawler() {
            continue;
        }
        let least = limits::NOTIFY_DELAY_AFTER.min;
        let help = if timeout > least {
            format!("write a number of minutes from {least} to {}, or a longer timeout", timeout - 1)
        } else {
            "write a longer timeout, or leave notification_property out".to_owned()
        };
        findings.report(
            &DELAY_AFTER_TIMEOUT,
            Path::from(Location::Action(index, "notification_property")).with("notify_delay_after"),
            format!("the run is stopped after {timeout} minutes, before the notification after {delay}"),
            help,
        );
    }
}

/// A literal number that AWS takes; others are another rule's.
fn number(slot: &Slot<Given<i64>>, limit: NumberLimit) -> Option<i64> {
    let number = *slot.get()?.literal()?;
    (limit.min..=limit.max).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, scheduled};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &DELAY_AFTER_TIMEOUT,
            &[
                (
                    "later",
                    scheduled(json!({ "actions": [action(json!(60), json!(90))] })),
                    &["warning actions[0].notification_property.notify_delay_after"],
                ),
                (
                    "at the same minute",
                    scheduled(json!({ "actions": [{ "job_name": "a" }, action(json!(60), json!("60"))] })),
                    &["warning actions[1].notification_property.notify_delay_after"],
                ),
                (
                    "no minute left before the timeout",
                    scheduled(json!({ "actions": [action(json!(1), json!(1))] })),
                    &["warning actions[0].notification_property.notify_delay_after"],
                ),
                ("a minute before", scheduled(json!({ "actions": [action(json!(60), json!(59))] })), &[]),
                ("no timeout", scheduled(json!({ "actions": [action(json!(null), json!(90))] })), &[]),
                ("no delay", scheduled(json!({ "actions": [action(json!(60), json!(null))] })), &[]),
                (
                    "templates",
                    scheduled(
                        json!({ "actions": [action(json!("${var.t}"), json!(90)), action(json!(60), json!("${var.d}"))] }),
                    ),
                    &[],
                ),
                (
                    "a number that AWS does not take, another rule's",
                    scheduled(json!({ "actions": [action(json!(0), json!(5))] })),
                    &[],
                ),
                (
                    "of the wrong kind",
                    scheduled(json!({ "actions": [action(json!(60), json!("late"))] })),
                    &[],
                ),
                (
                    "a crawler, another rule's",
                    scheduled(
                        json!({ "actions": [{ "crawler_name": "raw", "timeout": 5, "notification_property": { "notify_delay_after": 5 } }] }),
                    ),
                    &[],
                ),
            ],
        );
    }

    fn action(timeout: serde_json::Value, delay: serde_json::Value) -> serde_json::Value {
        json!({ "job_name": "load", "timeout": timeout, "notification_property": { "notify_delay_after": delay } })
    }
}
