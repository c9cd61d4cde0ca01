# frozen_string_literal: true

module AwsGlueTrigger
  module RSpec
    # What was found in whatever an example expects something of.
    # @api private
    module Findings
      module_function

      # @param actual [Hash, Reference, GlueTriggerAttributes, Pipeline, ValidationError, Proc] a Proc
      #   is called: what it declares counts, what it returns, and its ValidationError
      # @return [Array<Diagnostic>]
      # @raise [ArgumentError] where nothing can have been found in it
      def in(actual)
        case actual
        when Hash then AwsGlueTrigger.pipeline(collect: true) { |p| p.declare(:example, actual) }.diagnostics
        when Reference then actual.attributes.diagnostics
        when GlueTriggerAttributes, Pipeline, ValidationError then actual.diagnostics
        when Proc then of_call(actual)
        else raise ArgumentError, "expected attributes, a trigger, a pipeline or a block, got #{actual.inspect}"
        end
      end

      # @param diagnostics [Array<Diagnostic>]
      # @return [String] for a failure message
      def list(diagnostics)
        return "nothing was found" if diagnostics.empty?

        "found:\n#{diagnostics.map { |found| line(found) }.join("\n")}"
      end

      def line(found)
        path = found.path.empty? ? "" : " at #{found.path}"
        reason = " (acknowledged: #{found.acknowledged})" if found.acknowledged?
        "  #{found.severity}[#{found.rule}]#{path}: #{found.message}#{reason}"
      end
      private_class_method :line

      # What the current pipeline has found since, or has refused.
      def of_call(block)
        before = AwsGlueTrigger.current.diagnostics.size
        returned = block.call
        declared = AwsGlueTrigger.current.diagnostics.drop(before)
        known = [Reference, GlueTriggerAttributes, Pipeline].any? { |kind| returned.is_a?(kind) }
        known ? declared | self.in(returned) : declared
      rescue ValidationError => e
        AwsGlueTrigger.current.diagnostics.drop(before) + e.diagnostics
      end
      private_class_method :of_call
    end
  end
end
