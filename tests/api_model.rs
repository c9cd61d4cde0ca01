//! Holds the table of limits, and AWS's words, against the API's model in the shared facts.

#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "a helper of tests, which clippy does not take for one"
)]

use std::collections::BTreeSet;
use std::path::Path;

use glue_trigger::limits::{COUNTS, Characters, NUMBERS, TEXTS};
use glue_trigger::model::{CrawlState, JobState};
use serde_json::Value;

/// The shapes of the API's model. In CI the file must be there; elsewhere these tests are
/// skipped without it.
fn shapes() -> Option<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/facts/glue-api-shapes.json");
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(serde_json::from_str::<Value>(&text).expect("the model is JSON")["shapes"].clone()),
        Err(error) if std::env::var_os("CI").is_some() => panic!("{}: {error}", path.display()),
        Err(_) => None,
    }
}

#[test]
fn text_limits_are_those_of_the_api() {
    let Some(shapes) = shapes() else { return };
    for limit in TEXTS {
        let shape = &shapes[limit.shape];
        assert_eq!(
            (shape["min"].as_u64(), shape["max"].as_u64()),
            (Some(limit.min as u64), Some(limit.max as u64)),
            "{}",
            limit.shape
        );
        let has_pattern = shape["pattern"].is_string();
        assert_eq!(has_pattern, limit.characters != Characters::Any, "{}", limit.shape);
    }
}

/// The pattern's escapes, as the model writes them: which characters beside U+0020 and above.
#[test]
fn allowed_characters_are_those_of_the_api() {
    let Some(shapes) = shapes() else { return };
    for limit in TEXTS {
        let Some(pattern) = shapes[limit.shape]["pattern"].as_str() else { continue };
        for (escape, character) in [("\\t", '\t'), ("\\n", '\n'), ("\\r", '\r')] {
            assert_eq!(
                limit.characters.allow(character),
                pattern.contains(escape),
                "{} {escape}",
                limit.shape
            );
        }
        assert!(pattern.starts_with("[\\u0020-\\uD7FF\\uE000-\\uFFFD"), "{}", limit.shape);
        for (character, expected) in [
            ('\u{1f}', false),
            (' ', true),
            ('\u{7f}', true),
            ('\u{fffd}', true),
            ('\u{fffe}', false),
            ('🚚', true),
        ] {
            assert_eq!(limit.characters.allow(character), expected, "{} {character:?}", limit.shape);
        }
    }
}

#[test]
fn number_limits_are_those_of_the_api() {
    let Some(shapes) = shapes() else { return };
    for limit in NUMBERS {
        let shape = &shapes[limit.shape];
        assert_eq!(shape["type"], "integer", "{}", limit.shape);
        assert_eq!(shape["min"].as_i64(), Some(limit.min), "{}", limit.shape);
        let max = shape["max"].as_i64().unwrap_or(i64::from(i32::MAX));
        assert_eq!(max, limit.max, "{}", limit.shape);
    }
}

#[test]
fn counts_are_those_of_the_api() {
    let Some(shapes) = shapes() else { return };
    for limit in COUNTS {
        assert_eq!(shapes[limit.shape]["max"].as_u64(), Some(limit.max as u64), "{}", limit.shape);
    }
}

/// What the decoder takes for an attribute is what the API has, by its own name or the provider's.
#[test]
fn words_are_those_of_the_api() {
    let Some(shapes) = shapes() else { return };
    for (shape, attribute) in [
        ("TriggerType", r#"{"type": WORD}"#),
        ("Logical", r#"{"predicate": {"logical": WORD}}"#),
        ("LogicalOperator", r#"{"predicate": {"conditions": [{"logical_operator": WORD}]}}"#),
        ("JobRunState", r#"{"predicate": {"conditions": [{"state": WORD}]}}"#),
        ("CrawlState", r#"{"predicate": {"conditions": [{"crawl_state": WORD}]}}"#),
    ] {
        let words: BTreeSet<&str> =
            shapes[shape]["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        assert!(!words.is_empty(), "{shape}");
        let faults = |word: &str| {
            let input: Value =
                serde_json::from_str(&attribute.replace("WORD", &format!("\"{word}\""))).unwrap();
            glue_trigger::decode::trigger(None, &input).diagnostics
        };
        for word in &words {
            assert!(faults(word).is_empty(), "{shape} {word}");
        }
        let unknown = faults("NO_SUCH_WORD");
        assert_eq!(unknown.len(), 1, "{shape}");
        // The message lists every word, and none else; of states, those that can be watched.
        let expected: BTreeSet<&str> = match shape {
            "JobRunState" => JobState::WATCHABLE.iter().map(|state| state.as_str()).collect(),
            "CrawlState" => CrawlState::WATCHABLE.iter().map(|state| state.as_str()).collect(),
            _ => words,
        };
        let listed: BTreeSet<&str> = unknown[0]
            .message
            .split_once(" is not ")
            .map_or("", |(_, list)| list)
            .split(|c: char| !(c.is_ascii_uppercase() || c == '_'))
            .filter(|word| !word.is_empty())
            .collect();
        assert_eq!(listed, expected, "{shape}");
    }
}
