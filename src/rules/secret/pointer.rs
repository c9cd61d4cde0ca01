//! Values that are no secret, but say where to find one, or say nothing.

use super::by_name::{Carried, SECRETS, SECRETS_OR_NAMES, words};

/// A value shorter than this is a flag or a sign, not a secret.
const SHORTEST: usize = 4;

/// A number with at most so many digits is a count.
const DIGITS_OF_A_COUNT: usize = 5;

/// True for a value that is no secret, but says where to find one, or says nothing.
pub(super) fn leads_elsewhere(value: &str, carried: Carried) -> bool {
    const ANSWERS: [&str; 22] = [
        "true",
        "false",
        "none",
        "null",
        "auto",
        "default",
        "required",
        "optional",
        "enabled",
        "disabled",
        "enable",
        "disable",
        "secretsmanager",
        "secrets-manager",
        "ssm",
        "vault",
        "environment",
        "anonymous",
        "masked",
        "redacted",
        "always",
        "never",
    ];
    const PREFIXES: [&str; 8] =
        ["arn:", "ssm:", "secretsmanager:", "secret:", "vault:", "env:", "file:", "resolve:"];
    const ENDINGS: [&str; 13] = [
        ".pem",
        ".key",
        ".p8",
        ".p12",
        ".pfx",
        ".jks",
        ".json",
        ".txt",
        ".conf",
        ".properties",
        ".yaml",
        ".yml",
        ".env",
    ];
    let value = value.trim();
    let starts =
        |prefix: &&str| value.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix));
    value.chars().count() < SHORTEST
        || ANSWERS.iter().any(|answer| value.eq_ignore_ascii_case(answer))
        || is_count(value)
        || is_placeholder(value)
        || is_variable(value)
        || value.contains("://")
        || PREFIXES.iter().any(starts)
        || (!value.contains(char::is_whitespace) && ENDINGS.iter().any(|ending| value.ends_with(ending)))
        || is_parameter_path(value)
        || (value.contains('/') && is_spoken(value))
        || (carried == Carried::SecretOrItsName && is_name_of_secret(value))
}

fn is_count(value: &str) -> bool {
    value.len() <= DIGITS_OF_A_COUNT && value.bytes().all(|byte| byte.is_ascii_digit())
}

/// `{{resolve:…}}`, `${PASSWORD}`, `$PASSWORD`, `<password>`, `****`.
pub(super) fn is_placeholder(value: &str) -> bool {
    value.contains("{{")
        || value.contains("${")
        || value.contains("%{")
        || (value.starts_with('<') && value.ends_with('>'))
        || (value.starts_with('{') && value.ends_with('}'))
        || (value.starts_with('%') && value.ends_with('%'))
        || value.strip_prefix('$').is_some_and(|name| {
            !name.is_empty() && name.bytes().all(|byte| byte == b'_' || byte.is_ascii_uppercase())
        })
        || value.bytes().all(|byte| matches!(byte, b'*' | b'.' | b'x' | b'X'))
}

/// The name of an environment variable: `PROD_DB_PASSWORD`.
fn is_variable(value: &str) -> bool {
    value.contains('_')
        && value.starts_with(|first: char| first.is_ascii_uppercase())
        && value.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
        && words(value).any(|word| {
            SECRETS
                .iter()
                .chain(&SECRETS_OR_NAMES)
                .chain(&["key"])
                .any(|noun| word.eq_ignore_ascii_case(noun))
        })
}

/// The path of an SSM parameter: `/lake/prod/redshift`.
fn is_parameter_path(value: &str) -> bool {
    value.starts_with('/')
        && value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'_' | b'-' | b'.'))
}

/// `prod-redshift`, `prod/redshift`, `RedshiftSecret`: what a person calls a secret.
fn is_name_of_secret(value: &str) -> bool {
    let says_so = || {
        words(value).any(|word| {
            SECRETS_OR_NAMES
                .iter()
                .chain(&["secrets", "password"])
                .any(|noun| word.eq_ignore_ascii_case(noun))
        })
    };
    (value.contains(['-', '_', '/', '.']) && is_spoken(value)) || (is_identifier(value) && says_so())
}

fn is_identifier(value: &str) -> bool {
    value.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'/' | b'_' | b'-' | b'.' | b'@'))
}

/// True for words of one case with few digits after them, joined by `-`, `_`, `.` or `/`: what a
/// person would think of, and a random number would not.
fn is_spoken(value: &str) -> bool {
    value.split(['-', '_', '.', '/']).all(|word| {
        let letters = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let mut rest = letters.chars();
        let first_is_capital = rest.next().is_some_and(char::is_uppercase);
        word.len() - letters.len() <= 4
            && letters.chars().all(char::is_alphabetic)
            && (letters.chars().all(char::is_lowercase)
                || letters.chars().all(char::is_uppercase)
                || (first_is_capital && rest.all(char::is_lowercase)))
    })
}
