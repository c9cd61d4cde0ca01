//! From the model to text, one folder for each destination.

mod compact;
pub mod terraform;
pub mod timetable;
