//! Tests of the dialect as a whole; tables first, properties after.

mod brute;
mod describe;
mod faults;
mod occurrences;
mod properties;
mod reports;
mod table;
mod valid;
mod vectors;
mod warnings;
