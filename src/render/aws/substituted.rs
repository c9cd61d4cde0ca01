//! The rules, once the names of triggers stand in the places of references to them.
//!
//! A template passes unchecked, as only Terraform knows what it becomes. Where it becomes literal text here, that is held
//! to the same rules as text that was written.

use serde_json::{Map, Value};

use super::{Findings, Literals, Member, Properties};
use crate::check::Checker;
use crate::diagnostic::{Diagnostic, Path, Segment, Severity, quote};
use crate::lower::Lowering;
use crate::model::escape;
use crate::pipeline::Pipeline;
use crate::rules::DUPLICATE_TRIGGER_NAME;
use crate::stop::Turns;
use crate::table::HashMap;

/// Finds the errors in triggers that are literal text but for references to the names of others.
pub(in crate::render) fn hold_to_rules<'p>(
    pipeline: &'p Pipeline,
    members: &[Member<'p>],
    findings: &mut Findings<'p>,
) {
    // What is written out was held to them when it was declared.
    if members.iter().all(|member| member.trigger.is_literal) {
        return;
    }
    let mut literals = Literals::of(members);
    // As it stands: nothing is lowered any more.
    let mut checker = Checker::new(pipeline.this_year(), Lowering::Verbatim);
    let mut named: HashMap<String, &Member<'p>> = HashMap::default();
    let mut turns = Turns::default();
    for member in members {
        turns.turn();
        literals.is_unsaid = false;
        let mut scratch = Findings::new(pipeline);
        let request = match member.trigger.is_literal {
            true => name_of(member),
            false => Properties { member, language: &mut literals, findings: &mut scratch }.all(),
        };
        if let Some(name) = request.get("Name").and_then(Value::as_str) {
            match named.get(name) {
                Some(first) if is_template(first) || is_template(member) => {
                    findings.push(member, duplicate(name, first));
                }
                Some(_) => {}
                None => drop(named.insert(name.to_owned(), member)),
            }
        }
        if !member.trigger.is_literal && !literals.is_unsaid {
            check(&mut checker, member, &request, findings);
        }
    }
}

fn name_of(member: &Member<'_>) -> Map<String, Value> {
    let name = member.trigger.name.get().and_then(|name| name.literal());
    name.map(|name| ("Name".to_owned(), name.value().into())).into_iter().collect()
}

fn is_template(member: &Member<'_>) -> bool {
    member.trigger.name.get().is_some_and(|name| name.is_template())
}

fn duplicate(name: &str, first: &Member<'_>) -> Diagnostic {
    let first = crate::diagnostic::trigger_address(first.declaration.resource().unwrap_or_default());
    let message = format!("{first} has the name {}, too", quote(name));
    Diagnostic::new(&DUPLICATE_TRIGGER_NAME, Path::from("name"), message)
        .help("give one of the two another name")
}

fn check<'p>(
    checker: &mut Checker,
    member: &Member<'p>,
    request: &Map<String, Value>,
    findings: &mut Findings<'p>,
) {
    let checked = checker.trigger(Some(member.resource()), &attributes(request));
    for mut found in checked.diagnostics {
        if found.severity != Severity::Error {
            continue;
        }
        found.path = as_declared(member, &found.path);
        let known = member.declaration.diagnostics.iter();
        // Which its author acknowledged, or made no error.
        if !known.map(|known| (known.rule, &known.path)).any(|known| known == (found.rule, &found.path)) {
            findings.push(member, found);
        }
    }
}

/// A request in Terraform's words, each text escaped.
fn attributes(request: &Map<String, Value>) -> Value {
    let attributes = request.iter().map(|(name, value)| {
        let value = match (name.as_str(), value) {
            ("Arguments" | "Tags", Value::Object(entries)) => {
                entries.iter().map(|(key, value)| (escape(key), in_words(value))).collect()
            }
            (_, value) => in_words(value),
        };
        (snake(name), value)
    });
    attributes.collect()
}

fn in_words(value: &Value) -> Value {
    match value {
        Value::Object(request) => attributes(request),
        Value::Array(all) => all.iter().map(in_words).collect(),
        Value::String(text) => Value::String(escape(text)),
        other => other.clone(),
    }
}

/// `workflow_name` of `WorkflowName`.
fn snake(name: &str) -> String {
    let mut snake = String::with_capacity(name.len() + 2);
    for character in name.chars() {
        if character.is_ascii_uppercase() && !snake.is_empty() {
            snake.push('_');
        }
        snake.push(character.to_ascii_lowercase());
    }
    snake
}

