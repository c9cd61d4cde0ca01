//! From the model to text, one folder for each destination.

pub mod api;
mod aws;
pub mod cloudformation;
mod compact;
pub mod terraform;
pub mod timetable;
