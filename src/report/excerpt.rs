//! The author's text, with carets under the part that is faulty.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::renderer::{AnsiColor, Effects, Style};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use unicode_width::UnicodeWidthChar;

use crate::diagnostic::{Excerpt, Severity, is_unsafe};

/// The most columns of the author's text that are drawn.
const COLUMNS: usize = 72;

/// The columns before the faulty part, where the text is cut and there are as many.
const BEFORE: usize = COLUMNS / 3;

/// What stands for text that was cut away.
const CUT: char = '…';

/// The lines of the drawing: a bar and the text, a bar and the carets. None where there is no text.
///
/// One caret shows where something is missing.
pub(super) fn drawing(excerpt: &Excerpt, severity: Severity, colour: bool) -> String {
    if excerpt.text().is_empty() {
        return String::new();
    }
    let (source, span) = shown(excerpt);
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    // No line number: a schedule is text of a program, and nobody knows on which line it began.
    let snippet = Snippet::source(source)
        .line_numbering(false)
        .annotation(AnnotationKind::Primary.span(span).highlight_source(false));
    let drawn = renderer(colour).render(&[Group::with_level(level).element(snippet)]);
    let mut lines = String::with_capacity(drawn.len() + 8);
    // The first line is a bar alone.
    for line in drawn.lines().skip(1) {
        lines.push_str("  ");
        lines.push_str(line.trim_end());
        lines.push('\n');
    }
    lines
}

/// The beginning of a line of the author's, inert, as much as is drawn.
pub(super) fn beginning(line: &str) -> String {
    let (end, _) = reach(line.chars(), COLUMNS);
    let mut text = inert(&line[..end]).replace('\t', "    ");
    if end < line.len() {
        text.push(CUT);
    }
    text
}

/// The colours of the report, or none.
fn renderer(colour: bool) -> Renderer {
    if !colour {
        return Renderer::plain();
    }
    let bold = |colour: AnsiColor| colour.on_default().effects(Effects::BOLD);
    Renderer::plain()
        .error(bold(AnsiColor::Red))
        .warning(bold(AnsiColor::Yellow))
        .note(bold(AnsiColor::Cyan))
        .line_num(Style::new().effects(Effects::DIMMED))
}

/// The text around the faulty part, on one line and inert, and where the part stands in it, in bytes.
fn shown(excerpt: &Excerpt) -> (String, Range<usize>) {
    let (text, span) = (excerpt.text(), excerpt.span());
    let window = window(text, span.start);
    let mut source = String::with_capacity(window.len() + 2 * CUT.len_utf8());
    if window.start > 0 {
        source.push(CUT);
    }
    let start = window.start..span.start;
    let end = span.start..span.end.min(window.end);
    let rest = end.end..window.end;
    source.push_str(&inert(&text[start]));
    let start = source.len();
    source.push_str(&inert(&text[end]));
    let mut end = source.len();
    source.push_str(&inert(&text[rest]));
    if window.end < text.len() {
        source.push(CUT);
        // What goes on beyond the cut is marked beyond it.
        if span.end > window.end {
            end = source.len();
        }
    }
    (source, start..end)
}

/// The part of the text that is drawn, in bytes: all of it, or as much as fits around the place.
///
/// It looks no farther than that, however long the text is.
fn window(text: &str, place: usize) -> Range<usize> {
    let (whole, _) = reach(text.chars(), COLUMNS);
    if whole == text.len() {
        return 0..whole;
    }
    let (before, after) = text.split_at(place);
    let (_, columns) = reach(after.chars(), COLUMNS - BEFORE);
    let (back, columns) = reach(before.chars().rev(), COLUMNS - columns);
    let (on, _) = reach(after.chars(), COLUMNS - columns);
    place - back..place + on
}

/// How many bytes of the characters fit into so many columns, and the columns that they take.
fn reach(characters: impl Iterator<Item = char>, columns: usize) -> (usize, usize) {
    let mut reached = (0, 0);
    for character in characters {
        let taken = reached.1 + width(character);
        if taken > columns {
            break;
        }
        reached = (reached.0 + character.len_utf8(), taken);
    }
    reached
}

/// The columns that a character takes when it is drawn.
fn width(character: char) -> usize {
    // A tab is drawn as four spaces.
    if character == '\t' { 4 } else { inert_character(character).width().unwrap_or(1) }
}

fn inert(text: &str) -> Cow<'_, str> {
    if text.chars().all(|character| inert_character(character) == character) {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.chars().map(inert_character).collect())
    }
}

