//! The author's text as it stands in a message.

/// Longer text is cut, so that one message stays one line.
const LONGEST: usize = 60;

/// Text between backticks: cut to 60 characters, with everything invisible escaped.
pub(super) fn quote(text: &str) -> String {
    let mut quoted = String::from("`");
    let mut characters = text.chars();
    for character in characters.by_ref().take(LONGEST) {
        match character {
            // These are plain to see, and `escape_debug` would put a backslash before them.
            '\'' | '"' | '\\' => quoted.push(character),
            _ => quoted.extend(character.escape_debug()),
        }
    }
    if characters.next().is_some() {
        quoted.push('…');
    }
    quoted.push('`');
    quoted
}
