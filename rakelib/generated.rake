# frozen_string_literal: true

# What is generated and committed: the documents of examples/, and the signatures of the rules.

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

desc "Write what is generated and committed"
task generated: %i[compile examples] do
  File.write(RULE_SIGNATURES, rule_signatures)
end

namespace :generated do
  desc "Check that what is generated is up to date"
  task check: :compile do
    require "aws_glue_trigger"
    stale = EXAMPLES.reject do |script, document|
      File.exist?(document) && File.read(document) == "#{AwsGlueTrigger.load(script).to_terraform}\n"
    end
    stale = stale.values
    stale << RULE_SIGNATURES unless File.read(RULE_SIGNATURES) == rule_signatures
    abort "not up to date: #{stale.join(", ")}; run rake generated" unless stale.empty?
  end
end
