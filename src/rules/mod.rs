//! The rules: one file each, with its declaration, its documentation, its check and its cases.
//!
//! `CONTRIBUTING.md` says how to add one.

mod action_with_two_targets;
mod action_without_target;
mod arn_for_name;
mod circular_dependency;
mod condition_with_two_targets;
mod condition_without_state;
mod condition_without_target;
mod count_and_for_each;
mod crawler_option;
mod crowded_minute;
mod delay_after_timeout;
mod dependency_loop;
mod duplicate_attribute;
mod duplicate_condition;
mod duplicate_resource_name;
mod duplicate_start;
mod duplicate_trigger_name;
mod dynamic_reference;
mod empty_value;
mod enabled_event_trigger;
mod fires_at_apply;
mod frequent_schedule;
mod impossible_condition;
mod incomplete_reference;
mod ineffective_start_on_creation;
mod intrinsic_function_name;
mod invalid_character;
mod invalid_duration;
mod invalid_resource_name;
mod invalid_schedule;
mod lowered_schedule;
mod missing_attribute;
mod missing_predicate;
mod missing_schedule;
mod missing_workflow;
mod negative_count;
mod nested_too_deep;
mod never_fires;
mod null_value;
mod number_out_of_range;
mod outside_start;
mod outside_watch;
mod past_schedule;
mod rate_schedule;
mod rate_without_cron;
mod reserved_argument;
mod reserved_tag;
mod secret_in_argument;
mod self_dependency;
mod serialized_workflow;
mod several_blocks;
mod several_event_batching;
mod several_instances;
mod several_regions;
mod several_roots;
mod several_workflow_starts;
mod simultaneous_start;
mod skipped_months;
mod split_trigger;
mod start_on_creation_on_demand;
mod stray_instance_reference;
mod stray_state;
mod template_outside_terraform;
mod template_size;
mod text_length;
mod timeout_too_long;
mod too_many_conditions;
mod too_many_crawlers;
mod too_many_jobs;
mod too_many_tags;
mod unbraced_reference;
mod undashed_argument;
mod uneven_step;
mod unix_week;
mod unknown_attribute;
mod unknown_value;
mod unreachable_trigger;
mod unreadable_address;
mod unrendered_argument;
mod unstarted_on_demand;
mod unstarted_watch;
mod unused_acknowledgement;
mod unused_event_batching;
mod unused_predicate;
mod unused_schedule;
mod unwatchable_crawl_state;
mod unwatchable_job_state;
mod unwatched_failure;
mod watched_and_started;
mod workflow_race;
mod workflow_too_large;
mod workflow_without_start;
mod wrap_around_range;
mod wrong_kind;
mod wrong_reference;

// What several rules share.
mod argument_names;
mod arguments;
mod fan_out;
mod first_look;
mod level;
mod location;
mod meant;
mod members;
mod memo;
mod memory;
mod names;
mod page;
mod reference;
mod rule;
mod schedules;
mod secret;
mod targets;
mod texts;
mod watching;

#[cfg(test)]
pub(crate) mod cases;

use std::sync::LazyLock;

pub(crate) use dynamic_reference::{BEGIN as DYNAMIC_REFERENCE_BEGIN, dynamic_reference};
pub(crate) use intrinsic_function_name::{intrinsic_function_name, is_function};
pub use level::{Level, Levels};
pub(crate) use lowered_schedule::note_of_lowering;
pub(crate) use members::{listed, naming};
pub(crate) use memory::Memory;
pub use rule::{Check, Findings, Grade, PipelineCheck, Rule, TriggerCheck};
pub(crate) use rule::{applied, off_by_default, rule};
pub(crate) use schedules::{Schedules, findings_of};
pub(crate) use secret::may_hold_secret;
pub(crate) use several_instances::several_instances;
pub(crate) use several_regions::several_regions;
pub(crate) use targets::{Targets, targets_of};
pub(crate) use template_outside_terraform::{
    Unsaid, Way, key_outside_terraform, map_outside_terraform, template_outside_terraform, unknown_activation,
};
pub(crate) use template_size::{empty_template, too_long, too_many};
pub(crate) use unrendered_argument::unrendered_argument;
pub(crate) use unstarted_on_demand::unstarted_on_demand;

