# frozen_string_literal: true

require_relative "../command"

module AwsGlueTrigger
  module CLI
    # `glue-trigger rules`
    class Rules < Command
      command "rules", summary: "List the rules.", examples: ["glue-trigger rules"]

      private

      def run(operands)
        raise UsageError, "rules takes no argument; did you mean explain #{operands.first}?" unless operands.empty?

        require_relative "../../../aws_glue_trigger"
        width = AwsGlueTrigger.rules.map { |rule| rule.name.size }.max
        AwsGlueTrigger.rules.each do |rule|
          out.puts format("%-#{width}s  %-7s  %s", rule.name, rule.severity, rule.summary)
        end
        FINE
      end
    end
  end
end
