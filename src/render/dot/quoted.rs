//! Text between double quotes.

use std::fmt::{self, Display, Write};

/// Lines as one quoted string, in which Graphviz finds neither escapes of its own (`\N`, `\l`) nor entities of HTML, both
/// of which it would evaluate.
pub(super) struct Quoted<'l>(&'l [String]);

impl<'l> Quoted<'l> {
    pub(super) fn lines(lines: &'l [String]) -> Self {
        Self(lines)
    }
}

impl Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        for (number, line) in self.0.iter().enumerate() {
            if number > 0 {
                f.write_str("\\n")?;
            }
            for character in line.chars() {
                match character {
                    '"' => f.write_str("\\\"")?,
                    '\\' => f.write_str("\\\\")?,
                    '&' => f.write_str("&amp;")?,
                    // Not in the XML of a picture, not even as an entity.
                    '\u{fffe}' | '\u{ffff}' => f.write_char('\u{fffd}')?,
                    other if other.is_control() => f.write_char('\u{fffd}')?,
                    other => f.write_char(other)?,
                }
            }
        }
        f.write_char('"')
    }
}
