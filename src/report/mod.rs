//! From diagnostics to text for people.

mod excerpt;
mod relative;
pub mod text;

pub use relative::relative;
