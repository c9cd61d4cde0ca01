//! An input as a Ruby program could give it, which is more than JSON can say.
//!
//! A Hash may have a Symbol and a text of one name, keys that are neither, values of a class of its own, references,
//! and itself for a value. The nodes are in a list and name each other by their number, so that a tree of any depth
//! is dropped without recursion.

use std::borrow::Cow;

use glue_trigger::decode::{Key, Value, View};

/// A node, by its number.
#[derive(Clone, Copy, Debug)]
pub struct Id(usize);

/// A value.
#[derive(Clone, Debug)]
pub enum Node {
    /// `nil`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// An Integer of 64 bits.
    Integer(i64),
    /// Any other number, in digits.
    Decimal(String),
    /// A String or a Symbol.
    Text(String),
    /// A reference to another trigger.
    Address(String),
    /// An object of some class.
    Other(&'static str),
    /// An Array.
    List(Vec<Id>),
    /// A Hash.
    Map(Vec<(Name, Id)>),
}

/// A key of a Hash.
#[derive(Clone, Debug)]
pub enum Name {
    /// A String or a Symbol.
    Text(String),
    /// An object of some class.
    Other(&'static str),
}

/// All nodes.
#[derive(Debug, Default)]
pub struct Tree {
    nodes: Vec<Node>,
}

impl Tree {
    /// Keeps a node.
    pub fn add(&mut self, node: Node) -> Id {
        self.nodes.push(node);
        Id(self.nodes.len() - 1)
    }

    /// Puts another node in the place of one that was kept, for what holds itself.
    pub fn replace(&mut self, id: Id, node: Node) {
        self.nodes[id.0] = node;
    }

    /// The node as an input.
    pub fn at(&self, id: Id) -> At<'_> {
        At { tree: self, node: &self.nodes[id.0] }
    }
}

/// A node of a tree, as the decoder sees it.
#[derive(Clone, Copy, Debug)]
pub struct At<'t> {
    tree: &'t Tree,
    node: &'t Node,
}

impl Value for At<'_> {
    fn view(&self) -> View<'_> {
        match self.node {
            Node::Null => View::Null,
            Node::Bool(value) => View::Bool(*value),
            Node::Integer(number) => View::Integer(*number),
            Node::Decimal(digits) => View::Decimal(digits.clone()),
            Node::Text(text) => View::Text(Cow::Borrowed(text)),
            Node::Address(address) => View::Address(Cow::Borrowed(address)),
            Node::Other(what) => View::Other(Cow::Borrowed(what)),
            Node::List(_) => View::List,
            Node::Map(_) => View::Map,
        }
    }

    fn len(&self) -> usize {
        match self.node {
            Node::List(elements) => elements.len(),
            Node::Map(entries) => entries.len(),
            _ => 0,
        }
    }

    fn each_element(&self, visit: &mut dyn FnMut(Self)) {
        if let Node::List(elements) = self.node {
            elements.iter().for_each(|id| visit(self.tree.at(*id)));
        }
    }

    fn each_entry(&self, visit: &mut dyn FnMut(Key<'_>, Self)) {
        if let Node::Map(entries) = self.node {
            for (name, id) in entries {
                let key = match name {
                    Name::Text(text) => Key::Text(Cow::Borrowed(text)),
                    Name::Other(what) => Key::Other(Cow::Borrowed(what)),
                };
                visit(key, self.tree.at(*id));
            }
        }
    }
}
