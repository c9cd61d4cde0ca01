//! The text of a label.

use std::fmt::{self, Display, Write};

/// Lines between double quotes, in which there is nothing to evaluate.
///
/// A label goes through several hands: Mermaid's lexer, its entity codes, Markdown, HTML. So every character that means
/// something to one of them is an entity code (`#35;`), which becomes the character itself when the page is made. Letters,
/// digits, spaces within a line and commas are left, and what connects them in a name. Formulas (`$$`), names of icons
/// (`fa:fa-car`) and the marks by which Mermaid itself remembers entity codes (`ﬂ°`, `¶ß`) are looked for after that: in
/// these a character is another that looks like it, and Terraform's `$${` is seen as `$＄{`.
pub(super) struct Label<'l>(pub(super) &'l [String]);

impl Display for Label<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        for (number, line) in self.0.iter().enumerate() {
            if number > 0 {
                f.write_str("<br/>")?;
            }
            write_line(f, line)?;
        }
        f.write_char('"')
    }
}

fn write_line(f: &mut fmt::Formatter<'_>, line: &str) -> fmt::Result {
    let mut before = None;
    let mut rest = line.chars().peekable();
    while let Some(character) = rest.next() {
        let next = rest.peek().copied();
        let character = match character {
            '$' if before == Some('$') => '\u{ff04}',
            ':' if rest.clone().take(3).eq("fa-".chars()) => '\u{ff1a}',
            '°' if before == Some('\u{fb02}') => '\u{2da}',
            '¶' if next == Some('ß') => '\u{204b}',
            character => character,
        };
        if is_plain(before, character, next) {
            f.write_char(character)?;
        } else if character.is_control() || matches!(character, '\u{fffe}' | '\u{ffff}') {
            // Not in HTML, not even as an entity.
            f.write_char('\u{fffd}')?;
        } else {
            write!(f, "#{};", u32::from(character))?;
        }
        before = Some(if character == '\u{ff04}' { '$' } else { character });
    }
    Ok(())
}

fn is_plain(before: Option<char>, character: char, next: Option<char>) -> bool {
    let is_between = |is: fn(&char) -> bool| before.is_some_and(|c| is(&c)) && next.is_some_and(|c| is(&c));
    match character {
        // Trimmed away at the ends, as the space is.
        _ if !character.is_ascii() && character.is_whitespace() => false,
        // At the ends and beside another it may be indentation, or get lost.
        ' ' => is_between(|c| *c != ' '),
        // Within a word, where Markdown sees neither a list nor emphasis.
        '-' | '_' => is_between(char::is_ascii_alphanumeric),
        ',' => true,
        _ if character.is_ascii() => character.is_ascii_alphanumeric(),
        _ => !character.is_control() && !matches!(character, '\u{fffe}' | '\u{ffff}'),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_left_to_evaluate() {
        for (line, expected) in [
            ("raw-layer_ingestion", "raw-layer_ingestion"),
            ("every day, at 02:00 UTC", "every day, at 02#58;00 UTC"),
            ("größe 夜 🚚 سلام", "größe 夜 🚚 سلام"),
            ("say \"hi\"", "say #34;hi#34;"),
            ("</script><b>&amp;", "#60;#47;script#62;#60;b#62;#38;amp#59;"),
            ("`**bold**`", "#96;#42;#42;bold#42;#42;#96;"),
            ("_a_ __b__", "#95;a#95; #95;#95;b#95;#95;"),
            ("- a", "#45; a"),
            ("1. a", "1#46; a"),
            ("#35;", "#35;35#59;"),
            ("\u{fb02}°35¶ß ¶ °", "\u{fb02}˚35⁋ß ¶ °"),
            ("  a  b ", "#32;#32;a#32;#32;b#32;"),
            ("\u{a0}", "#160;"),
            ("fa:fa-car a: b", "fa：fa-car a#58; b"),
            ("$$$${a}", "#36;＄＄＄#123;a#125;"),
            ("a\nb\u{7}", "a\u{fffd}b\u{fffd}"),
            ("$$x$$ %%{init}%% \\", "#36;＄x#36;＄ #37;#37;#123;init#125;#37;#37; #92;"),
            ("", ""),
        ] {
            assert_eq!(Label(&[line.to_owned()]).to_string(), format!("\"{expected}\""), "{line}");
        }
        assert_eq!(Label(&["a".to_owned(), "b".to_owned()]).to_string(), "\"a<br/>b\"");
    }
}
