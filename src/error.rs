//! What can go wrong that is no fault of the input.

use crate::diagnostic::Diagnostic;
use crate::target::Target;

/// A caller's mistake, or a refusal of the system.
///
/// Faults of the input are not errors: they are [diagnostics](crate::diagnostic). What only a target cannot say is
/// known when it is rendered for, and stands in the error.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] Kind);

/// A result of this crate.
pub type Result<T> = std::result::Result<T, Error>;

#[derive(Debug, thiserror::Error)]
enum Kind {
    #[error("the pipeline has errors and cannot be rendered; see its diagnostics")]
    InvalidPipeline,
    #[error("the pipeline cannot be rendered for {}; see the diagnostics", .0.in_words())]
    Unrenderable(Target, Vec<Diagnostic>),
    #[error("the document could not be written as JSON")]
    Json(#[from] serde_json::Error),
    #[error("{0}")]
    UnknownNode(String),
    #[error("the document is not UTF-8")]
    Encoding(#[from] std::string::FromUtf8Error),
}

impl Error {
    pub(crate) fn invalid_pipeline() -> Self {
        Kind::InvalidPipeline.into()
    }

    pub(crate) fn unrenderable(target: Target, found: Vec<Diagnostic>) -> Self {
        Kind::Unrenderable(target, found).into()
    }

    /// All that was found in a pipeline that is valid, and that a target cannot say; `None` for any other error.
    pub fn unrenderable_diagnostics(&self) -> Option<&[Diagnostic]> {
        match &self.0 {
            Kind::Unrenderable(_, found) => Some(found),
            _ => None,
        }
    }

    pub(crate) fn unknown_node(message: String) -> Self {
        Kind::UnknownNode(message).into()
    }

    /// True where a trigger, a job or a crawler was named that a pipeline has not.
    pub fn is_unknown_node(&self) -> bool {
        matches!(self.0, Kind::UnknownNode(_))
    }

    /// True where a pipeline with errors was to be rendered.
    pub fn is_invalid_pipeline(&self) -> bool {
        matches!(self.0, Kind::InvalidPipeline)
    }
}

impl From<std::string::FromUtf8Error> for Error {
    fn from(error: std::string::FromUtf8Error) -> Self {
        Kind::Encoding(error).into()
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Kind::Json(error).into()
    }
}
