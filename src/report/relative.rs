//! File names as a person in a directory would write them.

use std::borrow::Cow;

/// `file` as seen from `directory`; as it is where one of the two is not absolute.
///
/// ```
/// use glue_trigger::report::relative;
/// assert_eq!(relative("/srv/lake/triggers/raw.rb", "/srv/lake"), "triggers/raw.rb");
/// assert_eq!(relative("/srv/shared/raw.rb", "/srv/lake"), "../shared/raw.rb");
/// assert_eq!(relative("/srv/lakeside/raw.rb", "/srv/lake"), "../lakeside/raw.rb");
/// assert_eq!(relative("./raw.rb", "/srv/lake"), "raw.rb");
/// assert_eq!(relative("(eval)", "/srv/lake"), "(eval)");
/// ```
pub fn relative<'a>(file: &'a str, directory: &str) -> Cow<'a, str> {
    let (Some(path), Some(directory)) = (file.strip_prefix('/'), directory.strip_prefix('/')) else {
        return Cow::Borrowed(file.strip_prefix("./").unwrap_or(file));
    };
    let mut rest = path;
    let mut above = directory.split('/').filter(|name| !name.is_empty()).peekable();
    while let Some(name) = above.peek() {
        match rest.split_once('/') {
            Some((first, tail)) if first == *name => rest = tail,
            _ => break,
        }
        above.next();
    }
    match above.count() {
        0 => Cow::Borrowed(rest),
        levels => Cow::Owned("../".repeat(levels) + rest),
    }
}
