//! From the model to text, one folder for each destination.

pub mod terraform;
pub mod timetable;
