//! The bytes of the fuzzer, read as choices.

use arbitrary::Unstructured;

/// One choice after the other. Where the bytes are used up, each is the first that there is.
pub struct Choices<'a> {
    bytes: Unstructured<'a>,
}

impl<'a> Choices<'a> {
    /// The choices that these bytes are.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { bytes: Unstructured::new(bytes) }
    }

    /// A number below `end`, which is not 0.
    pub fn below(&mut self, end: usize) -> usize {
        self.bytes.int_in_range(0..=end - 1).unwrap_or_default()
    }

    /// One of several; there is at least one.
    pub fn of<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())]
    }

    /// True once in `times`, and never after the last byte.
    pub fn once_in(&mut self, times: usize) -> bool {
        self.below(times) == times - 1
    }

    /// Any number.
    pub fn number(&mut self) -> i64 {
        self.bytes.arbitrary().unwrap_or_default()
    }

    /// Text of the fuzzer's own, of at most so many bytes.
    pub fn text(&mut self, most: usize) -> String {
        let length = self.below(most + 1).min(self.bytes.len());
        let bytes = self.bytes.bytes(length).unwrap_or_default();
        String::from_utf8_lossy(bytes).into_owned()
    }
}
