//! What leads to a trigger, a job or a crawler, and what it leads to.

use std::fmt;

use super::{Graph, Name, Node, TargetId, TriggerId, WorkflowId};
use crate::diagnostic::{nearest, quote};
use crate::error::{Error, Result};
use crate::model::Text;
use crate::stop::Turns;
use crate::table::{HashMap, HashSet, IndexSet};

/// How somebody names a node of a graph.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum NodeName {
    /// A trigger by the name of its Terraform resource.
    Trigger(String),
    /// A job by what stands in `job_name`.
    Job(Text),
    /// A crawler by what stands in `crawler_name`.
    Crawler(Text),
}

/// The most names that are compared with a misspelt one.
const CANDIDATES: usize = 2_000;

impl<'p> Graph<'p> {
    /// The nodes of a name: one trigger, or the jobs or crawlers that are called so, one for each region and provider
    /// configuration.
    ///
    /// # Errors
    /// Where there is none, with the nearest name that there is.
    pub fn named(&self, name: &NodeName) -> Result<Vec<Node>> {
        let found: Vec<Node> = match name {
            NodeName::Trigger(resource) => self
                .triggers()
                .filter(|trigger| self.declaration(*trigger).resource() == Some(resource))
                .map(Node::Trigger)
                .collect(),
            NodeName::Job(text) | NodeName::Crawler(text) => {
                let wanted = Name::of(text);
                let targets = self.targets().filter(|target| name.is_kind_of(*target));
                targets.filter(|target| self.name(*target) == wanted).map(Node::Target).collect()
            }
        };
        if found.is_empty() { Err(Error::unknown_node(self.unknown(name))) } else { Ok(found) }
    }

    /// The nodes that lead to any of these: the nearest first, each once. These themselves are among them only where
    /// a loop leads back. A chain stays in its workflow, or outside of all, as what is run does.
    ///
    /// ```
    /// use glue_trigger::model::Text;
    /// use glue_trigger::{check, pipeline::{Pipeline, graph::{Graph, NodeName}}};
    /// let mut pipeline = Pipeline::default();
    /// let nightly = serde_json::json!({
    ///     "name": "nightly", "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)",
    ///     "actions": [{ "job_name": "load" }],
    /// });
    /// let _ = pipeline.declare(check::trigger(Some("nightly"), &nightly, None), None);
    /// let graph = Graph::of(&pipeline);
    /// let load = graph.named(&NodeName::Job(Text::new("load")))?;
    /// let nightly = graph.named(&NodeName::Trigger("nightly".to_owned()))?;
    /// assert_eq!(graph.upstream(&load), nightly);
    /// assert_eq!(graph.downstream(&nightly), load);
    /// assert!(graph.named(&NodeName::Job(Text::new("laod"))).is_err());
    /// # Ok::<(), glue_trigger::Error>(())
    /// ```
    pub fn upstream(&self, of: &[Node]) -> Vec<Node> {
        reached(of, |step, visit| self.visit_before(step, visit))
    }

    /// The nodes that any of these lead to, in the same way.
    pub fn downstream(&self, of: &[Node]) -> Vec<Node> {
        reached(of, |step, visit| self.visit_behind(step, visit))
    }

    /// A shortest chain from one of the nodes to one of the others, both ends included; `None` where there is none. A
    /// node leads to itself only where a loop leads back.
    pub fn chain_between(&self, from: &[Node], to: &[Node]) -> Option<Vec<Node>> {
        let ends: HashSet<Node> = to.iter().copied().collect();
        let mut before: HashMap<Step, Step> = HashMap::default();
        let mut found = None;
        walk(from, |step, next| {
            self.visit_behind(step, &mut |behind| {
                if before.contains_key(&behind) {
                    return;
                }
                before.insert(behind, step);
                next.push(behind);
                if found.is_none() && ends.contains(&behind.node) {
                    found = Some(behind);
                }
            });
            found.is_none()
        });
        let mut at = found?;
        let mut chain = vec![at.node];
        while let Some(step) = before.get(&at) {
            chain.push(step.node);
            // The first step that is one to begin with: in a loop every one has something before it.
            if step.is_first(from) {
                break;
            }
            at = *step;
        }
        chain.reverse();
        Some(chain)
    }

