# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # `expect(attributes).to have_diagnostic("missing-schedule").at("schedule")`: a rule found something. Each condition
    # is about the same finding.
    class HaveDiagnostic < Expectation
      # The rules that find nothing in a trigger by itself; those of {Rule#targets} besides.
      OF_PIPELINES = %w[
        duplicate-resource-name unused-acknowledgement split-trigger duplicate-trigger-name unstarted-watch
        unreachable-trigger circular-dependency dependency-loop several-roots duplicate-start unwatched-failure
        workflow-without-start several-workflow-starts workflow-too-large workflow-race serialized-workflow
        outside-start outside-watch simultaneous-start crowded-minute
      ].freeze
      private_constant :OF_PIPELINES

      # @param rule [String, Symbol, AwsGlueTrigger::Rule]
      # @raise [ArgumentError] for a rule that does not exist: a misspelt name would never be found
      def initialize(rule)
        super()
        @rule = rule.is_a?(Rule) ? rule.name : rule.to_s.tr("_", "-")
        @wanted = {}
        return if known

        nearest = Rule.nearest(@rule)
        raise ArgumentError, "there is no rule #{@rule.inspect}; " \
                             "#{nearest ? "did you mean #{nearest.inspect}?" : "glue-trigger rules lists them"}"
      end

      # @param path [String, Symbol, Object, nil] where in the attributes, or a matcher for it; nil for anywhere
      # @return [self]
      # @raise [ArgumentError] for what is no path
      def at(path) = want(:path, path) { Written.text(path, "a path") }

      # Asks what a pipeline finds where it is rendered in a format, as {Pipeline#diagnostics_for}.
      # @param format [Symbol, String, nil] one of {Format::NAMES}
      # @return [self]
      # @raise [ArgumentError] for a format that there is not, and for one in which the rule finds nothing
      def in_format(format)
        return self if format.nil?

        @format = Format.named(format)
        return self if formats.include?(@format)

        raise ArgumentError, "#{@rule} finds nothing in the format #{@format}, but in #{formats.join(", ")}"
      end

      # @param severity [Symbol, String, Object, nil] `:error`, `:warning` or `:note`
      # @return [self]
      # @raise [ArgumentError] for a word that is none of them
      def with_severity(severity)
        severity = severity.to_sym if severity.is_a?(String)
        return want(:severity, severity) if %i[error warning note].include?(severity) || Written.takes?(severity)

        raise ArgumentError, "a severity is :error, :warning or :note, got #{severity.inspect}" unless severity.nil?

        self
      end

      # @param message [String, Regexp, Object, nil] the whole message, or what takes it
      # @return [self]
      # @raise [ArgumentError] for what is no message
      def with_message(message) = want(:message, message) { Written.text(message, "a message") }

      # @param name [Symbol, String, Reference, Object, nil] the resource name of a trigger
      # @return [self]
      # @raise [ArgumentError] for what is no name
      def on_trigger(name) = want(:trigger, name) { Written.trigger(name) }

      # @param actual [Hash, Reference, GlueTriggerAttributes, Symbol, Pipeline, ValidationError, Proc] of a trigger of
      #   the current pipeline, also what that pipeline finds on it
      # @return [Boolean]
      # @raise [ArgumentError] where the rule finds nothing in such a thing
      def matches?(actual)
        if known.targets.any? && @format.nil?
          raise ArgumentError, "#{@rule} is found where a pipeline is rendered as #{formats.join(", ")}: write " \
                               "in_format(:#{formats.first}), or format:"
        end

        decided do
          found = Findings.new(actual, format: @format)
          @subject = found.words
          check_reach(found)
          @reality = found.list
          found.diagnostics.any? { |diagnostic| wanted?(diagnostic) }
        end
      end

      # @param actual [Object] as for {matches?}
      # @return [Boolean]
      # @raise [ArgumentError] as for {matches?}
      # @raise [NotImplementedError] with a severity or a message
      def does_not_match?(actual)
        %i[severity message].each do |word|
          next unless @wanted.key?(word)

          refuse_negation("have_diagnostic(…).with_#{word}",
                          "it would pass for a finding of the rule with another #{word}; leave out with_#{word}")
        end
        super
      end

      # @return [String]
      def description
        conditions = @wanted.map { |member, value| "#{INTRODUCTIONS[member]} #{value(value)}" }
        ["have the diagnostic #{@rule}", *conditions, *("in the format #{@format}" if @format)].join(" ")
      end

      # How a condition is introduced.
      INTRODUCTIONS = { path: "at", severity: "with the severity", message: "with the message",
                        trigger: "on the trigger" }.freeze
      private_constant :INTRODUCTIONS

      private

      def known = Rule.find(@rule)

      # The formats in which the rule finds something.
      def formats
        return ["terraform"] if Format::OF_TERRAFORM.include?(@rule)

        targets = known.targets
        targets.empty? ? Format::NAMES : Format::NAMES.select { |name| targets.include?(name.delete_suffix("-lines")) }
      end

      # What cannot be found there would never be, and its opposite always pass.
      def check_reach(found)
        refuse_single if !found.in_pipeline? && (@format || OF_PIPELINES.include?(@rule))
        name = @wanted[:trigger]
        return unless name.is_a?(String) && found.triggers && !found.triggers.include?(name)

        raise Undecided.new(found.words, "the trigger #{Printable.quote(name)} is not there#{nearest(name, found)}")
      end

      def refuse_single
        what = @format ? "what is of the format #{@format}" : @rule
        raise ArgumentError, "#{what} is found in a pipeline, and not in a trigger by itself: " \
                             "write expect(pipeline), and on_trigger(:name)"
      end

      def nearest(name, found)
        near = Nearest.to(name, found.triggers)
        "; did you mean #{near.inspect}?" if near
      end

      def want(member, value)
        @wanted[member] = block_given? ? yield : value unless value.nil?
        self
      end

      def wanted?(found)
        found.rule == @rule && @wanted.all? { |member, value| Values.match?(value, found.public_send(member)) }
      end

      def value(value) = value.is_a?(Symbol) ? value.to_s : Values.words(value)
    end
  end
end
