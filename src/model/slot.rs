//! Whether an attribute was given, and whether what was given could be read.

use super::{Given, Text};

/// An attribute's place in the model.
///
/// The third state keeps one fault one message: a rule that asks for a missing
/// schedule must not also complain where a schedule was given, but as an Array,
/// which [`decode`](crate::decode) has reported already.
///
/// ```
/// use glue_trigger::model::Slot;
/// let timeout: Slot<i64> = Slot::Given(60);
/// assert_eq!(timeout.get(), Some(&60));
/// assert!(Slot::<i64>::Absent.is_absent());
/// assert!(!Slot::<i64>::Faulty.is_absent());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Slot<T> {
    /// Not given, or given as `nil`.
    #[default]
    Absent,
    /// Given, but of a kind that cannot be read here; already reported.
    Faulty,
    /// Given and read.
    Given(T),
}

impl<T> Slot<T> {
    /// What was given, where it could be read.
    pub fn get(&self) -> Option<&T> {
        match self {
            Slot::Given(value) => Some(value),
            Slot::Absent | Slot::Faulty => None,
        }
    }

    /// True where nothing was given at all.
    pub fn is_absent(&self) -> bool {
        matches!(self, Slot::Absent)
    }
}

impl Slot<Text> {
    /// True for a literal text: a template may turn out to be `null`, which is as good as left out.
    pub fn is_literal(&self) -> bool {
        self.get().is_some_and(|text| !text.is_template())
    }
}

impl<T> Slot<Given<T>> {
    /// True for a literal value: a template may turn out to be `null`, which is as good as left out.
    pub fn is_literal(&self) -> bool {
        self.get().is_some_and(|given| given.literal().is_some())
    }
}
