//! What a conditional trigger waits for.

use super::decoder::Decoder;
use super::schema::{Attribute, attributes};
use super::value::{Value, View};
use super::{blocks, scalars};
use crate::model::{Condition, CrawlState, JobState, Predicate, Slot, is_template};

attributes! {
    /// The attributes of a predicate.
    PredicateAttribute {
        Conditions => "conditions",
        Logical => "logical",
    }
}

attributes! {
    /// The attributes of a condition.
    ConditionAttribute {
        JobName => "job_name",
        State => "state",
        CrawlerName => "crawler_name",
        CrawlState => "crawl_state",
        LogicalOperator => "logical_operator",
    }
}

/// One condition, for helps.
const EXAMPLE: &str = "{ job_name: \"load\", state: \"SUCCEEDED\" }";

/// The `predicate` of a trigger.
pub(super) fn predicate<V: Value>(decoder: &mut Decoder, value: V, predicate: &mut Predicate) -> bool {
    decoder.entries(value, explain, |decoder, attribute, value| match attribute {
        PredicateAttribute::Conditions => predicate.conditions = conditions(decoder, value),
        PredicateAttribute::Logical => predicate.logical = scalars::word(decoder, value),
    });
    true
}

fn conditions<V: Value>(decoder: &mut Decoder, value: V) -> Slot<Vec<Condition>> {
    match value.view() {
        View::List | View::Map => blocks::indexed(decoder, value, EXAMPLE, condition, unreadable),
        View::Text(text) if is_template(&text) => {
            let help = "Terraform takes no expression for a block: make the Array in Ruby";
            decoder.wrong_kind("an Array of conditions", &View::Text(text), help)
        }
        other => decoder.wrong_kind("an Array of conditions", &other, format!("write [{EXAMPLE}]")),
    }
}

fn condition<V: Value>(decoder: &mut Decoder, value: V, condition: &mut Condition) -> bool {
    use ConditionAttribute::{CrawlState as Crawl, CrawlerName, JobName, LogicalOperator, State};
    decoder.entries(value, explain_condition, |decoder, attribute, value| match attribute {
        JobName => condition.job_name = scalars::optional_text(decoder, value, "load"),
        State => condition.state = scalars::state(decoder, value, JobState::WATCHABLE),
        CrawlerName => condition.crawler_name = scalars::optional_text(decoder, value, "raw"),
        Crawl => condition.crawl_state = scalars::state(decoder, value, CrawlState::WATCHABLE),
        LogicalOperator => condition.logical_operator = scalars::word(decoder, value),
    });
    true
}

/// Stands where a condition could not be read.
fn unreadable() -> Condition {
    Condition {
        job_name: Slot::Faulty,
        state: Slot::Faulty,
        crawler_name: Slot::Faulty,
        crawl_state: Slot::Faulty,
        ..Condition::default()
    }
}

/// For a condition that stands where the predicate should, and for the two words that are mixed up.
fn explain(key: &str) -> Option<String> {
    match key {
        "logical_operator" => Some("write logical: \"AND\" or \"ANY\"".to_owned()),
        _ => ConditionAttribute::SCHEMA
            .position(key)
            .is_some()
            .then(|| format!("write predicate: {{ conditions: [{{ {key}: … }}] }}")),
    }
}

fn explain_condition(key: &str) -> Option<String> {
    match key {
        "logical" => Some("`logical` belongs to the predicate: it joins the conditions".to_owned()),
        "job" => Some("write job_name: \"…\"".to_owned()),
        "crawler" => Some("write crawler_name: \"…\"".to_owned()),
        _ => None,
    }
}
