//! Names for the parts of a trigger, which nothing else in the pipeline has.

use std::collections::BTreeMap;
use std::sync::Arc;

use compact_str::CompactString;

use super::order::references;
use super::pipeline::{address_of_trigger, depends_on};
use crate::limits;
use crate::model::{Slot, Text, Trigger, escape};
use crate::pipeline::Pipeline;
use crate::pipeline::graph::Name;
use crate::table::{HashMap, HashSet};

/// The names that are taken: by what was declared, and by the parts that were named so far.
///
/// What a template comes to is known to Terraform only: it clashes with the same template, and with nothing else.
#[derive(Debug, Default)]
pub(super) struct PartNames<'p> {
    pipeline: Option<&'p Pipeline>,
    /// The names of what was declared, each with the first that has it, and with further scopes where several do.
    declared: HashMap<&'p str, &'p Trigger>,
    shared: HashMap<&'p str, HashSet<Scope<'p>>>,
    /// Those of parts, and those that something refers to: what is not declared here is elsewhere.
    resources: HashSet<Arc<str>>,
    names: HashMap<CompactString, Vec<Scope<'p>>>,
    /// For a name in a scope, the numbers with which it was found taken: many triggers may share one name. A resource
    /// has its own name, whose numbers are gone through once.
    numbers: HashMap<(&'p str, Scope<'p>), Runs>,
}

/// The names of one part.
#[derive(Debug, PartialEq)]
pub(super) struct PartName {
    /// Both end in it.
    pub(super) number: usize,
    /// Of the resource; `None` for attributes that stand alone.
    pub(super) resource: Option<Arc<str>>,
    /// In AWS.
    pub(super) name: Slot<Text>,
}

/// Where a name in AWS is taken once: a region, and a provider configuration with its account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Scope<'p> {
    region: Option<Name<'p>>,
    provider: Option<Name<'p>>,
}

impl<'p> Scope<'p> {
    fn of(trigger: &'p Trigger) -> Self {
        let provider = trigger.meta.as_deref().and_then(|meta| meta.provider.get());
        Self { region: trigger.region.get().map(Name::of), provider: provider.map(Name::of) }
    }

    /// A region that is not given may well be the one that is given elsewhere.
    fn may_be(self, other: Scope<'_>) -> bool {
        let differ = matches!((self.region, other.region), (Some(one), Some(other)) if one.is_another(other));
        self.provider == other.provider && !differ
    }
}

impl<'p> PartNames<'p> {
    /// The names that the triggers of a pipeline have.
    pub(super) fn of(pipeline: &'p Pipeline) -> Self {
        let mut declared: HashMap<&str, &Trigger> =
            HashMap::with_capacity_and_hasher(pipeline.len(), Default::default());
        let mut shared: HashMap<&str, HashSet<Scope<'_>>> = HashMap::default();
        let mut resources: HashSet<Arc<str>> = HashSet::default();
        for declaration in pipeline.triggers() {
            let trigger = &declaration.trigger;
            if let Some(name) = trigger.name.get() {
                let scope = Scope::of(trigger);
                if Scope::of(declared.entry(name.source()).or_insert(trigger)) != scope {
                    shared.entry(name.source()).or_default().insert(scope);
                }
            }
            let addresses = depends_on(trigger).iter().filter_map(|address| address_of_trigger(address));
            resources.extend(addresses.map(|(resource, _)| Arc::from(resource)));
            trigger.expressions(&mut |text| resources.extend(references(text).map(Arc::from)));
        }
        Self { pipeline: Some(pipeline), declared, shared, resources, ..Self::default() }
    }

    /// The names of the next part: `ID_2` and `NAME-2`, or the next number with which both are free; at least `number`.
    pub(super) fn next(&mut self, trigger: &'p Trigger, number: usize) -> PartName {
        let scope = Scope::of(trigger);
        let base = trigger.name.get().map(|name| (name.source(), scope));
        let mut number = number;
        loop {
            let runs = base.and_then(|base| self.numbers.get(&base));
            number = runs.map_or(number, |runs| runs.least_outside(number));
            let resource: Option<Arc<str>> =
                trigger.resource.as_deref().map(|resource| format!("{resource}_{number}").into());
            let name = match &trigger.name {
                Slot::Given(name) => Slot::Given(numbered(name, number)),
                other => other.clone(),
            };
            let is_resource = resource.as_deref().is_some_and(|resource| self.is_resource(resource));
            let is_taken = name.get().is_some_and(|name| self.is_taken(name.source(), scope));
            if let Some(base) = base
                && (is_taken || !is_resource)
            {
                self.numbers.entry(base).or_default().insert(number);
            }
            if !is_resource && !is_taken {
                self.resources.extend(resource.clone());
                if let Some(name) = name.get() {
                    self.names.entry(name.source().into()).or_default().push(scope);
                }
                return PartName { number, resource, name };
            }
            number += 1;
        }
    }

