//! What can go wrong that is no fault of the input.

/// A caller's mistake, or a refusal of the system.
///
/// Faults of the input are not errors: they are [diagnostics](crate::diagnostic).
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Error(#[from] Kind);

/// A result of this crate.
pub type Result<T> = std::result::Result<T, Error>;

#[derive(Debug, thiserror::Error)]
enum Kind {
    #[error("the pipeline has errors and cannot be rendered; see its diagnostics")]
    InvalidPipeline,
    #[error("the document could not be written as JSON")]
    Json(#[from] serde_json::Error),
    #[error("the document is not UTF-8")]
    Encoding(#[from] std::string::FromUtf8Error),
}

impl Error {
    pub(crate) fn invalid_pipeline() -> Self {
        Kind::InvalidPipeline.into()
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
