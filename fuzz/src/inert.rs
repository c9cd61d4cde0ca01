//! Text that commands no terminal.

/// Holds where `text` has no control characters but newlines, and none that reorder or hide what follows.
pub fn holds(text: &str, what: &str) {
    let harmful = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    assert!(!text.chars().any(harmful), "{what} holds a control character: {text:?}");
}
