//! What looks like a secret, by its value or by its name.

mod by_name;
mod by_value;
mod pointer;

pub(super) use by_name::{is_named, may_carry};
pub(super) use by_value::betrayed_by;

use crate::model::Entry;

/// True for nearly every argument: its value has no form that is looked at closely.
pub(super) fn is_plain(argument: &Entry) -> bool {
    by_value::is_plain(&argument.value, argument.marks_of_value)
}

/// True where a line of a script may hold a secret: a word that names one, or what looks like one.
///
/// It is not known which part of the line is a name and which a value: rather too much is taken for a secret here than
/// too little.
pub(crate) fn may_hold_secret(line: &str) -> bool {
    let is_name = |character: char| character.is_alphanumeric() || matches!(character, '-' | '_');
    let lower = line.to_lowercase();
    let announced = ["bearer ", "basic "].iter().any(|scheme| lower.contains(scheme));
    announced
        || by_value::betrayed_by(line).is_some()
        || line.split(|character| !is_name(character)).any(|name| by_name::carried_by(name).is_some())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_with_secrets() {
        for (line, expected) in [
            (r#"arguments: { "--db-password" => ["hunter2"] }"#, true),
            (r#"arguments: "--password hunter2""#, true),
            (r#"aws_glue_trigger :h, { password: "hunter2" }"#, true),
            (r#""--auth" => "Bearer hunter2""#, true),
            (r#""--x" => '{"apiKey":"hunter2"}'"#, true),
            (r#""--id" => "AKIAIOSFODNN7EXAMPLE""#, true),
            (r#""--source" => "postgres://etl:hunter2@db.example.com/lake""#, true),
            (
                r#"aws_glue_trigger(:nightly, { name: "load", arguments: { "--secret-name" => "lake" } })"#,
                false,
            ),
            (r#"aws_glue_trigger(:tasks, { description: "keys of the lake" })"#, false),
            ("", false),
        ] {
            assert_eq!(may_hold_secret(line), expected, "{line}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_taken(name in ".{0,24}", value in ".{0,48}") {
            // Whatever the answer, there is one.
            let _ = (betrayed_by(&value), is_named(&name, &value), is_named("--password", &value), is_named("--secret", &value));
        }
    }
}
