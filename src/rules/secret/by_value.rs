//! Secrets that their own form gives away: keys, tokens, URLs and connection strings with a password.

use super::by_name::Carried;
use super::pointer::{is_placeholder, leads_elsewhere};
use crate::model::Marks;

/// What `value` looks like, in words, where its own form gives it away.
pub(in crate::rules) fn betrayed_by(value: &str) -> Option<&'static str> {
    if holds_private_key(value) {
        Some("a private key")
    } else if holds_access_key(value) {
        Some("an AWS access key")
    } else if holds_url_with_password(value) {
        Some("a URL with a password in it")
    } else if holds_assignment(value) {
        Some("a connection string with a password in it")
    } else if holds_token(value) {
        Some("an access token")
    } else {
        None
    }
}

/// True for a value that has none of the marks without which the forms below cannot be.
pub(super) fn is_plain(value: &str, marks: Marks) -> bool {
    if marks.of_secret() {
        return false;
    }
    if value.len() < SHORTEST_TOKEN || !marks.of_token() {
        return true;
    }
    // Long, and with a digit: a token has its digit in a word that is long enough.
    let mut words = value.as_bytes().split(|byte| !in_token(char::from(*byte)));
    !words.any(|word| {
        word.len() >= SHORTEST_TOKEN && word.iter().any(|byte| byte.is_ascii_digit() || *byte == b'J')
    })
}

fn holds_private_key(value: &str) -> bool {
    const SHORTEST: usize = "-----BEGIN PRIVATE KEY-----".len();
    if value.len() < SHORTEST {
        return false;
    }
    value.split("-----BEGIN ").skip(1).any(|rest| {
        rest.split_once("-----").is_some_and(|(label, _)| label.trim_end().ends_with("PRIVATE KEY"))
    })
}

/// `AKIA` or `ASIA` and sixteen more capitals and digits, standing alone.
fn holds_access_key(value: &str) -> bool {
    const LENGTH: usize = 20;
    // Most arguments are short, and need no closer look.
    if value.len() < LENGTH {
        return false;
    }
    value.split(|character: char| !character.is_ascii_alphanumeric()).any(|word| {
        word.len() == LENGTH
            && (word.starts_with("AKIA") || word.starts_with("ASIA"))
            && word.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
            && word.bytes().any(|byte| byte.is_ascii_digit())
    })
}

/// `scheme://user:password@host`.
fn holds_url_with_password(value: &str) -> bool {
    if !value.contains('@') {
        return false;
    }
    value.split("://").skip(1).any(|rest| {
        let authority =
            rest.split(['/', '?', '#', '"', '\'', '<', ' ', '\t', '\n']).next().unwrap_or_default();
        authority.rsplit_once('@').is_some_and(|(user, host)| {
            let password = user.split_once(':').map_or("", |(_, password)| password);
            !host.is_empty() && !password.is_empty() && !is_placeholder(password)
        })
    })
}

/// `password=…`, as in a connection string.
fn holds_assignment(value: &str) -> bool {
    if !value.contains('=') {
        return false;
    }
    value.split([';', '&', '?', ',', ' ', '\t', '\n']).any(|part| {
        part.split_once('=').is_some_and(|(name, value)| {
            let names_password = ["password", "passwd", "pwd"]
                .iter()
                .any(|known| name.trim_start_matches('-').eq_ignore_ascii_case(known));
            names_password && !leads_elsewhere(value, Carried::Secret)
        })
    })
}