/// The character itself, or one that stands for it: what commands a terminal, and what has no column of
/// its own, such as an accent that combines. A caret can then stand under each.
fn inert_character(character: char) -> char {
    let stands = character == '\t' || !(is_unsafe(character) || character.width() == Some(0));
    if stands { character } else { char::REPLACEMENT_CHARACTER }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(text: &str, span: Range<usize>) -> String {
        drawing(&Excerpt::new(text, span), Severity::Error, false)
    }

    /// Text; what is marked, in bytes; the drawing.
    type Row = (&'static str, Range<usize>, &'static str);

    #[test]
    fn the_carets_stand_under_the_faulty_part() {
        let table: &[Row] = &[
            ("cron(60 2 * * ? *)", 5..7, "   | cron(60 2 * * ? *)\n   |      ^^\n"),
            ("cron(60 2 * * ? *)", 0..18, "   | cron(60 2 * * ? *)\n   | ^^^^^^^^^^^^^^^^^^\n"),
            // Where something is missing, also at the very end.
            ("cron(0 2 * * ? *", 16..16, "   | cron(0 2 * * ? *\n   |                 ^\n"),
            ("rate()", 5..5, "   | rate()\n   |      ^\n"),
            ("", 0..0, ""),
            // Space.
            ("   ", 0..3, "   |\n   | ^^^\n"),
            (" rate(1 day)  ", 12..14, "   |  rate(1 day)\n   |             ^^\n"),
            ("rate(5\tdays)", 7..11, "   | rate(5    days)\n   |           ^^^^\n"),
            ("rate(5\tdays)", 6..7, "   | rate(5    days)\n   |       ^^^^\n"),
            // Wide characters take two columns, before the part and in it.
            ("日本 rate(5 weeks)", 14..19, "   | 日本 rate(5 weeks)\n   |             ^^^^^\n"),
            ("rate(５ days)", 5..8, "   | rate(５ days)\n   |      ^^\n"),
            // What has no column of its own, or would command the terminal, has one in the drawing.
            ("rate(5 de\u{301}ays)", 9..11, "   | rate(5 de\u{fffd}ays)\n   |          ^\n"),
            ("\u{feff}rate(5 weeks)", 10..15, "   | \u{fffd}rate(5 weeks)\n   |         ^^^^^\n"),
            ("rate(\u{1b}[31m5\u{202e})", 5..11, "   | rate(\u{fffd}[31m5\u{fffd})\n   |      ^^^^^^\n"),
            ("rate(5\r\n days)", 6..8, "   | rate(5\u{fffd}\u{fffd} days)\n   |       ^^\n"),
        ];
        for (text, span, expected) in table {
            assert_eq!(drawn(text, span.clone()), *expected, "{text:?} {span:?}");
        }
    }

    #[test]
    fn long_text_is_cut_around_the_part() {
        let table: &[(Range<usize>, &str)] = &[
            (
                0..4,
                "   | cron(0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1…\n   | ^^^^\n",
            ),
            (
                5..4_004,
                "   | cron(0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1…\n   |      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n",
            ),
            (
                2_005..2_006,
                "   | …0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,…\n   |                          ^\n",
            ),
            (
                4_016..4_016,
                "   | …1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1,0,1 2 * * ? *)\n   |                                                                          ^\n",
            ),
        ];
        let list = ["0", "1"].repeat(1_000).join(",");
        let text = format!("cron({list} 2 * * ? *)");
        for (span, expected) in table {
            assert_eq!(drawn(&text, span.clone()), *expected, "{span:?}");
        }
    }

    #[test]
    fn no_drawing_is_much_wider_than_a_terminal() {
        for piece in ["x", "日", "\t", "\u{301}", "\u{1b}"] {
            let text = piece.repeat(1_000);
            for place in [0, 1, 499, 999, 1_000].map(|count| count * piece.len()) {
                for end in [place, place + piece.len(), text.len()] {
                    let drawn = drawn(&text, place..end);
                    let columns = drawn.lines().map(|line| line.chars().map(width).sum::<usize>()).max();
                    assert!(
                        columns.is_some_and(|columns| (70..=80).contains(&columns)),
                        "{piece:?}\n{drawn}"
                    );
                    assert!(drawn.contains('^'), "{piece:?}\n{drawn}");
                }
            }
        }
    }

    #[test]
    fn the_carets_have_the_colour_of_the_severity() {
        for (severity, colour) in [(Severity::Error, "31"), (Severity::Warning, "33"), (Severity::Note, "36")]
        {
            let drawn = drawing(&Excerpt::new("rate(5 weeks)", 7..12), severity, true);
            let bar = "\u{1b}[2m|\u{1b}[0m";
            let carets = format!("\u{1b}[1m\u{1b}[{colour}m^^^^^\u{1b}[0m");
            assert_eq!(drawn, format!("   {bar} rate(5 weeks)\n   {bar}        {carets}\n"));
        }
    }
}
