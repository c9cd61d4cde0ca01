//! Where a part stands in the author's text.

use std::hash::{Hash, Hasher};
use std::ops::Range;

/// A span that all comparisons overlook.
///
/// Any two places are equal, so that the types around them derive `Eq` and `Hash` by what they
/// mean. The alternative, `Eq` written by hand for each of them, forgets the next field added.
#[derive(Clone, Debug)]
pub(super) struct Place(pub(super) Range<usize>);

impl PartialEq for Place {
    fn eq(&self, _: &Place) -> bool {
        true
    }
}

impl Eq for Place {}

impl Hash for Place {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

/// The text at a span, or nothing where the span is not one of this text.
pub(super) fn at<'t>(text: &'t str, span: &Range<usize>) -> &'t str {
    text.get(span.clone()).unwrap_or_default()
}