/// The form of a provider's tokens: how they begin, how many characters follow at least, and
/// whether those are letters and digits only.
const TOKENS: [(&str, usize, bool); 24] = [
    ("ghp_", 16, true),
    ("gho_", 16, true),
    ("ghu_", 16, true),
    ("ghs_", 16, true),
    ("ghr_", 16, true),
    ("github_pat_", 16, false),
    ("glpat-", 16, false),
    ("xoxb-", 10, false),
    ("xoxp-", 10, false),
    ("xoxa-", 10, false),
    ("xoxr-", 10, false),
    ("xoxs-", 10, false),
    ("xapp-", 10, false),
    ("sk_live_", 16, true),
    ("sk_test_", 16, true),
    ("rk_live_", 16, true),
    ("sk-ant-", 20, false),
    ("sk-proj-", 20, false),
    ("npm_", 30, true),
    ("hf_", 30, true),
    ("dapi", 32, true),
    ("hvs.", 20, false),
    ("AIza", 30, false),
    ("SG.", 40, false),
];

/// No token is shorter: a prefix and what follows it.
const SHORTEST_TOKEN: usize = 15;

fn holds_token(value: &str) -> bool {
    if value.len() < SHORTEST_TOKEN {
        return false;
    }
    value.split(|character: char| !in_token(character)).filter(|word| word.len() >= SHORTEST_TOKEN).any(
        |word| {
            is_web_token(word)
                || TOKENS.iter().any(|(prefix, least, plain)| {
                    word.strip_prefix(prefix).is_some_and(|rest| {
                        rest.len() >= *least
                            && rest.bytes().any(|byte| byte.is_ascii_digit())
                            && (!plain || rest.bytes().all(|byte| byte.is_ascii_alphanumeric()))
                    })
                })
        },
    )
}

/// True for a character of a token.
fn in_token(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '-' | '.')
}

/// A JSON Web Token: three parts, of which two are JSON objects in Base64.
fn is_web_token(word: &str) -> bool {
    const SHORTEST_PART: usize = 10;
    let mut parts = word.split('.');
    let is_object =
        |part: Option<&str>| part.is_some_and(|part| part.len() >= SHORTEST_PART && part.starts_with("eyJ"));
    is_object(parts.next())
        && is_object(parts.next())
        && parts.next().is_some_and(|signature| !signature.is_empty())
        && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_secrets_by_value() {
        let table = [
            ("AKIAIOSFODNN7EXAMPLE", Some("an AWS access key")),
            ("key=ASIAIOSFODNN7EXAMPLE;x", Some("an AWS access key")),
            ("-----BEGIN RSA PRIVATE KEY-----\nMIIE", Some("a private key")),
            ("-----BEGIN PRIVATE KEY-----", Some("a private key")),
            ("postgres://etl:hunter2@db.example.com/lake", Some("a URL with a password in it")),
            (
                "jdbc:redshift://h:5439/d?user=etl&password=hunter2",
                Some("a connection string with a password in it"),
            ),
            ("ghp_0123456789abcdefghijABCDEFGHIJ012345", Some("an access token")),
            ("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl", Some("an access token")),
            ("xoxb-123456789012-abcdefghijkl", Some("an access token")),
            ("AKIAIOSFODNN7EXAMPL", None),
            ("XAKIAIOSFODNN7EXAMPLE", None),
            ("ASIAPACIFICREGIONAL0", Some("an AWS access key")),
            ("ASIAPACIFICSALESDATA", None),
            ("-----BEGIN CERTIFICATE-----\nMIIE", None),
            ("-----BEGIN PUBLIC KEY-----", None),
            ("postgres://db.example.com:5432/lake", None),
            ("postgres://etl@db.example.com/lake", None),
            ("postgres://etl:{{password}}@db.example.com/lake", None),
            ("s3://lake/user:raw@2024", None),
            ("password=", None),
            ("jdbc:redshift://h/d?user=etl&password=$${PASSWORD}", None),
            ("ghp_short", None),
            ("npm_packages_of_the_daily_load_of_2024", None),
            ("eyJhbGciOiJIUzI1NiJ9", None),
            ("real-time-enrichment,real-time-aggregation", None),
            ("arn:aws:sns:region:account:pipeline-alerts", None),
            ("", None),
        ];
        for (value, expected) in table {
            assert_eq!(betrayed_by(value), expected, "{value}");
        }
    }
}
