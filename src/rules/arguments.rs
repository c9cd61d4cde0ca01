//! The arguments that the actions of a trigger pass.

use super::location::Location;
use crate::diagnostic::{Path, Segment};
use crate::model::{Action, Given, StringMap, Trigger};

/// Every argument that is known here: the index of its action, the action, name and value.
pub(super) fn arguments(trigger: &Trigger) -> impl Iterator<Item = (usize, &Action, &str, &str)> {
    trigger.actions().iter().enumerate().flat_map(|(index, action)| {
        let map = action.arguments.get().and_then(Given::literal);
        let entries = map.into_iter().flat_map(StringMap::iter);
        entries.map(move |(name, value)| (index, action, name, value))
    })
}

/// `actions[2].arguments["--stage"]`.
pub(super) fn path(index: usize, name: &str) -> Path {
    Path::from(Location::Action(index, "arguments")).with(Segment::Key(name.into()))
}
