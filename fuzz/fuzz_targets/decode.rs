//! What is fuzzed is in `src/decode.rs`.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| glue_trigger_fuzz::decode::holds(data));
