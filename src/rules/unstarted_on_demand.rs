//! `unstarted-on-demand`

use super::rule;
use crate::diagnostic::{Diagnostic, Path};
use crate::model::Trigger;
use crate::target::Target;

rule! {
    /// An ON_DEMAND trigger that Terraform starts at apply is only made by CloudFormation and the Glue API.
    ///
    /// ## What it does
    /// Finds triggers of type ON_DEMAND without `enabled: false` where they are rendered for CloudFormation or the Glue API.
    ///
    /// ## Why it matters
    /// Terraform's provider starts such a trigger when it has made it, so that its jobs run at apply. CloudFormation and
    /// CreateTrigger have nothing for that: the trigger waits until somebody starts it.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:by_hand, {
    ///   name: "by-hand", type: "ON_DEMAND",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:by_hand, {
    ///   name: "by-hand", type: "ON_DEMAND", enabled: false,
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static UNSTARTED_ON_DEMAND = {
        name: "unstarted-on-demand",
        severity: Warning,
        aws: None,
        source: "TF#42498, TF#38222; provider source, trigger.go; API model",
        grade: Source,
        check: target(CloudFormation, Api),
    }
}

/// That a trigger is not started, as Terraform would.
pub(crate) fn unstarted_on_demand(trigger: &Trigger, target: Target) -> Diagnostic {
    let words = target.in_words();
    let message = match trigger.known_enabled() {
        Some(_) => format!("Terraform starts the trigger at apply, and {words} only makes it"),
        None => format!("Terraform may start the trigger at apply, and {words} only makes it"),
    };
    Diagnostic::new(&UNSTARTED_ON_DEMAND, Path::from("enabled"), message)
        .help("write enabled: false, and start it with `aws glue start-trigger` where its jobs are to run")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::{api, cloudformation};
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        let cases = [
            ("absent", vec![on_demand(json!({ "enabled": null }))], &["warning t0 enabled"][..]),
            ("true", vec![on_demand(json!({ "enabled": true }))], &["warning t0 enabled"]),
            (
                "as only Terraform knows",
                vec![on_demand(json!({ "enabled": "${var.on}" }))],
                &["warning t0 enabled"],
            ),
            ("false", vec![on_demand(json!({}))], &[]),
            ("of another type", vec![scheduled(json!({})), conditional(json!({}))], &[]),
            ("an EVENT trigger", vec![event(json!({ "enabled": true }))], &[]),
        ];
        let none = cloudformation::Options::default();
        assert_target_cases(&UNSTARTED_ON_DEMAND, |pipeline| cloudformation::check(pipeline, none), &cases);
        assert_target_cases(&UNSTARTED_ON_DEMAND, api::check, &cases);
    }
}
