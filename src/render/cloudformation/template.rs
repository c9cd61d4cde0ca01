//! The template around the resources.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::{Map, Value, json};

use super::Options;
use super::expressions::Expressions;
use super::logical_ids::LogicalIds;
use super::parameters::Parameters;
use crate::limits::{STACK_PARAMETERS, STACK_RESOURCES, TEMPLATE_BODY};
use crate::pipeline::Pipeline;
use crate::render::aws::{
    Findings, Member, Properties, dependencies, hold_to_rules, left_out, members, surroundings,
};
use crate::rules::{empty_template, too_long, too_many};
use crate::stop::Turns;
use crate::target::Target;

/// The only version of the format that there is.
const FORMAT_VERSION: &str = "2010-09-09";

/// A whole template.
#[derive(Debug)]
pub(super) struct Template<'p> {
    members: Vec<Member<'p>>,
    parameters: Map<String, Value>,
    /// Each with its logical identifier.
    resources: Vec<(String, Value)>,
}

impl<'p> Template<'p> {
    /// The template of a pipeline, and what it cannot say.
    pub(super) fn of(pipeline: &'p Pipeline, options: Options) -> (Self, Findings<'p>) {
        let members = members(pipeline);
        let mut findings = Findings::new(pipeline);
        let (ids, named) = LogicalIds::of_resources(members.iter().map(|member| member.resource()));
        let surroundings = surroundings(&members);
        let triggers = members.iter().map(Member::resource).zip(named.iter().cloned()).collect();
        let parameters = options.parameters.then(Parameters::default);
        let mut expressions = Expressions::new(triggers, ids, parameters);
        let mut resources = Vec::with_capacity(members.len());
        let mut turns = Turns::default();
        left_out(&members, &surroundings, Target::CloudFormation, &mut findings);
        for (member, id) in members.iter().zip(&named) {
            turns.turn();
            expressions.referred.clear();
            let properties = Properties { member, language: &mut expressions, findings: &mut findings }.all();
            let waits = dependencies(member, &surroundings).filter_map(|index| named.get(index));
            // A reference says it already, of which CloudFormation's linter would speak.
            let mut depends_on: Vec<&String> =
                waits.filter(|id| !expressions.referred.contains(*id)).collect();
            let mut known = crate::table::HashSet::default();
            depends_on.retain(|id| known.insert(*id));
            resources.push((id.clone(), resource(&depends_on, properties)));
        }
        hold_to_rules(pipeline, &members, &mut findings);
        let parameters = expressions.parameters.unwrap_or_default();
        let template = Self { members, parameters: parameters.section(), resources };
        template.count(parameters.len(), &mut findings);
        (template, findings)
    }

    /// Finds that there are too few or too many of something.
    fn count(&self, parameters: usize, findings: &mut Findings<'p>) {
        let Some(last) = self.members.last() else {
            findings.push_whole(empty_template());
            return;
        };
        let resources = self.resources.len();
        if let Some(first) = self.members.get(STACK_RESOURCES.max) {
            findings.push(first, too_many(resources, STACK_RESOURCES));
        }
        if parameters > STACK_PARAMETERS.max {
            findings.push(last, too_many(parameters, STACK_PARAMETERS));
        }
    }

    /// Finds that the text of the template is too long.
    pub(super) fn measure(&self, text: &str, options: Options, findings: &mut Findings<'p>) {
        if text.len() > TEMPLATE_BODY.max
            && let Some(last) = self.members.last()
        {
            findings.push(last, too_long(text.len(), options.pretty));
        }
    }
}

fn resource(depends_on: &[&String], properties: Map<String, Value>) -> Value {
    let mut resource = json!({ "Type": "AWS::Glue::Trigger" });
    if !depends_on.is_empty() {
        resource["DependsOn"] = json!(depends_on);
    }
    resource["Properties"] = Value::Object(properties);
    resource
}

impl Serialize for Template<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("AWSTemplateFormatVersion", FORMAT_VERSION)?;
        if !self.parameters.is_empty() {
            map.serialize_entry("Parameters", &self.parameters)?;
        }
        map.serialize_entry("Resources", &Resources(&self.resources))?;
        map.end()
    }
}

struct Resources<'t>(&'t [(String, Value)]);

impl Serialize for Resources<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut turns = Turns::default();
        serializer.collect_map(self.0.iter().inspect(|_| turns.turn()).map(|(id, resource)| (id, resource)))
    }
}
