//! The rules as SARIF describes them.

use serde_json::{Value, json};

use super::level;
use crate::rules::{RULES, Rule};

/// All rules of the registry, whether or not they found something: a dashboard can then tell a rule that found
/// nothing from one that is not there.
pub(super) fn descriptors() -> Vec<Value> {
    RULES.iter().map(|rule| descriptor(rule)).collect()
}

/// The position of the rule among the descriptors.
pub(super) fn index(rule: &Rule) -> Option<usize> {
    RULES.iter().position(|other| *other == rule)
}

fn descriptor(rule: &Rule) -> Value {
    let documentation = rule.documentation();
    let source = format!("{} ({})", rule.source, rule.grade.as_str());
    let mut description = rule.summary.to_owned();
    if let Some(answer) = rule.aws_message {
        description.push_str("\n\nAWS answers: ");
        description.push_str(answer);
    }
    json!({
        "id": rule.name,
        "shortDescription": { "text": rule.summary },
        "fullDescription": { "text": description },
        "help": { "text": documentation, "markdown": documentation },
        "defaultConfiguration": { "level": level(rule.severity), "enabled": !rule.off_by_default },
        "properties": { "source": source, "grade": rule.grade.letter().to_string() },
    })
}
