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
        decided do
          found = Findings.new(actual, alone: true)
          @subject = found.words
          @reality = found.list
          found.diagnostics.none? { |diagnostic| diagnostic.fault?(strict: @strict) }
        end
      end

      private

      def strictly = (" without warnings" if @strict)
    end
  end
end
