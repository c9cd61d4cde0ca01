use super::*;
use crate::render::pictured;

fn drawn(picture: &Picture) -> String {
    text(picture)
}

#[test]
fn a_picture() {
    assert_eq!(drawn(&pictured::example()), include_str!("example.mmd"));
}

#[test]
fn of_nothing() {
    assert_eq!(drawn(&Picture::default()), "flowchart LR\n");
}

#[test]
fn what_has_no_node_is_counted() {
    assert_eq!(
        drawn(&pictured::nameless()),
        "flowchart LR\n  %% 1 error, 1 warning where no name could be read\n"
    );
}

#[test]
fn more_than_mermaid_draws_says_what_to_tell_it() {
    assert!(drawn(&pictured::many(10)).starts_with("flowchart LR\n"));
    let many = drawn(&pictured::many(501));
    let (first, rest) = many.split_once('\n').unwrap_or_default();
    let told = "%% Mermaid shows no more than 500 edges and 50000 characters unless the page initializes it with maxEdges: \
                501, maxTextSize: ";
    let characters: Option<usize> = first.strip_prefix(told).and_then(|number| number.parse().ok());
    assert!(characters.is_some_and(|most| most >= many.encode_utf16().count()), "{first}");
    assert!(rest.starts_with("flowchart LR\n"));
}
