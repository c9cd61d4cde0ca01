//! `invalid-duration`

use super::Findings;
use super::rule;
use crate::diagnostic::{Path, quote};
use crate::model::{Text, Trigger};

rule! {
    /// A timeout of Terraform's is no duration.
    ///
    /// ## What it does
    /// Finds `timeouts` that are not numbers with a unit, such as `5m` or `1h30m`. The units are
    /// `h`, `m`, `s`, `ms`, `us` and `ns`; there is none for days.
    ///
    /// ## Why it matters
    /// Terraform refuses the configuration: "Error parsing … timeout".
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   timeouts: { create: "5 minutes" },
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   timeouts: { create: "5m" },
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static INVALID_DURATION = {
        name: "invalid-duration",
        severity: Error,
        aws: None,
        source: "Terraform: operation timeouts, Go's time.ParseDuration",
        grade: Documented,
        check: trigger(check),
    }
}

fn check(trigger: &Trigger, findings: &mut Findings<'_>) {
    let Some(timeouts) = trigger.meta.as_deref().and_then(|meta| meta.timeouts.get()) else {
        return;
    };
    for (name, slot) in [("create", &timeouts.create), ("delete", &timeouts.delete)] {
        let Some(literal) = slot.get().and_then(Text::literal) else {
            continue;
        };
        let value = literal.value();
        if !is_duration(&value) {
            findings.report(
                &INVALID_DURATION,
                Path::from("timeouts").with(name),
                format!("{} is not a duration", quote(&value)),
                help(&value),
            );
        }
    }
}

/// True where Go's `time.ParseDuration` takes `text`.
fn is_duration(text: &str) -> bool {
    let mut rest = text.strip_prefix(['-', '+']).unwrap_or(text);
    // Go counts in 64 bits with a sign.
    let longest = if text.starts_with('-') { i64::MIN.unsigned_abs() } else { i64::MAX.unsigned_abs() };
    if rest == "0" {
        return true;
    }
    if rest.is_empty() {
        return false;
    }
    let mut nanoseconds = 0_u128;
    while !rest.is_empty() {
        let (whole, after) = digits(rest);
        let (fraction, after) = after.strip_prefix('.').map_or(("", after), digits);
        if whole.is_empty() && fraction.is_empty() {
            return false;
        }
        let end = after.find(|next: char| next == '.' || next.is_ascii_digit()).unwrap_or(after.len());
        let (unit, after) = after.split_at(end);
        let Some(each) = unit_in_nanoseconds(unit) else {
            return false;
        };
        // A fraction is less than one unit; it decides nothing short of the last nanoseconds of 292 years.
        let number = if whole.is_empty() { Some(0) } else { whole.parse::<u128>().ok() };
        let sum =
            number.and_then(|number| number.checked_mul(each)).and_then(|sum| sum.checked_add(nanoseconds));
        match sum {
            Some(sum) if sum <= longest.into() => nanoseconds = sum,
            _ => return false,
        }
        rest = after;
    }
    true
}

/// The digits that `text` begins with, and the rest.
fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|next: char| !next.is_ascii_digit()).unwrap_or(text.len()))
}

fn unit_in_nanoseconds(unit: &str) -> Option<u128> {
    Some(match unit {
        "ns" => 1,
        // The micro sign and the Greek letter look alike; Go takes both.
        "us" | "\u{b5}s" | "\u{3bc}s" => 1_000,
        "ms" => 1_000_000,
        "s" => 1_000_000_000,
        "m" => 60_000_000_000,
        "h" => 3_600_000_000_000,
        _ => return None,
    })
}

