//! Text within columns, whatever its characters.

use unicode_width::UnicodeWidthStr;

use crate::diagnostic::is_unsafe;

/// How many columns a text takes on a terminal.
pub(in crate::render) fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// Without characters that could command a terminal or turn its text round.
pub(in crate::render) fn inert(text: &str) -> String {
    text.chars().map(|c| if is_unsafe(c) { '\u{fffd}' } else { c }).collect()
}

/// At most so many columns, with `…` in place of what is left out.
pub(in crate::render) fn shortened(text: &str, columns: usize) -> String {
    // Of a text of a megabyte only the beginning is looked at.
    let begin = beginning(text, columns);
    let shown = inert(begin);
    if begin.len() == text.len() && fitting(&shown, columns) == shown.len() {
        return shown;
    }
    let end = fitting(&shown, columns.saturating_sub(1));
    format!("{}…", &shown[..end])
}

/// As much of a text as could be within the columns, and more: a character without a width is rare, so
/// that those which follow each other in a greater number may be cut apart.
fn beginning(text: &str, columns: usize) -> &str {
    let most = columns.saturating_mul(8).saturating_add(8);
    text.char_indices().nth(most).map_or(text, |(end, _)| &text[..end])
}

/// Where a text ends that takes at most so many columns, in bytes: the time that it takes depends on the
/// columns, and not on the length of the text.
fn fitting(text: &str, columns: usize) -> usize {
    let begin = beginning(text, columns);
    // The width of a text is not the sum of its characters', so that the whole is measured.
    if width(begin) <= columns {
        return begin.len();
    }
    begin
        .char_indices()
        .map(|(at, character)| at + character.len_utf8())
        .take_while(|end| width(&begin[..*end]) <= columns)
        .last()
        .unwrap_or(0)
}

/// Lines of at most so many columns, broken at spaces; a longer word behind a comma, or anywhere.
pub(in crate::render) fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        let mut word = word;
        let is_long = |word: &str| fitting(word, columns) < word.len();
        if !line.is_empty() && (is_long(word) || is_long(&format!("{line} {word}"))) {
            lines.push(std::mem::take(&mut line));
        }
        while is_long(word) {
            let end = fitting(word, columns);
            let end = word[..end].rfind(',').map_or(end, |comma| comma + 1);
            // A character that is wider than the columns has a line of its own.
            let end = if end == 0 { word.chars().next().map_or(0, char::len_utf8) } else { end };
            lines.push(word[..end].to_owned());
            word = &word[end..];
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn words_are_kept_whole_where_they_can_be() {
        assert_eq!(wrapped("every day at 02:00 UTC", 12), ["every day at", "02:00 UTC"]);
        assert_eq!(wrapped("0 2,4,6,8,10 x", 5), ["0", "2,4,", "6,8,", "10 x"]);
        assert_eq!(wrapped("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrapped("日本語", 4), ["日本", "語"]);
        assert_eq!(wrapped("", 4), [""]);
    }

    /// A table of lengths would be one of times: what is asked is that as much is looked at as is shown.
    #[test]
    fn a_long_word_is_measured_line_by_line() {
        for (unit, columns) in [("a", 72), ("語", 72), ("\u{301}", 72), ("a,", 5)] {
            let word = unit.repeat(1_000_000 / unit.len());
            let end = fitting(&word, columns);
            assert_eq!(fitting(&word[..beginning(&word, columns).len()], columns), end, "{unit:?}");
            assert!(beginning(&word, columns).chars().count() <= 8 * columns + 8);
            assert_eq!(wrapped(&word, columns).concat(), word, "{unit:?}");
            assert!(shortened(&word, columns).chars().count() <= 8 * columns + 9);
        }
    }

    #[test]
    fn long_text_is_shortened() {
        assert_eq!(shortened("nightly", 7), "nightly");
        assert_eq!(shortened("nightly_load", 7), "nightl…");
        assert_eq!(shortened("日本語", 5), "日本…");
        assert_eq!(shortened("日本語", 4), "日…");
        assert_eq!(shortened("a\u{1b}[31m", 9), "a\u{fffd}[31m");
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_asked_for_and_nothing_is_lost(text in "\\PC{0,60}|[a-c,語 ]{0,60}", columns in 2_usize..20) {
            let lines = wrapped(&text, columns);
            prop_assert!(lines.iter().all(|line| width(line) <= columns), "{lines:?}");
            let letters = |text: &str| text.replace(' ', "");
            prop_assert_eq!(letters(&lines.concat()), letters(&text));
            prop_assert!(width(&shortened(&text, columns)) <= columns);
        }
    }
}
