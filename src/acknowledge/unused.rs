//! Acknowledgements that match nothing.

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use super::Acknowledgement;
use crate::analyse::Finding;
use crate::diagnostic::{Diagnostic, Path, Segment, trigger_address};
use crate::pipeline::{Declaration, Pipeline};
use crate::rules::{Level, UNUSED_ACKNOWLEDGEMENT};
use crate::target::Target;

/// Adds a finding for each acknowledgement of which no finding is, in the trigger by itself or among what was `found`
/// in the triggers together.
pub(crate) fn report_unused(pipeline: &Pipeline, found: &mut Vec<Finding>) {
    let Level::On(severity) = pipeline.levels().of(&UNUSED_ACKNOWLEDGEMENT) else { return };
    let unused = unused(pipeline, found);
    if unused.is_empty() {
        return;
    }
    let elsewhere = Elsewhere::of(pipeline, found);
    for (position, declaration, acknowledgement) in unused {
        let mut diagnostic = finding(pipeline, &elsewhere, acknowledgement);
        diagnostic.severity = severity;
        diagnostic.trigger = declaration.trigger.resource.clone();
        diagnostic.place = declaration.place.clone();
        // An acknowledgement of this rule must not answer for itself.
        if acknowledgement.rule != &UNUSED_ACKNOWLEDGEMENT {
            declaration.acknowledged.mark([&mut diagnostic]);
        }
        found.push(Finding { position, diagnostic });
    }
    found.sort_by_key(|finding| finding.position);
}

/// An acknowledgement of what a target does not take, where nothing is that it would not.
pub(crate) fn unused_by(acknowledgement: &Acknowledgement, target: Target) -> Diagnostic {
    let rule = acknowledgement.rule.name;
    let path = Path::from("acknowledge").with(Segment::Key(rule.into()));
    let message = format!(
        "{rule} finds nothing in this trigger that could be acknowledged, where it is rendered for {}",
        target.in_words()
    );
    Diagnostic::new(&UNUSED_ACKNOWLEDGEMENT, path, message).help("leave the acknowledgement out")
}

type Unused<'p> = (usize, &'p Declaration, &'p Acknowledgement);

fn unused<'p>(pipeline: &'p Pipeline, found: &[Finding]) -> Vec<Unused<'p>> {
    let mut unused = Vec::new();
    // Only where something is not used by what is told of the trigger.
    let shared = LazyCell::new(|| shared(found));
    for (position, declaration) in pipeline.triggers().enumerate() {
        let mut own = Vec::new();
        for acknowledgement in declaration.acknowledged.iter() {
            // What a target does not take is found when it is rendered for, and so is what was acknowledged of it.
            if acknowledgement.rule != &UNUSED_ACKNOWLEDGEMENT
                && acknowledgement.rule.targets().is_empty()
                && !is_used(acknowledgement, position, declaration, found)
                && !declaration.place.as_ref().is_some_and(|place| {
                    shared.contains(&(acknowledgement.rule.name, &*place.file, place.line))
                })
            {
                own.push((position, &**declaration, acknowledgement));
            }
        }
        // Whether this one is used is known after all others.
        let of_these = declaration.acknowledged.iter().find(|a| a.rule == &UNUSED_ACKNOWLEDGEMENT);
        if let Some(of_these) = of_these
            && own.is_empty()
            && !is_used(of_these, position, declaration, found)
        {
            own.push((position, declaration, of_these));
        }
        unused.extend(own);
    }
    unused
}

/// The places that findings name beside their own, where these are acknowledged: what is found of several triggers is told
/// on one of them, and whoever declares all of them in one way acknowledges it on each.
fn shared(found: &[Finding]) -> HashSet<(&'static str, &str, u32)> {
    let acknowledged =
        found.iter().map(|finding| &finding.diagnostic).filter(|found| found.acknowledged.is_some());
    acknowledged
        .flat_map(|found| found.related.iter().map(|place| (found.rule.name, &*place.file, place.line)))
        .collect()
}

fn is_used(
    acknowledgement: &Acknowledgement,
    position: usize,
    declaration: &Declaration,
    found: &[Finding],
) -> bool {
    // The findings are in the order of the triggers.
    let first = found.partition_point(|finding| finding.position < position);
    let together = found[first..].iter().take_while(|finding| finding.position == position);
    let by_itself = declaration.diagnostics.iter();
    by_itself
        .chain(together.map(|finding| &finding.diagnostic))
        .any(|diagnostic| diagnostic.rule == acknowledgement.rule)
}

/// The first trigger with a finding of each rule that nobody acknowledged: where an acknowledgement may be meant to be.
struct Elsewhere<'p>(HashMap<&'static str, &'p Declaration>);

impl<'p> Elsewhere<'p> {
    fn of(pipeline: &'p Pipeline, found: &[Finding]) -> Self {
        let mut first = HashMap::new();
        let mut keep = |declaration: &'p Declaration, diagnostic: &Diagnostic| {
            if diagnostic.acknowledged.is_none() {
                first.entry(diagnostic.rule.name).or_insert(declaration);
            }
        };
        for declaration in pipeline.triggers() {
            for diagnostic in &declaration.diagnostics {
                keep(declaration, diagnostic);
            }
        }
        for finding in found {
            if let Some(declaration) = pipeline.get_index(finding.position) {
                keep(declaration, &finding.diagnostic);
            }
        }
        Self(first)
    }
}

fn finding(pipeline: &Pipeline, elsewhere: &Elsewhere<'_>, unused: &Acknowledgement) -> Diagnostic {
    let rule = unused.rule.name;
    let path = Path::from("acknowledge").with(Segment::Key(rule.into()));
    let new = |message: String| Diagnostic::new(&UNUSED_ACKNOWLEDGEMENT, path, message);
    if pipeline.levels().of(unused.rule) == Level::Off {
        let level = unused.rule.severity;
        return new(format!("{rule} is off, so that there is nothing to acknowledge")).help(format!(
            "leave the acknowledgement out, or switch the rule on: rules: {{ \"{rule}\" => :{level} }}"
        ));
    }
    let nothing = format!("{rule} finds nothing in this trigger that could be acknowledged");
    match elsewhere.0.get(rule) {
        Some(other) => {
            let there = trigger_address(other.resource().unwrap_or_default());
            let at = other.place.as_ref().map(|place| format!(" ({place})")).unwrap_or_default();
            let mut diagnostic = new(format!("{nothing}; it does in {there}{at}"))
                .help("leave the acknowledgement out, or write it there");
            diagnostic.related.extend(other.place.clone());
            diagnostic
        }
        None => new(nothing).help("leave the acknowledgement out"),
    }
}
