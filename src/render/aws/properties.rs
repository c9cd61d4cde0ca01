//! The properties of one trigger.

use serde_json::{Map, Value};

use super::activation::{Activation, can_be_switched, starts_at_apply};
use super::{Findings, Member};
use crate::diagnostic::{Diagnostic, Path, Segment, one_of};
use crate::model::{
    Action, Condition, CrawlState, Given, JobState, Logical, LogicalOperator, NotificationProperty,
    Predicate, Slot, StringMap, Text, Trigger, TriggerType, Word, is_template, unescape,
};
use crate::rules::{
    Unsaid, key_outside_terraform, map_outside_terraform, template_outside_terraform, unknown_activation,
    unstarted_on_demand,
};
use crate::target::Target;

/// What kind of value an attribute takes.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::render) enum Kind {
    /// Any text.
    Text,
    /// A whole number.
    Number,
    /// True or false.
    Bool,
    /// One of AWS's words.
    Word(Vec<&'static str>),
}

impl Kind {
    /// What is to be written where a value of this kind is wanted: `a number`.
    pub(in crate::render) fn in_words(&self) -> String {
        match self {
            Kind::Text => "text as AWS is to receive it".to_owned(),
            Kind::Number => "a number".to_owned(),
            Kind::Bool => "true or false".to_owned(),
            Kind::Word(words) => one_of(words),
        }
    }
}

/// How a target says what is more than plain data.
pub(in crate::render) trait Language {
    /// What stands for a template.
    ///
    /// # Errors
    /// The part that cannot be said, and why.
    fn template(&mut self, template: &str, kind: &Kind) -> Result<Value, Unsaid>;

    /// What the target makes of literal text, where that is not the text.
    fn surprise(&self, _text: &str, _path: &dyn Fn() -> Path) -> Option<Diagnostic> {
        None
    }

    /// Why the target does not take a name of a tag or an argument.
    fn refusal(&self, _name: &str, _path: &dyn Fn() -> Path) -> Option<Diagnostic> {
        None
    }

    /// The target.
    fn target(&self) -> Target;
}

/// Makes the properties of a trigger, and keeps what cannot be said.
pub(in crate::render) struct Properties<'w, 'p, L> {
    pub(in crate::render) member: &'w Member<'p>,
    pub(in crate::render) language: &'w mut L,
    pub(in crate::render) findings: &'w mut Findings<'p>,
}

/// The window of a batch where none is given, in seconds: what the provider sends.
const BATCH_WINDOW: i64 = 900;

impl<L: Language> Properties<'_, '_, L> {
    /// The properties, by their names.
    pub(in crate::render) fn all(mut self) -> Map<String, Value> {
        let trigger = self.member.trigger;
        let mut map = Map::new();
        self.text(&mut map, "Name", &trigger.name, || "name".into());
        self.text(&mut map, "WorkflowName", &trigger.workflow_name, || "workflow_name".into());
        self.word(&mut map, "Type", &trigger.trigger_type, words::<TriggerType>, || "type".into());
        self.text(&mut map, "Schedule", &trigger.schedule, || "schedule".into());
        if let Some(predicate) = trigger.predicate.get()
            && !predicate.conditions().is_empty()
        {
            let predicate = self.predicate(predicate);
            map.insert("Predicate".to_owned(), Value::Object(predicate));
        }
        let actions = trigger.actions().iter().enumerate();
        let actions = actions.map(|(index, action)| Value::Object(self.action(index, action))).collect();
        map.insert("Actions".to_owned(), Value::Array(actions));
        self.text(&mut map, "Description", &trigger.description, || "description".into());
        self.start_on_creation(&mut map, trigger);
        self.map(&mut map, "Tags", &trigger.tags, &|| "tags".into());
        self.event_batching_condition(&mut map, trigger);
        map
    }

    fn predicate(&mut self, predicate: &Predicate) -> Map<String, Value> {
        let path = || Path::from("predicate");
        let mut map = Map::new();
        let logical = || path().with("logical");
        self.word_or(&mut map, "Logical", &predicate.logical, Logical::And, words::<Logical>, logical);
        let conditions = predicate.conditions().iter().enumerate();
        let conditions = conditions.map(|(index, condition)| {
            let condition = self.condition(condition, &|| path().with("conditions").with(index));
            Value::Object(condition)
        });
        map.insert("Conditions".to_owned(), Value::Array(conditions.collect()));
        map
    }

