//! `secret-in-argument`

use super::Findings;
use super::arguments::{arguments, path};
use super::rule;
use super::secret;
use crate::diagnostic::quote_name;
use crate::model::{Trigger, is_template, unescape};

rule! {
    /// An argument holds what looks like a secret.
    ///
    /// ## What it does
    /// Looks for secrets among the arguments: by their value, such as an access key of AWS, a private key, a
    /// URL with a password or a token of a known form; or by the name of the argument, such as
    /// `--db-password`, where the value is not a pointer to a secret, such as an ARN or a path. The value is
    /// never shown.
    ///
    /// ## Why it matters
    /// Arguments may be logged, and they stand in the state of Terraform and in the console of AWS Glue for
    /// everybody who may read it.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", arguments: { "--db-password" => "hunter2" } }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load", arguments: { "--db-secret-name" => "prod/redshift" } }]
    /// })
    /// ```
    pub static SECRET_IN_ARGUMENT = {
        name: "secret-in-argument",
        severity: Warning,
        aws: None,
        source: "DOC:about-triggers; API_CreateTrigger",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    let names_are_fine = findings.first_look(trigger).argument_names_are_fine;
    for (index, _, argument) in arguments(trigger) {
        if (names_are_fine && secret::is_plain(argument)) || is_template(&argument.value) {
            continue;
        }
        let (name, value) = (argument.name.as_str(), unescape(&argument.value));
        let what = match secret::betrayed_by(&value) {
            Some(what) => what,
            None if !is_template(name) && secret::is_named(name, &value) => "a secret",
            None => continue,
        };
        // The value itself must not be told: a report is logged, too.
        findings.report(
            &SECRET_IN_ARGUMENT,
            path(index, name),
            format!("{} holds what looks like {what}, and arguments may be logged", quote_name(name)),
            "keep it in AWS Secrets Manager or in a Glue connection, and pass its name, \
             such as \"--secret-name\" => \"prod/load\"",
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, scheduled};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &SECRET_IN_ARGUMENT,
            &[
                (
                    "by name",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": { "--db-password": "hunter2", "--apiKey": "0a1b2c3d4e" } }] }),
                    ),
                    &[
                        "warning actions[0].arguments[\"--db-password\"]",
                        "warning actions[0].arguments[\"--apiKey\"]",
                    ],
                ),
                (
                    "by value",
                    scheduled(
                        json!({ "actions": [{ "job_name": "a" }, { "job_name": "load", "arguments": { "--source": "postgres://etl:hunter2@db.example.com/lake", "--id": "AKIAIOSFODNN7EXAMPLE" } }] }),
                    ),
                    &["warning actions[1].arguments[\"--source\"]", "warning actions[1].arguments[\"--id\"]"],
                ),
                (
                    "a crawler's",
                    scheduled(
                        json!({ "actions": [{ "crawler_name": "raw", "arguments": { "--password": "hunter2" } }] }),
                    ),
                    &["warning actions[0].arguments[\"--password\"]"],
                ),
                (
                    "without dashes",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": { "password": "hunter2" } }] }),
                    ),
                    &["warning actions[0].arguments[\"password\"]"],
                ),
                (
                    "names that are about a secret",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": { "--token-bucket-size": "100", "--secret-name": "lake", "--max-tokens": "4096", "--tokenizer": "words", "--password-file": "a.txt", "--secretsmanager-arn": "x", "--credentials-provider": "default" } }] }),
                    ),
                    &[],
                ),
                (
                    "values that lead to a secret",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": { "--password": "{{resolve:secretsmanager:db}}", "--secret": "arn:aws:secretsmanager:eu-west-1:111111111111:secret:db", "--token": "/lake/prod/token", "--api-key": "s3://lake/key", "--db-secret": "prod/redshift" } }] }),
                    ),
                    &[],
                ),
                (
                    "templates",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": { "--password": "${var.password}", "${var.name}-password": "hunter2" } }, { "job_name": "b", "arguments": "${var.arguments}" }] }),
                    ),
                    &[],
                ),
                (
                    "text that looks like a template",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": { "--password": "$${PASSWORD}" } }] }),
                    ),
                    &[],
                ),
                (
                    "empty, a bool, a count",
                    scheduled(
                        json!({ "actions": [{ "job_name": "load", "arguments": { "--password": "", "--token": true, "--secret": 60 } }] }),
                    ),
                    &[],
                ),
                ("absent", scheduled(json!({})), &[]),
            ],
        );
    }

    #[test]
    fn the_secret_is_not_told() {
        let input = scheduled(json!({ "actions": [{ "job_name": "load", "arguments": {
            "--db-password": "tr0ub4dor",
            "--source": "postgres://etl:tr0ub4dor@db.example.com/lake",
        } }] }));
        let checked = crate::check::trigger(None, &input, None);
        assert_eq!(checked.diagnostics.len(), 2);
        for diagnostic in &checked.diagnostics {
            assert!(!format!("{diagnostic:?}").contains("tr0ub4dor"));
        }
    }
}
