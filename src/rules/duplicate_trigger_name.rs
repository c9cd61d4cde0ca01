//! `duplicate-trigger-name`

use super::{members, rule};
use crate::analyse::{Analysis, PipelineFindings};
use crate::diagnostic::{Diagnostic, Path};
use crate::model::Trigger;
use crate::pipeline::graph::{Name, RealmId, TriggerId};
use crate::table::HashMap;

rule! {
    /// Two triggers have one name in AWS.
    ///
    /// ## What it does
    /// Finds triggers of one region and provider configuration with the same `name`, and a `count` or `for_each` that makes
    /// several triggers of one name.
    ///
    /// ## Why it matters
    /// Terraform does not check it; AWS refuses the second trigger at apply.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:weekly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 4 ? * SUN *)",
    ///   actions: [{ job_name: "report" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// aws_glue_trigger(:weekly, {
    ///   name: "weekly-report", type: "SCHEDULED", schedule: "cron(0 4 ? * SUN *)",
    ///   actions: [{ job_name: "report" }]
    /// })
    /// ```
    pub static DUPLICATE_TRIGGER_NAME = {
        name: "duplicate-trigger-name",
        severity: Error,
        aws: None,
        source: "API_CreateTrigger: AlreadyExistsException",
        grade: Documented,
        check: pipeline(check),
    }
}

fn check(analysis: &Analysis<'_>, findings: &mut PipelineFindings<'_>) {
    let graph = analysis.graph();
    // A name is unique in a region of an account.
    let mut named: HashMap<(RealmId, Name<'_>), TriggerId> =
        HashMap::with_capacity_and_hasher(graph.triggers().len(), Default::default());
    for id in graph.triggers() {
        let member = analysis.member(id);
        let trigger = &member.declaration.trigger;
        let Some(name) = trigger.name.get().map(Name::of) else { continue };
        if name.differs_by_instance() || graph.realm_differs_by_instance(id) || is_new_each_time(name) {
            continue;
        }
        if let Some(instances @ 2..) = trigger.known_instances() {
            let message = format!("{instances} triggers would have the one name {name}");
            let index = if is_counted(trigger) { "count.index" } else { "each.key" };
            findings.push(
                member,
                Diagnostic::new(&DUPLICATE_TRIGGER_NAME, Path::from("name"), message)
                    .help(format!("give each instance a name of its own, with ${{{index}}} in it")),
            );
        }
        // Of two with a condition for a count, Terraform may make one only.
        if !matches!(trigger.known_instances(), Some(1..)) {
            continue;
        }
        let key = (graph.realm(id), name);
        let Some(first) = named.get(&key) else {
            named.insert(key, id);
            continue;
        };
        let first = &analysis.member(*first);
        let message = format!("{first} has the name {name}, too");
        let diagnostic = Diagnostic::new(&DUPLICATE_TRIGGER_NAME, Path::from("name"), message)
            .help("give one of the two another name");
        findings.push(member, members::naming(diagnostic, [first]));
    }
}

/// Whether Terraform makes another text of it each time it evaluates it.
fn is_new_each_time(name: Name<'_>) -> bool {
    let (Name::Literal(text) | Name::Expression(text) | Name::Template(text)) = name;
    !matches!(name, Name::Literal(_))
        && ["uuid(", "timestamp(", "bcrypt("].iter().any(|call| calls(text, call))
}

/// Whether the function is called: `plantimestamp()` is another one, and the same at each place.
fn calls(text: &str, call: &str) -> bool {
    text.match_indices(call).any(|(at, _)| {
        !text
            .get(..at)
            .is_some_and(|before| before.ends_with(|last: char| last.is_alphanumeric() || last == '_'))
    })
}

fn is_counted(trigger: &Trigger) -> bool {
    trigger.meta.as_deref().is_some_and(|meta| meta.count.get().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        let named = |name: &str| scheduled(json!({ "name": name, "schedule": "${var.schedule}" }));
        let found = &["error t1 name"][..];
        assert_pipeline_cases(
            &DUPLICATE_TRIGGER_NAME,
            &[
                ("literals", vec![named("load"), named("load")], found),
                ("templates", vec![named("${var.prefix}-load"), named("${var.prefix}-load")], found),
                (
                    "three",
                    vec![named("load"), named("load"), named("load")],
                    &["error t1 name", "error t2 name"],
                ),
                (
                    "in one region",
                    vec![
                        scheduled(json!({ "region": "eu-west-1" })),
                        scheduled(json!({ "region": "eu-west-1" })),
                    ],
                    found,
                ),
                ("two instances", vec![scheduled(json!({ "count": 2 }))], &["error t0 name"]),
                (
                    "each of a map",
                    vec![scheduled(json!({ "for_each": { "a": "1", "b": "2" } }))],
                    &["error t0 name"],
                ),
                ("different literals", vec![named("load"), named("Load")], &[]),
                ("a literal and a template", vec![named("load"), named("${var.name}")], &[]),
                (
                    "in two regions",
                    vec![
                        scheduled(json!({ "region": "eu-west-1" })),
                        scheduled(json!({ "region": "eu-west-2" })),
                    ],
                    &[],
                ),
                (
                    "of two providers",
                    vec![scheduled(json!({ "provider": "aws.west" })), scheduled(json!({}))],
                    &[],
                ),
                ("of each instance", vec![named("load-${each.key}"), named("load-${each.key}")], &[]),
                ("another one each time", vec![named("load-${uuid()}"), named("load-${uuid()}")], &[]),
                (
                    "each instance in another region",
                    vec![scheduled(
                        json!({ "region": "${each.value}", "for_each": { "x": "eu-west-1", "y": "us-east-1" } }),
                    )],
                    &[],
                ),
                (
                    "of which Terraform makes one",
                    vec![
                        scheduled(json!({ "count": "${var.prod ? 1 : 0}" })),
                        scheduled(json!({ "count": "${var.prod ? 0 : 1}" })),
                    ],
                    &[],
                ),
                (
                    "of which Terraform makes none",
                    vec![scheduled(json!({})), scheduled(json!({ "count": 0 }))],
                    &[],
                ),
                ("one instance", vec![scheduled(json!({ "count": 1 }))], &[]),
                (
                    "instances with names of their own",
                    vec![scheduled(json!({ "count": 2, "name": "load-${count.index}" }))],
                    &[],
                ),
                (
                    "a number that only Terraform knows",
                    vec![scheduled(json!({ "count": "${var.count}" }))],
                    &[],
                ),
            ],
        );
    }
}
