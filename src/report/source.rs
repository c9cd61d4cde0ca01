//! The line of the author's script on which a call begins.

use super::excerpt;
use super::paint::Paint;
use crate::diagnostic::Place;
use crate::rules::may_hold_secret;

/// Where the lines of the author's scripts are to be had: the core reads no files.
///
/// ```
/// use glue_trigger::diagnostic::Place;
/// use glue_trigger::report::Sources;
/// let script = "nightly = aws_glue_trigger(:nightly, {\n  name: \"nightly\"\n})\n";
/// let sources = |place: &Place| script.lines().nth(place.line as usize - 1).map(str::to_owned);
/// let place = Place { file: "lake.rb".into(), line: 1 };
/// assert_eq!(sources.line(&place).as_deref(), Some("nightly = aws_glue_trigger(:nightly, {"));
/// ```
pub trait Sources {
    /// The line, without its end; `None` where it cannot be read.
    fn line(&self, place: &Place) -> Option<String>;
}

impl<F: Fn(&Place) -> Option<String>> Sources for F {
    fn line(&self, place: &Place) -> Option<String> {
        self(place)
    }
}

/// A line of a script, as a report draws it.
pub(super) struct Drawn {
    /// The number, a bar and the text, with a newline.
    pub line: String,
    /// The spaces by which the number is wider than the margin of an excerpt.
    pub indent: usize,
}

/// The drawing of the line; none of one without text.
pub(super) fn drawn(place: &Place, sources: &dyn Sources, paint: Paint) -> Option<Drawn> {
    let line = sources.line(place)?;
    if may_hold_secret(&line) {
        return None;
    }
    let text = excerpt::beginning(line.trim());
    if text.is_empty() {
        return None;
    }
    let number = format!("{:>2}", place.line);
    let indent = number.len() - 2;
    Some(Drawn { line: format!("{}{number} |{} {text}\n", paint.dim(), paint.reset()), indent })
}
