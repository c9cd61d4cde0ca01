//! From diagnostics to a report: text for people, JSON and SARIF for programs, workflow commands for GitHub.
//!
//! Every format tells all that it is given in one [order](sorted), file, line, path and rule. What a report for
//! programs says is the same on every machine: no absolute name of a file below or beside the directory, no clock.

mod counts;
mod excerpt;
pub mod github;
pub mod json;
mod names;
mod order;
mod paint;
mod paragraph;
mod relative;
mod run;
pub mod sarif;
mod source;
pub mod text;

#[cfg(test)]
mod cases;

pub use counts::Counts;
pub(crate) use counts::several;
pub(crate) use names::message;
pub use order::sorted;
pub use relative::relative;
pub use run::Run;
pub use source::Sources;
