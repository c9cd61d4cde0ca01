# frozen_string_literal: true

require_relative "../command"

module AwsGlueTrigger
  module CLI
    # `glue-trigger explain RULE`
    class Explain < Command
      command "explain", arguments: "RULE", summary: "Explain a rule."

      private

      def run(operands)
        raise UsageError, "name one RULE; glue-trigger rules lists them" unless operands.size == 1

        require_relative "../../../aws_glue_trigger"
        name = text(operands.first)
        rule = Rule.find(name) or raise UsageError, unknown(name)
        out.puts page(rule)
        FINE
      end

      def page(rule)
        facts = ["Severity: #{rule.severity}", "Source: #{rule.source} (#{rule.grade_in_words})"]
        facts << "AWS answers: #{rule.aws_message}" if rule.aws_message
        facts << "It cannot be ignored." unless rule.can_be_ignored?
        "# #{rule.name}\n\n#{rule.summary}\n\n#{facts.join("\n")}\n\n#{rule.documentation}"
      end

      def unknown(name)
        nearest = Rule.nearest(name)
        "there is no rule #{name.inspect}; #{nearest ? "did you mean #{nearest}?" : "glue-trigger rules lists them"}"
      end
    end
  end
end
