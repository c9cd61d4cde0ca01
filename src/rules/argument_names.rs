//! The names of arguments that were looked at before.

use super::memo::Memo;
use super::secret;
use crate::limits::RESERVED_ARGUMENTS;

/// Which names of arguments need no closer look: the triggers of a pipeline share most of them.
#[derive(Debug, Default)]
pub(super) struct ArgumentNames(Memo<bool, 1024>);

impl ArgumentNames {
    /// True for a name with its two dashes that is not reserved, and has no trace of the words for secrets.
    pub(super) fn is_fine(&mut self, name: &str) -> bool {
        self.0.get(name).unwrap_or_else(|| {
            let is_fine =
                name.starts_with("--") && !RESERVED_ARGUMENTS.contains(&name) && !secret::may_carry(name);
            self.0.keep(name, is_fine)
        })
    }
}