    fn is_resource(&self, resource: &str) -> bool {
        self.resources.contains(resource)
            || self.pipeline.is_some_and(|pipeline| pipeline.get(resource).is_some())
    }

    fn is_taken(&self, name: &str, scope: Scope<'_>) -> bool {
        let of_parts = self.names.get(name).map_or(&[][..], Vec::as_slice);
        of_parts.iter().any(|taken| taken.may_be(scope))
            || self.declared.get(name).is_some_and(|taken| Scope::of(taken).may_be(scope))
            || self.shared.get(name).into_iter().flatten().any(|taken| taken.may_be(scope))
    }
}

/// Numbers, as runs of them: the first of each, and what follows its last.
#[derive(Debug, Default)]
struct Runs(BTreeMap<usize, usize>);

impl Runs {
    /// The least number from this one on that is not among them.
    fn least_outside(&self, number: usize) -> usize {
        let before = self.0.range(..=number).next_back();
        before.map_or(number, |(_, end)| number.max(*end))
    }

    /// Adds a number that is not among them; runs that then touch become one.
    fn insert(&mut self, number: usize) {
        let end = self.0.remove(&(number + 1)).unwrap_or(number + 1);
        match self.0.range_mut(..number).next_back() {
            Some((_, before)) if *before == number => *before = end,
            _ => {
                self.0.insert(number, end);
            }
        }
    }
}

/// The name with the number after it; a literal is cut where it would be too long for AWS.
fn numbered(name: &Text, number: usize) -> Text {
    let suffix = format!("-{number}");
    match name.literal() {
        Some(literal) => {
            let value = literal.value();
            let most = limits::NAME.max.saturating_sub(suffix.len());
            // No text has more characters than bytes.
            if value.len() <= most || value.chars().count() <= most {
                return Text::new(format!("{}{suffix}", literal.source()));
            }
            let begin: String = value.chars().take(most).collect();
            Text::new(format!("{}{suffix}", escape(&begin)))
        }
        None => Text::new(format!("{}{suffix}", name.source())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::{OnError, Settings};

    #[test]
    fn the_least_free_number_is_found() {
        let settings = Settings { on_error: OnError::Collect, ..Settings::default() };
        let mut pipeline = Pipeline::new(settings);
        let declared = [
            ("a", "load", None),
            ("b", "load", None),
            ("b_3", "other", None),
            ("c", "load", None),
            ("d", "load-5", None),
            ("e", "load", Some("eu-west-1")),
            ("f", "load-2", Some("us-east-1")),
        ];
        let triggers = declared.map(|(resource, name, region)| {
            let attributes = serde_json::json!({ "name": name, "region": region });
            let _ = pipeline.declare(crate::check::trigger(Some(resource), &attributes, None), None);
            crate::decode::trigger(Some(resource), &attributes).trigger
        });
        let [a, b, _, c, _, e, _] = &triggers;
        let mut names = PartNames::of(&pipeline);
        for (trigger, from, expected) in [
            // 2 is taken elsewhere, in a region that may be the same.
            (a, 2, "a_3 load-3"),
            (b, 2, "b_4 load-4"),
            // 5 was declared.
            (c, 2, "c_6 load-6"),
            (c, 9, "c_9 load-9"),
            (c, 7, "c_7 load-7"),
            (b, 2, "b_8 load-8"),
            (b, 2, "b_10 load-10"),
            // Those without a region may be in this one.
            (e, 2, "e_2 load-2"),
            (e, 2, "e_11 load-11"),
        ] {
            let PartName { number: _, resource, name } = names.next(trigger, from);
            let found = format!(
                "{} {}",
                resource.as_deref().unwrap_or_default(),
                name.get().map_or("", Text::source)
            );
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn runs_touch_and_become_one() {
        let mut runs = Runs::default();
        for number in [2, 4, 7, 3, 6] {
            runs.insert(number);
        }
        assert_eq!(runs.0.into_iter().collect::<Vec<_>>(), [(2, 5), (6, 8)]);
    }

    #[test]
    fn a_name_is_cut_only_where_it_would_be_too_long() {
        let long = |length: usize| "é".repeat(length);
        for (written, number, expected) in [
            ("load".to_owned(), 2, "load-2".to_owned()),
            ("${var.stage}-load".to_owned(), 3, "${var.stage}-load-3".to_owned()),
            ("${var.name}".to_owned(), 2, "${var.name}-2".to_owned()),
            ("$${x}".to_owned(), 2, "$${x}-2".to_owned()),
            (long(253), 2, format!("{}-2", long(253))),
            (long(253), 10, format!("{}-10", long(252))),
            (long(255), 2, format!("{}-2", long(253))),
            (format!("$${{{}", long(253)), 2, format!("$${{{}-2", long(251))),
        ] {
            let numbered = numbered(&Text::new(written.as_str()), number);
            assert_eq!(numbered.source(), expected, "{written}");
        }
    }
}
