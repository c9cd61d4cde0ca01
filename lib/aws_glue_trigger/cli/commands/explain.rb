# frozen_string_literal: true

require_relative "../command"

module AwsGlueTrigger
  module CLI
    # `glue-trigger explain RULE`
    class Explain < Command
      command "explain", arguments: "RULE", summary: "Explain a rule.", examples: ["glue-trigger explain several-roots"]

      private

      def run(operands)
        raise UsageError, "name one RULE; glue-trigger rules lists them" unless operands.size == 1

        require_relative "../../../aws_glue_trigger"
        name = text(operands.first)
        rule = Rule.find(name) or raise UsageError, unknown(name)
        out.puts rule.page
        FINE
      end

      def unknown(name)
        nearest = Rule.nearest(name)
        "there is no rule #{name.inspect}; #{nearest ? "did you mean #{nearest}?" : "glue-trigger rules lists them"}"
      end
    end
  end
end
