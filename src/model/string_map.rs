//! Arguments and tags: text to text, in the author's order.

use compact_str::CompactString;

/// A map from text to text that keeps the order and the bytes of its author.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct StringMap(pub(crate) Vec<(CompactString, CompactString)>);

impl StringMap {
    /// The entries in the author's order, in Terraform's notation.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True where there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
