//! `too-many-crawlers`

use super::Findings;
use super::rule;
use super::targets::Targets;
use crate::limits;
use crate::model::{Trigger, TriggerType};

rule! {
    /// A trigger starts more than two crawlers.
    ///
    /// ## What it does
    /// Counts the actions that start a crawler.
    ///
    /// ## Why it matters
    /// Terraform does not check it; AWS refuses the trigger at apply. Several triggers may wait for the same
    /// conditions, or have the same schedule.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:catalog, {
    ///   name: "catalog-update", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ crawler_name: "orders" }, { crawler_name: "customers" }, { crawler_name: "products" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:catalog, {
    ///   name: "catalog-update", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ crawler_name: "orders" }, { crawler_name: "customers" }]
    /// })
    /// aws_glue_trigger(:catalog_rest, {
    ///   name: "catalog-update-rest", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ crawler_name: "products" }]
    /// })
    /// ```
    pub static TOO_MANY_CRAWLERS = {
        name: "too-many-crawlers",
        severity: Warning,
        aws: Some("Actions cannot contain more than two crawlers"),
        source: "awslabs/aws-glue-blueprint-libs issue 4; DOC:about-triggers",
        grade: Recorded,
        check: trigger(check),
    }
}

// AWS refuses it, and still it is a warning: two rows of the documented snippets wait for the
// lowering that splits such a trigger (facts, section 6). With it this becomes an error.
fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    let crawlers = trigger.actions().iter().filter(|action| Targets::from(*action).is_crawler()).count();
    let most = limits::CRAWLERS.max;
    if crawlers > most {
        let (needed, known_type) = (crawlers.div_ceil(most), trigger.known_type());
        let starts = known_type.is_some_and(|known| known != TriggerType::Conditional);
        let help = match known_type {
            // A second starting trigger in the same workflow would be refused in its turn.
            _ if starts && !trigger.workflow_name.is_absent() => format!(
                "keep {most} crawlers here, and start the others from CONDITIONAL triggers of the \
                 same workflow, at most {most} crawlers each"
            ),
            Some(TriggerType::Scheduled) => {
                format!("write {needed} triggers with the same schedule, at most {most} crawlers each")
            }
            Some(TriggerType::OnDemand | TriggerType::Event) => {
                format!("write {needed} triggers, at most {most} crawlers each")
            }
            Some(TriggerType::Conditional) | None => {
                format!("write {needed} triggers with the same predicate, at most {most} crawlers each")
            }
        };
        findings.report(
            &TOO_MANY_CRAWLERS,
            "actions",
            format!("a trigger starts at most {most} crawlers, and this one starts {crawlers}"),
            help,
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::{assert_cases, conditional, scheduled};
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &TOO_MANY_CRAWLERS,
            &[
                (
                    "one too many",
                    conditional(json!({ "actions": crawlers(limits::CRAWLERS.max + 1) })),
                    &["warning actions"],
                ),
                (
                    "in a workflow",
                    scheduled(
                        json!({ "workflow_name": "lake", "actions": crawlers(limits::CRAWLERS.max + 1) }),
                    ),
                    &["warning actions"],
                ),
                (
                    "templates count",
                    scheduled(
                        json!({ "actions": vec![json!({ "crawler_name": "${var.raw}" }); limits::CRAWLERS.max + 1] }),
                    ),
                    &["warning actions"],
                ),
                ("as many as may be", scheduled(json!({ "actions": crawlers(limits::CRAWLERS.max) })), &[]),
                (
                    "jobs do not count",
                    scheduled(
                        json!({ "actions": vec![json!({ "job_name": "load" }); limits::CRAWLERS.max + 1] }),
                    ),
                    &[],
                ),
                (
                    "templates of which one may be null",
                    scheduled(
                        json!({ "actions": vec![json!({ "job_name": "${each.value.job}", "crawler_name": "${each.value.crawler}" }); limits::CRAWLERS.max + 1] }),
                    ),
                    &[],
                ),
                ("no actions", scheduled(json!({ "actions": null })), &[]),
            ],
        );
    }

    fn crawlers(count: usize) -> Vec<serde_json::Value> {
        (0..count).map(|number| json!({ "crawler_name": format!("raw-{number}") })).collect()
    }
}
