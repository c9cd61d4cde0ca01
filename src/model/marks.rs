//! What kinds of bytes a text is made of.

/// What [`Marks::of`] found in a text, so that nobody has to look through it again.
///
/// Several rules ask of every text whether it holds a brace, a control character, a dot. One pass when the text is
/// read answers all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(crate) struct Marks(u8);

/// `{`, without which there is neither a template nor an escape of one.
const BRACE: u8 = 1;
/// A control character, or what is no ASCII.
const BEYOND_PRINTABLE: u8 = 1 << 1;
/// `.`, without which there is no reference.
const DOT: u8 = 1 << 2;
/// `:`, without which there is no ARN.
const COLON: u8 = 1 << 5;
/// Of a URL with a password, of an assignment, before `PRIVATE KEY`.
const OF_SECRET: u8 = 1 << 3;
/// No key or token is without one: a digit, or the `J` of a web token's `eyJ`.
const OF_TOKEN: u8 = 1 << 4;
/// Of the whole text, and of no byte: Terraform evaluates it.
const TEMPLATE: u8 = 1 << 6;

/// The marks of each byte.
const OF_BYTE: [u8; 256] = {
    let mut marks = [0; 256];
    let mut byte = 0;
    while byte < marks.len() {
        marks[byte] = match byte as u8 {
            b'{' => BRACE,
            b'.' => DOT,
            b':' => COLON,
            b'@' | b'=' | b' ' => OF_SECRET,
            b'0'..=b'9' | b'J' => OF_TOKEN,
            b'!'..=b'~' => 0,
            _ => BEYOND_PRINTABLE,
        };
        byte += 1;
    }
    marks
};

impl Marks {
    /// The marks of a text.
    pub(crate) fn of(text: &str) -> Self {
        Self(text.bytes().fold(0, |marks, byte| marks | OF_BYTE[usize::from(byte)]))
    }

    /// These marks, of a text that is a template.
    pub(crate) fn of_template(self) -> Self {
        Self(self.0 | TEMPLATE)
    }

    pub(crate) fn template(self) -> bool {
        self.0 & TEMPLATE != 0
    }

    pub(crate) fn brace(self) -> bool {
        self.0 & BRACE != 0
    }

    pub(crate) fn printable_ascii(self) -> bool {
        self.0 & BEYOND_PRINTABLE == 0
    }

    pub(crate) fn dot(self) -> bool {
        self.0 & DOT != 0
    }

    pub(crate) fn colon(self) -> bool {
        self.0 & COLON != 0
    }

    /// `@`, `=` or a space.
    pub(crate) fn of_secret(self) -> bool {
        self.0 & OF_SECRET != 0
    }

    /// A digit or a `J`.
    pub(crate) fn of_token(self) -> bool {
        self.0 & OF_TOKEN != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_texts() {
        type Asked = fn(Marks) -> bool;
        let asked: [(&str, Asked); 6] = [
            ("brace", Marks::brace),
            ("printable", Marks::printable_ascii),
            ("dot", Marks::dot),
            ("colon", Marks::colon),
            ("secret", Marks::of_secret),
            ("token", Marks::of_token),
        ];
        let table = [
            ("", "printable"),
            ("load", "printable"),
            ("${a}", "brace printable"),
            ("a.b", "printable dot"),
            ("a:b", "printable colon"),
            ("a b", "printable secret"),
            ("user@host", "printable secret"),
            ("a=b", "printable secret"),
            ("load2", "printable token"),
            ("eyJ", "printable token"),
            ("~!", "printable"),
            ("a\n", ""),
            ("\u{7f}", ""),
            ("größe.1", "dot token"),
        ];
        for (text, expected) in table {
            let marks = Marks::of(text);
            let found: Vec<&str> =
                asked.iter().filter(|(_, holds)| holds(marks)).map(|(name, _)| *name).collect();
            assert_eq!(found.join(" "), expected, "{text:?}");
        }
    }
}
