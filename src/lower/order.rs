//! The order in which Terraform can make triggers, whatever refers to what.

use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::visit::{DfsPostOrder, EdgeRef as _};

use super::pipeline::{address_of_trigger, depends_on};
use crate::model::Trigger;
use crate::stop::Turns;
use crate::table::{HashMap, HashSet};

/// What each trigger depends on, among triggers: by `depends_on`, and by references in its templates. What leads
/// from one to another over a resource of another kind is not known here.
pub(crate) struct Dependencies {
    /// From a trigger to what must be there before it.
    graph: DiGraph<(), ()>,
    looped: HashSet<NodeIndex>,
}

impl Dependencies {
    /// Reads the triggers; they are known by their indices from here on.
    pub(crate) fn of(triggers: &[&Trigger]) -> Self {
        let mut graph: DiGraph<(), ()> = DiGraph::with_capacity(triggers.len(), triggers.len());
        let known: HashMap<&str, NodeIndex> = triggers
            .iter()
            .map(|trigger| (trigger.resource.as_deref().unwrap_or_default(), graph.add_node(())))
            .collect();
        let mut looped = HashSet::default();
        let mut turns = Turns::default();
        for (index, trigger) in triggers.iter().enumerate() {
            turns.turn();
            let node = NodeIndex::new(index);
            let mut before: Vec<NodeIndex> = Vec::new();
            let addresses = depends_on(trigger).iter().filter_map(|address| address_of_trigger(address));
            before.extend(addresses.filter_map(|(resource, _)| known.get(resource)));
            trigger.expressions(&mut |text| {
                before.extend(references(text).filter_map(|resource| known.get(resource)));
            });
            // In the order of declaration, in which they are then visited.
            before.sort_unstable();
            before.dedup();
            for other in before {
                graph.add_edge(node, other, ());
                if other == node {
                    looped.insert(node);
                }
            }
        }
        looped.extend(kosaraju_scc(&graph).into_iter().filter(|component| component.len() > 1).flatten());
        Self { graph, looped }
    }

    /// Whether a trigger waits for itself, so that Terraform can never make it.
    pub(crate) fn is_looped(&self, trigger: usize) -> bool {
        self.looped.contains(&NodeIndex::new(trigger))
    }

    /// The rank of each trigger that the wanted ones lead to, and of these, in an order in which each comes after what it
    /// depends on, and otherwise as wanted.
    ///
    /// Whoever makes one trigger wait for another of a lower rank makes no new loop, however many do so: all follow
    /// one order.
    pub(crate) fn ranks(&self, wanted: impl IntoIterator<Item = usize>) -> HashMap<usize, usize> {
        let mut ranks = HashMap::default();
        let mut search = DfsPostOrder::empty(&self.graph);
        for trigger in wanted {
            search.move_to(NodeIndex::new(trigger));
            while let Some(next) = search.next(&self.graph) {
                ranks.insert(next.index(), ranks.len());
            }
        }
        ranks
    }

    /// Whether each of the triggers waits for the one before it, in the order in which Terraform makes them, be it over
    /// triggers that are not among these. They are ranked, and none of them waits for itself.
    ///
    /// # Errors
    /// Two of them that do not wait for each other.
    pub(crate) fn chain(
        &self,
        triggers: &[usize],
        ranks: &HashMap<usize, usize>,
    ) -> Result<(), (usize, usize)> {
        let mut order = triggers.to_vec();
        order.sort_by_key(|trigger| ranks.get(trigger).copied());
        // If one of two neighbours waits for the other, no third is between them: else it would be in the order, too.
        let mut neighbours = order.iter().zip(order.iter().skip(1));
        match neighbours.find(|(before, after)| !self.waits(**after, **before, ranks)) {
            Some((before, after)) => Err((*before, *after)),
            None => Ok(()),
        }
    }

