# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # `expect(pipeline).to render_trigger(:nightly).with(type: "SCHEDULED")`: a trigger is in the Terraform document.
    class RenderTrigger < Expectation
      # @param name [Symbol, String, Reference, Object] a resource name, or a matcher for it: any will do
      # @raise [ArgumentError] for what is no name
      def initialize(name)
        super()
        @name = Written.trigger(name)
        @attributes = {}
      end

      # Narrows the expectation to attributes, each a value or a matcher.
      # @param attributes [Hash]
      # @return [self]
      # @raise [ArgumentError] for an attribute that a trigger does not have, with the nearest
      def with(attributes)
        @attributes = Written.attributes(attributes) { |name| { name => "${any}" } }.transform_keys(&:to_s)
        self
      end

      # @param actual [Pipeline, Proc] of a Proc, which is called, the pipeline that it returns, or the current one
      # @return [Boolean]
      def matches?(actual)
        decided do
          rendered = render(actual)
          differing = rendered.transform_values { |trigger| differences(trigger) }
          @reality = "it is rendered#{listed(differing)}"
          @reality = "it renders #{@triggers.keys.join(", ")}" if rendered.empty?
          differing.values.any?(&:empty?)
        end
      end

      # A pipeline that renders nothing at all does not pass for one that leaves this trigger out.
      #
      # @param actual [Pipeline, Proc]
      # @return [Boolean]
      def does_not_match?(actual)
        decided do
          met = render(actual).select { |_, trigger| differences(trigger).empty? }
          @reality = "it is rendered#{listed(met.transform_values { |trigger| trigger.slice(*@attributes.keys) })}"
          met.empty?
        end
      end

      # @return [String]
      def description
        wanted = " with #{Values.pairs(@attributes.transform_keys(&:to_sym))}" if @attributes.any?
        "render the trigger #{@name.is_a?(String) ? @name : Values.words(@name)}#{wanted}"
      end

      private

      # The triggers of the name, with what the document has of them.
      def render(actual)
        @pipeline = pipeline(actual)
        @subject = "the pipeline"
        raise Undecided.empty(@pipeline) if @pipeline.empty?

        @triggers = @pipeline.to_h.dig("resource", "aws_glue_trigger") || {}
        @triggers.select { |name, _| Values.match?(@name, name) }
      rescue ValidationError => e
        raise Undecided.new("the pipeline", "it is not valid; this was found:#{Findings.list(e.diagnostics)}")
      end

      def pipeline(actual)
        return actual if actual.is_a?(Pipeline)
        raise ArgumentError, "expected a pipeline or a block, got #{actual.inspect}" unless actual.is_a?(Proc)

        call = Call.of(actual).something!
        raise call.error if call.error

        call.returned.is_a?(Pipeline) ? call.returned : AwsGlueTrigger.current
      end

      # What is not there has no value: not even nil.
      def differences(trigger)
        wanted = @attributes.reject { |name, value| trigger.key?(name) && Values.match?(value, trigger[name]) }
        wanted.to_h { |name, _| [name, trigger[name]] }
      end

      # No more is told than was asked for: an argument may be a secret.
      def listed(triggers)
        entries = triggers.map { |name, attributes| [values(attributes), place(name)] }
        return " with:#{Listing.of(entries)}" unless triggers.values.all?(&:empty?)

        places = entries.filter_map { |_, place| "\n    --> #{place}" if place }
        ":#{places.join}" if places.any?
      end

      def values(attributes)
        attributes.map { |name, value| "#{name}: #{value.nil? ? "nothing" : Values.words(value)}" }.join("\n  ")
      end

      def place(name)
        @pipeline[name]&.then { |trigger| Listing.place(trigger.file, trigger.line, trigger.address) }
      end
    end
  end
end