/// The registry: one line a rule makes it public and part of [`RULES`].
macro_rules! registry {
    ($($module:ident::$constant:ident,)+) => {
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
    unused_acknowledgement::UNUSED_ACKNOWLEDGEMENT,
    invalid_resource_name::INVALID_RESOURCE_NAME,
    missing_attribute::MISSING_ATTRIBUTE,
    text_length::TEXT_LENGTH,
    invalid_character::INVALID_CHARACTER,
    number_out_of_range::NUMBER_OUT_OF_RANGE,
    missing_schedule::MISSING_SCHEDULE,
    unused_schedule::UNUSED_SCHEDULE,
    invalid_schedule::INVALID_SCHEDULE,
    rate_schedule::RATE_SCHEDULE,
    rate_without_cron::RATE_WITHOUT_CRON,
    lowered_schedule::LOWERED_SCHEDULE,
    frequent_schedule::FREQUENT_SCHEDULE,
    wrap_around_range::WRAP_AROUND_RANGE,
    past_schedule::PAST_SCHEDULE,
    never_fires::NEVER_FIRES,
    skipped_months::SKIPPED_MONTHS,
    uneven_step::UNEVEN_STEP,
    unix_week::UNIX_WEEK,
    missing_predicate::MISSING_PREDICATE,
    unused_predicate::UNUSED_PREDICATE,
    missing_workflow::MISSING_WORKFLOW,
    start_on_creation_on_demand::START_ON_CREATION_ON_DEMAND,
    ineffective_start_on_creation::INEFFECTIVE_START_ON_CREATION,
    fires_at_apply::FIRES_AT_APPLY,
    enabled_event_trigger::ENABLED_EVENT_TRIGGER,
    unused_event_batching::UNUSED_EVENT_BATCHING,
    several_event_batching::SEVERAL_EVENT_BATCHING,
    action_without_target::ACTION_WITHOUT_TARGET,
    action_with_two_targets::ACTION_WITH_TWO_TARGETS,
    too_many_jobs::TOO_MANY_JOBS,
    too_many_crawlers::TOO_MANY_CRAWLERS,
    split_trigger::SPLIT_TRIGGER,
    crawler_option::CRAWLER_OPTION,
    timeout_too_long::TIMEOUT_TOO_LONG,
    delay_after_timeout::DELAY_AFTER_TIMEOUT,
    reserved_argument::RESERVED_ARGUMENT,
    undashed_argument::UNDASHED_ARGUMENT,
    secret_in_argument::SECRET_IN_ARGUMENT,
    condition_without_target::CONDITION_WITHOUT_TARGET,
    condition_with_two_targets::CONDITION_WITH_TWO_TARGETS,
    condition_without_state::CONDITION_WITHOUT_STATE,
    stray_state::STRAY_STATE,
    unwatchable_job_state::UNWATCHABLE_JOB_STATE,
    unwatchable_crawl_state::UNWATCHABLE_CRAWL_STATE,
    duplicate_condition::DUPLICATE_CONDITION,
    impossible_condition::IMPOSSIBLE_CONDITION,
    too_many_conditions::TOO_MANY_CONDITIONS,
    watched_and_started::WATCHED_AND_STARTED,
    wrong_reference::WRONG_REFERENCE,
    incomplete_reference::INCOMPLETE_REFERENCE,
    arn_for_name::ARN_FOR_NAME,
    unbraced_reference::UNBRACED_REFERENCE,
    too_many_tags::TOO_MANY_TAGS,
    reserved_tag::RESERVED_TAG,
    self_dependency::SELF_DEPENDENCY,
    count_and_for_each::COUNT_AND_FOR_EACH,
    stray_instance_reference::STRAY_INSTANCE_REFERENCE,
    negative_count::NEGATIVE_COUNT,
    invalid_duration::INVALID_DURATION,
    duplicate_trigger_name::DUPLICATE_TRIGGER_NAME,
    unstarted_watch::UNSTARTED_WATCH,
    unreachable_trigger::UNREACHABLE_TRIGGER,
    circular_dependency::CIRCULAR_DEPENDENCY,
    dependency_loop::DEPENDENCY_LOOP,
    several_roots::SEVERAL_ROOTS,
    duplicate_start::DUPLICATE_START,
    unwatched_failure::UNWATCHED_FAILURE,
    workflow_without_start::WORKFLOW_WITHOUT_START,
    several_workflow_starts::SEVERAL_WORKFLOW_STARTS,
    workflow_too_large::WORKFLOW_TOO_LARGE,
    workflow_race::WORKFLOW_RACE,
    serialized_workflow::SERIALIZED_WORKFLOW,
    outside_start::OUTSIDE_START,
    outside_watch::OUTSIDE_WATCH,
    simultaneous_start::SIMULTANEOUS_START,
    crowded_minute::CROWDED_MINUTE,
    template_outside_terraform::TEMPLATE_OUTSIDE_TERRAFORM,
    several_instances::SEVERAL_INSTANCES,
    several_regions::SEVERAL_REGIONS,
    unrendered_argument::UNRENDERED_ARGUMENT,
    unstarted_on_demand::UNSTARTED_ON_DEMAND,
    dynamic_reference::DYNAMIC_REFERENCE,
    intrinsic_function_name::INTRINSIC_FUNCTION_NAME,
    template_size::TEMPLATE_SIZE,
}

/// The rule called `name`, with dashes or, as Ruby's Symbols have them, underscores.
///
/// ```
/// use glue_trigger::rules;
/// assert_eq!(rules::find("missing-schedule").map(|rule| rule.grade.letter()), Some('A'));
/// assert!(rules::find("no-such-rule").is_none());
/// ```
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().copied().find(|rule| rule.name == name.replace('_', "-"))
}

/// The checks of a trigger by itself, in the order of the rules.
pub(crate) fn trigger_checks() -> &'static [TriggerCheck] {
    static CHECKS: LazyLock<Vec<TriggerCheck>> = LazyLock::new(|| {
        let check = |rule: &&Rule| match rule.check {
            Check::Trigger(check) | Check::Both(check, _) => Some(check),
            Check::Pipeline(_) | Check::Target(_) | Check::Elsewhere => None,
        };
        RULES.iter().filter_map(check).collect()
    });
    &CHECKS
}

/// The rule whose name is nearest to `name`, where one is near enough.
pub fn nearest(name: &str) -> Option<&'static Rule> {
    let names: Vec<&str> = RULES.iter().map(|rule| rule.name).collect();
    crate::diagnostic::nearest(name, &names).and_then(find)
}
