# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # `expect(trigger).to start_job("load").with(timeout: 60)`: an action starts it.
    class StartTarget < NameTarget
      # Narrows the expectation to attributes of the action, each a value or a matcher.
      # @param attributes [Hash]
      # @return [self]
      # @raise [ArgumentError] for an attribute that an action does not have, with the nearest
      def with(attributes)
        narrow(Written.attributes(attributes) { |name| { actions: [{ name => "${any}" }] } })
      end

      private

      def verb = "start"

      def verbs = "starts"

      def blocks(attributes) = each_hash(attributes.actions, "actions")
    end
  end
end
