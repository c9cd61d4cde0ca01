//! "Did you mean": the nearest of the names that are known.

/// How like two names must be to be taken for a slip of the fingers (Jaro-Winkler, 0 to 1).
///
/// At 0.8, `schedle` finds `schedule` and `JobName` finds `job_name`, and `color` finds nothing.
const LIKE_ENOUGH: f64 = 0.8;

/// The known name nearest to `name`, where one is near enough.
pub(crate) fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    // A name of thousands of characters is no slip, and the measure is quadratic.
    if name.len() > 128 {
        return None;
    }
    let plain = plain(name);
    known
        .iter()
        .map(|candidate| (strsim::jaro_winkler(&plain, &self::plain(candidate)), *candidate))
        .filter(|(likeness, _)| *likeness >= LIKE_ENOUGH)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// Lower case without separators, so that `JobName`, `job-name` and `job_name` are one.
fn plain(name: &str) -> String {
    name.chars().filter(|character| character.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The names as a sentence has them: `A, B or C`.
pub(crate) fn one_of(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_nearest_name_or_none() {
        let known = ["job_name", "crawler_name", "schedule", "start_on_creation"];
        let table = [
            ("JobName", Some("job_name")),
            ("schedle", Some("schedule")),
            ("StartOnCreation", Some("start_on_creation")),
            ("crawlername", Some("crawler_name")),
            ("colour", None),
            ("", None),
        ];
        for (name, expected) in table {
            assert_eq!(nearest(name, &known), expected, "{name}");
        }
    }
}
