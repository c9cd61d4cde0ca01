# frozen_string_literal: true

module AwsGlueTrigger
  module RSpec
    # `expect(attributes).to be_a_valid_trigger`
    class BeAValidTrigger
      include ::RSpec::Matchers::Composable

      # @return [Boolean]
      def supports_block_expectations? = true

      # @param actual [Hash, Reference, GlueTriggerAttributes, Proc]
      # @return [Boolean]
      def matches?(actual)
        @found = Findings.in(actual)
        @found.none?(&:fault?)
      end

      # @return [String]
      def description = "be a valid trigger"

      # @return [String]
      def failure_message = "expected a valid trigger, but #{Findings.list(@found)}"

      # @return [String]
      def failure_message_when_negated = "expected an invalid trigger, but #{Findings.list(@found)}"
    end
  end
end