    fn visit_behind(&self, step: Step, visit: &mut dyn FnMut(Step)) {
        match step.node {
            Node::Trigger(trigger) => {
                let run = Some(self.workflow(trigger));
                self.starts(trigger)
                    .iter()
                    .for_each(|start| visit(Step { node: Node::Target(start.target), run }));
            }
            Node::Target(target) => {
                let fired = self.watchers(target).iter().map(|watch| watch.trigger);
                fired
                    .filter(|trigger| self.may_be_of(*trigger, step.run))
                    .for_each(|trigger| visit(trigger.into()));
            }
        }
    }

    fn visit_before(&self, step: Step, visit: &mut dyn FnMut(Step)) {
        match step.node {
            Node::Trigger(trigger) => {
                let run = Some(self.workflow(trigger));
                self.watches(trigger)
                    .iter()
                    .for_each(|watch| visit(Step { node: Node::Target(watch.target), run }));
            }
            Node::Target(target) => {
                let starters = self.starters(target).iter().map(|start| start.trigger);
                starters
                    .filter(|trigger| self.may_be_of(*trigger, step.run))
                    .for_each(|trigger| visit(trigger.into()));
            }
        }
    }

    /// Whether a trigger starts or sees a run, as far as is known.
    fn may_be_of(&self, trigger: TriggerId, run: Option<Option<WorkflowId>>) -> bool {
        run.is_none_or(|workflow| self.may_be_one_workflow(self.workflow(trigger), workflow))
    }

    fn unknown(&self, name: &NodeName) -> String {
        let (what, known): (&str, Vec<String>) = match name {
            NodeName::Trigger(_) => {
                let triggers = self.triggers().filter_map(|trigger| self.declaration(trigger).resource());
                ("there is no", triggers.take(CANDIDATES).map(str::to_owned).collect())
            }
            _ => {
                let targets = self.targets().filter(|target| name.is_kind_of(*target));
                let names = targets.map(|target| self.name(target).source().into_owned());
                ("no trigger starts or watches the", names.take(CANDIDATES).collect())
            }
        };
        let candidates: Vec<&str> = known.iter().map(String::as_str).collect();
        match nearest(name.source(), &candidates) {
            Some(meant) => format!("{what} {name}; did you mean {}?", quote(meant)),
            None => format!("{what} {name}"),
        }
    }
}

impl NodeName {
    fn is_kind_of(&self, target: TargetId) -> bool {
        matches!(
            (self, target),
            (NodeName::Job(_), TargetId::Job(_)) | (NodeName::Crawler(_), TargetId::Crawler(_))
        )
    }

    fn source(&self) -> &str {
        match self {
            NodeName::Trigger(resource) => resource,
            NodeName::Job(name) | NodeName::Crawler(name) => name.source(),
        }
    }
}

/// What it is, and its name in quotes: `job "load"`.
impl fmt::Display for NodeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self {
            NodeName::Trigger(_) => "trigger",
            NodeName::Job(_) => "job",
            NodeName::Crawler(_) => "crawler",
        };
        write!(f, "{kind} {}", quote(self.source()))
    }
}

/// A node on the way through a graph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Step {
    node: Node,
    /// The workflow, or none, in which a job or a crawler runs; `None` for whichever. AWS: a run fires triggers of its own
    /// workflow only, and one outside of all fires those outside.
    run: Option<Option<WorkflowId>>,
}

impl Step {
    fn is_first(self, from: &[Node]) -> bool {
        let is_of_no_run = self.run.is_none();
        is_of_no_run && from.contains(&self.node)
    }
}

impl From<TriggerId> for Step {
    fn from(trigger: TriggerId) -> Self {
        Node::Trigger(trigger).into()
    }
}

impl From<Node> for Step {
    fn from(node: Node) -> Self {
        Self { node, run: None }
    }
}

/// The nodes that a walk comes to, in its order.
fn reached(from: &[Node], visit_next: impl Fn(Step, &mut dyn FnMut(Step))) -> Vec<Node> {
    let mut seen: HashSet<Step> = HashSet::default();
    let mut reached: IndexSet<Node> = IndexSet::default();
    walk(from, |step, next| {
        visit_next(step, &mut |other| {
            if seen.insert(other) {
                reached.insert(other.node);
                next.push(other);
            }
        });
        true
    });
    reached.into_iter().collect()
}

