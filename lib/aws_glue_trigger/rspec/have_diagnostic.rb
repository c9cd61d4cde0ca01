# frozen_string_literal: true

module AwsGlueTrigger
  module RSpec
    # `expect(attributes).to have_diagnostic("missing-schedule").at("schedule")`
    class HaveDiagnostic
      include ::RSpec::Matchers::Composable

      # @param rule [String, Symbol, AwsGlueTrigger::Rule]
      # @raise [ArgumentError] for a rule that does not exist: a misspelt name would never be found
      def initialize(rule)
        @rule = rule.is_a?(Rule) ? rule.name : rule.to_s.tr("_", "-")
        return if Rule.find(@rule)

        nearest = Rule.nearest(@rule)
        raise ArgumentError, "there is no rule #{@rule.inspect}#{"; did you mean #{nearest.inspect}?" if nearest}"
      end

      # Narrows the expectation to a place.
      # @param path [String, Object] a path, or a matcher for one
      # @return [self]
      def at(path)
        @path = path
        self
      end

      # @param actual [Hash, Reference, GlueTriggerAttributes, Pipeline, ValidationError, Proc]
      # @return [Boolean]
      def matches?(actual)
        @found = Findings.in(actual)
        @found.any? { |found| found.rule == @rule && (@path.nil? || values_match?(@path, found.path)) }
      end

      # @return [Boolean]
      def supports_block_expectations? = true

      # @return [String]
      def description = "have the diagnostic #{@rule}#{" at #{description_of(@path)}" if @path}"

      # @return [String]
      def failure_message = "expected #{expectation}, but #{Findings.list(@found)}"

      # @return [String]
      def failure_message_when_negated = "expected no #{expectation}, but #{Findings.list(@found)}"

      private

      def expectation = "#{@rule}#{" at #{description_of(@path)}" if @path}"
    end
  end
end
