# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # `expect(attributes).to be_a_valid_trigger`: nothing in the trigger by itself is a fault.
    class BeAValidTrigger < BeValid
      # @!method matches?(actual)
      #   @param actual [Hash, Reference, GlueTriggerAttributes, Symbol, Proc]
      #   @return [Boolean]

      # @return [String]
      def description = "be a valid trigger#{strictly}"

      private

      def check_kind(actual)
        return unless actual.is_a?(Pipeline)

        raise ArgumentError, "expected a trigger, got a pipeline: write be_a_valid_pipeline"
      end
    end
  end
end
