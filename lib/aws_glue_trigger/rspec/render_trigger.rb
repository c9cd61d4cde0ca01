# frozen_string_literal: true

module AwsGlueTrigger
  module RSpec
    # `expect(pipeline).to render_trigger(:nightly).with(type: "SCHEDULED")`
    class RenderTrigger
      include ::RSpec::Matchers::Composable

      # @param name [Symbol, String] a resource name
      def initialize(name)
        @name = name.to_s
        @attributes = {}
      end

      # Narrows the expectation to attributes, each a value or a matcher.
      # @param attributes [Hash]
      # @return [self]
      def with(attributes)
        @attributes = textual(attributes)
        self
      end

      # @param pipeline [Pipeline]
      # @return [Boolean]
      def matches?(pipeline)
        render(pipeline)
        !@invalid && !@rendered.nil? && differences.empty?
      end

      # A pipeline that renders nothing at all does not pass for one that leaves this trigger out.
      #
      # @param pipeline [Pipeline]
      # @return [Boolean]
      def does_not_match?(pipeline)
        render(pipeline)
        !@invalid && (@rendered.nil? || differences.any?)
      end

      # @return [String]
      def description = "render the trigger #{@name}#{" with #{description_of(@attributes)}" unless @attributes.empty?}"

      # @return [String]
      def failure_message
        return invalid if @invalid
        return "expected the trigger #{@name}, but there is #{names}" unless @rendered

        lines = differences.map do |name, expected|
          got = @rendered.key?(name) ? @rendered[name].inspect : "nothing"
          "  #{name}: expected #{description_of(expected)}, got #{got}"
        end
        "expected the trigger #{@name} with other attributes:\n#{lines.join("\n")}"
      end

      # @return [String]
      def failure_message_when_negated
        return invalid if @invalid

        "expected not to #{description}, but it is rendered as #{@rendered.inspect}"
      end

      private

      def render(pipeline)
        raise ArgumentError, "expected a pipeline, got #{pipeline.inspect}" unless pipeline.is_a?(Pipeline)

        @invalid = nil
        @triggers = pipeline.to_h.dig("resource", "aws_glue_trigger") || {}
        @rendered = @triggers[@name]
      rescue ValidationError => e
        @invalid = e.diagnostics
      end

      def invalid = "expected the trigger #{@name}, but the pipeline is not valid: #{Findings.list(@invalid)}"

      # What is not there has no value: not even nil.
      def differences
        @attributes.reject { |name, expected| @rendered.key?(name) && values_match?(expected, @rendered[name]) }
      end

      def names = @triggers.empty? ? "none" : @triggers.keys.join(", ")

      # The rendered document has text where the expectation may have Symbols.
      def textual(value)
        case value
        when Hash then value.to_h { |name, inner| [name.to_s, textual(inner)] }
        when Array then value.map { |inner| textual(inner) }
        when Symbol then value.to_s
        else value
        end
      end
    end
  end
end
