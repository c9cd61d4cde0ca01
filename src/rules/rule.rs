//! What a rule is, and how one is declared.

use std::borrow::Cow;
use std::fmt;

use super::first_look::FirstLook;
use super::memory::Memory;
use super::schedules::ParsedSchedule;
use crate::analyse::{Analysis, PipelineFindings};
use crate::diagnostic::{Diagnostic, Path, Severity};
use crate::lower::Lowering;
use crate::model::Trigger;
use crate::target::Target;

/// How well a fact is known; see `../shared/facts/glue-triggers.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grade {
    /// AWS's own words in a recorded rejection.
    Recorded,
    /// AWS's or the provider's documentation, or the API's model.
    Documented,
    /// Read in source code.
    Source,
    /// Inferred.
    Inferred,
}

impl Grade {
    /// The facts' letter for it: A, B, C or I.
    pub const fn letter(self) -> char {
        match self {
            Grade::Recorded => 'A',
            Grade::Documented => 'B',
            Grade::Source => 'C',
            Grade::Inferred => 'I',
        }
    }

    /// The grade in words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Grade::Recorded => "recorded from AWS",
            Grade::Documented => "documented",
            Grade::Source => "read in source code",
            Grade::Inferred => "inferred",
        }
    }
}

/// One thing that can be wrong with a trigger.
///
/// List, `explain`, documentation and the constants of other layers are derived from this.
pub struct Rule {
    /// Its name, which states the fault: `missing-schedule`.
    pub name: &'static str,
    /// How bad it is unless somebody decides otherwise.
    pub severity: Severity,
    /// Whether it speaks only where somebody asks for it.
    pub off_by_default: bool,
    /// One line for a list.
    pub summary: &'static str,
    /// What AWS answers at apply, word for word, where that is on record.
    pub aws_message: Option<&'static str>,
    /// Where the fact is from, with the facts' source keys.
    pub source: &'static str,
    /// How well the fact is known.
    pub grade: Grade,
    /// Markdown as the doc comment has it, with a space before each line; see [`Rule::documentation`].
    #[doc(hidden)]
    pub raw_documentation: &'static str,
    /// Who applies it.
    pub check: Check,
}

/// A check of one trigger by itself.
pub type TriggerCheck = fn(&Trigger, &mut Findings<'_>);

/// A check of all triggers of a pipeline together.
pub type PipelineCheck = fn(&Analysis<'_>, &mut PipelineFindings<'_>);

/// Where a rule is applied.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// To each decoded trigger by itself.
    Trigger(TriggerCheck),
    /// To all triggers of a pipeline together.
    Pipeline(PipelineCheck),
    /// To each by itself, and then to all together.
    Both(TriggerCheck, PipelineCheck),
    /// By the renderers of these targets, when they are asked for what they write.
    Target(&'static [Target]),
    /// By the phase that meets the fault: `decode`, a declaration, or `lower`.
    Elsewhere,
}

/// What the check of one trigger may know beside the trigger, and where its findings go.
#[derive(Debug)]
pub struct Findings<'a> {
    memory: &'a mut Memory,
    lowering: Lowering,
    diagnostics: &'a mut Vec<Diagnostic>,
    schedule: Option<ParsedSchedule>,
    first_look: Option<FirstLook>,
}

impl<'a> Findings<'a> {
    pub(crate) fn new(
        memory: &'a mut Memory,
        lowering: Lowering,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self { memory, lowering, diagnostics, schedule: None, first_look: None }
    }

    /// Whether the trigger is lowered before it is rendered, so that what lowering mends is no fault.
    pub(crate) fn lowers(&self) -> bool {
        self.lowering == Lowering::On
    }

    /// The schedule of the trigger that is being checked, parsed once for all rules.
    pub(crate) fn schedule(&mut self, written: &str) -> &ParsedSchedule {
        // The rules that ask look at one trigger, which has one schedule.
        self.schedule.get_or_insert_with(|| self.memory.schedules.read(written))
    }

