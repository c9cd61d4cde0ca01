# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    # The ways in which a trigger of a pattern may be told when it starts.
    # @api private
    class Start
      # @return [Array<Symbol>] the keywords that say so
      attr_reader :keywords
      # @return [String] what to write where none of them is given, or another one
      attr_reader :advice

      # @param keywords [Array<Symbol>]
      # @param advice [String]
      def initialize(keywords, advice)
        @keywords = keywords
        @advice = advice
      end

      # @param given [Hash{Symbol => Object}]
      # @return [Boolean] whether it says when a trigger starts
      def self.said?(given) = given.key?(:type) || TYPES.any? { |way, _| given.key?(way) }

      # Every keyword of any way.
      EVERY = %i[type schedule after logical predicate event_batching_condition].freeze
      # Those of a trigger that waits.
      WAIT = %i[after logical predicate].freeze
      # The type that follows from a keyword, and from the first of several.
      TYPES = {
        schedule: "SCHEDULED", after: "CONDITIONAL", predicate: "CONDITIONAL", event_batching_condition: "EVENT"
      }.freeze
      # In whatever way.
      ANY = Ractor.make_shareable(
        new(EVERY, "write schedule: \"cron(0 2 * * ? *)\", after: \"load\", or type: \"ON_DEMAND\"")
      )
    end
    private_constant :Start
  end
end