/// Walks through a graph in breadth: `step` adds what comes next to the list, and says whether to go on.
fn walk(from: &[Node], mut step: impl FnMut(Step, &mut Vec<Step>) -> bool) {
    let mut turns = Turns::default();
    let mut steps: Vec<Step> = from.iter().copied().map(Step::from).collect();
    while !steps.is_empty() {
        let mut next = Vec::new();
        for at in steps {
            turns.turn();
            if !step(at, &mut next) {
                return;
            }
        }
        steps = next;
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::check;
    use crate::pipeline::{OnError, Pipeline, Settings};

    fn pipeline(triggers: &[(&str, Value)]) -> Pipeline {
        let settings = Settings { on_error: OnError::Collect, ..Settings::default() };
        let mut pipeline = Pipeline::new(settings);
        for (resource, attributes) in triggers {
            pipeline.declare(check::trigger(Some(resource), attributes, None), None).unwrap();
        }
        pipeline
    }

    fn nightly(jobs: &[&str]) -> Value {
        let actions: Vec<Value> = jobs.iter().map(|job| json!({ "job_name": job })).collect();
        json!({ "name": "x", "type": "SCHEDULED", "schedule": "cron(0 2 * * ? *)", "actions": actions })
    }

    fn after(watched: Value, started: Value) -> Value {
        json!({ "name": "x", "type": "CONDITIONAL", "predicate": { "conditions": [watched] }, "actions": [started] })
    }

    fn job(name: &str) -> NodeName {
        NodeName::Job(Text::new(name))
    }

    fn trigger(name: &str) -> NodeName {
        NodeName::Trigger(name.to_owned())
    }

    /// A diamond with a tail, and a loop by itself: nightly starts a and b, each is followed by another trigger that
    /// starts c, whose success starts a crawler.
    fn diamond() -> Pipeline {
        let done = |name: &str| json!({ "job_name": name, "state": "SUCCEEDED" });
        pipeline(&[
            ("nightly", nightly(&["a", "b"])),
            ("after_a", after(done("a"), json!({ "job_name": "c" }))),
            ("after_b", after(done("b"), json!({ "job_name": "c" }))),
            ("after_c", after(done("c"), json!({ "crawler_name": "raw" }))),
            ("ping", after(done("y"), json!({ "job_name": "x" }))),
            ("pong", after(done("x"), json!({ "job_name": "y" }))),
        ])
    }

    /// The nodes in words, such as `nightly a,job`.
    fn words(graph: &Graph<'_>, nodes: &[Node]) -> String {
        let word = |node: &Node| match node {
            Node::Trigger(trigger) => graph.declaration(*trigger).resource().unwrap_or_default().to_owned(),
            Node::Target(target) => format!("{}:{}", target.kind(), graph.name(*target).source()),
        };
        nodes.iter().map(word).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_comes_before_and_behind() {
        let pipeline = diamond();
        let graph = Graph::of(&pipeline);
        let crawler = NodeName::Crawler(Text::new("raw"));
        for (name, upstream, downstream) in [
            (trigger("nightly"), "", "job:a job:b after_a after_b job:c after_c crawler:raw"),
            (job("a"), "nightly", "after_a job:c after_c crawler:raw"),
            (job("c"), "after_a after_b job:a job:b nightly", "after_c crawler:raw"),
            (crawler, "after_c job:c after_a after_b job:a job:b nightly", ""),
            // Who is in a loop comes before and behind itself.
            (job("x"), "ping job:y pong job:x", "pong job:y ping job:x"),
        ] {
            let nodes = graph.named(&name).unwrap();
            assert_eq!(words(&graph, &graph.upstream(&nodes)), upstream, "{name}");
            assert_eq!(words(&graph, &graph.downstream(&nodes)), downstream, "{name}");
        }
    }

    #[test]
    fn chains_are_shortest_and_have_both_ends() {
        let pipeline = diamond();
        let graph = Graph::of(&pipeline);
        for (from, to, expected) in [
            (trigger("nightly"), job("c"), Some("nightly job:a after_a job:c")),
            (job("b"), trigger("after_c"), Some("job:b after_b job:c after_c")),
            (trigger("nightly"), job("a"), Some("nightly job:a")),
            (job("c"), job("a"), None),
            (job("a"), job("b"), None),
            (job("a"), job("a"), None),
            (job("x"), job("x"), Some("job:x pong job:y ping job:x")),
            (trigger("nightly"), job("x"), None),
        ] {
            let chain = graph.chain_between(&graph.named(&from).unwrap(), &graph.named(&to).unwrap());
            assert_eq!(chain.map(|chain| words(&graph, &chain)).as_deref(), expected, "{from} {to}");
        }
    }

    /// One job is started and watched in two workflows and outside of both, and once where only Terraform knows.
    #[test]
    fn a_chain_stays_in_its_workflow() {
        let within = |workflow: &str, mut attributes: Value| {
            attributes["workflow_name"] = json!(workflow);
            attributes
        };
        let done = |name: &str| json!({ "job_name": name, "state": "SUCCEEDED" });
        let pipeline = pipeline(&[
            ("out", nightly(&["load"])),
            ("a", within("wa", nightly(&["load"]))),
            ("b", within("wb", nightly(&["load"]))),
            ("v", within("${var.w}", nightly(&["load"]))),
            ("after_out", after(done("load"), json!({ "job_name": "out" }))),
            ("after_a", within("wa", after(done("load"), json!({ "job_name": "a" })))),
            ("after_b", within("wb", after(done("load"), json!({ "job_name": "b" })))),
        ]);
        let graph = Graph::of(&pipeline);
        for (name, upstream, downstream) in [
            (trigger("out"), "", "job:load after_out job:out"),
            (trigger("a"), "", "job:load after_a job:a"),
            (trigger("v"), "", "job:load after_a after_b job:a job:b"),
            (trigger("after_b"), "job:load b v", "job:b"),
            (job("out"), "after_out job:load out", ""),
            // Of whichever run.
            (job("load"), "out a b v", "after_out after_a after_b job:out job:a job:b"),
        ] {
            let nodes = graph.named(&name).unwrap();
            assert_eq!(words(&graph, &graph.upstream(&nodes)), upstream, "{name}");
            assert_eq!(words(&graph, &graph.downstream(&nodes)), downstream, "{name}");
        }
        for (from, to, expected) in [
            (trigger("a"), job("a"), Some("a job:load after_a job:a")),
            (trigger("a"), job("b"), None),
            (trigger("out"), trigger("after_a"), None),
            (job("load"), trigger("after_b"), Some("job:load after_b")),
        ] {
            let chain = graph.chain_between(&graph.named(&from).unwrap(), &graph.named(&to).unwrap());
            assert_eq!(chain.map(|chain| words(&graph, &chain)).as_deref(), expected, "{from} {to}");
        }
    }

    #[test]
    fn a_name_in_two_regions_is_two_jobs() {
        let mut north = nightly(&["load"]);
        north["region"] = json!("eu-north-1");
        let pipeline = pipeline(&[("here", nightly(&["load"])), ("north", north)]);
        let graph = Graph::of(&pipeline);
        let nodes = graph.named(&job("load")).unwrap();
        assert_eq!(nodes.len(), 2);
        assert_eq!(words(&graph, &graph.upstream(&nodes)), "here north");
    }

    #[test]
    fn a_name_is_found_as_names_meet() {
        let pipeline = pipeline(&[("nightly", nightly(&["${aws_glue_job.load.name}"]))]);
        let graph = Graph::of(&pipeline);
        assert!(graph.named(&job("${ aws_glue_job.load.name }")).is_ok());
        assert!(graph.named(&job("load")).is_err());
    }

    #[test]
    fn what_is_not_there_is_told_with_the_nearest() {
        let pipeline = diamond();
        let graph = Graph::of(&pipeline);
        for (name, expected) in [
            (trigger("nigthly"), "there is no trigger \"nigthly\"; did you mean \"nightly\"?"),
            (trigger("weekly-report"), "there is no trigger \"weekly-report\""),
            (job("raw"), "no trigger starts or watches the job \"raw\""),
            (
                NodeName::Crawler(Text::new("raws")),
                "no trigger starts or watches the crawler \"raws\"; did you mean \"raw\"?",
            ),
        ] {
            let error = graph.named(&name).unwrap_err();
            assert_eq!((error.to_string().as_str(), error.is_unknown_node()), (expected, true));
        }
    }
}
