//! A text of the author's, and the part of it that a diagnostic is about.

use std::ops::Range;
use std::sync::Arc;

/// Text with a marked part.
///
/// ```
/// use glue_trigger::diagnostic::Excerpt;
/// let excerpt = Excerpt::new("cron(60 2 * * ? *)", 5..7);
/// assert_eq!(excerpt.marked(), "60");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    text: Arc<str>,
    span: Range<usize>,
}

impl Excerpt {
    /// The part `span`, in bytes, of `text`; empty where something is missing there.
    ///
    /// Several excerpts of a long text share it: hand it over as an `Arc<str>`.
    ///
    /// A span that is not one of the text's is brought within it, to the nearest characters.
    pub fn new(text: impl Into<Arc<str>>, span: Range<usize>) -> Self {
        let text = text.into();
        let boundary = |at: &usize| text.is_char_boundary(*at);
        let start = (0..=span.start.min(text.len())).rev().find(boundary).unwrap_or_default();
        let end = (span.end.max(start)..=text.len()).find(boundary).unwrap_or(text.len());
        Self { text, span: start..end }
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The marked part, in bytes of the text.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// The marked part, in characters of the text.
    pub fn characters(&self) -> Range<usize> {
        let start = self.text[..self.span.start].chars().count();
        start..start + self.marked().chars().count()
    }

    /// The marked text.
    pub fn marked(&self) -> &str {
        &self.text[self.span.clone()]
    }
}
