//! Whether Terraform makes triggers one after the other.

use std::collections::VecDeque;

use crate::model::Trigger;
use crate::table::HashMap;

/// The triggers, by their indices, in the order in which Terraform makes them, where each waits for the one before it.
///
/// # Errors
/// Two of them that do not wait for each other. Only a trigger's own `depends_on` is asked: two triggers that wait
/// for each other over a third thing count as not waiting.
pub fn chain(triggers: &[&Trigger]) -> Result<Vec<usize>, (usize, usize)> {
    let known: HashMap<&str, usize> = triggers
        .iter()
        .enumerate()
        .filter_map(|(index, trigger)| Some((trigger.resource.as_deref()?, index)))
        .collect();
    let mut waits: Vec<usize> = Vec::with_capacity(triggers.len());
    let mut followers: HashMap<usize, Vec<usize>> = HashMap::default();
    for (index, trigger) in triggers.iter().enumerate() {
        let meta = trigger.meta.as_deref();
        let depends_on = meta.and_then(|meta| meta.depends_on.get()).map_or(&[][..], Vec::as_slice);
        let mut before: Vec<usize> =
            depends_on.iter().filter_map(|address| known.get(resource(address)?).copied()).collect();
        before.sort_unstable();
        before.dedup();
        waits.push(before.len());
        for other in before {
            followers.entry(other).or_default().push(index);
        }
    }
    // The order is a chain exactly where there is never a choice.
    let mut ready: VecDeque<usize> =
        waits.iter().enumerate().filter(|(_, waits)| **waits == 0).map(|(index, _)| index).collect();
    let mut order = Vec::with_capacity(triggers.len());
    while let Some(next) = ready.pop_front() {
        if let Some(other) = ready.front() {
            return Err((next, *other));
        }
        order.push(next);
        for follower in followers.get(&next).into_iter().flatten() {
            if let Some(waits) = waits.get_mut(*follower) {
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
