//! The colours of a report on a terminal.

use crate::diagnostic::Severity;

/// ANSI colours, or nothing.
#[derive(Clone, Copy)]
pub(super) struct Paint {
    pub on: bool,
}

impl Paint {
    fn code(self, code: &'static str) -> &'static str {
        if self.on { code } else { "" }
    }

    pub fn severity(self, severity: Severity) -> &'static str {
        self.code(match severity {
            Severity::Error => "\x1b[1;31m",
            Severity::Warning => "\x1b[1;33m",
            Severity::Note => "\x1b[1;36m",
        })
    }

    pub fn bold(self) -> &'static str {
        self.code("\x1b[1m")
    }

    pub fn dim(self) -> &'static str {
        self.code("\x1b[2m")
    }

    pub fn help(self) -> &'static str {
        self.code("\x1b[32m")
    }

    pub fn reset(self) -> &'static str {
        self.code("\x1b[0m")
    }
}
