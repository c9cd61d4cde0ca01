//! Glue's schedule dialect.
