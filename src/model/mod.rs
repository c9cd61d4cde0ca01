//! One trigger as its author declared it, free of Ruby and of JSON.

mod action;
mod event_batching_condition;
mod expressions;
mod given;
mod marks;
mod meta_arguments;
mod predicate;
mod slot;
mod states;
mod string_map;
mod target;
mod template;
mod text;
mod trigger;
mod trigger_type;

pub use action::{Action, NotificationProperty};
pub use event_batching_condition::EventBatchingCondition;
pub use given::Given;
pub(crate) use marks::Marks;
pub use meta_arguments::{MetaArguments, Timeouts};
pub use predicate::{Condition, Logical, LogicalOperator, Predicate};
pub use slot::Slot;
pub use states::{CrawlState, JobState};
pub(crate) use string_map::Entry;
pub use string_map::StringMap;
pub use target::Target;
pub use template::{Template, escape, is_template};
pub(crate) use template::{expressions, reference_to, unescape, unquoted};
pub use text::{Literal, Text};
pub use trigger::Trigger;
pub use trigger_type::TriggerType;

pub(crate) use word::Word;
mod word;
