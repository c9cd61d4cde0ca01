//! The years of a schedule as bits.

use super::element::Element;
use super::field::{Field, FieldName};

const FIRST: u16 = FieldName::Year.min();
const COUNT: usize = (FieldName::Year.max() - FIRST) as usize + 1;
const WORDS: usize = COUNT.div_ceil(64);

/// A set of the years 1970 to 2199; bit 0 is 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Years([u64; WORDS]);

impl Years {
    /// Every year of Glue's table.
    const ALL: Years = {
        let mut words = [u64::MAX; WORDS];
        words[WORDS - 1] >>= WORDS * 64 - COUNT;
        Years(words)
    };

    pub(super) fn of(field: &Field) -> Years {
        if field.only() == Some(&Element::Any) {
            return Years::ALL;
        }
        let mut years = Years([0; WORDS]);
        for year in field.numbers() {
            let bit = usize::from(year - FIRST);
            if let Some(word) = years.0.get_mut(bit / 64) {
                *word |= 1 << (bit % 64);
            }
        }
        years
    }

    /// Whether every year of Glue's table is in it.
    pub(super) fn are_all(&self) -> bool {
        *self == Years::ALL
    }

    /// Whether the year is in it.
    pub(super) fn contains(&self, year: i32) -> bool {
        self.from(year) == Some(year)
    }

    /// The first year of the set that is not before the one given.
    pub(super) fn from(&self, year: i32) -> Option<i32> {
        let first = i32::from(FIRST);
        let bit = usize::try_from(year.saturating_sub(first)).unwrap_or(0);
        let mut mask = u64::MAX << (bit % 64);
        for (index, word) in self.0.iter().enumerate().skip(bit / 64) {
            let left = word & mask;
            if left != 0 {
                let bit = index * 64 + left.trailing_zeros() as usize;
                return i32::try_from(bit).ok().map(|bit| first + bit);
            }
            mask = u64::MAX;
        }
        None
    }

    /// The years of the set, in order.
    pub(super) fn iter(self) -> impl Iterator<Item = i32> {
        std::iter::successors(self.from(i32::MIN), move |year| self.from(year + 1))
    }
}
