//! What the rules on schedules share.

use std::borrow::Cow;
use std::sync::Arc;

use compact_str::CompactString;
use indexmap::IndexMap;

use super::{Findings, Rule};
use crate::model::{Trigger, TriggerType};
use crate::schedule::{Faults, Schedule, Warning, WarningKind};

/// A schedule with what gives rise to warnings in it, or what is wrong with it; shared by the
/// rules on schedules.
pub(crate) type ParsedSchedule = Arc<Result<(Schedule, Vec<Warning>), Faults>>;

/// The schedules that were read so far, by their text.
#[derive(Debug, Default)]
pub(crate) struct Schedules {
    this_year: Option<i32>,
    read: IndexMap<CompactString, ParsedSchedule>,
}

impl Schedules {
    /// Nothing read yet; `this_year` as for a [`Checker`](crate::check::Checker).
    pub(crate) fn new(this_year: Option<i32>) -> Self {
        Self { this_year, read: IndexMap::new() }
    }

    /// A pipeline with more schedules than this has them made by a program, and none twice.
    const MOST: usize = 256;

    /// The schedule with what gives rise to warnings in it, or what is wrong with it.
    pub(crate) fn read(&mut self, written: &str) -> ParsedSchedule {
        if let Some(read) = self.read.get(written) {
            return Arc::clone(read);
        }
        let read = Arc::new(Schedule::parse(written).map(|schedule| {
            let warnings = schedule.warnings(self.this_year);
            (schedule, warnings)
        }));
        if self.read.len() < Self::MOST {
            self.read.insert(written.into(), Arc::clone(&read));
        }
        read
    }
}

/// The schedule of a SCHEDULED trigger, where it is literal text; those of other types have no effect,
/// which is a finding of its own.
pub(super) fn written(trigger: &Trigger) -> Option<&str> {
    if trigger.known_type() != Some(TriggerType::Scheduled) {
        return None;
    }
    Some(trigger.schedule.get()?.literal()?.source())
}

/// Reports the warnings of one kind that the schedule gives rise to.
pub(super) fn report_warnings(
    rule: &'static Rule,
    kind: WarningKind,
    trigger: &Trigger,
    findings: &mut Findings<'_>,
) {
    let Some(written) = written(trigger) else { return };
    let schedule = findings.schedule(written);
    let Ok((_, warnings)) = &*schedule else { return };
    for warning in warnings.iter().filter(|warning| warning.kind == kind) {
        let help = help(&warning.help, warning.suggestion.as_deref());
        findings.report(rule, "schedule", warning.message.as_str(), help);
    }
}

/// The mend in words, and the whole new expression, ready to paste.
pub(super) fn help(help: &str, suggestion: Option<&str>) -> String {
    match suggestion {
        Some(suggestion) => format!("{help}; write schedule: \"{suggestion}\""),
        None => help.to_owned(),
    }
}

/// A schedule inside a sentence of AWS's, which quotes it without marks.
pub(super) fn shortened(written: &str) -> Cow<'_, str> {
    match written.char_indices().nth(100) {
        Some((end, _)) => Cow::Owned(format!("{}…", &written[..end])),
        None => Cow::Borrowed(written),
    }
}
