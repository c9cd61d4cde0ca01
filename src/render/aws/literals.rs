//! Templates as nothing but text: with the names that are known here in the places of their references.

use std::borrow::Cow;

use serde_json::Value;

use super::{Kind, Language, Member, Output, Piece, pieces};
use crate::model::Text;
use crate::rules::{Unsaid, Way};
use crate::stop::Turns;
use crate::table::HashMap;
use crate::target::Target;

/// The names of the triggers, by the names of their resources.
#[derive(Debug)]
pub(in crate::render) struct Literals<'p> {
    names: HashMap<&'p str, Option<&'p Text>>,
    /// Whether something was no text.
    pub(super) is_unsaid: bool,
}

impl<'p> Literals<'p> {
    pub(in crate::render) fn of(members: &[Member<'p>]) -> Self {
        let mut turns = Turns::default();
        let names = members.iter().inspect(|_| turns.turn());
        let names = names.map(|member| (member.resource(), member.trigger.name.get())).collect();
        Self { names, is_unsaid: false }
    }

    fn text(&self, template: &str, kind: &Kind) -> Result<String, Unsaid> {
        if *kind != Kind::Text {
            return Err(Unsaid::new(template, Way::Text));
        }
        let mut text = String::new();
        for piece in pieces(template).map_err(|piece| Unsaid::new(piece, Way::Text))? {
            match piece {
                Piece::Text(literal) => text.push_str(&literal),
                Piece::Reference(reference) => {
                    let name = self.name(reference).map_err(|way| Unsaid::reference(reference, way))?;
                    text.push_str(&name);
                }
            }
        }
        Ok(text)
    }

    fn name(&self, reference: &str) -> Result<Cow<'p, str>, Way> {
        let (resource, output) = Output::parse(reference).ok_or(Way::Text)?;
        let name = self.names.get(resource).ok_or(Way::Text)?;
        if output != Output::Name {
            return Err(Way::Output);
        }
        // Which may be a template itself.
        Ok(name.and_then(|name| name.literal()).ok_or(Way::Text)?.value())
    }
}

impl Language for Literals<'_> {
    fn template(&mut self, template: &str, kind: &Kind) -> Result<Value, Unsaid> {
        let text = self.text(template, kind);
        self.is_unsaid |= text.is_err();
        text.map(Value::String)
    }

    fn target(&self) -> Target {
        Target::Api
    }
}
