//! What the rules on schedules share.

use std::borrow::Cow;
use std::sync::Arc;

use super::memo::Memo;
use super::{
    FREQUENT_SCHEDULE, Findings, INVALID_SCHEDULE, NEVER_FIRES, PAST_SCHEDULE, Rule, SKIPPED_MONTHS,
    UNEVEN_STEP, UNIX_WEEK, WRAP_AROUND_RANGE, note_of_lowering, rate_schedule, rate_without_cron,
};
use crate::diagnostic::{Diagnostic, Excerpt, Path};
use crate::lower::Lowering;
use crate::model::{Text, Trigger};
use crate::schedule::{Fault, FaultKind, Faults, Schedule, Warning, WarningKind};

/// A schedule with what gives rise to warnings in it, or what is wrong with it; shared by the
/// rules on schedules.
pub(crate) type ParsedSchedule = Arc<Result<(Schedule, Vec<Warning>), Faults>>;

/// The schedules that were read so far, by their text.
#[derive(Debug, Default)]
pub(crate) struct Schedules {
    this_year: Option<i32>,
    read: Memo<ParsedSchedule, MOST>,
    lowered: Memo<Lowered, MOST>,
}

/// A pipeline with more schedules than this has them made by a program, and none twice.
const MOST: usize = 256;

/// The cron that a schedule is lowered to, and the note of it.
type Lowered = Option<(Text, Diagnostic)>;

impl Schedules {
    /// Nothing read yet; `this_year` as for a [`Checker`](crate::check::Checker).
    pub(crate) fn new(this_year: Option<i32>) -> Self {
        Self { this_year, ..Self::default() }
    }

    /// The schedule with what gives rise to warnings in it, or what is wrong with it.
    pub(crate) fn read(&mut self, written: &str) -> ParsedSchedule {
        if let Some(read) = self.read.get(written) {
            return read;
        }
        let read = Arc::new(Schedule::parse(written).map(|schedule| {
            let warnings = schedule.warnings(self.this_year);
            (schedule, warnings)
        }));
        self.read.keep(written, read)
    }

    /// What a schedule is lowered to, and the note of it; `None` where it stays as it is.
    pub(crate) fn lowered(&mut self, written: &str) -> Option<(Text, Diagnostic)> {
        if let Some(lowered) = self.lowered.get(written) {
            return lowered;
        }
        let lowered = match &*self.read(written) {
            Ok((Schedule::Rate(rate), _)) => rate.equal_cron().map(|cron| {
                let note = note_of_lowering("schedule".into(), written, rate, &cron);
                (Text::new(cron.to_string()), note)
            }),
            _ => None,
        };
        self.lowered.keep(written, lowered)
    }
}

/// What the rules on schedules find in one that stands by itself, at the root of the path, and what
/// lowering would say of it.
pub(crate) fn findings_of(
    text: &str,
    read: &Result<(Schedule, Vec<Warning>), Faults>,
    lowering: Lowering,
) -> Vec<Diagnostic> {
    let written = &Arc::from(text);
    let (schedule, warnings) = match read {
        Ok(read) => read,
        Err(faults) => return faults.iter().map(|fault| of_fault(Path::root(), written, fault)).collect(),
    };
    let mut findings: Vec<Diagnostic> = warnings
        .iter()
        .map(|warning| of_warning(rule_of(warning.kind), Path::root(), written, warning))
        .collect();
    if let Schedule::Rate(rate) = schedule {
        findings.push(match (lowering, rate.equal_cron()) {
            (Lowering::Verbatim, _) => rate_schedule::finding(Path::root(), text, rate),
            (Lowering::On, Some(cron)) => note_of_lowering(Path::root(), text, rate, &cron),
            (Lowering::On, None) => rate_without_cron::finding(Path::root(), text, rate),
        });
    }
    findings
}

/// What stands before a schedule in what is to be written: nothing, where there is no trigger.
pub(super) fn field(path: &Path) -> &'static str {
    if *path == Path::root() { "" } else { "schedule: " }
}

/// The rule that speaks of warnings of this kind.
fn rule_of(kind: WarningKind) -> &'static Rule {
    match kind {
        WarningKind::TooFrequent => &FREQUENT_SCHEDULE,
        WarningKind::WrapAround => &WRAP_AROUND_RANGE,
        WarningKind::YearOver => &PAST_SCHEDULE,
        WarningKind::NeverRuns => &NEVER_FIRES,
        WarningKind::SkippedMonths => &SKIPPED_MONTHS,
        WarningKind::UnevenStep => &UNEVEN_STEP,
        WarningKind::UnixWeek => &UNIX_WEEK,
    }
}

/// A fault of an expression.
pub(super) fn of_fault(path: Path, written: &Arc<str>, fault: &Fault) -> Diagnostic {
    let suggestion = fault.suggestion.as_deref();
    let help = help(field(&path), &fault.help, suggestion);
    let diagnostic = Diagnostic::new(&INVALID_SCHEDULE, path, fault.message.as_str())
        .help(help)
        .excerpt(Excerpt::new(Arc::clone(written), fault.span.clone()))
        .suggestion(suggestion);
    // AWS's answer is on record for the day fields only.
    match fault.kind {
        FaultKind::BothDays | FaultKind::NoDay => {
            diagnostic.aws(format!("The schedule {} is invalid.", shortened(written)))
        }
        _ => diagnostic,
    }
}

fn of_warning(rule: &'static Rule, path: Path, written: &Arc<str>, warning: &Warning) -> Diagnostic {
    let suggestion = warning.suggestion.as_deref();
    let help = help(field(&path), &warning.help, suggestion);
    Diagnostic::new(rule, path, warning.message.as_str())
        .help(help)
        .excerpt(Excerpt::new(Arc::clone(written), warning.span.clone()))
        .suggestion(suggestion)
}

/// Reports the warnings of one kind that the schedule gives rise to.
pub(super) fn report_warnings(
    rule: &'static Rule,
    kind: WarningKind,
    trigger: &Trigger,
    findings: &mut Findings<'_>,
) {
    let Some(written) = trigger.known_schedule() else { return };
    let schedule = findings.schedule(written);
    let is_silent = |warnings: &[Warning]| warnings.iter().all(|warning| warning.kind != kind);
    if schedule.as_ref().as_ref().map_or(true, |(_, warnings)| is_silent(warnings)) {
        return;
    }
    let schedule = Arc::clone(schedule);
    let Ok((_, warnings)) = &*schedule else { return };
    let written = &Arc::from(written);
    for warning in warnings.iter().filter(|warning| warning.kind == kind) {
        findings.push(of_warning(rule, "schedule".into(), written, warning));
    }
}

/// The mend in words, and the whole new expression, ready to paste.
fn help(field: &str, help: &str, suggestion: Option<&str>) -> String {
    match suggestion {
        Some(suggestion) => format!("{help}; write {field}\"{suggestion}\""),
        None => help.to_owned(),
    }
}

/// A schedule inside a sentence of AWS's, which quotes it without marks.
fn shortened(written: &str) -> Cow<'_, str> {
    match written.char_indices().nth(100) {
        Some((end, _)) => Cow::Owned(format!("{}…", &written[..end])),
        None => Cow::Borrowed(written),
    }
}
