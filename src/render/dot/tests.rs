use super::*;
use crate::render::pictured;

fn drawn(picture: &Picture) -> String {
    text(picture)
}

#[test]
fn a_picture() {
    assert_eq!(drawn(&pictured::example()), include_str!("example.dot"));
}

#[test]
fn of_nothing() {
    let text = drawn(&Picture::default());
    assert_eq!(text.lines().count(), 5, "{text}");
    assert!(text.starts_with("digraph pipeline {\n") && text.ends_with("];\n}\n"), "{text}");
}

#[test]
fn what_has_no_node_is_told_below() {
    let text = drawn(&pictured::nameless());
    let label = text.lines().find(|line| line.starts_with("  label=")).unwrap_or_default();
    assert_eq!(
        label,
        "  label=\"error[missing-attribute]: a trigger needs a name\\nwarning[fires-at-apply]: an ON_DEMAND trigger that is \
         enabled starts its jobs at apply\";"
    );
}
