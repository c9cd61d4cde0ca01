//! `template-outside-terraform`

use super::rule;
use crate::diagnostic::{Diagnostic, Path, Segment, quote};
use crate::target::Target;

rule! {
    /// A Terraform template stands where CloudFormation or the Glue API is rendered for.
    ///
    /// ## What it does
    /// Finds templates (`${…}`, `%{…}`) that only Terraform can evaluate. The name, id and ARN of another trigger of the
    /// pipeline are known to CloudFormation, and a name that is literal text to the Glue API, too. With `parameters: true`
    /// (`--parameters`), CloudFormation's template asks for the values of all other references as parameters.
    ///
    /// ## Why it matters
    /// Neither CloudFormation nor the Glue API knows Terraform's variables and resources: they would take the template for
    /// a name.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "${aws_glue_job.load.name}" }]
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
    pub static TEMPLATE_OUTSIDE_TERRAFORM = {
        name: "template-outside-terraform",
        severity: Error,
        aws: None,
        source: "Terraform's documentation, String Templates; AWS CloudFormation user guide, Intrinsic functions; API model",
        grade: Documented,
        check: target(CloudFormation, Api),
    }
}

/// What a template would have to be for the target to say it.
pub(crate) enum Way {
    /// A parameter could stand for it, if there were any.
    Parameters,
    /// It is an output of a trigger of the pipeline that the target does not know.
    Output,
    /// It would have to be a reference, and nothing around it.
    Whole,
    /// Terraform computes something.
    Computed,
    /// No parameter can be what is wanted here and what the same reference stands for elsewhere, each in words.
    Clash {
        /// What is wanted here.
        here: String,
        /// What is wanted where the reference came first.
        elsewhere: String,
    },
    /// Nothing but text.
    Text,
}

/// The part of a template that a target cannot say, and why.
pub(crate) struct Unsaid {
    part: String,
    way: Way,
}

impl Unsaid {
    /// A part as it was written.
    pub(crate) fn new(part: &str, way: Way) -> Self {
        Self { part: part.to_owned(), way }
    }

    /// A reference, without the braces around it.
    pub(crate) fn reference(reference: &str, way: Way) -> Self {
        Self { part: format!("${{{reference}}}"), way }
    }
}

/// A template that a target cannot say, where what is wanted stands in words: `a number`.
pub(crate) fn template_outside_terraform(
    unsaid: &Unsaid,
    path: Path,
    target: Target,
    wanted: &str,
) -> Diagnostic {
    let words = target.in_words();
    // A value of an argument may be a secret.
    let is_entry = path.segments().iter().any(|segment| matches!(segment, Segment::Key(_)));
    let what = if is_entry { "the template".to_owned() } else { quote(&unsaid.part) };
    let message = match &unsaid.way {
        Way::Output => {
            let known = match target {
                Target::CloudFormation => "name, id and arn",
                Target::Api => "name and id",
            };
            format!("{what} is of a trigger that {words} knows by {known} only")
        }
        Way::Computed => format!("{what} is for Terraform to compute, and more than references"),
        Way::Clash { here, elsewhere } => {
            format!("{what} would be {here} here, and is {elsewhere} elsewhere: no parameter can be both")
        }
        _ => format!("{what} is Terraform's to evaluate, and {words} knows nothing of it"),
    };
    let literal = format!("write {wanted}");
    let help = match unsaid.way {
        Way::Parameters => {
            format!("{literal}, or make parameters of references with parameters: true (--parameters)")
        }
        Way::Whole => {
            format!("{literal}, or one reference with nothing around it, such as \"${{var.minutes}}\"")
        }
        Way::Computed => format!(
            "{literal}, or references such as \"${{var.stage}}-load\", of which --parameters makes parameters"
        ),
        Way::Clash { .. } => format!("{literal}, or refer to a variable of its own"),
        Way::Output | Way::Text => literal,
    };
    Diagnostic::new(&TEMPLATE_OUTSIDE_TERRAFORM, path, message).help(help)
}

