//! Which of many names was meant by one that nothing has.

use std::cell::Cell;

use crate::diagnostic::nearest;

/// Names that a misspelt one may have meant.
///
/// A pipeline may have thousands of names and hundreds of misspelt ones: so a comparison that takes the square of their
/// length comes last, and there is a [bound](Candidates::COMPARISONS) to how many are made.
#[derive(Debug)]
pub(super) struct Candidates {
    names: Vec<(String, Outline)>,
    comparisons: Cell<usize>,
}

/// What two names must nearly have in common to be nearly the same: how long they are, and their characters. Their
/// numbers must be the same: `tenant-12` is not meant by `tenant-13`.
#[derive(Debug, Clone, Copy)]
struct Outline {
    length: usize,
    /// A bit for each character, some of which share one.
    characters: u64,
    /// The digits, as one number that may be that of others, too.
    digits: u64,
}

impl Outline {
    fn of(name: &str) -> Self {
        let mut outline = Self { length: 0, characters: 0, digits: 0 };
        for character in name.chars() {
            outline.length += 1;
            outline.characters |= 1 << (u32::from(character) % u64::BITS);
            if let Some(digit) = character.to_digit(10) {
                outline.digits = outline.digits.wrapping_mul(11).wrapping_add(u64::from(digit) + 1);
            }
        }
        outline
    }

    /// False where more than `slips` characters were to be changed: each slip takes one away, brings one, or both.
    fn may_be(self, other: Self, slips: u32) -> bool {
        let missing = |these: u64, those: u64| (these & !those).count_ones();
        self.digits == other.digits
            && self.length.abs_diff(other.length) <= slips as usize
            && missing(self.characters, other.characters) <= slips
            && missing(other.characters, self.characters) <= slips
    }
}

impl Candidates {
    /// How many comparisons are made for one pipeline; after those nothing is guessed.
    const COMPARISONS: usize = 20_000;

    /// Candidates of these names.
    pub(super) fn new(names: impl Iterator<Item = String>) -> Self {
        let names = names.map(|name| {
            let outline = Outline::of(&name);
            (name, outline)
        });
        Self { names: names.collect(), comparisons: Cell::new(Self::COMPARISONS) }
    }

    /// The name that was meant by `name`, where one is near enough.
    pub(super) fn meant(&self, name: &str) -> Option<&str> {
        let outline = Outline::of(name);
        // The names of a pipeline are like each other, with prefixes: only few slips make a name another one.
        let slips = outline.length / 5 + 1;
        let slips_in_bits = u32::try_from(slips).unwrap_or(u32::MAX);
        let like = self.names.iter().filter(|(_, other)| outline.may_be(*other, slips_in_bits));
        let like: Vec<&str> = like.map(|(name, _)| name.as_str()).take(self.comparisons.get()).collect();
        self.comparisons.set(self.comparisons.get() - like.len());
        nearest(name, &like).filter(|meant| strsim::osa_distance(name, meant) <= slips)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_a_few_slips_make_another_name() {
        let names = ["load-orders", "load-customers", "check", "größe", "tenant-12"];
        let candidates = Candidates::new(names.map(str::to_owned).into_iter());
        for (name, expected) in [
            ("load-order", Some("load-orders")),
            ("laod-orders", Some("load-orders")),
            ("load_orders", Some("load-orders")),
            ("chekc", Some("check")),
            ("grösse", Some("größe")),
            ("load-returns", None),
            ("tenant-13", None),
            ("tenent-12", Some("tenant-12")),
            ("c", None),
            ("", None),
        ] {
            assert_eq!(candidates.meant(name), expected, "{name}");
        }
    }

    #[test]
    fn guesses_no_longer_than_it_may() {
        let letters = |number: usize| format!("{number:010b}").replace('0', "a").replace('1', "b");
        let candidates = Candidates::new((0..1_000).map(|number| format!("job-{}", letters(number))));
        let asked = |number: usize| candidates.meant(&format!("job-{}x", letters(number))).is_some();
        let answered = (0..1_000).filter(|number| asked(*number)).count();
        assert!((10..1_000).contains(&answered), "{answered}");
    }
}