    /// Whether a trigger waits for another of a lower rank. Most do so without a third; the search for others is
    /// within the ranks between the two, and goes no further than [`FARTHEST`] references.
    fn waits(&self, trigger: usize, other: usize, ranks: &HashMap<usize, usize>) -> bool {
        let (from, to) = (NodeIndex::new(trigger), NodeIndex::new(other));
        if self.graph.edges(from).any(|edge| edge.target() == to) {
            return true;
        }
        let least = ranks.get(&other);
        let mut seen: HashSet<NodeIndex> = HashSet::default();
        let mut left = vec![from];
        let mut followed = 0;
        while let Some(next) = left.pop() {
            for edge in self.graph.edges(next) {
                followed += 1;
                if edge.target() == to {
                    return true;
                }
                if followed > FARTHEST {
                    return false;
                }
                if ranks.get(&edge.target().index()) > least && seen.insert(edge.target()) {
                    left.push(edge.target());
                }
            }
        }
        false
    }
}

/// So many references are followed to find that one trigger waits for another; farther ones count as not waiting.
const FARTHEST: usize = 1_000;

/// The triggers that an expression refers to: `nightly` of `${aws_glue_trigger.nightly.name}`.
pub(crate) fn references(text: &str) -> impl Iterator<Item = &str> {
    const KIND: &str = "aws_glue_trigger.";
    text.match_indices(KIND).filter_map(move |(at, _)| {
        let (before, rest) = (text.get(..at)?, text.get(at + KIND.len()..)?);
        // The end of another word, or an attribute of something else.
        if before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.')) {
            return None;
        }
        let end = rest.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-')));
        rest.get(..end.unwrap_or(rest.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn triggers(list: &[(&str, Value)]) -> Vec<Trigger> {
        list.iter()
            .map(|(name, attributes)| *crate::decode::trigger(Some(name), attributes).trigger)
            .collect()
    }

    #[test]
    fn finds_references() {
        for (text, expected) in [
            ("${aws_glue_trigger.a.name}", &["a"][..]),
            ("${aws_glue_trigger.a[0].name}-${ aws_glue_trigger.b-c_1.id }", &["a", "b-c_1"]),
            ("${[for t in [aws_glue_trigger.a] : t.name]}", &["a"]),
            ("${module.aws_glue_trigger.a}${my_aws_glue_trigger.b}", &[]),
            ("aws_glue_trigger.größe", &["größe"]),
            ("", &[]),
        ] {
            assert_eq!(references(text).collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn a_chain_may_lead_over_others_and_through_templates() {
        let list = triggers(&[
            ("a", json!({})),
            ("b", json!({ "description": "after ${aws_glue_trigger.a.name}" })),
            ("c", json!({ "depends_on": ["aws_glue_trigger.b"] })),
            ("d", json!({ "depends_on": ["aws_glue_trigger.a"] })),
            ("e", json!({ "depends_on": ["aws_glue_trigger.c", "aws_glue_trigger.d"] })),
        ]);
        let order = Dependencies::of(&list.iter().collect::<Vec<_>>());
        let ranks = order.ranks(0..5);
        for (members, expected) in [
            (&[0, 1, 2][..], Ok(())),
            (&[2, 0], Ok(())),
            (&[4, 0], Ok(())),
            (&[4, 1, 0], Ok(())),
            (&[1, 3], Err((1, 3))),
            (&[0, 2, 3, 4], Err((2, 3))),
            (&[1], Ok(())),
            (&[], Ok(())),
        ] {
            assert_eq!(order.chain(members, &ranks), expected, "{members:?}");
        }
    }

    #[test]
    fn what_is_depended_on_comes_first_and_loops_are_known() {
        let list = triggers(&[
            ("a", json!({ "depends_on": ["aws_glue_trigger.d"] })),
            ("b", json!({ "description": "${aws_glue_trigger.a.name}" })),
            ("c", json!({ "lifecycle": { "replace_triggered_by": ["aws_glue_trigger.e"] } })),
            ("d", json!({})),
            ("e", json!({ "tags": { "x": "${aws_glue_trigger.c.id}" } })),
            ("f", json!({ "name": "${aws_glue_trigger.f.id}" })),
        ]);
        let order = Dependencies::of(&list.iter().collect::<Vec<_>>());
        let looped: Vec<usize> = (0..6).filter(|index| order.is_looped(*index)).collect();
        assert_eq!(looped, [2, 4, 5]);
        let ranks = order.ranks([1, 0, 3]);
        assert_eq!([3, 0, 1].map(|index| ranks.get(&index).copied()), [Some(0), Some(1), Some(2)]);
    }
}
