//! `too-many-tags`

use super::Findings;
use super::rule;
use crate::limits::TAGS;
use crate::model::{Given, StringMap, Trigger};

rule! {
    /// There are more tags than AWS takes.
    ///
    /// ## What it does
    /// Counts the tags of a trigger.
    ///
    /// ## Why it matters
    /// The API bounds their number; AWS refuses the trigger at apply.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   tags: (1..60).to_h { |number| ["Table#{number}", "loaded"] },
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   tags: { "Tables" => "60" },
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static TOO_MANY_TAGS = {
        name: "too-many-tags",
        severity: Error,
        aws: None,
        source: "API model",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    let count = trigger.tags.get().and_then(Given::literal).map_or(0, StringMap::len);
    if count > TAGS.max {
        findings.report(
            &TOO_MANY_TAGS,
            "tags",
            format!("{count} {} are given, AWS takes at most {}", TAGS.things, TAGS.max),
            format!("leave out {} of them", count - TAGS.max),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::{Value, json};

    fn tagged(count: usize) -> Value {
        let tags = (0..count).map(|number| (format!("tag{number}"), json!("x"))).collect();
        scheduled(json!({ "tags": Value::Object(tags) }))
    }

    #[test]
    fn cases() {
        assert_cases(
            &TOO_MANY_TAGS,
            &[
                ("one too many", tagged(TAGS.max + 1), &["error tags"]),
                ("very many", tagged(TAGS.max * 20), &["error tags"]),
                ("the most", tagged(TAGS.max), &[]),
                ("none", tagged(0), &[]),
                ("absent", scheduled(json!({})), &[]),
                ("of the wrong kind, reported as that", scheduled(json!({ "tags": ["a", "b"] })), &[]),
                ("a template", scheduled(json!({ "tags": "${var.tags}" })), &[]),
            ],
        );
    }
}
