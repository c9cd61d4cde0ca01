//! Where in a trigger a rule looks: a path that costs nothing until something is found there.

use crate::diagnostic::Path;

/// The place of one attribute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Location {
    /// An attribute of the trigger itself.
    Trigger(&'static str),
    /// An attribute of the action with this index.
    Action(usize, &'static str),
    /// An attribute of the condition with this index.
    Condition(usize, &'static str),
}

impl Location {
    /// The attribute's name.
    pub(super) const fn attribute(self) -> &'static str {
        match self {
            Location::Trigger(name) | Location::Action(_, name) | Location::Condition(_, name) => name,
        }
    }
}

impl From<Location> for Path {
    fn from(location: Location) -> Self {
        match location {
            Location::Trigger(name) => name.into(),
            Location::Action(index, name) => action(index).with(name),
            Location::Condition(index, name) => condition(index).with(name),
        }
    }
}

/// `actions[2]`.
pub(super) fn action(index: usize) -> Path {
    Path::from("actions").with(index)
}

/// `predicate.conditions`.
pub(super) fn conditions() -> Path {
    Path::from("predicate").with("conditions")
}

/// `predicate.conditions[1]`.
pub(super) fn condition(index: usize) -> Path {
    conditions().with(index)
}
