//! What leads to a trigger, a job or a crawler of a pipeline, and what it leads to: methods of `AwsGlueTrigger::Pipeline`.

use std::collections::HashSet;
use std::sync::Arc;

use glue_trigger::decode::{Value as _, View};
use glue_trigger::model::Text;
use glue_trigger::pipeline::graph::{Graph, Node, NodeName};
use glue_trigger::pipeline::{self, Declaration};
use magnus::{Error, Module, RArray, RClass, RHash, Ruby, Symbol, TryConvert, Value, typed_data::Obj};

use crate::entry::method;
use crate::interrupt::between_pieces;
use crate::pipeline::Pipeline;
use crate::reference::Reference;
use crate::value::RubyValue;
use crate::{argument, errors, hash};

const FORM: &str =
    "name a trigger, as :nightly, a job, as { job: \"load\" }, or a crawler, as { crawler: \"raw\" }";

/// A node as Ruby is given it.
enum Found {
    Trigger(Arc<Declaration>),
    Target(&'static str, String),
}

/// `fetch(name)`
fn fetch(ruby: &Ruby, rb_self: &Pipeline, name: Value) -> Result<Obj<Reference>, Error> {
    let name = argument::word(ruby, name, "name a trigger, as :nightly")?;
    if let Some(declaration) = rb_self.get(&name) {
        return Ok(Reference::wrap(ruby, declaration));
    }
    let name = NodeName::Trigger(name);
    let unknown = rb_self.read(ruby, |pipeline| Graph::of(pipeline).named(&name).err())?;
    Err(match unknown {
        Some(error) => errors::core(ruby, &error),
        // Another thread has declared it meanwhile.
        None => errors::unknown_node(ruby, &format!("there was no {name}")),
    })
}

/// `upstream_of(node)`
fn upstream_of(ruby: &Ruby, rb_self: &Pipeline, node: Value) -> Result<RArray, Error> {
    reached(ruby, rb_self, node, |graph, nodes| graph.upstream(nodes))
}

/// `downstream_of(node)`
fn downstream_of(ruby: &Ruby, rb_self: &Pipeline, node: Value) -> Result<RArray, Error> {
    reached(ruby, rb_self, node, |graph, nodes| graph.downstream(nodes))
}

fn reached(
    ruby: &Ruby,
    rb_self: &Pipeline,
    node: Value,
    from: impl Fn(&Graph<'_>, &[Node]) -> Vec<Node> + Send + Sync,
) -> Result<RArray, Error> {
    let node = wanted(ruby, rb_self, node)?;
    let found = rb_self.read(ruby, |pipeline| {
        let graph = Graph::of(pipeline);
        graph.named(&node).map(|nodes| owned(pipeline, &graph, &once(&graph, from(&graph, &nodes))))
    })?;
    array(ruby, found.map_err(|error| errors::core(ruby, &error))?)
}

/// `chain_between(from, to)`
fn chain_between(ruby: &Ruby, rb_self: &Pipeline, from: Value, to: Value) -> Result<Option<RArray>, Error> {
    let (from, to) = (wanted(ruby, rb_self, from)?, wanted(ruby, rb_self, to)?);
    let found = rb_self.read(ruby, |pipeline| {
        let graph = Graph::of(pipeline);
        let chain = graph.chain_between(&graph.named(&from)?, &graph.named(&to)?);
        Ok(chain.map(|chain| owned(pipeline, &graph, &chain)))
    })?;
    found.map_err(|error| errors::core(ruby, &error))?.map(|chain| array(ruby, chain)).transpose()
}

/// The name of the node that an argument means: a trigger of the pipeline, the name of one, or a Hash that says what it
/// is.
fn wanted(ruby: &Ruby, pipeline: &Pipeline, value: Value) -> Result<NodeName, Error> {
    if let Ok(reference) = <&Reference>::try_convert(value) {
        return match pipeline.has(reference.declaration()) {
            true => Ok(NodeName::Trigger(reference.declaration().resource().unwrap_or_default().to_owned())),
            false => {
                let message = format!("{} is no trigger of this pipeline", reference.address());
                Err(errors::unknown_node(ruby, &message))
            }
        };
    }
    let Some(described) = RHash::from_value(value) else {
        return argument::word(ruby, value, FORM).map(NodeName::Trigger);
    };
    // On the stack, where Ruby's collector sees it.
    let (mut only, mut count) = (None, 0);
    hash::each(described, &mut |key, value| {
        only = Some((key, value));
        count += 1;
    });
    let (Some((kind, name)), 1) = (only, count) else {
        return Err(argument::wrong_kind(ruby, value, FORM));
    };
    let make = match RubyValue(kind).view() {
        View::Text(kind) if kind == "trigger" => NodeName::Trigger,
        View::Text(kind) if kind == "job" => |name: String| NodeName::Job(Text::new(name)),
        View::Text(kind) if kind == "crawler" => |name: String| NodeName::Crawler(Text::new(name)),
        _ => return Err(argument::wrong_kind(ruby, value, FORM)),
    };
    argument::word(ruby, name, FORM).map(make)
}

/// What Ruby could not tell apart, once: a job of one name in two regions.
fn once(graph: &Graph<'_>, mut nodes: Vec<Node>) -> Vec<Node> {
    let mut told = HashSet::new();
    nodes.retain(|node| match *node {
        Node::Trigger(_) => true,
        Node::Target(target) => told.insert((target.kind(), graph.name(target))),
    });
    nodes
}

/// The nodes by themselves.
fn owned(pipeline: &pipeline::Pipeline, graph: &Graph<'_>, nodes: &[Node]) -> Vec<Found> {
    let found = nodes.iter().filter_map(|node| match *node {
        Node::Trigger(trigger) => {
            pipeline.get_index(trigger.position()).map(|declaration| Found::Trigger(Arc::clone(declaration)))
        }
        Node::Target(target) => Some(Found::Target(target.kind(), graph.name(target).source().into_owned())),
    });
    found.collect()
}

fn array(ruby: &Ruby, nodes: Vec<Found>) -> Result<RArray, Error> {
    let array = ruby.ary_new_capa(nodes.len());
    for (position, node) in nodes.into_iter().enumerate() {
        between_pieces(ruby, position)?;
        match node {
            Found::Trigger(declaration) => array.push(Reference::wrap(ruby, declaration))?,
            Found::Target(kind, name) => {
                let described = ruby.hash_new();
                described.aset::<Symbol, _>(ruby.to_symbol(kind), name)?;
                array.push(described)?;
            }
        }
    }
    Ok(array)
}

pub fn init(class: RClass) -> Result<(), Error> {
    class.define_method("fetch", method!(fetch, 1))?;
    class.define_method("upstream_of", method!(upstream_of, 1))?;
    class.define_method("downstream_of", method!(downstream_of, 1))?;
    class.define_method("chain_between", method!(chain_between, 2))?;
    Ok(())
}
