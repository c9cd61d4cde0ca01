# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # `expect(:nightly).to be_upstream_of(job: "report")`: a chain leads from it to that.
    class BeUpstreamOf < BeRelated
      private

      def direction = "upstream"

      def other_direction = "downstream"

      def between(actual, node) = pipeline.chain_between(actual, node)
    end
  end
end
