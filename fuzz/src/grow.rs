//! Declarations made of choices: sound where every choice is the first, and otherwise mostly.

use crate::choices::Choices;
use crate::tree::{Id, Name, Node, Tree};

mod words;

/// What grows, and how wildly.
pub struct Growth<'a> {
    /// What has grown so far.
    pub tree: Tree,
    choices: Choices<'a>,
    /// One value in so many is anything at all; none where it is 0.
    wildness: usize,
    /// The Hashes and Arrays that are being made: a value may be one of them, which then holds itself.
    open: Vec<Id>,
    /// Whether it refers to a trigger whose name is no identifier.
    pub refers_badly: bool,
}

type Entries = Vec<(Name, Id)>;

impl<'a> Growth<'a> {
    /// Nothing yet.
    pub fn new(mut choices: Choices<'a>) -> Self {
        let wildness = choices.of(&[0, 0, 0, 40, 12]);
        Self { tree: Tree::default(), choices, wildness, open: Vec::new(), refers_badly: false }
    }

    /// The choices that are left.
    pub fn choices(&mut self) -> &mut Choices<'a> {
        &mut self.choices
    }

    /// The name of a resource; of the few that there are, so that triggers meet.
    pub fn resource(&mut self) -> String {
        match self.is_wild() {
            true => self.strange_text(),
            false => self.choices.of(words::RESOURCES).to_owned(),
        }
    }

    /// The attributes of a trigger.
    pub fn trigger(&mut self) -> Id {
        self.map(|growth, entries| {
            growth.reason(entries);
            growth.text("name", words::NAMES, entries);
            growth.list("actions", 9, Self::action, entries);
            // Most triggers have few of these: each is there for one value of a byte in two or three.
            for attribute in words::OPTIONAL {
                if growth.choices.once_in(5) {
                    growth.optional(attribute, entries);
                }
            }
        })
    }

    /// Type, and what belongs to it.
    fn reason(&mut self, entries: &mut Entries) {
        match self.choices.below(6) {
            0 | 1 => {
                self.text("type", &["SCHEDULED", "${var.type}"], entries);
                self.schedule(entries);
            }
            2 | 3 => {
                self.text("type", &["CONDITIONAL"], entries);
                self.value("predicate", Self::predicate, entries);
                self.perhaps_workflow(entries);
            }
            4 => {
                self.text("type", &["ON_DEMAND"], entries);
                self.value("enabled", Self::no, entries);
                self.perhaps_workflow(entries);
            }
            _ => {
                self.text("type", &["EVENT"], entries);
                self.value("enabled", Self::no, entries);
                self.text("workflow_name", words::WORKFLOWS, entries);
                self.value("event_batching_condition", Self::batching, entries);
            }
        }
    }

    fn perhaps_workflow(&mut self, entries: &mut Entries) {
        if self.choices.once_in(2) {
            self.text("workflow_name", words::WORKFLOWS, entries);
        }
    }

    fn schedule(&mut self, entries: &mut Entries) {
        if self.choices.once_in(4) {
            let text = self.choices.text(40);
            let id = self.tree.add(Node::Text(text));
            entries.push((Name::Text("schedule".to_owned()), id));
        } else {
            self.text("schedule", words::SCHEDULES, entries);
        }
    }

    fn optional(&mut self, attribute: &'static str, entries: &mut Entries) {
        match attribute {
            "description" => self.text(attribute, words::TEXTS, entries),
            "region" => self.text(attribute, words::REGIONS, entries),
            "provider" => self.text(attribute, &["aws.west", "aws", "${aws.west}"], entries),
            "workflow_name" => self.text(attribute, words::WORKFLOWS, entries),
            "enabled" | "start_on_creation" => self.value(attribute, Self::bool, entries),
            "count" => self.value(attribute, Self::number, entries),
            "for_each" | "tags" => self.value(attribute, Self::strings, entries),
            "depends_on" => self.list(attribute, 3, Self::dependency, entries),
            "timeouts" => self.value(attribute, Self::timeouts, entries),
            "lifecycle" => self.value(attribute, Self::lifecycle, entries),
            "acknowledge" => self.value(attribute, Self::acknowledgements, entries),
            "predicate" => self.value(attribute, Self::predicate, entries),
            "event_batching_condition" => self.value(attribute, Self::batching, entries),
            _ => self.schedule(entries),
        }
    }

    fn action(&mut self) -> Id {
        self.map(|growth, entries| {
            match growth.choices.below(5) {
                0 | 1 => growth.text("job_name", words::JOBS, entries),
                2 | 3 => growth.text("crawler_name", words::CRAWLERS, entries),
                _ => {
                    growth.text("job_name", &["${var.job}"], entries);
                    growth.text("crawler_name", &["${var.crawler}"], entries);
                }
            }
            for attribute in ["arguments", "timeout", "security_configuration", "notification_property"] {
                if growth.choices.once_in(6) {
                    match attribute {
                        "arguments" => growth.value(attribute, Self::strings, entries),
                        "timeout" => growth.value(attribute, Self::number, entries),
                        "security_configuration" => growth.text(attribute, words::TEXTS, entries),
                        _ => growth.value(attribute, Self::notification, entries),
                    }
                }
            }
        })
    }

    fn notification(&mut self) -> Id {
        self.map(|growth, entries| growth.value("notify_delay_after", Self::number, entries))
    }

    fn batching(&mut self) -> Id {
        self.map(|growth, entries| {
            growth.value("batch_size", Self::number, entries);
            if growth.choices.once_in(2) {
                growth.value("batch_window", Self::number, entries);
            }
        })
    }

    fn predicate(&mut self) -> Id {
        self.map(|growth, entries| {
            growth.list("conditions", 4, Self::condition, entries);
            if growth.choices.once_in(3) {
                growth.text("logical", &["ANY", "AND", "${var.logical}"], entries);
            }
        })
    }

    fn condition(&mut self) -> Id {
        self.map(|growth, entries| {
            if growth.choices.once_in(3) {
                growth.text("crawler_name", words::CRAWLERS, entries);
                growth.text("crawl_state", words::CRAWL_STATES, entries);
            } else {
                growth.text("job_name", words::JOBS, entries);
                growth.text("state", words::JOB_STATES, entries);
            }
            if growth.choices.once_in(4) {
                growth.text("logical_operator", &["EQUALS"], entries);
            }
        })
    }

    fn timeouts(&mut self) -> Id {
        self.map(|growth, entries| {
            growth.text("create", &["5m", "1h30m", "0.5s", "${var.t}"], entries);
            growth.text("delete", &["5m", "90s"], entries);
        })
    }

    fn lifecycle(&mut self) -> Id {
        self.map(|growth, entries| match growth.choices.below(5) {
            0 => growth.value("prevent_destroy", Self::bool, entries),
            1 => growth.text("ignore_changes", &["all"], entries),
            2 => growth.list("ignore_changes", 3, |growth| growth.one_text(words::IGNORED), entries),
            3 => growth.list("replace_triggered_by", 2, Self::dependency, entries),
            _ => growth.list("precondition", 2, Self::assertion, entries),
        })
    }

    fn assertion(&mut self) -> Id {
        self.map(|growth, entries| {
            growth.text("condition", &["${var.a != \"\"}", "${true}"], entries);
            growth.text("error_message", words::TEXTS, entries);
        })
    }

    fn acknowledgements(&mut self) -> Id {
        self.map(|growth, entries| {
            for _ in 0..=growth.choices.below(3) {
                let rules = glue_trigger::rules::RULES;
                let rule = rules[growth.choices.below(rules.len())].name;
                growth.text(rule, &["the tenants finish by 06:30", " it is so ", "a\nb"], entries);
            }
        })
    }

    fn strings(&mut self) -> Id {
        self.map(|growth, entries| {
            for _ in 0..=growth.choices.below(4) {
                let name = match growth.choices.once_in(8) {
                    true => growth.choices.text(12),
                    false => growth.choices.of(words::ARGUMENTS).to_owned(),
                };
                let id = match growth.choices.once_in(4) {
                    true => growth.scalar(),
                    false => growth.one_text(words::VALUES),
                };
                entries.push((Name::Text(name), id));
            }
        })
    }

    fn dependency(&mut self) -> Id {
        if self.choices.once_in(5) {
            let reference = self.reference();
            return self.tree.add(reference);
        }
        self.one_text(words::ADDRESSES)
    }

    /// A trigger that was declared, under whichever name.
    fn reference(&mut self) -> Node {
        let resource = self.resource();
        self.refers_badly |= !glue_trigger::decode::is_identifier(&resource);
        Node::Address(format!("aws_glue_trigger.{resource}"))
    }

    fn no(&mut self) -> Id {
        self.tree.add(Node::Bool(false))
    }

    fn bool(&mut self) -> Id {
        let node = match self.choices.below(4) {
            0 => Node::Bool(true),
            1 => Node::Bool(false),
            2 => Node::Text(self.choices.of(&["${var.on}", "true", "0"]).to_owned()),
            _ => return self.anything(0),
        };
        self.tree.add(node)
    }

    fn number(&mut self) -> Id {
        let number = match self.choices.below(4) {
            0 => 1 + self.choices.below(60) as i64,
            1 => self.choices.of(&[0, 2, 100, 101, 900, 901, 2880, 10_080, 10_081, -1, i64::MAX, i64::MIN]),
            2 => self.choices.number(),
            _ => return self.scalar(),
        };
        self.tree.add(Node::Integer(number))
    }

    fn scalar(&mut self) -> Id {
        let node = match self.choices.below(8) {
            0 => Node::Text(self.strange_text()),
            1 => Node::Integer(self.choices.number()),
            2 => Node::Decimal(self.choices.of(words::DECIMALS).to_owned()),
            3 => Node::Bool(self.choices.once_in(2)),
            4 => Node::Null,
            5 => self.reference(),
            6 => Node::Other(self.choices.of(&["an Object", "binary text", "the number NaN"])),
            _ => Node::Text(self.choices.of(words::TEXTS).to_owned()),
        };
        self.tree.add(node)
    }

    /// Any value, of so many levels at most.
    fn anything(&mut self, levels: usize) -> Id {
        match self.choices.below(if levels == 0 { 4 } else { 9 }) {
            0..4 => self.scalar(),
            4 | 5 => self.elements(5, |growth| growth.anything(levels - 1)),
            6 => match self.open.as_slice() {
                [] => self.scalar(),
                open => open[self.choices.below(open.len())],
            },
            7 => self.deep(),
            _ => self.map(|growth, entries| {
                for _ in 0..growth.choices.below(5) {
                    let name = match growth.choices.below(4) {
                        0 => Name::Other("an Object"),
                        1 => Name::Text(growth.strange_text()),
                        _ => Name::Text(growth.choices.of(words::ATTRIBUTES).to_owned()),
                    };
                    let id = growth.anything(levels - 1);
                    entries.push((name, id));
                }
            }),
        }
    }

    /// Hashes or Arrays, each in the one before it.
    fn deep(&mut self) -> Id {
        let levels = self.choices.of(words::DEPTHS);
        let in_maps = self.choices.once_in(2);
        let mut id = self.tree.add(Node::Integer(1));
        for _ in 0..levels {
            id = self.tree.add(match in_maps {
                true => Node::Map(vec![(Name::Text("a".to_owned()), id)]),
                false => Node::List(vec![id]),
            });
        }
        id
    }

    /// Text that no person would write, or only by mistake.
    fn strange_text(&mut self) -> String {
        match self.choices.below(4) {
            0 => self.choices.of(words::STRANGE).to_owned(),
            1 => self.choices.text(40),
            2 => self.choices.of(&["x", "ä", "\u{1b}", "😀"]).repeat(self.choices.of(&[61, 255, 256, 3000])),
            _ => format!("{}{}", self.choices.of(words::TEXTS), self.choices.text(6)),
        }
    }

    fn is_wild(&mut self) -> bool {
        self.wildness > 0 && self.choices.once_in(self.wildness)
    }

    /// A Hash, which may come to have a key too many, twice, or slightly wrong.
    fn map(&mut self, fill: impl FnOnce(&mut Self, &mut Entries)) -> Id {
        let id = self.tree.add(Node::Null);
        self.open.push(id);
        let mut entries = Vec::new();
        fill(self, &mut entries);
        if self.is_wild() {
            self.spoil(&mut entries);
        }
        self.open.pop();
        self.tree.replace(id, Node::Map(entries));
        id
    }

    fn spoil(&mut self, entries: &mut Entries) {
        let name = self.choices.of(words::ATTRIBUTES).to_owned();
        let id = self.anything(2);
        match (self.choices.below(4), entries.first_mut()) {
            (0, Some((Name::Text(name), _))) => drop(name.pop()),
            (1, Some((name, _))) => {
                let name = name.clone();
                entries.push((name, id));
            }
            (2, Some(first)) => first.0 = Name::Other("an Object"),
            _ => entries.push((Name::Text(name), id)),
        }
    }

    fn elements(&mut self, most: usize, mut one: impl FnMut(&mut Self) -> Id) -> Id {
        let id = self.tree.add(Node::Null);
        self.open.push(id);
        let elements = (0..=self.choices.below(most)).map(|_| one(self)).collect();
        self.open.pop();
        self.tree.replace(id, Node::List(elements));
        id
    }

    /// Keeps an attribute, or now and then another value in its place.
    fn value(&mut self, name: &str, grow: impl FnOnce(&mut Self) -> Id, entries: &mut Entries) {
        let id = match self.is_wild() {
            true => self.anything(4),
            false => grow(self),
        };
        entries.push((Name::Text(name.to_owned()), id));
    }

    fn text(&mut self, name: &str, list: &[&str], entries: &mut Entries) {
        self.value(name, |growth| growth.one_text(list), entries);
    }

    fn one_text(&mut self, list: &[&str]) -> Id {
        let text = self.choices.of(list).to_owned();
        self.tree.add(Node::Text(text))
    }

    fn list(&mut self, name: &str, most: usize, one: impl Fn(&mut Self) -> Id, entries: &mut Entries) {
        let list = |growth: &mut Self| {
            growth.elements(most, |growth| match growth.is_wild() {
                true => growth.anything(2),
                false => one(growth),
            })
        };
        self.value(name, list, entries);
    }
}
