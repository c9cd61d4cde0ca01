//! Templates in their pieces: text, and references without any computing.

use std::borrow::Cow;

use crate::decode::is_identifier;
use crate::model::unquoted;

/// A piece of a template.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::render) enum Piece<'t> {
    /// Text as AWS receives it.
    Text(Cow<'t, str>),
    /// The expression between `${` and `}`, without blanks around it: `var.stage`.
    Reference(&'t str),
}

/// The pieces of a template.
///
/// # Errors
/// The first of them that is more than a plain reference, as it was written: a function, an operator, a directive, or
/// what exists in one of several instances only.
pub(in crate::render) fn pieces(source: &str) -> Result<Vec<Piece<'_>>, &str> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut rest = source;
    while let Some(at) = rest.find(['$', '%']) {
        let (before, marked) = rest.split_at_checked(at).ok_or(rest)?;
        text.push_str(before);
        rest = if let Some(tail) = marked.strip_prefix("$${") {
            text.push_str("${");
            tail
        } else if let Some(tail) = marked.strip_prefix("%%{") {
            text.push_str("%{");
            tail
        } else if marked.starts_with("%{") {
            return Err(interpolation(marked));
        } else if let Some(inner) = marked.strip_prefix("${") {
            let (expression, tail) = end_of(inner)
                .and_then(|end| inner.split_at_checked(end))
                .map(|(expression, tail)| (expression.trim(), tail))
                .filter(|(expression, _)| is_plain(expression))
                .ok_or_else(|| interpolation(marked))?;
            if !text.is_empty() {
                pieces.push(Piece::Text(Cow::Owned(std::mem::take(&mut text))));
            }
            pieces.push(Piece::Reference(expression));
            tail.strip_prefix('}').ok_or(marked)?
        } else {
            let (mark, tail) = marked.split_at_checked(1).ok_or(marked)?;
            text.push_str(mark);
            tail
        };
    }
    text.push_str(rest);
    if !text.is_empty() {
        pieces.push(Piece::Text(Cow::Owned(text)));
    }
    Ok(pieces)
}

/// The interpolation or directive that a text begins with, whatever it holds; all of the text where nothing closes it.
fn interpolation(marked: &str) -> &str {
    let after = unquoted(marked.get(2..).unwrap_or_default(), &mut Vec::new());
    marked.strip_suffix(after).unwrap_or(marked)
}

/// Where the `}` stands that closes an expression: not in a text within it. No plain reference has another brace.
fn end_of(inner: &str) -> Option<usize> {
    let mut quoted = false;
    for (at, character) in inner.char_indices() {
        match character {
            '\\' if quoted => return None,
            '"' => quoted = !quoted,
            '}' if !quoted => return Some(at),
            '{' if !quoted => return None,
            _ => {}
        }
    }
    None
}

/// True for a reference such as `var.stage`, `aws_glue_job.load[0].name` or `local.names["a"]`.
fn is_plain(expression: &str) -> bool {
    let mut rest = expression;
    let mut parts = 0;
    loop {
        let end = rest.find(['.', '[']).unwrap_or(rest.len());
        let Some((name, tail)) = rest.split_at_checked(end) else { return false };
        // What belongs to one instance, and what Terraform's early versions wrote for an index.
        let is_instance = parts == 0 && matches!(name, "each" | "count" | "self");
        let is_index = parts > 0 && !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit());
        if is_instance || !(is_identifier(name) || is_index) {
            return false;
        }
        parts += 1;
        rest = tail;
        while let Some(index) = rest.strip_prefix('[') {
            let Some(tail) = after_index(index) else { return false };
            parts += 1;
            rest = tail;
        }
        match rest.strip_prefix('.') {
            Some(next) => rest = next,
            None => return rest.is_empty() && parts > 1,
        }
    }
}

