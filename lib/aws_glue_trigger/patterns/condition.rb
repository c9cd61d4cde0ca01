# frozen_string_literal: true

module AwsGlueTrigger
  module Patterns
    # An action or a condition as its author has it, as a condition of a trigger.
    # @api private
    class Condition
      # What says how a run has ended, by the kind of its target.
      STATES = { job_name: :state, crawler_name: :crawl_state }.freeze
      private_constant :STATES

      # @return [Symbol] the key that names the target
      attr_reader :kind

      # @param where [String] the pattern and its keyword, for messages
      # @param block [Hash]
      # @raise [ArgumentError] for what is neither an action nor a condition, of which a part would be lost
      def initialize(where, block)
        @where = where
        @given = Keywords.words(where, block)
        @kind, @name = Targets.of(block).first
        unknown = @given.keys.find { |key| !known.include?(key) }
        refuse(unknown) if unknown
      end

      # @return [Array] the state that it has of its own, if any
      def states = @given.values_at(STATES.fetch(kind)).compact

      # @param state [Object]
      # @return [Hash{Symbol => Object}]
      def with(state)
        { logical_operator: @given.fetch(:logical_operator, "EQUALS"), kind => @name, STATES.fetch(kind) => state }
      end

      private

      def known = [kind, STATES.fetch(kind), :logical_operator, *(JOB_OPTIONS if kind == :job_name)]

      def refuse(unknown)
        Author.refuse("#{@where} has #{Printable.line(unknown.to_s[0, 60])}: beside #{kind}: " \
                      "#{Printable.quote(@name.to_s)}, which is neither an action nor a condition; #{advice(unknown)}")
      end

      def advice(unknown)
        return "write the two as an Array" if Targets::KINDS.include?(unknown)

        STATES.value?(unknown) ? "write #{STATES.fetch(kind)}:" : Author.hint(unknown, known)
      end
    end
    private_constant :Condition
  end
end
