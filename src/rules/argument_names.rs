//! The names of arguments that were looked at before.

use compact_str::CompactString;

use super::secret;
use crate::limits::RESERVED_ARGUMENTS;
use crate::table::HashMap;

/// Which names of arguments need no closer look: the triggers of a pipeline share most of them.
#[derive(Debug, Default)]
pub(super) struct ArgumentNames(HashMap<CompactString, bool>);

impl ArgumentNames {
    /// How many are remembered. A pipeline whose every trigger has names of its own gains nothing from more.
    const MOST: usize = 1024;

    /// True for a name with its two dashes that is not reserved, and has no trace of the words for secrets.
    pub(super) fn is_fine(&mut self, name: &str) -> bool {
        if let Some(is_fine) = self.0.get(name) {
            return *is_fine;
        }
        let is_fine =
            name.starts_with("--") && !RESERVED_ARGUMENTS.contains(&name) && !secret::may_be_named(name);
        if self.0.len() < Self::MOST {
            self.0.insert(name.into(), is_fine);
        }
        is_fine
    }
}