/// What follows a number or a quoted key, and the bracket behind it.
fn after_index(index: &str) -> Option<&str> {
    match index.strip_prefix('"') {
        Some(key) => {
            let (key, tail) = key.split_once("\"]")?;
            // Which may have a template of its own.
            (!key.contains(['\\', '"', '{'])).then_some(tail)
        }
        None => {
            let (number, tail) = index.split_once(']')?;
            (!number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(tail)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::escape;

    fn shown(source: &str) -> Option<Vec<String>> {
        let shown = |piece: &Piece<'_>| match piece {
            Piece::Text(text) => text.to_string(),
            Piece::Reference(expression) => format!("<{expression}>"),
        };
        Some(pieces(source).ok()?.iter().map(shown).collect())
    }

    #[test]
    fn plain_references_are_told_from_all_else() {
        for (source, expected) in [
            ("${var.stage}", Some(&["<var.stage>"][..])),
            ("${ var.stage }", Some(&["<var.stage>"])),
            ("a-${var.stage}-b${local.c}", Some(&["a-", "<var.stage>", "-b", "<local.c>"])),
            ("${aws_glue_job.load[0].name}", Some(&["<aws_glue_job.load[0].name>"])),
            ("${aws_glue_job.load.0.name}", Some(&["<aws_glue_job.load.0.name>"])),
            ("${data.x.y[\"a b}c\"].z}", Some(&["<data.x.y[\"a b}c\"].z>"])),
            ("${var.names[3]}", Some(&["<var.names[3]>"])),
            ("$${a}${var.b}", Some(&["${a}", "<var.b>"])),
            ("%%{a}${var.b}$", Some(&["%{a}", "<var.b>", "$"])),
            ("100% of $5 ${var.b}%", Some(&["100% of $5 ", "<var.b>", "%"])),
            ("größe-${var.größe}", Some(&["größe-", "<var.größe>"])),
            ("%{ if var.on }x%{ endif }", None),
            ("${upper(var.a)}", None),
            ("${var.a ? \"x\" : \"y\"}", None),
            ("${var.a[*].b}", None),
            ("${var.a[var.b].c}", None),
            ("${each.value}", None),
            ("${count.index}", None),
            ("${self.name}", None),
            ("${~ var.a ~}", None),
            ("${load}", None),
            ("${\"a\"}", None),
            ("${}", None),
            ("${var.}", None),
            ("${var.a", None),
            ("${var.a[\"${var.b}\"]}", None),
            ("${{ a = 1 }.a}", None),
        ] {
            let expected = expected.map(|pieces| pieces.iter().map(ToString::to_string).collect());
            assert_eq!(shown(source), expected, "{source}");
        }
    }

    #[test]
    fn the_part_that_is_more_than_a_reference_is_told() {
        for (source, expected) in [
            ("a-${var.a}-${upper(var.b)}-${lower(var.c)}", "${upper(var.b)}"),
            ("${var.a} %{ if var.b }x%{ endif }", "%{ if var.b }"),
            ("x${{ a = \"}\\\"}\" }.a}y", "${{ a = \"}\\\"}\" }.a}"),
            ("x ${var.a", "${var.a"),
        ] {
            assert_eq!(pieces(source), Err(expected), "{source}");
        }
    }

    proptest! {
        #[test]
        fn literal_text_stays_itself_around_a_reference(before in "[$%{}a\"]{0,8}", after in "[$%{}a\"]{0,8}") {
            // A dollar before a reference would make it an escape.
            prop_assume!(!before.ends_with('$'));
            let source = format!("{}${{var.x}}{}", escape(&before), escape(&after));
            let expected = [(before, false), ("var.x".into(), true), (after, false)];
            let found: Vec<(String, bool)> = pieces(&source).unwrap().into_iter().map(|piece| match piece {
                Piece::Text(text) => (text.into_owned(), false),
                Piece::Reference(expression) => (expression.to_owned(), true),
            }).collect();
            prop_assert_eq!(found, expected.into_iter().filter(|(text, _)| !text.is_empty()).collect::<Vec<_>>());
        }
    }
}
