//! What the API takes for a template: nothing but the names that are known here.

use std::borrow::Cow;

use serde_json::Value;

use crate::model::Text;
use crate::render::aws::{Kind, Language, Member, Output, Piece, pieces};
use crate::rules::{Unsaid, Way};
use crate::table::HashMap;
use crate::target::Target;

/// The names of the triggers, by the names of their resources.
#[derive(Debug)]
pub(super) struct Literals<'p>(HashMap<&'p str, Option<&'p Text>>);

impl<'p> Literals<'p> {
    pub(super) fn of(members: &[Member<'p>]) -> Self {
        Self(members.iter().map(|member| (member.resource(), member.trigger.name.get())).collect())
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
        let name = self.0.get(resource).ok_or(Way::Text)?;
        if output != Output::Name {
            return Err(Way::Output);
        }
        // Which may be a template itself.
        Ok(name.and_then(|name| name.literal()).ok_or(Way::Text)?.value())
    }
}

impl Language for Literals<'_> {
    fn template(&mut self, template: &str, kind: &Kind) -> Result<Value, Unsaid> {
        self.text(template, kind).map(Value::String)
    }

    fn target(&self) -> Target {
        Target::Api
    }
}
