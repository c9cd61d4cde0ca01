//! Every text of a trigger that Terraform evaluates, wherever it stands.

use serde_json::Value;

use super::{
    Action, Condition, CrawlState, EventBatchingCondition, Given, JobState, Logical, LogicalOperator,
    MetaArguments, NotificationProperty, Predicate, Slot, StringMap, Text, Timeouts, Trigger, TriggerType,
    is_template,
};
use crate::diagnostic::{Path, Segment};

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
        self.expressions_by_place(&mut |_, text| visit(text));
    }

    /// As [`expressions`](Trigger::expressions), each with its place.
    pub(crate) fn expressions_by_place<'t>(&'t self, visit: &mut dyn FnMut(&Place<'t>, &'t str)) {
        if !self.is_literal {
            self.each(&mut Place::default(), visit);
        }
    }
}

/// Where a text stands; a [`Path`] is made of it only where somebody asks.
#[derive(Debug, Default)]
pub(crate) struct Place<'t>(Vec<Step<'t>>);

#[derive(Debug, Clone, Copy)]
enum Step<'t> {
    Field(&'static str),
    Index(usize),
    Key(&'t str),
}

impl<'t> Place<'t> {
    /// The way to it.
    pub(crate) fn path(&self) -> Path {
        self.0.iter().fold(Path::root(), |path, step| match *step {
            // Meta-arguments stand beside the others.
            Step::Field("meta") => path,
            Step::Field("trigger_type") => path.with("type"),
            Step::Field(name) => path.with(name),
            Step::Index(index) => path.with(index),
            Step::Key(key) => path.with(Segment::Key(key.into())),
        })
    }

    /// Whether it stands in this attribute of the trigger.
    pub(crate) fn is_within(&self, attribute: &str) -> bool {
        let mut fields = self.0.iter().filter(|step| !matches!(step, Step::Field("meta")));
        matches!(fields.next(), Some(Step::Field(name)) if *name == attribute)
    }

    fn within(&mut self, step: Step<'t>, visit: impl FnOnce(&mut Self)) {
        self.0.push(step);
        visit(self);
        self.0.pop();
    }
}

/// What may hold expressions.
trait Expressions {
    fn each<'t>(&'t self, place: &mut Place<'t>, visit: &mut dyn FnMut(&Place<'t>, &'t str));
}

/// Each field, by destructuring, so that no new one is forgotten.
macro_rules! fields {
    ($($name:ident { $($field:ident),+ $(; $($other:ident),+)? })+) => {$(
        impl Expressions for $name {
            fn each<'t>(&'t self, place: &mut Place<'t>, visit: &mut dyn FnMut(&Place<'t>, &'t str)) {
                let $name { $($field,)+ $($($other: _,)+)? } = self;
                $(place.within(Step::Field(stringify!($field)), |place| $field.each(place, visit));)+
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
            fn each<'t>(&'t self, _: &mut Place<'t>, _: &mut dyn FnMut(&Place<'t>, &'t str)) {}
        }
    )+};
}

plain!(i64, bool, TriggerType, JobState, CrawlState, Logical, LogicalOperator);

impl<T: Expressions> Expressions for Slot<T> {
    fn each<'t>(&'t self, place: &mut Place<'t>, visit: &mut dyn FnMut(&Place<'t>, &'t str)) {
        self.get().into_iter().for_each(|value| value.each(place, visit));
    }
}

impl<T: Expressions> Expressions for Vec<T> {
    fn each<'t>(&'t self, place: &mut Place<'t>, visit: &mut dyn FnMut(&Place<'t>, &'t str)) {
        for (index, value) in self.iter().enumerate() {
            place.within(Step::Index(index), |place| value.each(place, visit));
        }
    }
}

impl<T: Expressions> Expressions for Option<Box<T>> {
    fn each<'t>(&'t self, place: &mut Place<'t>, visit: &mut dyn FnMut(&Place<'t>, &'t str)) {
        self.iter().for_each(|value| value.each(place, visit));
    }
}

impl<T: Expressions> Expressions for Given<T> {
    fn each<'t>(&'t self, place: &mut Place<'t>, visit: &mut dyn FnMut(&Place<'t>, &'t str)) {
        match self {
            Given::Literal(value) => value.each(place, visit),
            Given::Template(source) => visit(place, source),
        }
    }
}

impl Expressions for Text {
    fn each<'t>(&'t self, place: &mut Place<'t>, visit: &mut dyn FnMut(&Place<'t>, &'t str)) {
        if self.is_template() {
            visit(place, self.source());
        }
    }
}

impl Expressions for StringMap {
    fn each<'t>(&'t self, place: &mut Place<'t>, visit: &mut dyn FnMut(&Place<'t>, &'t str)) {
        for entry in self.entries() {
            place.within(Step::Key(&entry.name), |place| {
                if is_template(&entry.name) {
                    visit(place, &entry.name);
                }
                if entry.marks_of_value.brace() && is_template(&entry.value) {
                    visit(place, &entry.value);
                }
            });
        }
    }
}

impl Expressions for Value {
    /// Every text: `lifecycle` has expressions without `${}` around them.
    fn each<'t>(&'t self, place: &mut Place<'t>, visit: &mut dyn FnMut(&Place<'t>, &'t str)) {
        let mut left = vec![self];
        while let Some(value) = left.pop() {
            match value {
                Value::String(text) => visit(place, text),
                Value::Array(elements) => left.extend(elements),
                Value::Object(entries) => {
                    entries.keys().for_each(|key| visit(place, key));
                    left.extend(entries.values());
                }
                Value::Null | Value::Bool(_) | Value::Number(_) => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::decode;

    #[test]
    fn each_has_its_place() {
        let input = json!({
            "name": "${var.a}", "type": "${var.b}", "enabled": "${var.c}", "tags": { "t": "${var.d}", "plain": "x" },
            "for_each": { "k": "${var.e}" }, "timeouts": { "create": "${var.f}" },
            "actions": [
                { "job_name": "plain" },
                { "job_name": "${var.g}", "timeout": "${var.h}", "arguments": { "--x": "${var.i}" },
                  "notification_property": { "notify_delay_after": "${var.j}" } },
            ],
            "predicate": { "conditions": [{ "job_name": "${var.k}", "state": "${var.l}" }], "logical": "${var.m}" },
        });
        let decoded = decode::trigger(Some("example"), &input);
        let mut found = Vec::new();
        decoded
            .trigger
            .expressions_by_place(&mut |place, text| found.push(format!("{}: {text}", place.path())));
        found.sort_unstable();
        assert_eq!(
            found,
            [
                "actions[1].arguments[\"--x\"]: ${var.i}",
                "actions[1].job_name: ${var.g}",
                "actions[1].notification_property.notify_delay_after: ${var.j}",
                "actions[1].timeout: ${var.h}",
                "enabled: ${var.c}",
                "for_each: ${var.e}",
                "for_each: k",
                "name: ${var.a}",
                "predicate.conditions[0].job_name: ${var.k}",
                "predicate.conditions[0].state: ${var.l}",
                "predicate.logical: ${var.m}",
                "tags[\"t\"]: ${var.d}",
                "timeouts.create: ${var.f}",
                "type: ${var.b}",
            ]
        );
    }
}
