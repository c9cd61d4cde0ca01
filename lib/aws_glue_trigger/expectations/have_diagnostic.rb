# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # `expect(attributes).to have_diagnostic("missing-schedule").at("schedule")`: a rule found something. Each condition
    # is about the same finding.
    class HaveDiagnostic < Expectation
      # @param rule [String, Symbol, AwsGlueTrigger::Rule]
      # @raise [ArgumentError] for a rule that does not exist: a misspelt name would never be found
      def initialize(rule)
        super()
        @rule = rule.is_a?(Rule) ? rule.name : rule.to_s.tr("_", "-")
        @wanted = {}
        return if Rule.find(@rule)

        nearest = Rule.nearest(@rule)
        raise ArgumentError, "there is no rule #{@rule.inspect}#{"; did you mean #{nearest.inspect}?" if nearest}"
      end

      # @param path [String, Object, nil] where in the attributes, or a matcher for it; nil for anywhere
      # @return [self]
      def at(path) = want(:path, path)

      # @param severity [Symbol, String, Object, nil] `:error`, `:warning` or `:note`
      # @return [self]
      # @raise [ArgumentError] for a word that is none of them
      def with_severity(severity)
        severity = severity.to_sym if severity.is_a?(String)
        if severity.is_a?(Symbol) && !%i[error warning note].include?(severity)
          raise ArgumentError, "a severity is :error, :warning or :note, got #{severity.inspect}"
        end

        want(:severity, severity)
      end

      # @param message [String, Regexp, Object, nil] the whole message, or what takes it
      # @return [self]
      def with_message(message) = want(:message, message)

      # @param name [Symbol, String, Object, nil] the resource name of a trigger
      # @return [self]
      def on_trigger(name) = want(:trigger, name.is_a?(Symbol) ? name.to_s : name)

      # @param actual [Hash, Reference, GlueTriggerAttributes, Symbol, Pipeline, ValidationError, Proc]
      # @return [Boolean]
      def matches?(actual)
        found = Findings.in(actual)
        @subject = Findings.words(actual)
        @reality = Findings.list(found, actual)
        found.any? { |diagnostic| wanted?(diagnostic) }
      end

      # @param actual [Object] as for {matches?}
      # @return [Boolean]
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
        ["have the diagnostic #{@rule}", *conditions].join(" ")
      end

      # How a condition is introduced.
      INTRODUCTIONS = { path: "at", severity: "with the severity", message: "with the message",
                        trigger: "on the trigger" }.freeze
      private_constant :INTRODUCTIONS

      private

      def want(member, value)
        @wanted[member] = value unless value.nil?
        self
      end

      def wanted?(found)
        found.rule == @rule && @wanted.all? { |member, value| Values.match?(value, found.public_send(member)) }
      end

      def value(value) = value.is_a?(Symbol) ? value.to_s : Values.words(value)
    end
  end
end
