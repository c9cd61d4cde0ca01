//! A rate becomes the equal cron, which is all that Glue knows.

use crate::diagnostic::Diagnostic;
use crate::model::{Slot, Trigger};
use crate::rules::Schedules;

/// Where no cron is equal the trigger stays as it is, and a rule refuses it.
pub(super) fn rate_to_cron(trigger: &Trigger, schedules: &mut Schedules) -> Option<(Trigger, Diagnostic)> {
    let written = trigger.known_schedule()?;
    // Nearly every schedule is a cron, and need not be read again to know that.
    if written.get(..4).is_some_and(|keyword| keyword.eq_ignore_ascii_case("cron")) {
        return None;
    }
    let (cron, note) = schedules.lowered(written)?;
    Some((Trigger { schedule: Slot::Given(cron), ..trigger.clone() }, note))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::model::Trigger;

    fn written(attributes: &Value) -> Trigger {
        *crate::decode::trigger(Some("often"), attributes).trigger
    }

    fn scheduled(schedule: &str) -> Value {
        json!({ "name": "often", "type": "SCHEDULED", "schedule": schedule, "actions": [{ "job_name": "load" }] })
    }

    #[test]
    fn a_rate_becomes_the_equal_cron() {
        for (rate, cron) in [
            ("rate(1 minute)", "cron(* * * * ? *)"),
            ("rate(1 minutes)", "cron(* * * * ? *)"),
            ("rate(5 minutes)", "cron(0/5 * * * ? *)"),
            ("rate(30 minute)", "cron(0/30 * * * ? *)"),
            ("rate(60 minutes)", "cron(0 * * * ? *)"),
            ("rate(1 hour)", "cron(0 * * * ? *)"),
            ("RATE(2  Hours)", "cron(0 0/2 * * ? *)"),
            ("rate(120 minutes)", "cron(0 0/2 * * ? *)"),
            ("rate(12 hours)", "cron(0 0/12 * * ? *)"),
            ("rate(24 hours)", "cron(0 0 * * ? *)"),
            ("rate(1 day)", "cron(0 0 * * ? *)"),
            ("rate(1440 minutes)", "cron(0 0 * * ? *)"),
            ("rate(7 days)", "cron(0 0 ? * SUN *)"),
            ("rate(168 hours)", "cron(0 0 ? * SUN *)"),
        ] {
            let written = written(&scheduled(rate));
            let lowered = crate::lower::trigger(&written).expect(rate);
            // Nothing but the schedule is another.
            assert_eq!(lowered.trigger, self::written(&scheduled(cron)), "{rate}");
            let notes: Vec<_> =
                lowered.notes.iter().map(|note| (note.rule.name, note.severity.as_str())).collect();
            assert_eq!(notes, [("lowered-schedule", "note")], "{rate}");
            assert_eq!(lowered.notes[0].suggestion.as_deref(), Some(cron));
        }
    }

    #[test]
    fn what_is_no_rate_with_an_equal_stays() {
        for attributes in [
            scheduled("cron(0 2 * * ? *)"),
            scheduled("CRON(0 2 * * ? *)"),
            scheduled("rate(7 minutes)"),
            scheduled("rate(0 minutes)"),
            scheduled("rate(${var.minutes} minutes)"),
            scheduled("é"),
            scheduled(""),
            json!({ "name": "x", "type": "ON_DEMAND", "schedule": "rate(1 hour)", "actions": [{ "job_name": "load" }] }),
        ] {
            assert!(crate::lower::trigger(&written(&attributes)).is_none(), "{attributes}");
        }
    }
}
