//! What is told to a person: a fault, its place, AWS's answer and the mend.

mod excerpt;
mod path;
mod quote;
mod suggest;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

pub use excerpt::Excerpt;
pub use path::{Path, Segment};
pub use quote::quote;
pub(crate) use quote::{
    inert, is_unsafe, quote_address, quote_code, quote_name, quote_whole, trigger_address,
};
pub(crate) use suggest::{nearest, one_of};

use crate::rules::Rule;

/// How bad a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// AWS or Terraform is known to refuse it.
    Error,
    /// Accepted, and likely not what was meant.
    Warning,
    /// What the program did on the author's behalf.
    Note,
}

impl Severity {
    /// The word for people and machines: `error`, `warning` or `note`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The file and line of the call that declared a trigger.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// The file as the caller's runtime names it; shared by all triggers of one file.
    pub file: Arc<str>,
    /// The line, counted from 1.
    pub line: u32,
}

/// The file and the line, with characters of the file's name that could command a terminal written as escapes:
/// messages name places.
///
/// ```
/// use glue_trigger::diagnostic::Place;
/// let place = |file: &str| Place { file: file.into(), line: 3 }.to_string();
/// assert_eq!(place("lake.rb"), "lake.rb:3");
/// assert_eq!(place("lake\u{1b}[2J.rb"), "lake\\u{1b}[2J.rb:3");
/// ```
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", inert(&self.file), self.line)
    }
}

/// One finding about one trigger.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: &'static Rule,
    /// How bad it is.
    pub severity: Severity,
    /// The resource name of the trigger; `None` for attributes that stand alone.
    pub trigger: Option<Arc<str>>,
    /// Where in the attributes it is.
    pub path: Path,
    /// Where the trigger was declared, where that is known.
    pub place: Option<Place>,
    /// Other places that the message names.
    pub related: Vec<Place>,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: Option<Cow<'static, str>>,
    /// The text that it is about, with the faulty part, where that is only a part of it.
    pub excerpt: Option<Excerpt>,
    /// The whole text to write in place of the excerpt's, ready to paste; the help names it, too.
    pub suggestion: Option<String>,
    /// What AWS answers at apply, where that is on record.
    pub aws_message: Option<Cow<'static, str>>,
    /// Why its author lives with it, where that was said: it is told, and fails nothing.
    pub acknowledged: Option<Arc<str>>,
}

impl Diagnostic {
    /// A finding of `rule` at `path`, with the rule's own severity and AWS's recorded answer.
    pub fn new(rule: &'static Rule, path: Path, message: impl Into<String>) -> Self {
        Self {
            rule,
            severity: rule.severity,
            trigger: None,
            path,
            place: None,
            related: Vec::new(),
            message: message.into(),
            help: None,
            excerpt: None,
            suggestion: None,
            aws_message: rule.aws_message.map(Cow::Borrowed),
            acknowledged: None,
        }
    }

    /// True for an error that nobody acknowledged: what makes a pipeline invalid.
    pub fn is_fault(&self) -> bool {
        self.severity == Severity::Error && self.acknowledged.is_none()
    }

    /// Adds what to write instead.
    #[must_use]
    pub fn help(mut self, help: impl Into<Cow<'static, str>>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Shows the faulty part of a text.
    #[must_use]
    pub fn excerpt(mut self, excerpt: Excerpt) -> Self {
        self.excerpt = Some(excerpt);
        self
    }

    /// Adds the whole text to write instead of the excerpt's.
    #[must_use]
    pub fn suggestion(mut self, suggestion: Option<impl Into<String>>) -> Self {
        self.suggestion = suggestion.map(Into::into);
        self
    }

    /// Replaces AWS's answer, for rules whose answer depends on the input.
    #[must_use]
    pub fn aws(mut self, answer: impl Into<Cow<'static, str>>) -> Self {
        self.aws_message = Some(answer.into());
        self
    }
}
