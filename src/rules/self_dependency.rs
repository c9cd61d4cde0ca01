//! `self-dependency`

use super::{Findings, rule};
use crate::diagnostic::Path;
use crate::lower::{address_of_trigger, depends_on};
use crate::model::Trigger;

rule! {
    /// A trigger depends on itself.
    ///
    /// ## What it does
    /// Finds the trigger's own address in its `depends_on`.
    ///
    /// ## Why it matters
    /// Terraform refuses it: nothing can be there before itself.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   depends_on: ["aws_glue_trigger.nightly"],
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   depends_on: ["aws_glue_trigger.weekly"],
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static SELF_DEPENDENCY = {
        name: "self-dependency",
        severity: Error,
        aws: None,
        source: "Terraform: a resource cannot depend on itself",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    let Some(resource) = &trigger.resource else { return };
    for (index, address) in depends_on(trigger).iter().enumerate() {
        if address_of_trigger(address).is_some_and(|(name, _)| name == &**resource) {
            let help = "leave it out, or name what must be there first";
            let path = Path::from("depends_on").with(index);
            findings.report(&SELF_DEPENDENCY, path, "the trigger depends on itself", help);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        let on = |addresses: &[&str]| scheduled(json!({ "depends_on": addresses }));
        assert_cases(
            &SELF_DEPENDENCY,
            &[
                // The trigger of the cases is called `example`.
                ("itself", on(&["aws_glue_trigger.example"]), &["error depends_on[0]"]),
                (
                    "itself in a template, after another",
                    on(&["aws_glue_job.load", "${aws_glue_trigger.example}"]),
                    &["error depends_on[1]"],
                ),
                ("an instance of itself", on(&["aws_glue_trigger.example[0]"]), &["error depends_on[0]"]),
                ("another trigger", on(&["aws_glue_trigger.example_2"]), &[]),
                ("a job of the same name", on(&["aws_glue_job.example"]), &[]),
                ("nothing", scheduled(json!({})), &[]),
            ],
        );
    }
}
