//! Names of files as relative references of RFC 3986.

use std::fmt::Write;

/// The name of a file as a URI reference: what is neither unreserved nor a slash is percent-encoded, so that no
/// part of it can be taken for a scheme, a query or a fragment.
pub(super) fn reference(file: &str) -> String {
    let mut uri = String::with_capacity(file.len());
    for byte in file.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(uri, "%{byte:02X}");
        }
    }
    uri
}

/// Whether the name leads below the directory that it is relative to: only such a reference may have a base.
pub(super) fn is_below(file: &str) -> bool {
    !file.starts_with('/') && file.split('/').all(|name| name != "..")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_meaning_in_a_uri_is_encoded() {
        let table = [
            ("triggers/raw.rb", "triggers/raw.rb", true),
            ("my triggers/größe.rb", "my%20triggers/gr%C3%B6%C3%9Fe.rb", true),
            ("100%.rb", "100%25.rb", true),
            ("c:x?y#z.rb", "c%3Ax%3Fy%23z.rb", true),
            ("(eval at lake.rb:1)", "%28eval%20at%20lake.rb%3A1%29", true),
            ("a..b/..c.rb", "a..b/..c.rb", true),
            ("../shared/raw.rb", "../shared/raw.rb", false),
            ("/srv/raw.rb", "/srv/raw.rb", false),
            ("🪣\n\u{1b}.rb", "%F0%9F%AA%A3%0A%1B.rb", true),
        ];
        for (file, uri, below) in table {
            assert_eq!((reference(file).as_str(), is_below(file)), (uri, below), "{file:?}");
        }
    }
}
