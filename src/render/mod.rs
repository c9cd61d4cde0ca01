//! From the model to text, one folder for each destination.

pub mod api;
mod aws;
pub mod cloudformation;
mod compact;
#[cfg(test)]
mod declared;
pub mod dot;
mod escaped;
pub mod html;
mod lines;
pub mod mermaid;
mod palette;
#[cfg(test)]
mod pictured;
pub mod svg;
pub mod terraform;
pub mod timetable;
