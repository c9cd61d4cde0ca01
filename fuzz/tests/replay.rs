//! The corpus, without the fuzzer: what was once found stays found.

use std::fs;
use std::path::Path;

/// Calls the target with every file of its corpus, and says which file it was that did not hold.
fn replay(target: &str, holds: fn(&[u8])) {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target);
    let entries = fs::read_dir(&directory).expect("the target has a corpus");
    let mut files: Vec<_> = entries.map(|entry| entry.expect("the corpus can be read").path()).collect();
    files.sort();
    assert!(!files.is_empty(), "the corpus of {target} is empty");
    let mut failed = Vec::new();
    for file in &files {
        let bytes = fs::read(file).expect("the corpus can be read");
        if std::panic::catch_unwind(|| holds(&bytes)).is_err() {
            failed.push(file.display().to_string());
        }
    }
    assert!(failed.is_empty(), "{target} does not hold for {failed:#?}");
}

#[test]
fn decode() {
    replay("decode", glue_trigger_fuzz::decode::holds);
}

#[test]
fn schedule() {
    replay("schedule", glue_trigger_fuzz::schedule::holds);
}

#[test]
fn pipeline() {
    replay("pipeline", glue_trigger_fuzz::pipeline::holds);
}
