//! From the model to text, one folder for each destination.

mod compact;
mod escaped;
pub mod html;
pub mod svg;
pub mod terraform;
pub mod timetable;
