//! The resource that a name is a plain reference to.

/// The type and the name of the resource: `aws_glue_job` and `load` of `${aws_glue_job.load.name}`.
pub(super) fn referred(name: &str, is_template: bool) -> Option<(&str, &str)> {
    let expression = name.strip_prefix("${").filter(|_| is_template)?.strip_suffix('}')?;
    let (kind, rest) = expression.split_once('.')?;
    let name = rest.strip_suffix(".name").or_else(|| rest.strip_suffix(".id"))?;
    let is_plain = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    is_plain.then_some((kind, name))
}
