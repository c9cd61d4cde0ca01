//! The parameters of a template: what only Terraform knows, asked for when the stack is made.

use serde_json::{Map, Value, json};

use super::logical_ids::LogicalIds;
use crate::render::aws::Kind;
use crate::rules::Way;
use crate::table::IndexMap;

/// The most characters of a reference that a description has; CloudFormation takes 4,000 in all.
const LONGEST: usize = 3_900;

/// Parameters by the references that they stand for, in the order in which these first come.
#[derive(Debug, Default)]
pub(super) struct Parameters(IndexMap<String, Parameter>);

#[derive(Debug)]
struct Parameter {
    id: String,
    kind: Kind,
}

impl Parameters {
    /// The identifier of the parameter that stands for a reference.
    ///
    /// # Errors
    /// Where no value fits this and what it stands for already.
    pub(super) fn of(&mut self, reference: &str, kind: Kind, ids: &mut LogicalIds) -> Result<String, Way> {
        if let Some(known) = self.0.get_mut(reference) {
            // What it was stays, so that each use that does not fit is found.
            known.kind = narrower(&known.kind, &kind)
                .ok_or_else(|| Way::Clash { here: kind.in_words(), elsewhere: known.kind.in_words() })?;
            return Ok(known.id.clone());
        }
        let id = ids.next(reference);
        self.0.insert(reference.to_owned(), Parameter { id: id.clone(), kind });
        Ok(id)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// The section of the template.
    pub(super) fn section(&self) -> Map<String, Value> {
        self.0
            .iter()
            .map(|(reference, parameter)| (parameter.id.clone(), parameter.value(reference)))
            .collect()
    }
}

impl Parameter {
    fn value(&self, reference: &str) -> Value {
        let reference: String = reference.chars().take(LONGEST).collect();
        let description = format!("What {reference} is in Terraform");
        match &self.kind {
            Kind::Text => json!({ "Type": "String", "Description": description }),
            Kind::Number => json!({ "Type": "Number", "Description": description }),
            Kind::Bool => {
                json!({ "Type": "String", "Description": description, "AllowedValues": ["true", "false"] })
            }
            Kind::Word(words) => {
                json!({ "Type": "String", "Description": description, "AllowedValues": words })
            }
        }
    }
}

/// What fits both, where there is anything: any text does for a text, and of words those that both take.
fn narrower(one: &Kind, other: &Kind) -> Option<Kind> {
    match (one, other) {
        (Kind::Text, other) => Some(other.clone()),
        (one, Kind::Text) => Some(one.clone()),
        (Kind::Word(some), Kind::Word(others)) => {
            let both: Vec<_> = some.iter().copied().filter(|word| others.contains(word)).collect();
            (!both.is_empty()).then_some(Kind::Word(both))
        }
        (one, other) => (one == other).then(|| other.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_has_the_reference_whole_where_it_can() {
        for (length, expected) in [(100, 100), (5_000, LONGEST)] {
            let (mut parameters, mut ids) = (Parameters::default(), LogicalIds::default());
            let reference = "é".repeat(length);
            let id = parameters.of(&reference, Kind::Text, &mut ids).unwrap_or_default();
            let section = Value::Object(parameters.section());
            let described: String = reference.chars().take(expected).collect();
            assert_eq!(section[&id]["Description"], format!("What {described} is in Terraform"));
        }
    }

    #[test]
    fn one_stands_for_each_reference_and_has_the_narrowest_kind() {
        let words = Kind::Word(vec!["AND", "ANY"]);
        for (kinds, expected) in [
            (&[Kind::Text, Kind::Text][..], json!({ "Type": "String" })),
            (&[Kind::Text, Kind::Number, Kind::Text], json!({ "Type": "Number" })),
            (&[Kind::Bool, Kind::Text], json!({ "Type": "String", "AllowedValues": ["true", "false"] })),
            (&[words.clone(), words.clone()], json!({ "Type": "String", "AllowedValues": ["AND", "ANY"] })),
            (
                &[Kind::Text, Kind::Word(vec!["ANY", "OR", "AND"]), words],
                json!({ "Type": "String", "AllowedValues": ["ANY", "AND"] }),
            ),
        ] {
            let (mut parameters, mut ids) = (Parameters::default(), LogicalIds::default());
            for kind in kinds {
                assert_eq!(parameters.of("var.a", kind.clone(), &mut ids).ok().as_deref(), Some("VarA"));
            }
            let mut section = Value::Object(parameters.section());
            assert_eq!(section["VarA"]["Description"], "What var.a is in Terraform");
            section["VarA"].as_object_mut().unwrap().remove("Description");
            assert_eq!(section, json!({ "VarA": expected }), "{kinds:?}");
        }
    }

    #[test]
    fn what_nothing_fits_is_refused_in_any_order() {
        let words = |words: &[&'static str]| Kind::Word(words.to_vec());
        for (kinds, expected) in [
            (&[Kind::Number, Kind::Bool, Kind::Number][..], &[true, false, true][..]),
            (&[Kind::Bool, Kind::Text, Kind::Number, Kind::Number], &[true, true, false, false]),
            (&[words(&["A"]), words(&["B"]), words(&["A", "B"])], &[true, false, true]),
            (&[words(&["A", "B"]), words(&["A"]), words(&["B"])], &[true, true, false]),
            (&[words(&["A"]), Kind::Number], &[true, false]),
            (&[Kind::Bool, words(&["A"])], &[true, false]),
        ] {
            let (mut parameters, mut ids) = (Parameters::default(), LogicalIds::default());
            let found: Vec<bool> =
                kinds.iter().map(|kind| parameters.of("var.a", kind.clone(), &mut ids).is_ok()).collect();
            assert_eq!(found, expected, "{kinds:?}");
        }
    }
}
