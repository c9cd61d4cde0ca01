//! Every text of a trigger that AWS bounds, with its bound and its place.

use std::borrow::Cow;

use crate::diagnostic::{Path, Segment};
use crate::limits::{DESCRIPTION, NAME, TAG_KEY, TAG_VALUE, TextLimit};
use crate::model::{Given, Slot, StringMap, Text, Trigger};

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

/// The literal texts of `trigger` that AWS bounds, in the order of the model; templates are left out.
pub(super) fn bounded(trigger: &Trigger) -> impl Iterator<Item = BoundedText<'_>> {
    let own = [
        ("name", &trigger.name, NAME),
        ("description", &trigger.description, DESCRIPTION),
        ("workflow_name", &trigger.workflow_name, NAME),
    ]
    .into_iter()
    .filter_map(|(name, slot, limit)| of_slot(slot, limit, Place::Attribute(name)));
    let actions = trigger.actions().iter().enumerate().flat_map(|(index, action)| {
        [
            ("job_name", &action.job_name),
            ("crawler_name", &action.crawler_name),
            ("security_configuration", &action.security_configuration),
        ]
        .into_iter()
        .filter_map(move |(name, slot)| of_slot(slot, NAME, Place::Action(index, name)))
    });
    let conditions = trigger.conditions().iter().enumerate().flat_map(|(index, condition)| {
        [("job_name", &condition.job_name), ("crawler_name", &condition.crawler_name)]
            .into_iter()
            .filter_map(move |(name, slot)| of_slot(slot, NAME, Place::Condition(index, name)))
    });
    let tags = tags(trigger).flat_map(|(key, value)| {
        let texts = [(key, TAG_KEY, Place::TagKey(key)), (value, TAG_VALUE, Place::TagValue(key))];
        texts
            .into_iter()
            .filter_map(|(text, limit, place)| literal(text).map(|value| BoundedText { value, limit, place }))
    });
    own.chain(actions).chain(conditions).chain(tags)
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
    // Without a brace it is the same in both notations, and needs no copy.
    if !text.contains('{') {
        return Some(Cow::Borrowed(text));
    }
    Text::new(text).literal().map(|literal| Cow::Owned(literal.value().into_owned()))
}

fn of_slot<'a>(slot: &'a Slot<Text>, limit: TextLimit, place: Place<'a>) -> Option<BoundedText<'a>> {
    let value = slot.get()?.literal()?.value();
    Some(BoundedText { value, limit, place })
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
        let found: Vec<String> =
            bounded(&trigger).map(|text| format!("{} {} {}", text.path(), text.what(), text.value)).collect();
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
