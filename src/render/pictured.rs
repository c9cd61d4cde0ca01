//! Pictures for the tests of what they are rendered to.

use serde_json::{Value, json};

use crate::check::Checker;
use crate::picture::Picture;
use crate::pipeline::{OnError, Pipeline, Settings};

/// The picture of these triggers, faulty ones among them; without a resource name they are no node.
pub(super) fn of(triggers: &[(Option<&str>, Value)]) -> Picture {
    let mut pipeline = Pipeline::new(Settings { on_error: OnError::Collect, ..Settings::default() });
    for (resource, attributes) in triggers {
        let _ = pipeline.declare(Checker::default().trigger(*resource, attributes), None);
    }
    Picture::of(&pipeline)
}

/// A workflow and something beside it, each kind of node, an error and a warning.
pub(super) fn example() -> Picture {
    of(&[
        (
            Some("nightly"),
            json!({
                "name": "nightly", "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)", "workflow_name": "lake",
                "actions": [{ "job_name": "load" }, { "crawler_name": "${aws_glue_crawler.raw.name}" }],
            }),
        ),
        (
            Some("mend"),
            json!({
                "name": "mend", "type": "CONDITIONAL", "workflow_name": "lake", "enabled": false,
                "predicate": { "logical": "ANY", "conditions": [
                    { "job_name": "load", "state": "FAILED" },
                    { "job_name": "load", "state": "TIMEOUT" },
                    { "crawler_name": "${aws_glue_crawler.raw.name}", "crawl_state": "CANCELLED" },
                ] },
                "actions": [{ "job_name": "repair" }, { "job_name": "repair", "arguments": { "--again": "1" } }],
            }),
        ),
        (
            Some("faulty"),
            json!({
                "name": "faulty", "type": "SCHEDULED", "region": "eu-west-1",
                "actions": [{ "job_name": "a \"b\" \\ &amp; <c>" }],
            }),
        ),
    ])
}

/// Triggers that each start a job of their own.
pub(super) fn many(count: usize) -> Picture {
    let names: Vec<String> = (0..count).map(|number| format!("t{number}")).collect();
    let triggers: Vec<_> = names
        .iter()
        .map(|name| {
            let trigger = json!({
                "name": name, "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)",
                "actions": [{ "job_name": format!("job-{name}") }],
            });
            (Some(name.as_str()), trigger)
        })
        .collect();
    of(&triggers)
}

/// Two findings about what has no name.
pub(super) fn nameless() -> Picture {
    of(&[(None, json!({ "type": "ON_DEMAND", "actions": [{ "job_name": "load" }] }))])
}
