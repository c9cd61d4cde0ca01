//! What the API takes for a template: nothing but the names that are known here.

use serde_json::Value;

use crate::model::Text;
use crate::render::aws::{Kind, Language, Member, Output, Piece, pieces};
use crate::rules::Way;
use crate::table::HashMap;
use crate::target::Target;

/// The names of the triggers, by the names of their resources.
#[derive(Debug)]
pub(super) struct Literals<'p>(HashMap<&'p str, Option<&'p Text>>);

impl<'p> Literals<'p> {
    pub(super) fn of(members: &[Member<'p>]) -> Self {
        Self(members.iter().map(|member| (member.resource(), member.trigger.name.get())).collect())
    }

    fn text(&self, template: &str, kind: &Kind) -> Result<String, Way> {
        let Some(pieces) = pieces(template).filter(|_| *kind == Kind::Text) else { return Err(Way::Text) };
        let mut text = String::new();
        for piece in pieces {
            match piece {
                Piece::Text(literal) => text.push_str(&literal),
                Piece::Reference(reference) => {
                    let (resource, output) = Output::parse(reference).ok_or(Way::Text)?;
                    let name = self.0.get(resource).ok_or(Way::Text)?;
                    if output != Output::Name {
                        return Err(Way::Output);
                    }
                    // Which may be a template itself.
                    let name = name.and_then(|name| name.literal()).ok_or(Way::Text)?;
                    text.push_str(&name.value());
                }
            }
        }
        Ok(text)
    }
}

impl Language for Literals<'_> {
    fn template(&mut self, template: &str, kind: &Kind) -> Result<Value, Way> {
        self.text(template, kind).map(Value::String)
    }

    fn target(&self) -> Target {
        Target::Api
    }
}
