//! `number-out-of-range`

use super::Findings;
use super::rule;
use crate::diagnostic::Path;
use crate::limits::{BATCH_SIZE, BATCH_WINDOW, NOTIFY_DELAY_AFTER, NumberLimit, TIMEOUT};
use crate::model::{Given, Slot, Trigger};

rule! {
    /// A number is less or more than AWS takes.
    ///
    /// ## What it does
    /// Holds `timeout`, `notify_delay_after`, `batch_size` and `batch_window` against the bounds of the API.
    ///
    /// ## Why it matters
    /// Terraform refuses the configuration. A zero does not mean "no limit": leave the attribute out instead.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", timeout: 0 }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", timeout: 60 }]
    /// })
    /// ```
    pub static NUMBER_OUT_OF_RANGE = {
        name: "number-out-of-range",
        severity: Error,
        aws: None,
        source: "API model; TF:schema",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    for (index, action) in trigger.actions().iter().enumerate() {
        let path = || Path::from("actions").with(index);
        hold(findings, &action.timeout, TIMEOUT, "timeout", path);
        if let Some(notification) = action.notification_property.get() {
            let path = || path().with("notification_property");
            hold(findings, &notification.notify_delay_after, NOTIFY_DELAY_AFTER, "notify_delay_after", path);
        }
    }
    for (path, condition) in trigger.event_batching_conditions() {
        let path = || path.clone();
        hold(findings, &condition.batch_size, BATCH_SIZE, "batch_size", path);
        hold(findings, &condition.batch_window, BATCH_WINDOW, "batch_window", path);
    }
}

/// Holds one number against its bounds; `parent` is the way to what it is an attribute of.
fn hold(
    findings: &mut Findings<'_>,
    slot: &Slot<Given<i64>>,
    limit: NumberLimit,
    attribute: &'static str,
    parent: impl Fn() -> Path,
) {
    let Some(&number) = slot.get().and_then(Given::literal) else {
        return;
    };
    if (limit.min..=limit.max).contains(&number) {
        return;
    }
    let NumberLimit { unit, min, max, .. } = limit;
    let given = match number {
        // Decode cuts what is beyond 64 bits: the author wrote another number.
        i64::MIN | i64::MAX => "a number of more than 18 digits".to_owned(),
        number => format!("{number} {unit}"),
    };
    let message = format!("`{attribute}` is {given}, AWS takes {min} to {max}");
    let help = if number > max {
        format!("write {attribute}: {max}, or less")
    } else if limit == BATCH_SIZE {
        format!("write {attribute}: {min}, or more")
    } else {
        // The nearest number would be no mend: a zero is mostly meant as "no limit".
        format!("leave {attribute} out, or write {min} or more")
    };
    findings.report(&NUMBER_OUT_OF_RANGE, parent().with(attribute), message, help);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::{Value, json};

    fn timeout(minutes: Value) -> Value {
        scheduled(json!({ "actions": [{ "job_name": "load" }, { "job_name": "load", "timeout": minutes }] }))
    }

    fn batch(size: i64, window: i64) -> Value {
        event(json!({ "event_batching_condition": { "batch_size": size, "batch_window": window } }))
    }

    #[test]
    fn cases() {
        let notification = |minutes: i64| {
            let property = json!({ "notify_delay_after": minutes });
            scheduled(json!({ "actions": [{ "job_name": "load", "notification_property": property }] }))
        };
        assert_cases(
            &NUMBER_OUT_OF_RANGE,
            &[
                ("no minutes", timeout(json!(0)), &["error actions[1].timeout"]),
                ("negative", timeout(json!(-5)), &["error actions[1].timeout"]),
                ("more than 32 bits", timeout(json!(TIMEOUT.max + 1)), &["error actions[1].timeout"]),
                ("more than 64 bits, as text", timeout(json!("1".repeat(40))), &["error actions[1].timeout"]),
                ("the least", timeout(json!(TIMEOUT.min)), &[]),
                ("the greatest", timeout(json!(TIMEOUT.max)), &[]),
                (
                    "no delay",
                    notification(NOTIFY_DELAY_AFTER.min - 1),
                    &["error actions[0].notification_property.notify_delay_after"],
                ),
                ("the least delay", notification(NOTIFY_DELAY_AFTER.min), &[]),
                (
                    "no events, no seconds",
                    batch(BATCH_SIZE.min - 1, BATCH_WINDOW.min - 1),
                    &[
                        "error event_batching_condition.batch_size",
                        "error event_batching_condition.batch_window",
                    ],
                ),
                (
                    "too many events, too many seconds",
                    batch(BATCH_SIZE.max + 1, BATCH_WINDOW.max + 1),
                    &[
                        "error event_batching_condition.batch_size",
                        "error event_batching_condition.batch_window",
                    ],
                ),
                ("the least batch", batch(BATCH_SIZE.min, BATCH_WINDOW.min), &[]),
                ("the greatest batch", batch(BATCH_SIZE.max, BATCH_WINDOW.max), &[]),
                (
                    "the second of two",
                    event(json!({ "event_batching_condition": [{ "batch_size": 1 }, { "batch_size": 0 }] })),
                    &["error event_batching_condition[1].batch_size"],
                ),
                ("absent", timeout(Value::Null), &[]),
                ("of the wrong kind, reported as that", timeout(json!("soon")), &[]),
                ("a template", timeout(json!("${var.minutes}")), &[]),
            ],
        );
    }

    #[test]
    fn the_message_has_number_unit_and_range() {
        let messages = |input: Value| -> Vec<String> {
            let diagnostics = crate::check::trigger(None, &input, None).diagnostics;
            diagnostics.into_iter().map(|diagnostic| diagnostic.message).collect()
        };
        assert_eq!(messages(batch(101, 900)), ["`batch_size` is 101 events, AWS takes 1 to 100"]);
        let long = timeout(json!("9".repeat(30)));
        assert_eq!(
            messages(long),
            ["`timeout` is a number of more than 18 digits, AWS takes 1 to 2147483647"]
        );
    }
}
