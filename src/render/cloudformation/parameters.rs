//! The parameters of a template: what only Terraform knows, asked for when the stack is made.

use serde_json::{Map, Value, json};

use super::logical_ids::LogicalIds;
use crate::render::aws::Kind;
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
    pub(super) fn of(&mut self, reference: &str, kind: Kind, ids: &mut LogicalIds) -> String {
        if let Some(known) = self.0.get_mut(reference) {
            known.kind = narrower(&known.kind, kind);
            return known.id.clone();
        }
        let id = ids.next(reference);
        self.0.insert(reference.to_owned(), Parameter { id: id.clone(), kind });
        id
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

/// What fits both: any text does for a text. What fits neither is text, which CloudFormation leaves to AWS to refuse.
fn narrower(one: &Kind, other: Kind) -> Kind {
    match (one, other) {
        (Kind::Text, other) => other,
        (one, Kind::Text) => one.clone(),
        (one, other) if *one == other => other,
        _ => Kind::Text,
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
            let id = parameters.of(&reference, Kind::Text, &mut ids);
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
            (&[words, Kind::Bool], json!({ "Type": "String" })),
        ] {
            let (mut parameters, mut ids) = (Parameters::default(), LogicalIds::default());
            for kind in kinds {
                assert_eq!(parameters.of("var.a", kind.clone(), &mut ids), "VarA");
            }
            let mut section = Value::Object(parameters.section());
            assert_eq!(section["VarA"]["Description"], "What var.a is in Terraform");
            section["VarA"].as_object_mut().unwrap().remove("Description");
            assert_eq!(section, json!({ "VarA": expected }), "{kinds:?}");
        }
    }
}
