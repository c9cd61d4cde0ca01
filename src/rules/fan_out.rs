//! What to write where a trigger cannot start all of its crawlers, and cannot become several.

use crate::diagnostic::quote_whole;
use crate::limits;
use crate::lower::crawlers;
use crate::model::{Action, Slot, Text, Trigger};

use super::targets::Targets;

/// So many triggers are written out.
const MOST: usize = 3;

/// The triggers to write instead, as Ruby to paste: the trigger keeps its first two crawlers, and CONDITIONAL triggers
/// start the others once the first has ended.
///
/// In whichever state that ends: under the one trigger, each would have run whatever became of the others. All descend
/// from the one start trigger, so that others may wait for all of them.
pub(super) fn fan_out(trigger: &Trigger) -> String {
    let most = limits::CRAWLERS.max;
    let crawlers_named: Vec<&Text> = trigger.actions().iter().filter_map(crawler).collect();
    let (kept, others) = crawlers_named.split_at_checked(most).unwrap_or((&crawlers_named, &[]));
    let Some(first) = kept.first() else { return String::new() };
    let mut written = format!(
        "keep {most} crawlers here, and let others start when the first of them has ended, in whichever state:\n\
         actions: {}",
        actions(kept)
    );
    let resource = trigger.resource.as_deref().unwrap_or("example");
    let mut before = resource.to_owned();
    for (number, part) in (2..).zip(others.chunks(most)).take(MOST) {
        let own = format!("{resource}_{number}");
        written.push_str(&format!("\naws_glue_trigger(:{}, {{\n", symbol(&own)));
        let name = trigger.name.get().map_or("crawl", Text::source);
        written.push_str(&format!(
            "  name: {}, type: \"CONDITIONAL\",\n",
            quote_whole(&format!("{name}-{number}"))
        ));
        if let Slot::Given(workflow) = &trigger.workflow_name {
            // Each waits for the one before it, or they would be added to the workflow at the same moment.
            written.push_str(&format!(
                "  workflow_name: {}, depends_on: [{}],\n",
                quote_whole(workflow.source()),
                quote_whole(&format!("aws_glue_trigger.{before}")),
            ));
        }
        written.push_str("  predicate: { logical: \"ANY\", conditions: [\n");
        let watched = quote_whole(first.source());
        let states = ["SUCCEEDED", "FAILED", "CANCELLED"];
        let conditions =
            states.map(|state| format!("    {{ crawler_name: {watched}, crawl_state: \"{state}\" }}"));
        written.push_str(&conditions.join(",\n"));
        written.push_str(&format!("\n  ] }},\n  actions: {}\n}})", actions(part)));
        before = own;
    }
    if let Some(more @ 1..) = others.len().checked_sub(MOST * most) {
        written.push_str(&format!("\n# and so on, for {more} more"));
    }
    debug_assert_eq!(crawlers_named.len(), crawlers(trigger), "the same are counted");
    written
}

fn crawler(action: &Action) -> Option<&Text> {
    match Targets::from(action) {
        Targets::Crawler(name) => Some(name),
        _ => None,
    }
}

/// `[{ crawler_name: "a" }, { crawler_name: "b" }]`
fn actions(crawlers: &[&Text]) -> String {
    let each: Vec<String> =
        crawlers.iter().map(|name| format!("{{ crawler_name: {} }}", quote_whole(name.source()))).collect();
    format!("[{}]", each.join(", "))
}

/// A Symbol's text: in quotes where it has a dash.
fn symbol(name: &str) -> String {
    if name.contains('-') { quote_whole(name) } else { name.to_owned() }
}
