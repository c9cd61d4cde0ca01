//! `template-size`

use super::rule;
use crate::diagnostic::{Diagnostic, Path};
use crate::limits::{CountLimit, STACK_RESOURCES, TEMPLATE_BODY};

rule! {
    /// A template is smaller or larger than CloudFormation takes.
    ///
    /// ## What it does
    /// Counts the resources, the parameters and the bytes of a template of CloudFormation: 1 to 500 resources, at most 200
    /// parameters and a million bytes, from a bucket of S3. What is handed over in a request
    /// (`--template-body`) may have 51,200 bytes: of that nothing is found, as a larger one goes by way of S3.
    ///
    /// ## Why it matters
    /// CloudFormation refuses the template; the quotas cannot be raised.
    ///
    /// ## Example
    /// ```ruby
    /// 501.times do |number|
    ///   aws_glue_trigger(:"nightly_#{number}", {
    ///     name: "nightly-#{number}", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///     actions: [{ job_name: "load-#{number}" }]
    ///   })
    /// end
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// # Several pipelines, each rendered to a template of its own.
    /// 250.times do |number|
    ///   aws_glue_trigger(:"nightly_#{number}", {
    ///     name: "nightly-#{number}", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///     actions: [{ job_name: "load-#{number}" }]
    ///   })
    /// end
    /// ```
    pub static TEMPLATE_SIZE = {
        name: "template-size",
        severity: Error,
        aws: None,
        source: "AWS CloudFormation user guide, Understand CloudFormation quotas",
        grade: Documented,
        check: target(CloudFormation),
    }
}

/// That there are more resources or parameters than a template may have.
pub(crate) fn too_many(count: usize, limit: CountLimit) -> Diagnostic {
    let message =
        format!("the template has {count} {}, CloudFormation takes at most {}", limit.things, limit.max);
    let help = match limit {
        STACK_RESOURCES => "render the triggers in several pipelines, each a stack of its own",
        _ => "render the triggers in several pipelines, or write more of their values as text",
    };
    Diagnostic::new(&TEMPLATE_SIZE, Path::root(), message).help(help)
}

/// That the text is too long; `count` in bytes.
pub(crate) fn too_long(count: usize, is_pretty: bool) -> Diagnostic {
    let help = match is_pretty {
        true => {
            "write it on one line with pretty: false (--compact), or render the triggers in several pipelines"
        }
        false => "render the triggers in several pipelines, each a stack of its own",
    };
    let message = format!(
        "the template has {count} {}, CloudFormation takes at most {}",
        TEMPLATE_BODY.things, TEMPLATE_BODY.max
    );
    Diagnostic::new(&TEMPLATE_SIZE, Path::root(), message).help(help)
}

/// That there is nothing in it.
pub(crate) fn empty_template() -> Diagnostic {
    Diagnostic::new(&TEMPLATE_SIZE, Path::root(), "no trigger was declared, and a template needs a resource")
        .help("declare at least one trigger")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::cloudformation::{self, Options};
    use crate::rules::cases::*;
    use serde_json::{Value, json};

    #[test]
    fn cases() {
        let many = |count: usize| -> Vec<Value> { (0..count).map(|_| scheduled(json!({}))).collect() };
        let with = |count: usize| -> Vec<Value> {
            let tags = |from: usize| -> Value {
                (from..count.min(from + 50))
                    .map(|n| (n.to_string(), json!(format!("${{var.v{n}}}"))))
                    .collect()
            };
            (0..count).step_by(50).map(|from| scheduled(json!({ "tags": tags(from) }))).collect()
        };
        // Of 450 bytes or so, and of two thousand: with a description of that many.
        let long = |count: usize| -> Vec<Value> {
            (0..count).map(|_| scheduled(json!({ "description": "d".repeat(2_000) }))).collect()
        };
        assert_target_cases(
            &TEMPLATE_SIZE,
            |pipeline| cloudformation::check(pipeline, Options { parameters: true, pretty: false }),
            &[
                ("no trigger", vec![], &["error"]),
                ("a trigger too many", many(501), &["error t500"]),
                ("as many as there may be", many(500), &[]),
                ("a parameter too many", with(201), &["error t4"]),
                ("as many parameters as there may be", with(200), &[]),
                ("too many bytes", long(460), &["error t459"]),
                ("fewer bytes", long(400), &[]),
                ("one", many(1), &[]),
            ],
        );
    }
}
