//! Terraform's string templates: where one begins, how to write text that is none.
//!
//! Source: Terraform's JSON configuration syntax, "String Templates"
//! (`../shared/facts/glue-triggers.md`, section 1).

use std::borrow::Cow;

use memchr::{memchr, memchr2};

/// Text that holds a Terraform expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Template<'t> {
    source: &'t str,
}

impl<'t> Template<'t> {
    /// Takes text that [`is_template`] holds true for.
    pub(crate) fn from_source(source: &'t str) -> Self {
        Self { source }
    }

    /// The text as it was written.
    pub fn source(self) -> &'t str {
        self.source
    }

    /// The expression, where the whole text is one interpolation: `load` for `"${load}"`.
    ///
    /// ```
    /// use glue_trigger::model::Text;
    /// let expression = |text: &str| {
    ///     Text::new(text).template().and_then(|t| t.expression().map(str::to_owned))
    /// };
    /// assert_eq!(expression("${ aws_glue_job.load.name }"), Some("aws_glue_job.load.name".into()));
    /// assert_eq!(expression("${var.stage}-load"), None);
    /// assert_eq!(expression("${var.a}${var.b}"), None);
    /// ```
    pub fn expression(self) -> Option<&'t str> {
        let inner = self.source.strip_prefix("${")?.strip_suffix('}')?;
        // A brace inside means a second interpolation, a quoted template or an object: not one plain expression.
        if inner.contains(['{', '}']) {
            return None;
        }
        Some(inner.trim_matches('~').trim())
    }
}

/// True where Terraform would evaluate a part of `text`.
///
/// ```
/// use glue_trigger::model::is_template;
/// assert!(is_template("${var.stage}"));
/// assert!(is_template("%{ if var.on }x%{ endif }"));
/// assert!(!is_template("$${var.stage}"));
/// assert!(!is_template("costs $5 {really}"));
/// ```
pub fn is_template(text: &str) -> bool {
    let bytes = text.as_bytes();
    // Every template and every escape has a brace, and hardly any other text has.
    if memchr(b'{', bytes).is_none() {
        return false;
    }
    let mut at = 0;
    while let Some(offset) = memchr2(b'$', b'%', &bytes[at..]) {
        let rest = &bytes[at + offset..];
        match rest {
            [b'$', b'$', b'{', ..] | [b'%', b'%', b'{', ..] => at += offset + 3,
            [b'$' | b'%', b'{', ..] => return true,
            _ => at += offset + 1,
        }
    }
    false
}

/// The parts of a text that Terraform evaluates, without what is quoted in them. A template within what is quoted is left
/// out: only what is certain counts.
pub(crate) fn expressions(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(['$', '%']) {
        let marked = rest.get(at..).unwrap_or_default();
        let escape = marked.get(..3).unwrap_or_default();
        rest = if escape == "$${" || escape == "%%{" {
            marked.get(3..).unwrap_or_default()
        } else if let Some(inner) = marked.strip_prefix("${").or_else(|| marked.strip_prefix("%{")) {
            unquoted(inner, &mut parts)
        } else {
            marked.get(1..).unwrap_or_default()
        };
    }
    parts
}

/// Keeps the parts of an expression that are not quoted, and answers what follows the brace that closes it.
pub(crate) fn unquoted<'t>(inner: &'t str, parts: &mut Vec<&'t str>) -> &'t str {
    let (mut depth, mut quoted, mut escaped, mut from) = (1_usize, false, false, 0);
    for (at, character) in inner.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => {
                if !quoted {
                    parts.extend(inner.get(from..at));
                }
                quoted = !quoted;
                from = at + 1;
            }
            '{' if !quoted => depth += 1,
            '}' if !quoted => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            parts.extend(inner.get(from..at));
            return inner.get(at + 1..).unwrap_or_default();
        }
    }
    // Nothing closes it, which Terraform refuses for itself.
    ""
}

/// The first reference of an expression that begins with a name: `each.value.job` for `each`, but not in `var.foreach.job`.
pub(crate) fn reference_to<'t>(root: &str, expression: &'t str) -> Option<&'t str> {
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
    expression.match_indices(root).find_map(|(at, _)| {
        let (before, reference) = expression.split_at_checked(at)?;
        if before.ends_with(is_word) || !reference.get(root.len()..)?.starts_with('.') {
            return None;
        }
        let end = reference.find(|c: char| !is_word(c)).unwrap_or(reference.len());
        reference.get(..end)
    })
}

/// The text that Terraform makes of literal text.
pub(crate) fn unescape(text: &str) -> Cow<'_, str> {
    if memchr(b'{', text.as_bytes()).is_some() && (text.contains("$${") || text.contains("%%{")) {
        Cow::Owned(text.replace("$${", "${").replace("%%{", "%{"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Writes text so that Terraform reads it as it stands.
///
/// ```
/// use glue_trigger::model::{escape, is_template};
/// assert_eq!(escape("echo ${HOME}"), "echo $${HOME}");
/// assert!(!is_template(&escape("${a} %{b}")));
/// ```
pub fn escape(text: &str) -> String {
    text.replace("${", "$${").replace("%{", "%%{")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn finds_templates_and_only_those() {
        let table: &[(&str, bool)] = &[
            ("", false),
            ("load", false),
            ("$", false),
            ("%", false),
            ("${", true),
            ("a${b}", true),
            ("%{ for x in y }%{ endfor }", true),
            ("$${a}", false),
            ("%%{a}", false),
            ("$${a}${b}", true),
            ("$$${a}", false),
            ("100% {sure}", false),
            ("größe-${var.ä}", true),
            ("{{ jinja }}", false),
        ];
        for (text, expected) in table {
            assert_eq!(is_template(text), *expected, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn escaped_text_is_literal_and_comes_back(text in "[$%{}a-c]{0,12}") {
            let escaped = escape(&text);
            prop_assert!(!is_template(&escaped));
            prop_assert_eq!(unescape(&escaped).into_owned(), text);
        }
    }

    #[test]
    fn what_is_evaluated_is_told_from_what_is_text() {
        for (text, expected) in [
            ("${a}-b-${c}", &["a", "c"][..]),
            ("a $${b} ${c}", &["c"]),
            ("%%{a}%{ if b }c%{ endif }", &[" if b ", " endif "]),
            ("${f(\"a}\\\"b\", c)}d", &["f(", ", c)"]),
            ("${{ a = b }.a} c", &["{ a = b }.a"]),
            ("$5 ${a} 100%", &["a"]),
            ("${a", &[]),
            ("größe$", &[]),
        ] {
            assert_eq!(expressions(text), expected, "{text}");
        }
    }
}
