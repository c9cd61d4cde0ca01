//! What must be true of anything that was found.

use glue_trigger::decode::Value;
use glue_trigger::diagnostic::{Diagnostic, Severity};
use glue_trigger::schedule::Schedule;

use crate::inert;
use crate::leads::{Misspelt, leads};

/// The most bytes of a message: it quotes at most 60 characters of a text, and of texts there are a few.
const LONGEST_MESSAGE: usize = 2000;

/// Holds where each finding says something bounded and harmless, and its excerpt and suggestion are sound.
pub fn hold<'d>(found: impl IntoIterator<Item = &'d Diagnostic>) {
    for found in found {
        let rule = found.rule.name;
        assert!(!found.message.is_empty(), "{rule} has no message");
        assert!(found.message.len() <= LONGEST_MESSAGE, "{rule} says too much: {}", found.message);
        assert!(!found.message.contains('\n'), "{rule} takes several lines: {:?}", found.message);
        inert::holds(&found.message, rule);
        inert::holds(&found.path.to_string(), rule);
        match &found.help {
            Some(help) => inert::holds(help, rule),
            None => assert_eq!(found.severity, Severity::Note, "{rule} has no help: {}", found.message),
        }
        if let Some(excerpt) = &found.excerpt {
            assert!(excerpt.text().get(excerpt.span()).is_some(), "{rule} marks {:?}", excerpt.span());
        }
        if let (Some(_), Some(suggestion)) = (&found.excerpt, &found.suggestion) {
            assert!(Schedule::parse(suggestion).is_ok(), "{rule} suggests {suggestion:?}");
        }
    }
}

/// Holds where the path of each finding leads to something in the input, or to what is missing in something.
pub fn lead<V: Value>(found: &[&Diagnostic], input: V) {
    let misspelt = Misspelt::of(found.iter().copied());
    for found in found {
        let segments = found.path.segments();
        assert!(
            leads(input, segments, &misspelt),
            "{} at {}: there is no such place",
            found.rule.name,
            found.path
        );
    }
}
