//! The directories to which file names are relative.

use std::path::Path;

/// The working directory as text; empty where there is none any more. What of it is not UTF-8 is
/// replaced: it then is the beginning of no file name, and these stay as they are.
pub fn current() -> String {
    std::env::current_dir().map(|directory| directory.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The directory from which GitHub reads file names: that of the checkout, in whichever directory of it a step runs.
/// Elsewhere it is the working directory.
pub fn of_github() -> String {
    let current = current();
    let checkout = std::env::var_os("GITHUB_WORKSPACE").and_then(|path| Path::new(&path).canonicalize().ok());
    match checkout.filter(|checkout| Path::new(&current).starts_with(checkout)) {
        Some(checkout) => checkout.to_string_lossy().into_owned(),
        None => current,
    }
}
