//! Whether Terraform makes triggers one after the other.

use std::collections::{HashMap, VecDeque};

use super::Analysis;
use crate::pipeline::graph::TriggerId;

/// The triggers in the order in which Terraform makes them, where each waits for the one before it.
///
/// # Errors
/// Two of them that do not wait for each other. Only a trigger's own `depends_on` is asked: two triggers that wait
/// for each other over a third thing count as not waiting.
pub fn chain(
    analysis: &Analysis<'_>,
    triggers: &[TriggerId],
) -> Result<Vec<TriggerId>, (TriggerId, TriggerId)> {
    let graph = analysis.graph();
    let known: HashMap<&str, TriggerId> = triggers
        .iter()
        .filter_map(|trigger| Some((graph.declaration(*trigger).resource()?, *trigger)))
        .collect();
    let mut waits: HashMap<TriggerId, usize> = HashMap::new();
    let mut followers: HashMap<TriggerId, Vec<TriggerId>> = HashMap::new();
    for trigger in triggers {
        let meta = graph.declaration(*trigger).trigger.meta.as_deref();
        let depends_on = meta.and_then(|meta| meta.depends_on.get()).map_or(&[][..], Vec::as_slice);
        let mut before: Vec<TriggerId> =
            depends_on.iter().filter_map(|address| known.get(resource(address)?).copied()).collect();
        before.sort_unstable();
        before.dedup();
        waits.insert(*trigger, before.len());
        for other in before {
            followers.entry(other).or_default().push(*trigger);
        }
    }
    // The order is a chain exactly where there is never a choice.
    let mut ready: VecDeque<TriggerId> =
        triggers.iter().copied().filter(|trigger| waits.get(trigger) == Some(&0)).collect();
    let mut order = Vec::with_capacity(triggers.len());
    while let Some(next) = ready.pop_front() {
        if let Some(other) = ready.front() {
            return Err((next, *other));
        }
        order.push(next);
        for follower in followers.get(&next).into_iter().flatten() {
            if let Some(waits) = waits.get_mut(follower) {
                *waits -= 1;
                if *waits == 0 {
                    ready.push_back(*follower);
                }
            }
        }
    }
    Ok(order)
}

/// The name in the address of a trigger: `nightly` of `aws_glue_trigger.nightly[0]`.
fn resource(address: &str) -> Option<&str> {
    let name = address.strip_prefix("aws_glue_trigger.")?;
    name.split(['[', '.']).next()
}
