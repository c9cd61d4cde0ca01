//! Every text of a trigger that Terraform evaluates, wherever it stands.

use serde_json::Value;

use super::{
    Action, Condition, CrawlState, EventBatchingCondition, Given, JobState, Logical, LogicalOperator,
    MetaArguments, NotificationProperty, Predicate, Slot, StringMap, Text, Timeouts, Trigger, TriggerType,
    is_template,
};

impl Trigger {
    /// Calls `visit` with each text that holds an expression, or is one: templates, and what `lifecycle` refers to.
    /// `depends_on` is not among them.
    ///
    /// ```
    /// use glue_trigger::decode;
    /// let input = serde_json::json!({ "name": "${aws_glue_trigger.first.name}-2", "type": "ON_DEMAND", "tags": { "a": "b" } });
    /// let mut found = Vec::new();
    /// decode::trigger(Some("second"), &input).trigger.expressions(&mut |text| found.push(text.to_owned()));
    /// assert_eq!(found, ["${aws_glue_trigger.first.name}-2"]);
    /// ```
    pub fn expressions(&self, visit: &mut dyn FnMut(&str)) {
        if !self.is_literal {
            self.each(visit);
        }
    }

    /// As [`expressions`](Trigger::expressions), each with the name of the attribute in which it stands.
    pub(crate) fn expressions_by_attribute(&self, visit: &mut dyn FnMut(&'static str, &str)) {
        if self.is_literal {
            return;
        }
        self.each_by_field(&mut |field, text| match field {
            "trigger_type" => visit("type", text),
            "meta" => {}
            other => visit(other, text),
        });
        if let Some(meta) = &self.meta {
            meta.each_by_field(visit);
        }
    }
}

/// What may hold expressions.
trait Expressions {
    fn each(&self, visit: &mut dyn FnMut(&str));
}

/// Each field, by destructuring, so that no new one is forgotten.
macro_rules! fields {
    ($($name:ident { $($field:ident),+ $(; $($other:ident),+)? })+) => {$(
        impl Expressions for $name {
            fn each(&self, visit: &mut dyn FnMut(&str)) {
                self.each_by_field(&mut |_, text| visit(text));
            }
        }

        impl $name {
            /// Calls `visit` with each of them, and the name of the field in which it stands.
            fn each_by_field(&self, visit: &mut dyn FnMut(&'static str, &str)) {
                let $name { $($field,)+ $($($other: _,)+)? } = self;
                $($field.each(&mut |text| visit(stringify!($field), text));)+
            }
        }
    )+};
}

fields! {
    Trigger {
        region, actions, description, enabled, name, predicate, schedule, tags, start_on_creation, trigger_type,
        workflow_name, event_batching_condition, meta; resource, is_literal
    }
    Action { job_name, crawler_name, arguments, timeout, security_configuration, notification_property }
    NotificationProperty { notify_delay_after }
    Predicate { conditions, logical }
    Condition { job_name, state, crawler_name, crawl_state, logical_operator }
    EventBatchingCondition { batch_size, batch_window }
    MetaArguments { count, for_each, lifecycle, timeouts; provider, depends_on }
    Timeouts { create, delete }
}

/// What holds none.
macro_rules! plain {
    ($($name:ty),+) => {$(
        impl Expressions for $name {
            fn each(&self, _: &mut dyn FnMut(&str)) {}
        }
    )+};
}

plain!(i64, bool, TriggerType, JobState, CrawlState, Logical, LogicalOperator);

impl<T: Expressions> Expressions for Slot<T> {
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        self.get().into_iter().for_each(|value| value.each(visit));
    }
}

impl<T: Expressions> Expressions for Vec<T> {
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        self.iter().for_each(|value| value.each(visit));
    }
}

impl<T: Expressions> Expressions for Option<Box<T>> {
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        self.iter().for_each(|value| value.each(visit));
    }
}

impl<T: Expressions> Expressions for Given<T> {
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        match self {
            Given::Literal(value) => value.each(visit),
            Given::Template(source) => visit(source),
        }
    }
}

impl Expressions for Text {
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        if self.is_template() {
            visit(self.source());
        }
    }
}

impl Expressions for StringMap {
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        for entry in self.entries() {
            if is_template(&entry.name) {
                visit(&entry.name);
            }
            if entry.marks_of_value.brace() && is_template(&entry.value) {
                visit(&entry.value);
            }
        }
    }
}

impl Expressions for Value {
    /// Every text: `lifecycle` has expressions without `${}` around them.
    fn each(&self, visit: &mut dyn FnMut(&str)) {
        let mut left = vec![self];
        while let Some(value) = left.pop() {
            match value {
                Value::String(text) => visit(text),
                Value::Array(elements) => left.extend(elements),
                Value::Object(entries) => {
                    entries.keys().for_each(|key| visit(key));
                    left.extend(entries.values());
                }
                Value::Null | Value::Bool(_) | Value::Number(_) => {}
            }
        }
    }
}
