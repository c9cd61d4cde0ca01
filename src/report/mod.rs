//! From diagnostics to text for people.

mod relative;
pub mod text;

pub use relative::relative;
