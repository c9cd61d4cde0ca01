//! What was found, trigger by trigger.

use std::fmt::{self, Write};

use crate::diagnostic::{Diagnostic, inert};
use crate::picture::{NodeId, Picture};
use crate::render::escaped::Escaped;
use crate::stop::checkpoint;

pub(super) fn draw(page: &mut String, picture: &Picture) -> fmt::Result {
    let strays = picture.findings().iter().map(|found| (None, found));
    let others = picture
        .triggers()
        .flat_map(|(id, _, trigger)| trigger.findings.iter().map(move |found| (Some(id), found)));
    let mut found = strays.chain(others).peekable();
    if found.peek().is_none() {
        return Ok(());
    }
    page.push_str("<h2>Findings</h2>\n<ul class=\"findings\">\n");
    for (node, found) in found {
        checkpoint();
        finding(page, node, found)?;
    }
    page.push_str("</ul>\n");
    Ok(())
}

fn finding(page: &mut String, node: Option<NodeId>, found: &Diagnostic) -> fmt::Result {
    match node {
        Some(node) => write!(page, "<li class=\"finding\" data-node=\"{node}\">")?,
        None => page.push_str("<li class=\"finding\">"),
    }
    match &found.acknowledged {
        Some(_) => {
            write!(page, "<span class=\"severity acknowledged\">acknowledged {}</span> ", found.severity)?
        }
        None => write!(page, "<span class=\"severity {0}\">{0}</span> ", found.severity)?,
    }
    write!(page, "<code>{}</code> ", found.rule.name)?;
    if let Some(trigger) = &found.trigger {
        write!(page, "<button type=\"button\"><bdi>{}</bdi></button>", Escaped(&inert(trigger)))?;
    }
    let path = found.path.to_string();
    if !path.is_empty() {
        write!(page, " <code><bdi>{}</bdi></code>", Escaped(&inert(&path)))?;
    }
    if let Some(place) = &found.place {
        write!(page, " <span class=\"quiet\">{}</span>", Escaped(&place.to_string()))?;
    }
    write!(page, "<p><bdi>{}</bdi></p>", Escaped(&inert(&found.message)))?;
    let more = [
        ("AWS answers: ", found.aws_message.as_deref()),
        ("help: ", found.help.as_deref()),
        ("acknowledged: ", found.acknowledged.as_deref()),
    ];
    for (head, text) in more {
        if let Some(text) = text {
            write!(page, "<p class=\"quiet\">{head}<bdi>{}</bdi></p>", Escaped(&inert(text)))?;
        }
    }
    page.push_str("</li>\n");
    Ok(())
}
