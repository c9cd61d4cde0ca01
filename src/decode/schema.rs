//! The attributes of a block, found by name.

/// How many places there are for the attributes of a block; a power of two.
const PLACES: usize = 64;
/// Stands where no attribute has its place.
const NONE: u8 = u8::MAX;

/// An attribute of a block, one of an enum that [`attributes`] makes.
pub(super) trait Attribute: Copy + 'static {
    /// All of them, in the order of the schema's names.
    const ALL: &'static [Self];
    /// Their names.
    const SCHEMA: &'static Schema;

    /// The name that it has in the input.
    fn name(self) -> &'static str;
}

/// Makes an enum of a block's attributes, each with the name that it has in the input.
macro_rules! attributes {
    ($(#[doc = $doc:literal])* $block:ident { $($attribute:ident => $name:literal,)+ }) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum $block {
            $($attribute,)+
        }

        impl $crate::decode::schema::Attribute for $block {
            const ALL: &'static [Self] = &[$(Self::$attribute,)+];
            const SCHEMA: &'static $crate::decode::schema::Schema =
                &$crate::decode::schema::Schema::new(&[$($name,)+]);

            fn name(self) -> &'static str {
                match self {
                    $(Self::$attribute => $name,)+
                }
            }
        }
    };
}

pub(super) use attributes;

/// The names of a block's attributes.
///
/// The compiler finds a place for each by its length, its first and its last byte, so that a name is found by one look
/// and one comparison.
pub(super) struct Schema {
    pub(super) names: &'static [&'static str],
    factor: u32,
    places: [u8; PLACES],
}

impl Schema {
    /// The schema of these names; does not compile where two of them have the same length, first and last byte.
    pub(super) const fn new(names: &'static [&'static str]) -> Self {
        let mut factor = 0x9E37_79B1;
        let mut tries = 0;
        loop {
            if let Some(places) = placed(names, factor) {
                return Self { names, factor, places };
            }
            factor = factor.wrapping_mul(0x01E3_5A7D);
            tries += 1;
            assert!(tries < 4096, "the names have no places of their own");
        }
    }

    /// The position of this name among the names.
    pub(super) fn position(&self, name: &str) -> Option<usize> {
        if name.is_empty() {
            return None;
        }
        let position = usize::from(self.places[place(name.as_bytes(), self.factor)]);
        (*self.names.get(position)? == name).then_some(position)
    }
}

/// Where a name that is not empty belongs.
const fn place(name: &[u8], factor: u32) -> usize {
    let key = name.len() as u32 | (name[0] as u32) << 8 | (name[name.len() - 1] as u32) << 16;
    // The upper bits of the product are those that all of the key has a part in.
    (key.wrapping_mul(factor) >> (u32::BITS - PLACES.ilog2())) as usize
}

/// The positions of the names by their places, where no two have the same.
const fn placed(names: &[&str], factor: u32) -> Option<[u8; PLACES]> {
    let mut places = [NONE; PLACES];
    let mut position = 0;
    while position < names.len() {
        let place = place(names[position].as_bytes(), factor);
        if places[place] != NONE {
            return None;
        }
        places[place] = position as u8;
        position += 1;
    }
    Some(places)
}

#[cfg(test)]
mod tests {
    use super::*;

    use crate::decode::attributes::TriggerAttribute;

    #[test]
    fn every_name_is_found_at_its_position_and_no_other_is() {
        let schema = TriggerAttribute::SCHEMA;
        for (position, name) in schema.names.iter().enumerate() {
            assert_eq!(schema.position(name), Some(position));
            assert_eq!(schema.position(&name[1..]), None);
        }
        // As long as `name`, with the same ends.
        for unknown in ["", "n", "nope", "nnne", "größe", "typ"] {
            assert_eq!(schema.position(unknown), None, "{unknown}");
        }
    }
}
