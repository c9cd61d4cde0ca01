//! What looks like a secret, by its value or by its name.

/// False for nearly every argument: a quick first look at what the rest of this file looks at closely.
pub(super) fn may_be(name: &str, value: &str) -> bool {
    may_carry(name) || !is_plain(value)
}

/// What `value` looks like, in words, where its own form gives it away.
pub(super) fn betrayed_by(value: &str) -> Option<&'static str> {
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
fn is_plain(value: &str) -> bool {
    // How long the word is that has been read so far, and whether it has a mark.
    let (mut length, mut marked) = (0_usize, false);
    for byte in value.bytes() {
        let mark = MARKS[usize::from(byte)];
        let in_word = mark != Mark::None;
        length = if in_word { length + 1 } else { 0 };
        marked = in_word & (marked | (mark == Mark::OfToken));
        if mark == Mark::OfSecret || (marked && length >= SHORTEST_TOKEN) {
            return false;
        }
    }
    true
}

/// What a byte of a value may be a sign of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    /// Of nothing: it ends a word.
    None,
    /// It may stand in the word of a key or a token.
    Word,
    /// No key or token is without one: a digit, or the `J` of a web token's `eyJ`.
    OfToken,
    /// Of a URL with a password, of an assignment, before `PRIVATE KEY`.
    OfSecret,
}

/// The marks of all bytes.
const MARKS: [Mark; 256] = {
    let mut marks = [Mark::None; 256];
    let mut byte = 0;
    while byte < marks.len() {
        marks[byte] = match byte as u8 {
            b'@' | b'=' | b' ' => Mark::OfSecret,
            b'0'..=b'9' | b'J' => Mark::OfToken,
            b'A'..=b'Z' | b'a'..=b'z' | b'_' | b'-' | b'.' => Mark::Word,
            _ => Mark::None,
        };
        byte += 1;
    }
    marks
};

/// True where an argument called `name` carries a secret, and `value` is not just the way to one.
pub(super) fn is_named(name: &str, value: &str) -> bool {
    carried_by(name).is_some_and(|carried| !leads_elsewhere(value, carried))
}

/// What the name of an argument says that it carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Carried {
    /// A password, a token, a key.
    Secret,
    /// `--secret`, `--db-credentials`: a secret, or as often the name that it has in a store.
    SecretOrItsName,
}

/// Words which are a secret by themselves.
const SECRETS: [&str; 9] =
    ["password", "passwd", "pwd", "passphrase", "token", "apikey", "accesskey", "privatekey", "secretkey"];
/// Words which are a secret or the name of one.
const SECRETS_OR_NAMES: [&str; 4] = ["secret", "credential", "credentials", "creds"];
/// Words which make a `secret` the secret itself: `--client-secret`.
const OWNERS: [&str; 13] = [
    "client",
    "app",
    "application",
    "consumer",
    "oauth",
    "shared",
    "jwt",
    "webhook",
    "signing",
    "hmac",
    "session",
    "token",
    "api",
];
/// Words which make a `key` a secret: `--api-key`.
const KEYS: [&str; 6] = ["api", "access", "private", "secret", "auth", "signing"];
/// Words which make a `token` a piece of text, or a place in a list.
const PLAIN_TOKENS: [&str; 19] = [
    "max",
    "min",
    "next",
    "page",
    "continuation",
    "pagination",
    "start",
    "end",
    "stop",
    "pad",
    "bos",
    "eos",
    "unk",
    "mask",
    "sep",
    "cls",
    "null",
    "separator",
    "delimiter",
];
/// Words after which a name still speaks of the secret itself: `--password-prod`. Every other word
/// makes it something about the secret: `--password-file`, `--token-bucket-size`, `--secret-name`.
const SUFFIXES: [&str; 24] = [
    "prod",
    "production",
    "prd",
    "dev",
    "development",
    "test",
    "testing",
    "qa",
    "uat",
    "stage",
    "staging",
    "stg",
    "live",
    "value",
    "string",
    "text",
    "plain",
    "plaintext",
    "base",
    "encoded",
    "old",
    "new",
    "current",
    "previous",
];

