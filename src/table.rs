//! Tables by name, with a hash that is quicker than the standard library's.
//!
//! That one withstands keys which somebody has chosen to collide; here the keys are the author's own names.

use foldhash::fast::FixedState;

/// A map without an order.
pub(crate) type HashMap<K, V> = std::collections::HashMap<K, V, FixedState>;
/// A set without an order.
pub(crate) type HashSet<K> = std::collections::HashSet<K, FixedState>;
/// A map in the order of insertion.
pub(crate) type IndexMap<K, V> = indexmap::IndexMap<K, V, FixedState>;
/// A set in the order of insertion.
pub(crate) type IndexSet<K> = indexmap::IndexSet<K, FixedState>;
