//! How much was found, in numbers and in words.

use std::fmt;

use crate::diagnostic::{Diagnostic, Severity};

/// How many findings there are of each kind.
///
/// ```
/// use glue_trigger::report::Counts;
/// let counts = Counts { errors: 2, warnings: 1, ..Counts::default() };
/// assert_eq!(counts.to_string(), "2 errors, 1 warning");
/// assert_eq!(counts.among(Some(20)), "2 errors, 1 warning in 20 triggers");
/// assert_eq!(Counts::default().among(Some(1)), "no findings in 1 trigger");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Those that AWS or Terraform refuses.
    pub errors: usize,
    /// Those that are likely not what was meant.
    pub warnings: usize,
    /// What was done on the author's behalf, and other things to know.
    pub notes: usize,
    /// Those with which their author lives, whatever their severity; they are in none of the others.
    pub acknowledged: usize,
}

impl Counts {
    /// Counts diagnostics.
    pub fn of<'d>(diagnostics: impl IntoIterator<Item = &'d Diagnostic>) -> Self {
        let mut counts = Self::default();
        for diagnostic in diagnostics {
            *match (&diagnostic.acknowledged, diagnostic.severity) {
                (Some(_), _) => &mut counts.acknowledged,
                (None, Severity::Error) => &mut counts.errors,
                (None, Severity::Warning) => &mut counts.warnings,
                (None, Severity::Note) => &mut counts.notes,
            } += 1;
        }
        counts
    }

    /// The summary line of a report, without a newline: the counts, and among how many triggers.
    pub fn among(&self, triggers: Option<usize>) -> String {
        match triggers {
            Some(triggers) => format!("{self} in {}", several(triggers, "trigger")),
            None => self.to_string(),
        }
    }
}

/// `2 errors, 1 warning`; `no findings` where there are none.
impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut parts: Vec<String> =
            [(self.errors, "error"), (self.warnings, "warning"), (self.notes, "note")]
                .into_iter()
                .filter(|(count, _)| *count > 0)
                .map(|(count, word)| several(count, word))
                .collect();
        if self.acknowledged > 0 {
            parts.push(format!("{} acknowledged", self.acknowledged));
        }
        f.write_str(if parts.is_empty() { "no findings" } else { "" })?;
        f.write_str(&parts.join(", "))
    }
}

/// `1 trigger`, `2 triggers`
pub(crate) fn several(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::super::cases::{acknowledged, finding, with_severity};
    use super::*;
    use crate::rules::TEXT_LENGTH;

    #[test]
    fn counts_each_finding_once() {
        let found = |severity| with_severity(finding(&TEXT_LENGTH, "name"), severity);
        let table: &[(&[Diagnostic], &str)] = &[
            (&[], "no findings in 3 triggers"),
            (&[found(Severity::Error)], "1 error in 3 triggers"),
            (&[found(Severity::Note), found(Severity::Error)], "1 error, 1 note in 3 triggers"),
            (
                &[found(Severity::Warning), found(Severity::Warning), acknowledged(found(Severity::Error))],
                "2 warnings, 1 acknowledged in 3 triggers",
            ),
        ];
        for (found, expected) in table {
            assert_eq!(Counts::of(*found).among(Some(3)), *expected);
        }
    }
}
