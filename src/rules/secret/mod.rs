//! What looks like a secret, by its value or by its name.

mod by_name;
mod by_value;
mod pointer;

pub(super) use by_name::is_named;
pub(super) use by_value::betrayed_by;

/// False for nearly every argument: a quick first look at what the rest of this folder looks at closely.
pub(super) fn may_be(name: &str, value: &str) -> bool {
    by_name::may_carry(name) || !by_value::is_plain(value)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn any_text_is_taken(name in ".{0,24}", value in ".{0,48}") {
            // Whatever the answer, there is one.
            let _ = (betrayed_by(&value), is_named(&name, &value), is_named("--password", &value), is_named("--secret", &value));
        }
    }
}
