//! The document around the triggers.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::json;

use super::Options;
use super::block::TriggerBlock;
use crate::pipeline::Pipeline;
use crate::report::relative;

/// The first version of the provider that has every attribute that may be rendered (`region`).
const PROVIDER_VERSION: &str = ">= 6.0";

/// A pipeline that is known to be valid.
pub(super) struct Document<'a> {
    pipeline: &'a Pipeline,
    options: Options<'a>,
}

impl<'a> Document<'a> {
    pub(super) fn new(pipeline: &'a Pipeline, options: Options<'a>) -> crate::Result<Self> {
        if pipeline.is_valid() {
            Ok(Self { pipeline, options })
        } else {
            Err(crate::Error::invalid_pipeline())
        }
    }
}

impl Serialize for Document<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if self.options.provider {
            let aws = json!({ "source": "hashicorp/aws", "version": PROVIDER_VERSION });
            map.serialize_entry("terraform", &json!({ "required_providers": { "aws": aws } }))?;
        }
        // Terraform takes an empty resource block for a mistake.
        if !self.pipeline.is_empty() {
            map.serialize_entry("resource", &Resources(self))?;
        }
        map.end()
    }
}

/// `{"aws_glue_trigger": …}`
struct Resources<'a>(&'a Document<'a>);

impl Serialize for Resources<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(1))?;
        map.serialize_entry("aws_glue_trigger", &Triggers(self.0))?;
        map.end()
    }
}

/// The triggers by their resource names.
struct Triggers<'a>(&'a Document<'a>);

impl Serialize for Triggers<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Document { pipeline, options } = self.0;
        let mut map = serializer.serialize_map(Some(pipeline.len()))?;
        for lowered in pipeline.lowered().triggers(pipeline) {
            let comment = match (options.annotate, &lowered.declaration.place) {
                (Some(directory), Some(place)) => {
                    Some(format!("{}:{}", relative(&place.file, directory), place.line))
                }
                _ => None,
            };
            let block = TriggerBlock { trigger: lowered.trigger, comment: comment.as_deref() };
            map.serialize_entry(lowered.resource(), &block)?;
        }
        map.end()
    }
}