/// What the author is likely to have meant, as a duration.
fn help(text: &str) -> String {
    let (number, unit) = digits(text.trim());
    let mended = match number.parse::<u16>() {
        Ok(number) => match unit.trim().to_ascii_lowercase().as_str() {
            "s" | "sec" | "secs" | "second" | "seconds" => Some(format!("{number}s")),
            "" | "m" | "min" | "mins" | "minute" | "minutes" => Some(format!("{number}m")),
            "h" | "hr" | "hrs" | "hour" | "hours" => Some(format!("{number}h")),
            "d" | "day" | "days" => Some(format!("{}h", u32::from(number) * 24)),
            _ => None,
        },
        Err(_) => None,
    };
    match mended {
        Some(mended) => format!("did you mean \"{mended}\"?"),
        None => "write a number and a unit, such as \"5m\" or \"1h30m\"".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::json;

    #[test]
    fn cases() {
        assert_cases(
            &INVALID_DURATION,
            &[
                (
                    "in words",
                    scheduled(json!({ "timeouts": { "create": "5 minutes" } })),
                    &["error timeouts.create"],
                ),
                (
                    "without a unit",
                    scheduled(json!({ "timeouts": { "create": "5", "delete": "300" } })),
                    &["error timeouts.create", "error timeouts.delete"],
                ),
                (
                    "in an Array",
                    scheduled(json!({ "timeouts": [{ "delete": "1d" }] })),
                    &["error timeouts.delete"],
                ),
                ("good", scheduled(json!({ "timeouts": { "create": "5m", "delete": "1h30m" } })), &[]),
                ("empty, which is none", scheduled(json!({ "timeouts": { "create": "" } })), &[]),
                ("absent", scheduled(json!({ "timeouts": {} })), &[]),
                (
                    "of the wrong kind, reported as that",
                    scheduled(json!({ "timeouts": { "create": 5 } })),
                    &[],
                ),
                ("a template", scheduled(json!({ "timeouts": { "create": "${var.timeout}" } })), &[]),
            ],
        );
    }

    #[test]
    fn takes_what_go_takes() {
        let table: &[(&str, bool)] = &[
            // From the tables of Go's own test of time.ParseDuration.
            ("0", true),
            ("5s", true),
            ("30s", true),
            ("1478s", true),
            ("-5s", true),
            ("+5s", true),
            ("-0", true),
            ("+0", true),
            ("5.0s", true),
            ("5.6s", true),
            ("5.s", true),
            (".5s", true),
            ("1.004s", true),
            ("100.00100s", true),
            ("10ns", true),
            ("11us", true),
            ("12µs", true),
            ("12μs", true),
            ("13ms", true),
            ("14s", true),
            ("15m", true),
            ("16h", true),
            ("3h30m", true),
            ("10.5s4m", true),
            ("-2m3.4s", true),
            ("1h2m3s4ms5us6ns", true),
            ("9223372036854775807ns", true),
            ("", false),
            ("3", false),
            ("-", false),
            ("s", false),
            (".", false),
            ("-.", false),
            (".s", false),
            ("+.s", false),
            ("1d", false),
            ("9223372036854775808ns", false),
            ("-9223372036854775808ns", true),
            ("-9223372036854775809ns", false),
            ("3000000h", false),
            ("5 m", false),
            (" 5m", false),
            ("5M", false),
            ("--5m", false),
            ("00", false),
            ("1e3s", false),
            ("٣m", false),
        ];
        for (text, expected) in table {
            assert_eq!(is_duration(text), *expected, "{text:?}");
        }
        assert!(!is_duration(&format!("{}s", "9".repeat(10_000))));
    }

    #[test]
    fn the_help_is_a_duration() {
        let table = [("5 minutes", "5m"), ("5", "5m"), (" 10 sec ", "10s"), ("1d", "24h"), ("2 Hours", "2h")];
        for (text, expected) in table {
            assert_eq!(help(text), format!("did you mean \"{expected}\"?"), "{text}");
            assert!(is_duration(expected));
        }
        for text in ["soon", "", "99999999999 minutes", "1 fortnight"] {
            assert!(help(text).starts_with("write a number and a unit"), "{text}");
        }
    }
}
