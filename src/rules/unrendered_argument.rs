//! `unrendered-argument`

use super::rule;
use crate::diagnostic::{Diagnostic, Path};
use crate::target::Target;

rule! {
    /// An argument of Terraform's is left out of what is rendered for CloudFormation or the Glue API.
    ///
    /// ## What it does
    /// Finds `lifecycle`, `timeouts`, a `region` and a `provider` that all triggers have in common, and elements of
    /// `depends_on` that are no triggers of the pipeline. What is depended on in the pipeline is rendered: as `DependsOn`,
    /// and as the order of the requests.
    ///
    /// ## Why it matters
    /// The trigger is the same without it, but what was asked of Terraform is done by nobody: what a trigger depends on may
    /// not be there yet, and what Terraform would refuse to delete is deleted.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   depends_on: ["aws_glue_job.load"], lifecycle: { prevent_destroy: true },
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static UNRENDERED_ARGUMENT = {
        name: "unrendered-argument",
        severity: Warning,
        aws: None,
        source: "Terraform's documentation, Meta-Arguments; AWS CloudFormation user guide, AWS::Glue::Trigger; API model",
        grade: Documented,
        check: target(CloudFormation, Api),
    }
}

/// That an argument is left out, and why nothing stands for it.
pub(crate) fn unrendered_argument(path: Path, target: Target, why: &str) -> Diagnostic {
    let help = match path.to_string().as_str() {
        "region" | "provider" => "deploy to where it belongs, and leave it out or acknowledge it",
        "lifecycle" | "timeouts" => "leave it out or acknowledge it",
        _ => "see that it is there before, and leave it out or acknowledge it",
    };
    let message = format!("`{path}` is not rendered for {}: {why}", target.in_words());
    Diagnostic::new(&UNRENDERED_ARGUMENT, path, message).help(help)
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
            (
                "all of them",
                vec![scheduled(json!({
                    "region": "eu-west-1", "provider": "aws.west", "lifecycle": { "prevent_destroy": true },
                    "timeouts": { "create": "5m" }, "depends_on": ["aws_glue_job.load", "aws_glue_trigger.other"],
                }))],
                &[
                    "warning t0 region",
                    "warning t0 provider",
                    "warning t0 lifecycle",
                    "warning t0 timeouts",
                    "warning t0 depends_on[0]",
                    "warning t0 depends_on[1]",
                ][..],
            ),
            (
                "what another trigger depends on",
                vec![
                    scheduled(json!({})),
                    conditional(json!({ "depends_on": ["aws_glue_trigger.t0", "module.a"] })),
                ],
                &["warning t1 depends_on[1]"],
            ),
            (
                "with what is no address, of which another rule speaks",
                vec![scheduled(json!({ "depends_on": ["load", "aws_glue_job.load"] }))],
                &[],
            ),
            (
                "a trigger of the pipeline",
                vec![scheduled(json!({})), conditional(json!({ "depends_on": ["aws_glue_trigger.t0"] }))],
                &[],
            ),
            (
                "nothing in them",
                vec![scheduled(json!({ "lifecycle": {}, "timeouts": {}, "depends_on": [] }))],
                &[],
            ),
            ("absent", vec![scheduled(json!({}))], &[]),
        ];
        let none = cloudformation::Options::default();
        assert_target_cases(&UNRENDERED_ARGUMENT, |pipeline| cloudformation::check(pipeline, none), &cases);
        assert_target_cases(&UNRENDERED_ARGUMENT, api::check, &cases);
    }
}
