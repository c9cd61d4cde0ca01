//! Naming triggers in a message, each with its line.

use crate::analyse::{Analysis, Member};
use crate::diagnostic::Diagnostic;
use crate::pipeline::graph::{Start, TriggerId};

/// How many triggers a message names.
pub(super) const NAMED: usize = 5;

/// `aws_glue_trigger.a (lake.rb:3), aws_glue_trigger.b (lake.rb:9) and 4 more triggers`.
pub(crate) fn listed(members: &[Member<'_>]) -> String {
    let named: Vec<String> = members.iter().take(NAMED).map(ToString::to_string).collect();
    match (named.as_slice(), members.len().saturating_sub(NAMED)) {
        ([first @ .., last], 0) if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        (_, 0) => named.concat(),
        (_, 1) => format!("{} and 1 more trigger", named.join(", ")),
        (_, more) => format!("{} and {more} more triggers", named.join(", ")),
    }
}

/// The members that have these identifiers.
pub(super) fn of<'p>(analysis: &Analysis<'p>, triggers: &[TriggerId]) -> Vec<Member<'p>> {
    triggers.iter().map(|trigger| analysis.member(*trigger)).collect()
}

/// So many starters are counted in a message, however many watch what they start.
const STARTERS: usize = 100;

/// The triggers of these starts, each once.
pub(super) fn starting<'p>(analysis: &Analysis<'p>, starters: &[Start]) -> Vec<Member<'p>> {
    // Those of one trigger stand together.
    let mut triggers: Vec<TriggerId> = starters.iter().map(|start| start.trigger).take(STARTERS).collect();
    triggers.dedup();
    of(analysis, &triggers)
}

/// Says of which places the message speaks.
pub(crate) fn naming<'m, 'p: 'm>(
    mut diagnostic: Diagnostic,
    members: impl IntoIterator<Item = &'m Member<'p>>,
) -> Diagnostic {
    let places = members.into_iter().take(2 * NAMED).filter_map(|member| member.declaration.place.clone());
    diagnostic.related.extend(places);
    diagnostic
}
