//! `several-regions`

use super::members::{listed, naming};
use super::rule;
use crate::analyse::Member;
use crate::diagnostic::{Diagnostic, Path, quote};
use crate::model::Text;
use crate::target::Target;

rule! {
    /// Triggers of several regions or provider configurations are rendered for CloudFormation or the Glue API.
    ///
    /// ## What it does
    /// Compares `region` and `provider` of each trigger with those of the first. What several triggers have in common is
    /// found once, at the first of them.
    ///
    /// ## Why it matters
    /// A stack is in one region of one account, and so is whoever calls the Glue API: all triggers would be made there.
    ///
    /// ## Example
    /// ```ruby
    /// %w[eu-central-1 us-west-2].each do |region|
    ///   aws_glue_trigger(:"nightly_#{region.tr("-", "_")}", {
    ///     name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)", region: region,
    ///     actions: [{ job_name: "load" }]
    ///   })
    /// end
    /// ```
    ///
    /// ## Use instead
    /// ```ruby
    /// # One pipeline for each region, deployed there.
    /// aws_glue_trigger(:nightly, {
    ///   name: "nightly-load", type: "SCHEDULED", schedule: "cron(0 2 * * ? *)",
    ///   actions: [{ job_name: "load" }]
    /// })
    /// ```
    pub static SEVERAL_REGIONS = {
        name: "several-regions",
        severity: Error,
        aws: None,
        source: "AWS CloudFormation user guide, Stacks; AWS SDKs reference guide, AWS Region",
        grade: Documented,
        check: target(CloudFormation, Api),
    }
}

/// That `region` or `provider` of some triggers is another than that of an earlier one, which stands with its address.
pub(crate) fn several_regions(
    name: &'static str,
    (members, given): (&[Member<'_>], Option<&Text>),
    (address, before): (&str, Option<&Text>),
    target: Target,
) -> Diagnostic {
    let shown = |text: Option<&Text>| text.map_or("not given".to_owned(), |text| quote(text.source()));
    let where_to = match target {
        Target::CloudFormation => "a stack makes all triggers in one place",
        Target::Api => "a caller makes all triggers in one place",
    };
    let (given, before, listed) = (shown(given), shown(before), listed(members));
    let message = format!("`{name}` is {given} in {listed}, and {before} in {address}: {where_to}");
    let diagnostic = Diagnostic::new(&SEVERAL_REGIONS, Path::from(name), message)
        .help("render the triggers of each region and account as a pipeline of its own");
    naming(diagnostic, members.iter().skip(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::{api, cloudformation};
    use crate::rules::cases::*;
    use serde_json::{Value, json};

    #[test]
    fn cases() {
        let at = |region: Value| scheduled(json!({ "region": region }));
        let by = |provider: Value| scheduled(json!({ "provider": provider }));
        let cases = [
            (
                "two regions",
                vec![at(json!("eu-west-1")), at(json!("us-west-2")), at(json!("eu-west-1"))],
                &["error t1 region"][..],
            ),
            (
                "one that is given and one that is not",
                vec![at(json!("eu-west-1")), at(json!(null))],
                &["error t1 region"],
            ),
            (
                "three regions, each told once",
                vec![
                    at(json!("a")),
                    at(json!("b")),
                    at(json!("c")),
                    at(json!("b")),
                    at(json!("a")),
                    at(json!("c")),
                ],
                &["error t1 region", "error t2 region"],
            ),
            ("two providers", vec![by(json!("aws.a")), by(json!("aws.b"))], &["error t1 provider"]),
            ("one region", vec![at(json!("eu-west-1")), at(json!("eu-west-1"))], &[]),
            ("one provider", vec![by(json!("aws.a")), by(json!("aws.a"))], &[]),
            ("neither", vec![at(json!(null)), by(json!(null))], &[]),
        ];
        let none = cloudformation::Options::default();
        assert_target_cases(&SEVERAL_REGIONS, |pipeline| cloudformation::check(pipeline, none), &cases);
        assert_target_cases(&SEVERAL_REGIONS, api::check, &cases);
    }

    #[test]
    fn five_are_named_and_the_others_counted() {
        let at = |n: usize| scheduled(json!({ "region": if n == 0 { "eu-west-1" } else { "us-west-2" } }));
        let pipeline = declared(&(0..8).map(at).collect::<Vec<_>>());
        let found = api::check(&pipeline).into_iter().find(|found| found.rule == &SEVERAL_REGIONS);
        assert_eq!(
            found.map(|found| found.message).unwrap_or_default(),
            "`region` is \"us-west-2\" in aws_glue_trigger.t1, aws_glue_trigger.t2, aws_glue_trigger.t3, \
             aws_glue_trigger.t4, aws_glue_trigger.t5 and 2 more triggers, and \"eu-west-1\" in \
             aws_glue_trigger.t0: a caller makes all triggers in one place"
        );
    }
}
