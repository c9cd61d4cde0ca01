# frozen_string_literal: true

module Support
  module ProviderSchema
    # What was looked at, and the faults in it, each as "path: what is wrong".
    class Verdict
      attr_reader :faults, :triggers, :attributes

      def initialize(faults: [], triggers: 0, attributes: 0)
        @faults = faults
        @triggers = triggers
        @attributes = attributes
      end

      def trigger = @triggers += 1
      def attribute = @attributes += 1
      def fault(path, text) = @faults << "#{path}: #{text}"

      # Two verdicts as one.
      def +(other)
        Verdict.new(faults: faults + other.faults, triggers: triggers + other.triggers,
                    attributes: attributes + other.attributes)
      end

      def to_s = "#{count(triggers)} triggers, #{count(attributes)} attributes, #{count(faults.size)} faults"

      private

      def count(number) = number.to_s.gsub(/(?<=\d)(?=(?:\d{3})+\z)/, ",")
    end
  end
end
