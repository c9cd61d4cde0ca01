//! Names for the parts of a trigger, which nothing else in the pipeline has.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use compact_str::CompactString;

use super::order::references;
use super::pipeline::{address_of_trigger, depends_on};
use crate::limits;
use crate::model::{Given, Slot, Text, Trigger, escape};
use crate::pipeline::Pipeline;
use crate::pipeline::graph::Name;

/// The names that are taken: by what was declared, and by the parts that were named so far.
///
/// What a template comes to is known to Terraform only: it clashes with the same template, and with nothing else.
#[derive(Debug, Default)]
pub(super) struct PartNames<'p> {
    pipeline: Option<&'p Pipeline>,
    /// The names of what was declared, whatever their scope: hardly ever is one of them in the way, and then the
    /// pipeline is asked.
    declared: HashSet<&'p str>,
    /// Those of parts, and those that something refers to: what is not declared here is elsewhere.
    resources: HashSet<Arc<str>>,
    names: HashMap<CompactString, Vec<Scope<'p>>>,
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
#[derive(Debug, Clone, Copy)]
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
        let names = pipeline.triggers().filter_map(|declaration| declaration.trigger.name.get());
        let declared = names.map(Text::source).collect();
        let mut resources: HashSet<Arc<str>> = HashSet::new();
        for declaration in pipeline.triggers() {
            let trigger = &declaration.trigger;
            let addresses = depends_on(trigger).iter().filter_map(|address| address_of_trigger(address));
            resources.extend(addresses.map(|(resource, _)| Arc::from(resource)));
            trigger.expressions(&mut |text| resources.extend(references(text).map(Arc::from)));
        }
        Self { pipeline: Some(pipeline), declared, resources, ..Self::default() }
    }

    /// The names of the next part: `ID_2` and `NAME-2`, or the next number with which both are free; at least `number`.
    pub(super) fn next(&mut self, trigger: &'p Trigger, number: usize) -> PartName {
        let scope = Scope::of(trigger);
        let mut number = number;
        loop {
            let resource: Option<Arc<str>> =
                trigger.resource.as_deref().map(|resource| format!("{resource}_{number}").into());
            let name = match &trigger.name {
                Slot::Given(name) => Slot::Given(numbered(name, number)),
                other => other.clone(),
            };
            let is_taken = resource.as_deref().is_some_and(|resource| self.is_resource(resource))
                || name.get().is_some_and(|name| self.is_taken(name.source(), scope));
            if !is_taken {
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
            || (self.declared.contains(name) && self.is_declared(name, scope))
    }

    fn is_declared(&self, name: &str, scope: Scope<'_>) -> bool {
        let mut triggers = self.pipeline.iter().flat_map(|pipeline| pipeline.triggers());
        triggers.any(|declaration| {
            let trigger = &declaration.trigger;
            trigger.name.get().is_some_and(|given| given.source() == name) && Scope::of(trigger).may_be(scope)
        })
    }
}

/// The name with the number after it; a literal is cut where it would be too long for AWS.
fn numbered(name: &Text, number: usize) -> Text {
    let suffix = format!("-{number}");
    match name {
        Given::Literal(literal) => {
            let value = literal.value();
            let most = limits::NAME.max.saturating_sub(suffix.len());
            // No text has more characters than bytes.
            if value.len() <= most || value.chars().count() <= most {
                return Text::new(format!("{}{suffix}", literal.source()));
            }
            let begin: String = value.chars().take(most).collect();
            Text::new(format!("{}{suffix}", escape(&begin)))
        }
        Given::Template(template) => Text::new(format!("{}{suffix}", template.source())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
