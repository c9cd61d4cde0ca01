//! What a first look at a trigger shows, so that most rules need no second one.

use super::arguments::arguments;
use super::memory::Memory;
use super::{names, texts};
use crate::model::Trigger;

/// What is true of nearly every trigger. Several rules find nothing where it is, so each asks for it first; it is
/// worked out once.
#[derive(Debug, Clone, Copy)]
pub(super) struct FirstLook {
    /// Every bounded text is as long as it may be, and of printable characters: see [`texts::are_fine`].
    pub(super) texts_are_fine: bool,
    /// No name can hold a reference or an ARN: see [`names::are_plain`].
    pub(super) names_are_plain: bool,
    /// No argument's name is reserved, lacks its dashes, or may speak of a secret.
    pub(super) argument_names_are_fine: bool,
}

impl FirstLook {
    /// Looks at a trigger.
    pub(super) fn at(trigger: &Trigger, memory: &mut Memory) -> Self {
        let known = &mut memory.argument_names;
        Self {
            texts_are_fine: texts::are_fine(trigger),
            names_are_plain: names::are_plain(trigger),
            argument_names_are_fine: arguments(trigger).all(|(_, _, argument)| known.is_fine(&argument.name)),
        }
    }
}
