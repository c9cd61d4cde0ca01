//! Secrets that the name of an argument speaks of: `--db-password`.

use super::pointer::leads_elsewhere;

/// True where an argument called `name` carries a secret, and `value` is not just the way to one.
pub(in crate::rules) fn is_named(name: &str, value: &str) -> bool {
    carried_by(name).is_some_and(|carried| !leads_elsewhere(value, carried))
}

/// What the name of an argument says that it carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Carried {
    /// A password, a token, a key.
    Secret,
    /// `--secret`, `--db-credentials`: a secret, or as often the name that it has in a store.
    SecretOrItsName,
}

/// Words which are a secret by themselves.
pub(super) const SECRETS: [&str; 9] =
    ["password", "passwd", "pwd", "passphrase", "token", "apikey", "accesskey", "privatekey", "secretkey"];

/// Words which are a secret or the name of one.
pub(super) const SECRETS_OR_NAMES: [&str; 4] = ["secret", "credential", "credentials", "creds"];

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
pub(super) fn carried_by(name: &str) -> Option<Carried> {
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
pub(in crate::rules) fn may_carry(name: &str) -> bool {
    // The first three letters of pass, pwd, token, key, secret and cred.
    const fn packed(three: &[u8; 3]) -> u32 {
        (three[0] as u32) << 16 | (three[1] as u32) << 8 | three[2] as u32
    }
    let mut three = 0;
    let mut found = false;
    for byte in name.bytes() {
        three = (three << 8 | u32::from(byte | 0x20)) & 0x00FF_FFFF;
        found |= three == packed(b"pas")
            || three == packed(b"pwd")
            || three == packed(b"tok")
            || three == packed(b"key")
            || three == packed(b"sec")
            || three == packed(b"cre");
    }
    found
}

/// The words of a name in kebab, snake or camel case; a number is a word.
pub(super) fn words(name: &str) -> impl Iterator<Item = &str> {
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
            "PROD_DB_PASSWORD",
            "{secret}",
            "redacted",
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
}
