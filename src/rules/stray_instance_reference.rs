//! `stray-instance-reference`

use super::{Findings, rule};
use crate::diagnostic::quote;
use crate::model::{Trigger, expressions, reference_to};

rule! {
    /// `each`, `count` or `self` where Terraform does not know it.
    ///
    /// ## What it does
    /// Finds templates with `each.key` or `each.value` in a trigger without `for_each`, with `count.index` in one without
    /// `count`, and with `self` anywhere but in `lifecycle`.
    ///
    /// ## Why it matters
    /// Terraform refuses the configuration: "Reference to "each" in context without for_each".
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:regional, {
    ///   name: "load-${each.key}", type: "ON_DEMAND", enabled: false,
    ///   actions: [{ job_name: "${each.value}" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:regional, {
    ///   for_each: { "eu" => "load-eu", "us" => "load-us" },
    ///   name: "load-${each.key}", type: "ON_DEMAND", enabled: false,
    ///   actions: [{ job_name: "${each.value}" }]
    /// })
    /// ```
    pub static STRAY_INSTANCE_REFERENCE = {
        name: "stray-instance-reference",
        severity: Error,
        aws: None,
        source: "Terraform: meta-arguments count and for_each, and what 1.11 answers to each, count and self",
        grade: Documented,
        check: trigger(check),
    }
}

/// An object that only some contexts know.
struct Scoped {
    name: &'static str,
    known_where: &'static str,
    help: &'static str,
}

const EACH: Scoped = Scoped {
    name: "each",
    known_where: "there is for_each",
    help: "give the trigger for_each: { … }, or write the value",
};
const COUNT: Scoped = Scoped {
    name: "count",
    known_where: "there is count",
    help: "give the trigger count: 2, or write the value",
};
const SELF: Scoped =
    Scoped { name: "self", known_where: "a condition of lifecycle is", help: "write the value" };

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if trigger.is_literal {
        return;
    }
    let meta = trigger.meta.as_deref();
    let (has_count, has_each) =
        meta.map_or((false, false), |meta| (!meta.count.is_absent(), !meta.for_each.is_absent()));
    trigger.expressions_by_place(&mut |place, text| {
        let is_unknown = |scoped: &&Scoped| match scoped.name {
            "each" => !has_each,
            "count" => !has_count,
            _ => !place.is_within("lifecycle"),
        };
        let all = [&EACH, &COUNT, &SELF].into_iter().filter(is_unknown);
        let found = all.filter_map(|scoped| Some((scoped, reference(text, scoped.name)?))).next();
        if let Some((scoped, reference)) = found {
            let message = format!("{} is known only where {}", quote(reference), scoped.known_where);
            findings.report(&STRAY_INSTANCE_REFERENCE, place.path(), message, scoped.help);
        }
    });
}

/// The first reference to an object in what is evaluated of a text: `each.value.job`.
fn reference<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    // Few templates have the word.
    if !text.contains(name) {
        return None;
    }
    let parts = expressions(text);
    // In a loop any name may be one of its own.
    if parts.iter().any(|part| part.contains("for ")) {
        return None;
    }
    parts.into_iter().find_map(|part| reference_to(name, part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &STRAY_INSTANCE_REFERENCE,
            &[
                (
                    "each without for_each",
                    on_demand(json!({
                        "name": "a-${each.key}", "tags": { "a": "${upper(each.value.b)}" },
                        "actions": [{ "job_name": "load", "arguments": { "--x": "$${each.key} ${ each.key }" } }],
                    })),
                    &["error actions[0].arguments[\"--x\"]", "error name", "error tags[\"a\"]"],
                ),
                (
                    "count without count",
                    scheduled(json!({ "actions": [{ "job_name": "load-${count.index}" }] })),
                    &["error actions[0].job_name"],
                ),
                (
                    "each beside count",
                    scheduled(json!({ "count": 2, "name": "${each.key}" })),
                    &["error name"],
                ),
                ("itself", scheduled(json!({ "description": "${self.name}" })), &["error description"]),
                (
                    "each with for_each, and self in a condition of lifecycle",
                    scheduled(json!({
                        "for_each": "${var.all}", "name": "${each.key}",
                        "lifecycle": { "postcondition": { "condition": "${self.enabled}", "error_message": "off" } },
                    })),
                    &[],
                ),
                (
                    "count with count",
                    scheduled(json!({ "count": "${var.n}", "name": "${count.index}" })),
                    &[],
                ),
                (
                    "names of the author's own",
                    scheduled(json!({
                        "name": "${var.each.key}-${local.count.index}-${my-each.x}-$${each.key}",
                        "description": "${join(\",\", [for each in var.all : each.name])}${f(\"each.key\")}",
                        "region": "%{ for each in var.all }${each.name}%{ endfor }",
                    })),
                    &[],
                ),
                ("text", scheduled(json!({ "description": "each.key and count.index" })), &[]),
            ],
        );
    }
}
