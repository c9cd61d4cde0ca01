//! What is fuzzed is in `src/schedule.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| glue_trigger_fuzz::schedule::holds(data));