/// A path in one of several parts, as it is in the trigger that was split.
fn as_declared(member: &Member<'_>, path: &Path) -> Path {
    let is_action = matches!(path.segments().first(), Some(Segment::Attribute(name)) if name == "actions");
    path.segments().iter().enumerate().fold(Path::root(), |whole, (depth, segment)| match segment {
        Segment::Index(index) if is_action && depth == 1 => whole.with(member.action(*index)),
        other => whole.with(other.clone()),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::diagnostic::Diagnostic;
    use crate::pipeline::Pipeline;
    use crate::render::{api, cloudformation};
    use crate::rules::cases::*;

    fn shown(found: Vec<Diagnostic>) -> Vec<String> {
        let shown = |found: Diagnostic| {
            let trigger = found.trigger.as_deref().unwrap_or_default().to_owned();
            format!("{} {} {trigger} {}", found.severity, found.rule.name, found.path)
        };
        found.into_iter().map(shown).collect()
    }

    fn both(pipeline: &Pipeline) -> [Vec<String>; 2] {
        let template = cloudformation::check(pipeline, cloudformation::Options::default());
        [shown(api::check(pipeline)), shown(template)]
    }

    #[test]
    fn what_was_put_in_is_held_to_the_rules() {
        let name = "${aws_glue_trigger.t0.name}";
        let long = format!("{}{name}", "x".repeat(250));
        let table = [
            ("a duplicate", json!({ "name": name }), &["error duplicate-trigger-name t1 name"][..]),
            ("too long a name", json!({ "name": long }), &["error text-length t1 name"]),
            (
                "too long a description",
                json!({ "description": name.repeat(200) }),
                &["error text-length t1 description"],
            ),
            ("no schedule", json!({ "schedule": name }), &["error invalid-schedule t1 schedule"]),
            (
                "in an action",
                json!({ "actions": [{ "job_name": "load" }, { "job_name": long }] }),
                &["error text-length t1 actions[1].job_name"],
            ),
            (
                "in an action of a part",
                json!({ "actions": [{ "crawler_name": "a" }, { "crawler_name": "b" }, { "job_name": long }] }),
                &["error text-length t1 actions[2].job_name"],
            ),
            (
                "what fits",
                json!({
                    "name": format!("{name}-2"), "description": format!("$${{a}} {name}"), "tags": { "$${a}": name },
                    "schedule": "rate(1 hour)", "actions": [
                        { "job_name": "load", "timeout": 5, "arguments": { "--JobName": name },
                          "notification_property": { "notify_delay_after": 3 } },
                        { "crawler_name": "a" }, { "crawler_name": "b" }, { "crawler_name": "c" },
                    ],
                }),
                &[],
            ),
        ];
        for (case, changes, expected) in table {
            let mut changed = scheduled(json!({ "name": "another" }));
            changed.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
            let pipeline = declared(&[scheduled(json!({})), changed]);
            assert!(pipeline.is_valid(), "{case}");
            assert_eq!(both(&pipeline), [expected, expected], "{case}");
        }
    }

    #[test]
    fn every_kind_of_trigger_is_as_sound_as_it_was() {
        let described = |trigger: &dyn Fn(serde_json::Value) -> serde_json::Value, name: &str| {
            trigger(json!({ "name": name, "description": "see ${aws_glue_trigger.t0.name}" }))
        };
        let mut batch = described(&event, "c");
        batch["event_batching_condition"] = json!({ "batch_size": 5 });
        let pipeline = declared(&[
            scheduled(json!({})),
            described(&conditional, "a"),
            described(&on_demand, "b"),
            batch,
            described(&event, "d"),
        ]);
        assert!(pipeline.is_valid(), "{:#?}", pipeline.diagnostics().collect::<Vec<_>>());
        assert_eq!(both(&pipeline), [const { Vec::<String>::new() }; 2]);
    }

    #[test]
    fn what_was_acknowledged_is_not_found_again() {
        let acknowledging = scheduled(json!({
            "name": "n".repeat(300), "description": "${aws_glue_trigger.t0.name}",
            "acknowledge": { "text-length": "because" },
        }));
        let pipeline = declared(&[scheduled(json!({})), acknowledging]);
        assert!(pipeline.is_valid() && pipeline.diagnostics().any(|found| found.rule.name == "text-length"));
        assert_eq!(both(&pipeline), [const { Vec::<String>::new() }; 2]);
    }
}
