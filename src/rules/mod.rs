//! The rules: one file each, with its declaration, its documentation, its check and its cases.
//!
//! `CONTRIBUTING.md` says how to add one.

#[cfg(test)]
mod cases;
mod rule;

pub(crate) use rule::rule;
pub use rule::{Findings, Grade, Rule};

/// Declares the modules of the rules and the registry in one list.
macro_rules! registry {
    ($($module:ident::$constant:ident,)+) => {
        $(mod $module;)+
        $(pub use $module::$constant;)+

        /// Every rule, in the order of the documentation: what cannot be read first, then
        /// attribute by attribute.
        pub static RULES: &[&Rule] = &[$(&$module::$constant,)+];
    };
}

registry! {
    duplicate_resource_name::DUPLICATE_RESOURCE_NAME,
    unknown_attribute::UNKNOWN_ATTRIBUTE,
    duplicate_attribute::DUPLICATE_ATTRIBUTE,
    wrong_kind::WRONG_KIND,
    null_value::NULL_VALUE,
    empty_value::EMPTY_VALUE,
    unknown_value::UNKNOWN_VALUE,
    several_blocks::SEVERAL_BLOCKS,
    nested_too_deep::NESTED_TOO_DEEP,
    unreadable_address::UNREADABLE_ADDRESS,
    missing_schedule::MISSING_SCHEDULE,
}

/// The rule called `name`.
///
/// ```
/// use glue_trigger::rules;
/// assert_eq!(rules::find("missing-schedule").map(|rule| rule.grade.letter()), Some('A'));
/// assert!(rules::find("no-such-rule").is_none());
/// ```
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name)
}

/// The rule whose name is nearest to `name`, where one is near enough.
pub fn nearest(name: &str) -> Option<&'static Rule> {
    let names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    crate::diagnostic::nearest(name, &names).and_then(find)
}
