//! The Ruby extension.
