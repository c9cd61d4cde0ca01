//! What to write where a trigger cannot start all of its crawlers, and cannot become several.

use crate::decode::is_identifier;
use crate::diagnostic::quote_whole;
use crate::limits;
use crate::lower::crawlers;
use crate::model::{Action, Given, MetaArguments, Slot, Text, Trigger};

use super::targets::{Targets, targets_of};
use serde_json::Value;

/// So many triggers are written out.
const MOST: usize = 3;

/// The triggers to write instead, as Ruby to paste: the trigger keeps its jobs and its first two crawlers, and
/// CONDITIONAL triggers start the others once the first has ended.
///
/// In whichever state that ends: under the one trigger, each would have run whatever became of the others. All descend
/// from the one start trigger, so that others may wait for all of them.
pub(super) fn fan_out(trigger: &Trigger) -> String {
    let most = limits::CRAWLERS.max;
    let crawlers_named: Vec<&Text> = trigger.actions().iter().filter_map(crawler).collect();
    let (kept, others) = crawlers_named.split_at_checked(most).unwrap_or((&crawlers_named, &[]));
    let Some(first) = kept.first() else { return String::new() };
    let (what, here) = kept_here(trigger, kept);
    let mut written = format!(
        "keep {what} here, and let others, of these names or others that are free, start when the first crawler has ended, \
         in whichever state:\nactions: {here}"
    );
    let everywhere = everywhere(trigger);
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
        written.push_str(&everywhere);
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

/// What the trigger keeps, in words and as its actions.
fn kept_here(trigger: &Trigger, kept: &[&Text]) -> (String, String) {
    let most = limits::CRAWLERS.max;
    let others: Vec<&Action> =
        trigger.actions().iter().filter(|action| !targets_of(*action).is_crawler()).collect();
    if others.is_empty() {
        return (format!("{most} crawlers"), actions(kept));
    }
    let are_jobs = others.iter().all(|action| matches!(targets_of(*action), Targets::Job(_)));
    let what = if are_jobs { "jobs" } else { "other actions" };
    let words = format!("the {what} and {most} crawlers");
    if !others.iter().all(|action| is_job_alone(action)) {
        let crawlers: Vec<String> = kept.iter().map(|name| target("crawler_name", name)).collect();
        return (words, format!("[\n  # the {what}, as they are\n  {}\n]", crawlers.join(", ")));
    }
    let mut crawlers = 0;
    let each = trigger.actions().iter().filter_map(|action| match targets_of(action) {
        Targets::Crawler(name) => {
            crawlers += 1;
            (crawlers <= most).then(|| target("crawler_name", name))
        }
        targets => Some(target("job_name", targets.job()?)),
    });
    (words, format!("[{}]", each.collect::<Vec<_>>().join(", ")))
}

/// A job without options.
fn is_job_alone(action: &Action) -> bool {
    matches!(targets_of(action), Targets::Job(_))
        && *action == Action { job_name: action.job_name.clone(), ..Action::default() }
}

/// What each new trigger has in common with this one: its region, its provider, and of how many instances it is.
fn everywhere(trigger: &Trigger) -> String {
    let none = MetaArguments::default();
    let meta = trigger.meta.as_deref().unwrap_or(&none);
    let mut written = String::new();
    for (key, text) in [("region", &trigger.region), ("provider", &meta.provider)] {
        if let Slot::Given(text) = text {
            written.push_str(&format!("  {key}: {},\n", quote_whole(text.source())));
        }
    }
    let count = match &meta.count {
        Slot::Absent => None,
        Slot::Faulty => Some(None),
        Slot::Given(Given::Literal(count)) => Some(Some(count.to_string())),
        Slot::Given(Given::Template(count)) => Some(Some(quote_whole(count))),
    };
    let for_each = match &meta.for_each {
        Slot::Absent => None,
        Slot::Faulty => Some(None),
        Slot::Given(Given::Literal(instances)) => Some(simple(instances)),
        Slot::Given(Given::Template(instances)) => Some(Some(quote_whole(instances))),
    };
    for (key, value) in [("count", count), ("for_each", for_each)] {
        match value {
            None => {}
            Some(Some(value)) => written.push_str(&format!("  {key}: {value},\n")),
            Some(None) => written.push_str(&format!("  # and the same {key} as here\n")),
        }
    }
    written
}

/// A few texts by name, in Ruby; `None` for what is longer or deeper.
fn simple(instances: &Value) -> Option<String> {
    const MOST: usize = 5;
    let map = instances.as_object().filter(|map| !map.is_empty() && map.len() <= MOST)?;
    let pairs: Option<Vec<String>> = map
        .iter()
        .map(|(key, text)| Some(format!("{} => {}", quote_whole(key), quote_whole(text.as_str()?))))
        .collect();
    Some(format!("{{ {} }}", pairs?.join(", ")))
}

/// `{ job_name: "load" }`
fn target(key: &str, name: &Text) -> String {
    format!("{{ {key}: {} }}", quote_whole(name.source()))
}

/// `[{ crawler_name: "a" }, { crawler_name: "b" }]`
fn actions(crawlers: &[&Text]) -> String {
    let each: Vec<String> = crawlers.iter().map(|name| target("crawler_name", name)).collect();
    format!("[{}]", each.join(", "))
}

/// A Symbol's text: in quotes where it has a dash, or is not the name of a resource to begin with.
fn symbol(name: &str) -> String {
    if is_identifier(name) && !name.contains('-') { name.to_owned() } else { quote_whole(name) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    /// The help for three crawlers: what is kept, the actions, and what the new trigger has after its type.
    fn help(actions: &Value, more: &Value) -> String {
        let mut attributes = json!({ "name": "n", "type": "ON_DEMAND", "actions": actions });
        if let (Some(attributes), Some(more)) = (attributes.as_object_mut(), more.as_object()) {
            attributes.extend(more.clone());
        }
        fan_out(&crate::decode::trigger(Some("a"), &attributes).trigger)
    }

    fn expected(what: &str, actions: &str, more: &str) -> String {
        format!(
            "keep {what} here, and let others, of these names or others that are free, start when the first crawler has \
             ended, in whichever state:\n\
             actions: {actions}\n\
             aws_glue_trigger(:a_2, {{\n  \
             name: \"n-2\", type: \"CONDITIONAL\",\n\
             {more}  \
             predicate: {{ logical: \"ANY\", conditions: [\n    \
             {{ crawler_name: \"x\", crawl_state: \"SUCCEEDED\" }},\n    \
             {{ crawler_name: \"x\", crawl_state: \"FAILED\" }},\n    \
             {{ crawler_name: \"x\", crawl_state: \"CANCELLED\" }}\n  \
             ] }},\n  \
             actions: [{{ crawler_name: \"z\" }}]\n\
             }})"
        )
    }

    #[test]
    fn a_symbol_is_in_quotes_where_it_has_to_be() {
        assert_eq!(symbol("a_2"), "a_2");
        assert_eq!(symbol("a-2"), "\"a-2\"");
        assert_eq!(symbol("a b_2"), "\"a b_2\"");
        assert_eq!(symbol("\r\n_2"), "\"\\r\\n_2\"");
    }

    #[test]
    fn the_trigger_keeps_what_is_no_crawler() {
        let [x, y, z] = ["x", "y", "z"].map(|name| json!({ "crawler_name": name }));
        let job = json!({ "job_name": "keepme" });
        let late = json!({ "job_name": "late", "timeout": 5 });
        let either = json!({ "job_name": "${each.value.job}", "crawler_name": "${each.value.crawler}" });
        let two = "[{ crawler_name: \"x\" }, { crawler_name: \"y\" }]";
        let with = |what: &str| {
            format!(
                "[\n  # the {what}, as they are\n  {{ crawler_name: \"x\" }}, {{ crawler_name: \"y\" }}\n]"
            )
        };
        for (actions, what, kept) in [
            (json!([x, y, z]), "2 crawlers", two.to_owned()),
            (
                json!([x, job, y, z, job]),
                "the jobs and 2 crawlers",
                "[{ crawler_name: \"x\" }, { job_name: \"keepme\" }, { crawler_name: \"y\" }, { job_name: \"keepme\" }]"
                    .to_owned(),
            ),
            (json!([x, y, z, job, late]), "the jobs and 2 crawlers", with("jobs")),
            (json!([x, y, z, either, job]), "the other actions and 2 crawlers", with("other actions")),
        ] {
            assert_eq!(help(&actions, &json!({})), expected(what, &kept, ""), "{actions}");
        }
    }

    #[test]
    fn the_new_triggers_are_where_this_one_is() {
        let actions = json!([{ "crawler_name": "x" }, { "crawler_name": "y" }, { "crawler_name": "z" }]);
        let kept = "[{ crawler_name: \"x\" }, { crawler_name: \"y\" }]";
        for (more, written) in [
            (
                json!({ "region": "eu-west-1", "provider": "aws.west", "workflow_name": "lake" }),
                "  region: \"eu-west-1\",\n  provider: \"aws.west\",\n  workflow_name: \"lake\", \
                 depends_on: [\"aws_glue_trigger.a\"],\n",
            ),
            (json!({ "count": 2 }), "  count: 2,\n"),
            (json!({ "count": "${var.n}" }), "  count: \"${var.n}\",\n"),
            (json!({ "for_each": "${var.lakes}" }), "  for_each: \"${var.lakes}\",\n"),
            (
                json!({ "for_each": { "eu": "a", "us": "b" } }),
                "  for_each: { \"eu\" => \"a\", \"us\" => \"b\" },\n",
            ),
            (json!({ "for_each": { "eu": { "job": "a" } } }), "  # and the same for_each as here\n"),
        ] {
            assert_eq!(help(&actions, &more), expected("2 crawlers", kept, written), "{more}");
        }
    }
}
