//! What looks like a secret, by its value or by its name.

mod by_name;
mod by_value;
mod pointer;

pub(super) use by_name::{is_named, may_carry as may_be_named};
pub(super) use by_value::betrayed_by;

use crate::model::Entry;

/// True for nearly every argument: its value has no form that is looked at closely.
pub(super) fn is_plain(argument: &Entry) -> bool {
    by_value::is_plain(&argument.value, argument.marks_of_value)
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