    fn condition(&mut self, condition: &Condition, path: &dyn Fn() -> Path) -> Map<String, Value> {
        let mut map = Map::new();
        let at = |name: &'static str| move || path().with(name);
        self.word_or(
            &mut map,
            "LogicalOperator",
            &condition.logical_operator,
            LogicalOperator::Equals,
            words::<LogicalOperator>,
            at("logical_operator"),
        );
        self.text(&mut map, "JobName", &condition.job_name, at("job_name"));
        let states = || JobState::WATCHABLE.iter().map(|state| state.as_str()).collect();
        self.word(&mut map, "State", &condition.state, states, at("state"));
        self.text(&mut map, "CrawlerName", &condition.crawler_name, at("crawler_name"));
        let states = || CrawlState::WATCHABLE.iter().map(|state| state.as_str()).collect();
        self.word(&mut map, "CrawlState", &condition.crawl_state, states, at("crawl_state"));
        map
    }

    fn action(&mut self, index: usize, action: &Action) -> Map<String, Value> {
        let index = self.member.action(index);
        let path = move || Path::from("actions").with(index);
        let at = |name: &'static str| move || path().with(name);
        let mut map = Map::new();
        self.text(&mut map, "JobName", &action.job_name, at("job_name"));
        self.map(&mut map, "Arguments", &action.arguments, &at("arguments"));
        self.number(&mut map, "Timeout", &action.timeout, at("timeout"));
        let security = at("security_configuration");
        self.text(&mut map, "SecurityConfiguration", &action.security_configuration, security);
        if let Some(NotificationProperty { notify_delay_after: Slot::Given(minutes) }) =
            action.notification_property.get()
        {
            let mut property = Map::new();
            let path = || path().with("notification_property").with("notify_delay_after");
            self.number_of(&mut property, "NotifyDelayAfter", minutes, path);
            map.insert("NotificationProperty".to_owned(), Value::Object(property));
        }
        self.text(&mut map, "CrawlerName", &action.crawler_name, at("crawler_name"));
        map
    }

    fn start_on_creation(&mut self, map: &mut Map<String, Value>, trigger: &Trigger) {
        let value = match Activation::of(trigger) {
            Activation::Known(value) => (value || can_be_switched(trigger)).then_some(Value::Bool(value)),
            Activation::As(name, template) => self.expression(template.source(), Kind::Bool, name.into()),
            Activation::Unknown(name) => {
                let fault = unknown_activation(name.into(), self.language.target());
                self.findings.push(self.member, fault);
                None
            }
        };
        map.extend(value.map(|value| ("StartOnCreation".to_owned(), value)));
        if starts_at_apply(trigger) {
            self.findings.push(self.member, unstarted_on_demand(trigger, self.language.target()));
        }
    }

    /// The first, which is all that the provider reads.
    fn event_batching_condition(&mut self, map: &mut Map<String, Value>, trigger: &Trigger) {
        let Some((path, condition)) = trigger.event_batching_conditions().next() else { return };
        let mut own = Map::new();
        self.number(&mut own, "BatchSize", &condition.batch_size, || path.clone().with("batch_size"));
        match &condition.batch_window {
            Slot::Absent => {
                own.insert("BatchWindow".to_owned(), BATCH_WINDOW.into());
            }
            slot => self.number(&mut own, "BatchWindow", slot, || path.clone().with("batch_window")),
        }
        map.insert("EventBatchingCondition".to_owned(), Value::Object(own));
    }

    /// Text that is not empty: the provider sends no other.
    fn text(&mut self, map: &mut Map<String, Value>, name: &str, slot: &Slot<Text>, path: impl Fn() -> Path) {
        let Some(given) = slot.get() else { return };
        let value = match given.literal() {
            Some(literal) if literal.source().is_empty() => return,
            Some(literal) => {
                let text = literal.value();
                if literal.marks().brace() {
                    self.look_at(&text, &path);
                }
                Some(Value::String(text.into_owned()))
            }
            None => self.expression(given.source(), Kind::Text, path()),
        };
        map.extend(value.map(|value| (name.to_owned(), value)));
    }

