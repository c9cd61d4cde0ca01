//! File names as a person in a directory would write them.

/// `file` as seen from `directory`, where it lies below it; otherwise `file` as it is.
///
/// ```
/// use glue_trigger::report::relative;
/// assert_eq!(relative("/srv/lake/triggers/raw.rb", "/srv/lake"), "triggers/raw.rb");
/// assert_eq!(relative("/srv/lakeside/raw.rb", "/srv/lake"), "/srv/lakeside/raw.rb");
/// assert_eq!(relative("./raw.rb", "/srv/lake"), "raw.rb");
/// ```
pub fn relative<'a>(file: &'a str, directory: &str) -> &'a str {
    let below = file.strip_prefix(directory).and_then(|rest| match directory.ends_with('/') {
        true => Some(rest),
        false => rest.strip_prefix('/'),
    });
    match below {
        Some(rest) if !directory.is_empty() => rest,
        _ => file.strip_prefix("./").unwrap_or(file),
    }
}
