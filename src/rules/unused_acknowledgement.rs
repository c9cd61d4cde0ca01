//! `unused-acknowledgement`

use super::rule;

rule! {
    /// An acknowledgement on a trigger matches nothing.
    ///
    /// ## What it does
    /// Finds entries of `acknowledge` that count for nothing: the rule finds nothing in that trigger, or is off; there is
    /// no such rule; it cannot be ignored and so not acknowledged; the reason is empty. What a rule finds in the triggers
    /// together is known only when all are declared, and so is this. A finding that is acknowledged on another trigger, and
    /// names this one, counts for both.
    ///
    /// ## Why it matters
    /// What was acknowledged may be mended since, and the next finding of that rule would pass with a reason that was
    /// given for another.
    ///
    /// ## Example
    /// ```ruby
    /// aws_glue_trigger(:by_hand, {
    ///   name: "by-hand", type: "ON_DEMAND", enabled: false,
    ///   actions: [{ job_name: "load" }],
    ///   acknowledge: { "fires-at-apply" => "the first load is wanted" }
    /// })
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// aws_glue_trigger(:by_hand, {
    ///   name: "by-hand", type: "ON_DEMAND", enabled: false,
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static UNUSED_ACKNOWLEDGEMENT = {
        name: "unused-acknowledgement",
        severity: Warning,
        aws: None,
        source: "this program's own; nothing of it is rendered",
        grade: Documented,
        check: elsewhere,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::cases::*;
    use serde_json::{Value, json};

    fn acknowledging(acknowledge: Value) -> Value {
        on_demand(json!({ "enabled": true, "acknowledge": acknowledge }))
    }

    #[test]
    fn cases() {
        let watching = |acknowledge: Value| {
            let predicate =
                json!({ "conditions": [{ "job_name": "nobody-starts-it", "state": "SUCCEEDED" }] });
            conditional(json!({ "predicate": predicate, "acknowledge": acknowledge }))
        };
        assert_pipeline_cases(
            &UNUSED_ACKNOWLEDGEMENT,
            &[
                (
                    "nothing to acknowledge",
                    vec![on_demand(json!({ "acknowledge": { "fires-at-apply": "x" } }))],
                    &["warning t0 acknowledge[\"fires-at-apply\"]"],
                ),
                (
                    "one of two, and with an underscore",
                    vec![acknowledging(json!({ "fires_at_apply": "x", "several_roots": "y" }))],
                    &["warning t0 acknowledge[\"several-roots\"]"],
                ),
                (
                    "on another trigger than the finding",
                    vec![
                        acknowledging(json!({})),
                        scheduled(json!({ "acknowledge": { "fires-at-apply": "x" } })),
                    ],
                    &["warning t1 acknowledge[\"fires-at-apply\"]"],
                ),
                (
                    "of a rule that is off",
                    vec![acknowledging(json!({ "unwatched-failure": "x" }))],
                    &["warning t0 acknowledge[\"unwatched-failure\"]"],
                ),
                (
                    "of no rule",
                    vec![acknowledging(json!({ "fires-at-aply": "x", "\u{1b}[2J": "x" }))],
                    &["warning t0 acknowledge[\"fires-at-aply\"]", "warning t0 acknowledge[\"\\u{1b}[2J\"]"],
                ),
                (
                    "of a rule that cannot be ignored",
                    vec![acknowledging(json!({ "fires-at-apply": "x", "wrong-kind": "x" }))],
                    &["warning t0 acknowledge[\"wrong-kind\"]"],
                ),
                (
                    "without a reason",
                    vec![acknowledging(json!({ "fires-at-apply": " \n" }))],
                    &["warning t0 acknowledge[\"fires-at-apply\"]"],
                ),
                (
                    "of itself, with nothing unused",
                    vec![acknowledging(json!({ "fires-at-apply": "x", "unused-acknowledgement": "y" }))],
                    &["warning t0 acknowledge[\"unused-acknowledgement\"]"],
                ),
                (
                    "of a finding of the trigger by itself",
                    vec![acknowledging(json!({ "fires-at-apply": "x" }))],
                    &[],
                ),
                (
                    "of a finding in the triggers together",
                    vec![watching(json!({ "unstarted-watch": "x", "unreachable-trigger": null }))],
                    &[],
                ),
                (
                    "a reason that is not given",
                    vec![scheduled(json!({ "acknowledge": { "several-roots": null } }))],
                    &[],
                ),
                (
                    "of the wrong kind, reported as that",
                    vec![acknowledging(json!({ "fires-at-apply": 5 }))],
                    &[],
                ),
                ("none", vec![scheduled(json!({ "acknowledge": {} }))], &[]),
            ],
        );
    }

    fn told(triggers: &[Value]) -> Vec<String> {
        let found = find_in_pipeline(&UNUSED_ACKNOWLEDGEMENT, triggers);
        found
            .into_iter()
            .map(|found| format!("{}; {}", found.message, found.help.unwrap_or_default()))
            .collect()
    }

    #[test]
    fn says_what_is_wrong_and_what_to_write() {
        let given =
            json!({ "several-rots": "x", "colour": "x", "null-value": "x", "unwatched-failure": "x" });
        assert_eq!(
            told(&[on_demand(json!({ "acknowledge": given }))]),
            [
                "there is no rule \"several-rots\"; did you mean \"several-roots\"?",
                "there is no rule \"colour\"; leave it out; `glue-trigger rules` lists the rules",
                "null-value cannot be acknowledged: what it finds could not be rendered as it was written; \
                 mend what it finds, and leave the acknowledgement out",
                "unwatched-failure is off, so that there is nothing to acknowledge; leave the acknowledgement \
                 out, or switch the rule on: rules: { \"unwatched-failure\" => :warning }",
            ]
        );
        let misplaced = scheduled(json!({ "acknowledge": { "fires-at-apply": "x" } }));
        assert_eq!(
            told(&[misplaced, acknowledging(json!({}))]),
            ["fires-at-apply finds nothing in this trigger that could be acknowledged; it does in \
              aws_glue_trigger.t1; leave the acknowledgement out, or write it there"]
        );
    }

    #[test]
    fn of_a_target_is_unused_where_that_is_rendered_for() {
        let given = json!({ "unrendered-argument": "x", "unstarted-on-demand": "y" });
        let pipeline = declared(&[
            on_demand(json!({ "enabled": true, "acknowledge": given })),
            on_demand(json!({ "name": "b", "depends_on": ["aws_glue_job.a"], "acknowledge": given })),
        ]);
        assert!(pipeline.diagnostics().all(|found| found.rule != &UNUSED_ACKNOWLEDGEMENT));
        let none = crate::render::cloudformation::Options::default();
        for found in
            [crate::render::api::check(&pipeline), crate::render::cloudformation::check(&pipeline, none)]
        {
            let unused = found.iter().filter(|found| found.rule == &UNUSED_ACKNOWLEDGEMENT);
            let unused: Vec<_> = unused.map(|d| (d.trigger.as_deref(), d.path.to_string())).collect();
            let path = |rule: &str| format!("acknowledge[\"{rule}\"]");
            let expected =
                [(Some("t0"), path("unrendered-argument")), (Some("t1"), path("unstarted-on-demand"))];
            assert_eq!(unused, expected);
        }
    }

    #[test]
    fn can_be_acknowledged_for_others_and_not_for_itself() {
        let both = json!({ "several-roots": "x", "unused-acknowledgement": "made in a loop" });
        let found = find_in_pipeline(&UNUSED_ACKNOWLEDGEMENT, &[on_demand(json!({ "acknowledge": both }))]);
        let reasons: Vec<_> = found.iter().map(|found| found.acknowledged.as_deref()).collect();
        assert_eq!(reasons, [Some("made in a loop")]);
        let itself = json!({ "unused-acknowledgement": "made in a loop" });
        let found = find_in_pipeline(&UNUSED_ACKNOWLEDGEMENT, &[on_demand(json!({ "acknowledge": itself }))]);
        let reasons: Vec<_> = found.iter().map(|found| found.acknowledged.as_deref()).collect();
        assert_eq!(reasons, [None]);
    }
}