/// The noun that a name ends with decides: a `password-file` is a file.
fn carried_by(name: &str) -> Option<Carried> {
    if !may_carry(name) {
        return None;
    }
    let is = |word: &str, words: &[&str]| words.iter().any(|known| word.eq_ignore_ascii_case(known));
    let mut carried = None;
    let mut before = "";
    for word in words(name) {
        let plain_token = word.eq_ignore_ascii_case("token") && is(before, &PLAIN_TOKENS);
        let is_key = word.eq_ignore_ascii_case("key") && is(before, &KEYS);
        if (is(word, &SECRETS) && !plain_token) || is_key {
            carried = Some(Carried::Secret);
        } else if is(word, &SECRETS_OR_NAMES) {
            let owned = is(before, &OWNERS);
            carried = Some(if owned { Carried::Secret } else { Carried::SecretOrItsName });
        } else if carried.is_some() && is(word, &["for", "of"]) {
            return carried;
        } else if !is(word, &SUFFIXES) && !word.bytes().all(|byte| byte.is_ascii_digit()) {
            carried = None;
        }
        before = word;
    }
    carried
}

/// False for names without a trace of the words above, which is nearly all: a quick first look.
fn may_carry(name: &str) -> bool {
    // The first three letters of pass, pwd, token, key, secret and cred.
    name.as_bytes().windows(3).any(|three| {
        let [a, b, c] = [three[0] | 0x20, three[1] | 0x20, three[2] | 0x20];
        match a {
            b'p' => (b, c) == (b'a', b's') || (b, c) == (b'w', b'd'),
            b't' => (b, c) == (b'o', b'k'),
            b'k' => (b, c) == (b'e', b'y'),
            b's' => (b, c) == (b'e', b'c'),
            b'c' => (b, c) == (b'r', b'e'),
            _ => false,
        }
    })
}

/// The words of a name in kebab, snake or camel case; a number is a word.
fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|character: char| !character.is_alphanumeric()).filter(|part| !part.is_empty()).flat_map(
        |part| {
            let mut rest = part;
            std::iter::from_fn(move || {
                let (word, next) = rest.split_at_checked(word_end(rest))?;
                rest = next;
                (!word.is_empty()).then_some(word)
            })
        },
    )
}

/// Where the first word of `text` ends: `api|Key`, `API|Key`, `token|2`.
fn word_end(text: &str) -> usize {
    let mut characters = text.char_indices().peekable();
    let mut before: Option<char> = None;
    while let Some((position, character)) = characters.next() {
        if let Some(before) = before {
            let digits = before.is_ascii_digit() != character.is_ascii_digit();
            let hump = before.is_lowercase() && character.is_uppercase();
            let after = characters.peek().map(|(_, after)| *after);
            let last_of_capitals =
                before.is_uppercase() && character.is_uppercase() && after.is_some_and(char::is_lowercase);
            if digits || hump || last_of_capitals {
                return position;
            }
        }
        before = Some(character);
    }
    text.len()
}

/// A value shorter than this is a flag or a sign, not a secret.
const SHORTEST: usize = 4;
/// A number with at most so many digits is a count.
const DIGITS_OF_A_COUNT: usize = 5;

