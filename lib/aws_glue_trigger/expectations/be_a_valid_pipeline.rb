# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # `expect(pipeline).to be_a_valid_pipeline`: nothing in its triggers is a fault, nor in all of them together.
    class BeAValidPipeline < BeValid
      # @!method matches?(actual)
      #   @param actual [Pipeline, Proc] of a Proc, what is found in the current pipeline since, or in the pipeline that
      #     it returns
      #   @return [Boolean]

      # @return [String]
      def description = "be a valid pipeline#{strictly}"

      private

      def check_kind(actual)
        return if actual.is_a?(Pipeline) || actual.is_a?(Proc)

        raise ArgumentError, "expected a pipeline or a block, got #{actual.inspect}"
      end
    end
  end
end
