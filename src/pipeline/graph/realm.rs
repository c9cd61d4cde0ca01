//! Where a name means something: a region of an account.

use super::Name;
use crate::model::{Slot, Text, Trigger};

/// The region and the provider configuration of a trigger. A job of one realm is not the job of that name in
/// another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Realm<'p> {
    region: Option<Name<'p>>,
    provider: Option<Name<'p>>,
    /// The position of the trigger, where each of its instances has a realm of its own, and nobody else has it.
    own: Option<usize>,
}

impl<'p> Realm<'p> {
    /// The realm of the trigger at this position.
    pub(super) fn of(trigger: &'p Trigger, position: usize) -> Self {
        let name = |slot: &'p Slot<Text>| slot.get().map(Name::of);
        let region = name(&trigger.region);
        let provider = trigger.meta.as_deref().and_then(|meta| name(&meta.provider));
        let differs = [region, provider].into_iter().flatten().any(Name::differs_by_instance);
        Self { region, provider, own: differs.then_some(position) }
    }

    /// Whether each instance of the trigger is in another.
    pub(super) fn differs_by_instance(self) -> bool {
        self.own.is_some()
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
