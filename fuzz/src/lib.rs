//! What must be true of any input.
//!
//! Each target is one function that takes bytes and panics where something does not hold: [`decode::holds`],
//! [`schedule::holds`] and [`pipeline::holds`]. The fuzzer calls it with bytes of its own making, and the test
//! `tests/replay.rs` with the files of `corpus/`.
//!
//! Bytes that begin as JSON does are JSON, so that a document is a seed as it is. All others are the choices that a
//! generator makes: [`grow`] makes declarations of them, most of which are sound.

mod choices;
mod collected;
pub mod decode;
mod findings;
pub mod grow;
mod inert;
mod input;
mod leads;
mod pictures;
pub mod pipeline;
mod reports;
mod runs;
pub mod schedule;
mod targets;
mod timetables;
pub mod tree;
