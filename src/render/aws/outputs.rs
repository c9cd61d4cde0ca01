//! References to triggers of the same pipeline.

use super::Piece;
use crate::lower::address_of_trigger;

/// What a trigger is known by, once it was made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::render) enum Output {
    /// Its name, which is its `id`, too.
    Name,
    /// Its ARN.
    Arn,
    /// Anything else.
    Other,
}

impl Output {
    /// The resource name and the output in a reference to a trigger: `nightly` and `name` of
    /// `aws_glue_trigger.nightly.name`. One with `count` has its only instance at 0.
    pub(in crate::render) fn parse(reference: &str) -> Option<(&str, Self)> {
        let (resource, rest) = address_of_trigger(reference)?;
        let rest = rest.strip_prefix("[0]").or_else(|| rest.strip_prefix(".0")).unwrap_or(rest);
        let output = match rest {
            ".name" | ".id" => Output::Name,
            ".arn" => Output::Arn,
            _ => Output::Other,
        };
        Some((resource, output))
    }
}

/// The reference that a template consists of, with nothing beside it.
pub(in crate::render) fn only_reference<'t>(pieces: &[Piece<'t>]) -> Option<&'t str> {
    match pieces {
        [Piece::Reference(reference)] => Some(reference),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outputs_are_read() {
        for (reference, expected) in [
            ("aws_glue_trigger.a.name", Some(("a", Output::Name))),
            ("aws_glue_trigger.a.id", Some(("a", Output::Name))),
            ("aws_glue_trigger.a-b[0].arn", Some(("a-b", Output::Arn))),
            ("aws_glue_trigger.a.0.name", Some(("a", Output::Name))),
            ("aws_glue_trigger.a[1].name", Some(("a", Output::Other))),
            ("aws_glue_trigger.a.tags[\"name\"]", Some(("a", Output::Other))),
            ("aws_glue_job.a.name", None),
        ] {
            assert_eq!(Output::parse(reference), expected, "{reference}");
        }
    }
}
