//! `too-many-crawlers`

use super::fan_out::fan_out;
use super::{Findings, rule};
use crate::limits;
use crate::lower::{can_be_split, crawlers};
use crate::model::{Trigger, TriggerType};

rule! {
    /// A trigger starts more than two crawlers, and cannot be split.
    ///
    /// ## What it does
    /// Counts the actions that start a crawler. A SCHEDULED or CONDITIONAL trigger is no fault: it is rendered as several
    /// with the same schedule or predicate. One that is started by hand or by events, and the start trigger of a workflow,
    /// can only be one. With `lower: false` (`--verbatim`) nothing is split, and this finds all of them.
    ///
    /// ## Why it matters
    /// Terraform does not check it; AWS refuses the trigger at apply. Other triggers may start the rest, once what the
    /// first one started has ended.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:catalog, {
    ///   name: "catalog-update", type: "ON_DEMAND", enabled: false,
    ///   actions: [{ crawler_name: "orders" }, { crawler_name: "customers" }, { crawler_name: "products" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:catalog, {
    ///   name: "catalog-update", type: "ON_DEMAND", enabled: false,
    ///   actions: [{ crawler_name: "orders" }, { crawler_name: "customers" }]
    /// })
    /// aws_glue_trigger(:catalog_2, {
    ///   name: "catalog-update-2", type: "CONDITIONAL",
    ///   predicate: { logical: "ANY", conditions: [
    ///     { crawler_name: "orders", crawl_state: "SUCCEEDED" },
    ///     { crawler_name: "orders", crawl_state: "FAILED" },
    ///     { crawler_name: "orders", crawl_state: "CANCELLED" }
    ///   ] },
    ///   actions: [{ crawler_name: "products" }]
    /// })
    /// ```
    pub static TOO_MANY_CRAWLERS = {
        name: "too-many-crawlers",
        severity: Error,
        aws: Some("Actions cannot contain more than two crawlers"),
        source: "awslabs/aws-glue-blueprint-libs issue 4; DOC:about-triggers",
        grade: Recorded,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    if trigger.known_instances() == Some(0) {
        return;
    }
    let most = limits::CRAWLERS.max;
    if trigger.actions().len() <= most {
        return;
    }
    let crawlers = crawlers(trigger);
    // Of a type that is missing, or could not be read, another finding speaks; with the right one it may be split.
    let is_split = can_be_split(trigger) || trigger.trigger_type.get().is_none();
    if crawlers <= most || (findings.lowers() && is_split) {
        return;
    }
    let needed = crawlers.div_ceil(most);
    let help = match trigger.known_type() {
        Some(TriggerType::Scheduled | TriggerType::Conditional) if can_be_split(trigger) => {
            let same =
                if trigger.known_type() == Some(TriggerType::Scheduled) { "schedule" } else { "predicate" };
            format!(
                "write {needed} triggers with the same {same}, at most {most} crawlers each; lowering does that, without \
                 lower: false (--verbatim)"
            )
        }
        Some(TriggerType::Scheduled) => format!("a workflow has one start trigger: {}", fan_out(trigger)),
        Some(TriggerType::OnDemand) => {
            format!("several are not started by hand as one: {}", fan_out(trigger))
        }
        Some(TriggerType::Event) => format!("a workflow has one start trigger: {}", fan_out(trigger)),
        Some(TriggerType::Conditional) | None => {
            format!("write the type as a word: lowering makes {needed} of a SCHEDULED or CONDITIONAL trigger")
        }
    };
    findings.report(
        &TOO_MANY_CRAWLERS,
        "actions",
        format!("a trigger starts at most {most} crawlers, and this one starts {crawlers}"),
        help,
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{
        assert_cases, assert_verbatim_cases, conditional, event, on_demand, scheduled,
    };
    use serde_json::{Value, json};

    fn crawlers(count: usize) -> Value {
        (0..count).map(|number| json!({ "crawler_name": format!("raw-{number}") })).collect()
    }

    fn too_many() -> Value {
        crawlers(limits::CRAWLERS.max + 1)
    }

    fn either() -> Value {
        json!({ "job_name": "${each.value.job}", "crawler_name": "${each.value.crawler}" })
    }

    #[test]
    fn what_cannot_be_split() {
        let found = &["error actions"][..];
        assert_cases(
            &TOO_MANY_CRAWLERS,
            &[
                ("started by hand", on_demand(json!({ "actions": too_many() })), found),
                ("started by an event", event(json!({ "actions": too_many() })), found),
                (
                    "the start trigger of a workflow",
                    scheduled(json!({ "workflow_name": "lake", "actions": too_many() })),
                    found,
                ),
                (
                    "perhaps of a workflow",
                    scheduled(json!({ "workflow_name": "${var.lake}", "actions": too_many() })),
                    found,
                ),
                (
                    "of a type unknown",
                    scheduled(json!({ "type": "${var.type}", "actions": too_many() })),
                    found,
                ),
                ("without a type", scheduled(json!({ "type": null, "actions": too_many() })), &[]),
                ("scheduled", scheduled(json!({ "actions": too_many() })), &[]),
                ("conditional", conditional(json!({ "actions": too_many() })), &[]),
                (
                    "conditional in a workflow",
                    conditional(json!({ "workflow_name": "lake", "actions": too_many() })),
                    &[],
                ),
                ("as many as may be", on_demand(json!({ "actions": crawlers(limits::CRAWLERS.max) })), &[]),
            ],
        );
    }

    #[test]
    fn verbatim_cases() {
        assert_verbatim_cases(
            &TOO_MANY_CRAWLERS,
            &[
                ("one too many", conditional(json!({ "actions": too_many() })), &["error actions"]),
                (
                    "without a type",
                    scheduled(json!({ "type": null, "actions": too_many() })),
                    &["error actions"],
                ),
                (
                    "in a workflow",
                    scheduled(json!({ "workflow_name": "lake", "actions": too_many() })),
                    &["error actions"],
                ),
                (
                    "templates count",
                    scheduled(json!({ "actions": vec![json!({ "crawler_name": "${var.raw}" }); 3] })),
                    &["error actions"],
                ),
                ("as many as may be", scheduled(json!({ "actions": crawlers(limits::CRAWLERS.max) })), &[]),
                (
                    "jobs do not count",
                    scheduled(json!({ "actions": vec![json!({ "job_name": "load" }); 3] })),
                    &[],
                ),
                (
                    "templates of which one may be null",
                    scheduled(json!({ "actions": vec![either(); 3] })),
                    &[],
                ),
                ("no actions", scheduled(json!({ "actions": null })), &[]),
            ],
        );
    }
}
