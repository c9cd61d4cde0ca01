//! The attributes that take the name of something, and what a reference in them should be.

use super::location::Location;
use super::reference::Reference;
use crate::diagnostic::quote_whole;
use crate::model::{Slot, Text, Trigger};

/// Something that a trigger knows by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Named {
    /// A job, by `job_name`.
    Job,
    /// A crawler, by `crawler_name`.
    Crawler,
    /// A workflow, by `workflow_name`.
    Workflow,
    /// A security configuration, by `security_configuration`.
    SecurityConfiguration,
}

impl Named {
    /// Its type in Terraform.
    pub(super) const fn kind(self) -> &'static str {
        match self {
            Named::Job => "aws_glue_job",
            Named::Crawler => "aws_glue_crawler",
            Named::Workflow => "aws_glue_workflow",
            Named::SecurityConfiguration => "aws_glue_security_configuration",
        }
    }

    /// It in words.
    pub(super) const fn in_words(self) -> &'static str {
        match self {
            Named::Job => "a job",
            Named::Crawler => "a crawler",
            Named::Workflow => "a workflow",
            Named::SecurityConfiguration => "a security configuration",
        }
    }

    /// What to write where `reference` stands at `location`: the name of the same resource, in
    /// the attribute that takes it.
    pub(super) fn mend(self, reference: &Reference<'_>, location: Location) -> String {
        let name = || quote_whole(&reference.template("name"));
        let other = match (self, reference.kind) {
            (_, kind) if kind == self.kind() => return format!("write {}", name()),
            (Named::Job, "aws_glue_crawler") => "crawler_name",
            (Named::Crawler, "aws_glue_job") => "job_name",
            _ => {
                let (what, kind) = (self.in_words(), self.kind());
                return format!("write the name of {what}, such as \"${{{kind}.example.name}}\"");
            }
        };
        let attribute = location.attribute();
        let state = match (location, other) {
            (Location::Condition(..), "crawler_name") => ", and crawl_state instead of state",
            (Location::Condition(..), _) => ", and state instead of crawl_state",
            _ => "",
        };
        format!("write {other}: {} instead of {attribute}{state}", name())
    }
}

/// True where no name, and no other text that stands where Terraform evaluates it, can hold a reference or an ARN: all
/// are literal, without a dot and without a colon.
pub(super) fn are_plain(trigger: &Trigger) -> bool {
    let texts = [&trigger.description, &trigger.name, &trigger.schedule];
    let mut plain = texts.into_iter().all(|text| text.get().is_none_or(|text| !text.is_template()));
    names(trigger, |_, _, text| {
        plain &= text.literal().is_some_and(|literal| !literal.marks().dot() && !literal.marks().colon());
    });
    plain
}

/// Calls `visit` with every attribute of the trigger that takes a name and was given one.
///
/// Not an iterator: four rules ask for this of every trigger, and a chain of chains is slow to
/// step through.
pub(super) fn names<'a>(trigger: &'a Trigger, mut visit: impl FnMut(Named, Location, &'a Text)) {
    let mut given = |named, location, slot: &'a Slot<Text>| {
        if let Some(text) = slot.get() {
            visit(named, location, text);
        }
    };
    given(Named::Workflow, Location::Trigger("workflow_name"), &trigger.workflow_name);
    for (index, action) in trigger.actions().iter().enumerate() {
        let security = Location::Action(index, "security_configuration");
        given(Named::Job, Location::Action(index, "job_name"), &action.job_name);
        given(Named::Crawler, Location::Action(index, "crawler_name"), &action.crawler_name);
        given(Named::SecurityConfiguration, security, &action.security_configuration);
    }
    for (index, condition) in trigger.conditions().iter().enumerate() {
        given(Named::Job, Location::Condition(index, "job_name"), &condition.job_name);
        given(Named::Crawler, Location::Condition(index, "crawler_name"), &condition.crawler_name);
    }
}
