//! What tells a finding from all others, also after its lines have moved.

use std::collections::HashMap;

use super::super::relative;
use crate::diagnostic::Diagnostic;

/// Makes the fingerprints of one report.
#[derive(Default)]
pub(super) struct Fingerprints {
    seen: HashMap<u64, usize>,
}

impl Fingerprints {
    /// The fingerprint: of rule, file, trigger and path, and of the message where there is no trigger; then which of
    /// the findings it is that are alike in these. The line is no part of it.
    pub fn next(&mut self, diagnostic: &Diagnostic, directory: &str) -> String {
        let file = diagnostic.place.as_ref().map(|place| relative(&place.file, directory));
        let subject = diagnostic.trigger.as_deref().unwrap_or(&diagnostic.message);
        let path = diagnostic.path.to_string();
        let parts = [diagnostic.rule.name, file.as_deref().unwrap_or_default(), subject, &path];
        let hash = fnv(&parts);
        let count = self.seen.entry(hash).or_default();
        *count += 1;
        format!("{hash:016x}:{count}")
    }
}

/// FNV-1a: the same on every machine and in every version of Rust, which the standard library's hash is not. It
/// guards against nothing: an author who makes two findings alike deceives only their own dashboard.
fn fnv(parts: &[&str]) -> u64 {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::super::super::cases::{at, finding, of};
    use super::*;
    use crate::rules::{EMPTY_VALUE, TEXT_LENGTH};

    #[test]
    fn it_is_that_of_the_attribute_and_not_of_the_line() {
        let base = || of(at(finding(&TEXT_LENGTH, "name"), "/lake/a.rb", 3), "nightly");
        let print = |diagnostic: &Diagnostic| Fingerprints::default().next(diagnostic, "/lake");
        let first = print(&base());
        assert_eq!(first, "69152c0d414711d0:1");
        assert_eq!(print(&at(base(), "/lake/a.rb", 30)), first);
        let mut reworded = base();
        reworded.message = "in other words".to_owned();
        assert_eq!(print(&reworded), first);
        let others = [
            at(base(), "/lake/b.rb", 3),
            of(base(), "hourly"),
            of(at(finding(&EMPTY_VALUE, "name"), "/lake/a.rb", 3), "nightly"),
            of(at(finding(&TEXT_LENGTH, "tags"), "/lake/a.rb", 3), "nightly"),
        ];
        for other in others {
            assert_ne!(print(&other), first, "{other:?}");
        }
    }

    #[test]
    fn findings_that_are_alike_are_numbered() {
        let mut prints = Fingerprints::default();
        let twin = finding(&TEXT_LENGTH, "name");
        let [first, second] = [prints.next(&twin, ""), prints.next(&twin, "")];
        assert_eq!((first.strip_suffix(":1"), first.len()), (second.strip_suffix(":2"), 18));
    }
}