/// A template in place of all arguments or tags.
pub(crate) fn map_outside_terraform(path: Path, target: Target) -> Diagnostic {
    let message =
        format!("a template stands for all of {path}, which {} cannot take apart", target.in_words());
    Diagnostic::new(&TEMPLATE_OUTSIDE_TERRAFORM, path, message)
        .help("write them one by one: { \"--stage\" => \"test\" }")
}

/// A template in the name of an argument or a tag.
pub(crate) fn key_outside_terraform(path: Path, target: Target) -> Diagnostic {
    let message = format!("the name is a template, and {} takes names as they stand", target.in_words());
    Diagnostic::new(&TEMPLATE_OUTSIDE_TERRAFORM, path, message).help("write the name as AWS is to receive it")
}

/// A template on which it depends whether the trigger is activated, and which cannot be said by a value.
pub(crate) fn unknown_activation(path: Path, target: Target) -> Diagnostic {
    let (name, words) = (path.to_string(), target.in_words());
    let message =
        format!("whether {words} is to activate the trigger depends on `{name}`, which only Terraform knows");
    let help = match name.as_str() {
        "type" => "write the type, or enabled: false",
        _ => "write one of enabled and start_on_creation as true or false",
    };
    Diagnostic::new(&TEMPLATE_OUTSIDE_TERRAFORM, path, message).help(help)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::{api, cloudformation};
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn without_parameters() {
        let cases = [
            (
                "in every place, all in one run",
                vec![scheduled(json!({
                    "name": "${var.stage}-load", "description": "${var.text}", "workflow_name": "${var.flow}",
                    "schedule": "${var.when}", "tags": { "a": "${var.b}", "${var.c}": "d" },
                    "actions": [
                        { "job_name": "load" },
                        { "job_name": "${aws_glue_job.a.name}", "timeout": "${var.t}", "arguments": "${var.all}" },
                        { "job_name": "b", "security_configuration": "${var.s}",
                          "notification_property": { "notify_delay_after": "${var.n}" },
                          "arguments": { "--a": "${var.b}" } },
                    ],
                }))],
                &[
                    "error t0 name",
                    "error t0 workflow_name",
                    "error t0 schedule",
                    "error t0 actions[1].job_name",
                    "error t0 actions[1].arguments",
                    "error t0 actions[1].timeout",
                    "error t0 actions[2].arguments[\"--a\"]",
                    "error t0 actions[2].security_configuration",
                    "error t0 actions[2].notification_property.notify_delay_after",
                    "error t0 description",
                    "error t0 tags[\"a\"]",
                    "error t0 tags[\"${var.c}\"]",
                ][..],
            ),
            (
                "in a condition",
                vec![conditional(json!({ "predicate": { "logical": "${var.l}", "conditions": [
                    { "job_name": "${var.j}", "state": "${var.s}", "logical_operator": "${var.o}" },
                    { "crawler_name": "${var.c}", "crawl_state": "${var.s}" },
                ] } }))],
                &[
                    "error t0 predicate.logical",
                    "error t0 predicate.conditions[0].logical_operator",
                    "error t0 predicate.conditions[0].job_name",
                    "error t0 predicate.conditions[0].state",
                    "error t0 predicate.conditions[1].crawler_name",
                    "error t0 predicate.conditions[1].crawl_state",
                ],
            ),
            (
                "a batch",
                vec![event(
                    json!({ "event_batching_condition": { "batch_size": "${var.s}", "batch_window": "${var.w}" } }),
                )],
                &[
                    "error t0 event_batching_condition.batch_size",
                    "error t0 event_batching_condition.batch_window",
                ],
            ),
            (
                "whether it is enabled",
                vec![scheduled(json!({ "enabled": "${var.on}" }))],
                &["error t0 enabled"],
            ),
            (
                "whether it is enabled, in two ways",
                vec![scheduled(json!({ "enabled": "${var.on}", "start_on_creation": "${var.go}" }))],
                &["error t0 start_on_creation"],
            ),
            ("enabled where that is nothing", vec![event(json!({ "enabled": "${var.on}" }))], &[]),
            (
                "the type, on which it depends whether it is activated",
                vec![scheduled(json!({ "type": "${var.type}" }))],
                &["error t0 type"],
            ),
            (
                "in a trigger that is split, at the actions as they were written, once",
                vec![scheduled(json!({
                    "description": "${var.d}",
                    "actions": [{ "crawler_name": "a" }, { "crawler_name": "b" }, { "job_name": "j" },
                                { "crawler_name": "${var.c}" }],
                }))],
                &["error t0 description", "error t0 actions[3].crawler_name"],
            ),
            (
                "another trigger of the pipeline",
                vec![
                    scheduled(json!({})),
                    conditional(json!({ "description": "after ${aws_glue_trigger.t0.name}" })),
                ],
                &[],
            ),
            (
                "its state, which nobody knows",
                vec![
                    scheduled(json!({})),
                    conditional(json!({ "description": "${aws_glue_trigger.t0.state}" })),
                ],
                &["error t1 description"],
            ),
            (
                "a trigger of another pipeline",
                vec![scheduled(json!({ "description": "${aws_glue_trigger.other.name}" }))],
                &["error t0 description"],
            ),
            ("an escape", vec![scheduled(json!({ "description": "$${var.a} %%{b}" }))], &[]),
        ];
        let none = cloudformation::Options::default();
        assert_target_cases(&TEMPLATE_OUTSIDE_TERRAFORM, |p| cloudformation::check(p, none), &cases);
        assert_target_cases(&TEMPLATE_OUTSIDE_TERRAFORM, api::check, &cases);
    }

    #[test]
    fn with_parameters() {
        let parameters = cloudformation::Options { parameters: true, ..Default::default() };
        assert_target_cases(
            &TEMPLATE_OUTSIDE_TERRAFORM,
            |pipeline| cloudformation::check(pipeline, parameters),
            &[
                (
                    "references",
                    vec![scheduled(json!({
                        "name": "${var.stage}-load", "description": "${local.a[0]}-${data.b.c.d}",
                        "enabled": "${var.on}",
                        "actions": [{ "job_name": "${aws_glue_job.a.name}", "timeout": "${var.t}" }],
                    }))],
                    &[],
                ),
                (
                    "a word",
                    vec![conditional(json!({ "predicate": { "logical": "${var.l}", "conditions": [
                    { "job_name": "a", "state": "${var.s}" },
                ] } }))],
                    &[],
                ),
                (
                    "what is computed",
                    vec![scheduled(json!({ "name": "${upper(var.a)}" }))],
                    &["error t0 name"],
                ),
                (
                    "a number with text around it",
                    vec![scheduled(json!({ "actions": [{ "job_name": "a", "timeout": "${var.t}0" }] }))],
                    &["error t0 actions[0].timeout"],
                ),
                (
                    "a name of a trigger for a number",
                    vec![
                        scheduled(json!({})),
                        conditional(
                            json!({ "actions": [{ "job_name": "a", "timeout": "${aws_glue_trigger.t0.name}" }] }),
                        ),
                    ],
                    &["error t1 actions[0].timeout"],
                ),
                (
                    "one reference for states of jobs and of crawlers",
                    vec![watching(&[
                        ("job_name", "state"),
                        ("crawler_name", "crawl_state"),
                        ("job_name", "state"),
                    ])],
                    &[],
                ),
                (
                    "one reference for a number and a switch",
                    vec![scheduled(
                        json!({ "actions": [{ "job_name": "a", "timeout": "${var.x}" }], "enabled": "${var.x}" }),
                    )],
                    &["error t0 enabled"],
                ),
                (
                    "one reference for a state and how conditions are joined",
                    vec![conditional(json!({ "predicate": { "logical": "${var.x}", "conditions": [
                        { "job_name": "a", "state": "${var.x}" },
                    ] } }))],
                    &["error t0 predicate.conditions[0].state"],
                ),
                ("all tags", vec![scheduled(json!({ "tags": "${var.tags}" }))], &["error t0 tags"]),
                (
                    "the name of a tag",
                    vec![scheduled(json!({ "tags": { "${var.a}": "b" } }))],
                    &["error t0 tags[\"${var.a}\"]"],
                ),
            ],
        );
    }

    #[test]
    fn a_value_of_an_argument_is_not_quoted() {
        let path = || Path::from("actions").with(0).with("arguments").with(Segment::Key("--password".into()));
        let unsaid = Unsaid::new("sesame${var.x}", Way::Text);
        let found = template_outside_terraform(&unsaid, path(), Target::Api, "text");
        assert!(!format!("{found:?}").contains("sesame"), "{found:?}");
    }

    fn watching(conditions: &[(&str, &str)]) -> serde_json::Value {
        let conditions: Vec<_> = conditions
            .iter()
            .enumerate()
            .map(|(n, (target, state))| json!({ *target: format!("w{n}"), *state: "${var.s}" }))
            .collect();
        conditional(json!({ "predicate": { "conditions": conditions } }))
    }

    #[test]
    fn a_state_of_jobs_and_of_crawlers_is_one_of_both() {
        let parameters = cloudformation::Options { parameters: true, ..Default::default() };
        let (job, crawler) = (("job_name", "state"), ("crawler_name", "crawl_state"));
        for order in [[job, crawler, job], [crawler, job, crawler], [job, job, crawler]] {
            let pipeline = declared(&[watching(&order)]);
            let template = cloudformation::value(&pipeline, parameters).unwrap();
            let mut allowed: Vec<_> =
                template["Parameters"]["VarS"]["AllowedValues"].as_array().cloned().unwrap_or_default();
            allowed.sort_by_key(ToString::to_string);
            assert_eq!(json!(allowed), json!(["FAILED", "SUCCEEDED"]), "{order:?}");
        }
    }

    #[test]
    fn the_part_is_named_and_what_to_write() {
        let none = cloudformation::Options::default();
        let with = cloudformation::Options { parameters: true, ..none };
        let told = |found: Vec<Diagnostic>| -> Vec<String> {
            let one = |found: Diagnostic| format!("{}; {}", found.message, found.help.unwrap_or_default());
            found.into_iter().map(one).collect()
        };
        let long = "x".repeat(100);
        let pipeline = declared(&[
            scheduled(json!({ "description": format!("{long} ${{aws_glue_trigger.t1.arn}}") })),
            scheduled(json!({
                "description": format!("{long} ${{var.a}} ${{upper(var.b)}}"),
                "actions": [{ "job_name": "a", "timeout": "${var.t}" }], "enabled": "${var.t}",
            })),
        ]);
        assert_eq!(
            told(api::check(&pipeline)),
            [
                "\"${aws_glue_trigger.t1.arn}\" is of a trigger that the Glue API knows by name and id only; \
                 write text as AWS is to receive it",
                "\"${var.t}\" is Terraform's to evaluate, and the Glue API knows nothing of it; write a number",
                "\"${upper(var.b)}\" is Terraform's to evaluate, and the Glue API knows nothing of it; \
                 write text as AWS is to receive it",
                "\"${var.t}\" is Terraform's to evaluate, and the Glue API knows nothing of it; write true or false",
            ]
        );
        assert_eq!(
            told(cloudformation::check(&pipeline, with)),
            [
                "\"${upper(var.b)}\" is for Terraform to compute, and more than references; write text as AWS is to \
                 receive it, or references such as \"${var.stage}-load\", of which --parameters makes parameters",
                "\"${var.t}\" would be true or false here, and is a number elsewhere: no parameter can be both; \
                 write true or false, or refer to a variable of its own",
            ]
        );
    }
}
