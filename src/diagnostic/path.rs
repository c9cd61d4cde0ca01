//! Where in the attributes: `actions[2].job_name`.

use std::borrow::Cow;
use std::fmt;

use compact_str::CompactString;

/// One step of a [`Path`].
///
/// Steps are in order by their text, but for elements, which are by their number.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Segment {
    /// An attribute of the schema.
    Attribute(Cow<'static, str>),
    /// An element of a list, counted from 0.
    Index(usize),
    /// A key that the author chose: of an argument or a tag.
    Key(CompactString),
}

impl From<&'static str> for Segment {
    fn from(name: &'static str) -> Self {
        Segment::Attribute(Cow::Borrowed(name))
    }
}

impl From<usize> for Segment {
    fn from(index: usize) -> Self {
        Segment::Index(index)
    }
}

/// The way from the attributes' root to one value; empty for the trigger itself.
///
/// ```
/// use glue_trigger::diagnostic::{Path, Segment};
/// let path = Path::root().with("actions").with(2).with("arguments").with(Segment::Key("--conf".into()));
/// assert_eq!(path.to_string(), r#"actions[2].arguments["--conf"]"#);
/// ```
///
/// Paths are in order step by step, and a path stands before what is within it.
///
/// ```
/// # use glue_trigger::diagnostic::Path;
/// let action = |index: usize| Path::from("actions").with(index);
/// assert!(action(2) < action(2).with("timeout") && action(2).with("timeout") < action(10));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub struct Path(Vec<Segment>);

impl Path {
    /// The trigger itself.
    pub const fn root() -> Self {
        Self(Vec::new())
    }

    /// This path, one step longer.
    #[must_use]
    pub fn with(mut self, segment: impl Into<Segment>) -> Self {
        self.0.push(segment.into());
        self
    }

    /// The steps.
    pub fn segments(&self) -> &[Segment] {
        &self.0
    }

    /// True where `other` is this path, or on the way to it; the root is on no way.
    pub(crate) fn is_within(&self, other: &Path) -> bool {
        !other.0.is_empty() && self.0.starts_with(&other.0)
    }
}

impl From<&'static str> for Path {
    fn from(attribute: &'static str) -> Self {
        Path::root().with(attribute)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Attribute(name) if position == 0 => f.write_str(name)?,
                Segment::Attribute(name) => write!(f, ".{name}")?,
                Segment::Index(index) => write!(f, "[{index}]")?,
                Segment::Key(key) => write!(f, "[{}]", super::quote::quote_name(key))?,
            }
        }
        Ok(())
    }
}
