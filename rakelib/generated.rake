# frozen_string_literal: true

# What is generated and committed: the documents of examples/, the signatures of the rules, their pages, the reference,
# and pictures, those of the patterns among them.

RULE_SIGNATURES = "sig/aws_glue_trigger/rules.rbs"

def rule_signatures
  require "aws_glue_trigger"
  constants = AwsGlueTrigger.rules.map { |rule| "    #{rule.name.tr("-", "_").upcase}: Rule" }
  <<~RBS
    # Generated from the list of rules by `rake generated`.
    module AwsGlueTrigger
      # The rules as constants: `MISSING_SCHEDULE` is the rule `missing-schedule`.
      module Rules
    #{constants.join("\n")}
      end
    end
  RBS
end

RULE_PAGES = "docs/rules"

def rule_index
  rows = AwsGlueTrigger.rules.map do |rule|
    level = rule.off_by_default? ? "off (#{rule.severity})" : rule.severity
    "| [#{rule.name}](#{rule.name}.md) | #{level} | #{rule.summary.gsub("|", "\\|")} |"
  end
  <<~MARKDOWN
    # The rules

    In the order of the documentation: what cannot be read first, then attribute by attribute, then what is seen in all
    triggers together. `glue-trigger explain NAME` prints the same pages. "off" means that a rule speaks only where
    somebody asks for it, with the level in parentheses.

    | rule | level | what it finds |
    |---|---|---|
    #{rows.join("\n")}
  MARKDOWN
end

# Each generated text by its file.
def rule_texts
  require "aws_glue_trigger"
  pages = AwsGlueTrigger.rules.to_h { |rule| ["#{RULE_PAGES}/#{rule.name}.md", "#{rule.page}\n"] }
  { RULE_SIGNATURES => rule_signatures, "#{RULE_PAGES}/README.md" => rule_index, **pages }
end

# Pages of rules that are no more, and pictures.
def orphans(texts)
  pages = Dir["#{RULE_PAGES}/*.md"]
  pages += Dir["#{PICTURES}/*"] if Support::Notes.available?
  pages - texts.keys
end

# The documents of examples that would be others now.
def stale_examples(examples, format, **options)
  stale = examples.reject do |script, document|
    File.exist?(document) && File.read(document) == AwsGlueTrigger.load(script).render(format, **options)
  end
  stale.values
end

desc "Write what is generated and committed"
task generated: %i[compile examples] do
  mkdir_p [RULE_PAGES, PICTURES], verbose: false
  texts = rule_texts.merge(picture_texts, pattern_texts, reference_texts)
  texts.each { |path, text| File.write(path, text) }
  rm_f orphans(texts), verbose: false
end

namespace :generated do
  desc "Check that what is generated is up to date"
  task check: :compile do
    require "aws_glue_trigger"
    stale = stale_examples(EXAMPLES, :terraform) +
            stale_examples(CLOUDFORMATION_EXAMPLES, :cloudformation, parameters: true)
    texts = rule_texts.merge(picture_texts, pattern_texts, reference_texts)
    stale += texts.reject { |path, text| File.exist?(path) && File.read(path, encoding: "UTF-8") == text }.keys
    stale += orphans(texts)
    abort "not up to date: #{stale.join(", ")}; run rake generated" unless stale.empty?
  end
end
