//! The triggers that fire by a schedule, and the few schedules that they share.

use super::Member;
use crate::schedule::{RunSet, Schedule};
use crate::table::HashMap;

/// The schedules of a pipeline, each once, and the triggers that have them.
#[derive(Debug, Default)]
pub struct Schedules<'p> {
    sets: Vec<RunSet>,
    triggers: Vec<Scheduled<'p>>,
}

/// A trigger that fires by a schedule.
#[derive(Debug, Clone, Copy)]
pub struct Scheduled<'p> {
    /// The trigger.
    pub member: Member<'p>,
    /// The number of its schedule among [`Schedules::sets`].
    pub schedule: usize,
}

impl<'p> Schedules<'p> {
    /// Leaves out what does not fire, what only Terraform knows, and what is no schedule.
    pub(super) fn of(members: impl Iterator<Item = Member<'p>>) -> Self {
        let mut schedules = Self::default();
        let mut known: HashMap<&str, Option<usize>> = HashMap::default();
        let mut numbers: HashMap<RunSet, usize> = HashMap::default();
        for member in members {
            let trigger = member.declaration.lowered();
            let Some(written) = trigger.known_schedule() else { continue };
            // Who turns a trigger off, or leaves that to Terraform, has none that fires for certain.
            // Of what Terraform makes none, none fires either.
            if trigger.known_switched_on() != Some(true) || trigger.known_instances() == Some(0) {
                continue;
            }
            let schedule = *known.entry(written).or_insert_with(|| {
                let Ok(Schedule::Cron(cron)) = Schedule::parse(written) else { return None };
                // Two texts may say the same.
                Some(*numbers.entry(RunSet::of(&cron)).or_insert_with_key(|set| {
                    schedules.sets.push(set.clone());
                    schedules.sets.len() - 1
                }))
            });
            schedules.triggers.extend(schedule.map(|schedule| Scheduled { member, schedule }));
        }
        schedules
    }

    /// The triggers in the order of their declaration.
    pub fn triggers(&self) -> &[Scheduled<'p>] {
        &self.triggers
    }

    /// The schedules, in the order of their first triggers.
    pub fn sets(&self) -> &[RunSet] {
        &self.sets
    }
}
