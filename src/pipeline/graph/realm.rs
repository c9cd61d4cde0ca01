//! Where a name means something: a region of an account.

use super::Name;
use crate::model::{Slot, Text, Trigger};

/// The region and the provider configuration of a trigger. A job of one realm is not the job of that name in
/// another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Realm<'p> {
    region: Option<Name<'p>>,
    provider: Option<Name<'p>>,
}

impl<'p> Realm<'p> {
    /// The realm of a trigger.
    pub(super) fn of(trigger: &'p Trigger) -> Self {
        let name = |slot: &'p Slot<Text>| slot.get().map(Name::of);
        Self {
            region: name(&trigger.region),
            provider: trigger.meta.as_deref().and_then(|meta| name(&meta.provider)),
        }
    }

    /// Whether the two are certainly not one. A region that is not said may be any, and so may the one of another
    /// provider configuration.
    pub(super) fn is_another(self, other: Self) -> bool {
        let differ = |one: Option<Name<'_>>, other: Option<Name<'_>>| {
            one.zip(other).is_some_and(|(one, other)| one.is_another(other))
        };
        differ(self.region, other.region) || differ(self.provider, other.provider)
    }
}
