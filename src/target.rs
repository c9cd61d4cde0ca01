//! What a pipeline can be rendered for beside Terraform.

/// A destination that knows nothing of Terraform's expressions and meta-arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// A template of AWS CloudFormation.
    CloudFormation,
    /// Requests to the Glue API.
    Api,
}

impl Target {
    /// Both of them.
    pub const ALL: &'static [Target] = &[Target::CloudFormation, Target::Api];

    /// The word for programs: `cloudformation` or `api`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Target::CloudFormation => "cloudformation",
            Target::Api => "api",
        }
    }

    /// The target in a sentence.
    pub const fn in_words(self) -> &'static str {
        match self {
            Target::CloudFormation => "CloudFormation",
            Target::Api => "the Glue API",
        }
    }
}
