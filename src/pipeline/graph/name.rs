//! When two names are one.

use std::borrow::Cow;
use std::fmt;

use crate::diagnostic::quote;
use crate::model::{Text, reference_to};

/// The name of a job, a crawler or a workflow, as far as it can be told from another.
///
/// Literals are equal to equal literals, and templates to equal templates; a literal and a template are
/// never taken for equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Name<'p> {
    /// Literal text.
    Literal(&'p str),
    /// One expression, without the white space around it: `aws_glue_job.load.name`.
    Expression(&'p str),
    /// Text with an expression in it: `${var.stage}-load`.
    Template(&'p str),
}

impl<'p> Name<'p> {
    /// The name that a text is.
    pub fn of(text: &'p Text) -> Self {
        match text.template() {
            None => Name::Literal(text.source()),
            Some(template) => match template.expression() {
                Some(expression) => Name::Expression(expression),
                None => Name::Template(template.source()),
            },
        }
    }

    /// The name as an author writes it, but for the white space around an expression.
    pub fn source(self) -> Cow<'p, str> {
        match self {
            Name::Literal(text) | Name::Template(text) => Cow::Borrowed(text),
            Name::Expression(text) => Cow::Owned(format!("${{{text}}}")),
        }
    }

    /// Whether the two are certainly not one: literals that differ, or resources that do.
    pub fn is_another(self, other: Name<'_>) -> bool {
        match (self, other) {
            (Name::Literal(one), Name::Literal(other)) => one != other,
            (Name::Expression(one), Name::Expression(other)) => match (resource(one), resource(other)) {
                (Some(one), Some(other)) => one != other,
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether each instance of a resource has another: `each.value.job`, `load-${count.index}`.
    pub fn differs_by_instance(self) -> bool {
        match self {
            Name::Literal(_) => false,
            Name::Expression(text) | Name::Template(text) => {
                ["each", "count"].iter().any(|root| reference_to(root, text).is_some())
            }
        }
    }
}

/// The address of the managed resource that an expression refers to, as far as the name.
fn resource(expression: &str) -> Option<&str> {
    let (kind, rest) = expression.split_once('.')?;
    let name = rest.split(['.', '[']).next()?;
    kind.starts_with("aws_").then(|| expression.get(..kind.len() + 1 + name.len())).flatten()
}

/// In quotes, as its author may have written it.
impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&quote(&self.source()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn which_names_differ_by_instance() {
        for (name, expected) in [
            ("${each.value}", true),
            ("load-${count.index}", true),
            ("${upper(each.key)}", true),
            ("${var.jobs[each.key]}", true),
            ("each.value", false),
            ("${aws_glue_job.discount.name}", false),
            ("${local.account.job}", false),
            ("${var.foreach.job}", false),
            ("${var.count}", false),
        ] {
            assert_eq!(Name::of(&Text::new(name)).differs_by_instance(), expected, "{name}");
        }
    }

    #[test]
    fn which_names_are_certainly_two() {
        for (one, other, expected) in [
            ("lake", "sea", true),
            ("lake", "lake", false),
            ("${aws_glue_workflow.lake.name}", "${aws_glue_workflow.sea.name}", true),
            ("${aws_glue_workflow.lake.name}", "${aws_glue_workflow.lake.id}", false),
            ("${aws_glue_workflow.lake[0].name}", "${aws_glue_workflow.lake[1].name}", false),
            ("${var.lake}", "${var.sea}", false),
            ("${aws_glue_workflow.lake.name}", "lake", false),
            ("lake-${var.stage}", "sea-${var.stage}", false),
        ] {
            let [one, other] = [one, other].map(Text::new);
            assert_eq!(Name::of(&one).is_another(Name::of(&other)), expected, "{one} {other}");
        }
    }

    #[test]
    fn which_names_are_one() {
        for (one, other, expected) in [
            ("load", "load", true),
            ("load", "Load", false),
            ("${aws_glue_job.load.name}", "${aws_glue_job.load.name}", true),
            ("${aws_glue_job.load.name}", "${ aws_glue_job.load.name }", true),
            ("${var.stage}-load", "${var.stage}-load", true),
            ("${var.stage}-load", "${var.stage}-clean", false),
            // Nobody knows what Terraform makes of it.
            ("${aws_glue_job.load.name}", "load", false),
            ("${load}", "load", false),
        ] {
            let [one, other] = [one, other].map(Text::new);
            assert_eq!(Name::of(&one) == Name::of(&other), expected, "{one} {other}");
        }
    }
}
