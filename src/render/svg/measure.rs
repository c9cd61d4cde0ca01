//! How wide a text is, without a font.
//!
//! Nobody knows the fonts of whoever looks at a picture. The widths are those of DejaVu Sans, the widest of the fonts that
//! the style sheet asks for, so that there is room for each of them.

use unicode_width::UnicodeWidthChar;

use crate::diagnostic::is_unsafe;

/// A size and a weight.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Font {
    /// Pixels.
    pub(super) size: f64,
    pub(super) is_bold: bool,
}

/// The widths of the characters from the space to the tilde, in thousandths of the size.
#[rustfmt::skip]
const REGULAR: [u16; 95] = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636, 636, 636,
    636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
    603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550, 635, 615, 352, 635,
    634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];
#[rustfmt::skip]
const BOLD: [u16; 95] = [
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696, 696, 696, 696, 696, 696,
    696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683, 683, 821, 837, 372, 372, 775, 637, 995, 837, 850,
    733, 850, 770, 720, 682, 812, 774, 1103, 771, 724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593, 716, 678, 435, 716,
    712, 343, 343, 665, 343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
];

impl Font {
    /// The width of a text, in pixels.
    pub(super) fn width(self, text: &str) -> f64 {
        let thousandths: u64 = text.chars().map(|character| u64::from(self.character(character))).sum();
        thousandths as f64 * self.size / 1000.0
    }

    /// The width of a character, in thousandths of the size. Of those beyond ASCII it is one that few of their kind exceed.
    fn character(self, character: char) -> u16 {
        let table = if self.is_bold { &BOLD } else { &REGULAR };
        let known = u32::from(character).checked_sub(32).and_then(|at| table.get(usize::try_from(at).ok()?));
        match (known, character.width()) {
            (Some(known), _) => *known,
            (None, Some(0)) => 0,
            (None, Some(1)) if character < '\u{250}' => 720,
            (None, Some(1) | None) => 1100,
            (None, Some(_)) => 1250,
        }
    }

    /// As much of a text as fits into a width, with `…` for what does not, and a mark for each character that could turn
    /// round what stands beside it. The time that it takes depends on the width, and not on the length of the text.
    pub(super) fn fitted(self, text: &str, width: f64) -> String {
        let most = width * 1000.0 / self.size;
        let ellipsis = f64::from(self.character('…'));
        let mut shown = String::new();
        let mut taken = 0.0;
        // Where it is to be cut, should the rest not fit.
        let mut cut = 0;
        for (position, character) in text.chars().enumerate() {
            let character = if is_unsafe(character) { '\u{fffd}' } else { character };
            taken += f64::from(self.character(character));
            // Characters without a width that are piled on one another are cut as well.
            if taken > most || position >= LONGEST {
                shown.truncate(cut);
                shown.push('…');
                return shown;
            }
            shown.push(character);
            if taken + ellipsis <= most {
                cut = shown.len();
            }
        }
        shown
    }
}

/// The most characters that are shown of a text.
const LONGEST: usize = 200;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FONT: Font = Font { size: 10.0, is_bold: false };

    #[test]
    fn what_is_shown_of_a_text() {
        for (text, width, expected) in [
            ("nightly", 100.0, "nightly"),
            ("nightly-load", 40.0, "nightl…"),
            ("日本語の名前", 40.0, "日本…"),
            ("a\u{202e}b\nc", 100.0, "a\u{fffd}b\u{fffd}c"),
            ("שלום", 100.0, "שלום"),
            ("", 100.0, ""),
            ("wide", 3.0, "…"),
        ] {
            assert_eq!(FONT.fitted(text, width), expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_wider_than_there_is_room(text in "\\PC{0,80}", width in 20.0..200.0_f64, is_bold: bool) {
            let font = Font { size: 12.0, is_bold };
            let fitted = font.fitted(&text, width);
            prop_assert!(font.width(&fitted) <= width + 1e-6);
            let is_marked = fitted.contains(['…', char::REPLACEMENT_CHARACTER]);
            prop_assert!(fitted == text || is_marked);
        }
    }
}
