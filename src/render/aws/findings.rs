//! What a target cannot say.

use super::Member;
use crate::acknowledge::unused_by;
use crate::diagnostic::{Diagnostic, Path};
use crate::pipeline::Pipeline;
use crate::stop::{Turns, checkpoint};
use crate::table::HashSet;
use crate::target::Target;

/// The findings in the triggers of a pipeline, with the levels of its rules and what its authors acknowledged.
#[derive(Debug)]
pub(in crate::render) struct Findings<'p> {
    pipeline: &'p Pipeline,
    /// With the positions of the declarations that they are about.
    found: Vec<(usize, Diagnostic)>,
    /// What was found in the declaration at a position.
    known: (usize, HashSet<(&'static str, Path)>),
}

impl<'p> Findings<'p> {
    pub(in crate::render) fn new(pipeline: &'p Pipeline) -> Self {
        Self { pipeline, found: Vec::new(), known: (0, HashSet::default()) }
    }

    /// Keeps a finding about a trigger, once: the parts of one that was split have their attributes in common.
    pub(in crate::render) fn push(&mut self, member: &Member<'_>, mut diagnostic: Diagnostic) {
        checkpoint();
        if self.known.0 != member.position {
            self.known = (member.position, HashSet::default());
        }
        if !self.known.1.insert((diagnostic.rule.name, diagnostic.path.clone())) {
            return;
        }
        diagnostic.trigger = member.declaration.trigger.resource.clone();
        diagnostic.place = member.declaration.place.clone();
        if self.pipeline.levels().lets(&mut diagnostic) {
            member.declaration.acknowledged.mark([&mut diagnostic]);
            self.found.push((member.position, diagnostic));
        }
    }

    /// Keeps a finding about the pipeline as a whole.
    pub(in crate::render) fn push_whole(&mut self, mut diagnostic: Diagnostic) {
        if self.pipeline.levels().lets(&mut diagnostic) {
            self.found.push((usize::MAX, diagnostic));
        }
    }

    /// All of them, in the order of declaration, with what was acknowledged of the target and is not among them.
    pub(in crate::render) fn into_found(mut self, target: Target) -> Vec<Diagnostic> {
        let used: HashSet<(usize, &str)> =
            self.found.iter().map(|(position, found)| (*position, found.rule.name)).collect();
        let mut turns = Turns::default();
        for (position, declaration) in self.pipeline.triggers().enumerate() {
            let of_target =
                declaration.acknowledged.iter().filter(|known| known.rule.targets().contains(&target));
            turns.turn();
            for acknowledgement in of_target.filter(|known| !used.contains(&(position, known.rule.name))) {
                let mut unused = unused_by(acknowledgement, target);
                if self.pipeline.levels().lets(&mut unused) {
                    declaration.acknowledged.mark([&mut unused]);
                    unused.trigger = declaration.trigger.resource.clone();
                    unused.place = declaration.place.clone();
                    self.found.push((position, unused));
                }
            }
        }
        self.found.sort_by_key(|(position, _)| *position);
        self.found.into_iter().map(|(_, diagnostic)| diagnostic).collect()
    }
}
