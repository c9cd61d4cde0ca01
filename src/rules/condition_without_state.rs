//! `condition-without-state`

use super::Findings;
use super::location::Location;
use super::rule;
use super::targets::Targets;
use super::watching;
use crate::diagnostic::{Diagnostic, quote_whole};
use crate::model::{Condition, CrawlState, Given, JobState, Slot, Trigger, Word};

rule! {
    /// A condition does not say which state it waits for.
    ///
    /// ## What it does
    /// Finds conditions with a job and without `state`, and those with a crawler and without `crawl_state`.
    /// To give a crawler a `state` is the commonest slip.
    ///
    /// ## Why it matters
    /// Terraform does not check it; AWS refuses the trigger at apply. For crawlers AWS's answer is on
    /// record; for jobs it is read in the source code of moto, which imitates AWS.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ crawler_name: "raw", state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "transform" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:after_load, {
    ///   name: "after-load", type: "CONDITIONAL",
    ///   predicate: { conditions: [{ crawler_name: "raw", crawl_state: "SUCCEEDED" }] },
    ///   actions: [{ job_name: "transform" }]
    /// })
    /// ```
    pub static CONDITION_WITHOUT_STATE = {
        name: "condition-without-state",
        severity: Error,
        aws: None,
        source: "CDK#24575, TF#43013; moto, glue/utils.py",
        grade: Recorded,
        check: trigger(check),
    }
}

/// AWS's answer to a job's condition (moto, glue/utils.py).
const JOB_ANSWER: &str = "State cannot be null or empty, choose from one of the following job state: \
                          [SUCCEEDED, STOPPED, FAILED, TIMEOUT]";
/// AWS's answer to a crawler's condition (CDK#24575, TF#43013).
const CRAWLER_ANSWER: &str = "State cannot be null or empty, choose from one of the following crawler state: \
                              [SUCCEEDED, FAILED, CANCELLED]";

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    for (index, condition) in watching::conditions(trigger).iter().enumerate() {
        let (attribute, answer, message, help) = match Targets::from(condition) {
            Targets::Job(_) if condition.state.is_absent() => {
                let message = match condition.crawl_state {
                    Slot::Absent => "the condition of a job needs a state",
                    _ => "the condition of a job needs state; crawl_state is for crawlers",
                };
                ("state", JOB_ANSWER, message, job_help(condition))
            }
            Targets::Crawler(_) if condition.crawl_state.is_absent() => {
                let message = match condition.state {
                    Slot::Absent => "the condition of a crawler needs a crawl_state",
                    _ => "the condition of a crawler needs crawl_state; state is for jobs",
                };
                ("crawl_state", CRAWLER_ANSWER, message, crawler_help(condition))
            }
            _ => continue,
        };
        let path = Location::Condition(index, attribute).into();
        findings.push(Diagnostic::new(&CONDITION_WITHOUT_STATE, path, message).help(help).aws(answer));
    }
}

fn job_help(condition: &Condition) -> String {
    let meant = meant(&condition.crawl_state, JobState::WATCHABLE, CrawlState::as_str);
    let value = meant.unwrap_or_else(watching::job_states);
    help("state", &value, "crawl_state", condition.crawl_state.is_absent())
}

fn crawler_help(condition: &Condition) -> String {
    let meant = meant(&condition.state, CrawlState::WATCHABLE, JobState::as_str);
    let value = meant.unwrap_or_else(watching::crawl_states);
    help("crawl_state", &value, "state", condition.state.is_absent())
}

fn help(attribute: &str, value: &str, other: &str, other_is_absent: bool) -> String {
    let instead = if other_is_absent { String::new() } else { format!(" instead of {other}") };
    format!("write {attribute}: {value}{instead}")
}

