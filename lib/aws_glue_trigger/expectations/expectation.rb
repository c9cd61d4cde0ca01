# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # Something that is expected, in the protocol of RSpec's matchers. A subclass has `description` and `matches?`,
    # which says what there is in `@subject` and `@reality`, and looks at it where `decided` sees to it.
    class Expectation
      # @!method matches?(actual)
      #   @param actual [Object]
      #   @return [Boolean]
      # @!method description
      #   @return [String] reads on from "is expected to"

      # @param actual [Object]
      # @return [Boolean]
      def does_not_match?(actual) = !matches?(actual) && !@undecided

      # @return [Boolean] whether it takes a block that declares triggers
      def supports_block_expectations? = true

      # @return [String] what was expected of what, what there is, and where
      def failure_message = "expected #{@subject} to #{description}, but #{@reality}"

      # @return [String]
      def failure_message_when_negated = "expected #{@subject} not to #{description}, but #{@reality}"

      private

      # @yieldreturn [Boolean] whether it is so, or whether it is not
      # @return [Boolean] false where that cannot be told
      def decided
        @undecided = false
        yield
      rescue Undecided => e
        @undecided = true
        @subject = e.subject
        @reality = e.message
        false
      end

      # For what has no opposite: an example would pass that says nothing.
      def refuse_negation(what, why)
        raise NotImplementedError, "`not_to #{what}` is not supported: #{why}"
      end
    end
  end
end
