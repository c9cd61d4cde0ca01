//! Text that is no markup.

use std::fmt::{self, Display, Write};

/// Text as XML and HTML may hold it, between tags and in an attribute's double quotes.
///
/// What XML cannot hold at all, a line's end among it, is U+FFFD: nothing that is lost in silence.
pub(super) struct Escaped<'t>(pub(super) &'t str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                // Not in XML 1.0, not even as an escape.
                '\u{fffe}' | '\u{ffff}' => f.write_char('\u{fffd}')?,
                other if other.is_control() => f.write_char('\u{fffd}')?,
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}

/// Lines of text, each of them [`Escaped`].
pub(super) struct Lines<'t>(pub(super) &'t [String]);

impl Display for Lines<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, line) in self.0.iter().enumerate() {
            if number > 0 {
                f.write_char('\n')?;
            }
            Escaped(line).fmt(f)?;
        }
        Ok(())
    }
}
