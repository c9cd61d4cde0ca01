# frozen_string_literal: true

module Support
  # How much the judges have looked at, told below the results of the run.
  module Counts
    @told = {}

    class << self
      # @param judge [String] whose count it is
      # @param text [#to_s] such as "612 triggers, 0 faults"; the last one counts
      def tell(judge, text) = @told[judge] = text

      # @return [Array<String>]
      def lines = @told.sort.map { |judge, text| "#{judge}: #{text}" }
    end
  end
end
