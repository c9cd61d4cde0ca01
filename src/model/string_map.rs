//! Arguments and tags: text to text, in the author's order.

use compact_str::CompactString;

use super::marks::Marks;

/// A map from text to text that keeps the order and the bytes of its author.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct StringMap(pub(crate) Vec<Entry>);

/// One argument, or one tag.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Entry {
    pub(crate) name: CompactString,
    pub(crate) value: CompactString,
    pub(crate) marks_of_value: Marks,
}

impl Entry {
    pub(crate) fn new(name: CompactString, value: CompactString) -> Self {
        let marks_of_value = Marks::of(&value);
        Self { name, value, marks_of_value }
    }
}

impl StringMap {
    /// The entries in the author's order, in Terraform's notation.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &str)> {
        self.0.iter().map(|entry| (entry.name.as_str(), entry.value.as_str()))
    }

    /// The entries with what is known of them.
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.0
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
