//! The decoder's state: where it is, and what it found.

use std::borrow::Cow;

use super::schema::Attribute;
use super::value::{Key, Value, View};
use crate::diagnostic::{Diagnostic, Path, Segment, nearest, one_of, quote_name};
use crate::model::Slot;
use crate::rules::{DUPLICATE_ATTRIBUTE, UNKNOWN_ATTRIBUTE, WRONG_KIND};

/// How many values the free-form structures of one trigger may hold. A structure that holds itself
/// twice on each of 32 levels would have four thousand million.
pub(super) const MOST_NODES: usize = 100_000;

/// Where the decoder stands in the input, and the faults so far.
#[derive(Default)]
pub(super) struct Decoder {
    steps: Vec<Step>,
    nodes: usize,
    /// Whether some text of the resource has a brace, without which Terraform has nothing to evaluate.
    pub(super) braces: bool,
    pub(super) diagnostics: Vec<Diagnostic>,
}

/// A step on the way in: a [`Segment`] of a path, which is made of it only where there is a fault.
pub(super) enum Step {
    /// An attribute under its right name.
    Attribute(&'static str),
    Index(usize),
    /// A name of the author's.
    Written(Box<Segment>),
}

impl From<usize> for Step {
    fn from(index: usize) -> Self {
        Step::Index(index)
    }
}

impl From<Segment> for Step {
    fn from(segment: Segment) -> Self {
        Step::Written(Box::new(segment))
    }
}

impl Decoder {
    /// The path of the value that is being decoded.
    pub(super) fn path(&self) -> Path {
        self.steps.iter().fold(Path::root(), |path, step| match step {
            Step::Attribute(name) => path.with(*name),
            Step::Index(index) => path.with(*index),
            Step::Written(segment) => path.with((**segment).clone()),
        })
    }

    /// Runs `decode` one step further in.
    pub(super) fn at<R>(&mut self, step: impl Into<Step>, decode: impl FnOnce(&mut Self) -> R) -> R {
        self.steps.push(step.into());
        let result = decode(self);
        self.steps.pop();
        result
    }

    /// Counts a value of a free-form structure; false where there are too many.
    pub(super) fn count_node(&mut self) -> bool {
        self.nodes += 1;
        self.nodes <= MOST_NODES
    }

    /// Keeps a fault.
    pub(super) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// A value of the wrong kind: `expected` and `help` are for people.
    pub(super) fn wrong_kind<T>(
        &mut self,
        expected: &str,
        got: &View<'_>,
        help: impl Into<Cow<'static, str>>,
    ) -> Slot<T> {
        let message = format!("expected {expected}, got {}", got.describe());
        self.report(Diagnostic::new(&WRONG_KIND, self.path(), message).help(help));
        Slot::Faulty
    }

    /// Reads the entries of a map whose keys are attributes of one block: calls `read` with each that
    /// is known, and reports keys that are unknown, that are no text, or that come twice.
    ///
    /// An attribute given as `nil` was not given: it is not visited. `explain` may answer for an
    /// unknown key with a help of its own.
    pub(super) fn entries<V: Value, A: Attribute>(
        &mut self,
        map: V,
        explain: fn(&str) -> Option<String>,
        mut read: impl FnMut(&mut Self, A, V),
    ) {
        let names = A::SCHEMA.names;
        // One bit for each attribute: no schema here has more than 64.
        let mut seen = 0_u64;
        map.each_entry(&mut |key, value| {
            let key = match key {
                Key::Text(key) => key,
                Key::Other(what) => {
                    let message = format!("an attribute's name must be text or a Symbol, got {what}");
                    self.report(
                        Diagnostic::new(&WRONG_KIND, self.path(), message)
                            .help(format!("the attributes here are {}", one_of(names))),
                    );
                    return;
                }
            };
            let (position, name) = match A::SCHEMA.position(&key) {
                Some(position) => (position, Step::Attribute(names[position])),
                // Terraform takes a property of this name for a comment, in every block.
                None if key == "//" => return,
                None => match self.unknown(key, names, explain) {
                    // The right name beside the wrong one: what is meant by it stands there.
                    Some((position, _)) if has_key(map, names[position]) => return,
                    Some((position, written)) => (position, Step::from(written)),
                    None => return,
                },
            };
            if value.is_null() {
                return;
            }
            if seen & (1 << position) != 0 {
                self.given_twice(&name);
                return;
            }
            seen |= 1 << position;
            self.at(name, |decoder| read(decoder, A::ALL[position], value));
        });
    }

    fn given_twice(&mut self, as_written: &Step) {
        // A misspelt name beside the right one was reported as misspelt.
        if let Step::Attribute(name) = *as_written {
            self.twice(Segment::from(name), &format!("`{name}`"));
        }
    }

    /// Reports a name of the author's own, of an argument or a tag, that stands a second time.
    pub(super) fn key_given_twice(&mut self, key: &str) {
        self.twice(Segment::Key(key.into()), &quote_name(key));
    }

    fn twice(&mut self, segment: Segment, what: &str) {
        let message = format!("{what} is given twice, as a Symbol and as text");
        let path = self.path().with(segment);
        self.report(Diagnostic::new(&DUPLICATE_ATTRIBUTE, path, message).help("keep one of the two"));
    }

    /// Reports an unknown key. Where it is a misspelt attribute, that attribute's position and the key
    /// are returned: the value is then read as what it was meant for, so that its own faults are
    /// found in the same run, and no rule calls the attribute missing.
    fn unknown(
        &mut self,
        key: Cow<'_, str>,
        schema: &[&'static str],
        explain: fn(&str) -> Option<String>,
    ) -> Option<(usize, Segment)> {
        let explanation = explain(&key);
        let meant = if explanation.is_none() { nearest(&key, schema) } else { None };
        let help = explanation.unwrap_or_else(|| match meant {
            Some(name) => format!("did you mean `{name}`?"),
            None => format!("the attributes here are {}", one_of(schema)),
        });
        let message = format!("there is no attribute {}", quote_name(&key));
        // The path shows the key as it was written, but harmless and bounded.
        let shown = if key.len() <= 64 && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
            Segment::Attribute(Cow::Owned(key.into_owned()))
        } else {
            Segment::Key(key.into())
        };
        let path = self.path().with(shown.clone());
        self.report(Diagnostic::new(&UNKNOWN_ATTRIBUTE, path, message).help(help));
        let position = schema.iter().position(|name| Some(*name) == meant)?;
        Some((position, shown))
    }
}

/// True where the map has an entry of this name.
fn has_key<V: Value>(map: V, name: &str) -> bool {
    let mut found = false;
    map.each_entry(&mut |key, _| found |= matches!(key, Key::Text(key) if key == name));
    found
}

/// For [`Decoder::entries`]: no unknown key has a help of its own here.
pub(super) fn no_explanation(_key: &str) -> Option<String> {
    None
}
