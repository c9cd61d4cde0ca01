//! Every text of a trigger that AWS bounds, with its bound and its place.

use std::borrow::Cow;

use crate::diagnostic::{Path, Segment};
use crate::limits::{DESCRIPTION, NAME, TAG_KEY, TAG_VALUE, TextLimit};
use crate::model::{Entry, Given, Marks, Slot, StringMap, Text, Trigger, is_template, unescape};

/// A literal text as AWS receives it.
pub(super) struct BoundedText<'a> {
    /// The text that AWS receives.
    pub(super) value: Cow<'a, str>,
    /// Its bounds.
    pub(super) limit: TextLimit,
    place: Place<'a>,
}

/// Where a text stands; a [`Path`] is made of it only where there is a finding.
#[derive(Clone, Copy)]
enum Place<'a> {
    Attribute(&'static str),
    Action(usize, &'static str),
    Condition(usize, &'static str),
    TagKey(&'a str),
    TagValue(&'a str),
}

impl BoundedText<'_> {
    /// The way to it.
    pub(super) fn path(&self) -> Path {
        match self.place {
            Place::Attribute(name) => name.into(),
            Place::Action(index, name) => Path::from("actions").with(index).with(name),
            Place::Condition(index, name) => {
                Path::from("predicate").with("conditions").with(index).with(name)
            }
            Place::TagKey(key) | Place::TagValue(key) => tag_path(key),
        }
    }

    /// What it is, for a message.
    pub(super) fn what(&self) -> Cow<'static, str> {
        match self.place {
            Place::Attribute(name) | Place::Action(_, name) | Place::Condition(_, name) => {
                Cow::Owned(format!("`{name}`"))
            }
            Place::TagKey(_) => Cow::Borrowed("the tag's key"),
            Place::TagValue(_) => Cow::Borrowed("the tag's value"),
        }
    }
}

/// Calls `visit` with the literal texts of `trigger` that AWS bounds, in the order of the model;
/// templates are left out.
pub(super) fn bounded<'a>(trigger: &'a Trigger, mut visit: impl FnMut(BoundedText<'a>)) {
    sources(trigger, |source, marks, limit, place| {
        let value = match marks.brace() {
            true => literal(source),
            // The same in both notations.
            false => Some(Cow::Borrowed(source)),
        };
        if let Some(value) = value {
            visit(BoundedText { value, limit, place });
        }
    });
}

/// True where every bounded text is as long as it may be, and of characters that all limits allow: a first look
/// that finds all sound nearly always. False means that a closer one is due.
pub(super) fn are_fine(trigger: &Trigger) -> bool {
    let mut fine = true;
    sources(trigger, |source, marks, limit, _| {
        let length = (limit.min..=limit.max).contains(&source.len());
        fine &= length & marks.printable_ascii() & !marks.brace();
    });
    fine
}

/// The texts of [`bounded`] in Terraform's notation, templates in tags among them.
fn sources<'a>(trigger: &'a Trigger, mut visit: impl FnMut(&'a str, Marks, TextLimit, Place<'a>)) {
    let mut slot = |slot: &'a Slot<Text>, limit, place| {
        if let Some(literal) = slot.get().and_then(Text::literal) {
            visit(literal.source(), literal.marks(), limit, place);
        }
    };
    slot(&trigger.name, NAME, Place::Attribute("name"));
    slot(&trigger.description, DESCRIPTION, Place::Attribute("description"));
    slot(&trigger.workflow_name, NAME, Place::Attribute("workflow_name"));
    for (index, action) in trigger.actions().iter().enumerate() {
        slot(&action.job_name, NAME, Place::Action(index, "job_name"));
        slot(&action.crawler_name, NAME, Place::Action(index, "crawler_name"));
        let security = Place::Action(index, "security_configuration");
        slot(&action.security_configuration, NAME, security);
    }
    for (index, condition) in trigger.conditions().iter().enumerate() {
        slot(&condition.job_name, NAME, Place::Condition(index, "job_name"));
        slot(&condition.crawler_name, NAME, Place::Condition(index, "crawler_name"));
    }
    let tags = trigger.tags.get().and_then(Given::literal).into_iter().flat_map(StringMap::entries);
    for Entry { name, value, marks_of_value } in tags {
        visit(name, Marks::of(name), TAG_KEY, Place::TagKey(name));
        visit(value, *marks_of_value, TAG_VALUE, Place::TagValue(name));
    }
}

/// The tags with key and value in Terraform's notation; none where only Terraform knows them.
pub(super) fn tags(trigger: &Trigger) -> impl Iterator<Item = (&str, &str)> {
    trigger.tags.get().and_then(Given::literal).into_iter().flat_map(StringMap::iter)
}

/// The way to the tag called `key`.
pub(super) fn tag_path(key: &str) -> Path {
    Path::from("tags").with(Segment::Key(key.into()))
}

/// What AWS receives of text in Terraform's notation; `None` for a template.
pub(super) fn literal(text: &str) -> Option<Cow<'_, str>> {
    match is_template(text) {
        true => None,
        false => Some(unescape(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_text_is_unescaped_and_templates_are_none() {
        let table = [
            ("load", Some("load")),
            ("", Some("")),
            ("{a}", Some("{a}")),
            ("$${a}", Some("${a}")),
            ("%%{a}", Some("%{a}")),
            ("${a}", None),
            ("a%{ if b }c%{ endif }", None),
        ];
        for (text, expected) in table {
            assert_eq!(literal(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn every_bounded_text_has_its_place() {
        let input = serde_json::json!({
            "name": "n", "description": "d", "workflow_name": "w",
            "actions": [3, { "job_name": "a", "security_configuration": "s" }, { "crawler_name": "${b}" }],
            "predicate": { "conditions": [{ "job_name": "c" }, { "crawler_name": "e" }] },
            "tags": { "k": "v", "t": "${t}" },
        });
        let trigger = crate::decode::trigger(None, &input).trigger;
        let mut found = Vec::new();
        bounded(&trigger, |text| found.push(format!("{} {} {}", text.path(), text.what(), text.value)));
        assert_eq!(
            found,
            [
                "name `name` n",
                "description `description` d",
                "workflow_name `workflow_name` w",
                "actions[1].job_name `job_name` a",
                "actions[1].security_configuration `security_configuration` s",
                "predicate.conditions[0].job_name `job_name` c",
                "predicate.conditions[1].crawler_name `crawler_name` e",
                "tags[\"k\"] the tag's key k",
                "tags[\"k\"] the tag's value v",
                "tags[\"t\"] the tag's key t",
            ]
        );
    }
}
