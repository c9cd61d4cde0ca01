//! The working directory, to which file names are relative.

/// The working directory as text; empty where there is none any more. What of it is not UTF-8 is
/// replaced: it then is the beginning of no file name, and these stay as they are.
pub fn current() -> String {
    std::env::current_dir().map(|directory| directory.to_string_lossy().into_owned()).unwrap_or_default()
}
