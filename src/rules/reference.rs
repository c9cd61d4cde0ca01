//! Reading an expression that refers to a managed resource of AWS: `aws_glue_job.load[0].name`.

use crate::model::Text;

/// A reference in its parts. Anything else that an expression can be, a variable, a function
/// call, a data source, a splat, is no such reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reference<'a> {
    /// The type of the resource: `aws_glue_job`.
    pub(super) kind: &'a str,
    /// Type, name and index: `aws_glue_job.load[0]`.
    pub(super) address: &'a str,
    /// The attribute, where there is one: `name`.
    pub(super) attribute: Option<&'a str>,
    /// True where something follows the attribute: `tags["job"]`.
    goes_on: bool,
}

/// The attributes by which a resource is known, as opposed to those that hold anything else,
/// such as the `value` of an SSM parameter, which may well be the name of a job.
const IDENTITIES: [&str; 5] = ["name", "id", "arn", "bucket", "function_name"];

impl<'a> Reference<'a> {
    /// The reference that a template consists of.
    pub(super) fn of(text: &'a Text) -> Option<Self> {
        Self::parse(text.template()?.expression()?)
    }

    /// Reads an expression without its `${ }`.
    pub(super) fn parse(expression: &'a str) -> Option<Self> {
        if !expression.starts_with("aws_") {
            return None;
        }
        let (kind, rest) = identifier(expression)?;
        let (_, rest) = identifier(rest.strip_prefix('.')?)?;
        let rest = index(rest)?;
        let address = expression.strip_suffix(rest)?;
        if rest.is_empty() {
            return Some(Self { kind, address, attribute: None, goes_on: false });
        }
        let (attribute, mut tail) = identifier(rest.strip_prefix('.')?)?;
        let goes_on = !tail.is_empty();
        while !tail.is_empty() {
            tail = match tail.strip_prefix('.') {
                Some(next) => identifier(next)?.1,
                None => index(tail).filter(|rest| rest.len() < tail.len())?,
            };
        }
        Some(Self { kind, address, attribute: Some(attribute), goes_on })
    }

    /// True for an attribute by which the resource itself is known, such as its `name`.
    pub(super) fn is_identity(&self) -> bool {
        !self.goes_on && self.attribute.is_some_and(|attribute| IDENTITIES.contains(&attribute))
    }

    /// True for the name of a resource of Glue, which is its `id`, too.
    pub(super) fn is_name(&self) -> bool {
        !self.goes_on && matches!(self.attribute, Some("name" | "id"))
    }

    /// True for the `arn` of the resource.
    pub(super) fn is_arn(&self) -> bool {
        !self.goes_on && self.attribute == Some("arn")
    }

    /// True for a resource of AWS Glue.
    pub(super) fn is_of_glue(&self) -> bool {
        self.kind.starts_with("aws_glue_")
    }

    /// The template of an attribute of the resource: `${aws_glue_job.load.name}`.
    pub(super) fn template(&self, attribute: &str) -> String {
        format!("${{{}.{attribute}}}", self.address)
    }
}

/// An identifier at the begin of `text`, and what follows it.
fn identifier(text: &str) -> Option<(&str, &str)> {
    if !text.starts_with(|first: char| first.is_alphabetic() || first == '_') {
        return None;
    }
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '-'))).unwrap_or(text.len());
    text.split_at_checked(end)
}

/// What follows the index at the begin of `text`, or `text` where there is none; `None` where an
/// index is not closed, and for a splat, which makes a list.
fn index(text: &str) -> Option<&str> {
    // Terraform still reads the index of its early versions: `aws_glue_job.load.0.name`.
    if let Some(rest) = text.strip_prefix('.') {
        let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        if after.len() < rest.len() {
            return (after.is_empty() || after.starts_with('.')).then_some(after);
        }
    }
    if !text.starts_with('[') {
        return Some(text);
    }
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (position, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            _ if quoted => {}
            '*' => return None,
            '[' => depth += 1,
            ']' if depth == 1 => return text.get(position + 1..),
            ']' => depth -= 1,
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_read_is_the_begin_of_the_text(text in r#"aws_(job|é)?(\.[a-z0-9é*-]{0,3}|\[["a\]\\*0-9]{0,4}\]?){0,5}"#) {
            if let Some(reference) = Reference::parse(&text) {
                prop_assert!(text.starts_with(reference.address));
                prop_assert!(reference.address.starts_with(reference.kind));
                let complete = Reference::parse(&format!("{}.name", reference.address)).map(|r| (r.address.len(), r.is_identity()));
                prop_assert_eq!(complete, Some((reference.address.len(), true)));
            }
        }
    }

    #[test]
    fn reads_references_and_nothing_else() {
        /// The expression; address, attribute, and whether it goes on.
        type Row = (&'static str, Option<(&'static str, Option<&'static str>, bool)>);
        let table: &[Row] = &[
            ("aws_glue_job.load.name", Some(("aws_glue_job.load", Some("name"), false))),
            ("aws_glue_job.load", Some(("aws_glue_job.load", None, false))),
            ("aws_glue_job.load[0]", Some(("aws_glue_job.load[0]", None, false))),
            ("aws_glue_job.load[\"a]b\"].id", Some(("aws_glue_job.load[\"a]b\"]", Some("id"), false))),
            (
                "aws_glue_job.load[var.keys[0]].name",
                Some(("aws_glue_job.load[var.keys[0]]", Some("name"), false)),
            ),
            ("aws_glue_job.load.0.name", Some(("aws_glue_job.load.0", Some("name"), false))),
            (
                "aws_glue_job.tägliche-ladung.name",
                Some(("aws_glue_job.tägliche-ladung", Some("name"), false)),
            ),
            ("aws_ssm_parameter.jobs.tags[\"a\"].b", Some(("aws_ssm_parameter.jobs", Some("tags"), true))),
            ("aws_glue_job.load[*].name", None),
            ("aws_glue_job.load.*.name", None),
            ("aws_glue_job", None),
            ("aws_glue_job.", None),
            ("aws_glue_job.load.", None),
            ("aws_glue_job.load[0", None),
            ("aws_glue_job.load]", None),
            ("aws_glue_job.load.name == \"\"", None),
            ("var.on ? aws_glue_job.a.name : aws_glue_job.b.name", None),
            ("lower(aws_glue_job.load.name)", None),
            ("data.aws_glue_job.load.name", None),
            ("module.lake.job_name", None),
            ("var.job", None),
            ("local.job", None),
            ("each.value", None),
            ("count.index", None),
            ("", None),
        ];
        for (expression, expected) in table {
            let read = Reference::parse(expression);
            let shown = read.map(|r| (r.address, r.attribute, r.goes_on));
            assert_eq!(shown, *expected, "{expression}");
        }
    }
}
