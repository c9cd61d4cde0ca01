//! AWS Glue triggers: decoded, checked and rendered as Terraform JSON, for CloudFormation and for the Glue API.
//!
//! The way that data takes, one module a phase:
//! [`decode`] reads any input into the [`model`]; [`check`] holds one trigger against the
//! [`rules`]; [`pipeline`] keeps the triggers that are declared together; [`render`] writes them
//! out, and [`report`] writes out what was found. A [`timetable`] of a pipeline says when its triggers
//! start, and a [`picture`] shows what starts and watches what. What the author of a trigger lives with is in
//! [`acknowledge`]; long work can be made to [`stop`].
//! No module does I/O, and none has a clock.

pub mod acknowledge;
pub mod analyse;
pub mod check;
pub mod decode;
pub mod diagnostic;
mod error;
pub mod helper;
mod json;
mod layout;
pub mod limits;
pub mod lower;
pub mod model;
pub mod picture;
pub mod pipeline;
pub mod render;
pub mod report;
pub mod rules;
pub mod schedule;
pub mod stop;
mod table;
pub mod target;
pub mod timetable;

pub use error::{Error, Result};
