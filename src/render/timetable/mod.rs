//! A [`Timetable`](crate::timetable::Timetable) for a terminal, for programs, and as a picture.
//!
//! All three say the same. `words` has the sentences that text and picture share, `heat` the steps in
//! which they show how much starts, and `wrap` keeps text within its columns.

mod heat;
mod json;
mod svg;
mod text;
pub(super) mod words;
pub(super) mod wrap;

#[cfg(test)]
mod tests;

pub use json::{json, value};
pub use svg::svg;
pub use text::{COLUMNS, text};
