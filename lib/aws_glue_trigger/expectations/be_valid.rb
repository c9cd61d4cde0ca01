# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # What a valid trigger and a valid pipeline have in common: nothing in them is a fault.
    class BeValid < Expectation
      # Takes warnings for faults, too, but for those that are acknowledged.
      # @return [self]
      def without_warnings
        @strict = true
        self
      end

      # @param actual [Object]
      # @return [Boolean]
      def matches?(actual)
        check_kind(actual)
        found = Findings.in(actual)
        @subject = Findings.words(actual)
        @reality = Findings.list(found, actual)
        found.none? { |diagnostic| diagnostic.fault?(strict: @strict) }
      end

      private

      def strictly = (" without warnings" if @strict)
    end
  end
end