    fn word<W: Word>(
        &mut self,
        map: &mut Map<String, Value>,
        name: &str,
        slot: &Slot<Given<W>>,
        words: impl Fn() -> Vec<&'static str>,
        path: impl Fn() -> Path,
    ) {
        let value = match slot.get() {
            None => return,
            Some(Given::Literal(word)) => word.word().map(Value::from),
            Some(Given::Template(template)) => self.expression(template, Kind::Word(words()), path()),
        };
        map.extend(value.map(|value| (name.to_owned(), value)));
    }

    /// A word that AWS wants to see, also where it is what Terraform adds.
    fn word_or<W: Word>(
        &mut self,
        map: &mut Map<String, Value>,
        name: &str,
        slot: &Slot<Given<W>>,
        default: W,
        words: impl Fn() -> Vec<&'static str>,
        path: impl Fn() -> Path,
    ) {
        match slot {
            Slot::Absent => map.extend(default.word().map(|word| (name.to_owned(), word.into()))),
            slot => self.word(map, name, slot, words, path),
        }
    }

    fn number(
        &mut self,
        map: &mut Map<String, Value>,
        name: &str,
        slot: &Slot<Given<i64>>,
        path: impl Fn() -> Path,
    ) {
        if let Some(given) = slot.get() {
            self.number_of(map, name, given, path);
        }
    }

    fn number_of(
        &mut self,
        map: &mut Map<String, Value>,
        name: &str,
        given: &Given<i64>,
        path: impl Fn() -> Path,
    ) {
        let value = match given {
            Given::Literal(number) => Some(Value::from(*number)),
            Given::Template(template) => self.expression(template, Kind::Number, path()),
        };
        map.extend(value.map(|value| (name.to_owned(), value)));
    }

    /// Arguments or tags; where there is none, there is no map.
    fn map(
        &mut self,
        map: &mut Map<String, Value>,
        name: &str,
        slot: &Slot<Given<StringMap>>,
        path: &dyn Fn() -> Path,
    ) {
        match slot.get() {
            None => {}
            Some(Given::Template(_)) => {
                let fault = map_outside_terraform(path(), self.language.target());
                self.findings.push(self.member, fault);
            }
            Some(Given::Literal(entries)) if entries.is_empty() => {}
            Some(Given::Literal(entries)) => {
                let entries = entries.iter().filter_map(|(key, value)| self.entry(key, value, path));
                let entries = entries.collect();
                map.insert(name.to_owned(), Value::Object(entries));
            }
        }
    }

    fn entry(&mut self, key: &str, value: &str, path: &dyn Fn() -> Path) -> Option<(String, Value)> {
        let path = || path().with(Segment::Key(key.into()));
        if is_template(key) {
            let fault = key_outside_terraform(path(), self.language.target());
            self.findings.push(self.member, fault);
            return None;
        }
        let name = unescape(key).into_owned();
        if let Some(fault) = self.language.refusal(&name, &path) {
            self.findings.push(self.member, fault);
        }
        let value = if is_template(value) {
            self.expression(value, Kind::Text, path())?
        } else {
            let value = unescape(value);
            self.look_at(&value, &path);
            Value::String(value.into_owned())
        };
        Some((name, value))
    }

    fn look_at(&mut self, text: &str, path: &dyn Fn() -> Path) {
        if let Some(surprise) = self.language.surprise(text, path) {
            self.findings.push(self.member, surprise);
        }
    }

    fn expression(&mut self, template: &str, kind: Kind, path: Path) -> Option<Value> {
        self.look_at(template, &|| path.clone());
        match self.language.template(template, &kind) {
            Ok(value) => Some(value),
            Err(unsaid) => {
                let target = self.language.target();
                let fault = template_outside_terraform(&unsaid, path, target, &kind.in_words());
                self.findings.push(self.member, fault);
                None
            }
        }
    }
}

fn words<W: Word>() -> Vec<&'static str> {
    W::WORDS.iter().map(|(word, _)| *word).collect()
}
