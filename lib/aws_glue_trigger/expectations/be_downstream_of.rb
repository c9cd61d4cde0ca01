# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # `expect({ job: "report" }).to be_downstream_of(:nightly)`: a chain leads to it from that.
    class BeDownstreamOf < BeRelated
      private

      def direction = "downstream"

      def other_direction = "upstream"

      def between(actual, node) = pipeline.chain_between(node, actual)
    end
  end
end
