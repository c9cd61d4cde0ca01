//! Whether the path of a finding leads anywhere.

use std::collections::HashSet;

use glue_trigger::decode::{Key, Value, View};
use glue_trigger::diagnostic::{Diagnostic, Segment};

/// Names that the decoder took for attributes, each with the attribute: it said so in its help.
#[derive(Default)]
pub struct Misspelt(HashSet<(String, String)>);

impl Misspelt {
    /// What these findings say of names.
    pub fn of<'d>(found: impl IntoIterator<Item = &'d Diagnostic>) -> Self {
        let pairs = found.into_iter().filter(|found| found.rule.name == "unknown-attribute");
        Self(pairs.filter_map(|found| Some((last(found)?, meant(found)?))).collect())
    }

    fn are(&self, written: &str, attribute: &str) -> bool {
        self.0.iter().any(|(one, other)| one == written && other == attribute)
    }
}

fn last(found: &Diagnostic) -> Option<String> {
    match found.path.segments().last()? {
        Segment::Attribute(name) => Some(name.to_string()),
        Segment::Key(name) => Some(name.to_string()),
        Segment::Index(_) => None,
    }
}

fn meant(found: &Diagnostic) -> Option<String> {
    let help = found.help.as_deref()?;
    Some(help.strip_prefix("did you mean `")?.strip_suffix("`?")?.to_owned())
}

/// True where the segments lead to a value, or to the place of one that is missing.
///
/// A block that may come once is the first of its list or stands alone, and both have the path of the other. Where
/// `nil` means that nothing was given it is not counted; in free-form values it is.
pub fn leads<V: Value>(value: V, segments: &[Segment], misspelt: &Misspelt) -> bool {
    let Some((first, rest)) = segments.split_first() else { return true };
    let next = step(value, first, misspelt);
    rest.is_empty() || next.into_iter().any(|value| leads(value, rest, misspelt))
}

fn step<V: Value>(value: V, segment: &Segment, misspelt: &Misspelt) -> Vec<V> {
    let mut found = Vec::new();
    match (segment, value.view()) {
        (Segment::Index(index), View::List) => {
            let (mut position, mut given) = (0, 0);
            value.each_element(&mut |element| {
                if position == *index || (given == *index && !element.is_null()) {
                    found.push(element);
                }
                position += 1;
                given += usize::from(!element.is_null());
            });
        }
        (Segment::Index(0), _) => found.push(value),
        (Segment::Index(_), _) => {}
        (Segment::Attribute(_) | Segment::Key(_), View::List) => {
            value.each_element(&mut |element| {
                if matches!(element.view(), View::Map) {
                    found.extend(step(element, segment, misspelt));
                }
            });
        }
        (Segment::Attribute(name), _) => entries(value, name, misspelt, &mut found),
        (Segment::Key(name), _) => entries(value, name, misspelt, &mut found),
    }
    found
}

fn entries<V: Value>(value: V, name: &str, misspelt: &Misspelt, found: &mut Vec<V>) {
    value.each_entry(&mut |key, value| {
        if let Key::Text(key) = key
            && (key == name || misspelt.are(&key, name))
        {
            found.push(value);
        }
    });
}
