//! The pattern in a set of numbers.

/// Fewer than these are better named one by one.
const LEAST: usize = 3;

/// The ways in which a set of rising numbers can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// One number.
    One(u32),
    /// At even steps all around the clock: `5, 25, 45` of 60.
    Around { from: u32, step: u32 },
    /// At even steps from one to another, three of them at least.
    Steps { from: u32, to: u32, step: u32 },
    /// Numbers without a pattern.
    List,
}

impl Shape {
    /// The shape of rising numbers, where the clock has so many.
    pub(super) fn of(numbers: &[u32], period: u32) -> Shape {
        let (Some(&from), Some(&to)) = (numbers.first(), numbers.last()) else { return Shape::List };
        if from == to {
            return Shape::One(from);
        }
        let step = (to - from) / (numbers.len() as u32 - 1);
        let is_even = (from..=to).step_by(step as usize).eq(numbers.iter().copied());
        match is_even {
            // A clock without a period has no way around: days of the month, years.
            true if from + period == to + step => Shape::Around { from, step },
            true if numbers.len() >= LEAST => Shape::Steps { from, to, step },
            _ => Shape::List,
        }
    }
}

/// Rising numbers as ranges of neighbours, both ends included.
pub(super) fn runs(numbers: &[u32]) -> Vec<(u32, u32)> {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for number in numbers {
        match runs.last_mut() {
            Some((_, to)) if *to + 1 == *number => *to = *number,
            _ => runs.push((*number, *number)),
        }
    }
    runs
}

/// The same on a clock: the last range goes on into the first, as from Friday to Monday.
pub(super) fn runs_around(numbers: &[u32], min: u32, max: u32) -> Vec<(u32, u32)> {
    let mut runs = runs(numbers);
    if let [(first, end), .., (_, last)] = runs.as_mut_slice()
        && (*first, *last) == (min, max)
    {
        *last = *end;
        runs.remove(0);
    }
    runs
}

/// How many numbers a range of a clock has.
pub(super) fn length((from, to): (u32, u32), period: u32) -> u32 {
    (to + period - from) % period + 1
}

/// Ranges of two are no ranges to a reader: each range as its words, or its numbers as theirs.
pub(super) fn told(
    runs: &[(u32, u32)],
    word: impl Fn(u32) -> String,
    range: impl Fn(String, String) -> String,
) -> Vec<String> {
    runs.iter()
        .flat_map(|&(from, to)| match to - from {
            0 => vec![word(from)],
            1 => vec![word(from), word(to)],
            _ => vec![range(word(from), word(to))],
        })
        .collect()
}

/// The numbers of the bits that are set.
pub(super) fn numbers(bits: u64) -> Vec<u32> {
    (0..64).filter(|number| bits & (1 << number) != 0).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        for (numbers, period, expected) in [
            (&[5][..], 60, Shape::One(5)),
            (&[0, 30], 60, Shape::Around { from: 0, step: 30 }),
            (&[5, 25, 45], 60, Shape::Around { from: 5, step: 20 }),
            (&[0, 7, 14], 60, Shape::Steps { from: 0, to: 14, step: 7 }),
            (&[0, 20], 60, Shape::List),
            (&[0, 1, 3], 60, Shape::List),
        ] {
            assert_eq!(Shape::of(numbers, period), expected, "{numbers:?}");
        }
    }

    #[test]
    fn ranges() {
        assert_eq!(runs(&[1, 3, 4, 7]), [(1, 1), (3, 4), (7, 7)]);
        assert_eq!(runs_around(&[1, 2, 6, 7], 1, 7), [(6, 2)]);
        assert_eq!(runs_around(&[1, 2, 4, 7], 1, 7), [(4, 4), (7, 2)]);
        assert_eq!(runs_around(&[1, 2], 1, 7), [(1, 2)]);
        assert_eq!(length((6, 2), 7), 4);
        assert_eq!(length((2, 6), 7), 5);
    }
}
