//! Terraform's meta-arguments: what every resource takes, whatever its provider.

use compact_str::CompactString;
use serde_json::Value;

use super::{Given, Slot, Text};

/// Terraform's meta-arguments of one resource.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct MetaArguments {
    /// How many instances there are.
    pub count: Slot<Given<i64>>,
    /// A map of instances, or an expression that makes one.
    pub for_each: Slot<Given<Value>>,
    /// The provider configuration: `aws.west`.
    pub provider: Slot<Text>,
    /// `lifecycle`, as it was written.
    pub lifecycle: Slot<Value>,
    /// Addresses of what must exist first: `aws_glue_job.load`.
    pub depends_on: Slot<Vec<CompactString>>,
    /// How long to wait.
    pub timeouts: Slot<Timeouts>,
}

/// How long Terraform waits, as durations such as `5m`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Timeouts {
    /// For the trigger to be there.
    pub create: Slot<Text>,
    /// For the trigger to be gone.
    pub delete: Slot<Text>,
}