    /// What a first look at the trigger shows; every check of one trigger is given the same.
    pub(super) fn first_look(&mut self, trigger: &Trigger) -> FirstLook {
        *self.first_look.get_or_insert_with(|| FirstLook::at(trigger, self.memory))
    }

    /// Keeps a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// A finding of `rule` with its mend.
    pub fn report(
        &mut self,
        rule: &'static Rule,
        path: impl Into<Path>,
        message: impl Into<String>,
        help: impl Into<Cow<'static, str>>,
    ) {
        self.push(Diagnostic::new(rule, path.into(), message).help(help));
    }
}

impl Rule {
    /// Markdown: what it does, why it matters, an example, what to use instead.
    ///
    /// ```
    /// let rule = &glue_trigger::rules::MISSING_SCHEDULE;
    /// assert!(rule.documentation().starts_with("## What it does\n"));
    /// ```
    pub fn documentation(&self) -> String {
        // A doc comment's line is what follows `///`, with its space.
        let lines = self.raw_documentation.trim().lines();
        lines.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect::<Vec<_>>().join("\n")
    }

    /// False for the rules whose findings say that a part of the input could not be read, or
    /// would be lost: to ignore those would render something else than what was written.
    pub fn can_be_ignored(&self) -> bool {
        !matches!(self.check, Check::Elsewhere | Check::Target(_)) || self.severity != Severity::Error
    }

    /// The targets beside Terraform that it is about; none for a rule that holds wherever a pipeline is rendered for.
    ///
    /// ```
    /// use glue_trigger::{rules, target::Target};
    /// assert_eq!(rules::TEMPLATE_SIZE.targets(), [Target::CloudFormation]);
    /// assert!(rules::MISSING_SCHEDULE.targets().is_empty());
    /// ```
    pub fn targets(&self) -> &'static [Target] {
        match self.check {
            Check::Target(targets) => targets,
            _ => &[],
        }
    }
}

impl fmt::Debug for Rule {
    /// The name alone: the documentation would bury what else is shown.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Rule").field(&self.name).finish()
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        // Names are unique; a test holds the registry to it.
        self.name == other.name
    }
}

impl Eq for Rule {}

/// Declares a rule. The doc comment is the rule's documentation, for `cargo doc` and for
/// `glue-trigger explain` alike; its first line is the summary.
macro_rules! rule {
    (
        #[doc = $summary:literal]
        $(#[doc = $line:literal])*
        pub static $constant:ident = {
            name: $name:literal,
            severity: $severity:ident $($by_default:ident)*,
            aws: $aws:expr,
            source: $source:literal,
            grade: $grade:ident,
            check: $applied:ident $(($($check:tt),+))? $(,)?
        }
    ) => {
        #[doc = $summary]
        $(#[doc = $line])*
        pub static $constant: $crate::rules::Rule = $crate::rules::Rule {
            name: $name,
            severity: $crate::diagnostic::Severity::$severity,
            off_by_default: $crate::rules::off_by_default!($($by_default)*),
            summary: $summary.trim_ascii(),
            aws_message: $aws,
            source: $source,
            grade: $crate::rules::Grade::$grade,
            raw_documentation: concat!($($line, "\n"),*),
            check: $crate::rules::applied!($applied $($($check),+)?),
        };
    };
}

/// Whether a declaration says so: `severity: Warning off_by_default`.
macro_rules! off_by_default {
    () => {
        false
    };
    (off_by_default) => {
        true
    };
}

/// The [`Check`] that a declaration names.
macro_rules! applied {
    (trigger $check:expr) => {
        $crate::rules::Check::Trigger($check)
    };
    (pipeline $check:expr) => {
        $crate::rules::Check::Pipeline($check)
    };
    (both $trigger:expr, $pipeline:expr) => {
        $crate::rules::Check::Both($trigger, $pipeline)
    };
    (target $($target:tt),+) => {
        $crate::rules::Check::Target(&[$($crate::target::Target::$target),+])
    };
    (elsewhere) => {
        $crate::rules::Check::Elsewhere
    };
}

pub(crate) use rule;
pub(crate) use {applied, off_by_default};