/// The value that stands under the wrong name, where it would do under the right one.
fn meant<T: Copy, W: Word + PartialEq>(
    given: &Slot<Given<T>>,
    watchable: &[W],
    word: fn(T) -> &'static str,
) -> Option<String> {
    match given.get()? {
        Given::Literal(state) => {
            let word = word(*state);
            W::from_word(word).filter(|state| watchable.contains(state)).map(|_| quote_whole(word))
        }
        Given::Template(source) => Some(quote_whole(source)),
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
            &CONDITION_WITHOUT_STATE,
            &[
                (
                    "a job",
                    conditional(json!({ "predicate": { "conditions": [{ "job_name": "load" }] } })),
                    &["error predicate.conditions[0].state"],
                ),
                (
                    "a crawler",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }, { "crawler_name": "raw" }] } }),
                    ),
                    &["error predicate.conditions[1].crawl_state"],
                ),
                (
                    "a crawler with a job's state",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "crawler_name": "raw", "state": "SUCCEEDED" }] } }),
                    ),
                    &["error predicate.conditions[0].crawl_state"],
                ),
                (
                    "a job with a crawl's state",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "crawl_state": "SUCCEEDED" }] } }),
                    ),
                    &["error predicate.conditions[0].state"],
                ),
                (
                    "empty",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "" }, { "crawler_name": "raw", "crawl_state": "" }] } }),
                    ),
                    &["error predicate.conditions[0].state", "error predicate.conditions[1].crawl_state"],
                ),
                (
                    "a job by template",
                    conditional(json!({ "predicate": { "conditions": [{ "job_name": "${var.job}" }] } })),
                    &["error predicate.conditions[0].state"],
                ),
                (
                    "sound",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "FAILED" }, { "crawler_name": "raw", "crawl_state": "FAILED" }] } }),
                    ),
                    &[],
                ),
                (
                    "templates",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "${var.s}" }, { "crawler_name": "raw", "crawl_state": "${var.s}" }] } }),
                    ),
                    &[],
                ),
                (
                    "a state that is unknown, reported as that",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "state": "DONE" }] } }),
                    ),
                    &[],
                ),
                (
                    "no target, another rule's",
                    conditional(json!({ "predicate": { "conditions": [{}] } })),
                    &[],
                ),
                (
                    "two targets, another rule's",
                    conditional(
                        json!({ "predicate": { "conditions": [{ "job_name": "load", "crawler_name": "raw", "state": "FAILED" }] } }),
                    ),
                    &[],
                ),
                (
                    "a target that cannot be read",
                    conditional(json!({ "predicate": { "conditions": [{ "job_name": 5 }, 3] } })),
                    &[],
                ),
                (
                    "a type that waits for nothing",
                    scheduled(json!({ "predicate": { "conditions": [{ "job_name": "load" }] } })),
                    &[],
                ),
                ("no predicate", conditional(json!({ "predicate": null })), &[]),
            ],
        );
    }

    #[test]
    fn the_help_has_the_value() {
        let table = [
            (
                json!({ "crawler_name": "raw", "state": "SUCCEEDED" }),
                "write crawl_state: \"SUCCEEDED\" instead of state",
                CRAWLER_ANSWER,
            ),
            (
                json!({ "crawler_name": "raw", "state": "TIMEOUT" }),
                "write crawl_state: \"SUCCEEDED\", \"FAILED\" or \"CANCELLED\" instead of state",
                CRAWLER_ANSWER,
            ),
            (
                json!({ "crawler_name": "raw", "state": "${var.s}" }),
                "write crawl_state: \"${var.s}\" instead of state",
                CRAWLER_ANSWER,
            ),
            (
                json!({ "crawler_name": "raw" }),
                "write crawl_state: \"SUCCEEDED\", \"FAILED\" or \"CANCELLED\"",
                CRAWLER_ANSWER,
            ),
            (
                json!({ "job_name": "load", "crawl_state": "FAILED" }),
                "write state: \"FAILED\" instead of crawl_state",
                JOB_ANSWER,
            ),
            (
                json!({ "job_name": "load", "crawl_state": "ERROR" }),
                "write state: \"SUCCEEDED\", \"STOPPED\", \"FAILED\" or \"TIMEOUT\" instead of crawl_state",
                JOB_ANSWER,
            ),
        ];
        for (condition, help, answer) in table {
            let input = conditional(json!({ "predicate": { "conditions": [condition] } }));
            let checked = crate::check::trigger(None, &input, None);
            let found = checked.diagnostics.iter().find(|d| d.rule == &CONDITION_WITHOUT_STATE);
            let shown = found.map(|d| (d.help.as_deref(), d.aws_message.as_deref()));
            assert_eq!(shown, Some((Some(help), Some(answer))), "{condition}");
        }
    }
}
