//! From findings to faults: mending the text until it parses.

use std::ops::Range;

use super::fault::{Fault, FaultKind, Faults};
use super::form;
use super::{Schedule, WarningKind};

/// Faults kept for one expression.
pub(super) const MOST_FAULTS: usize = 100;

/// Expressions longer than this are not mended: a suggestion is for reading.
pub(super) const LONGEST_MENDED: usize = 2_000;

/// Times that edits are applied. Wrapping, splitting and converting are a pass each.
const MOST_PASSES: usize = 8;

/// The faults found so far.
#[derive(Debug, Default)]
pub(super) struct Findings {
    list: Vec<(Fault, Mend)>,
}

/// How a fault is mended.
#[derive(Clone, Debug)]
pub(super) enum Mend {
    /// Nobody can know what was meant.
    None,
    /// By these edits, all of them or none.
    Edits(Vec<Edit>),
    /// In a later pass, when another fault is mended.
    Later,
}

/// Text that takes the place of other text.
#[derive(Clone, Debug)]
pub(super) struct Edit {
    span: Range<usize>,
    text: String,
}

impl Edit {
    pub(super) fn new(span: Range<usize>, text: impl Into<String>) -> Edit {
        Edit { span, text: text.into() }
    }

    /// Whether two edits meet or overlap. Those that meet do too: their order would be unclear.
    fn touches(&self, other: &Edit) -> bool {
        self.span.start <= other.span.end && other.span.start <= self.span.end
    }
}

impl Mend {
    pub(super) fn replace(span: &Range<usize>, text: impl Into<String>) -> Mend {
        Mend::Edits(vec![Edit::new(span.clone(), text)])
    }

    pub(super) fn insert(at: usize, text: &str) -> Mend {
        Mend::replace(&(at..at), text)
    }

    pub(super) fn delete(span: &Range<usize>) -> Mend {
        Mend::replace(span, "")
    }
}

impl Findings {
    pub(super) fn push(
        &mut self,
        kind: FaultKind,
        span: Range<usize>,
        message: impl Into<String>,
        help: impl Into<String>,
        mend: Mend,
    ) {
        if !self.is_full() {
            let fault = Fault { span, kind, message: message.into(), help: help.into(), suggestion: None };
            self.list.push((fault, mend));
        }
    }

    /// Whether there is no use in looking for more.
    pub(super) fn is_full(&self) -> bool {
        self.list.len() >= MOST_FAULTS
    }

    pub(super) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }
}

/// The findings as faults, each with the mended expression if there is one.
pub(super) fn faults(text: &str, mut findings: Findings) -> Faults {
    let suggestion = mended(text, &findings);
    findings.list.sort_by_key(|(fault, _)| (fault.span.start, fault.span.end));
    let mut faults = findings.list.into_iter().map(|(mut fault, _)| {
        fault.suggestion.clone_from(&suggestion);
        fault
    });
    // Whoever found a fault pushed it; a text that is refused without one is malformed.
    let first = faults.next().unwrap_or_else(|| Fault {
        span: 0..text.len(),
        kind: FaultKind::Malformed,
        message: "this is not a schedule".to_owned(),
        help: form::HELP.to_owned(),
        suggestion: None,
    });
    Faults::new(first, faults.collect())
}

/// The expression with every fault mended, canonical, or nothing if one of them cannot be.
fn mended(text: &str, findings: &Findings) -> Option<String> {
    if text.len() > LONGEST_MENDED {
        return None;
    }
    let mut text = pass(text, findings)?;
    for _ in 0..MOST_PASSES {
        match form::read(&text) {
            Ok(schedule) => return Some(unwrapped(&schedule)),
            Err(findings) => text = pass(&text, &findings)?,
        }
    }
    None
}

/// The canonical text, with the ranges that wrap around written out: that means the same, and is
/// without the warning.
fn unwrapped(schedule: &Schedule) -> String {
    // Without a year, since that warning needs none.
    let mut warnings = schedule.warnings(None).into_iter();
    warnings
        .find(|warning| warning.kind == WarningKind::WrapAround)
        .and_then(|warning| warning.suggestion)
        .unwrap_or_else(|| schedule.to_string())
}

/// Applies the edits that do not touch each other; the next pass finds what is left.
fn pass(text: &str, findings: &Findings) -> Option<String> {
    let mut accepted: Vec<&Edit> = Vec::new();
    for (_, mend) in &findings.list {
        match mend {
            Mend::None => return None,
            Mend::Later => {}
            Mend::Edits(edits) => {
                // All or none: half of a conversion has another meaning.
                if edits.iter().all(|edit| !accepted.iter().any(|other| other.touches(edit))) {
                    accepted.extend(edits);
                }
            }
        }
    }
    if accepted.is_empty() {
        return None;
    }
    accepted.sort_by_key(|edit| edit.span.start);
    let mut mended = String::with_capacity(text.len() + 16);
    let mut from = 0;
    for edit in accepted {
        mended.push_str(text.get(from..edit.span.start)?);
        mended.push_str(&edit.text);
        from = edit.span.end;
    }
    mended.push_str(text.get(from..)?);
    Some(mended)
}