/// True for a value that is no secret, but says where to find one, or says nothing.
fn leads_elsewhere(value: &str, carried: Carried) -> bool {
    const ANSWERS: [&str; 18] = [
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
fn is_placeholder(value: &str) -> bool {
    value.contains("{{")
        || value.contains("${")
        || value.contains("%{")
        || (value.starts_with('<') && value.ends_with('>'))
        || (value.starts_with('%') && value.ends_with('%'))
        || value.strip_prefix('$').is_some_and(|name| {
            !name.is_empty() && name.bytes().all(|byte| byte == b'_' || byte.is_ascii_uppercase())
        })
        || value.bytes().all(|byte| matches!(byte, b'*' | b'.' | b'x' | b'X'))
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
    let in_token =
        |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '-' | '.');
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
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_words_are_the_name(name in "[a-cA-C0-9é._ßA-]{0,16}") {
            let letters: String = name.chars().filter(|character| character.is_alphanumeric()).collect();
            prop_assert_eq!(words(&name).collect::<String>(), letters);
        }

        #[test]
        fn any_text_is_taken(name in ".{0,24}", value in ".{0,48}") {
            // Whatever the answer, there is one.
            let _ = (betrayed_by(&value), is_named(&name, &value), is_named("--password", &value), is_named("--secret", &value));
        }
    }

    #[test]
    fn splits_names_into_words() {
        let table: &[(&str, &[&str])] = &[
            ("--db-password", &["db", "password"]),
            ("--DB_PASSWORD", &["DB", "PASSWORD"]),
            ("--dbPassword", &["db", "Password"]),
            ("--APIKey", &["API", "Key"]),
            ("--token2", &["token", "2"]),
            ("--größe", &["größe"]),
            ("--", &[]),
            ("", &[]),
        ];
        for (name, expected) in table {
            assert_eq!(words(name).collect::<Vec<_>>(), *expected, "{name}");
        }
    }

    #[test]
    fn every_word_has_a_trace() {
        for word in SECRETS.iter().chain(&SECRETS_OR_NAMES).chain(&["key"]) {
            assert!(may_carry(word) && may_carry(&word.to_uppercase()), "{word}");
        }
        assert!(!may_carry("--processing-stage-count"));
    }

    #[test]
    fn knows_secrets_by_name() {
        let carrying = [
            "--password",
            "--db-password",
            "--DB_PASSWORD",
            "--dbPassword",
            "--passwd",
            "--pwd",
            "--password-prod",
            "--password2",
            "--api-key",
            "--apiKey",
            "--API_KEY",
            "--apikey",
            "--aws-secret-access-key",
            "--access-key",
            "--private_key",
            "--privateKey",
            "--token",
            "--auth-token",
            "--session_token",
            "--client-secret",
            "--password-for-redshift",
            "--secret-string",
            "--secret-key",
        ];
        for name in carrying {
            assert!(is_named(name, "hunter2"), "{name}");
        }
        let not_carrying = [
            "--token-bucket-size",
            "--secret-name",
            "--max-tokens",
            "--max-token",
            "--next-token",
            "--tokenizer",
            "--password-file",
            "--secretsmanager-arn",
            "--credentials-provider",
            "--secret-arn",
            "--secret-id",
            "--key-name",
            "--secret-key-name",
            "--token-ttl",
            "--token-count",
            "--password-path",
            "--token_uri",
            "--password_length",
            "--access-key-id",
            "--secrets-manager-region",
            "--credential-location",
            "--primary-key",
            "--partition-key",
            "--public-key",
            "--kms-key",
            "--keyboard",
            "--secretary",
            "--tokenize",
            "--password-policy",
            "--encryption-type",
            "--passwordless",
            "--pass-through",
            "",
        ];
        for name in not_carrying {
            assert!(!is_named(name, "hunter2"), "{name}");
        }
    }

    #[test]
    fn knows_what_only_leads_to_a_secret() {
        let leading = [
            "",
            "true",
            "False",
            "none",
            "60",
            "4096",
            "arn:aws:secretsmanager:eu-west-1:111111111111:secret:db",
            "s3://lake/keys/redshift",
            "/lake/prod/redshift",
            "{{resolve:secretsmanager:db}}",
            "${PASSWORD}",
            "<password>",
            "****",
            "https://vault.example.com",
            "keys/prod.pem",
            "prod/redshift/password",
            "ssm:/lake/prod",
            "$DB_PASSWORD",
            "|",
        ];
        for value in leading {
            assert!(!is_named("--password", value), "{value}");
            assert!(!is_named("--secret", value), "{value}");
        }
        for value in ["prod-redshift", "prod_redshift_2", "RedshiftSecret", "db-credentials-v2"] {
            assert!(!is_named("--secret", value), "{value}");
            assert!(is_named("--password", value), "{value}");
        }
        for value in
            ["hunter2", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY", "123456", "correct horse battery staple"]
        {
            assert!(is_named("--password", value), "{value}");
            assert!(is_named("--secret", value), "{value}");
        }
    }

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
