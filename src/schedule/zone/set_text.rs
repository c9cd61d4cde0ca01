//! A set of numbers as the text of a field.

use super::super::field::{Field, FieldName};

/// The numbers of a field as bits, written as short as people would: `*`, `0/15`, `7-16`, `1,15`.
///
/// Never a range that wraps around, nor a step that leaves one gap uneven: those warn.
pub(super) fn text(bits: u64, name: FieldName, named: bool) -> String {
    let (min, max) = (name.min(), name.max());
    let numbers: Vec<u16> = (min..=max).filter(|number| bits & 1 << number != 0).collect();
    if numbers.len() == usize::from(max - min) + 1 {
        return "*".to_owned();
    }
    if let Some(step) = step(&numbers, name) {
        return step;
    }
    let mut parts: Vec<String> = Vec::new();
    let word = |number: u16| word(number, name, named);
    for run in numbers.chunk_by(|a, b| a + 1 == *b) {
        match run {
            [first, _, .., last] => parts.push(format!("{}-{}", word(*first), word(*last))),
            few => parts.extend(few.iter().map(|number| word(*number))),
        }
    }
    parts.join(",")
}

/// The author's own text, where it stands for this set.
pub(super) fn text_like(field: &Field, bits: u64) -> String {
    if field.bits() == bits { field.to_string() } else { text(bits, field.name(), is_named(field)) }
}

/// A value by its name, where the field has names and the author uses them.
pub(super) fn word(number: u16, name: FieldName, named: bool) -> String {
    match number.checked_sub(name.min()).and_then(|index| name.names().get(usize::from(index))) {
        Some(word) if named => (*word).to_owned(),
        _ => number.to_string(),
    }
}

/// Whether to write names: they are what the author wrote, or the author wrote no value at all.
fn is_named(field: &Field) -> bool {
    let text = field.to_string();
    text == "*" || text.contains(|c: char| c.is_ascii_alphabetic())
}

fn step(numbers: &[u16], name: FieldName) -> Option<String> {
    let (&[first, second, ..], &[.., last]) = (numbers, numbers) else { return None };
    let step = second - first;
    let is_even = numbers.windows(2).all(|pair| matches!(pair, [a, b] if b - a == step));
    if step < 2 || !is_even || numbers.len() < 3 {
        return None;
    }
    let comes_round = last + step == first + name.max() - name.min() + 1;
    match (comes_round, numbers.len()) {
        (true, _) if !name.is_day() => Some(format!("{first}/{step}")),
        // Three numbers are shorter, or at least plainer, as a list.
        (_, 4..) if name.names().is_empty() => Some(format!("{first}-{last}/{step}")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_written_short() {
        let table: &[(FieldName, &[u16], bool, &str)] = &[
            (FieldName::Hours, &[5], false, "5"),
            (FieldName::Hours, &[7, 8, 9, 10], false, "7-10"),
            (FieldName::Hours, &[0, 1, 21, 22, 23], false, "0,1,21-23"),
            (FieldName::Hours, &[2, 5, 8, 11, 14, 17, 20, 23], false, "2/3"),
            (FieldName::Hours, &[2, 5, 8, 11], false, "2-11/3"),
            (FieldName::Hours, &[2, 5, 8], false, "2,5,8"),
            (FieldName::Minutes, &[0, 15, 30, 45], false, "0/15"),
            (FieldName::Minutes, &[5, 35], false, "5,35"),
            (FieldName::Minutes, &[15, 30, 45], false, "15,30,45"),
            (FieldName::Month, &[1, 2, 3, 11, 12], true, "JAN-MAR,NOV,DEC"),
            (FieldName::Month, &[1, 3, 5, 7, 9, 11], true, "1/2"),
            (FieldName::Month, &[4, 5, 6], false, "4-6"),
        ];
        for (name, numbers, named, expected) in table {
            let bits = numbers.iter().fold(0, |bits, number| bits | 1 << number);
            assert_eq!(text(bits, *name, *named), *expected, "{numbers:?}");
        }
        assert_eq!(text((1 << 24) - 1, FieldName::Hours, false), "*");
    }
}
