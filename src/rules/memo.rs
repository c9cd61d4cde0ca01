//! What was worked out for a text, remembered for the next one that is the same.

use compact_str::CompactString;

use crate::table::HashMap;

/// Answers by text, `MOST` of them at the most: the triggers of a pipeline share a few texts, and one whose every
/// trigger has its own gains nothing from more.
#[derive(Debug)]
pub(super) struct Memo<T, const MOST: usize>(HashMap<CompactString, T>);

impl<T: Clone, const MOST: usize> Memo<T, MOST> {
    /// The answer for this text, where it is remembered.
    pub(super) fn get(&self, text: &str) -> Option<T> {
        self.0.get(text).cloned()
    }

    /// Remembers an answer, where there is room for one more, and gives it back.
    pub(super) fn keep(&mut self, text: &str, answer: T) -> T {
        if self.0.len() < MOST {
            self.0.insert(text.into(), answer.clone());
        }
        answer
    }
}

impl<T, const MOST: usize> Default for Memo<T, MOST> {
    fn default() -> Self {
        Self(HashMap::default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_remembers_so_many_and_no_more() {
        let mut memo = Memo::<usize, 2>::default();
        assert_eq!(memo.get("a"), None);
        for (number, text) in ["a", "b", "c"].into_iter().enumerate() {
            assert_eq!(memo.keep(text, number), number);
        }
        assert_eq!(["a", "b", "c"].map(|text| memo.get(text)), [Some(0), Some(1), None]);
    }
}
