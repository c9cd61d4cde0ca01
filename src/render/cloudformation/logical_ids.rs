//! Logical identifiers: letters and digits, each once in a template.
//!
//! CloudFormation replaces a resource whose identifier changes. So an identifier follows from the name itself; where two
//! names make the same one, the first in the order of declaration keeps it, and the other has a hash of its name behind
//! it, whatever is declared later.

use crate::table::{HashMap, HashSet};

/// The most characters that are made of a name; CloudFormation takes 255, and a hash has eight.
const LONGEST: usize = 200;

/// The identifiers of one template.
#[derive(Debug, Default)]
pub(super) struct LogicalIds {
    taken: HashSet<String>,
}

impl LogicalIds {
    /// Names all resources, in their order.
    pub(super) fn of_resources<'n>(names: impl Iterator<Item = &'n str> + Clone) -> (Self, Vec<String>) {
        let mut ids = Self::default();
        let mut first: HashMap<&str, String> = HashMap::default();
        for name in names.clone() {
            if let Some(id) = plain(name)
                && ids.taken.insert(id.clone())
            {
                first.insert(name, id);
            }
        }
        // What is as it stands is known; the others find what is left.
        let named = names.map(|name| first.remove(name).unwrap_or_else(|| ids.hashed(name))).collect();
        (ids, named)
    }

    /// Names what comes after all resources.
    pub(super) fn next(&mut self, name: &str) -> String {
        match plain(name).filter(|id| self.taken.insert(id.clone())) {
            Some(id) => id,
            None => self.hashed(name),
        }
    }

    fn hashed(&mut self, name: &str) -> String {
        let base: String = camel(name).chars().take(LONGEST).collect();
        let mut salt = 0_u64;
        loop {
            let hash = fnv(name, salt);
            let id = format!("{base}{:08X}", (hash >> 32) ^ (hash & 0xffff_ffff));
            if self.taken.insert(id.clone()) {
                return id;
            }
            salt += 1;
        }
    }
}

/// `CatalogUpdate2` of `catalog_update_2`; nothing where that would be too long to be whole.
fn plain(name: &str) -> Option<String> {
    let id = camel(name);
    (id.len() <= LONGEST).then_some(id)
}

/// The words of a name, each with a capital.
fn camel(name: &str) -> String {
    let words = name.split(|c: char| !c.is_ascii_alphanumeric());
    let mut id = String::with_capacity(name.len());
    for word in words {
        let mut characters = word.chars();
        id.extend(characters.next().map(|first| first.to_ascii_uppercase()));
        id.push_str(characters.as_str());
    }
    match id.bytes().next() {
        Some(first) if first.is_ascii_alphabetic() => id,
        _ => format!("Trigger{id}"),
    }
}

/// FNV-1a: the same on every machine and in every version of Rust.
fn fnv(name: &str, salt: u64) -> u64 {
    let bytes = name.bytes().chain(salt.to_le_bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn named(names: &[&str]) -> Vec<String> {
        LogicalIds::of_resources(names.iter().copied()).1
    }

    #[test]
    fn identifiers_are_made_of_names() {
        for (names, expected) in [
            (&["nightly"][..], &["Nightly"][..]),
            (&["catalog_update", "catalog_update_2"], &["CatalogUpdate", "CatalogUpdate2"]),
            (&["a_b", "ab", "aB"], &["AB", "Ab", "AB30A28E13"]),
            (&["aB", "a_b"], &["AB", "ABA53BBEC5"]),
            (&["a-b", "größe", "_", "_1", "日本"], &["AB", "GrE", "Trigger", "Trigger1", "Trigger3DE04DBD"]),
        ] {
            assert_eq!(named(names), expected, "{names:?}");
        }
    }

    #[test]
    fn a_parameter_gives_way_to_resources_and_to_earlier_parameters() {
        let (mut ids, _) = LogicalIds::of_resources(["var_stage"].into_iter());
        assert_eq!(ids.next("local.a"), "LocalA");
        let others = [ids.next("var.stage"), ids.next("local_a")];
        assert!(others[0].starts_with("VarStage") && others[0].len() == 16, "{others:?}");
        assert!(others[1].starts_with("LocalA") && others[1].len() == 14, "{others:?}");
    }

    #[test]
    fn the_longest_names_stay_apart() {
        let long = "x".repeat(3_000);
        let ids = named(&[&long, &format!("{long}y")]);
        assert!(ids[0] != ids[1] && ids.iter().all(|id| id.len() <= 255), "{ids:?}");
    }

    proptest! {
        #[test]
        fn they_never_clash_and_stay_when_more_is_declared(names in prop::collection::hash_set("[aAbB_1ä-]{1,5}", 1..40)) {
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let ids = named(&names);
            let different: std::collections::HashSet<&String> = ids.iter().collect();
            prop_assert_eq!(different.len(), ids.len());
            prop_assert!(ids.iter().all(|id| id.bytes().all(|byte| byte.is_ascii_alphanumeric())));
            prop_assert_eq!(&named(&names), &ids);
            let fewer = &names[..names.len() / 2 + 1];
            prop_assert_eq!(&named(fewer)[..], &ids[..fewer.len()]);
        }
    }
}
