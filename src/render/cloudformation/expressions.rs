//! What CloudFormation says for a template: `Ref` and `Fn::Sub`.

use serde_json::{Value, json};

use super::logical_ids::LogicalIds;
use super::parameters::Parameters;
use crate::diagnostic::{Diagnostic, Path};
use crate::render::aws::{Kind, Language, Output, Piece, only_reference, pieces};
use crate::rules::{
    DYNAMIC_REFERENCE_BEGIN, Unsaid, Way, dynamic_reference, intrinsic_function_name, is_function,
};
use crate::table::{HashMap, HashSet};
use crate::target::Target;

/// How templates are said in one template of CloudFormation.
#[derive(Debug)]
pub(super) struct Expressions<'p> {
    /// The logical identifiers of the triggers, by the names of their resources.
    pub(super) triggers: HashMap<&'p str, String>,
    pub(super) ids: LogicalIds,
    pub(super) parameters: Option<Parameters>,
    /// The identifiers of the triggers that were referred to; whoever wants to know those of one trigger empties it.
    pub(super) referred: HashSet<String>,
}

/// What a reference is to.
enum Meaning {
    /// The name of a trigger of the pipeline, or a parameter: its identifier.
    Ref(String),
    /// The ARN of a trigger, by its identifier.
    Arn(String),
}

impl<'p> Expressions<'p> {
    pub(super) fn new(
        triggers: HashMap<&'p str, String>,
        ids: LogicalIds,
        parameters: Option<Parameters>,
    ) -> Self {
        Self { triggers, ids, parameters, referred: HashSet::default() }
    }

    fn meaning(&mut self, reference: &str, kind: &Kind) -> Result<Meaning, Way> {
        if let Some((resource, output)) = Output::parse(reference)
            && let Some(id) = self.triggers.get(resource)
        {
            if *kind != Kind::Text || output == Output::Other {
                return Err(Way::Output);
            }
            self.referred.insert(id.clone());
            return Ok(match output {
                Output::Arn => Meaning::Arn(id.clone()),
                _ => Meaning::Ref(id.clone()),
            });
        }
        match &mut self.parameters {
            Some(parameters) => Ok(Meaning::Ref(parameters.of(reference, kind.clone(), &mut self.ids)?)),
            None => Err(Way::Parameters),
        }
    }

    fn value(&mut self, template: &str, kind: &Kind) -> Result<Value, Unsaid> {
        let pieces = pieces(template).map_err(|piece| {
            Unsaid::new(piece, if self.parameters.is_some() { Way::Computed } else { Way::Text })
        })?;
        if let Some(reference) = only_reference(&pieces) {
            return Ok(
                match self.meaning(reference, kind).map_err(|way| Unsaid::reference(reference, way))? {
                    Meaning::Ref(id) => json!({ "Ref": id }),
                    Meaning::Arn(id) => json!({ "Fn::Sub": arn(&id) }),
                },
            );
        }
        if *kind != Kind::Text {
            let way = if self.parameters.is_some() { Way::Whole } else { Way::Text };
            return Err(Unsaid::new(template, way));
        }
        let mut text = String::new();
        for piece in &pieces {
            match piece {
                // `${!x}` is `${x}`.
                Piece::Text(literal) => text.push_str(&literal.replace("${", "${!")),
                Piece::Reference(reference) => {
                    match self.meaning(reference, kind).map_err(|way| Unsaid::reference(reference, way))? {
                        Meaning::Ref(id) => text.push_str(&format!("${{{id}}}")),
                        Meaning::Arn(id) => text.push_str(&arn(&id)),
                    }
                }
            }
        }
        Ok(json!({ "Fn::Sub": text }))
    }
}

/// The ARN of a trigger (AWS Glue developer guide, Specifying AWS Glue Resource ARNs); CloudFormation has none for it.
fn arn(id: &str) -> String {
    format!("arn:${{AWS::Partition}}:glue:${{AWS::Region}}:${{AWS::AccountId}}:trigger/${{{id}}}")
}

impl Language for Expressions<'_> {
    fn template(&mut self, template: &str, kind: &Kind) -> Result<Value, Unsaid> {
        self.value(template, kind)
    }

    fn surprise(&self, text: &str, path: &dyn Fn() -> Path) -> Option<Diagnostic> {
        text.contains(DYNAMIC_REFERENCE_BEGIN).then(|| dynamic_reference(path()))
    }

    fn refusal(&self, name: &str, path: &dyn Fn() -> Path) -> Option<Diagnostic> {
        is_function(name).then(|| intrinsic_function_name(path()))
    }

    fn target(&self) -> Target {
        Target::CloudFormation
    }
}
