//! The rules: one file each, with its declaration, its documentation, its check and its cases.
//!
//! `CONTRIBUTING.md` says how to add one.

#[cfg(test)]
mod cases;
mod rule;
mod schedules;
mod texts;

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
    invalid_resource_name::INVALID_RESOURCE_NAME,
    missing_attribute::MISSING_ATTRIBUTE,
    text_length::TEXT_LENGTH,
    invalid_character::INVALID_CHARACTER,
    number_out_of_range::NUMBER_OUT_OF_RANGE,
    missing_schedule::MISSING_SCHEDULE,
    unused_schedule::UNUSED_SCHEDULE,
    invalid_schedule::INVALID_SCHEDULE,
    rate_schedule::RATE_SCHEDULE,
    frequent_schedule::FREQUENT_SCHEDULE,
    wrap_around_range::WRAP_AROUND_RANGE,
    past_schedule::PAST_SCHEDULE,
    never_fires::NEVER_FIRES,
    missing_predicate::MISSING_PREDICATE,
    unused_predicate::UNUSED_PREDICATE,
    missing_workflow::MISSING_WORKFLOW,
    start_on_creation_on_demand::START_ON_CREATION_ON_DEMAND,
    ineffective_start_on_creation::INEFFECTIVE_START_ON_CREATION,
    fires_at_apply::FIRES_AT_APPLY,
    enabled_event_trigger::ENABLED_EVENT_TRIGGER,
    unused_event_batching::UNUSED_EVENT_BATCHING,
    several_event_batching::SEVERAL_EVENT_BATCHING,
    too_many_tags::TOO_MANY_TAGS,
    reserved_tag::RESERVED_TAG,
    count_and_for_each::COUNT_AND_FOR_EACH,
    negative_count::NEGATIVE_COUNT,
    invalid_duration::INVALID_DURATION,
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
