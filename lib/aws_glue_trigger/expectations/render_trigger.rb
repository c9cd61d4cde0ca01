# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # `expect(pipeline).to render_trigger(:nightly).with(type: "SCHEDULED")`: a trigger is in the Terraform document.
    class RenderTrigger < Expectation
      # @param name [Symbol, String] a resource name
      def initialize(name)
        super()
        @name = name.to_s
        @attributes = {}
      end

      # Narrows the expectation to attributes, each a value or a matcher.
      # @param attributes [Hash]
      # @return [self]
      def with(attributes)
        @attributes = attributes.to_h { |name, value| [name.to_s, Values.textual(value)] }
        self
      end

      # @param actual [Pipeline, Proc] of a Proc, which is called, the pipeline that it returns, or the current one
      # @return [Boolean]
      def matches?(actual)
        return false unless render(actual)

        @reality = @rendered ? "it is rendered#{listed(differences)}" : "it renders #{names}"
        !@rendered.nil? && differences.empty?
      end

      # A pipeline that renders nothing at all does not pass for one that leaves this trigger out.
      #
      # @param actual [Pipeline, Proc]
      # @return [Boolean]
      def does_not_match?(actual)
        return false unless render(actual)

        @reality = "it is rendered#{listed(@rendered.slice(*@attributes.keys))}" if @rendered
        @rendered.nil? || differences.any?
      end

      # @return [String]
      def description
        wanted = @attributes.transform_keys(&:to_sym)
        "render the trigger #{@name}#{" with #{Values.pairs(wanted)}" unless wanted.empty?}"
      end

      private

      def render(actual)
        @pipeline = pipeline(actual)
        @subject = "the pipeline"
        @triggers = @pipeline.to_h.dig("resource", "aws_glue_trigger") || {}
        @rendered = @triggers[@name]
        true
      rescue ValidationError => e
        @reality = "it is not valid; #{Findings.list(e.diagnostics)}"
        false
      end

      def pipeline(actual)
        return actual if actual.is_a?(Pipeline)
        raise ArgumentError, "expected a pipeline or a block, got #{actual.inspect}" unless actual.is_a?(Proc)

        returned = actual.call
        returned.is_a?(Pipeline) ? returned : AwsGlueTrigger.current
      end

      # What is not there has no value: not even nil.
      def differences
        wanted = @attributes.reject { |name, value| @rendered.key?(name) && Values.match?(value, @rendered[name]) }
        wanted.to_h { |name, _| [name, @rendered[name]] }
      end

      # No more is told than was asked for: an argument may be a secret.
      def listed(attributes)
        place = @pipeline[@name]&.then { |trigger| Listing.place(trigger.file, trigger.line, trigger.address) }
        return (":\n    --> #{place}" if place) if attributes.empty?

        values = attributes.map { |name, value| "#{name}: #{value.nil? ? "nothing" : Values.words(value)}" }
        " with:#{Listing.of([[values.join("\n  "), place]])}"
      end

      def names = @triggers.empty? ? "none" : @triggers.keys.join(", ")
    end
  end
end
