# frozen_string_literal: true

module AwsGlueTrigger
  module Expectations
    # A block that is called for what it declares.
    #
    # Where matchers of a block are combined, RSpec calls one in the block of the other, which sees neither what the
    # block returned nor that it raised: so the one inside hands on what there was.
    # @api private
    class Call
      # Where the call is kept that is going on in a fibre.
      CURRENT = :aws_glue_trigger_expected_call
      # What a block may return in place of declaring.
      RETURNED = [Reference, GlueTriggerAttributes, Pipeline].freeze
      private_constant :CURRENT, :RETURNED

      class << self
        # @param block [Proc]
        # @return [Call]
        def of(block)
          outer = Thread.current[CURRENT]
          Thread.current[CURRENT] = call = new
          call.run(block)
          outer&.take(call)
          call
        ensure
          Thread.current[CURRENT] = outer
        end
      end

      # @return [Array<Reference>] what it has declared in the current pipeline
      attr_reader :declared

      # @return [Reference, GlueTriggerAttributes, Pipeline, nil] what it has returned of these
      attr_reader :returned

      # @return [ValidationError, nil] which has ended it
      attr_reader :error

      # @param block [Proc]
      # @return [void]
      def run(block)
        pipeline = AwsGlueTrigger.current
        before = pipeline.size
        returned = call(block)
        @returned = returned if RETURNED.any? { |kind| returned.is_a?(kind) }
        @declared = pipeline.to_a.drop(before)
        # A matcher that was called in it says whether it is met, and no more.
        take_over if @inner && [true, false].include?(returned)
        @matcher_inside = returned == true
      end

      # @param inner [Call] one that was made in this
      # @return [void]
      def take(inner)
        @inner = inner
      end

      # @return [self]
      # @raise [ArgumentError] where there is nothing of which anything could be expected
      def something!
        return self if declared.any? || returned || error

        taken = "; raise_error beside it takes what is refused: leave it out" if @matcher_inside
        raise ArgumentError, "the block declares no trigger in the current pipeline, and returns none#{taken}"
      end

      private

      def take_over
        @returned = @inner.returned
        @error = @inner.error
      end

      def call(block)
        block.call
      rescue ValidationError => e
        @error = e
        nil
      end
    end
  end
end
