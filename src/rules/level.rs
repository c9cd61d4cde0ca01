//! How loud a rule is: what its declaration says, or what somebody decided.

use super::Rule;
use crate::diagnostic::{Diagnostic, Severity};

/// What becomes of a rule's findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// They are left out.
    Off,
    /// They are told as this.
    On(Severity),
}

/// The levels of all rules: their own, and what was decided otherwise.
///
/// ```
/// use glue_trigger::diagnostic::Severity;
/// use glue_trigger::rules::{Level, Levels, MISSING_SCHEDULE, UNKNOWN_ATTRIBUTE, UNWATCHED_FAILURE};
/// let mut levels = Levels::default();
/// assert_eq!(levels.of(&MISSING_SCHEDULE), Level::On(Severity::Error));
/// assert_eq!(levels.of(&UNWATCHED_FAILURE), Level::Off);
/// levels.set(&UNWATCHED_FAILURE, Level::On(Severity::Note));
/// assert_eq!(levels.of(&UNWATCHED_FAILURE), Level::On(Severity::Note));
/// assert!(!levels.set(&UNKNOWN_ATTRIBUTE, Level::Off));
/// ```
#[derive(Debug, Clone, Default)]
pub struct Levels {
    decided: Vec<(&'static Rule, Level)>,
}

impl Levels {
    /// Decides for one rule; the last decision holds.
    ///
    /// False, and nothing is decided, where a rule that [cannot be ignored](Rule::can_be_ignored) would be no
    /// error any more.
    pub fn set(&mut self, rule: &'static Rule, level: Level) -> bool {
        if !rule.can_be_ignored() && level != Level::On(Severity::Error) {
            return false;
        }
        self.decided.retain(|(decided, _)| *decided != rule);
        self.decided.push((rule, level));
        true
    }

    /// Leaves out what is off, and gives the others their severity.
    pub(crate) fn apply(&self, diagnostics: &mut Vec<Diagnostic>) {
        if self.decided.is_empty() {
            return;
        }
        diagnostics.retain_mut(|diagnostic| self.lets(diagnostic));
    }

    /// Gives a diagnostic its severity; false where its rule is off.
    pub(crate) fn lets(&self, diagnostic: &mut Diagnostic) -> bool {
        let level = self.of(diagnostic.rule);
        if let Level::On(severity) = level {
            diagnostic.severity = severity;
        }
        level != Level::Off
    }

    /// The level of one rule.
    pub fn of(&self, rule: &'static Rule) -> Level {
        let decided = self.decided.iter().find(|(decided, _)| *decided == rule);
        match decided {
            Some((_, level)) => *level,
            None if rule.off_by_default => Level::Off,
            None => Level::On(rule.severity),
        }
    }
}
