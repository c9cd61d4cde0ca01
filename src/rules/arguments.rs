//! The arguments that the actions of a trigger pass.

use super::location::Location;
use crate::diagnostic::{Path, Segment};
use crate::model::{Action, Entry, Given, StringMap, Trigger};

/// Every argument that is known here: the index of its action, the action, name and value.
pub(super) fn arguments(trigger: &Trigger) -> impl Iterator<Item = (usize, &Action, &Entry)> {
    trigger.actions().iter().enumerate().flat_map(|(index, action)| {
        let map = action.arguments.get().and_then(Given::literal);
        map.map_or(&[][..], StringMap::entries).iter().map(move |entry| (index, action, entry))
    })
}

/// `actions[2].arguments["--stage"]`.
pub(super) fn path(index: usize, name: &str) -> Path {
    Path::from(Location::Action(index, "arguments")).with(Segment::Key(name.into()))
}
