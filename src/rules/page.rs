//! What is told of a rule: the page of `docs/rules/` and the answer of `glue-trigger explain` alike.

use super::Rule;
use crate::diagnostic::Severity;

impl Rule {
    /// Everything about the rule in Markdown, without a newline at its end.
    ///
    /// ```
    /// let page = glue_trigger::rules::SEVERAL_ROOTS.page();
    /// assert!(page.starts_with("# several-roots\n\n"));
    /// assert!(page.contains("acknowledge: { \"several-roots\" => "));
    /// ```
    pub fn page(&self) -> String {
        let mut parts = vec![
            format!("# {}", self.name),
            self.summary.to_owned(),
            self.facts().iter().map(|fact| format!("- {fact}")).collect::<Vec<_>>().join("\n"),
            self.documentation(),
        ];
        if self.can_be_ignored() {
            parts.push(self.way_out());
        }
        parts.join("\n\n")
    }

    fn facts(&self) -> Vec<String> {
        let level = match self.severity {
            Severity::Error => "**error**: nothing is rendered",
            Severity::Warning => "**warning**: a fault where `strict` is asked for",
            Severity::Note => "**note**: never a fault",
        };
        let by_default =
            if self.off_by_default { ", once it is switched on; it is **off** by default" } else { "" };
        let mut facts = vec![format!("Level: {level}{by_default}")];
        let targets: Vec<&str> = self.targets().iter().map(|target| target.in_words()).collect();
        if !targets.is_empty() {
            facts.push(format!("Asked only where a pipeline is rendered for: {}", targets.join(", ")));
        }
        facts.extend(self.aws_message.map(|answer| format!("AWS answers: {}", code(answer))));
        facts.push(format!("Source: {} ({})", spelled_out(self.source), self.grade.as_str()));
        facts.push(match self.can_be_ignored() {
            true => "It can be set to another level, ignored, and acknowledged.".to_owned(),
            false => "It cannot be ignored nor acknowledged: what it finds could not be rendered as it was written."
                .to_owned(),
        });
        facts
    }

    /// How somebody lives with it who must.
    fn way_out(&self) -> String {
        let name = self.name;
        let (elsewhere, what) = match (self.off_by_default, self.severity) {
            (true, severity) => (severity.as_str(), "Switch it on"),
            (false, _) => ("off", "Switch it off"),
        };
        format!(
            "## Living with it\n\
             Say why, on the trigger that has the finding. It stays in the report with the reason, and fails nothing.\n\
             ```ruby\n\
             acknowledge: {{ \"{name}\" => \"the reason\" }}\n\
             ```\n\
             {what} for a whole project in `.glue-trigger.yml`:\n\
             ```yaml\n\
             rules:\n  {name}: {elsewhere}\n\
             ```"
        )
    }
}

/// What the keys of sources stand for.
const KEYS: [(&str, &str); 7] = [
    ("DOC:", "AWS Glue developer guide, "),
    ("PF:", "cdk-preflight's deployments to AWS, "),
    ("TF#", "hashicorp/terraform-provider-aws issue "),
    ("TF:", "hashicorp/terraform-provider-aws, "),
    ("CDK#", "aws/aws-cdk issue "),
    ("CFN#", "aws-cloudformation/cloudformation-coverage-roadmap issue "),
    ("C:", ""),
];

/// A source with its keys in words.
fn spelled_out(source: &str) -> String {
    let mut words = String::with_capacity(source.len());
    for (index, word) in source.split(' ').enumerate() {
        words.push_str(if index > 0 { " " } else { "" });
        match KEYS.iter().find_map(|(key, meaning)| Some((meaning, word.strip_prefix(key)?))) {
            Some((meaning, rest)) => words.extend([*meaning, rest]),
            None => words.push_str(word),
        }
    }
    words
}

/// AWS's words as Markdown's code, in which nothing is markup.
fn code(text: &str) -> String {
    if text.contains('`') { format!("`` {text} ``") } else { format!("`{text}`") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_are_spelled_out() {
        for (source, expected) in [
            ("DOC:about-triggers", "AWS Glue developer guide, about-triggers"),
            ("PF:trigger-x", "cdk-preflight's deployments to AWS, trigger-x"),
            (
                "CDK#24575, TF#43013; moto, glue/utils.py",
                "aws/aws-cdk issue 24575, hashicorp/terraform-provider-aws issue 43013; moto, glue/utils.py",
            ),
            ("C:provider source, trigger.go", "provider source, trigger.go"),
            ("the calendar", "the calendar"),
        ] {
            assert_eq!(spelled_out(source), expected);
        }
    }
}
