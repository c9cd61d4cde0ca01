//! What an action starts or a condition watches: a job, a crawler, both or neither.

use super::reference::Reference;
use crate::model::{Action, Condition, Slot, Target, Text};

/// The job and the crawler that one action or condition names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Targets<'a> {
    /// Nothing is named.
    Neither,
    /// A job alone.
    Job(&'a Text),
    /// A crawler alone.
    Crawler(&'a Text),
    /// Both, for certain: the job and the crawler.
    Both(&'a Text, &'a Text),
    /// One could not be read, or both are given and a template may turn out to be `null`,
    /// as modules do that take either: only Terraform knows.
    Unknown,
}

impl<'a> Targets<'a> {
    fn of(job: &'a Slot<Text>, crawler: &'a Slot<Text>) -> Self {
        match (job, crawler) {
            (Slot::Absent, Slot::Absent) => Targets::Neither,
            (Slot::Given(job), Slot::Absent) => Targets::Job(job),
            (Slot::Absent, Slot::Given(crawler)) => Targets::Crawler(crawler),
            (Slot::Given(job), Slot::Given(crawler)) if is_never_null(job) && is_never_null(crawler) => {
                Targets::Both(job, crawler)
            }
            _ => Targets::Unknown,
        }
    }

    /// The job, where there is one for certain.
    pub(super) fn job(self) -> Option<&'a Text> {
        match self {
            Targets::Job(job) | Targets::Both(job, _) => Some(job),
            Targets::Neither | Targets::Crawler(_) | Targets::Unknown => None,
        }
    }

    /// Each of them that is there for certain.
    pub(crate) fn each(self) -> impl Iterator<Item = Target<'a>> {
        let (job, crawler) = match self {
            Targets::Job(job) => (Some(job), None),
            Targets::Crawler(crawler) => (None, Some(crawler)),
            Targets::Both(job, crawler) => (Some(job), Some(crawler)),
            Targets::Neither | Targets::Unknown => (None, None),
        };
        job.map(Target::Job).into_iter().chain(crawler.map(Target::Crawler))
    }

    /// True for a crawler without a job.
    pub(crate) fn is_crawler(self) -> bool {
        matches!(self, Targets::Crawler(_))
    }
}

impl<'a> From<&'a Action> for Targets<'a> {
    fn from(action: &'a Action) -> Self {
        Targets::of(&action.job_name, &action.crawler_name)
    }
}

impl<'a> From<&'a Condition> for Targets<'a> {
    fn from(condition: &'a Condition) -> Self {
        Targets::of(&condition.job_name, &condition.crawler_name)
    }
}

/// What an action starts, or a condition watches.
pub(crate) fn targets_of<'a, T>(part: &'a T) -> Targets<'a>
where
    Targets<'a>: From<&'a T>,
{
    Targets::from(part)
}

/// True for text that Terraform cannot make `null` or empty: a literal, a template with literal
/// text at its begin or end, a resource's own attribute.
fn is_never_null(text: &Text) -> bool {
    let source = text.source();
    text.template().is_none()
        || !(source.starts_with("${") || source.starts_with("%{"))
        || !source.ends_with('}')
        || Reference::of(text).is_some_and(|reference| reference.is_identity())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_what_is_never_null() {
        let table = [
            ("load", true),
            ("etl-${var.stage}", true),
            ("${var.stage}-load", true),
            ("${aws_glue_job.load.name}", true),
            ("${var.job}", false),
            ("${each.value.job}", false),
            ("${var.a}${var.b}", false),
            ("%{ if var.on }load%{ endif }", false),
            ("${aws_glue_trigger.other.workflow_name}", false),
        ];
        for (text, expected) in table {
            assert_eq!(is_never_null(&Text::new(text)), expected, "{text}");
        }
    }
}
