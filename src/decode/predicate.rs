//! What a conditional trigger waits for.

use super::decoder::Decoder;
use super::value::{Value, View};
use super::{blocks, scalars};
use crate::model::{Condition, CrawlState, JobState, Predicate, Slot, is_template};

const PREDICATE: &[&str] = &["conditions", "logical"];
/// One condition, for helps.
const EXAMPLE: &str = "{ job_name: \"load\", state: \"SUCCEEDED\" }";
const CONDITION: &[&str] = &["job_name", "state", "crawler_name", "crawl_state", "logical_operator"];

/// The `predicate` of a trigger.
pub(super) fn predicate<V: Value>(decoder: &mut Decoder, value: V) -> Option<Predicate> {
    let mut predicate = Predicate::default();
    decoder.entries(value, PREDICATE, explain, |decoder, position, value| match PREDICATE[position] {
        "conditions" => predicate.conditions = conditions(decoder, value),
        _ => predicate.logical = scalars::word(decoder, value),
    });
    Some(predicate)
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

fn condition<V: Value>(decoder: &mut Decoder, value: V) -> Option<Condition> {
    let mut condition = Condition::default();
    decoder.entries(value, CONDITION, explain_condition, |decoder, position, value| {
        match CONDITION[position] {
            "job_name" => condition.job_name = scalars::optional_text(decoder, value, "load"),
            "state" => condition.state = scalars::state(decoder, value, JobState::WATCHABLE),
            "crawler_name" => condition.crawler_name = scalars::optional_text(decoder, value, "raw"),
            "crawl_state" => condition.crawl_state = scalars::state(decoder, value, CrawlState::WATCHABLE),
            _ => condition.logical_operator = scalars::word(decoder, value),
        }
    });
    Some(condition)
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
        _ => CONDITION.contains(&key).then(|| format!("write predicate: {{ conditions: [{{ {key}: … }}] }}")),
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
